"""What threads and screens tell the app. No message carries a secret or a text of the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.errors import PinvaultError
    from pinvault.tui.screens.common.page import Page
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.session import Notice, Session


class Opened(Message, bubble=False):
    """A vault was opened or created."""

    def __init__(
        self, session: Session, snapshot: Snapshot, then: Callable[[], Page] | None = None
    ) -> None:
        """Hand the session over to the app; ``then`` makes the screen to go on with.

        Without it, that is the home screen.
        """
        super().__init__()
        self.session = session
        self.snapshot = snapshot
        self.then = then


class VaultChanged(Message, bubble=False):
    """A change stands on disk."""

    def __init__(self, session: Session, snapshot: Snapshot, notices: tuple[Notice, ...]) -> None:
        """Say in which session, and what there is to show now."""
        super().__init__()
        self.session = session
        self.snapshot = snapshot
        self.notices = notices


class LockNow(Message, bubble=False):
    """The vault is to be locked."""


class LeaveDemo(Message, bubble=False):
    """The demo is to be thrown away."""


class JobDone(Message, bubble=False):
    """A thread has finished; ``deliver`` is to be called by the screen that started it."""

    def __init__(self, number: int, deliver: Callable[[], None], drop: Callable[[], None]) -> None:
        """Name the job; ``drop`` throws its result away."""
        super().__init__()
        self.number = number
        self.deliver = deliver
        self.drop = drop


class JobFailed(Message, bubble=False):
    """A thread has failed with an error that a person can do something about."""

    def __init__(self, number: int, error: PinvaultError) -> None:
        """Name the job and the error."""
        super().__init__()
        self.number = number
        self.error = error


class Go(Message, bubble=False):
    """Another screen is to take the place of all that are up."""

    def __init__(self, make: Callable[[], Page]) -> None:
        """``make`` makes the screen once the others are gone."""
        super().__init__()
        self.make = make


class EndedLate(Message, bubble=False):
    """A job that had to end has done so after its screen was gone; ``said`` holds no secret."""

    def __init__(self, said: str) -> None:
        """Say how it ended."""
        super().__init__()
        self.said = said
