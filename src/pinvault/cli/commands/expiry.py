"""``pinvault expiry``: what expires when, how things stand on a day, and what is not certain."""

from __future__ import annotations

import json

from pinvault.cli.card_dates import asked, given
from pinvault.cli.commands.expiry_text import sentences
from pinvault.cli.descriptors import TEXT_LIMIT, whole_text
from pinvault.cli.expiry_case import answer, read_case
from pinvault.domain.validity import implausible, validity
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
        inputs = asked(call, given(call), person=call.stdin.isatty())
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
