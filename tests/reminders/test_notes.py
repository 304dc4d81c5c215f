"""What a person answered survives, and is forgotten with the due day it is about."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.agenda_items import Marks
from pinvault.domain.agenda_kinds import DueKind
from pinvault.reminders.notes import Notes, decode, encode

keys = st.tuples(st.binary(min_size=8, max_size=8).map(bytes.hex), st.integers(1, 3_000_000))
notes = st.builds(
    Notes,
    st.builds(Marks, st.frozensets(keys), st.dictionaries(keys, st.dates())),
    st.none() | st.dates(),
    st.frozensets(keys),
)


class Entry(NamedTuple):
    """A due day."""

    id: str
    on: date
    kind: DueKind = DueKind.CARD_EXPIRES
    estimate: bool = False
    leads: tuple[int, ...] = ()


@given(notes)
def test_notes_come_back(kept: Notes) -> None:
    """Done, put off, and said today."""
    assert decode(encode(kept)) == kept


@pytest.mark.parametrize(
    "plaintext",
    [
        b"",
        b"[]",
        b"{",
        b"[" * 100_000,
        b'{"schema":2}',
        b'{"schema":1}',
        b'{"schema":1,"said_on":0}',
        b'{"schema":1,"done":[["a",1e999]],"snoozed":[],"said":[],"said_on":null}',
    ],
    ids=range(8),
)
def test_other_notes_are_refused(plaintext: bytes) -> None:
    """As one kind of error."""
    with pytest.raises(ValueError):  # noqa: PT011 - the message is Python's
        decode(plaintext)


def test_notes_about_days_that_are_gone_are_dropped() -> None:
    """The file does not grow with the years."""
    here, gone = Entry("a" * 16, date(2027, 1, 1)), ("a" * 16, 5)
    key = (here.id, here.on.toordinal())
    marks = Marks(frozenset({key, gone}), {key: date(2026, 1, 1), gone: date(2026, 1, 1)})
    kept = Notes(marks, None, frozenset({gone})).only([here])
    assert kept == Notes(Marks(frozenset({key}), {key: date(2026, 1, 1)}))
