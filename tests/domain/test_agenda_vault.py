"""When a backup is due, and that nobody is urged who would lose nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pinvault.domain.agenda import to_remind
from pinvault.domain.agenda_items import items_on
from pinvault.domain.agenda_kinds import DueKind
from pinvault.domain.agenda_vault import backup_due, whole_agenda
from pinvault.domain.card import new_card
from pinvault.domain.pins import PinId
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import Vault

AT = datetime(2026, 11, 22, 3, tzinfo=UTC)
DAY = date(2026, 11, 22)
LATER = AT + timedelta(days=40)
DATES = DateInputs(birth=date(1985, 11, 14), issued=date(2021, 12, 1))
CARD = new_card("1" * 32, "花子", DATES, AT)
BACKED_UP = Vault((CARD,)).with_archive_made(AT + timedelta(days=1))


def told(vault: Vault) -> tuple[DueKind, date] | None:
    """Return what is due of a backup, and from which day on."""
    due = backup_due(vault)
    return None if due is None else (due.kind, due.on)


def test_a_vault_without_a_card_needs_no_backup() -> None:
    """There is nothing in it."""
    assert told(Vault()) is None


def test_the_first_backup_is_due_two_weeks_after_the_first_card() -> None:
    """Not at once, and not counted anew with each card."""
    second = new_card("2" * 32, "太郎", DATES, LATER)
    assert told(Vault((second, CARD))) == (DueKind.BACKUP_NONE, DAY + timedelta(14))


def test_a_day_is_a_day_in_japan() -> None:
    """At 16:00 UTC it is the next one there."""
    card = replace(CARD, created=datetime(2026, 11, 22, 16, tzinfo=UTC))
    assert told(Vault((card,))) == (DueKind.BACKUP_NONE, DAY + timedelta(15))


def test_an_old_backup_that_holds_everything_is_good() -> None:
    """However old it is."""
    assert told(BACKED_UP) is None


@pytest.mark.parametrize(
    "changed",
    [
        BACKED_UP.with_card(CARD.with_record(CARD.record(PinId.USER).with_place("机", LATER))),
        BACKED_UP.with_card(replace(CARD, changed=LATER)),
        BACKED_UP.with_new_card(new_card("2" * 32, "太郎", DATES, LATER)),
        BACKED_UP.without_card(CARD, LATER),
    ],
    ids=["pin", "card", "new card", "removed card"],
)
def test_a_change_makes_it_due_180_days_after_it_was_made(changed: Vault) -> None:
    """Whatever was changed; the count begins with the backup."""
    assert told(changed) == (DueKind.BACKUP_OLD, DAY + timedelta(181))


def test_a_setting_is_no_reason_for_a_backup() -> None:
    """It is quickly set again."""
    assert told(BACKED_UP.with_setting("lang", "ja")) is None


def test_a_new_backup_settles_it() -> None:
    """And another one is due only after another change."""
    changed = BACKED_UP.with_card(replace(CARD, changed=LATER))
    assert told(changed.with_archive_made(LATER + timedelta(hours=1))) is None


def test_a_backup_that_was_only_seen_to_open_counts() -> None:
    """A copy of the vault made it, perhaps."""
    seen = Vault((CARD,)).with_archive_opened("5a" * 32, AT)
    assert told(seen) is None


def test_it_stands_among_the_days_of_the_cards() -> None:
    """Under an id of its own, which is the same for every vault and tells nothing."""
    vault = Vault((CARD,))
    agenda = whole_agenda(vault)
    assert list(agenda) == sorted(agenda)
    assert set(agenda) - set(to_remind(vault)) == {backup_due(vault)}
    assert len({due.id for due in agenda}) == len(agenda)
    kinds = {item.kind for item in items_on(DAY + timedelta(14), agenda)}
    assert DueKind.BACKUP_NONE in kinds
    assert DueKind.BACKUP_NONE not in {item.kind for item in items_on(DAY, agenda)}


def test_a_backup_is_due_for_no_card_and_for_certain() -> None:
    """What is due of the vault alone names none of its cards."""
    due = backup_due(Vault((CARD,)))
    assert due is not None
    assert (due.card_id, due.estimate) == ("", False)


def test_a_change_of_any_card_counts() -> None:
    """Not of the last one alone."""
    other = new_card("2" * 32, "太郎", DATES, AT)
    vault = Vault((replace(CARD, changed=LATER), other)).with_archive_made(AT)
    assert told(vault) == (DueKind.BACKUP_OLD, DAY + timedelta(180))
