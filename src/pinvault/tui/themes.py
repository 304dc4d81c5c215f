"""The colours: three themes with tested contrast, and a plain one for ``NO_COLOR``.

Calm surfaces and one accent. A colour never says anything alone: what it marks also has a word or
a sign. Our own names stand in ``variables``: ``muted`` for what is secondary, ``field`` for what
can be typed into.
"""

from __future__ import annotations

from textual.theme import Theme

PLAIN = "pinvault-plain"
"""Nothing but the terminal's own two colours."""


def _theme(  # noqa: PLR0913  (a palette is this many colours)
    name: str,
    *,
    dark: bool,
    background: str,
    surface: str,
    field: str,
    foreground: str,
    muted: str,
    accent: str,
    on_accent: str,
    warning: str,
    error: str,
    success: str,
) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=accent,
        accent=accent,
        background=background,
        surface=surface,
        panel=field,
        foreground=foreground,
        warning=warning,
        error=error,
        success=success,
        text_alpha=1.0,
        variables={
            "muted": muted,
            "field": field,
            "on-accent": on_accent,
            "input-cursor-background": foreground,
            "input-cursor-foreground": background,
            "input-cursor-text-style": "none",
            "input-selection-background": accent,
            "input-selection-foreground": on_accent,
            "scrollbar": muted,
            "scrollbar-hover": accent,
            "scrollbar-active": accent,
            "scrollbar-background": surface,
            "scrollbar-background-hover": surface,
            "scrollbar-background-active": surface,
        },
    )


DARK = _theme(
    "pinvault-dark",
    dark=True,
    background="#11151b",
    surface="#181e27",
    field="#252e3a",
    foreground="#e6e9ee",
    muted="#a3aebc",
    accent="#79c7c0",
    on_accent="#0d1418",
    warning="#e9bd72",
    error="#f39a90",
    success="#9bd3a7",
)
LIGHT = _theme(
    "pinvault-light",
    dark=False,
    background="#fbfaf7",
    surface="#f2f0ea",
    field="#e6e3da",
    foreground="#1c2228",
    muted="#505963",
    accent="#0a6562",
    on_accent="#ffffff",
    warning="#704600",
    error="#9a2019",
    success="#1b6236",
)
CONTRAST = _theme(
    "pinvault-contrast",
    dark=True,
    background="#000000",
    surface="#0a0a0a",
    field="#1c1c1c",
    foreground="#ffffff",
    muted="#dadada",
    accent="#83ece4",
    on_accent="#000000",
    warning="#ffd684",
    error="#ffbdb5",
    success="#b4f4c1",
)
_PLAIN = Theme(
    name=PLAIN,
    ansi=True,
    dark=True,
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    success="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "muted": "ansi_default",
        "field": "ansi_default",
        "on-accent": "ansi_default",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
    },
)

THEMES = (DARK, LIGHT, CONTRAST, _PLAIN)
BY_SETTING = {"dark": DARK.name, "light": LIGHT.name, "contrast": CONTRAST.name}
"""The theme for each value of the setting ``theme``."""
