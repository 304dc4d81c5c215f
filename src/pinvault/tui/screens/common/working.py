"""A job that takes long: what is done, since when, and whether it can still be given up."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual.content import Content
from textual.widgets import Static

from pinvault.errors import PinvaultError, UsageError
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.course import Course
from pinvault.tui.messages import EndedLate, VaultChanged
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.words import Words
from pinvault.wording import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.app import PinvaultApp

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class Work(Generic[T]):
    """A job, what is said of it, and who hears of its end.

    ``title``, ``head`` and ``late`` are ids of messages; ``late`` is said when the vault was locked
    before the job had ended. ``done`` and ``failed`` are called with the screen below in sight.
    """

    title: str
    head: str
    late: str
    job: Callable[[Course], T]
    done: Callable[[T], None]
    failed: Callable[[PinvaultError], None]


@dataclass(frozen=True, slots=True, repr=False)
class _End(Generic[T]):
    result: T | None
    error: PinvaultError | None


class WorkingScreen(Page):
    """Counts the seconds. It goes away by itself."""

    PLACE = Place.WORKING
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.WORKING)]

    def __init__(self, work: Work[Any]) -> None:
        """Take the job; it begins when the screen is up."""
        super().__init__()
        self._work = work
        self._course = Course()
        self._seconds = 0

    def heading(self) -> str:
        """Return what the page is called."""
        return t(self._work.title)

    def content(self) -> ComposeResult:
        """Yield what is going on."""
        yield Words(self._work.head, classes="head")
        yield Words("tui-working-why", classes="paragraph")
        yield Static(id="elapsed")

    def on_mount(self) -> None:
        """Begin."""
        self.set_interval(1, self._count)
        # A screen that is gone does not find its app any more, and a thread never does.
        app = self.pinvault
        self.start_job(lambda: self._run(app), self._ended, lambda end: self._ended_late(app, end))

    def action_back(self) -> None:
        """Give up while that is possible; else say why not."""
        if self._gave_up():
            self.app.pop_screen()

    def action_quit(self) -> None:
        """Leave, but not in the middle of a change."""
        if self._gave_up():
            self.app.exit()

    def _gave_up(self) -> bool:
        if not self._course.give_up():
            self.tell(t("tui-working-changing"))
            return False
        self.abandon_job()
        return True

    def _run(self, app: PinvaultApp) -> _End[Any]:
        session = app.session
        try:
            result = self._work.job(self._course)
        except PinvaultError as error:
            return _End(None, error.with_traceback(None))
        if session is not None and self._course.changing:
            from pinvault.tui.snapshot import take

            # A vault that was locked meanwhile has nothing to show.
            with suppress(UsageError):
                app.post_message(VaultChanged(session, take(session), session.notices()))
        return _End(result, None)

    def _ended(self, end: _End[Any]) -> None:
        # Help or the list of commands may lie above.
        while self.app.screen is not self:
            self.app.pop_screen()
        self.app.pop_screen()
        if end.error is not None:
            self._work.failed(end.error)
        else:
            self._work.done(end.result)

    def _ended_late(self, app: PinvaultApp, end: _End[Any]) -> None:
        if self._course.changing:
            said = t(self._work.late) if end.error is None else told(end.error).message
            app.post_message(EndedLate(said))

    def _count(self) -> None:
        if self.busy:
            self._seconds += 1
            elapsed = t("tui-creating-elapsed", seconds=self._seconds)
            self.query_one("#elapsed", Static).update(Content(elapsed))
