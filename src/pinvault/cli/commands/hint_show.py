"""``pinvault hint show`` and ``hint history``: the only commands that let a hint out."""

from __future__ import annotations

from pinvault.cli.card_answer import pin_name, stop_lines
from pinvault.cli.naming import named_pin
from pinvault.cli.opening import opened
from pinvault.cli.wording import day_text
from pinvault.clock import JAPAN
from pinvault.errors import Exit, NeedsTerminalError
from pinvault.i18n import t
from pinvault.views import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.vault.session.hints import KeptHint


def show(call: Call) -> Exit:
    """Show the hint on a screen of its own, or plainly with ``--reveal``."""
    pin = named_pin(call)
    _check_output(call)
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        kept = session.hints.reveal(card.id, pin)
    if call.as_json:
        call.output.json(card=card.name, pin=pin.value, **_fields(kept))
    else:
        heading = t("hint-heading", name=card.name, pin=pin_name(pin))
        # Whoever looks at a hint is about to type.
        stop = "\n".join(stop_lines(card, (pin,)))
        call.reveal("\n\n".join(filter(None, (stop, heading, kept.text.reveal()))))
    return Exit.DONE


def history(call: Call) -> Exit:
    """Show the earlier hints, newest first."""
    pin = named_pin(call)
    _check_output(call)
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        earlier = session.hints.history(card.id, pin)
    if call.as_json:
        hints = [_fields(kept) for kept in earlier]
        call.output.json(card=card.name, pin=pin.value, hints=hints)
    elif not earlier:
        call.output.line(t("hint-history-empty", pin=pin_name(pin)))
    else:
        heading = t("hint-history-heading", name=card.name, pin=pin_name(pin))
        call.reveal("\n\n".join([heading, *(_entry(kept) for kept in earlier)]))
    return Exit.DONE


def _check_output(call: Call) -> None:
    """Refuse before anything is asked if the hint could not be shown.

    Raises ``NeedsTerminalError`` where stdout is no terminal, and for JSON, without ``--reveal``.
    """
    to_person = call.output.is_terminal and not call.as_json
    if not to_person and not call.values.flag("reveal"):
        raise NeedsTerminalError("needs-reveal")


def _fields(kept: KeptHint) -> dict[str, object]:
    return {
        "hint": kept.text.reveal(),
        "written": plain(kept.ref.written),
        "generation": kept.ref.generation,
    }


def _entry(kept: KeptHint) -> str:
    day = day_text(kept.ref.written.astimezone(JAPAN).date())
    return f"{t('hint-history-entry', day=day, number=kept.ref.generation)}\n{kept.text.reveal()}"
