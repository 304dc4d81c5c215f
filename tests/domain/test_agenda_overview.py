"""Nothing is lost from sight: what is put off, done or still to come is listed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.agenda_items import Marks, items_on, key_of, next_day
from pinvault.domain.agenda_kinds import DueKind
from pinvault.domain.agenda_overview import Standing, overview
from pinvault.domain.agenda_rules import RULES
from tests.domain.test_agenda_items import ON, WINDOW, Entry

CARD = Entry("1" * 16, DueKind.CARD_EXPIRES)
CERTIFICATE = Entry("2" * 16, on=ON + timedelta(400))
GONE = Entry("3" * 16, DueKind.INSURANCE_ENDS, on=ON - timedelta(10))
ENTRIES = [CARD, CERTIFICATE, GONE, WINDOW]

days = st.dates(ON - timedelta(800), ON + timedelta(800))
entries = st.lists(
    st.builds(
        Entry,
        st.integers(0, 20).map(lambda n: f"{n:016x}"),
        st.sampled_from(sorted(RULES)),
        days,
        st.booleans(),
        st.just(()),
    ),
    unique_by=lambda entry: entry.id,
)


def standings(day: date, marks: Marks) -> dict[str, tuple[Standing, date | None]]:
    """Return how each thing stands that is not told, by the first sign of its id."""
    return {each.entry.id[0]: each[2:] for each in overview(day, ENTRIES, marks).quiet}


def test_what_is_to_come_has_its_first_day() -> None:
    """A window is no thing of its own, and what nobody needs any more is gone."""
    assert standings(ON, Marks()) == {
        "2": (Standing.AHEAD, CERTIFICATE.on - timedelta(120)),
    }


def test_what_is_put_off_has_the_day_of_its_return() -> None:
    """Until that day."""
    until = ON + timedelta(9)
    marks = Marks(snoozed={key_of(CARD): until})
    assert standings(ON, marks)["1"] == (Standing.SNOOZED, until)
    assert "1" not in standings(until, marks)


def test_what_is_done_stays_in_the_list() -> None:
    """So that it can be taken back."""
    marks = Marks(done=frozenset({key_of(CARD), key_of(CERTIFICATE)}))
    assert standings(ON, marks) == {"1": (Standing.DONE, None), "2": (Standing.DONE, None)}


@given(entries, days, st.data())
def test_everything_is_told_or_listed(found: list[Entry], day: date, data: st.DataObject) -> None:
    """Once, and what is listed comes back on the day that is given for it."""
    chosen = data.draw(st.sets(st.sampled_from(found)) if found else st.just(set()))
    later = data.draw(st.sets(st.sampled_from(found)) if found else st.just(set()))
    until = day + timedelta(data.draw(st.integers(1, 300)))
    marks = Marks(frozenset(map(key_of, chosen)), {key_of(entry): until for entry in later})
    seen = overview(day, found, marks)
    assert seen.due == items_on(day, found, marks)
    named = [item.key for item in seen.due] + [key_of(each.entry) for each in seen.quiet]
    assert len(set(named)) == len(named)
    for each in seen.quiet:
        if each.told is not None:
            assert each.told > day
            due = items_on(each.told, [each.entry], marks)
            fades = RULES[each.entry.kind].fades
            assert due or fades is not None
    told = [each.told for each in seen.quiet if each.told is not None]
    coming = next_day(day, found, marks)
    assert not told or (coming is not None and coming <= min(told))


def test_what_is_not_told_is_listed_by_how_it_stands_and_by_day() -> None:
    """First what is still to come, then what is put off, then what is done."""
    names = "abcdef"
    listed = [
        Entry(name * 16, DueKind.CARD_EXPIRES, ON + timedelta(10 if name in "cd" else 900 - number))
        for number, name in enumerate(names)
    ]
    snoozed = {key_of(listed[2]): ON + timedelta(2), key_of(listed[3]): ON + timedelta(1)}
    marks = Marks(frozenset(map(key_of, listed[4:])), snoozed)
    quiet = overview(ON, listed, marks).quiet
    assert "".join(each.entry.id[0] for each in quiet) == "badcfe"
    assert {each.name for each in quiet} == {RULES[DueKind.CARD_EXPIRES].name}
