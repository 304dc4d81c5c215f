"""The ways in which reading can end other than well (docs/vault-format.md, section 5)."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """One word for what is wrong, in the order in which it is found."""

    TOO_LARGE = "too-large"
    FOREIGN = "not-a-pinvault-file"
    DAMAGED = "damaged"
    TOO_NEW = "too-new"
    MALFORMED = "malformed"
    TOO_COSTLY = "too-costly"
    TOO_CHEAP = "too-cheap"
    NO_SLOT = "no-such-slot"
    WRONG_SECRET = "wrong-secret"
    FORGED_SLOT = "forged-slot"
    FORGED_HEADER = "forged-header"
    FORGED_PAYLOAD = "forged-payload"
    MALFORMED_CONTENTS = "malformed-contents"
    FORGED_HINT = "forged-hint"
    FORGED_AGENDA = "forged-agenda"
    FORGED_NOTES = "forged-notes"


class RefusedError(Exception):
    """The file cannot be opened; ``outcome`` says why."""

    def __init__(self, outcome: Outcome) -> None:
        """Keep the outcome."""
        super().__init__(outcome.value)
        self.outcome = outcome
