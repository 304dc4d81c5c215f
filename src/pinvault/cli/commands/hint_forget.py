"""``pinvault hint clear`` and ``hint erase``: put a hint away, or make an end of it."""

from __future__ import annotations

from pinvault.cli.card_answer import pin_name
from pinvault.cli.naming import named_pin
from pinvault.cli.opening import opened
from pinvault.errors import Exit
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def clear(call: Call) -> Exit:
    """Move the hint to the history."""
    pin = named_pin(call)
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        session.hints.clear(card.id, pin)
    if call.as_json:
        call.output.json(card=card.name, cleared=pin.value)
    else:
        call.output.line(t("hint-cleared", name=card.name, pin=pin_name(pin)))
    return Exit.DONE


def erase(call: Call) -> Exit:
    """Ask, then leave no copy of the hint in history and earlier states."""
    pin = named_pin(call)
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        call.confirm("hint-erase-ask", name=card.name, pin=pin_name(pin))
        session.hints.erase(card.id, pin)
    if call.as_json:
        call.output.json(card=card.name, erased=pin.value)
    else:
        call.output.line(t("hint-erased", name=card.name, pin=pin_name(pin)))
    return Exit.DONE
