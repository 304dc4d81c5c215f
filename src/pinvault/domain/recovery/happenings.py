"""What happened, by name: each is a situation to begin with, and what must be said of it.

People know what happened before they know what state their card is in. Whatever else they say
goes on top of the situation a happening begins with.
"""

from __future__ import annotations

from enum import StrEnum

from pinvault.domain.recovery.decision import decide
from pinvault.domain.recovery.reading import read_situation
from pinvault.domain.recovery.say import Say
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pinvault.domain.recovery.decision import Decision

    State = dict[str, Any]


class Happening(StrEnum):
    """Things that bring people here, the commonest first."""

    PIN_FAILS = "pin-fails"
    AT_CLINIC = "at-clinic"
    LOST = "lost"
    FOUND = "found"
    DAMAGED = "damaged"
    PHONE_LOST = "phone-lost"
    PHONE_PIN_FAILS = "phone-pin-fails"
    NEW_PHONE = "new-phone"
    EXPIRES = "expires"
    MOVED = "moved"
    MARRIED = "married"
    TURNED_15 = "turned-15"
    STAY_ENDS = "stay-ends"
    CHANGE_PIN = "change-pin"
    PINLESS_CARD = "pinless-card"


_NO_SIGNATURE = {"pins": {"signature": "none"}, "signature_cert": "none"}

_STATES: dict[Happening, State] = {
    Happening.PIN_FAILS: {"goal": "recover-pin"},
    Happening.AT_CLINIC: {"goal": "health-insurance"},
    Happening.LOST: {"goal": "lost-card", "card": "lost"},
    Happening.FOUND: {"goal": "lost-card", "card": "found-after-stop"},
    Happening.DAMAGED: {"goal": "renew", "card": "damaged"},
    Happening.PHONE_LOST: {"goal": "lost-phone", "phone_cert": "android"},
    Happening.PHONE_PIN_FAILS: {"goal": "recover-pin", "phone_cert": "android"},
    Happening.NEW_PHONE: {"goal": "recover-pin"},
    Happening.EXPIRES: {"goal": "renew"},
    Happening.MOVED: {"goal": "move-in", "signature_cert": "revoked"},
    Happening.MARRIED: {"goal": "recover-pin", "signature_cert": "revoked"},
    Happening.TURNED_15: {"goal": "get-signature", "holder": "age15-17", **_NO_SIGNATURE},
    Happening.STAY_ENDS: {
        "goal": "renew",
        "holder": "foreign-stay-limited",
        "card_validity": "expires-within-3-months",
    },
    Happening.CHANGE_PIN: {},
    Happening.PINLESS_CARD: {"goal": "recover-pin"},
}

_SAID_BY_NAME = ("goal", "card")
"""What a person says by naming a happening; the rest of its beginning is likely and no more."""

_SAY = {
    Happening.NEW_PHONE: (Say.REVOKE_BEFORE_DISPOSAL, Say.APPLY_AGAIN_ON_NEW_PHONE),
    Happening.MARRIED: (Say.NEW_NAME_NEW_SIGNATURE,),
    Happening.PINLESS_CARD: (Say.PINLESS_CARD,),
}


def beginning(happening: Happening) -> State:
    """Return the state, as in the closed vocabulary, that a happening begins with."""
    return dict(_STATES[happening])


def with_answers(state: State, answers: State) -> State:
    """Return ``state`` with ``answers`` on top, PIN by PIN."""
    merged = {**state, **answers}
    for key in ("pins", "phone_pins", "attempts_left"):
        if key in state or key in answers:
            merged[key] = {**state.get(key, {}), **answers.get(key, {})}
    return merged


def with_beginning(
    happening: Happening | None, answers: State, known: State | None = None
) -> State:
    """Return what was said, on top of what a happening begins with and of what was ``known``.

    What is assumed or was written down some day gives way where it cannot be true together with
    what was said: a child that moved has no signature certificate to lose.
    """
    begun = {} if happening is None else beginning(happening)
    said = {key: value for key, value in begun.items() if key in _SAID_BY_NAME}
    assumed = {key: value for key, value in begun.items() if key not in _SAID_BY_NAME}
    state = with_answers(said, answers)
    for weaker in (assumed, known or {}):
        for key, value in _leaves(weaker):
            fuller = with_answers(_nested(key, value), state)
            if is_possible(fuller) or not is_possible(state):
                state = fuller
    return state


def is_possible(state: State) -> bool:
    """Tell whether a state of the closed vocabulary can be true."""
    try:
        read_situation(state)
    except UsageError:
        return False
    return True


def decide_state(
    state: State, happening: Happening | None = None, *, stay_limited: bool = False
) -> Decision:
    """Return the answer to a state of the closed vocabulary, and to what happened.

    ``stay_limited``: the card ends with the stay of its holder, whatever else the holder is.
    Raises ``UsageError`` as ``read_situation`` does.
    """
    situation = read_situation(state)._replace(stay_limited=stay_limited)
    if happening is Happening.PINLESS_CARD:
        situation = situation._replace(wants_pinless=True)
    decision = decide(situation)
    added = _SAY.get(happening, ()) if happening else ()
    if not added:
        return decision
    said = tuple(say for say in decision.say if say is not Say.NOTHING_WRONG)
    return decision._replace(say=(*added, *said))


def _leaves(state: State) -> Iterator[tuple[str, Any]]:
    """Yield each value of a state under its key, ``pins.user`` for one of a group."""
    for key, value in state.items():
        if isinstance(value, dict):
            yield from ((f"{key}.{name}", part) for name, part in value.items())
        else:
            yield key, value


def _nested(key: str, value: object) -> State:
    group, _, name = key.partition(".")
    return {group: {name: value}} if name else {key: value}
