"""Which hint of a PIN is the present one, when two copies know different ones.

A hint that either copy has in its history was replaced or cleared, and does not come back to the
front. Of those that are left the newest stays; every other one goes to the history.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pinvault.domain.record import HintRef


@dataclass(frozen=True, slots=True)
class Known:
    """The hints that one copy has of a PIN. ``present`` belongs to the card that is in use."""

    present: HintRef | None
    past: tuple[HintRef, ...]

    @property
    def every(self) -> tuple[HintRef, ...]:
        """All of them."""
        return self.past if self.present is None else (*self.past, self.present)

    def without(self, erased: frozenset[str]) -> Known:
        """Leave out what was erased for good."""
        gone = self.present is not None and self.present.id in erased
        past = tuple(ref for ref in self.past if ref.id not in erased)
        return Known(None if gone else self.present, past)

    def retired(self) -> Known:
        """Move the present hint to the history."""
        return Known(None, self.every)


def merged_hints(one: Known, other: Known) -> Known:
    """Return what is known of both."""
    refs = _united(one.every + other.every)
    present = _present(one, other)
    past = tuple(ref for name, ref in refs.items() if name != present)
    return Known(refs[present] if present else None, tuple(sorted(past, key=_age)))


def _present(one: Known, other: Known) -> str:
    """Return the id of the hint that stays the present one; empty for none.

    The newest hint of all, unless it was retired. Then it takes one that a copy put in its place,
    which may be dated earlier where a clock was set back.
    """
    retired = {ref.id for ref in one.past + other.past}
    every = one.every + other.every
    if not every:
        return ""
    newest = max(every, key=_age).id
    if newest not in retired:
        return newest
    heirs = [
        known.present
        for known in (one, other)
        if known.present is not None
        and known.present.id not in retired
        and newest in {ref.id for ref in known.past}
    ]
    return max(heirs, key=_age).id if heirs else ""


def _united(refs: tuple[HintRef, ...]) -> dict[str, HintRef]:
    """Return each hint once, with the flags of both copies."""
    found: dict[str, HintRef] = {}
    for ref in sorted(refs, key=lambda ref: (ref.id, ref.written, ref.generation)):
        before = found.get(ref.id, ref)
        # A hint never changes; of two that claim one id, the earlier tells when it was written.
        found[ref.id] = replace(before, flags=tuple(sorted({*before.flags, *ref.flags})))
    return found


def _age(ref: HintRef) -> tuple[object, ...]:
    return (ref.written, ref.id)
