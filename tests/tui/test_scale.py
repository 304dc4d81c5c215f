"""Promises of the line of dates: it is to scale, and its labels leave each other room."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pinvault.tui.scale import Scale, rows, spread

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))
WIDTHS = st.integers(1, 200)
LABELS = st.lists(st.tuples(st.integers(0, 199), st.integers(1, 60)), min_size=1, max_size=8)


@given(DAYS, st.integers(0, 8000), WIDTHS, DAYS)
def test_every_day_has_a_cell_on_the_line(first: date, span: int, width: int, day: date) -> None:
    """Days outside are at the nearer end."""
    scale = Scale(first, first + timedelta(span), width)
    assert 0 <= scale.cell(day) < width
    assert scale.cell(scale.first) == 0
    assert scale.cell(scale.last) == (width - 1 if span else 0)


@given(DAYS, st.integers(1, 8000), WIDTHS, DAYS, DAYS)
def test_a_later_day_is_never_further_left(
    first: date, span: int, width: int, one: date, other: date
) -> None:
    """The line runs one way."""
    scale = Scale(first, first + timedelta(span), width)
    early, late = sorted((one, other))
    assert scale.cell(early) <= scale.cell(late)


@given(DAYS, st.integers(1, 8000), WIDTHS, st.data())
def test_a_day_is_right_to_a_cell(first: date, span: int, width: int, data: st.DataObject) -> None:
    """Half a cell from where it would be on an endless fine line."""
    offset = data.draw(st.integers(0, span))
    scale = Scale(first, first + timedelta(span), width)
    exact = offset * (width - 1) / span
    assert abs(scale.cell(first + timedelta(offset)) - exact) <= 0.5


@given(LABELS, st.integers(1, 200), st.integers(0, 5))
def test_labels_never_overlap(labels: list[tuple[int, int]], room: int, gap: int) -> None:
    """Every label stands once, in the order given, inside the room unless it is wider than that."""
    wished = sorted(cell for cell, _ in labels)
    widths = [width for _, width in labels]
    found = rows(wished, widths, room, gap)
    assert [place for row in found for place, _ in row] == list(range(len(labels)))
    for row in found:
        for (place, start), (_, following) in pairwise(row):
            assert start + widths[place] + gap <= following
        for place, start in row:
            assert start >= 0
            assert start + widths[place] <= max(room, widths[place])


@given(LABELS, st.integers(1, 200))
def test_a_label_with_room_stands_under_its_sign(labels: list[tuple[int, int]], gap: int) -> None:
    """Labels give way only to each other and to the edge."""
    wished, free = [], 0
    for _, width in labels:
        wished.append(free)
        free += width + gap
    widths = [width for _, width in labels]
    assert spread(wished, widths, free, gap) == wished


@given(LABELS, st.integers(1, 200), st.integers(0, 5))
def test_a_row_takes_as_many_labels_as_fit(
    labels: list[tuple[int, int]], room: int, gap: int
) -> None:
    """No row is begun that was not needed."""
    wished, widths = sorted(cell for cell, _ in labels), [width for _, width in labels]
    for row, following in pairwise(rows(wished, widths, room, gap)):
        used = sum(widths[place] + gap for place, _ in row)
        assert used + widths[following[0][0]] > room
