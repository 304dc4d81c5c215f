"""Promises under any keys at all: no crash, no loss, and nothing on the screen after a lock.

A walk is made from a seed, so that one that fails can be walked again: ``PINVAULT_SOAK=5000``
walks that many keys instead of a few hundred, ``PINVAULT_SOAK_SEED=7`` with that seed.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from pinvault import demo
from pinvault.tui.app import PinvaultApp
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.secret_field import HiddenField
from pinvault.vault.session import open_with_passphrase
from tests.support.pilot import running
from tests.support.vaults import PASSPHRASE
from tests.tui.family import family
from tests.tui.scenes.demo import into_demo

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.domain.vault import Vault
    from pinvault.secret import Secret
    from pinvault.vault.session import Session
    from tests.support.pilot import Stage
    from tests.support.vaults import Machine

KEYS = int(os.environ.get("PINVAULT_SOAK", "200"))
SEED = int(os.environ.get("PINVAULT_SOAK_SEED", "1"))

# Without the keys that leave the program, Q and Ctrl+Q; the list of commands leaves it neither.
_ALPHABET = (
    tuple("abcdefghijklmnoprstuvwxyz0123456789"),
    ("up", "down", "left", "right", "tab", "shift+tab", "enter", "enter", "space"),
    ("escape", "escape", "backspace", "delete", "home", "end", "pageup", "pagedown"),
    ("f1", "f2", "f3", "f4", "f5", "f6", "question_mark", "ctrl+p", "ctrl+c", "ctrl+x", "ctrl+v"),
    ("ctrl+a", "ctrl+u", "ctrl+w", "ctrl+z", "\u3042", "\uff11", "\u56db", "\U0001f511"),
)
_SIZES = ((60, 18), (80, 24), (120, 40), (200, 60), (40, 10), (61, 19), (20, 5))
_RESIZED, _UNLOCKED = 0.04, 0.5
"""How often the terminal gets another size, and a locked vault is opened again."""


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let whatever is saved go where it can do no harm, and no program be started."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "TMPDIR"))
    monkeypatch.setenv("PATH", "")


@pytest.fixture(autouse=True)
def _no_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stay when the walk chooses to leave: there are more keys to press."""

    async def stay(_: object) -> None:
        """Do nothing."""

    monkeypatch.setattr(PinvaultApp, "action_quit", stay)
    monkeypatch.setattr(Page, "action_quit", stay)


class Walk:
    """Random keys and sizes, and what has to hold after each."""

    def __init__(self, stage: Stage, passphrase: Secret) -> None:
        """Begin where the stage is."""
        self.stage = stage
        self.last: Vault | None = None
        self._passphrase = passphrase
        self._rng = random.Random(SEED)  # noqa: S311 - a walk that can be walked again
        self._walked: list[str] = []
        self._hidden: set[str] = set()

    async def step(self) -> None:
        """Do one thing, and look."""
        stage, rng = self.stage, self._rng
        if rng.random() < _RESIZED:
            size = rng.choice(_SIZES)
            self._walked.append(str(size))
            await stage.resize(*size)
        elif stage.name == "UnlockScreen" and rng.random() < _UNLOCKED:
            self._walked.append("unlock")
            stage.app.screen.query_one(HiddenField).value = self._passphrase.reveal()
            await stage.press("enter")
        else:
            key = rng.choice(rng.choice(_ALPHABET))
            self._walked.append(key)
            await stage.press(key)
        self._look()

    def _look(self) -> None:
        app = self.stage.app
        way = (self.stage.name, self._walked[-60:])
        assert app.return_code is None, way
        assert isinstance(app.screen, Page), way
        if app.session is not None:
            if app.session.vault is not self.last:
                self.last, self._hidden = app.session.vault, opened(app.session)
        else:
            assert not [text for text in self._hidden if self.stage.shows(text)], way


def opened(session: Session) -> set[str]:
    """Open every hint of a vault; return those that are long enough to be told from other words."""
    texts = {
        session.hints.reveal_earlier(card.id, record.pin, ref.id).text.reveal()
        for card in session.vault.cards
        for record in card.pins
        for ref in record.history
    } | {
        session.hints.reveal(card.id, record.pin).text.reveal()
        for card in session.vault.cards
        for record in card.pins
        if record.hint is not None
    }
    return {text for text in texts if len("".join(text.split())) > 5}


async def test_random_keys_harm_no_vault(machine: Machine) -> None:
    """What was seen last is what the file holds, every hint of it can be opened."""
    session = family(machine)
    async with running(machine) as stage:
        await stage.open(session)
        walk = Walk(stage, PASSPHRASE)
        for _ in range(KEYS):
            await walk.step()
        assert walk.last is not None
    kept = open_with_passphrase(machine.host(), PASSPHRASE)
    assert kept.vault == walk.last
    opened(kept)


async def test_random_keys_harm_no_demo(machine: Machine, tmp_path: Path) -> None:
    """And none of it reaches the place of the person's own vault, or stays."""
    async with running(machine) as stage:
        walk = Walk(stage, demo.PASSPHRASE)
        for _ in range(KEYS):
            if stage.name == "WelcomeScreen" and not stage.app.sample.on:
                stage.app.screen.query_one("#begin").focus()
                await into_demo(stage)
            await walk.step()
    assert not machine.path.exists()
    assert not [path for path in (tmp_path / "TMPDIR").iterdir() if "demo" in path.name]
