"""What happened, by name: each is a situation to begin with, and what must be said of it.

People know what happened before they know what state their card is in. Whatever else they say
goes on top of the situation a happening begins with.
"""

from __future__ import annotations

from enum import StrEnum

from pinvault.domain.recovery.decision import decide
from pinvault.domain.recovery.reading import read_situation
from pinvault.domain.recovery.say import Say

TYPE_CHECKING = False
if TYPE_CHECKING:
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

_SAY = {
    Happening.NEW_PHONE: (Say.REVOKE_BEFORE_DISPOSAL, Say.APPLY_AGAIN_ON_NEW_PHONE),
    Happening.MARRIED: (Say.NEW_NAME_NEW_SIGNATURE,),
    Happening.PINLESS_CARD: (Say.PINLESS_CARD,),
}


def beginning(happening: Happening) -> State:
    """Return the state, as in the closed vocabulary, that a happening begins with."""
    return dict(_STATES[happening])


def with_answers(state: State, answers: State) -> State:
    """Return ``state`` with ``answers`` on top, PIN by PIN.

    A missing signature certificate and its PIN come and go together.
    """
    merged = {**state, **answers}
    for key in ("pins", "phone_pins", "attempts_left"):
        if key in state or key in answers:
            merged[key] = {**state.get(key, {}), **answers.get(key, {})}
    return merged


def decide_state(state: State, happening: Happening | None = None) -> Decision:
    """Return the answer to a state of the closed vocabulary, and to what happened.

    Raises ``UsageError`` as ``read_situation`` does.
    """
    situation = read_situation(state)
    if happening is Happening.PINLESS_CARD:
        situation = situation._replace(wants_pinless=True)
    decision = decide(situation)
    added = _SAY.get(happening, ()) if happening else ()
    if not added:
        return decision
    said = tuple(say for say in decision.say if say is not Say.NOTHING_WRONG)
    return decision._replace(say=(*added, *said))
