"""One PIN of one card, of two copies."""

from __future__ import annotations

from datetime import datetime

from pinvault.domain.merge.hints import Known, merged_hints
from pinvault.domain.merge.unions import united
from pinvault.domain.record import PinRecord, PinState
from pinvault.domain.tries import at_most_left


def merged_record(
    one: PinRecord, other: PinRecord, limit: int | None, erased: frozenset[str]
) -> PinRecord:
    """Merge two records of the same PIN of the same card.

    ``limit`` is the number of wrong tries that locks the PIN, None where it is not known.
    """
    newer, older = sorted((one, other), key=_age, reverse=True)
    hints = merged_hints(_known(one).without(erased), _known(other).without(erased))
    if newer.same_as is not None:
        hints = hints.retired()
    # What happened at one moment in two places: the order that promises less.
    tries = united(newer.tries, older.tries, lambda entry: (entry.at, not entry.correct))
    left = None if limit is None else at_most_left(tries, limit)
    # Neither copy had seen them all: together they are as many as the card allows.
    locked = limit is not None and left == 0 and at_most_left(newer.tries, limit) > 0
    return PinRecord(
        pin=one.pin,
        changed=newer.changed,
        state=PinState.LOCKED if locked else newer.state,
        hint=hints.present,
        same_as=newer.same_as,
        place=newer.place or older.place,
        tries=tries,
        recalls=united(
            newer.recalls, older.recalls, lambda entry: (entry.on, not entry.remembered)
        ),
        history=tuple(sorted(hints.past, key=lambda ref: (ref.written, ref.id))),
    )


def with_older_card(
    record: PinRecord, older: PinRecord | None, erased: frozenset[str]
) -> PinRecord:
    """Keep what an earlier card's record knew: its hints, which are history by now."""
    past = Known(None, ()) if older is None else _known(older).retired()
    hints = merged_hints(_known(record).without(erased), past.without(erased))
    return PinRecord(
        pin=record.pin,
        changed=record.changed,
        state=record.state,
        hint=hints.present,
        same_as=record.same_as,
        place=record.place,
        tries=record.tries,
        recalls=record.recalls,
        history=hints.past,
    )


def _known(record: PinRecord) -> Known:
    return Known(record.hint, record.history)


def _age(record: PinRecord) -> tuple[datetime, str, str, str]:
    """Return what orders two records: the later change, and for a tie anything that is sure."""
    return (record.changed, record.state, record.same_as or "", record.place or "")
