"""What every store of secrets promises, on each kind of store and on the real keyring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyring.backends import SecretService

from pinvault.vault.device import KeyringStore, MemoryStore, PrivateFileStore, folder, library
from tests.vault.device.backends import CredentialManager, DictBackend, put_in_place

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.vault.device import SecretStore
    from tests.vault.device.conftest import Enter

ITEM = "0123456789abcdef" * 2
OTHER = "fedcba9876543210" * 2
SECRET = bytes(range(32))


class Contract:
    """The promises. A subclass says which store; it starts empty for every test."""

    @pytest.fixture
    def store(self) -> SecretStore:
        """Return an empty store."""
        raise NotImplementedError

    def test_what_was_put_is_got(self, store: SecretStore) -> None:
        """A secret comes back as it was given."""
        store.put(ITEM, SECRET)
        assert store.get(ITEM) == SECRET

    def test_an_unknown_item_is_none(self, store: SecretStore) -> None:
        """An item that nobody put is no error."""
        assert store.get(ITEM) is None

    def test_a_second_put_replaces(self, store: SecretStore) -> None:
        """There is one secret to an item: the last one."""
        store.put(ITEM, SECRET)
        store.put(ITEM, b"newer")
        assert store.get(ITEM) == b"newer"

    def test_items_are_kept_apart(self, store: SecretStore) -> None:
        """Putting or deleting one item leaves the other as it is."""
        store.put(ITEM, SECRET)
        store.put(OTHER, b"other")
        store.delete(OTHER)
        assert store.get(ITEM) == SECRET

    def test_a_deleted_item_is_gone(self, store: SecretStore) -> None:
        """Nothing of an item is left after its deletion."""
        store.put(ITEM, SECRET)
        store.put(ITEM, b"newer")
        store.delete(ITEM)
        assert store.get(ITEM) is None

    def test_a_missing_item_can_be_deleted(self, store: SecretStore) -> None:
        """Deleting twice is fine, and so is deleting what was never there."""
        store.delete(ITEM)
        assert store.get(ITEM) is None

    def test_several_items_go_at_once(self, store: SecretStore) -> None:
        """Those named and no other, whether they are there or not."""
        third = "0" * 32
        store.put(ITEM, SECRET)
        store.put(third, b"stays")
        store.delete(ITEM, OTHER)
        assert store.get(ITEM) is None
        assert store.get(third) == b"stays"

    @pytest.mark.parametrize("length", [1, 32, 64, 480])
    def test_any_length_that_is_allowed_fits(self, store: SecretStore, length: int) -> None:
        """From 1 byte to 480, every value of a byte included."""
        secret = (bytes(range(255, -1, -1)) * 2)[:length]
        store.put(ITEM, secret)
        assert store.get(ITEM) == secret

    @pytest.mark.parametrize("length", [0, 481])
    def test_other_lengths_are_a_mistake(self, store: SecretStore, length: int) -> None:
        """Nothing is kept of a secret that is empty or too long for the smallest keyring."""
        with pytest.raises(ValueError, match="480"):
            store.put(ITEM, bytes(length))
        assert store.get(ITEM) is None

    @pytest.mark.parametrize("item", ["", "../escape", ITEM.upper(), ITEM + "0", ITEM[:-1] + "\n"])
    def test_a_name_is_32_hex_characters(self, store: SecretStore, item: str) -> None:
        """No other name reaches a keyring or a file system, by any method."""
        for use in (store.get, store.delete, lambda name: store.put(name, SECRET)):
            with pytest.raises(ValueError, match="32 lowercase hex"):
                use(item)

    def test_the_kind_is_told(self, store: SecretStore) -> None:
        """A store says where secrets lie, for the messages about it."""
        assert store.kind in {"keyring", "file", "memory"}


class TestMemory(Contract):
    """In memory."""

    @pytest.fixture
    def store(self) -> SecretStore:
        """Return a store in memory."""
        return MemoryStore()


class TestPrivateFile(Contract):
    """In private files."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> SecretStore:
        """Return a store in a folder that does not exist yet."""
        return PrivateFileStore(tmp_path / "data" / "pinvault" / "keys")


class TestPrivateFileByPath(TestPrivateFile):
    """In private files on a platform that can neither open folders nor knows owners: Windows."""

    @pytest.fixture(autouse=True)
    def _plain_paths(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(folder, "_POSIX", False)


class TestSecretService(Contract):
    """In a real gnome-keyring."""

    @pytest.fixture
    def store(self, enter: Enter) -> SecretStore:
        """Return the keyring of a private session, emptied."""
        session = enter("works")
        for item in session.held():
            session.plant(item, None)
        return KeyringStore(may_prompt=False)


class TestLibraryOnARealKeyring(Contract):
    """Through the ``keyring`` library and its own backend for the same gnome-keyring."""

    @pytest.fixture
    def store(self, enter: Enter, monkeypatch: pytest.MonkeyPatch) -> SecretStore:
        """Return a store that takes the way of the other platforms to this keyring."""
        session = enter("works")
        for item in session.held():
            session.plant(item, None)
        monkeypatch.setattr(library, "load_credential_manager", SecretService.Keyring)
        return KeyringStore(may_prompt=False, platform="win32")


class TestCredentialManager(Contract):
    """Through keyring's Windows backend, over the calls that Windows would answer."""

    @pytest.fixture
    def store(self, monkeypatch: pytest.MonkeyPatch) -> SecretStore:
        """Return a store in an empty Credential Manager."""
        put_in_place(CredentialManager(), monkeypatch)
        return KeyringStore(may_prompt=False, platform="win32")


class TestKeychain(Contract):
    """The way to the macOS Keychain, with a dictionary at its end."""

    @pytest.fixture
    def store(self, monkeypatch: pytest.MonkeyPatch) -> SecretStore:
        """Return a store in an empty keychain."""
        keychain = DictBackend()
        monkeypatch.setattr(library, "_load", lambda _name: keychain)
        return KeyringStore(may_prompt=True, platform="darwin")
