"""Removing the vault from this machine: said plainly, and only for a word that was typed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.errors import UsageError
from pinvault.i18n import t, texts
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.course import Course

_TITLE = "tui-backup-purge"
_WORDS = "tui-purge-words"


class PurgeScreen(Page):
    """The word has to be typed: no row of keys does this by accident."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def heading(self) -> str:
        """Return what the page is called."""
        return t(_TITLE)

    def content(self) -> ComposeResult:
        """Yield what goes, what stays, and the field."""
        yield Words("tui-purge-head", classes="head")
        yield FlowText(str(self.pinvault.launch.path), classes="paragraph muted")
        yield Words("tui-purge-why", classes="paragraph")
        yield Words("tui-purge-type", word=texts(_WORDS)[0], classes="paragraph")
        yield FormRow("tui-purge-word", TextField(id="word", max_length=40))
        yield Push("tui-purge-do", id="purge")

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one("#word").focus()

    @on(Input.Changed)
    def typed(self) -> None:
        """Take back what was said of the last attempt."""
        self.silence()

    @on(Input.Submitted)
    @on(Push.Pushed)
    def purge(self) -> None:
        """Remove everything, if the word is right."""
        typed = unicodedata.normalize("NFKC", self.query_one("#word", TextField).value)
        if self.busy:
            return
        if typed.strip().casefold() not in texts(_WORDS):
            self.failed(UsageError("purge-word", word=texts(_WORDS)[0]))
            return
        session = self.session

        def job(course: Course) -> None:
            from pinvault.vault.session.removal import remove_files, remove_items

            course.change_from_here()
            header = session.state.header
            with session.host.file.locked():
                remove_items(session.host, header)
                remove_files(session.host)
            session.close()

        work = Work(
            title=_TITLE,
            head="tui-purge-working",
            late="tui-purge-done",
            job=job,
            done=self._purged,
            failed=self.failed,
        )
        self.app.push_screen(WorkingScreen(work))

    def _purged(self, _: None) -> None:
        self.pinvault.call_later(self._leave)

    async def _leave(self) -> None:
        from pinvault.tui.screens.first_run.welcome import WelcomeScreen

        app = self.pinvault
        await app.lock()
        await app.show_only(WelcomeScreen())
        app.say_on_screen(t("tui-purge-done"))
