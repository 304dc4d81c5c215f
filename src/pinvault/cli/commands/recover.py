"""``pinvault recover``: what to do when a PIN, the card or its time is gone."""

from __future__ import annotations

import json

from pinvault.cli.descriptors import TEXT_LIMIT, whole_text
from pinvault.cli.recover_state import in_options, stated
from pinvault.clock import japan_time
from pinvault.domain.recovery.happenings import Happening, decide_state, with_beginning
from pinvault.domain.recovery.reading import without_twins
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.told import Told
from pinvault.errors import Exit, UsageError
from pinvault.guidance.answer import answer
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.cli.call import Call
    from pinvault.domain.recovery.decision import Decision
    from pinvault.guidance.answer import Answer
    from pinvault.guidance.sheets.line import Line


def run(call: Call) -> Exit:
    """Print the ways out, from JSON on stdin, from the options, or from an interview.

    A card of the vault tells the rest, if one is named or a secret came by descriptor.
    """
    if call.values.text("situation"):
        told, decision = Told(), _situation_given(call)
    else:
        told = _vault_tells(call)
        decision = _asked(call, told)
    found = answer(decision)
    if call.as_json:
        from pinvault.cli.commands.recover_json import fields

        call.output.json(**fields(found, told))
        return Exit.DONE
    from pinvault.cli.commands.laying_out import lay_out
    from pinvault.guidance.sheets.recover import lines, noted

    said = (*lines(found), *_with_doubt(found), *noted(told.state))
    lay_out(call.output, said)
    return Exit.DONE


def _with_doubt(found: Answer) -> Iterator[Line]:
    """Yield where to go on for whoever has one try left and is not quite certain."""
    from pinvault.guidance.sheets.line import GAP, Line

    if any(saying.id == Say.ONE_TRY_AND_KNOWN for saying in found.first):
        yield GAP
        yield Line(t("recover-with-doubt"))


def _situation_given(call: Call) -> Decision:
    """Return the decision on the JSON object on stdin."""
    text = whole_text(call.stdin.read(TEXT_LIMIT + 1), "stdin")
    try:
        state = json.loads(text, object_pairs_hook=without_twins)
    except (ValueError, RecursionError):
        raise UsageError("input-not-json") from None
    return decide_state(state)


def _vault_tells(call: Call) -> Told:
    """Return what the card tells; without a vault nothing is known and nothing heavy loaded."""
    card = call.values.text("card")
    if card is None and not call.by_script:
        return Told()
    from pinvault.cli.opening import opened
    from pinvault.domain.recovery.from_card import told_by

    with opened(call) as session:
        return told_by(session.vault.card(card), call.today)


def _asked(call: Call, told: Told) -> Decision:
    """Return the decision on what a person says; the time is now unless another is given.

    Raises ``UsageError`` where nothing was said and nobody can be asked.
    """
    named = call.values.text("event")
    happening = Happening(named) if named else None
    said = stated(call)
    if not said and call.stdin.isatty() and not call.by_script:
        from pinvault.cli.recover_interview import interview

        return interview(call.prompts, happening, told).decision(time=japan_time(call.clock))
    if not said and happening is None and not told.state:
        raise UsageError("recover-nothing-said")
    state = with_beginning(happening, said, dict(told.state))
    try:
        return decide_state(
            {"time": japan_time(call.clock), **state}, happening, stay_limited=told.stay_limited
        )
    except UsageError as error:
        raise in_options(error) from None
