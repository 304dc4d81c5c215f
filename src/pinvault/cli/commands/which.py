"""``pinvault which``: the PINs that a service asks for, in order, and what is not meant."""

from __future__ import annotations

from pinvault.errors import Exit
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.cli.call import Call
    from pinvault.guidance.sheets.line import Line
    from pinvault.views import PinView


def run(call: Call) -> Exit:
    """Print the services that were meant, or all of them where none was named.

    Raises ``UsageError`` for a service that is not known.
    """
    asked = call.values.text("service")
    if call.as_json:
        from pinvault.cli.commands.which_json import every_service, found

        fields = every_service() if asked is None else found(asked)
        call.output.json(**fields, **_as_fields(_vault_tells(call)))
        return Exit.DONE
    from pinvault.cli.commands.laying_out import lay_out
    from pinvault.guidance.sheets.which import overview

    lines = overview() if asked is None else _answer(asked, _vault_tells(call))
    lay_out(call.output, lines)
    return Exit.DONE


def _vault_tells(call: Call) -> tuple[PinView, ...]:
    """Return the PINs of the card; none without a vault, and then nothing heavy is loaded."""
    card = call.values.text("card")
    if card is None and not call.by_script:
        return ()
    from pinvault.cli.opening import opened
    from pinvault.views import card_view

    with opened(call) as session:
        return card_view(session.vault.card(card), call.today).pins


def _as_fields(pins: tuple[PinView, ...]) -> dict[str, object]:
    """Return the PINs for a program; no field at all without a vault."""
    if not pins:
        return {}
    from pinvault.views import plain

    return {"card_pins": plain(pins)}


def _answer(asked: str, pins: tuple[PinView, ...]) -> Iterator[Line]:
    """Yield what ``asked`` finds, a warning first. Raises ``UsageError`` if that is nothing."""
    from pinvault.guidance.sheets import which as sheets
    from pinvault.guidance.sheets.line import GAP, Line, item
    from pinvault.guidance.sheets.pins import stop
    from pinvault.guidance.which import which

    found = which(asked)
    wanted = {step.pin for entry in found.meant for step in entry.steps}
    last = [pin.id for pin in pins if pin.tries_left == 1 and pin.id in wanted]
    if last:
        yield from stop(last)
        yield GAP
    if found.resembles:
        yield Line(t("which-resembles"))
        yield GAP
    known = {pin.id.value: _state(pin) for pin in pins}
    parts = [sheets.no_pin(alike) for alike in found.no_pins]
    parts += [sheets.service(entry, known) for entry in found.meant]
    for number, part in enumerate(parts):
        if number:
            yield GAP
        yield from part
    if found.also:
        yield GAP
        yield Line(t("which-also"))
        yield from (item(entry.name) for entry in found.also)
    yield GAP
    yield Line(t("which-forgotten"))


def _state(pin: PinView) -> tuple[str, ...]:
    """Return what the vault says of a PIN: how it stands, and how many tries are left."""
    from pinvault.cli.card_answer import state_line, tries_line
    from pinvault.domain.record import PinState

    if pin.state is PinState.NOT_ISSUED:
        return (state_line(pin),)
    return (state_line(pin), tries_line(pin))
