"""The sealed notes beside a vault, read quickly (docs/vault-format.md, section 8)."""

from __future__ import annotations

import os

from pinvault.errors import StorageError, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

ENDING = ".reminders"
NEXT_ENDING = ".reminders.next"
LIMIT_BYTES = 1024 * 1024

_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class SealedNotes:
    """What lies beside a vault, not opened yet: the notes, and those that waited for a rotation."""

    def __init__(self, vault: str) -> None:
        """Read the files beside the vault at ``vault``.

        Raises:
            StorageError: ``reminder-notes-unreadable``.
        """
        found = (_content(f"{vault}{ending}") for ending in (ENDING, NEXT_ENDING))
        self._found = tuple(content for content in found if content is not None)

    @property
    def there(self) -> bool:
        """Whether there are any."""
        return bool(self._found)

    def opened(self, key: Callable[[bytes], bytes]) -> bytes | None:
        """Return the first that ``key`` opens, None if there is none.

        A rotation that was stopped leaves notes of the old key and of the new one side by side,
        and only one of the keys is the vault's.
        """
        for sealed in self._found:
            try:
                return key(sealed)
            except UnreadableError:
                continue
        return None


def _content(path: str) -> bytes | None:
    try:
        opened = os.open(path, _FLAGS)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError("reminder-notes-unreadable", path=path) from error
    try:
        return os.read(opened, LIMIT_BYTES)
    except OSError as error:
        raise StorageError("reminder-notes-unreadable", path=path) from error
    finally:
        os.close(opened)
