"""The rows of a timeline: today above, the line drawn to scale, and what ends when below.

Signs that every terminal draws in one cell. Each sign on the line stands before its words as well,
so that words that had to give way to others can still be found. Colours repeat what signs say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from pinvault.i18n import t
from pinvault.tui.scale import Scale, rows
from pinvault.tui.wording import day_text, days_left
from pinvault.views import Ends

if TYPE_CHECKING:
    from pinvault.views import Ending, Timeline

NOW, LINE, WINDOW, OVER, MAYBE = "v", "-", "=", ".", "?"
BEGIN = "|"
SIGNS = {Ends.CERTIFICATES: "*", Ends.SIGNATURE: "+", Ends.CARD: "#", Ends.ALL: "#"}
_NAMES = {
    Ends.CERTIFICATES: "tui-line-certificates",
    Ends.SIGNATURE: "tui-line-signature",
    Ends.CARD: "tui-line-card",
    Ends.ALL: "tui-line-all",
}
GAP = 3
"""Cells between labels."""


@dataclass(frozen=True, slots=True)
class _Label:
    """Lines of words, and the cell that they belong to."""

    cell: int
    lines: tuple[Content, ...]

    @property
    def width(self) -> int:
        return max(cell_len(line.plain) for line in self.lines)


def drawn(timeline: Timeline, width: int) -> list[Content]:
    """Return the rows of a timeline, each at most ``width`` cells."""
    if not timeline.endings:
        return [Content.styled(t("tui-line-unknown"), "$warning")]
    scale = Scale(timeline.first, timeline.last, width)
    now = _today(timeline, scale)
    issued = _issued(timeline)
    start = max(0, min(now.cell, width - now.width))
    labels = [_label(ending, timeline, scale) for ending in timeline.endings]
    head = [(start, now.lines[0])]
    if issued is not None:
        fits = issued.width + GAP <= start
        head = [(0, issued.lines[0]), *head] if fits else head
        labels = labels if fits else [issued, *labels]
    below = [_line(((_sign(MAYBE)), f" {_unknown(what)}")) for what in timeline.unknown]
    return [_put(head), _axis(timeline, scale), *_below(labels, width), *below]


def _today(timeline: Timeline, scale: Scale) -> _Label:
    """Return the sign of today, exactly above its day, and its words at the side with room."""
    day, cell = timeline.today, scale.cell(timeline.today)
    words = f"{t('word-today')} {day_text(day)}"
    outside = "<" if day < timeline.first else ">"
    sign = NOW if scale.holds(day) else outside
    if cell + 2 + cell_len(words) <= scale.width:
        return _Label(cell, (_line((_sign(sign), f" {words}")),))
    line = _line((f"{words} ", _sign(sign)))
    return _Label(max(0, cell + 1 - cell_len(line.plain)), (line,))


def _issued(timeline: Timeline) -> _Label | None:
    if timeline.issued is None:
        return None
    text = f"{t('tui-line-issued')} {day_text(timeline.issued)}"
    return _Label(0, (Content.styled(f"{BEGIN} {text}", "$muted"),))


def _label(ending: Ending, timeline: Timeline, scale: Scale) -> _Label:
    """Return what ends, when, and from when on it can be renewed."""
    name = t("tui-line-stay") if _by_stay(ending, timeline) else t(_NAMES[ending.what])
    unsure = ("  " + t("tui-estimate"), "$warning") if ending.unsure else ""
    lines = [_line((_sign(_sign_of(ending)), (f" {name}", "bold"), unsure))]
    if ending.on is not None:
        left = days_left(ending.on, timeline.today)
        lines.append(_line((f"  {day_text(ending.on)}  ", (left, "bold"))))
    else:
        message_id = "tui-line-either" if ending.either else "tui-line-between"
        first, last = day_text(ending.earliest), day_text(ending.latest)
        lines += [
            Content(f"  {part}") for part in t(message_id, first=first, last=last).split("\n")
        ]
    if ending.opens is not None and timeline.today <= ending.latest:
        text = t("tui-line-opens", day=day_text(ending.opens))
        lines.append(_line(("  ", (WINDOW, "$success bold"), (f" {text}", "$muted"))))
    return _Label(scale.cell(ending.on or ending.earliest), tuple(lines))


def _axis(timeline: Timeline, scale: Scale) -> Content:
    """Return the line itself; what stands later in the list is drawn over what stands before."""
    cells: list[tuple[str, str]] = [(LINE, "$muted")] * scale.width
    over = scale.cell(max(ending.latest for ending in timeline.endings)) + 1
    cells[over:] = [(OVER, "$muted")] * (scale.width - over)
    if timeline.issued is not None:
        cells[scale.cell(timeline.issued)] = (BEGIN, "$muted")
    for ending in timeline.endings:
        if ending.opens is not None:
            first, last = scale.cell(ending.opens), scale.cell(ending.on or ending.earliest)
            cells[first : last + 1] = [(WINDOW, "$success bold")] * (last + 1 - first)
        if ending.on is None and not ending.either:
            first, last = scale.cell(ending.earliest), scale.cell(ending.latest)
            cells[first : last + 1] = [(MAYBE, "$warning")] * (last + 1 - first)
    for ending in timeline.endings:
        for day in {ending.earliest, ending.latest}:
            if day != ending.on:
                cells[scale.cell(day)] = (MAYBE, "$warning bold")
    for ending in timeline.endings:
        if ending.on is not None:
            cells[scale.cell(ending.on)] = (_sign_of(ending), "$accent bold")
    return Content.assemble(*cells)


def _below(labels: list[_Label], width: int) -> list[Content]:
    """Return the labels under the line, side by side where they fit."""
    wished, widths = [label.cell for label in labels], [label.width for label in labels]
    found = []
    for row in rows(wished, widths, width, GAP):
        height = max(len(labels[place].lines) for place, _ in row)
        for number in range(height):
            parts = [
                (start, labels[place].lines[number])
                for place, start in row
                if number < len(labels[place].lines)
            ]
            found.append(_put(parts))
    return found


def _put(parts: list[tuple[int, Content]]) -> Content:
    """Return one row with its parts where they begin, from left to right."""
    row = Content("")
    for start, part in parts:
        row = row.pad_right(start - cell_len(row.plain)) + part
    return row


def _unknown(what: Ends) -> str:
    return f"{t(_NAMES[what])}  {t('tui-date-unknown')}"


def _by_stay(ending: Ending, timeline: Timeline) -> bool:
    return timeline.with_stay and ending.what in {Ends.CARD, Ends.ALL}


def _sign_of(ending: Ending) -> str:
    return MAYBE if ending.unsure and ending.on is None else SIGNS[ending.what]


def _sign(sign: str) -> tuple[str, str]:
    return (sign, "$warning bold" if sign == MAYBE else "$accent bold")


def _line(parts: tuple[str | tuple[str, str], ...]) -> Content:
    return Content.assemble(*parts)
