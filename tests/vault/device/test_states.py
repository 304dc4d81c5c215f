"""What a store says in every state a keyring can be in, and how soon."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError
from pinvault.vault.device import KeyringState, KeyringStore, keyring_state, unattended_get
from tests.support.keyring_session import STATES, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.vault.device.conftest import Enter

ITEM = "5a" * 16
SECRET = bytes(range(32))

FINE = "fine"

# What get, put and delete come to when nobody can be asked; a reason, or FINE.
OUTCOMES: dict[State, tuple[str, str, str]] = {
    "works": (FINE, FINE, FINE),
    "locked": ("keyring-locked",) * 3,
    "hanging": ("keyring-slow",) * 3,
    "no-collection": (FINE, "keyring-cannot-create", FINE),
    "answers": ("keyring-locked",) * 3,
    "creates": (FINE, "keyring-cannot-create", FINE),
    "denied": ("keyring-locked",) * 3,
    "unanswered": ("keyring-locked",) * 3,
    "no-service": ("keyring-none",) * 3,
    "broken-service": ("keyring-none",) * 3,
    "no-bus": ("keyring-no-bus",) * 3,
    "slow": ("keyring-slow",) * 3,
    "write-refused": (FINE, "keyring-write-refused", FINE),
    "forgetful": (FINE, "keyring-read-back", FINE),
    "shy": ("keyring-locked",) * 3,
    "asks": (FINE, "keyring-asks", FINE),
    "homeless": (FINE, "keyring-cannot-create", FINE),
    "odd": ("keyring-refused", "keyring-write-refused", "keyring-refused"),
}

FOUND: dict[State, KeyringState] = {
    "works": KeyringState.USABLE,
    "locked": KeyringState.LOCKED,
    "hanging": KeyringState.SLOW,
    "no-collection": KeyringState.NO_COLLECTION,
    "no-service": KeyringState.NO_SERVICE,
    "broken-service": KeyringState.NO_SERVICE,
    "no-bus": KeyringState.NO_BUS,
    "denied": KeyringState.LOCKED,
    "odd": KeyringState.REFUSED,
}


def outcome(use: Callable[[], object]) -> str:
    """Return the reason of the error, or FINE."""
    try:
        use()
    except KeyringError as error:
        return error.reason
    return FINE


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_its_own_reason(enter: Enter, state: State) -> None:
    """Reading, writing and deleting say precisely what is wrong, each in a store of its own."""
    enter(state)

    def store() -> KeyringStore:
        return KeyringStore(may_prompt=False, deadline=0.5)

    outcomes = (
        outcome(lambda: store().get(ITEM)),
        outcome(lambda: store().put(ITEM, SECRET)),
        outcome(lambda: store().delete(ITEM)),
    )
    assert outcomes == OUTCOMES[state]


@pytest.mark.parametrize("state", FOUND)
def test_the_state_is_found_before_anything_is_kept(enter: Enter, state: State) -> None:
    """``keyring_state`` tells the same reasons without reading or writing an item."""
    enter(state)
    assert keyring_state() is FOUND[state]


@pytest.mark.parametrize("state", ["hanging", "slow"])
def test_an_answer_comes_within_three_seconds(enter: Enter, state: State) -> None:
    """With the limit that commands use, however the keyring behaves and however many calls."""
    enter(state)
    store = KeyringStore(may_prompt=True)
    start = time.monotonic()
    reasons = {outcome(lambda: store.get(ITEM)) for _ in range(5)}
    assert reasons == {"keyring-slow"}
    assert time.monotonic() - start < 3


def test_a_keyring_that_was_slow_gets_another_chance(
    enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten seconds after a timeout the keyring is asked again."""
    enter("hanging")
    store = KeyringStore(may_prompt=False, deadline=0.2)
    assert outcome(lambda: store.get(ITEM)) == "keyring-slow"
    enter("works")
    assert outcome(lambda: store.get(ITEM)) == "keyring-slow"
    later = time.monotonic() + 10
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert outcome(lambda: store.get(ITEM)) == FINE


def test_items_outlive_a_lock(own: Enter) -> None:
    """What was put is there again when the collection is unlocked."""
    session = own("works")
    store = KeyringStore(may_prompt=False)
    store.put(ITEM, SECRET)
    session.become("locked")
    assert outcome(lambda: store.get(ITEM)) == "keyring-locked"
    session.become("works")
    assert store.get(ITEM) == SECRET


def test_reading_survives_a_refusal_to_write(own: Enter) -> None:
    """A keyring that takes nothing new still gives what it has, and keeps it."""
    session = own("works")
    store = KeyringStore(may_prompt=False)
    store.put(ITEM, SECRET)
    session.become("write-refused")
    assert outcome(lambda: store.put(ITEM, b"newer")) == "keyring-write-refused"
    assert store.get(ITEM) == SECRET


def test_no_room_for_items_is_told_from_a_missing_item(enter: Enter) -> None:
    """Without any collection an item is missing, not locked: nobody needs to unlock anything."""
    enter("no-collection")
    assert unattended_get(ITEM) is None


@pytest.mark.parametrize("text", ["", "zz", "abc", "AB", "ab cd", "\u3042"])
def test_a_text_that_pinvault_never_wrote_is_damage(own: Enter, text: str) -> None:
    """An item that another program has changed gives no secret at all."""
    own("works").plant(ITEM, text)
    assert outcome(lambda: unattended_get(ITEM)) == "keyring-damaged-item"


def test_a_secret_of_another_length_is_handed_over(own: Enter) -> None:
    """Whose secret it is, and whether its length is right, is for the caller to say."""
    own("works").plant(ITEM, "00" * 16)
    assert unattended_get(ITEM) == bytes(16)


def test_every_state_has_messages_except_the_good_one() -> None:
    """A state leads to the reason that explains it; two states never share one."""
    reasons = [state.reason for state in KeyringState]
    assert reasons.count(None) == 1
    assert KeyringState.USABLE.reason is None
    assert len(set(reasons)) == len(KeyringState)
