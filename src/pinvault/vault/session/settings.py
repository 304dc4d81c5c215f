"""Settings that travel with the vault."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.errors import UsageError
from pinvault.vault.session.group import Group

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinvault.domain.vault import Vault

IDLE_LOCK_MINUTES = "idle-lock-minutes"
REVEAL_SECONDS = "reveal-seconds"
LANGUAGE = "language"
THEME = "theme"
MOUSE = "mouse"
KEYS = "keys"

_KEYS_MAX = 500
"""Characters; each action that can have another key takes about twenty."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its default, and what it may be: a choice, a form, or a range of whole numbers.

    ``form`` is a regular expression; ``example`` says it to people.
    """

    key: str
    default: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    form: str = ""
    example: str = ""

    def accepts(self, value: str) -> bool:
        """Say whether ``value`` can be set."""
        if self.choices:
            return value in self.choices
        if self.form:
            return len(value) <= _KEYS_MAX and re.fullmatch(self.form, value) is not None
        digits = value.isascii() and value.isdecimal() and len(value) <= len(str(self.most))
        return digits and self.least <= int(value) <= self.most

    @property
    def allowed(self) -> str:
        """What may be set, for a message."""
        return ", ".join(self.choices) or self.example or f"{self.least}-{self.most}"


SETTINGS = {
    setting.key: setting
    for setting in (
        Setting(IDLE_LOCK_MINUTES, "5", least=1, most=60),
        Setting(REVEAL_SECONDS, "15", least=5, most=60),
        Setting(LANGUAGE, "auto", choices=("auto", "ja", "en")),
        Setting(THEME, "dark", choices=("dark", "light", "contrast")),
        Setting(MOUSE, "on", choices=("on", "off")),
        # Which actions and keys there are, the terminal app knows: it checks before this is set.
        Setting(
            KEYS,
            "usual",
            form=r"usual|[a-z0-9-]+\.[a-z0-9-]+=[a-z0-9+]+( [a-z0-9-]+\.[a-z0-9-]+=[a-z0-9+]+)*",
            example="usual, home.lock=x home.which=k",
        ),
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
        """Return a setting or its default, which also stands for what another version kept.

        Raises:
            UsageError: ``setting-unknown``.
        """
        setting, kept = known_setting(key), self._session.vault.setting(key)
        return setting.default if kept is None or not setting.accepts(kept) else kept

    def all(self) -> dict[str, str]:
        """Return every setting."""
        return {key: self.get(key) for key in SETTINGS}

    def set(self, key: str, value: str) -> None:
        """Change a setting.

        Raises:
            UsageError: ``setting-unknown`` or ``setting-value``.
        """
        self.set_all({key: value})

    def set_all(self, values: Mapping[str, str]) -> None:
        """Change several settings at once: one save, so that one earlier state gives way.

        Raises:
            UsageError: ``setting-unknown`` or ``setting-value``; then none is changed.
        """
        for key, value in values.items():
            check_setting(key, value)

        def changed(vault: Vault) -> Vault:
            for key, value in values.items():
                kept = None if value == known_setting(key).default else value
                vault = vault.with_setting(key, kept)
            return vault

        self._change_vault(changed)
