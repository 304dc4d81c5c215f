"""``pinvault hint set``: keep a hint for a PIN."""

from __future__ import annotations

from pinvault.cli.card_answer import pin_name, tell_warnings
from pinvault.cli.naming import named_pin
from pinvault.cli.opening import opened
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.secret import Secret

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Take the text from the descriptor or the terminal; a refusal never repeats it."""
    pin = named_pin(call)
    text = call.descriptors.text("text-fd")
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        if text is None:
            text = call.prompts.private_line("hint-set-ask", pin=pin_name(pin))
        strict = call.values.flag("strict")
        flags = session.hints.set(card.id, pin, Secret(text), strict=strict)
        name = session.vault.card(card.id).name
    if call.as_json:
        call.output.json(card=name, pin=pin.value, warnings=list(flags))
    else:
        call.output.line(t("hint-kept", name=name, pin=pin_name(pin)))
        tell_warnings(call, flags)
    return Exit.DONE
