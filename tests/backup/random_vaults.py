"""Random vaults with real hints: cards as they can be, texts that are hard to carry."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from pinvault.domain.card import Card, new_card
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinState
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import Vault
from pinvault.vault.codec import Contents

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from pinvault.vault.keys import Box

START = datetime(2024, 1, 1, tzinfo=UTC)

_ODD = (
    "]]>&amp;<b>'\"</b>",
    "👩‍👩‍👧‍👦 🇯🇵 ☎️",
    "青い屋根の家で飼っていた猫",
    "葛󠄀城市の「髙﨑」",
    "ｶﾞｷﾞｸﾞ ゔ が",
    "one\ttab\nand a line",
    "𠮷野家 𩸽",
    "&#0; &lt; %s {x} \\n",
    "長い話。" * 120,
)
_characters = st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"])
texts = st.sampled_from(_ODD) | st.text(_characters, min_size=1, max_size=80).map(str.strip).filter(
    bool
)
names = st.text(_characters, min_size=1, max_size=20).map(str.strip).filter(bool)
ids = st.binary(min_size=16, max_size=16).map(bytes.hex)
moments = st.integers(0, 60 * 24 * 900).map(lambda minutes: START + timedelta(minutes=minutes))


@st.composite
def cards(draw: DrawFn) -> tuple[Card, dict[str, str]]:
    """Return a card and the texts of its hints by id."""
    ends = draw(st.none() | st.dates(date(2026, 1, 1), date(2036, 12, 31)))
    card = new_card(draw(ids), draw(names), DateInputs(card_expires=ends), draw(moments))
    said: dict[str, str] = {}
    for pin in draw(st.sets(st.sampled_from(PinId))):
        record = card.record(pin)
        for _ in range(draw(st.integers(0, 2))):
            hint = HintRef(draw(ids), draw(moments), 1)
            said[hint.id] = draw(texts)
            record = record.with_hint(hint)
        if draw(st.booleans()):
            record = record.with_place(draw(texts), draw(moments))
        if draw(st.booleans()):
            state = draw(st.sampled_from([state for state in PinState if state != "none"]))
            record = record.with_state(state, draw(moments))
        card = card.with_record(record)
    return card, said


@st.composite
def families(draw: DrawFn) -> tuple[Vault, dict[str, str]]:
    """Return a vault and the texts of its hints by id."""
    members = draw(st.lists(cards(), min_size=1, max_size=3))
    said = {name: text for _, hints in members for name, text in hints.items()}
    apart = {card.id: card for card, _ in members}.values()
    named = (replace(card, name=f"{card.name}{number}") for number, card in enumerate(apart))
    return Vault(cards=tuple(named)), said


def sealed(vault: Vault, said: dict[str, str], box: Box) -> Contents:
    """Return the contents with every hint sealed."""
    kept = vault.hint_ids()
    return Contents(vault, {name: box.seal_hint(name, said[name]) for name in sorted(kept)})
