"""How a card and its PINs are told: sentences for a person, read models for a program."""

from __future__ import annotations

from pinvault.cli.commands.expiry_text import sentences
from pinvault.cli.wording import day_text
from pinvault.clock import JAPAN
from pinvault.domain.record import PinState
from pinvault.guidance.sheets.pins import stop
from pinvault.i18n import LANGUAGES, t, texts
from pinvault.views import card_view, pin_view, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinvault.cli.call import Call
    from pinvault.domain.card import Card
    from pinvault.domain.pins import PinId
    from pinvault.vault.session import Session
    from pinvault.views import PinView

_STATES = {
    PinState.UNKNOWN: "pin-state-unknown",
    PinState.KNOWN: "pin-state-known",
    PinState.FORGOTTEN: "pin-state-forgotten",
    PinState.LOCKED: "pin-state-locked",
    PinState.NOT_ISSUED: "pin-state-none",
}


def tell_card(call: Call, session: Session, name: str | None, message_id: str) -> None:
    """Say what was done to a card, then its dates; or print its read model."""
    view = card_view(session.vault.card(name), call.today)
    if call.as_json:
        call.output.json(card=plain(view))
        return
    call.output.line(t(message_id, name=view.name))
    for sentence in sentences(view.dates, call.today):
        call.output.line(sentence)


def tell_pin(call: Call, session: Session, card: str | None, pin: PinId, message_id: str) -> None:
    """Say what was noted of a PIN, then what is known of it; or print its read model."""
    found = session.vault.card(card)
    if call.as_json:
        call.output.json(card=found.name, pin=plain(pin_view(found, pin)))
        return
    call.output.line(t(message_id, name=found.name, pin=pin_name(pin)))
    for line in pin_lines(found, pin):
        call.output.line(f"  {line}")


def pin_name(pin: PinId) -> str:
    """Return the name of a PIN in the language of the moment."""
    return t(f"pin-{pin}-name")


def both_names(pin: PinId) -> str:
    """Return the name of a PIN in the language of the moment, the other language beside it.

    Screens and clerks use the Japanese word, whatever a person reads (PIN-02).
    """
    own = pin_name(pin)
    (other,) = {texts(f"pin-{pin}-name", language)[0] for language in LANGUAGES} - {own}
    if other in own:
        return own
    return t("pin-both-names", own=own, other=other.partition(" (")[0])


def pin_lines(card: Card, pin: PinId) -> Iterator[str]:
    """Yield what is known of a PIN, the urgent first, and nothing of any hint's text."""
    view = pin_view(card, pin)
    yield state_line(view)
    if view.state is PinState.NOT_ISSUED:
        return
    yield tries_line(view)
    yield _hint_line(view)
    if view.same_as is not None:
        yield t("pin-line-same-as", pin=pin_name(view.same_as))
    if view.place is not None:
        yield t("pin-line-place", place=view.place)
    if view.earlier_hints:
        yield t("pin-line-history", count=view.earlier_hints)


def stop_lines(card: Card, pins: Iterable[PinId]) -> Iterator[str]:
    """Yield what comes before anything else where one of ``pins`` has one try left (REC-34)."""
    last = [pin for pin in pins if pin_view(card, pin).tries_left == 1]
    yield from (line.text for line in stop(last))


def state_line(view: PinView) -> str:
    """Say how it stands with a PIN."""
    return t("pin-line-state", state=t(_STATES[view.state]))


def tries_line(view: PinView) -> str:
    """Say how many tries are left at most, by the log."""
    if view.state is PinState.LOCKED or view.tries_left == 0:
        return t("pin-line-tries-none")
    if view.wrong_in_a_row == 0:
        return t("pin-line-tries-full", limit=view.tries_limit)
    return t("pin-line-tries", left=view.tries_left, limit=view.tries_limit)


def _hint_line(view: PinView) -> str:
    if view.hint_written is None:
        return t("pin-line-no-hint")
    return t("pin-line-hint", day=day_text(view.hint_written.astimezone(JAPAN).date()))


def tell_warnings(call: Call, flags: tuple[str, ...]) -> None:
    """Say what the hint policy warned of, and how it could be said better."""
    for flag in flags:
        call.diagnostics.note(f"hint-{flag}")
        call.diagnostics.note(f"hint-{flag}-better")
