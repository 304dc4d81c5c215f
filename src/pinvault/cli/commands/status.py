"""``pinvault status``: cards, dates, PINs and protection at a glance; no hint is opened."""

from __future__ import annotations

from pinvault.cli.card_answer import both_names, pin_lines
from pinvault.cli.commands.expiry_text import is_certain, lines
from pinvault.cli.commands.status_text import backup_lines, protection_lines
from pinvault.cli.opening import opened
from pinvault.cli.wording import day_text, moment_text
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.views import card_view, plain, vault_view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.cli.call import Call
    from pinvault.domain.card import Card


def run(call: Call) -> Exit:
    """Print everything that can be said without opening a hint."""
    with opened(call) as session:
        view, cards = vault_view(session), session.vault.cards
    if call.as_json:
        fields = plain(view)
        assert isinstance(fields, dict)  # noqa: S101 - a read model has fields
        call.output.json(**fields)
        return Exit.DONE
    call.output.line(t("status-vault", path=view.path))
    call.output.line(t("status-saved", saved=moment_text(view.saved)))
    for line in _cards(cards, call.today):
        call.output.line(line)
    for line in (*protection_lines(view.protection), *backup_lines(view.backup)):
        call.output.line(line)
    return Exit.DONE


def _cards(cards: tuple[Card, ...], day: date) -> Iterator[str]:
    """Yield each card: how its dates stand today, then what is known of each PIN."""
    if not cards:
        yield t("card-list-empty")
        return
    yield t("expiry-as-of", day=day_text(day))
    certain = True
    for card in cards:
        view = card_view(card, day)
        certain = certain and is_certain(view.dates)
        yield ""
        yield t("card-list-name", name=view.name)
        yield from _moved_right(lines(view.dates, day, days_left=True), by=2)
        for pin in view.pins:
            yield f"  {both_names(pin.id)}"
            yield from _moved_right(pin_lines(card, pin.id), by=4)
    if not certain:
        yield ""
        yield t("expiry-check")


def _moved_right(texts: Iterator[str], *, by: int) -> Iterator[str]:
    return (f"{' ' * by}{text}" for text in texts)
