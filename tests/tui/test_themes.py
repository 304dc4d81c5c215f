"""Promises of the colours: everything that can be read can be read well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.color import Color, ColorSystem

from pinvault.tui.themes import CONTRAST, DARK, LIGHT, PLAIN
from tests.support.grid import styled_cells
from tests.support.pilot import running
from tests.tui.scenes import SCENES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.theme import Theme

    from tests.support.pilot import Stage
    from tests.support.vaults import Machine

THEMES: tuple[tuple[Theme, float], ...] = ((DARK, 4.5), (LIGHT, 4.5), (CONTRAST, 7.0))
"""Each theme, and the least contrast that is promised (WCAG AA, AAA)."""

CONSOLE = (
    (0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0),
    (0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170),
    (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85),
    (85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255),
)  # fmt: skip
"""What the sixteen colours look like on a Linux console."""
LEAST_OF_SIXTEEN = 3.0
"""What can be asked for where no colour can be chosen (WCAG AA for large text)."""


def luminance(color: Color) -> float:
    """Return the relative luminance of WCAG 2.2."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = color.get_truecolor()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(first: Color, second: Color) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def of_sixteen(color: Color) -> Color:
    """Return what a terminal with sixteen colours shows for a colour."""
    number = color.downgrade(ColorSystem.STANDARD).number
    assert number is not None
    return Color.from_rgb(*CONSOLE[number])


def too_faint(
    stage: Stage, least: float, seen: Callable[[Color], Color] = lambda color: color
) -> set[tuple[str, float]]:
    """Return the texts on the screen whose contrast is below ``least``."""
    faint = set()
    for text, style in styled_cells(stage.app):
        assert style.color is not None
        assert style.bgcolor is not None
        ratio = contrast(seen(style.color), seen(style.bgcolor))
        if ratio < least:
            faint.add((text.strip(), round(ratio, 2)))
    return faint


@pytest.fixture
def _empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let files that a scene writes be the first of their name."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.usefixtures("_empty_folder")
async def test_every_text_stands_out_from_its_background(name: str, machine: Machine) -> None:
    """On every screen, in every theme; and it can be read where there are but sixteen colours."""
    async with running(machine, size=(120, 40)) as stage:
        await SCENES[name](stage)
        for theme, least in THEMES:
            stage.app.theme = theme.name
            await stage.settle()
            assert too_faint(stage, least) == set(), theme.name
            assert too_faint(stage, LEAST_OF_SIXTEEN, of_sixteen) == set(), theme.name


async def test_the_focused_button_stands_out_too(machine: Machine) -> None:
    """The one place where text is on the accent."""
    async with running(machine) as stage:
        for theme, least in THEMES:
            stage.app.theme = theme.name
            await stage.settle()
            assert stage.shows("[ Begin ]")
            assert too_faint(stage, least) == set(), theme.name


FEW_COLOURS = ({"NO_COLOR": "1"}, {"TERM": "screen"}, {"TERM": "xterm"}, {"TERM": "linux"})


def wear(monkeypatch: pytest.MonkeyPatch, world: dict[str, str]) -> None:
    """Let the terminal be one of these."""
    monkeypatch.delenv("COLORTERM")
    for name, value in ({"TERM": "xterm-256color"} | world).items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize("world", FEW_COLOURS, ids=str)
async def test_few_colours_are_the_terminals_own_alone(
    world: dict[str, str], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asked for no colours, or has sixteen, gets text that can be seen."""
    wear(monkeypatch, world)
    async with running(machine) as stage:
        assert stage.app.theme == PLAIN
        await SCENES["home-family"](stage)
        for _, style in styled_cells(stage.app):
            assert style.color is None or style.color.is_default
            assert style.bgcolor is None or style.bgcolor.is_default


@pytest.mark.parametrize("world", FEW_COLOURS, ids=str)
async def test_without_colours_fields_and_focus_can_be_seen(
    world: dict[str, str], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A button under the cursor is drawn in reverse, a field is underlined."""
    wear(monkeypatch, world)
    async with running(machine) as stage:
        assert any(style.reverse for text, style in styled_cells(stage.app) if "Begin" in text)
        await stage.press("enter")
        assert stage.app.screen.query_one("#again").styles.text_style.underline


@pytest.mark.parametrize(
    "world", [{"TERM": "screen-256color"}, {"TERM": "xterm-256color"}], ids=str
)
async def test_a_terminal_with_256_colours_has_ours(
    world: dict[str, str], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are told apart there."""
    wear(monkeypatch, world)
    async with running(machine) as stage:
        assert stage.app.theme == "pinvault-dark"
