"""A sheet of guidance on stdout."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.cli.output import Output
    from pinvault.guidance.sheets.line import Line


def lay_out(output: Output, lines: Iterable[Line]) -> None:
    """Write the lines of a sheet, further lines of each below its text."""
    for line in lines:
        output.line(" " * line.cells + line.mark + line.text if line.text else "", line.hang)
