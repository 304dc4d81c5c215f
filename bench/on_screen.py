"""Time what a person waits for in front of a real terminal: from a key to what it shows."""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bench.process import PINVAULT
from tests.support.terminal import OnTerminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_CALM = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_DISABLE_KITTY_KEY": "1"}
"""What pinvault sets for itself, and an app that it is compared with gets as well."""

_EMPTY = """
from textual.app import App
from textual.widgets import {widget}

class Empty(App):
    def compose(self):
        yield {widget}({arguments})

Empty().run()
"""


def empty_app(widget: str, arguments: str) -> tuple[str, ...]:
    """Return the command of a Textual app with one widget and nothing else."""
    return (sys.executable, "-c", _EMPTY.format(widget=widget, arguments=arguments))


@contextmanager
def terminal(command: Sequence[str], home: Path) -> Iterator[OnTerminal]:
    """Run ``command`` on a terminal of its own, its home and temporary files in a folder."""
    own = {"HOME": str(home), "TMPDIR": str(home), "XDG_DATA_HOME": "", "PINVAULT_LANG": "ja"}
    world = {**own, **_CALM}
    with OnTerminal(command, environment=world) as running:
        yield running


def first_frame(
    command: Sequence[str], seen: str, *, with_vault: bool = False
) -> Callable[[], float]:
    """Return what times a command from its start until ``seen`` is on the terminal, in seconds.

    ``with_vault`` lets something stand where the vault is looked for.
    """

    def run() -> float:
        with tempfile.TemporaryDirectory() as home:
            if with_vault:
                folder = Path(home, ".local", "share", "pinvault")
                folder.mkdir(parents=True)
                (folder / "vault.pinvault").touch()
            begin = perf_counter()
            with terminal(command, Path(home)) as running:
                running.expect(seen)
                return perf_counter() - begin

    return run


def seconds_to(running: OnTerminal, keys: str, seen: str) -> float:
    """Type ``keys`` and return the seconds until ``seen`` comes."""
    begin = perf_counter()
    running.send(keys)
    running.expect(seen)
    return perf_counter() - begin


def demo() -> tuple[str, ...]:
    """Return the command of the demo in English."""
    return (PINVAULT, "demo", "--lang", "en")
