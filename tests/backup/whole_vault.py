"""Fill the vault of this login session with cards, or print all that it holds.

    python -m tests.backup.whole_vault fill COUNT
    python -m tests.backup.whole_vault print

The passphrase is read from stdin; the key comes from the session's keyring, as for any command.
"""

from __future__ import annotations

import json
import sys

from pinvault.clock import SystemClock
from pinvault.domain.pins import PinId
from pinvault.secret import Secret
from pinvault.vault.container import limits
from pinvault.vault.home import this_machine
from pinvault.vault.session import Session, open_with_passphrase
from tests.support.cheap import CHEAPEST
from tests.support.vaults import DATES


def fill(session: Session, count: int) -> None:
    """Keep ``count`` cards, each with an earlier and a present hint."""
    for number in range(count):
        name = f"card {number}"
        session.cards.add(name, DATES)
        session.hints.set(name, PinId.USER, Secret(f"駅の北の本屋の棚 {name}"))
        session.hints.set(name, PinId.USER, Secret(f"祖母の庭の木 {name}"))


def held(session: Session) -> dict[str, dict[str, list[str]]]:
    """Return the texts of every PIN's hints by card, the present one last."""
    found: dict[str, dict[str, list[str]]] = {}
    for card in session.vault.cards:
        pins = found.setdefault(card.name, {})
        for record in card.pins:
            texts = [kept.text for kept in session.hints.history(card.name, record.pin)][::-1]
            if record.hint is not None:
                texts.append(session.hints.reveal(card.name, record.pin).text)
            pins[record.pin] = [text.reveal() for text in texts]
    return found


def main(act: str, count: int = 0) -> None:
    """Open the vault and act."""
    limits.FLOOR_MEMORY_KIB, limits.FLOOR_PASSES = CHEAPEST.memory_kib, CHEAPEST.passes
    host = this_machine(None, SystemClock(), may_prompt=False)
    session = open_with_passphrase(host, Secret(sys.stdin.readline().rstrip("\n")))
    if act == "fill":
        fill(session, count)
    else:
        json.dump(held(session), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
