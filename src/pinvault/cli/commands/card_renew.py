"""``pinvault card renew``: the new card is in hand."""

from __future__ import annotations

from pinvault.cli.card_answer import tell_card
from pinvault.cli.card_dates import asked, given
from pinvault.cli.opening import opened, person_is_there
from pinvault.domain.validity import DateInputs
from pinvault.errors import Exit
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Take the new card into use: the old hints become history, each PIN starts anew."""
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        holder = DateInputs(
            holder=card.dates.holder,
            birth=card.dates.birth,
            previous_card_expires=card.dates.card_expires,
        )
        dates = asked(call, given(call, holder), person=person_is_there(call))
        call.confirm("card-renew-ask", name=card.name)
        session.cards.renew(card.id, dates, call.values.date("on"))
        tell_card(call, session, card.id, "card-renewed")
        if not call.as_json:
            call.output.line(t("card-renewed-next"))
    return Exit.DONE
