"""``pinvault pin show``: all that is kept of a PIN besides its hint."""

from __future__ import annotations

from pinvault.cli.card_answer import both_names, pin_lines, stop_lines
from pinvault.cli.opening import opened
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.views import pin_view, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Tell of one PIN, or of every PIN of the card."""
    asked = call.values.pin("pin")
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
    pins = [record.pin for record in card.pins if asked in {None, record.pin}]
    if call.as_json:
        call.output.json(card=card.name, pins=[plain(pin_view(card, pin)) for pin in pins])
        return Exit.DONE
    for line in stop_lines(card, pins):
        call.output.line(line)
    call.output.line(t("card-list-name", name=card.name))
    for pin in pins:
        call.output.line()
        call.output.line(both_names(pin))
        call.output.line(f"  {t('pin-line-form', form=t(f'pin-{pin}-form'))}")
        call.output.line(f"  {t(f'pin-{pin}-use')}")
        for line in pin_lines(card, pin):
            call.output.line(f"  {line}")
    return Exit.DONE
