"""``pinvault recover``: what to do when a PIN, the card or its time is gone."""

from __future__ import annotations

import json

from pinvault.cli.descriptors import TEXT_LIMIT, whole_text
from pinvault.cli.recover_state import now, stated
from pinvault.domain.recovery.happenings import (
    Happening,
    beginning,
    decide_state,
    with_answers,
)
from pinvault.errors import Exit, UsageError
from pinvault.guidance.answer import answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.domain.recovery.decision import Decision


def run(call: Call) -> Exit:
    """Print the ways out, from JSON on stdin, from the options, or from an interview."""
    found = answer(_situation_given(call) if call.values.text("situation") else _asked(call))
    if call.as_json:
        from pinvault.cli.commands.recover_json import fields

        call.output.json(**fields(found))
    else:
        from pinvault.cli.commands.recover_text import lines

        for line in lines(found, call.output.columns):
            call.output.line(line)
    return Exit.DONE


def _situation_given(call: Call) -> Decision:
    """Return the decision on the JSON object on stdin."""
    text = whole_text(call.stdin.read(TEXT_LIMIT + 1), "stdin")
    try:
        state = json.loads(text)
    except (ValueError, RecursionError):
        raise UsageError("input-not-json") from None
    return decide_state(state)


def _asked(call: Call) -> Decision:
    """Return the decision on what a person says; the time is now unless another is given.

    Raises ``UsageError`` where nothing was said and nobody can be asked.
    """
    named = call.values.text("event")
    happening = Happening(named) if named else None
    state = stated(call)
    if not state and call.stdin.isatty() and not call.by_script:
        from pinvault.cli.recover_interview import interview

        happening, state = interview(call.prompts, happening)
    elif not state and happening is None:
        raise UsageError("recover-nothing-said")
    elif happening is not None:
        state = with_answers(beginning(happening), state)
    return decide_state({"time": now(call), **state}, happening)
