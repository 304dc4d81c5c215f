"""What the operating system said, as a reason that has a sentence for people."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pinvault.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "file-size-forbidden",
    errno.EROFS: "disk-read-only",
    errno.EACCES: "disk-permission",
    errno.EPERM: "disk-permission",
    errno.ENOENT: "folder-missing",
    errno.ENOTDIR: "folder-is-file",
    errno.EISDIR: "vault-is-folder",
    errno.ELOOP: "vault-is-link",
    errno.ENXIO: "vault-not-regular",
    errno.EEXIST: "vault-exists",
    errno.ENAMETOOLONG: "path-too-long",
    errno.EMFILE: "files-too-many",
    errno.ENFILE: "files-too-many",
}


def shown(path: Path) -> str:
    """Return ``path`` as one printable line: a file name may hold control characters."""
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in str(path)
    )


def refusal(error: OSError, path: Path) -> StorageError:
    """Turn ``error`` into the ``StorageError`` whose sentence says it about ``path``.

    A number without a reason of its own becomes ``io-error``, which names the number's symbol.
    """
    number = error.errno or 0
    return StorageError(
        _REASONS.get(number, "io-error"),
        path=shown(path),
        code=errno.errorcode.get(number, str(number)),
    )


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Let no ``OSError`` out of the block: each leaves as the ``refusal`` about ``path``."""
    try:
        yield
    except OSError as error:
        raise refusal(error, path) from error
