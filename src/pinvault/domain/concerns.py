"""What a card wants of its holder on a day, the most urgent first.

Dates are judged by :mod:`~pinvault.domain.agenda_items`, so that nothing here can disagree with
what ``remind`` says. What only the open vault knows comes beside them: a locked PIN keeps somebody
from something today, a renewal in two years does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pinvault.domain.agenda import Due, recall_due
from pinvault.domain.agenda_items import Item, Level, items_on
from pinvault.domain.agenda_kinds import DueKind
from pinvault.domain.agenda_vault import whole_agenda
from pinvault.domain.card import CardStatus
from pinvault.domain.months import opens
from pinvault.domain.record import PinState
from pinvault.domain.renewal import issued_pins, left_to_set
from pinvault.domain.tries import at_most_left
from pinvault.domain.validity import validity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.domain.card import Card
    from pinvault.domain.pin_id import PinId
    from pinvault.domain.record import PinRecord
    from pinvault.domain.vault import Vault


class ConcernKind(StrEnum):
    """What it is about. Of two that are equally urgent, the one that stands first here is told."""

    LOST = "lost"
    """The card is lost: before all else its use has to be stopped."""
    LOCKED = "locked"
    """A PIN is locked, by what the holder says or by the log (PIN-10)."""
    LAST_TRY = "last-try"
    """One more wrong entry locks a PIN."""
    DUE = "due"
    """A due day, as ``remind`` tells it."""
    CHECK = "check"
    """Something may have ended or may soon: the day cannot be said."""
    UNSET = "unset"
    """A new card was taken into use, and not all of its PINs have been seen to (VAL-21)."""
    REVOKED = "revoked"
    """A move or a new name ended the signature certificate (VAL-11)."""
    FORGOTTEN = "forgotten"
    """The holder has forgotten a PIN."""
    AHEAD = "ahead"
    """Nothing to do now: the next due day."""
    UNKNOWN = "unknown"
    """Nothing to do now that anybody could know of: no date can be said."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing, with what is needed to put it into words.

    ``level`` is None where there is nothing to do. ``opens`` is the first day of the renewal
    window; ``estimate`` says that ``on`` is to be confirmed. ``done`` counts the PINs of a new
    card, out of ``of``, that have been seen to.
    """

    kind: ConcernKind
    level: Level | None = None
    pin: PinId | None = None
    due: DueKind | None = None
    on: date | None = None
    opens: date | None = None
    estimate: bool = False
    done: int = 0
    of: int = 0


_KINDS = tuple(ConcernKind)
_CARDS = frozenset({DueKind.CARD_EXPIRES, DueKind.STAY_ENDS})
_ENDLESS = 10**7


VAULT = ""
"""In the place of a card's id: what concerns the vault and none of its cards."""


def concerns(vault: Vault, day: date) -> dict[str, tuple[Concern, ...]]:
    """Return what each card wants on ``day``, by its id, never nothing; and what the vault wants.

    The vault's own stand under :data:`VAULT` and may be nothing.
    """
    entries = whole_agenda(vault)
    owner = {entry.id: entry.card_id for entry in entries}
    items: dict[str, list[Item]] = {VAULT: [], **{card.id: [] for card in vault.cards}}
    for item in items_on(day, entries):
        items[owner[item.id] if owner[item.id] in items else VAULT].append(item)
    found = {
        card.id: _of_card(card, items[card.id], _own(entries, card), day) for card in vault.cards
    }
    return {VAULT: tuple(map(_told, items[VAULT])), **found}


def urgency(concern: Concern) -> tuple[int, int, bool, int]:
    """Return what concerns are sorted by, the most urgent first."""
    over = concern.level is Level.OVERDUE
    return (
        _rank(concern),
        _KINDS.index(concern.kind),
        # Nothing is issued for a card that has ended: its own end comes first (VAL-15).
        not (over and concern.due in _CARDS),
        _ENDLESS if concern.on is None else concern.on.toordinal(),
    )


