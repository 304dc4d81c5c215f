"""``pinvault expiry``: what expires when, how things stand on a day, and what is not certain."""

from __future__ import annotations

import json

from pinvault.cli.commands.expiry_text import sentences
from pinvault.cli.descriptors import TEXT_LIMIT, whole_text
from pinvault.cli.expiry_case import answer, read_case
from pinvault.domain.validity import DateInputs, Holder, implausible, validity
from pinvault.errors import Exit, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.domain.validity import Validity


def run(call: Call) -> Exit:
    """Print the dates, from the options or, with ``--case``, from JSON on stdin."""
    if call.values.text("case"):
        inputs, day = read_case(_object(call))
        fields = answer(found := validity(inputs), day)
    else:
        inputs = _asked(call, _given(call))
        reason = implausible(inputs, call.today)
        if reason is not None:
            raise UsageError(reason)
        day = call.values.date("on") or call.today
        found = validity(inputs)
        fields = {"as_of": day.isoformat(), **answer(found, day), **_grounds(found)}
    if call.as_json:
        call.output.json(**fields)
    else:
        for sentence in sentences(found, day or call.today):
            call.output.line(sentence)
    return Exit.DONE


def _given(call: Call) -> DateInputs:
    """Return what the options say."""
    day = call.values.date
    return DateInputs(
        holder=Holder(call.values.text("holder") or Holder.ADULT),
        birth=day("birth"),
        issued=day("issued"),
        applied=day("applied"),
        stay_until=day("stay-until"),
        card_expires=day("card-expires"),
        certificate_expires=day("certificate-expires"),
        signature_expires=day("signature-expires"),
    )


def _asked(call: Call, given: DateInputs) -> DateInputs:
    """Return ``given``, and what a person at the terminal adds where it is not enough.

    A birth date typed at a prompt stands in no shell history. Raises ``UsageError`` where nothing
    can be computed and nobody can be asked.
    """
    from dataclasses import replace

    printed = (given.card_expires, given.certificate_expires, given.signature_expires)
    if any(printed) or given.stay_until or (given.birth and given.issued):
        return given
    if not call.stdin.isatty():
        raise UsageError("expiry-needs-dates")
    if not given.birth and not given.issued:
        card_expires = call.prompts.date("expiry-ask-card-expires", needed=False)
        if card_expires:
            return replace(given, card_expires=card_expires)
    birth = given.birth or call.prompts.date("expiry-ask-birth")
    issued = given.issued or call.prompts.date("expiry-ask-issued")
    return replace(given, birth=birth, issued=issued)


def _object(call: Call) -> object:
    """Return the JSON value on stdin."""
    text = whole_text(call.stdin.read(TEXT_LIMIT + 1), "stdin")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise UsageError("input-not-json") from None


def _grounds(found: Validity) -> dict[str, object]:
    """Return for each date what it rests on, and the ids of the reasons why it is not certain."""
    dates = {
        "card_expires": found.card,
        "certificate_expires": found.certificate,
        "signature_expires": found.signature,
    }
    return {
        "basis": {name: dated.basis.value for name, dated in dates.items()},
        "reasons": {name: [r.value for r in dated.reasons] for name, dated in dates.items()},
    }
