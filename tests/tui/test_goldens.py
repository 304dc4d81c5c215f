"""Every screen at every size, in both languages, as text that can be read in a review."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault import i18n
from pinvault.tui.screens.first_run import code_check
from pinvault.tui.widgets.revealed import Revealed
from pinvault.vault.keys import RecoveryCode
from tests.support.grid import assert_golden
from tests.support.pilot import running
from tests.tui.scenes import SCENES

if TYPE_CHECKING:
    from tests.support.vaults import Machine

GOLDENS = Path(__file__).with_name("goldens")
SIZES = ((60, 18), (80, 24), (120, 40))
KNOWN_CODE = RecoveryCode(bytes(range(20)))


@pytest.fixture
def _no_chance(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Draw the same code, ask for the same groups, stop countdowns, show no folder's name."""
    monkeypatch.setattr(Revealed, "tick", lambda _: None)
    monkeypatch.setattr(RecoveryCode, "new", lambda: KNOWN_CODE)
    monkeypatch.setattr(code_check, "pick_groups", lambda _: (1, 6))
    monkeypatch.setattr("pinvault.tui.files._folders", lambda _: [])
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("name", SCENES)
@pytest.mark.usefixtures("_no_chance")
async def test_a_screen_looks_as_it_did(name: str, language: str, machine: Machine) -> None:
    """What a person sees changes only on purpose."""
    i18n.use_language(language)
    async with running(machine, size=SIZES[-1], path=Path("vault.pinvault")) as stage:
        await SCENES[name](stage)
        for columns, rows in SIZES:
            await stage.resize(columns, rows)
            text = stage.text
            assert not ambiguous(text), (columns, rows)
            assert len(text.splitlines()) <= rows
            assert_golden(GOLDENS / language / f"{name}-{columns}x{rows}.txt", text)


def ambiguous(text: str) -> list[str]:
    """Return the characters that some terminals draw in one cell and others in two."""
    return [char for char in text if unicodedata.east_asian_width(char) == "A"]


async def test_the_grid_is_what_textual_draws(machine: Machine) -> None:
    """The helper reads the rows of the screen, all of them, wide characters whole."""
    i18n.use_language("ja")
    async with running(machine, size=(60, 18)) as stage:
        rows = stage.text.splitlines()
        assert rows[0].strip().startswith("pinvault")
        assert "はじめての準備" in rows[0]
        assert len(rows) == 18
