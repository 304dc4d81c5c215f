"""What is known of a card's dates, from the options and from the person at the terminal."""

from __future__ import annotations

from pinvault.domain.validity import DateInputs, Holder
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pinvault.cli.call import Call

FIELDS = {
    "birth": "birth",
    "issued": "issued",
    "applied": "applied",
    "stay-until": "stay_until",
    "card-expires": "card_expires",
    "certificate-expires": "certificate_expires",
    "signature-expires": "signature_expires",
}
"""The options that take a day, with the field that each fills."""


def given(call: Call, known: DateInputs | None = None) -> DateInputs:
    """Return what the options say, on top of what is ``known`` already."""
    from dataclasses import replace

    known = known or DateInputs()
    holder = call.values.text("holder")
    days = {field: call.values.date(option) for option, field in FIELDS.items()}
    changed: dict[str, Any] = {field: day for field, day in days.items() if day is not None}
    return replace(known, holder=Holder(holder) if holder else known.holder, **changed)


def asked(call: Call, said: DateInputs, *, person: bool) -> DateInputs:
    """Return ``said``, and what a person at the terminal adds where it is not enough.

    A birth date typed at a prompt stands in no shell history. Raises ``UsageError`` where nothing
    can be computed and nobody can be asked.
    """
    from dataclasses import replace

    printed = (said.card_expires, said.certificate_expires, said.signature_expires)
    if any(printed) or said.stay_until or (said.birth and said.issued):
        return said
    if not person:
        raise UsageError("expiry-needs-dates")
    if not said.birth and not said.issued:
        card_expires = call.prompts.date("expiry-ask-card-expires", needed=False)
        if card_expires:
            return replace(said, card_expires=card_expires)
    birth = said.birth or call.prompts.date("expiry-ask-birth")
    issued = said.issued or call.prompts.date("expiry-ask-issued")
    return replace(said, birth=birth, issued=issued)
