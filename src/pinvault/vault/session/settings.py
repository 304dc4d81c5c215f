"""Settings that travel with the vault."""

from __future__ import annotations

from dataclasses import dataclass

from pinvault.errors import UsageError
from pinvault.vault.session.group import Group

IDLE_LOCK_MINUTES = "idle-lock-minutes"
REVEAL_SECONDS = "reveal-seconds"
LANGUAGE = "language"
THEME = "theme"
MOUSE = "mouse"


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its default, and what it may be (a range of whole numbers, or a choice)."""

    key: str
    default: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0

    def accepts(self, value: str) -> bool:
        """Say whether ``value`` can be set."""
        if self.choices:
            return value in self.choices
        digits = value.isascii() and value.isdecimal() and len(value) <= len(str(self.most))
        return digits and self.least <= int(value) <= self.most

    @property
    def allowed(self) -> str:
        """What may be set, for a message."""
        return ", ".join(self.choices) if self.choices else f"{self.least}-{self.most}"


SETTINGS = {
    setting.key: setting
    for setting in (
        Setting(IDLE_LOCK_MINUTES, "5", least=1, most=60),
        Setting(REVEAL_SECONDS, "15", least=5, most=60),
        Setting(LANGUAGE, "auto", choices=("auto", "ja", "en")),
        Setting(THEME, "dark", choices=("dark", "light", "contrast")),
        Setting(MOUSE, "on", choices=("on", "off")),
    )
}


def known_setting(key: str) -> Setting:
    """Return the setting called ``key``.

    Raises:
        UsageError: ``setting-unknown``.
    """
    if key not in SETTINGS:
        raise UsageError("setting-unknown", key=key[:40], known=", ".join(SETTINGS))
    return SETTINGS[key]


def check_setting(key: str, value: str) -> None:
    """Refuse a value that a setting cannot have.

    Raises:
        UsageError: ``setting-unknown`` or ``setting-value``.
    """
    setting = known_setting(key)
    if not setting.accepts(value):
        raise UsageError("setting-value", key=key, allowed=setting.allowed)


class Settings(Group):
    """What a person can set."""

    def get(self, key: str) -> str:
        """Return a setting or its default.

        Raises:
            UsageError: ``setting-unknown``.
        """
        return self._session.vault.setting(key) or known_setting(key).default

    def all(self) -> dict[str, str]:
        """Return every setting."""
        return {key: self.get(key) for key in SETTINGS}

    def set(self, key: str, value: str) -> None:
        """Change a setting.

        Raises:
            UsageError: ``setting-unknown`` or ``setting-value``.
        """
        check_setting(key, value)
        kept = None if value == known_setting(key).default else value
        self._change_vault(lambda vault: vault.with_setting(key, kept))
