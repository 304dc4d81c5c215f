"""The way in by recovery code, for when passphrase or keyring are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.errors import ChoiceNeededError
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.messages import Opened
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.errors import PinvaultError
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.session import Session

CODE_CELLS = 80
"""The longest line taken for a code: nine groups of four with anything between them."""


class CodeUnlockScreen(Page):
    """Shows what is typed: it is copied from paper, sign by sign."""

    PLACE = Place.FORM
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self) -> None:
        """Begin with nothing accepted."""
        super().__init__()
        self._accepted = False

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-unlock-title")

    def content(self) -> ComposeResult:
        """Yield the field."""
        yield Words("tui-code-unlock-head", classes="head")
        yield Words("tui-code-unlock-how", classes="paragraph")
        yield FormRow("tui-code", SecretField(id="code", max_length=CODE_CELLS))
        yield Words("tui-opening", id="opening")

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one("#opening").display = False
        self.query_one(SecretField).focus()

    @on(Input.Changed)
    def typed(self) -> None:
        """Take back what was said of the last attempt."""
        self.silence()

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Open with what was typed."""
        typed = self.query_one(SecretField).secret()
        if not typed or self.busy:
            return
        self.query_one("#opening").display = True
        app, accepted = self.pinvault, self._accepted

        def job() -> tuple[Session, Snapshot, DeviceKind]:
            from pinvault.tui.snapshot import take
            from pinvault.vault.session import open_with_code

            session = open_with_code(app.host(), typed, accept_older=accepted)
            return session, take(session), app.launch.choose_device()

        self.start_job(job, self._opened, lambda opened: opened[0].close())

    def failed(self, error: PinvaultError) -> None:
        """Say what to do; what was typed stays, for one sign may be all that is wrong."""
        self.query_one("#opening").display = False
        if isinstance(error, ChoiceNeededError):
            from pinvault.tui.screens.common.choice import ChoiceScreen

            self.app.push_screen(ChoiceScreen(error, self._accept))
            return
        super().failed(error)

    def _accept(self) -> None:
        """Open the older or other copy, as the person has chosen."""
        self._accepted = True
        self.submitted()

    def _opened(self, opened: tuple[Session, Snapshot, DeviceKind]) -> None:
        from pinvault.tui.screens.locked.replace_passphrase import ReplacePassphraseScreen

        session, snapshot, device = opened
        self.query_one(SecretField).clear_secret()
        self.app.post_message(Opened(session, snapshot, lambda: ReplacePassphraseScreen(device)))
