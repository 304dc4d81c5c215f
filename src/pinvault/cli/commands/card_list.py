"""``pinvault card list``: every card with its dates."""

from __future__ import annotations

from pinvault.cli.commands.expiry_text import sentences
from pinvault.cli.opening import opened
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.views import card_view, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Print the cards in the order in which they were added."""
    with opened(call) as session:
        views = [card_view(card, call.today) for card in session.vault.cards]
    if call.as_json:
        call.output.json(cards=[plain(view) for view in views])
        return Exit.DONE
    if not views:
        call.output.line(t("card-list-empty"))
    for view in views:
        call.output.line(t("card-list-name", name=view.name))
        for sentence in sentences(view.dates, call.today):
            call.output.line(f"  {sentence}")
    return Exit.DONE
