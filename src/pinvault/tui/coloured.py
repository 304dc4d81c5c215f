"""Which colours the app has: those of a setting, or the terminal's own two.

Those with ``NO_COLOR``, and where the terminal has only sixteen: there all our darks would become
one black, and nobody would see where a field is or what has the focus.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rich.console import Console
from textual.app import App
from textual.reactive import Reactive

from pinvault.tui.themes import BY_SETTING, DARK, PLAIN, THEMES

if TYPE_CHECKING:
    from textual.theme import Theme


def _has_sixteen() -> bool:
    """Tell whether the terminal has sixteen colours, as the console that draws will find it out."""
    return Console(force_terminal=True, legacy_windows=False).color_system == "standard"


class Coloured(App[None]):
    """An app in our colours; ``plain`` where the person wants none, ``colours`` the last chosen."""

    # Given here, not set later: a change of theme has all styles parsed once more.
    theme: Reactive[str] = Reactive(DARK.name)

    def __init__(self) -> None:
        """Begin dark, for what the terminal has behind the text cannot be found out."""
        self.plain = "NO_COLOR" in os.environ or _has_sixteen()
        self.colours = "dark"
        super().__init__(ansi_color=True if self.plain else None)
        if self.plain:
            self.theme = PLAIN

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The themes there are: ours before all."""
        return {**super().available_themes, **{theme.name: theme for theme in THEMES}}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own names a value in the themes that are not ours."""
        return {"muted": "ansi_default", "field": "ansi_default", "on-accent": "ansi_default"}

    def show_theme(self, name: str) -> None:
        """Use the colours of a theme by its name in the settings, where colours are wanted."""
        self.colours = name
        if not self.plain:
            self.theme = BY_SETTING[name]
