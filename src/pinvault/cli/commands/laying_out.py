"""A sheet of guidance as lines of a terminal."""

from __future__ import annotations

from pinvault.cli.columns import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinvault.guidance.sheets.line import Line


def laid_out(lines: Iterable[Line], columns: int) -> Iterator[str]:
    """Yield the lines of a sheet, none wider than ``columns`` cells but for an address in it."""
    for line in lines:
        first, *rest = wrap(line.text, columns - line.hang)
        yield " " * line.cells + line.mark + first if line.text else ""
        yield from (" " * line.hang + more for more in rest)
