"""Something that is often read, and what is right instead."""

from __future__ import annotations

from enum import StrEnum

from pinvault.guidance.entry import entries, items, said
from pinvault.named import NamedTuple

_SUBJECT = "facts"


class Verdict(StrEnum):
    """What the facts say of a claim."""

    CORRECT = "correct"
    IMPRECISE = "imprecise"
    OUTDATED = "outdated"
    NO_BACKING = "no-backing"
    WRONG = "wrong"


class Claim(NamedTuple):
    """A claim and the right statement in the language of the moment, with the facts behind it."""

    id: str
    claim: str
    verdict: Verdict
    right: str
    facts: tuple[str, ...]


def claims() -> tuple[Claim, ...]:
    """Return every claim. Each is a fact as well, whose text is the right statement."""
    return tuple(
        Claim(
            claim_id,
            said(fields["claim"]),
            Verdict(fields["verdict"]),
            said(fields),
            items(fields, "facts"),
        )
        for claim_id, fields in entries(_SUBJECT).items()
        if "claim" in fields
    )
