"""What comes back is kept whatever it says; what the policy would refuse today is marked.

Dropping a text would lose what someone wrote down years ago; keeping it silently would leave a PIN
in it. So the hint stays, flagged, and the person is told where to reword.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from pinvault.domain.hints import Level, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.domain.card import Card
    from pinvault.domain.form import Form
    from pinvault.domain.pins import PinId
    from pinvault.domain.record import HintRef, PinRecord
    from pinvault.domain.vault import Vault
    from pinvault.vault.codec import Contents
    from pinvault.vault.keys import Box


class Where(StrEnum):
    """Which text of a card is meant."""

    NAME = "name"
    PLACE = "place"
    HINT = "hint"
    EARLIER_HINT = "earlier-hint"


@dataclass(frozen=True, slots=True)
class ToReword:
    """A text that would be refused if it were typed today; ``pin`` is None for a card's name."""

    card: str
    pin: PinId | None
    where: Where


def flagged(contents: Contents, box: Box) -> Contents:
    """Return the contents with today's reasons on every hint that would be refused today."""
    vault = contents.vault
    cards = tuple(
        replace(card, pins=tuple(_record(contents, box, card, record) for record in card.pins))
        for card in vault.cards
    )
    return replace(contents, vault=replace(vault, cards=cards))


def to_reword(vault: Vault, refused: frozenset[str]) -> tuple[ToReword, ...]:
    """List what should be reworded; ``refused`` names the hints that would be refused today."""
    return tuple(entry for card in vault.cards for entry in _of_card(card, refused))


def refused_hints(contents: Contents, box: Box) -> frozenset[str]:
    """Return the ids of the hints whose text would be refused today."""
    return frozenset(
        ref.id
        for card in contents.vault.cards
        for record in card.pins
        for ref in (*record.history, *((record.hint,) if record.hint else ()))
        if _reasons(_text(contents, box, ref), _form(card, record))
    )


def _record(contents: Contents, box: Box, card: Card, record: PinRecord) -> PinRecord:
    form = _form(card, record)
    hint = None if record.hint is None else _ref(contents, box, record.hint, form)
    history = tuple(_ref(contents, box, ref, form) for ref in record.history)
    return replace(record, hint=hint, history=history)


def _ref(contents: Contents, box: Box, ref: HintRef, form: Form | None) -> HintRef:
    reasons = _reasons(_text(contents, box, ref), form)
    return replace(ref, flags=tuple(sorted({*ref.flags, *reasons}))) if reasons else ref


def _text(contents: Contents, box: Box, ref: HintRef) -> str:
    return box.open_hint(ref.id, contents.hints[ref.id])


def _form(card: Card, record: PinRecord) -> Form | None:
    return next((kind.form for kind in card.catalogue.kinds if kind.id is record.pin), None)


def _reasons(text: str, form: Form | None = None) -> tuple[str, ...]:
    verdict = check(text, form)
    if verdict.level is not Level.REFUSE:
        return ()
    return tuple(reason.id for reason in verdict.reasons)


def _of_card(card: Card, refused: frozenset[str]) -> Iterator[ToReword]:
    if _reasons(card.name):
        yield ToReword(card.name, None, Where.NAME)
    for record in card.pins:
        if record.place is not None and _reasons(record.place):
            yield ToReword(card.name, record.pin, Where.PLACE)
        if record.hint is not None and record.hint.id in refused:
            yield ToReword(card.name, record.pin, Where.HINT)
        if any(ref.id in refused for ref in record.history):
            yield ToReword(card.name, record.pin, Where.EARLIER_HINT)
