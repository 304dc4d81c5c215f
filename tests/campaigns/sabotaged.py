"""The command line with a fault on purpose: ``sabotaged.py HOW WORD ...``, at the cheapest cost.

``crash`` and its like fail where a hint is revealed, with its text in the error and in a local
variable. ``leak-utf-8`` and its like write the hint in that coding to a file that is gone
at once; ``leak-code`` and ``leak-passphrase`` do so with a recovery code and a passphrase that are
made or chosen in the session.
"""

from __future__ import annotations

import base64
import sys
import tempfile
from typing import TYPE_CHECKING

from pinvault.vault.session.hints import Hints, KeptHint
from pinvault.vault.session.keyholder import Keys
from tests.campaigns.patient import run
from tests.tui.program import sabotage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.secret import Secret
    from pinvault.vault.keys import RecoveryCode

LEAKS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "base64": lambda text: base64.b64encode(b"x" + text.encode()),
    "hex": lambda text: text.encode().hex().encode(),
}


def leak(how: str) -> None:
    """Let revealing a hint, or making a code or a passphrase, write it to a file."""
    if how == "code":
        _leak_code()
    elif how == "passphrase":
        _leak_passphrase()
    else:
        _leak_hint(LEAKS[how])


def _leak_hint(coding: Callable[[str], bytes]) -> None:
    real = Hints.reveal

    def reveal(self: Hints, card: str | None, pin: object) -> KeptHint:
        hint = real(self, card, pin)  # type: ignore[arg-type]
        _write(coding(hint.text.reveal()))
        return hint

    Hints.reveal = reveal  # type: ignore[method-assign,assignment]


def _leak_code() -> None:
    real = Keys.replace_code

    def replace_code(self: Keys, passphrase: Secret, **chosen: bool) -> RecoveryCode:
        code = real(self, passphrase, **chosen)
        _write(code.text().reveal().encode())
        return code

    Keys.replace_code = replace_code  # type: ignore[method-assign]


def _leak_passphrase() -> None:
    real = Keys.change_passphrase

    def change_passphrase(self: Keys, new: Secret, **chosen: object) -> None:
        real(self, new, **chosen)  # type: ignore[arg-type]
        _write(new.reveal().encode("utf-16"))

    Keys.change_passphrase = change_passphrase  # type: ignore[method-assign]


def _write(data: bytes) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(data)


if __name__ == "__main__":
    act = sys.argv.pop(1)
    if act.startswith("leak-"):
        leak(act.removeprefix("leak-"))
    else:
        sabotage(act)
    run()
