"""The daily reminder by the platform's own scheduler: how it stands, and what it would write."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.reminders.schedule import State
from pinvault.reminders.schedule.plan import Scheduler
from pinvault.tui.actions import Place, bindings
from pinvault.tui.schedule_jobs import Standing, install, look, preview, remove, shown
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import as_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

_LEAVE, _INSTALL, _REMOVE = "leave", "install", "remove"
_STATES = {
    State.THERE: "schedule-file-there",
    State.DIFFERENT: "schedule-file-different",
    State.MISSING: "schedule-file-missing",
}


def _changes(standing: Standing) -> Iterator[Entry]:
    """Yield what can be done about a schedule that stands like this."""
    if not standing.installed and standing.plan.files:
        yield Entry(_INSTALL, t("tui-schedule-install"))
    if standing.any_there:
        yield Entry(_REMOVE, t("tui-schedule-remove"))


class ScheduleScreen(Page):
    """Shows every file before it is written, and takes away only what is its own."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self) -> None:
        """Look how it stands when the screen is up."""
        super().__init__()
        self._standing: Standing | None = None

    def heading(self) -> str:
        """Return what the page is called."""
        return as_title("tui-act-schedule")

    def content(self) -> ComposeResult:
        """Yield how it stands, the choices, and what would be written."""
        yield Words("tui-schedule-looking", id="standing", classes="head")
        yield Words("tui-schedule-what", classes="paragraph")
        yield Menu(id="choices")
        yield FlowText(id="preview", classes="paragraph muted")

    def on_mount(self) -> None:
        """Look at the files in a thread."""
        self.query_one(Menu).focus()
        path = self.pinvault.launch.path
        self.start_job(lambda: look(path), self._show)

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Do what was chosen."""
        standing, marked = self._standing, event.menu.marked
        if standing is None or marked is None or self.busy:
            return
        if marked.id == _LEAVE:
            self.action_back()
        elif marked.id == _INSTALL:
            self.start_job(lambda: install(standing), self._installed)
        else:
            self.start_job(lambda: remove(standing), self._removed)

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        by_hand = standing.plan.scheduler is Scheduler.BY_HAND
        head = "tui-schedule-by-hand" if by_hand else None
        head = head or ("schedule-on" if standing.installed else "schedule-off")
        choices = [Entry(_LEAVE, t("tui-schedule-back"))]
        if self.pinvault.sample.on:
            # What stands there is about the person's own vault.
            head = "tui-schedule-demo"
        else:
            choices += _changes(standing)
        self.query_one("#standing", Words).say(head)
        self.query_one(Menu).offer(choices)
        self.query_one("#preview", FlowText).update("\n".join(self._lines(standing)))

    def _lines(self, standing: Standing) -> list[str]:
        if standing.installed and not self.pinvault.sample.on:
            return [
                t(_STATES[state], path=str(file.path)).strip()
                for file, state in zip(standing.plan.files, standing.states, strict=True)
            ]
        return preview(standing.plan)

    def _installed(self, result: tuple[Standing, bool]) -> None:
        standing, loaded = result
        self._show(standing)
        said = [t("tui-schedule-installed")]
        if not standing.plan.runs_them:
            said += [t("schedule-load-it"), *map(shown, standing.plan.loads), t("schedule-unseen")]
        elif not loaded:
            said.append(t("schedule-at-login"))
        self.tell("\n".join(said))

    def _removed(self, standing: Standing) -> None:
        self._show(standing)
        said = [t("schedule-removed")]
        if not standing.plan.runs_them:
            said += [t("schedule-unload-it"), *map(shown, standing.plan.unloads)]
        self.tell("\n".join(said))
