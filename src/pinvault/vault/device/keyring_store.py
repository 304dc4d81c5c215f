"""The OS keyring as a place for secrets: which one it is on this platform, and how it is used."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from pinvault.errors import KeyringError
from pinvault.vault.device.patience import CALL_SECONDS, PROMPT_SECONDS, Patience
from pinvault.vault.device.store import check_item, from_text, to_text

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable

# Once a keyring was too slow, the next calls of the same command do not wait for it again.
_GIVEN_UP_SECONDS = 10.0

_SECRET_SERVICE = ("linux", "freebsd", "openbsd", "netbsd", "dragonfly", "sunos")

_T = TypeVar("_T")


class Keyring(Protocol):
    """One platform's keyring, inside a ``with`` block. All methods raise ``KeyringError``."""

    def __enter__(self) -> Self:
        """Return the keyring, connected."""
        ...

    def __exit__(self, *_: object) -> None:
        """Let it go."""
        ...

    def check(self) -> None:
        """Raise unless it can be used now without asking anybody."""
        ...

    def read(self, item: str) -> str | None:
        """Return the text of ``item``, or None."""
        ...

    def write(self, item: str, text: str) -> None:
        """Keep ``text`` under ``item``."""
        ...

    def remove(self, item: str) -> None:
        """Delete ``item`` if there is one."""
        ...


class KeyringStore:
    """A ``SecretStore`` in the keyring of the operating system.

    Nothing is connected or imported before the first call, and nothing stays open between calls.
    """

    kind = "keyring"

    def __init__(
        self,
        *,
        may_prompt: bool,
        deadline: float = CALL_SECONDS,
        cancel: threading.Event | None = None,
        platform: str = sys.platform,
    ) -> None:
        """Choose how to wait.

        ``may_prompt``: a person has started the command and can answer the keyring's own dialog;
        without it no dialog is ever raised. ``deadline``: seconds for one call, an open dialog not
        counted; a dialog has 60. ``cancel``: set it from another thread to end a wait
        (``keyring-cancelled``); Ctrl-C ends one in the main thread.
        """
        self._may_prompt = may_prompt
        self._deadline = deadline
        self._cancel = cancel
        self._platform = platform
        self._given_up_until = 0.0

    def get(self, item: str) -> bytes | None:
        """Return the secret of ``item``, or None when there is no such item."""
        check_item(item)
        text = self._with_keyring(lambda keyring: keyring.read(item))
        return None if text is None else from_text(text)

    def put(self, item: str, secret: bytes) -> None:
        """Keep ``secret``, in place of an older one, and compare what can be read afterwards."""
        check_item(item)
        text = to_text(secret)

        def write(keyring: Keyring) -> str | None:
            try:
                keyring.write(item, text)
            except KeyringError as error:
                if error.reason != "keyring-refused":
                    raise
                raise KeyringError("keyring-write-refused", **error.values) from None
            return keyring.read(item)

        if self._with_keyring(write) != text:
            raise KeyringError("keyring-read-back")

    def delete(self, *items: str) -> None:
        """Forget ``items``, which need not exist; all of them have the time of one call."""
        for item in items:
            check_item(item)

        def remove(keyring: Keyring) -> None:
            for item in items:
                keyring.remove(item)

        self._with_keyring(remove)

    def check(self) -> None:
        """Raise ``KeyringError`` unless secrets can be kept now without asking anybody."""
        self._with_keyring(lambda keyring: keyring.check())

    def _with_keyring(self, work: Callable[[Keyring], _T]) -> _T:
        slow = "keyring-slow"
        if time.monotonic() < self._given_up_until:
            raise KeyringError(slow)
        try:
            with self._keyring() as keyring:
                return work(keyring)
        except KeyringError as error:
            if error.reason == slow:
                self._given_up_until = time.monotonic() + _GIVEN_UP_SECONDS
            raise

    def _keyring(self) -> Keyring:
        if self._platform.startswith(_SECRET_SERVICE):
            return self._secret_service()
        if self._platform in ("darwin", "win32"):
            return self._library()
        raise KeyringError("keyring-foreign-backend")

    def _secret_service(self) -> Keyring:
        try:
            # Brings jeepney with it: 25 ms that a command without a keyring does not need.
            from pinvault.vault.device.service import SecretService
        except ImportError:
            raise KeyringError("keyring-not-installed") from None
        patience = Patience(self._deadline, self._cancel)
        return SecretService(patience, self._cancel, may_prompt=self._may_prompt)

    def _library(self) -> Keyring:
        from pinvault.vault.device import library

        if self._platform == "win32":
            patience = Patience(self._deadline, self._cancel)
            return library.LibraryKeyring(patience, library.load_credential_manager)
        # Whether a dialog is open cannot be seen from here: the whole call has its time.
        seconds = PROMPT_SECONDS if self._may_prompt else self._deadline
        return library.LibraryKeyring(
            Patience(seconds, self._cancel),
            lambda: library.load_keychain(may_prompt=self._may_prompt),
        )


def unattended_get(item: str) -> bytes | None:
    """Return the secret of ``item`` for a job that nobody watches, or None when there is none.

    Never raises a dialog and answers within 2 seconds; ``KeyringError`` as from ``KeyringStore``.
    """
    return KeyringStore(may_prompt=False).get(item)
