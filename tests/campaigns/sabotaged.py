"""The command line with a fault on purpose: ``sabotaged.py HOW WORD ...``, at the cheapest cost.

``crash`` and ``crash-in-thread`` fail where a hint is revealed, with its text in the error and in
a local variable. ``leak`` writes the hint to files in four codings, and removes them at once.
"""

from __future__ import annotations

import base64
import sys
import tempfile
from typing import TYPE_CHECKING

from pinvault.vault.session.hints import Hints, KeptHint
from tests.support.cheap import run
from tests.tui.program import sabotage

if TYPE_CHECKING:
    from collections.abc import Callable

LEAKS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "base64": lambda text: base64.b64encode(b"x" + text.encode()),
    "hex": lambda text: text.encode().hex().encode(),
}


def leak(how: str) -> None:
    """Let every revealing write the hint to a file that is gone a moment later."""
    real = Hints.reveal

    def reveal(self: Hints, card: str | None, pin: object) -> KeptHint:
        hint = real(self, card, pin)  # type: ignore[arg-type]
        with tempfile.TemporaryFile() as file:
            file.write(LEAKS[how](hint.text.reveal()))
        return hint

    Hints.reveal = reveal  # type: ignore[method-assign,assignment]


if __name__ == "__main__":
    act = sys.argv.pop(1)
    if act.startswith("leak-"):
        leak(act.removeprefix("leak-"))
    else:
        sabotage(in_thread=act == "crash-in-thread")
    run()
