"""What is told on which day: each rule, and a year of a family of five, day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.agenda import DueKind
from pinvault.domain.agenda_items import Item, Level, Marks, days_of, items_on, next_day
from pinvault.domain.agenda_kinds import BACKUPS, RENEWALS
from pinvault.domain.agenda_vault import whole_agenda
from pinvault.domain.card import new_card
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef
from pinvault.domain.validity import DateInputs, Holder
from pinvault.domain.vault import Vault

ON = date(2027, 6, 15)
OPENS = date(2027, 3, 16)
AT = datetime(2026, 11, 22, 3, tzinfo=UTC)


class Entry(NamedTuple):
    """A due day as it comes out of the block."""

    id: str = "a" * 16
    kind: DueKind = DueKind.CERTIFICATE_EXPIRES
    on: date = ON
    estimate: bool = False
    leads: tuple[int, ...] = ()


WINDOW = Entry("b" * 16, DueKind.RENEWAL_OPENS, OPENS)


def levels(*entries: Entry) -> dict[str, date]:
    """Return the first day of each level and message, walking over two years."""
    found: dict[str, date] = {}
    for days in range(730):
        day = date(2026, 6, 15) + timedelta(days)
        for item in items_on(day, entries):
            found.setdefault(f"{item.level} {item.message}", day)
    return found


def test_certificates_are_told_of_from_120_days_on() -> None:
    """The window is a day of its own; 30 days before the end it is urgent (VAL-12)."""
    assert levels(Entry(), WINDOW) == {
        "info remind-certificate-ahead": ON - timedelta(120),
        "soon remind-certificate-open": OPENS,
        "now remind-certificate-open": ON - timedelta(30),
        "overdue remind-certificate-over": ON + timedelta(1),
    }


@pytest.mark.parametrize("kind", sorted(RENEWALS))
def test_an_end_is_told_of_anew_on_each_of_its_days(kind: DueKind) -> None:
    """120, 60, 30, 7 and 0 days before, and on the day its window opens if it has one."""
    usual = {ON - timedelta(days) for days in (120, 60, 30, 7, 0)}
    window = {OPENS} if kind in {DueKind.CARD_EXPIRES, DueKind.CERTIFICATE_EXPIRES} else set()
    assert set(days_of(Entry(kind=kind), frozenset({OPENS}))) == usual | window
    assert next_day(ON - timedelta(121), [Entry(kind=kind)]) == ON - timedelta(120)
    assert next_day(ON, [Entry(kind=kind)]) is None


def test_a_signature_certificate_of_its_own_goes_without_a_window() -> None:
    """The card's or the user certificate's window is not its own."""
    assert levels(Entry(kind=DueKind.SIGNATURE_EXPIRES), WINDOW) == {
        "info remind-signature-plain": ON - timedelta(120),
        "soon remind-signature-plain": ON - timedelta(90),
        "now remind-signature-plain": ON - timedelta(30),
        "overdue remind-signature-over": ON + timedelta(1),
    }


def test_a_card_is_urgent_earlier() -> None:
    """It takes up to two months to come (VAL-17)."""
    window = Entry("b" * 16, DueKind.CARD_RENEWAL_OPENS, OPENS)
    assert levels(Entry(kind=DueKind.CARD_EXPIRES), window) == {
        "info remind-card-ahead": ON - timedelta(120),
        "soon remind-card-open": OPENS,
        "now remind-card-open": ON - timedelta(60),
        "overdue remind-card-over": ON + timedelta(1),
    }


def test_the_end_of_a_stay_has_no_window() -> None:
    """Even if another card's window opens on such a day (VAL-27)."""
    assert levels(Entry(kind=DueKind.STAY_ENDS), WINDOW) == {
        "info remind-stay-plain": ON - timedelta(120),
        "soon remind-stay-plain": ON - timedelta(90),
        "now remind-stay-plain": ON - timedelta(30),
        "overdue remind-stay-over": ON + timedelta(1),
    }


def test_insurance_is_told_of_until_it_ends() -> None:
    """The certificate's own item goes on (VAL-23)."""
    entry = Entry(kind=DueKind.INSURANCE_ENDS)
    assert levels(entry) == {
        "soon remind-insurance-plain": ON - timedelta(60),
        "now remind-insurance-plain": ON - timedelta(30),
    }
    assert items_on(ON, [entry])
    assert not items_on(ON + timedelta(1), [entry])


def test_a_15th_birthday_is_good_news_for_two_months() -> None:
    """PIN-17."""
    entry = Entry(kind=DueKind.TURNS_15)
    assert levels(entry) == {"info remind-turns-15": ON}
    assert not items_on(ON + timedelta(61), [entry])


def test_practice_waits_for_an_answer() -> None:
    """It is never urgent."""
    entry = Entry(kind=DueKind.RECALL)
    assert levels(entry) == {"info remind-recall": ON}
    assert items_on(ON + timedelta(600), [entry])


@pytest.mark.parametrize("kind", sorted(BACKUPS))
def test_a_missing_backup_matters_until_there_is_one(kind: DueKind) -> None:
    """It is serious from its day on, and does not become more so by waiting."""
    entry = Entry(kind=kind)
    (told,) = levels(entry).items()
    assert told[0].startswith("soon remind-backup")
    assert told[1] == ON
    assert items_on(ON + timedelta(600), [entry])


@pytest.mark.parametrize("kind", [DueKind.RENEWAL_OPENS, DueKind.CARD_RENEWAL_OPENS])
def test_some_kinds_are_no_items(kind: DueKind) -> None:
    """They tell about another."""
    assert levels(Entry(kind=kind)) == {}


