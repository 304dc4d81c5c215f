"""``pinvault card add``: a card and what is known of its dates."""

from __future__ import annotations

from pinvault.cli.card_answer import tell_card, tell_warnings
from pinvault.cli.card_dates import asked, given
from pinvault.cli.opening import opened, person_is_there
from pinvault.domain.card import CardKind
from pinvault.domain.labels import card_name
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Add a card and tell its dates; what was typed is checked before the vault is opened."""
    name = card_name(call.values.text("name") or "")
    kind = CardKind(call.values.text("kind") or CardKind.NORMAL)
    dates = asked(call, given(call), person=person_is_there(call))
    with opened(call) as session:
        flags = session.cards.add(name, dates, kind=kind)
        tell_card(call, session, name, "card-added")
        tell_warnings(call, flags)
    return Exit.DONE
