"""``pinvault recall``: do you still know it? Nothing is typed, so no try is spent."""

from __future__ import annotations

from pinvault.cli.card_answer import pin_name, stop_lines
from pinvault.cli.naming import named_pin
from pinvault.cli.opening import opened
from pinvault.cli.wording import day_text
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.views import pin_view, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Note the answer; a no leads to the ways back before a try is spent."""
    pin = named_pin(call)
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        remembered = call.values.flag("yes") or (
            not call.values.flag("no") and call.prompts.yes_no("recall-ask", pin=pin_name(pin))
        )
        session.pins.recall(card.id, pin, remembered=remembered)
        after = session.vault.card(card.id)
    view = pin_view(after, pin)
    if call.as_json:
        call.output.json(card=card.name, pin=plain(view))
        return Exit.DONE
    for line in stop_lines(after, (pin,)):
        call.output.line(line)
    if not remembered:
        call.output.line(t("recall-no", pin=pin_name(pin)))
        call.output.line(t("tries-see-recover", pin=pin.value))
    elif view.recall_due is None:
        call.output.line(t("recall-yes"))
    else:
        call.output.line(t("recall-yes-next", day=day_text(view.recall_due)))
    return Exit.DONE
