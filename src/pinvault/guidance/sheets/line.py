"""A line of a sheet, before anybody knows how wide it may be."""

from __future__ import annotations

from enum import Enum

from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARK = "- "
BODY = 3
"""How far what belongs to an entry stands to its right, in cells."""


class Look(Enum):
    """What a line is to the reader; a terminal without colours loses nothing."""

    PLAIN = "plain"
    TITLE = "title"
    HEAD = "head"
    STOP = "stop"
    """What keeps people from a wrong step."""
    QUIET = "quiet"
    """Where it was read, and when."""


class Line(NamedTuple):
    """A text that may be broken anywhere a language breaks lines.

    It begins ``cells`` to the right, behind its ``mark``; further lines begin below the text.
    """

    text: str
    mark: str = ""
    cells: int = 0
    look: Look = Look.PLAIN

    @property
    def hang(self) -> int:
        """How far to the right the further lines begin, in cells."""
        return self.cells + len(self.mark)


GAP = Line("")


def item(text: str, cells: int = 0, mark: str = MARK) -> Line:
    """Return an entry of a list."""
    return Line(text, mark, cells)


def block(head: str, texts: Iterable[str], cells: int = 0) -> Iterator[Line]:
    """Yield a heading and the entries below it; nothing where there are none."""
    entries = tuple(texts)
    if entries:
        yield Line(head, cells=cells, look=Look.PLAIN if cells else Look.HEAD)
    for text in entries:
        yield item(text, cells)
