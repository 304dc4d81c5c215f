"""The only writer of stdout: what was asked for, as text or as JSON.

UTF-8 whatever the locale says, bytes through one stream, so that a file, a pipe and a terminal
get the same; a terminal alone has long lines broken between words. No colour: the words carry the
meaning, and a screen reader reads words.
"""

from __future__ import annotations

import os

from pinvault.cli.visible import visible
from pinvault.errors import StorageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

USUAL_COLUMNS = 80
"""How wide a terminal is that does not say it, and a page of help where there is none."""

_WIDEST_TEXT = 100

SCHEMA = 1
"""Version of the JSON that commands print; grows only when a field changes its meaning."""


class Output:
    """Stdout."""

    def __init__(self, stream: BinaryIO) -> None:
        """Write to ``stream``."""
        self._stream = stream

    @property
    def columns(self) -> int | None:
        """Return how many cells wide a text may be; None where no line is to be broken."""
        return columns_of(self._stream)

    @property
    def is_terminal(self) -> bool:
        """Tell whether a person looks at it."""
        return self._stream.isatty()

    def line(self, text: str = "", hang: int | None = None) -> None:
        """Write what is to be read: broken where a terminal ends; raises as ``whole``.

        Further lines begin ``hang`` cells to the right; without it, below the first word.
        """
        self.whole(fitted(text, self.columns, hang))

    def whole(self, text: str) -> None:
        """Write what is to be copied as it stands, and a newline; control characters spelled out.

        Raises ``BrokenPipeError`` when the reader has gone, ``StorageError`` for any other
        failure, such as a full disk behind a redirection.
        """
        self._write(visible(text) + "\n")

    def json(self, **fields: object) -> None:
        """Write one JSON object on a line, the schema's number first; raises as ``line``."""
        self._write(as_json(fields) + "\n")

    def flush(self) -> None:
        """Hand everything over; raises as ``line``."""
        self._write("")

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text.encode("utf-8", "backslashreplace"))
            if not text:
                self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError:
            raise StorageError("output-failed") from None


def columns_of(stream: BinaryIO) -> int | None:
    """Return how many cells wide a text on ``stream`` may be: as the terminal, but readable.

    None where there is no terminal: what a program searches, or a person opens elsewhere, has
    each sentence on one line.
    """
    if not stream.isatty():
        return None
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return min(columns or USUAL_COLUMNS, _WIDEST_TEXT)


def fitted(text: str, columns: int | None, hang: int | None = None) -> str:
    """Return ``text`` broken into lines of ``columns`` cells; whole where that is None."""
    if columns is None:
        return text
    from pinvault.cli.columns import folded

    return folded(text, columns, hang)


def as_json(fields: Mapping[str, object]) -> str:
    """Return ``fields`` as one JSON object with the schema's number, safe for a terminal."""
    import json

    return visible(json.dumps({"schema": SCHEMA, **fields}, ensure_ascii=False))
