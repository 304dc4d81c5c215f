"""Use a vault again and again for a while: ``write_much.py HOME CARD SECONDS``.

Writes hints for the user PIN of a card of its own; with ``-`` for a card it only opens the vault
and reads every hint. Prints a line of JSON: how often it worked, how often it was told to wait,
and which hint it wrote last.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pinvault.domain.pins import PinId
from pinvault.errors import BusyError
from pinvault.secret import Secret
from tests.campaigns.home import Home

if TYPE_CHECKING:
    from pinvault.vault.session import Session

_TEXTS = ("駅の北の本屋の棚", "祖母の庭の木", "青い屋根の家で飼っていた猫")


def main(home: Home, card: str, seconds: float) -> None:
    """Read or write until the time is over, and tell what came of it."""
    worked, busy, last = 0, 0, ""
    session = home.open()
    end = time.monotonic() + seconds
    while not worked or time.monotonic() < end:
        if card == "-":
            read(home.open())
            worked += 1
            continue
        text = _TEXTS[worked % len(_TEXTS)]
        try:
            session.hints.set(card, PinId.USER, Secret(text))
        except BusyError:
            busy += 1
        else:
            worked, last = worked + 1, text
    sys.stdout.write(json.dumps({"worked": worked, "busy": busy, "last": last}) + "\n")


def read(session: Session) -> None:
    """Reveal every hint."""
    for card in session.vault.cards:
        for record in card.pins:
            if record.hint is not None:
                session.hints.reveal(card.id, record.pin)


if __name__ == "__main__":
    main(Home(Path(sys.argv[1])), sys.argv[2], float(sys.argv[3]))
