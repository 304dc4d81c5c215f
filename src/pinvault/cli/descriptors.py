"""Secrets and texts that come through a file descriptor, so that no argument shows them.

UTF-8. A secret ends at the first newline, a text at the end of the stream, one newline there not
counted. Every descriptor is looked at before the command begins, so that a wrong number is told
before anything is asked or changed.
"""

from __future__ import annotations

import os
import stat

from pinvault.errors import UsageError
from pinvault.secret import Secret

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

SECRET_LIMIT = 1_024
"""Longest secret, in characters."""

TEXT_LIMIT = 4_194_304
"""Longest text, in bytes: far more than any field keeps, little enough to hold in memory."""

_CHUNK = 65_536
_MOST_BYTES_A_CHARACTER = 4


class Descriptors:
    """The descriptors that a command line names, by the name of their option."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        """Look at each descriptor; nothing is read yet.

        Raises ``UsageError`` for a number given twice, a descriptor that is closed or cannot be
        read, and a terminal: what is typed there would be seen.
        """
        self._numbers = dict(numbers)
        seen: dict[int, str] = {}
        for name, number in self._numbers.items():
            if number in seen:
                raise UsageError("descriptor-shared", first=f"--{seen[number]}", second=f"--{name}")
            seen[number] = name
            _check(name, number)

    def __contains__(self, name: str) -> bool:
        """Tell whether the option was given."""
        return name in self._numbers

    def secret(self, name: str) -> Secret | None:
        """Read the secret of option ``name``; None if the option was not given.

        Raises ``UsageError`` if it is empty, no UTF-8 or longer than ``SECRET_LIMIT`` characters.
        """
        if name not in self._numbers:
            return None
        most = SECRET_LIMIT * _MOST_BYTES_A_CHARACTER + len(b"\r\n")
        line = self._read(name, most, until=b"\n").partition(b"\n")[0].removesuffix(b"\r")
        text = decode(line, f"--{name}")
        if len(text) > SECRET_LIMIT:
            raise UsageError("secret-too-long", option=f"--{name}", limit=SECRET_LIMIT)
        if not text:
            raise UsageError("secret-empty", option=f"--{name}")
        return Secret(text)

    def text(self, name: str) -> str | None:
        """Read the text of option ``name``; None if the option was not given.

        Raises ``UsageError`` if it is no UTF-8 or longer than ``TEXT_LIMIT`` bytes.
        """
        if name not in self._numbers:
            return None
        return whole_text(self._read(name, TEXT_LIMIT + 1), f"--{name}")

    def _read(self, name: str, most: int, until: bytes | None = None) -> bytes:
        """Read up to ``most`` bytes, or to the end, or past the first ``until``."""
        number = self._numbers[name]
        content = b""
        try:
            while len(content) < most and (until is None or until not in content):
                chunk = os.read(number, min(_CHUNK, most - len(content)))
                if not chunk:
                    break
                content += chunk
        except OSError:
            raise UsageError("descriptor-unreadable", option=f"--{name}", number=number) from None
        return content


def whole_text(content: bytes, where: str) -> str:
    """Return ``content`` as text without the newline at its end.

    Raises ``UsageError`` if it is no UTF-8 or longer than ``TEXT_LIMIT`` bytes.
    """
    if len(content) > TEXT_LIMIT:
        raise UsageError("input-too-long", option=where, limit=TEXT_LIMIT)
    return decode(content, where).removesuffix("\n").removesuffix("\r")


def decode(content: bytes, where: str) -> str:
    """Return ``content`` as text; raises ``UsageError``, without a byte of it, for no UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError("input-not-utf8", option=where) from None


def _check(name: str, number: int) -> None:
    """Raise ``UsageError`` if descriptor ``number`` cannot be read in private."""
    try:
        mode = os.fstat(number).st_mode
    except (OSError, OverflowError):
        raise UsageError("descriptor-closed", option=f"--{name}", number=number) from None
    if os.isatty(number):
        raise UsageError("descriptor-terminal", option=f"--{name}", number=number)
    if stat.S_ISDIR(mode) or not _readable(number):
        raise UsageError("descriptor-unreadable", option=f"--{name}", number=number)


def _readable(number: int) -> bool:
    """Tell whether the descriptor was opened for reading."""
    try:
        import fcntl
    except ImportError:  # Windows does not say; reading will
        return True
    try:
        return fcntl.fcntl(number, fcntl.F_GETFL) & os.O_ACCMODE != os.O_WRONLY
    except OSError:
        return False
