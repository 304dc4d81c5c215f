"""Promises of the colours: everything that can be read can be read well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.tui.themes import CONTRAST, DARK, LIGHT, PLAIN
from tests.support.grid import styled_cells
from tests.support.pilot import running
from tests.tui.scenes import SCENES

if TYPE_CHECKING:
    from rich.color import Color
    from textual.theme import Theme

    from tests.support.pilot import Stage
    from tests.support.vaults import Machine

SHOWN = ("passphrases-differ", "recovery-code", "home-family", "pin-revealed", "hint-refused")
"""Scenes that between them show every colour."""


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


def too_faint(stage: Stage, least: float) -> set[tuple[str, float]]:
    """Return the texts on the screen whose contrast is below ``least``."""
    faint = set()
    for text, style in styled_cells(stage.app):
        assert style.color is not None
        assert style.bgcolor is not None
        ratio = contrast(style.color, style.bgcolor)
        if ratio < least:
            faint.add((text.strip(), round(ratio, 2)))
    return faint


@pytest.mark.parametrize("name", SHOWN)
async def test_every_text_stands_out_from_its_background(name: str, machine: Machine) -> None:
    """4.5 to 1 in the two usual themes (WCAG AA), 7 to 1 in the third (AAA)."""
    themes: tuple[tuple[Theme, float], ...] = ((DARK, 4.5), (LIGHT, 4.5), (CONTRAST, 7.0))
    async with running(machine, size=(120, 40)) as stage:
        await SCENES[name](stage)
        for theme, least in themes:
            stage.app.theme = theme.name
            await stage.settle()
            assert too_faint(stage, least) == set(), theme.name


async def test_the_focused_button_stands_out_too(machine: Machine) -> None:
    """The one place where text is on the accent."""
    async with running(machine) as stage:
        for theme, least in ((DARK, 4.5), (LIGHT, 4.5), (CONTRAST, 7.0)):
            stage.app.theme = theme.name
            await stage.settle()
            assert stage.shows("[ Begin ]")
            assert too_faint(stage, least) == set(), theme.name


async def test_no_color_uses_the_terminals_own_colours_alone(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asked for no colours gets none, and text that can be seen."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(machine) as stage:
        assert stage.app.theme == PLAIN
        await SCENES["home-family"](stage)
        for _, style in styled_cells(stage.app):
            assert style.color is None or style.color.is_default
            assert style.bgcolor is None or style.bgcolor.is_default


async def test_without_colours_the_focus_can_be_seen(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A button under the cursor is drawn in reverse."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(machine) as stage:
        assert any(style.reverse for text, style in styled_cells(stage.app) if "Begin" in text)