def test_chosen_leads_take_the_place_of_the_usual_ones() -> None:
    """A window before the first of them does not count."""
    assert levels(Entry(leads=(10, 2)), WINDOW) == {
        "now remind-certificate-open": ON - timedelta(10),
        "overdue remind-certificate-over": ON + timedelta(1),
    }


def test_the_most_urgent_comes_first() -> None:
    """Then by day."""
    entries = [
        Entry("1" * 16, on=ON + timedelta(100)),
        Entry("2" * 16, on=ON - timedelta(1)),
        Entry("3" * 16, on=ON + timedelta(20)),
        Entry("4" * 16, on=ON + timedelta(10)),
    ]
    assert [item.id[0] for item in items_on(ON, entries)] == ["2", "4", "3", "1"]


def test_an_estimate_is_marked() -> None:
    """Whoever reads it can check."""
    (item,) = items_on(ON, [Entry(estimate=True)])
    assert item.estimate


@given(st.dates(date(2025, 1, 1), date(2029, 1, 1)), st.integers(1, 400))
def test_what_is_put_off_comes_back_on_its_day(day: date, days: int) -> None:
    """Not before, and not later."""
    entry = Entry(on=day + timedelta(10))
    until = day + timedelta(days)
    marks = Marks(snoozed={(entry.id, entry.on.toordinal()): until})
    assert not items_on(until - timedelta(1), [entry], marks)
    assert items_on(until, [entry], marks)
    assert next_day(day, [entry], marks) == max(until, day + timedelta(3)) or days <= 10


@given(st.dates(date(2025, 1, 1), date(2029, 1, 1)))
def test_the_next_day_is_the_first_with_something_new(day: date) -> None:
    """Between the two, what is told stays as it is."""
    entries = [Entry(), WINDOW]
    coming = next_day(day, entries)
    told = [(item.id, item.next) for item in items_on(day, entries)]
    end = coming or day + timedelta(400)
    while (day := day + timedelta(1)) < end:
        assert [(item.id, item.next) for item in items_on(day, entries)] == told
    if coming is not None:
        assert [(item.id, item.next) for item in items_on(coming, entries)] != told


def test_done_is_done_for_this_end_alone() -> None:
    """The certificate after it is another one."""
    done = Marks(done=frozenset({("a" * 16, ON.toordinal())}))
    later = Entry(on=ON + timedelta(1826))
    assert not items_on(ON, [Entry()], done)
    assert next_day(ON, [Entry()], done) is None
    assert items_on(later.on, [later], done)


def family() -> Vault:
    """Return five people, each with something that ends within a year of November 2026."""
    dates = (
        DateInputs(birth=date(1985, 1, 14), issued=date(2022, 3, 1)),
        DateInputs(birth=date(1984, 5, 2), issued=date(2017, 6, 1), cert_renewed=date(2022, 3, 9)),
        DateInputs(birth=date(2012, 2, 3), issued=date(2024, 5, 1)),
        DateInputs(birth=date(2017, 9, 9), issued=date(2022, 10, 1)),
        DateInputs(
            holder=Holder.FOREIGN_STAY_LIMITED,
            birth=date(1960, 7, 7),
            issued=date(2024, 8, 1),
            stay_until=date(2027, 7, 31),
        ),
    )
    cards = [new_card(f"{n:032x}", f"card {n}", each, AT) for n, each in enumerate(dates)]
    record = cards[0].record(PinId.USER).with_hint(HintRef("a" * 32, AT, 1))
    return Vault((cards[0].with_record(record), *cards[1:]))


def test_a_year_of_a_family() -> None:
    """Each item appears on its day, stays while nobody reacts, and is gone once it is done."""
    entries = whole_agenda(family())
    done: frozenset[tuple[str, int]] = frozenset()
    appeared: dict[tuple[DueKind, date], date] = {}
    for days in range(365):
        day = date(2026, 11, 22) + timedelta(days)
        items = items_on(day, entries, Marks(done))
        for item in items:
            appeared.setdefault((item.kind, item.on), day)
        waited = [item for item in items if day - appeared[item.kind, item.on] >= timedelta(40)]
        done |= {item.key for item in waited}
        assert not {item.key for item in items_on(day, entries, Marks(done))} & done
    ahead = timedelta(120)
    assert appeared == {
        (DueKind.RECALL, date(2026, 12, 6)): date(2026, 12, 6),
        (DueKind.BACKUP_NONE, date(2026, 12, 6)): date(2026, 12, 6),
        (DueKind.CERTIFICATE_EXPIRES, date(2027, 1, 14)): date(2026, 11, 22),
        (DueKind.INSURANCE_ENDS, date(2027, 4, 30)): date(2027, 3, 1),
        (DueKind.TURNS_15, date(2027, 2, 3)): date(2027, 2, 3),
        (DueKind.CARD_EXPIRES, date(2027, 5, 2)): date(2027, 5, 2) - ahead,
        (DueKind.STAY_ENDS, date(2027, 7, 31)): date(2027, 7, 31) - ahead,
        (DueKind.CARD_EXPIRES, date(2027, 9, 9)): date(2027, 9, 9) - ahead,
    }


def test_an_item_says_what_to_do() -> None:
    """The level, the window and the next step besides."""
    (item,) = items_on(ON - timedelta(60), [Entry(), WINDOW])
    assert item == Item(
        "a" * 16,
        DueKind.CERTIFICATE_EXPIRES,
        ON,
        estimate=False,
        level=Level.SOON,
        message="remind-certificate-open",
        action="remind-do-renew-certificates",
        how="remind-how-expires",
        opens=OPENS,
        next=ON - timedelta(30),
    )
