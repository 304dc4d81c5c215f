"""Each thing a person can intend ends on disk, and what cannot be meant changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.card import CardKind, CardStatus, Event
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.validity import DateInputs
from pinvault.errors import HintRefusedError, UsageError
from pinvault.secret import Secret
from pinvault.vault.session.notices import Notice
from pinvault.vault.session.settings import SETTINGS
from tests.support.vaults import DATES, HINT

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.card import Card
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

USER = PinId.USER


@pytest.fixture
def reread(machine: Machine, session: Session) -> Callable[[], Card]:
    """Return what gives the only card as a new process would see it."""
    assert session.vault.cards
    return lambda: machine.open().vault.cards[0]


def test_a_card_has_its_dates(session: Session, reread: Callable[[], Card]) -> None:
    """And they can be corrected."""
    assert reread().dates == DATES
    corrected = replace(DATES, card_expires=date(2031, 11, 14))
    session.cards.edit(None, dates=corrected)
    assert reread().dates == corrected


def test_a_card_can_be_renamed(session: Session, reread: Callable[[], Card]) -> None:
    """By whatever name it had."""
    session.cards.rename("花 子", "長女")
    assert reread().name == "長女"


def test_a_card_can_become_one_without_pins(session: Session, reread: Callable[[], Card]) -> None:
    """PIN-19."""
    session.cards.edit(None, kind=CardKind.FACE_AUTH)
    assert reread().record(USER).state is PinState.NOT_ISSUED


def test_a_lost_card_is_noted(session: Session, reread: Callable[[], Card]) -> None:
    """With today's day in Japan where none is given."""
    session.cards.happened(None, Event.LOST)
    assert reread().status is CardStatus.LOST
    assert reread().events[0].on == date(2026, 11, 22)


def test_nothing_has_happened_tomorrow(session: Session) -> None:
    """A slip of the year is found."""
    with pytest.raises(UsageError, match="event-day-ahead") as caught:
        session.cards.happened(None, Event.MOVED, date(2027, 11, 1))
    assert caught.value.values == {"day": "2027-11-01"}


def test_a_new_card_archives_the_hints(machine: Machine, session: Session) -> None:
    """They can still be read, as history."""
    session.cards.renew(None, DateInputs(card_expires=date(2036, 11, 14)), date(2026, 11, 20))
    opened = machine.open()
    assert opened.vault.cards[0].generation == 2
    with pytest.raises(UsageError, match="hint-none"):
        opened.hints.reveal(None, USER)
    assert [kept.text for kept in opened.hints.history(None, USER)] == [HINT]


def test_a_card_is_renewed_today_where_no_day_is_given(
    session: Session, reread: Callable[[], Card]
) -> None:
    """By the calendar in Japan."""
    session.cards.renew(None, DateInputs(card_expires=date(2036, 11, 14)))
    assert reread().past[0].ended == date(2026, 11, 22)


def test_a_removed_card_is_gone_with_its_hints(machine: Machine, session: Session) -> None:
    """From the file, not only from the list."""
    session.cards.remove(None)
    opened = machine.open()
    assert opened.vault.cards == ()
    assert not opened.state.contents.hints


@pytest.mark.parametrize(
    "dates",
    [
        DateInputs(birth=date(2030, 1, 1), issued=date(2031, 1, 1)),
        DateInputs(birth=date(1990, 1, 1), issued=date(1985, 1, 1)),
        DateInputs(birth=date(1990, 1, 1), issued=date(2027, 1, 1)),
    ],
)
def test_impossible_dates_change_nothing(
    machine: Machine, session: Session, dates: DateInputs
) -> None:
    """Neither for a new card nor for an old one."""
    before = machine.path.read_bytes()
    with pytest.raises(UsageError):
        session.cards.add("父", dates)
    with pytest.raises(UsageError):
        session.cards.edit(None, dates=dates)
    with pytest.raises(UsageError):
        session.cards.renew(None, dates)
    assert machine.path.read_bytes() == before


def test_wrong_tries_are_logged_and_taken_back(
    session: Session, reread: Callable[[], Card]
) -> None:
    """One key each."""
    session.pins.log_wrong(None, USER)
    session.pins.log_wrong(None, USER)
    session.pins.undo_try(None, USER)
    assert len(reread().record(USER).tries) == 1
    session.pins.log_correct(None, USER)
    assert reread().record(USER).tries[-1].correct


def test_a_pin_can_be_the_same_as_another(session: Session, reread: Callable[[], Card]) -> None:
    """And its own again."""
    session.pins.link(None, PinId.INPUT, USER)
    assert reread().record(PinId.INPUT).same_as is USER
    assert session.hints.reveal(None, PinId.INPUT).text == HINT
    session.pins.unlink(None, PinId.INPUT)
    assert reread().record(PinId.INPUT).same_as is None


def test_where_the_paper_is_can_be_noted_and_forgotten(
    session: Session, reread: Callable[[], Card]
) -> None:
    """Which helps more often than any hint."""
    session.pins.set_place(None, USER, "仏壇の引き出し")
    assert reread().record(USER).place == "仏壇の引き出し"
    session.pins.set_place(None, USER, None)
    assert reread().record(USER).place is None


