"""First run, step 3: the vault is made. It takes seconds, says so, and can be abandoned."""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from pinvault.errors import PinvaultError
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.messages import Opened
from pinvault.tui.screens.common.page import Page
from pinvault.tui.screens.first_run.welcome import STEPS
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.secret import Secret
    from pinvault.tui.creation import Created
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.session import Host


class CreatingScreen(Page):
    """Waits for the thread that measures the machine and makes the vault."""

    PLACE = Place.CREATING
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CREATING)]

    def __init__(self, passphrase: Secret, device: DeviceKind) -> None:
        """Take what the vault is made of."""
        super().__init__()
        self._passphrase: Secret | None = passphrase
        self.device = device
        self._abandoned = threading.Event()
        self._seconds = 0

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-welcome-title")

    def content(self) -> ComposeResult:
        """Yield what is going on."""
        yield from self.head()
        yield Words("tui-creating-why", id="why", classes="paragraph")
        yield Static(id="elapsed")

    def head(self) -> ComposeResult:
        """Yield what is made."""
        yield StepLine(3, STEPS)
        yield Words("tui-creating-head", id="head", classes="head")

    def make(self, host: Host, passphrase: Secret, abandoned: threading.Event) -> Created:
        """Make the vault; called in a thread."""
        from pinvault.tui.creation import create

        return create(host, passphrase, self.device, abandoned, colours=self.pinvault.colours)

    def code_page(self, created: Created) -> Page:
        """Return the page that shows the new recovery code."""
        from pinvault.tui.screens.first_run.first_code import FirstCodeScreen

        return FirstCodeScreen(created.code)

    def on_mount(self) -> None:
        """Begin."""
        passphrase, self._passphrase = self._passphrase, None
        if passphrase is None:
            return
        app, make, abandoned = self.pinvault, self.make, self._abandoned
        self.set_interval(1, self._count)
        self.start_job(lambda: make(app.host(), passphrase, abandoned), self._created, _discard)

    def failed(self, error: PinvaultError) -> None:
        """Say why there is no vault; the way back is open."""
        super().failed(error)
        self.query_one("#head", Words).say("tui-creating-failed")
        for name in ("#why", "#elapsed"):
            self.query_one(name).display = False

    def action_back(self) -> None:
        """Give up: what the thread still makes is dropped before it stands on disk."""
        self._abandoned.set()
        super().action_back()

    def _created(self, created: Created) -> None:
        page = partial(self.code_page, created)
        self.app.post_message(Opened(created.session, created.snapshot, page))

    def _count(self) -> None:
        if self.busy:
            self._seconds += 1
            elapsed = t("tui-creating-elapsed", seconds=self._seconds)
            self.query_one("#elapsed", Static).update(Content(elapsed))


def _discard(created: Created) -> None:
    """Throw away a vault that came to be while its maker gave up."""
    from pinvault.tui.creation import discard

    with suppress(PinvaultError):
        discard(created.session)
