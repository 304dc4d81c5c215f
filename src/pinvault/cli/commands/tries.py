"""``pinvault tries add``, ``clear`` and ``show``: how many tries can be left."""

from __future__ import annotations

from pinvault.cli.card_answer import pin_name, stop_lines, tell_pin, tries_line
from pinvault.cli.naming import named_pin
from pinvault.cli.opening import opened
from pinvault.cli.wording import day_text
from pinvault.clock import JAPAN
from pinvault.domain.record import PinState
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.views import pin_view, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.domain.card import Card
    from pinvault.domain.pins import PinId


def add(call: Call) -> Exit:
    """Log a wrong entry, or with ``--undo`` take the last one back."""
    pin = named_pin(call)
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        if call.values.flag("undo"):
            session.pins.undo_try(card.id, pin)
            tell_pin(call, session, card.id, pin, "tries-undone")
            return Exit.DONE
        session.pins.log_wrong(card.id, pin)
        after = session.vault.card(card.id)
    if call.as_json:
        call.output.json(card=after.name, pin=plain(pin_view(after, pin)))
    else:
        _warn(call, after, pin)
    return Exit.DONE


def _warn(call: Call, card: Card, pin: PinId) -> None:
    """Say what the wrong entry means; the nearer the lock, the plainer."""
    view = pin_view(card, pin)
    if view.state is PinState.LOCKED:
        call.output.line(t("tries-locked", pin=pin_name(pin)))
        call.output.line(t("tries-locked-recover", pin=pin.value))
    elif view.tries_left == 1:
        for line in stop_lines(card, (pin,)):
            call.output.line(line)
        call.output.line(t("tries-see-recover", pin=pin.value))
    else:
        call.output.line(t("tries-added", pin=pin_name(pin), left=view.tries_left))
        call.output.line(t("tries-add-up"))


def clear(call: Call) -> Exit:
    """Log a correct entry, or that the PIN was set anew: the counter is full again."""
    pin = named_pin(call)
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        session.pins.log_correct(card.id, pin)
        tell_pin(call, session, card.id, pin, "tries-cleared")
    return Exit.DONE


def show(call: Call) -> Exit:
    """Tell the log, oldest first."""
    pin = named_pin(call)
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
    record = card.record(pin)
    if call.as_json:
        log = [{"at": plain(entry.at), "correct": entry.correct} for entry in record.tries]
        call.output.json(card=card.name, pin=plain(pin_view(card, pin)), log=log)
        return Exit.DONE
    for line in stop_lines(card, (pin,)):
        call.output.line(line)
    call.output.line(t("tries-heading", name=card.name, pin=pin_name(pin)))
    call.output.line(f"  {tries_line(pin_view(card, pin))}")
    for entry in record.tries:
        day = day_text(entry.at.astimezone(JAPAN).date())
        said = "tries-entry-correct" if entry.correct else "tries-entry-wrong"
        call.output.line(f"  {t(said, day=day)}")
    return Exit.DONE
