"""``pinvault card event``: something happened to the card or its holder."""

from __future__ import annotations

from pinvault.cli.opening import opened
from pinvault.domain.card import Event
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.views import card_view, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call

_MEANINGS = {
    Event.LOST: "card-event-lost",
    Event.FOUND: "card-event-found",
    Event.MOVED: "card-event-moved",
    Event.MARRIED: "card-event-married",
    Event.CERTIFICATES_RENEWED: "card-event-certificates-renewed",
    Event.TURNED_15: "card-event-turned-15",
}


def run(call: Call) -> Exit:
    """Note the event and say in a few words what it means."""
    event = Event(call.values.text("event") or "")
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        session.cards.happened(card.id, event, call.values.date("on"))
        view = card_view(session.vault.card(card.id), call.today)
    if call.as_json:
        call.output.json(card=plain(view))
    else:
        call.output.line(t("card-event-noted", name=view.name))
        call.output.line(t(_MEANINGS[event]))
    return Exit.DONE
