"""A home of its own, in which command lines are typed."""

from __future__ import annotations

import json
import os
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pinvault.vault.home import default_path, device_folder
from tests.cli.scripted import CODE
from tests.cli.world import answer, no_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.scripted import ScriptedTerminal
    from tests.cli.world import Answered

__all__ = ["CODE", "HINT", "OTHER", "PASSPHRASE", "Home"]

PASSPHRASE = "a lantern by the river"
OTHER = "two bridges and a kiosk"
HINT = "青い屋根の家で飼っていた猫"


@dataclass
class Home:
    """Where the vault of this test is; ``code`` is its recovery code once it was made."""

    code: str = ""

    @property
    def vault(self) -> Path:
        """The file."""
        return default_path()

    @property
    def keys(self) -> Path:
        """The folder of the private key files."""
        return device_folder()

    def type(
        self, *words: str, terminal: ScriptedTerminal | None = None, **secrets: str
    ) -> Answered:
        """Run a command line; ``passphrase_fd="..."`` gives a secret by a descriptor."""
        with ExitStack() as stack:
            argv = list(words)
            for option, text in secrets.items():
                readable, writable = os.pipe()
                stack.callback(os.close, readable)
                os.write(writable, f"{text}\n".encode())
                os.close(writable)
                argv += [f"--{option.replace('_', '-')}", str(readable)]
            return answer(
                argv,
                open_terminal=(lambda: terminal) if terminal else no_terminal,
                at_terminal=terminal is not None,
            )

    def open(self, *words: str, **secrets: str) -> Answered:
        """Run a command line with the passphrase."""
        given: dict[str, Any] = {"passphrase_fd": PASSPHRASE, **secrets}
        return self.type(*words, **given)

    def json(self, *words: str, **secrets: str) -> dict[str, Any]:
        """Return what a command with ``--json`` prints."""
        got = self.open(*words, "--json", **secrets)
        assert got.exit == 0, got
        fields: dict[str, Any] = json.loads(got.stdout)
        return fields

    def make(self, *words: str) -> Answered:
        """Make the vault."""
        got = self.open("init", *words)
        assert got.exit == 0, got
        self.code = CODE.findall(got.stdout)[0]
        return got

    def make_with_hint(self) -> None:
        """Make the vault, a card in it, and a hint for its user PIN."""
        self.make()
        assert self.open("card", "add", "花子", "--card-expires", "2031-11-14").exit == 0
        assert self.open("hint", "set", "user", text_fd=HINT).exit == 0

    def everything(self) -> dict[str, bytes]:
        """Return every file below the vault's folder and that of the keys, but the lock."""
        return {
            str(path): path.read_bytes()
            for folder in (self.vault.parent, self.keys)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix != ".lock"
        }
