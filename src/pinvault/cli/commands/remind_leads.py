"""``pinvault remind leads``: how many days ahead of an end a person wants to be told."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.opening import opened
from pinvault.domain.agenda_rules import USUAL_LEADS
from pinvault.domain.leads import chosen_leads, parse_leads
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.vault.session.leads import Leads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.cli.call import Call
    from pinvault.domain.card import Card
    from pinvault.vault.session import Session

_USUAL = "usual"


def run(call: Call) -> Exit:
    """Show the leads of every card, or of one; with ``--set`` choose them."""
    text = call.values.text("set")
    leads = None if text is None else () if text == _USUAL else parse_leads(text)
    with opened(call) as session:
        if leads is None:
            _show(call, session)
        else:
            card = session.vault.card(call.values.text("card"))
            Leads(session).choose(card.id, leads)
            shown = ", ".join(map(str, leads or USUAL_LEADS))
            say_done(call, "remind-leads-set", name=card.name, leads=shown)
    return Exit.DONE


def _show(call: Call, session: Session) -> None:
    cards = tuple(_cards(call, session))
    kept = [(card, chosen_leads(session.vault, card.id)) for card in cards]
    if call.as_json:
        call.output.json(
            cards=[
                {"card": card.name, "leads": list(leads or USUAL_LEADS), "usual": not leads}
                for card, leads in kept
            ]
        )
        return
    for card, leads in kept:
        message = "remind-leads-chosen" if leads else "remind-leads-usual"
        days = ", ".join(map(str, leads or USUAL_LEADS))
        call.output.line(t(message, name=card.name, leads=days))


def _cards(call: Call, session: Session) -> Iterator[Card]:
    name = call.values.text("card")
    if name is not None or not session.vault.cards:
        yield session.vault.card(name)
    else:
        yield from session.vault.cards
