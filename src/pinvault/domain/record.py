"""All that is kept of one PIN of one card, besides the text of its hint.

The text itself is sealed elsewhere: a record only names it, so that lists and dates can be
shown without opening any hint.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from pinvault.domain.pins import PinId
from pinvault.domain.recall import Recall
from pinvault.domain.tries import Try, at_most_left
from pinvault.errors import UsageError


class PinState(StrEnum):
    """What the holder says of a PIN."""

    UNKNOWN = "unknown"
    KNOWN = "known"
    FORGOTTEN = "forgotten"
    LOCKED = "locked"
    NOT_ISSUED = "none"


@dataclass(frozen=True, slots=True)
class HintRef:
    """Names one sealed hint.

    ``id`` is 32 hexadecimal digits; ``generation`` counts the holder's cards from 1; ``flags``
    are the reason ids with which the hint policy warned when the text was kept.
    """

    id: str
    written: datetime
    generation: int
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PinRecord:
    """One PIN of one card. ``changed`` decides which of two copies is newer in a merge."""

    pin: PinId
    changed: datetime
    state: PinState = PinState.UNKNOWN
    hint: HintRef | None = None
    same_as: PinId | None = None
    place: str | None = None
    tries: tuple[Try, ...] = ()
    recalls: tuple[Recall, ...] = ()
    history: tuple[HintRef, ...] = ()

    def hint_ids(self) -> frozenset[str]:
        """Return the id of every hint of this PIN, present or past."""
        return frozenset(ref.id for ref in (*self.history, *((self.hint,) if self.hint else ())))

    def with_hint(self, hint: HintRef) -> PinRecord:
        """Keep a new hint; the one before goes to the history and a link ends.

        Raises:
            UsageError: the card has no such PIN.
        """
        self._must_exist()
        state = PinState.KNOWN if self.state is PinState.UNKNOWN else self.state
        return replace(self._archived(), hint=hint, same_as=None, state=state, changed=hint.written)

    def without_hint(self, at: datetime) -> PinRecord:
        """Move the hint to the history.

        Raises:
            UsageError: there is no hint to clear.
        """
        if self.hint is None:
            raise UsageError("hint-none", pin=self.pin.value)
        return replace(self._archived(), changed=at)

    def erased(self, at: datetime) -> PinRecord:
        """Forget the hint and every earlier one of this PIN."""
        return replace(self, hint=None, history=(), changed=at)

    def without_hints(self, hint_ids: Collection[str]) -> PinRecord:
        """Leave out these hints, as if they had never been; nothing was changed by the holder."""
        hint = None if self.hint is None or self.hint.id in hint_ids else self.hint
        history = tuple(ref for ref in self.history if ref.id not in hint_ids)
        return replace(self, hint=hint, history=history)

    def linked(self, target: PinId, at: datetime) -> PinRecord:
        """Say that this PIN is the same as ``target``; an own hint goes to the history."""
        self._must_exist()
        return replace(self._archived(), same_as=target, changed=at)

    def unlinked(self, at: datetime) -> PinRecord:
        """Say that this PIN is not the same as another one any more."""
        return replace(self, same_as=None, changed=at)

    def with_place(self, place: str | None, at: datetime) -> PinRecord:
        """Note where the paper with this PIN is."""
        return replace(self, place=place, changed=at)

    def with_state(self, state: PinState, at: datetime) -> PinRecord:
        """Note what the holder says of the PIN.

        A PIN that was set anew has a fresh counter, so leaving the locked state for a known
        one is noted in the log as a correct entry (REC-35: unlocking is always a re-set).
        """
        tries = self.tries
        if self.state is PinState.LOCKED and state is PinState.KNOWN:
            tries = (*tries, Try(at, correct=True))
        return replace(self, state=state, tries=tries, changed=at)

    def with_wrong_try(self, at: datetime, limit: int) -> PinRecord:
        """Log a wrong entry; the one that reaches ``limit`` locks the PIN.

        Raises:
            UsageError: the PIN is locked already, or the card has no such PIN.
        """
        self._must_exist()
        if self.state is PinState.LOCKED:
            raise UsageError("pin-locked-already", pin=self.pin.value)
        tries = (*self.tries, Try(at, correct=False))
        state = PinState.LOCKED if at_most_left(tries, limit) == 0 else self.state
        return replace(self, tries=tries, state=state, changed=at)

    def with_correct_try(self, at: datetime) -> PinRecord:
        """Log a correct entry: the card's counter is full again (PIN-10)."""
        self._must_exist()
        return replace(
            self, tries=(*self.tries, Try(at, correct=True)), state=PinState.KNOWN, changed=at
        )

    def without_last_try(self, at: datetime, limit: int) -> PinRecord:
        """Take the last logged entry back; a lock that it caused is taken back with it.

        Raises:
            UsageError: the log is empty.
        """
        if not self.tries:
            raise UsageError("tries-none", pin=self.pin.value)
        was_full = at_most_left(self.tries, limit) == 0
        tries = self.tries[:-1]
        state = self.state
        if was_full and at_most_left(tries, limit) and state is PinState.LOCKED:
            state = PinState.UNKNOWN if self.hint is None else PinState.KNOWN
        return replace(self, tries=tries, state=state, changed=at)

    def with_recall(self, on: date, at: datetime, *, remembered: bool) -> PinRecord:
        """Note an answer to "do you still know it?"; a no makes the PIN forgotten."""
        self._must_exist()
        state = self.state
        if state is not PinState.LOCKED:
            state = PinState.KNOWN if remembered else PinState.FORGOTTEN
        return replace(
            self, recalls=(*self.recalls, Recall(on, remembered)), state=state, changed=at
        )

    def renewed(self, at: datetime, *, issued: bool = False) -> PinRecord:
        """Start anew on a new card: its PINs are set again at pick-up (VAL-21).

        A PIN that the old card did not have the new one has only if it was ``issued``.
        """
        absent = self.state is PinState.NOT_ISSUED and not issued
        state = PinState.NOT_ISSUED if absent else PinState.UNKNOWN
        return PinRecord(self.pin, at, state=state, history=self._archived().history)

    def _archived(self) -> PinRecord:
        """Return the record with its hint moved to the end of the history."""
        if self.hint is None:
            return self
        return replace(self, hint=None, history=(*self.history, self.hint))

    def _must_exist(self) -> None:
        if self.state is PinState.NOT_ISSUED:
            raise UsageError("pin-not-issued", pin=self.pin.value)
