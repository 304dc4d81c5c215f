"""The app on a real terminal, with a vault in a folder: ``python -m tests.tui.program FOLDER``.

With ``crash`` behind it, opening a PIN for its hint fails in the middle of our code, with the
hint in a local variable; with ``crash-in-thread`` it fails in a thread, with ``crash-in-drawing``
while it is drawn, with ``crash-in-app`` in the app itself, outside every page. With ``no-mouse``
the vault's setting switches the mouse off.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from pinvault.clock import FixedClock
from pinvault.hygiene import harden
from pinvault.i18n import use_language
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind, limits
from pinvault.vault.device import MemoryStore
from pinvault.vault.session import Host, create_vault
from pinvault.vault.session.hints import Hints, KeptHint
from pinvault.vault.storage import VaultFile
from tests.support.cheap import CHEAPEST

PASSPHRASE = "a lantern by the river"
HINT = "green roof beside the mill"


def main(folder: Path, how: str) -> int:
    """Make a vault with one hint and run the app on it."""
    harden()
    use_language("en")
    limits.FLOOR_MEMORY_KIB, limits.FLOOR_PASSES = CHEAPEST.memory_kib, CHEAPEST.passes
    store = MemoryStore()
    clock = FixedClock(datetime(2026, 11, 22, 3, 0, tzinfo=UTC))
    path = folder / "vault.pinvault"

    def host() -> Host:
        return Host(VaultFile(path), lambda _: store, clock)

    from pinvault.domain.pins import PinId
    from pinvault.tui import run_app
    from pinvault.tui.launch import Launch
    from tests.tui.family import HANAKO

    session, _ = create_vault(host(), Secret(PASSPHRASE), device=DeviceKind.KEYRING, cost=CHEAPEST)
    session.cards.add("Hanako", HANAKO)
    session.hints.set("Hanako", PinId.USER, Secret(HINT))
    if how == "no-mouse":
        session.settings.set("mouse", "off")
    session.close()
    if how.startswith("crash"):
        sabotage(how)
    return run_app(Launch(path, host, lambda: DeviceKind.KEYRING, language_fixed=True))


def sabotage(how: str) -> None:
    """Let the revealing of a hint fail when the text is at hand."""
    from pinvault.tui.screens.pins.pin import PinScreen
    from pinvault.tui.widgets.revealed import Revealed

    real_reveal = Hints.reveal

    def reveal(self: Hints, card: str | None, pin: object) -> KeptHint:
        hint = real_reveal(self, card, pin)  # type: ignore[arg-type]
        text = hint.text.reveal()
        raise RuntimeError(text)

    def fail(text: str) -> None:
        raise RuntimeError(text)

    def show(page: PinScreen, hint: KeptHint) -> None:
        text = hint.text.reveal()
        if how == "crash-in-app":
            page.app.call_later(fail, text)
            return
        if how == "crash-in-drawing":
            Revealed.render = lambda _: fail(text)  # type: ignore[method-assign,assignment,return-value]
            page.query_one(Revealed).refresh(layout=True)
            return
        fail(text)

    if how == "crash-in-thread":
        Hints.reveal = reveal  # type: ignore[method-assign,assignment]
    else:
        PinScreen._show = show  # type: ignore[method-assign,assignment]  # noqa: SLF001


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), "".join(sys.argv[2:])))
