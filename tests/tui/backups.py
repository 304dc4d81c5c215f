"""Steps on the page of backups that scenes and promises share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pinvault.tui.widgets.secret_field import SecretField
from pinvault.tui.widgets.text_field import TextField
from tests.tui.family import one_card

if TYPE_CHECKING:
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session
    from tests.support.pilot import Stage

PORTABLE = "seven small boats on a quiet lake"
"""A passphrase that may stand alone."""

STICK = Path("stick")
"""A folder for backups, below the one a test runs in; texts on the screen show it like this."""


def plug_in() -> None:
    """Make the folder for backups, if it is not there."""
    STICK.mkdir(exist_ok=True)


async def push(stage: Stage, name: str) -> None:
    """Go on to a button by Tab, wherever it stands, and push it."""
    for _ in stage.app.screen.focus_chain:
        if stage.app.focused is not None and stage.app.focused.id == name:
            break
        await stage.press("tab")
    await stage.press("enter")


async def open_page(stage: Stage, session: Session | None = None) -> None:
    """Open a vault, with one card unless another is given, and the page."""
    plug_in()
    await stage.open(session or one_card(stage.machine))
    await stage.press("b")


async def name_file(stage: Stage, path: Path | str) -> None:
    """Type a path in the place of what is suggested."""
    field = stage.app.screen.query_one("#path", TextField)
    field.value = str(path)
    await stage.settle()


async def make(stage: Stage, path: Path | str = STICK / "a.pinvault") -> None:
    """From the page: make a backup that the recovery code opens."""
    await stage.press("c")
    await name_file(stage, path)
    await stage.press("enter", "enter", "enter", "enter")


async def choose_file(stage: Stage, key: str, path: Path | str = STICK / "a.pinvault") -> None:
    """From the page: choose a backup to try or to bring back."""
    await stage.press(key)
    await name_file(stage, path)
    await stage.press("enter")


async def give_code(stage: Stage, code: RecoveryCode | str) -> None:
    """Give the recovery code where it is asked for, and Enter."""
    field = stage.app.screen.query_one("#code", SecretField)
    field.value = code if isinstance(code, str) else code.text().reveal()
    field.focus()
    await stage.settle()
    await stage.press("enter")


async def give_passphrase(stage: Stage, text: str) -> None:
    """Give the passphrase where it is asked for, and Enter."""
    field = stage.app.screen.query_one("#passphrase", SecretField)
    field.value = text
    field.focus()
    await stage.settle()
    await stage.press("enter")


async def choose_passphrase(stage: Stage, text: str) -> None:
    """Choose a new passphrase: twice, each with Enter."""
    for name in ("#first", "#again"):
        field = stage.app.screen.query_one(name, SecretField)
        field.value = text
        field.focus()
        await stage.settle()
        await stage.press("enter")
