"""The Secret Service of a Linux or BSD desktop (freedesktop.org, Secret Service API 0.2).

pinvault speaks it itself instead of through ``keyring``: that library tries to unlock whatever it
finds locked, waits for the dialog without a limit, and takes longer to import than the unlocking
of a vault may take besides its key derivation. Items are those that ``keyring`` would write and
find: attributes ``service`` and ``username`` in the default collection.

Secrets cross the bus in a *plain* session. The bus is a socket of this user alone, and the one
thing that the protocol's own encryption (1024-bit Diffie-Hellman without authentication) would
keep from another program of the same user is what that program may simply ask the keyring for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from jeepney import DBusAddress, MatchRule, MessageType

from pinvault.errors import KeyringError
from pinvault.vault.device.bus import SessionBus
from pinvault.vault.device.patience import PROMPT_SECONDS, Patience
from pinvault.vault.device.screen import has_screen

if TYPE_CHECKING:
    import threading

APPLICATION = "pinvault"

_NAME = "org.freedesktop.secrets"
_INTERFACE = "org.freedesktop.Secret."
_NOTHING = "/"
_TEXT = "text/plain"


def _address(path: str, interface: str) -> DBusAddress:
    return DBusAddress(path, _NAME, _INTERFACE + interface)


_SERVICE = _address("/org/freedesktop/secrets", "Service")


class SecretService:
    """The keyring as it stands now, for the length of a ``with`` block.

    A dialog of the keyring's is raised only with ``may_prompt`` and where there is a screen to
    raise it on: a login over ssh must not open one on a desk that nobody sits at. Everything
    besides the dialog has the seconds of ``patience``; the dialog has 60.
    """

    def __init__(
        self, patience: Patience, cancel: threading.Event | None, *, may_prompt: bool
    ) -> None:
        """Connect to the bus; raises ``KeyringError``."""
        self._may_prompt = may_prompt and has_screen()
        self._cancel = cancel
        self._bus = SessionBus(patience)
        self._session: str | None = None

    def __enter__(self) -> Self:
        """Return the connected service."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self._bus.close()

    def check(self) -> None:
        """Raise ``KeyringError`` if an item could not be written now without a dialog."""
        collection = self._default()
        if collection is None:
            raise KeyringError("keyring-cannot-create")
        if self._locked(collection):
            raise KeyringError("keyring-locked")

    def read(self, item: str) -> str | None:
        """Return the text kept under ``item``, or None when there is no such item."""
        found = self._find(item)
        if not found:
            return None
        address = _address(found[0], "Item")
        (secret,) = self._bus.call(address, "GetSecret", self._opened(), types="o>(oayays)")
        return bytes(secret[2]).decode("ascii", "replace")

    def write(self, item: str, text: str) -> None:
        """Keep ``text`` under ``item``, where an older one is, else in the default collection."""
        found = self._find(item)
        secret = (self._opened(), b"", text.encode("ascii"), _TEXT)
        if found:
            self._bus.call(_address(found[0], "Item"), "SetSecret", secret, types="(oayays)>")
            return
        collection = self._default() or self._create()
        properties = {
            _INTERFACE + "Item.Label": ("s", APPLICATION),
            _INTERFACE + "Item.Attributes": ("a{ss}", _attributes(item)),
        }
        _, prompt = self._bus.call(
            _address(collection, "Collection"),
            "CreateItem",
            properties,
            secret,
            True,  # noqa: FBT003  the protocol's "replace"
            types="a{sv}(oayays)b>oo",
        )
        self._answered(prompt)

    def remove(self, item: str) -> None:
        """Delete every item of that name; there need not be one."""
        for path in self._find(item):
            (prompt,) = self._bus.call(_address(path, "Item"), "Delete", types=">o")
            self._answered(prompt)

    def _find(self, item: str) -> list[str]:
        """Return the paths of all items of that name, unlocking if they are locked."""
        unlocked, locked = self._search(item)
        if not unlocked and locked:
            self._unlock(locked[0])
            unlocked, _ = self._search(item)
        elif not unlocked and (default := self._default()) and self._locked(default):
            # Some keyrings show no item of a locked collection.
            self._unlock(default)
            unlocked, _ = self._search(item)
        return unlocked

    def _search(self, item: str) -> tuple[list[str], list[str]]:
        unlocked, locked = self._bus.call(
            _SERVICE, "SearchItems", _attributes(item), types="a{ss}>aoao"
        )
        return unlocked, locked

    def _default(self) -> str | None:
        (path,) = self._bus.call(_SERVICE, "ReadAlias", "default", types="s>o")
        return None if path == _NOTHING else path

    def _locked(self, collection: str) -> bool:
        properties = DBusAddress(collection, _NAME, "org.freedesktop.DBus.Properties")
        ((_, locked),) = self._bus.call(
            properties, "Get", _INTERFACE + "Collection", "Locked", types="ss>v"
        )
        return bool(locked)

    def _opened(self) -> str:
        if self._session is None:
            _, self._session = self._bus.call(
                _SERVICE, "OpenSession", "plain", ("s", ""), types="sv>vo"
            )
        return self._session

    def _unlock(self, path: str) -> None:
        if not self._may_prompt:
            raise KeyringError("keyring-locked")
        _, prompt = self._bus.call(_SERVICE, "Unlock", [path], types="ao>aoo")
        self._answered(prompt)

    def _create(self) -> str:
        if not self._may_prompt:
            raise KeyringError("keyring-cannot-create")
        properties = {_INTERFACE + "Collection.Label": ("s", "Default")}
        _, prompt = self._bus.call(
            _SERVICE, "CreateCollection", properties, "default", types="a{sv}s>oo"
        )
        self._answered(prompt)
        created = self._default()
        if created is None:
            raise KeyringError("keyring-cannot-create")
        return created

    def _answered(self, prompt: str) -> None:
        """Let the keyring ask the person and return when it was answered with yes."""
        if prompt == _NOTHING:
            return
        address = _address(prompt, "Prompt")
        if not self._may_prompt:
            raise KeyringError("keyring-asks")
        completed = MatchRule(
            type=MessageType.signal,
            interface=_INTERFACE + "Prompt",
            member="Completed",
            path=prompt,
        )
        self._bus.listen(completed)
        self._bus.call(address, "Prompt", "", types="s>")
        # Whoever gives up, by Ctrl-C or by not answering, just closes the connection. The dialog
        # may stay open; answered later, it unlocks the keyring for the next command. Calling
        # Dismiss would be polite, but gnome-keyring-daemon 42.1 aborts on it (an assertion in
        # perform_next_unlock), and then the whole desktop has lost its keyring.
        waiting = Patience(PROMPT_SECONDS, self._cancel, reason="keyring-unanswered")
        dismissed, _ = self._bus.signal(completed, waiting)
        self._bus.patience.restart()
        if dismissed:
            raise KeyringError("keyring-denied")


def _attributes(item: str) -> dict[str, str]:
    return {"service": APPLICATION, "username": item}
