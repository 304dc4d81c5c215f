"""Which question to ask next: only one whose answer changes the ways out.

The state is that of the closed vocabulary, so that every answer can be checked like one that
was typed. A question is worth asking if the routes differ between its answers while all that
is not known yet has its default.
"""

from __future__ import annotations

from pinvault.domain.recovery.decision import offered
from pinvault.domain.recovery.happenings import Happening, beginning, with_answers
from pinvault.domain.recovery.reading import PHONE_STANDINGS, read_situation
from pinvault.domain.recovery.situation import CHANGES
from pinvault.domain.recovery.vocabulary import (
    Asker,
    CardKind,
    CardValidity,
    Certificate,
    FaceMatch,
    Holder,
    PhoneCertificate,
    Standing,
)
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    State = Mapping[str, Any]

ANSWERS: dict[str, tuple[str | bool, ...]] = {
    "goal": tuple(goal.value for goal in CHANGES),
    "pins.signature": tuple(Standing),
    "pins.user": tuple(Standing),
    "pins.resident": (Standing.KNOWN, Standing.FORGOTTEN, Standing.LOCKED),
    "pins.input": (Standing.KNOWN, Standing.FORGOTTEN, Standing.LOCKED),
    "phone_pins.signature": PHONE_STANDINGS,
    "phone_pins.user": PHONE_STANDINGS,
    "holder": tuple(Holder),
    "asker": tuple(Asker),
    "card_kind": tuple(CardKind),
    "card_validity": tuple(CardValidity),
    "user_cert": tuple(Certificate),
    "signature_cert": tuple(Certificate),
    "phone_cert": tuple(PhoneCertificate),
    "nfc_phone": (True, False),
    "face_match": tuple(FaceMatch),
}
"""The questions in the order in which they are asked, with the answers that each takes."""

_PINS = ("pins.signature", "pins.user", "pins.resident", "pins.input")
_WHO = ("holder", "asker")
_CERTIFICATES = ("card_validity", "user_cert", "signature_cert")
BEARING: dict[Happening, tuple[str, ...]] = {
    Happening.PIN_FAILS: (*_PINS, *_WHO, "card_kind", *_CERTIFICATES, "nfc_phone"),
    Happening.AT_CLINIC: ("pins.user", "card_kind", "card_validity", "user_cert", "face_match"),
    Happening.LOST: ("holder",),
    Happening.FOUND: (*_PINS, *_WHO, "card_validity"),
    Happening.DAMAGED: ("holder", "card_validity"),
    Happening.PHONE_LOST: ("phone_cert",),
    Happening.PHONE_PIN_FAILS: ("phone_pins.signature", "phone_pins.user", "pins.signature"),
    Happening.NEW_PHONE: (),
    Happening.EXPIRES: (*_WHO, *_CERTIFICATES),
    Happening.MOVED: ("pins.resident", *_WHO),
    Happening.MARRIED: ("pins.resident", *_WHO),
    Happening.TURNED_15: ("card_validity",),
    Happening.STAY_ENDS: ("pins.resident", "card_kind"),
    Happening.CHANGE_PIN: ("goal", *_WHO, "nfc_phone"),
    Happening.PINLESS_CARD: ("holder", "card_kind"),
}
"""Which questions bear on what happened; of these, only those are asked that matter."""


def next_question(happening: Happening, answers: State, skipped: Iterable[str]) -> str | None:
    """Return the key to ask for next; None when nothing that is left changes the routes.

    ``skipped`` are questions that the person could not answer: they keep their defaults.
    """
    state = with_answers(beginning(happening), dict(answers))
    done = set(skipped)
    for key in ANSWERS:
        asked_for = key in BEARING[happening] and key not in done and not _is_known(state, key)
        if asked_for and len(set(_outcomes(state, key))) > 1:
            return key
    return None


def answered(answers: State, key: str, value: str | bool) -> dict[str, Any]:  # noqa: FBT001 - an answer
    """Return ``answers`` with one more."""
    return with_answers(dict(answers), _nested(key, value))


def _is_known(state: State, key: str) -> bool:
    group, _, name = key.partition(".")
    return name in state.get(group, {}) if name else key in state


def _outcomes(state: State, key: str) -> Iterator[object]:
    """Yield the routes for each answer that can be true with what is known."""
    for value in ANSWERS[key]:
        try:
            yield offered(read_situation(with_answers(dict(state), _nested(key, value))))
        except UsageError:
            continue


def _nested(key: str, value: str | bool) -> dict[str, Any]:  # noqa: FBT001 - an answer
    group, _, name = key.partition(".")
    return {group: {name: value}} if name else {key: value}
