"""``pinvault card edit``: correct what was said of a card; what is not named stays."""

from __future__ import annotations

from dataclasses import replace

from pinvault.cli.card_answer import tell_card, tell_warnings
from pinvault.cli.card_dates import FIELDS, given
from pinvault.cli.opening import opened
from pinvault.domain.card import CardKind
from pinvault.domain.labels import card_name
from pinvault.errors import Exit, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pinvault.cli.call import Call

_CHANGES = frozenset({*FIELDS, "name", "holder", "kind", "unset"})


def run(call: Call) -> Exit:
    """Change name, kind and dates, all of them or, if one cannot be, none."""
    if not _CHANGES & call.values.given():
        raise UsageError("card-edit-nothing")
    new_name = call.values.text("name")
    name = card_name(new_name) if new_name is not None else None
    kind = call.values.text("kind")
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        unset: dict[str, Any] = {FIELDS[option]: None for option in call.values.each("unset")}
        dates = given(call, replace(card.dates, **unset))
        flags = session.cards.edit(
            card.id, name=name, dates=dates, kind=CardKind(kind) if kind else None
        )
        tell_card(call, session, card.id, "card-edited")
        tell_warnings(call, flags)
    return Exit.DONE
