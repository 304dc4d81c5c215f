"""The locked vault: a passphrase, or the way by the recovery code."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.errors import ChoiceNeededError, WrongSecretError
from pinvault.i18n import t
from pinvault.slips import has_full_width
from pinvault.tui.actions import Place, bindings
from pinvault.tui.messages import Opened
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.tui.widgets.secret_field import HiddenField
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.errors import PinvaultError
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.session import Session

ACCEPT = {
    "cost-heavy": "accept_heavy",
    "vault-older-copy": "accept_older",
    "vault-other-copy": "accept_older",
}
"""What a person may accept after being asked, by the reason of the question."""


class UnlockScreen(Page):
    """Opens the vault. The cryptography is loaded while the person types."""

    PLACE = Place.UNLOCK
    # Named, so that no other widget has the focus for a moment and all is styled twice.
    AUTO_FOCUS = "#passphrase"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.UNLOCK)]

    def __init__(self, said: str = "") -> None:
        """Begin with nothing accepted; ``said`` is what the lock has to tell."""
        super().__init__()
        self._said = said
        self._accepted: dict[str, bool] = {}

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-unlock-title")

    def content(self) -> ComposeResult:
        """Yield the field."""
        yield Words("tui-unlock-head", classes="head")
        yield FlowText(self._which(), classes="paragraph muted")
        yield FormRow("tui-passphrase", HiddenField(id="passphrase"))
        yield Words("tui-full-width", id="full-width")
        yield Words("tui-opening", id="opening")

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one("#full-width").display = False
        self._show_opening(opening=False)
        if self._said:
            self.tell(self._said)
        self.when_drawn(partial(self.run_worker, self.pinvault.host, thread=True))

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Take back what was said of the last attempt; warn of an input method left on."""
        if event.value:
            self.silence()
        self.query_one("#full-width").display = has_full_width(event.value)

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Open with what was typed."""
        passphrase = self.query_one(HiddenField).secret()
        if not passphrase or self.busy:
            return
        self._show_opening(opening=True)
        app, accepted = self.pinvault, dict(self._accepted)

        def job() -> tuple[Session, Snapshot]:
            from pinvault.tui.snapshot import take
            from pinvault.vault.session import open_with_passphrase

            session = open_with_passphrase(app.host(), passphrase, **accepted)
            return session, take(session)

        self.start_job(job, self._opened, lambda opened: opened[0].close())

    def failed(self, error: PinvaultError) -> None:
        """Ask where a person has to choose; otherwise say what to do."""
        self._show_opening(opening=False)
        if isinstance(error, ChoiceNeededError) and error.reason in ACCEPT:
            self._ask(error, lambda: self._accept(error.reason))
            return
        if error.reason == "file-damaged-restorable":
            self._ask(error, self._rescue)
            return
        super().failed(error)
        if isinstance(error, WrongSecretError):
            self.query_one(HiddenField).clear_secret()

    def action_back(self) -> None:
        """Abandon an opening that is under way; its result is dropped."""
        if self.busy:
            self.abandon_job()
            self._show_opening(opening=False)
        elif self.pinvault.sample.on:
            self.action_leave_demo()

    def action_use_code(self) -> None:
        """Open by recovery code instead."""
        from pinvault.tui.screens.locked.code_unlock import CodeUnlockScreen

        self.action_back()
        self.app.push_screen(CodeUnlockScreen())

    def _which(self) -> str:
        """Return where the vault is; for the demo, what opens it."""
        if self.pinvault.sample.on:
            return t("tui-demo-passphrase", passphrase=self.pinvault.sample.passphrase)
        return str(self.pinvault.launch.path)

    def _opened(self, opened: tuple[Session, Snapshot]) -> None:
        self.query_one(HiddenField).clear_secret()
        self.app.post_message(Opened(*opened))

    def _ask(self, error: PinvaultError, accept: Callable[[], None]) -> None:
        from pinvault.tui.screens.common.choice import ChoiceScreen

        self.app.push_screen(ChoiceScreen(error, accept))

    def _accept(self, reason: str) -> None:
        self._accepted[ACCEPT[reason]] = True
        self.submitted()

    def _rescue(self) -> None:
        """Go back to the earlier state that is sound."""
        from pinvault.tui.rescue import rescue
        from pinvault.tui.screens.common.working import Work, WorkingScreen

        app, passphrase = self.pinvault, self.query_one(HiddenField).secret()
        work = Work(
            title="tui-unlock-title",
            head="tui-rescue-working",
            late="tui-rescue-done",
            job=lambda course: rescue(app.host(), passphrase, course),
            done=self._rescued,
            failed=self.failed,
        )
        app.push_screen(WorkingScreen(work))

    def _rescued(self, opened: tuple[Session, Snapshot]) -> None:
        self._opened(opened)
        self.pinvault.call_later(self.pinvault.say_on_screen, t("tui-rescue-done"))

    def _show_opening(self, *, opening: bool) -> None:
        self.query_one("#opening").display = opening
        self.query_one(KeyBar).leave_out(*(() if opening or self.pinvault.sample.on else ("back",)))
