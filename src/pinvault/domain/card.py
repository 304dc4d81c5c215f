"""A card and its four records: what the holder may do with one card."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from pinvault.domain.pins import CARD_2016, PinCatalogue, PinId
from pinvault.domain.record import HintRef, PinRecord, PinState
from pinvault.domain.validity import Basis, DateInputs, validity
from pinvault.errors import UsageError


class CardKind(StrEnum):
    """Kinds of card (PIN-19, PIN-20, NEWS-06)."""

    NORMAL = "normal"
    FACE_AUTH = "face-auth"
    NO_PHOTO = "no-photo"
    SPECIFIED_RESIDENCE = "specified-residence"


class CardStatus(StrEnum):
    """Where the card is."""

    IN_USE = "in-use"
    LOST = "lost"


class Event(StrEnum):
    """Things that happen to a holder and change what the card can do."""

    LOST = "lost"
    FOUND = "found"
    MOVED = "moved"
    MARRIED = "married"
    CERTIFICATES_RENEWED = "certificates-renewed"
    TURNED_15 = "turned-15"


REVOKES_SIGNATURE = frozenset({Event.MOVED, Event.MARRIED})
"""A change of name or address ends the signature certificate at once (VAL-11)."""


@dataclass(frozen=True, slots=True, order=True)
class LifeEvent:
    """An event and the day it happened."""

    on: date
    event: Event


@dataclass(frozen=True, slots=True)
class PastCard:
    """An earlier card of the same holder, and where the papers with its PINs were."""

    generation: int
    ended: date
    dates: DateInputs
    places: tuple[tuple[PinId, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One holder's card. ``generation`` counts the holder's cards from 1."""

    id: str
    name: str
    created: datetime
    changed: datetime
    dates: DateInputs
    pins: tuple[PinRecord, ...]
    kind: CardKind = CardKind.NORMAL
    status: CardStatus = CardStatus.IN_USE
    generation: int = 1
    catalogue: PinCatalogue = CARD_2016
    past: tuple[PastCard, ...] = ()
    events: tuple[LifeEvent, ...] = ()

    def record(self, pin: PinId) -> PinRecord:
        """Return what is kept of ``pin``.

        Raises:
            UsageError: cards of this generation have no such PIN.
        """
        for record in self.pins:
            if record.pin is pin:
                return record
        raise UsageError("pin-not-on-card", pin=pin.value)

    def with_record(self, record: PinRecord) -> Card:
        """Put a changed record in the place of the one before."""
        pins = tuple(record if old.pin is record.pin else old for old in self.pins)
        return replace(self, pins=pins)

    def hint_of(self, pin: PinId) -> HintRef | None:
        """Return the hint that helps with ``pin``: its own, or that of the PIN it equals."""
        record = self.record(pin)
        return record.hint if record.same_as is None else self.record(record.same_as).hint

    def with_link(self, pin: PinId, target: PinId, at: datetime) -> Card:
        """Say that ``pin`` is the same as ``target``.

        Three of the four PINs may be one number (PIN-12). A link to a linked PIN is stored as
        a link to the PIN at its end, and PINs that were linked to ``pin`` follow.

        Raises:
            UsageError: the two are one PIN, differ in form, or one does not exist.
        """
        end = self.record(target).same_as or target
        if end is pin:
            raise UsageError("link-to-itself", pin=pin.value)
        if self.catalogue.kind(pin).form is not self.catalogue.kind(end).form:
            raise UsageError("link-forms-differ", pin=pin.value, target=end.value)
        if self.record(end).state is PinState.NOT_ISSUED:
            raise UsageError("pin-not-issued", pin=end.value)
        card = self.with_record(self.record(pin).linked(end, at))
        for record in self.pins:
            if record.same_as is pin:
                card = card.with_record(record.linked(end, at))
        return card

    @property
    def signature_revoked_on(self) -> date | None:
        """The day a move or a new name ended the signature certificate, if it is still so."""
        revoked = None
        for life_event in sorted(self.events, key=lambda entry: entry.on):
            if life_event.event in REVOKES_SIGNATURE:
                revoked = life_event.on
            elif life_event.event is Event.CERTIFICATES_RENEWED:
                revoked = None
        return revoked

    def with_kind(self, kind: CardKind, at: datetime) -> Card:
        """Say what kind of card it is; a face-recognition card has no PINs (PIN-19)."""
        card = replace(self, kind=kind, changed=at)
        if (kind is CardKind.FACE_AUTH) == (self.kind is CardKind.FACE_AUTH):
            return card
        state = PinState.NOT_ISSUED if kind is CardKind.FACE_AUTH else PinState.UNKNOWN
        return replace(card, pins=tuple(record.with_state(state, at) for record in self.pins))

    def with_event(self, event: Event, on: date, at: datetime) -> Card:
        """Note that something happened.

        ``certificates-renewed`` sets the new certificates' issue day and drops the printed
        dates of the old ones, which would otherwise beat the new (VAL-14, VAL-25).
        """
        card = replace(self, events=(*self.events, LifeEvent(on, event)), changed=at)
        if event is Event.LOST:
            return replace(card, status=CardStatus.LOST)
        if event is Event.FOUND:
            return replace(card, status=CardStatus.IN_USE)
        if event is Event.CERTIFICATES_RENEWED:
            dates = replace(
                self.dates, cert_renewed=on, certificate_expires=None, signature_expires=None
            )
            return replace(card, dates=dates)
        return card

    def renewed(self, dates: DateInputs, on: date, at: datetime) -> Card:
        """Take the new card into use: its PINs are new, the old hints are history (VAL-21).

        The first card after the 15th birthday has a signature certificate (PIN-17).
        """
        places = tuple(sorted((record.pin, record.place) for record in self.pins if record.place))
        grown = no_signature(self.dates) and not no_signature(dates)
        ended = PastCard(self.generation, on, self.dates, places)
        return replace(
            self,
            dates=dates,
            pins=tuple(
                record.renewed(at, issued=grown and record.pin is PinId.SIGNATURE)
                for record in self.pins
            ),
            status=CardStatus.IN_USE,
            generation=self.generation + 1,
            past=(*self.past, ended),
            events=(),
            changed=at,
        )


def no_signature(dates: DateInputs) -> bool:
    """Say whether, by its dates, a card certainly has no signature certificate (PIN-17)."""
    signature = validity(dates).signature
    return signature.value is None and signature.basis is Basis.NONE and not signature.unsure


def new_card(  # noqa: PLR0913  (a card is made of these parts)
    card_id: str,
    name: str,
    dates: DateInputs,
    at: datetime,
    *,
    kind: CardKind = CardKind.NORMAL,
    without: frozenset[PinId] = frozenset(),
) -> Card:
    """Return a card on which nothing is known yet; it has no PINs ``without``."""
    absent = frozenset(PinId) if kind is CardKind.FACE_AUTH else without
    pins = tuple(
        PinRecord(
            entry.id, at, state=PinState.NOT_ISSUED if entry.id in absent else PinState.UNKNOWN
        )
        for entry in CARD_2016.kinds
    )
    return Card(card_id, name, at, at, dates, pins, kind=kind)
