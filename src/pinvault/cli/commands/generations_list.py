"""``pinvault generations list``: the earlier states of the vault that are kept."""

from __future__ import annotations

from pinvault.cli.opening import opened
from pinvault.cli.wording import moment_text
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.views import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.views import PastView


def run(call: Call) -> Exit:
    """List them, the newest first."""
    from pinvault.views import past_views

    with opened(call) as session:
        states = past_views(session)
    if call.as_json:
        call.output.json(generations=plain(states))
        return Exit.DONE
    for state in states:
        call.output.line(_sentence(state))
    call.output.line(t("generations-how") if states else t("generations-none"))
    return Exit.DONE


def _sentence(state: PastView) -> str:
    if state.saved is None or state.cards is None or state.hints is None:
        return t("generations-unreadable", number=state.number)
    return t(
        "generations-line",
        number=state.number,
        saved=moment_text(state.saved),
        cards=state.cards,
        hints=state.hints,
    )
