"""The session: one opened vault, and the only way to change it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from pinvault.errors import UsageError
from pinvault.vault.session.cards import Cards
from pinvault.vault.session.hints import Hints
from pinvault.vault.session.keyholder import Keys
from pinvault.vault.session.past import Past
from pinvault.vault.session.pins import Pins
from pinvault.vault.session.saving import save_change
from pinvault.vault.session.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.vault import Vault
    from pinvault.vault.codec import Contents
    from pinvault.vault.session.host import Host
    from pinvault.vault.session.notices import Notice
    from pinvault.vault.session.state import State


class Session:
    """An opened vault. What a person can do with it stands in six groups.

    One change runs at a time, from whichever thread it comes.
    """

    def __init__(self, host: Host, state: State, notices: tuple[Notice, ...]) -> None:
        """Take an opened file; :mod:`opening` and :mod:`create` call this."""
        self.host = host
        self._state: State | None = state
        self._notices = notices
        self._turn = threading.Lock()
        self.derivation_seconds: float | None = None
        """How long the passphrase took to stretch when this vault was opened; None: not needed."""
        self.cards = Cards(self)
        self.hints = Hints(self)
        self.pins = Pins(self)
        self.keys = Keys(self)
        self.past = Past(self)
        self.settings = Settings(self)

    def __repr__(self) -> str:
        """Show nothing of what is inside."""
        return "Session()"

    @property
    def state(self) -> State:
        """What is open now.

        Raises:
            UsageError: ``vault-locked``: the session was closed.
        """
        if self._state is None:
            raise UsageError("vault-locked")
        return self._state

    @property
    def vault(self) -> Vault:
        """The cards and all that is kept of them, without any hint's text."""
        return self.state.contents.vault

    def commit(self, change: Callable[[Contents], Contents]) -> None:
        """Apply a change and save it; it ends on disk or changes nothing.

        The change may run on newer contents than this session has seen, if another process
        saved in the meantime.

        Raises:
            BusyError, ChoiceNeededError, StorageError, UnreadableError, UsageError: nothing
                was changed.
        """
        with self._turn:
            after, notices = save_change(self.host, self.state, change)
            self._keep(after)
            self.tell(*notices)

    def save_as_newest(self) -> None:
        """Save what is open as the newest revision, so that it is accepted from now on."""
        self.commit(lambda contents: contents)

    def replace_state(self, change: Callable[[State], State]) -> None:
        """Let a change of keys put its result in the place of the state."""
        with self._turn:
            self._keep(change(self.state))

    def _keep(self, after: State) -> None:
        """Go on with a new state, unless the session was closed while it was being saved."""
        if self._state is not None:
            self._state = after

    def tell(self, *notices: Notice) -> None:
        """Keep notices for the person."""
        self._notices += notices

    def notices(self) -> tuple[Notice, ...]:
        """Return what the person should be told, once."""
        told, self._notices = self._notices, ()
        return tuple(dict.fromkeys(told))

    def close(self) -> None:
        """Forget the keys and the contents. Python cannot wipe them (docs/threat-model.md)."""
        self._state = None