def test_what_the_holder_says_of_a_pin_is_kept(
    session: Session, reread: Callable[[], Card]
) -> None:
    """Locked, forgotten, known, or not on this card."""
    session.pins.set_state(None, PinId.SIGNATURE, PinState.LOCKED)
    assert reread().record(PinId.SIGNATURE).state is PinState.LOCKED


def test_practice_is_kept_with_its_day(session: Session, reread: Callable[[], Card]) -> None:
    """The day in Japan."""
    session.pins.recall(None, USER, remembered=True)
    assert reread().record(USER).recalls[0].on == date(2026, 11, 22)


def test_a_cleared_hint_is_in_the_history(session: Session) -> None:
    """Until it is erased."""
    session.hints.clear(None, USER)
    assert [kept.text for kept in session.hints.history(None, USER)] == [HINT]


@pytest.mark.parametrize("pin", list(PinId))
def test_a_hint_that_is_a_pin_is_never_stored(
    machine: Machine, session: Session, pin: PinId
) -> None:
    """In whichever field; and the refusal does not repeat it."""
    before = machine.path.read_bytes()
    with pytest.raises(HintRefusedError) as caught:
        session.hints.set(None, pin, Secret("8352"))
    with pytest.raises(HintRefusedError):
        session.pins.set_place(None, pin, "箱の中 8352")
    with pytest.raises(HintRefusedError):
        session.cards.rename(None, "花子8352")
    assert "8352" not in f"{caught.value} {caught.value.values}"
    assert machine.path.read_bytes() == before


def test_a_warned_hint_is_kept_with_its_flags_or_refused_if_strict(session: Session) -> None:
    """The author decides."""
    flags = session.hints.set(None, USER, Secret("母の誕生日"))
    kept = session.vault.cards[0].record(USER).hint
    assert kept is not None
    assert flags == kept.flags
    assert flags
    with pytest.raises(HintRefusedError):
        session.hints.set(None, USER, Secret("母の誕生日"), strict=True)


def test_settings_are_kept_and_checked(machine: Machine, session: Session) -> None:
    """A default is not stored, so that a better default reaches everybody."""
    session.settings.set("idle-lock-minutes", "3")
    assert machine.open().settings.get("idle-lock-minutes") == "3"
    session.settings.set("idle-lock-minutes", "5")
    assert machine.open().vault.settings == ()
    assert machine.open().settings.all()["theme"] == "dark"


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("no-such", "1", "setting-unknown"),
        ("idle-lock-minutes", "0", "setting-value"),
        ("idle-lock-minutes", "61", "setting-value"),
        ("idle-lock-minutes", "５", "setting-value"),
        ("theme", "pink", "setting-value"),
    ],
)
def test_a_setting_that_cannot_be_is_told(
    session: Session, key: str, value: str, reason: str
) -> None:
    """With what can be."""
    with pytest.raises(UsageError, match=reason):
        session.settings.set(key, value)


def test_what_can_be_set_is_said_where_something_else_was_tried(session: Session) -> None:
    """Which settings there are, or what this one may be; a long slip is cut short."""
    for key, value, told in (
        ("x" * 50, "1", {"key": "x" * 40, "known": ", ".join(SETTINGS)}),
        ("reveal-seconds", "4", {"key": "reveal-seconds", "allowed": "5-60"}),
        ("mouse", "yes", {"key": "mouse", "allowed": "on, off"}),
        ("keys", "home.lock", {"key": "keys", "allowed": SETTINGS["keys"].example}),
    ):
        with pytest.raises(UsageError) as caught:
            session.settings.set(key, value)
        assert caught.value.values == told


@pytest.mark.parametrize("value", ["5", "60"])
def test_a_number_may_be_the_least_and_the_most(session: Session, value: str) -> None:
    """Both ends are good."""
    session.settings.set("reveal-seconds", value)
    assert session.settings.get("reveal-seconds") == value


def test_other_keys_are_kept_in_their_form(session: Session) -> None:
    """One or several, a place and what it does each; not without end."""
    for value in ("home.lock=x", "home.lock=x home.which=ctrl+k", "usual"):
        session.settings.set("keys", value)
        assert session.settings.get("keys") == value
    for value in ("home.lock=x ", "home=x", "Home.lock=x", "home.lock=x " * 500 + "home.lock=x"):
        with pytest.raises(UsageError, match="setting-value"):
            session.settings.set("keys", value)


def test_notices_are_kept_until_they_are_told_and_told_once(session: Session) -> None:
    """In their order, the same one not twice."""
    session.notices()
    session.tell(Notice.ROTATION_FINISHED)
    session.tell(Notice.OLD_KEYS_LEFT, Notice.ROTATION_FINISHED)
    assert session.notices() == (Notice.ROTATION_FINISHED, Notice.OLD_KEYS_LEFT)
    assert session.notices() == ()
