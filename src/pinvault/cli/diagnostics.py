"""The only writer of stderr: errors in two lines, what happened and what to do, and notes."""

from __future__ import annotations

from pinvault.cli.output import as_json, columns_of, fitted
from pinvault.cli.visible import visible
from pinvault.errors import Exit
from pinvault.hygiene import own_place
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from pinvault.errors import PinvaultError


class Diagnostics:
    """Stderr."""

    def __init__(self, stream: BinaryIO, *, as_json: bool) -> None:
        """Write to ``stream``; as JSON, an error is one object and notes are left out."""
        self._stream = stream
        self._as_json = as_json

    def error(self, error: PinvaultError) -> None:
        """Say what happened and what to do."""
        from pinvault.wording import told

        self._report(error.reason, error.exit_code, *told(error))

    def bug(self, error: BaseException) -> None:
        """Say that pinvault is at fault: class and place of the error, and nothing of its text.

        The text of an error that nobody expected may hold anything, a secret included.
        """
        place = own_place(error.__traceback__)
        message = t("err-bug", kind=type(error).__name__, place=place)
        self._report("bug", Exit.BUG, message, t("rec-bug"))

    def note(self, message_id: str, **values: str | int) -> None:
        """Say something that is worth knowing and stops nothing."""
        if not self._as_json:
            self._say(t(message_id, **values))

    def _report(self, reason: str, code: Exit, message: str, remedy: str) -> None:
        if self._as_json:
            fields = {"reason": reason, "message": message, "remedy": remedy, "exit": int(code)}
            self._write(as_json({"error": fields}))
        else:
            self._say(f"pinvault: {message}\n  {remedy}")

    def _say(self, text: str) -> None:
        """Write what is to be read, by the rule of ``Output.line``."""
        try:
            columns = columns_of(self._stream)
        except ValueError:  # a closed stream
            columns = None
        self._write(fitted(text, columns))

    def _write(self, text: str) -> None:
        # Where stderr cannot be written to, the exit code still tells. No contextlib: it would be
        # loaded by every command for this alone.
        try:
            self._stream.write((visible(text) + "\n").encode("utf-8", "backslashreplace"))
            self._stream.flush()
        except (OSError, ValueError):
            pass
