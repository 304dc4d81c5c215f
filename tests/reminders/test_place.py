"""The quick way to the vault's path is the path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pinvault.errors import StorageError
from pinvault.reminders import place
from pinvault.reminders.place import vault_file
from pinvault.vault.home import default_path, device_folder


@pytest.mark.parametrize("data", [None, "", "  ", "/somewhere/else", "not/absolute"])
def test_the_default_place_is_that_of_the_vault(
    data: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Linux found out without platformdirs, elsewhere with it."""
    if data is not None:
        monkeypatch.setenv("XDG_DATA_HOME", data)
    assert Path(vault_file(None)) == default_path()
    monkeypatch.setattr(place, "_PLATFORM", "darwin")
    assert Path(vault_file(None)) == default_path()


def test_a_user_without_a_home_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container that runs as a number; never a folder called "~" where one stands."""
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    for place_of in (default_path, device_folder, lambda: vault_file(None)):
        with pytest.raises(StorageError, match="home-unknown"):
            place_of()


def test_a_chosen_place_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tilde is the home."""
    monkeypatch.setenv("HOME", "/home/hanako")
    assert vault_file("~/v") == "/home/hanako/v"
