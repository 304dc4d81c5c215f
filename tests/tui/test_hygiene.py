"""Promises that nothing leaks: not by the clipboard, the selection, a message, a crash."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.geometry import Offset
from textual.widgets.input import Selection

from pinvault.tui.screens.first_run.recovery_code import CodeGrid
from pinvault.tui.widgets.revealed import Revealed
from pinvault.tui.widgets.secret_field import HiddenField, SecretField
from tests.support.pilot import running
from tests.support.vaults import HINT
from tests.tui.family import one_card

if TYPE_CHECKING:
    from tests.support.vaults import Machine


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+x"])
async def test_a_passphrase_cannot_be_copied_or_cut(key: str, machine: Machine) -> None:
    """Textual's own password field lets both through."""
    machine.create()[0].close()
    async with running(machine) as stage:
        await stage.type("river")
        field = stage.app.screen.query_one(HiddenField)
        field.selection = Selection(0, 5)
        await stage.press(key)
        assert stage.app.clipboard == ""
        assert field.value == "river"


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+x"])
async def test_a_hint_cannot_be_copied_or_cut(key: str, machine: Machine) -> None:
    """A clipboard is read by every program, and kept by some."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("3", "e")
        await stage.type("river")
        field = stage.app.screen.query_one(SecretField)
        field.selection = Selection(0, 5)
        await stage.press(key)
        assert stage.app.clipboard == ""
        assert field.value == "river"


async def test_a_passphrase_shows_neither_its_text_nor_its_length(machine: Machine) -> None:
    """The mask is the same for one character and for thirty."""
    machine.create()[0].close()
    async with running(machine) as stage:
        await stage.type("r")
        short = stage.text
        await stage.type("iver by the lantern and more")
        assert stage.text == short
        assert "river" not in stage.text


async def test_the_cursor_in_a_hidden_field_stays_at_the_end(machine: Machine) -> None:
    """Nobody can edit what cannot be seen."""
    machine.create()[0].close()
    async with running(machine) as stage:
        await stage.type("abc")
        await stage.press("home", "left", "ctrl+a")
        await stage.type("d")
        assert stage.app.screen.query_one(HiddenField).value == "abcd"


async def test_a_revealed_hint_cannot_be_selected(machine: Machine) -> None:
    """Dragging over it and copying takes nothing of it."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("2", "space")
        revealed = stage.app.screen.query_one(Revealed)
        start = revealed.content_region.offset
        await stage.pilot.mouse_down(offset=start)
        await stage.pilot.hover(offset=start + Offset(20, 0))
        await stage.pilot.mouse_up(offset=start + Offset(20, 0))
        await stage.press("ctrl+c")
        assert HINT.reveal()[:4] not in (stage.app.screen.get_selected_text() or "")
        assert stage.app.clipboard == ""


def test_no_place_where_a_secret_is_shown_can_be_selected() -> None:
    """Selection is how text gets out of a terminal app."""
    assert not any(kind.ALLOW_SELECT for kind in (Revealed, CodeGrid, SecretField, HiddenField))


async def test_no_command_takes_a_picture_of_the_screen(machine: Machine) -> None:
    """Textual's own list of commands has one; it cannot be opened."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        stage.app.action_command_palette()
        await stage.press("ctrl+p")
        assert stage.name == "CommandsScreen"
        assert not stage.shows("screenshot")


async def test_nothing_moves_or_blinks_by_itself(machine: Machine) -> None:
    """An input method's window would jump with it."""
    machine.create()[0].close()
    async with running(machine) as stage:
        assert not stage.app.screen.query_one(HiddenField).cursor_blink


async def test_ctrl_z_is_not_bound(machine: Machine) -> None:
    """Going to the background locks first; no key does it by accident."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        assert "ctrl+z" not in stage.app.screen.active_bindings


async def test_ctrl_c_says_how_to_leave(machine: Machine) -> None:
    """It has another meaning in too many places to end anything."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("ctrl+c")
        assert stage.shows("Press Ctrl+Q to leave.")


async def test_a_paste_into_a_hidden_field_is_taken(machine: Machine) -> None:
    """Password managers type by pasting."""
    machine.create()[0].close()
    async with running(machine) as stage:
        stage.app.post_message(events.Paste("river"))
        await stage.settle()
        field = stage.app.screen.query_one(HiddenField)
        field.post_message(events.Paste("river"))
        await stage.settle()
        assert field.value.startswith("river")


def test_textual_is_imported_without_its_debug_switches() -> None:
    """The entry removes them first; a log of keys would hold the passphrase."""
    probe = (
        "from pinvault.hygiene import clean_environment; import os;"
        "clean_environment(os.environ);"
        "from textual import constants as c;"
        "print(c.LOG_FILE, c.DEBUG, c.PRESS, c.SCREENSHOT_LOCATION, c.DISABLE_KITTY_KEY,"
        " c.TEXTUAL_ANIMATIONS)"
    )
    switches = {
        "TEXTUAL_LOG": "keys.log",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_PRESS": "a",
        "TEXTUAL_SCREENSHOT_LOCATION": "here",
    }
    done = subprocess.run(
        [sys.executable, "-c", probe],
        env=os.environ | switches,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["None", "False", "None", "True", "none"]
