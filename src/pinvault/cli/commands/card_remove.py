"""``pinvault card remove``: a card goes, with everything kept of it."""

from __future__ import annotations

from pinvault.cli.opening import opened
from pinvault.errors import Exit
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Ask, then remove."""
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        call.confirm("card-remove-ask", name=card.name)
        session.cards.remove(card.id)
    if call.as_json:
        call.output.json(removed=card.id)
    else:
        call.output.line(t("card-removed", name=card.name))
    return Exit.DONE
