"""Which question to ask next: only one whose answer changes the ways out.

The state is that of the closed vocabulary, so that every answer can be checked like one that
was typed. A question is worth asking if the routes differ between its answers while all that
is not known yet has its default.
"""

from __future__ import annotations

from pinvault.domain.recovery.decision import offered
from pinvault.domain.recovery.happenings import (
    Happening,
    decide_state,
    is_possible,
    with_answers,
    with_beginning,
)
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
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from pinvault.domain.recovery.decision import Decision

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


class Inquiry(NamedTuple):
    """An interview so far; each answer makes a new one, so that there is a way back.

    ``known`` is what was known before anything was asked; ``skipped`` are questions that the
    person could not answer: they keep their defaults.
    """

    happening: Happening
    answers: Mapping[str, Any] = {}
    skipped: tuple[str, ...] = ()
    known: Mapping[str, Any] = {}
    stay_limited: bool = False

    @property
    def state(self) -> dict[str, Any]:
        """The state as far as it is told."""
        return with_beginning(self.happening, dict(self.answers), dict(self.known))

    def next_question(self) -> str | None:
        """Return the key to ask for next; None when nothing that is left changes the routes."""
        state = self.state
        for key in ANSWERS:
            open_ = key in BEARING[self.happening] and key not in self.skipped
            if open_ and not _is_known(state, key) and len(set(self._outcomes(state, key))) > 1:
                return key
        return None

    def possible_answers(self, key: str) -> tuple[str | bool, ...]:
        """Return the answers to ``key`` that can be true with what is known."""
        return tuple(value for value in ANSWERS[key] if is_possible(self._with(key, value)))

    def answered(self, key: str, value: str | bool) -> Inquiry:  # noqa: FBT001 - an answer
        """Return the inquiry with one more answer."""
        return self._replace(answers=with_answers(dict(self.answers), _nested(key, value)))

    def not_known(self, key: str) -> Inquiry:
        """Return the inquiry without an answer to ``key``, which is not asked for again."""
        return self._replace(skipped=(*self.skipped, key))

    def decision(self, **added: str) -> Decision:
        """Return the answer to what is told so far, and to what is ``added``: the time."""
        return decide_state({**added, **self.state}, self.happening, stay_limited=self.stay_limited)

    def _with(self, key: str, value: str | bool) -> dict[str, Any]:  # noqa: FBT001 - an answer
        return with_answers(self.state, _nested(key, value))

    def _outcomes(self, state: State, key: str) -> Iterator[object]:
        """Yield the routes for each answer that can be true with what is known."""
        for value in ANSWERS[key]:
            told = with_answers(dict(state), _nested(key, value))
            if is_possible(told):
                yield offered(read_situation(told)._replace(stay_limited=self.stay_limited))


def _is_known(state: State, key: str) -> bool:
    group, _, name = key.partition(".")
    return name in state.get(group, {}) if name else key in state


def _nested(key: str, value: str | bool) -> dict[str, Any]:  # noqa: FBT001 - an answer
    group, _, name = key.partition(".")
    return {group: {name: value}} if name else {key: value}