def _rank(concern: Concern) -> int:
    """Return how urgent a concern is, 0 being the most urgent.

    A day that is over only by an estimate is to be checked, and waits for what is certain.
    """
    if concern.kind is ConcernKind.LOST:
        return 0
    if concern.level is Level.OVERDUE:
        return 3 if concern.estimate else 1
    return {Level.NOW: 2, Level.SOON: 4, Level.INFO: 5}.get(concern.level or Level.OVERDUE, 6)


def _of_card(card: Card, items: list[Item], entries: list[Due], day: date) -> tuple[Concern, ...]:
    found = [*_of_holder(card), *_of_pins(card)]
    for item in items:
        asked = _longest_unasked(card) if item.kind is DueKind.RECALL else None
        found.append(_told(item, asked))
    check = _uncertain(card, day)
    if check is not None and check.level is not None:
        found.append(check)
    coming = _coming(entries, day)
    if coming is not None:
        kind, on = coming.kind, coming.on
        found.append(Concern(ConcernKind.AHEAD, due=kind, on=on, estimate=coming.estimate))
    return tuple(sorted(found, key=urgency)) or (check or Concern(ConcernKind.UNKNOWN),)


def _coming(entries: list[Due], day: date) -> Due | None:
    """Return the next due day that follows from the card's dates.

    Where card and certificates have one window, it is the card that is renewed.
    """
    ahead = [due for due in entries if due.on >= day and due.kind is not DueKind.RECALL]
    first = [due for due in ahead if due.on == ahead[0].on]
    card = (due for due in first if due.kind is DueKind.CARD_RENEWAL_OPENS)
    return next(card, first[0] if first else None)


def _own(entries: tuple[Due, ...], card: Card) -> list[Due]:
    return [entry for entry in entries if entry.card_id == card.id]


def _of_holder(card: Card) -> Iterator[Concern]:
    if card.status is CardStatus.LOST:
        yield Concern(ConcernKind.LOST, Level.NOW)
    left, issued = left_to_set(card), issued_pins(card)
    if left:
        done = len(issued) - len(left)
        yield Concern(ConcernKind.UNSET, Level.SOON, done=done, of=len(issued))
    if card.signature_revoked_on is not None:
        yield Concern(ConcernKind.REVOKED, Level.SOON, on=card.signature_revoked_on)


def _of_pins(card: Card) -> Iterator[Concern]:
    for record in card.pins:
        kind = _pin_concern(card, record)
        if kind is not None:
            level = Level.SOON if kind is ConcernKind.FORGOTTEN else Level.NOW
            yield Concern(kind, level, pin=record.pin)


def _pin_concern(card: Card, record: PinRecord) -> ConcernKind | None:
    if record.state is PinState.NOT_ISSUED:
        return None
    left = at_most_left(record.tries, card.catalogue.kind(record.pin).tries)
    if record.state is PinState.LOCKED or left == 0:
        return ConcernKind.LOCKED
    if left == 1:
        return ConcernKind.LAST_TRY
    return ConcernKind.FORGOTTEN if record.state is PinState.FORGOTTEN else None


def _told(item: Item, pin: PinId | None = None) -> Concern:
    return Concern(ConcernKind.DUE, item.level, pin, item.kind, item.on, item.opens, item.estimate)


def _longest_unasked(card: Card) -> PinId | None:
    asked = [(day, record.pin) for record in card.pins if (day := recall_due(card, record))]
    return min(asked, key=lambda pair: pair[0])[1] if asked else None


def _uncertain(card: Card, day: date) -> Concern | None:
    """Return the concern about an end that cannot be said, which the agenda therefore leaves out.

    ``on`` is the earliest day it can be. It matters from the day on which its window can open.
    """
    dates = validity(card.dates)
    spans = (dated.span for dated in (dates.card, dates.certificate) if dated.value is None)
    earliest = min((span[0] for span in spans if span is not None), default=None)
    if earliest is None:
        return None
    level = Level.SOON if day >= opens(earliest) else None
    return Concern(ConcernKind.CHECK, level, on=earliest, estimate=True)
