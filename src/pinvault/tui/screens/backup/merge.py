"""Bringing a backup back into the open vault: first what would change, then the change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.backup_words import archive_lines, difference_line
from pinvault.tui.screens.backup.archive_path import ArchivePathScreen
from pinvault.tui.screens.backup.archive_secret import ArchiveSecretScreen
from pinvault.tui.screens.common.done import end_with
from pinvault.tui.screens.common.page import Page
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.backup.opening import Found, Opened
    from pinvault.tui.backup_jobs import Planned
    from pinvault.tui.course import Course

TITLE = "tui-backup-restore"
_LEAVE, _MERGE = "leave", "merge"


class MergeArchiveScreen(ArchivePathScreen):
    """Nothing is changed before it was shown."""

    def heading(self) -> str:
        """Return what the page is called."""
        return t(TITLE)

    def head(self) -> ComposeResult:
        """Yield what a merge does."""
        yield Words("tui-merge-head", classes="head")
        yield Words("tui-merge-why", classes="paragraph")

    def found(self, archive: Found) -> None:
        """Refuse the archive of another vault before anything is asked; then ask."""
        from pinvault.backup.restoring import check_same_vault
        from pinvault.errors import ChoiceNeededError

        session = self.session
        try:
            check_same_vault(session.state.header, archive.header)
        except ChoiceNeededError as error:
            self.failed(error)
            return

        def plan(opened: Opened, _course: Course) -> Planned:
            from pinvault.tui.backup_jobs import planned

            return planned(session, opened)

        self.app.push_screen(ArchiveSecretScreen(TITLE, archive, plan, self._planned))

    def _planned(self, planned: Planned) -> None:
        end_with(self.app, MergePlanScreen(planned))


class MergePlanScreen(Page):
    """Which cards and PINs would change and how, never their texts; and the question."""

    PLACE = Place.FORM
    CSS_PATH: ClassVar = ["../../styles/forms.tcss", "merge.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, planned: Planned) -> None:
        """Show what was found out."""
        super().__init__()
        self._planned = planned

    def heading(self) -> str:
        """Return what the page is called."""
        return t(TITLE)

    def content(self) -> ComposeResult:
        """Yield the archive, the changes and the choice."""
        plan = self._planned.plan
        yield Words("merge-changes" if plan.changes else "merge-nothing", classes="head")
        for change in plan.changes:
            yield FlowText(difference_line(change), classes="item")
        if plan.erases:
            yield Words("merge-erases", count=plan.erases, classes="item")
        if plan.changes or plan.erases:
            entries = [Entry(_LEAVE, t("tui-merge-leave")), Entry(_MERGE, t("tui-merge-accept"))]
        else:
            entries = [Entry(_LEAVE, t("tui-done"))]
        yield Menu(entries, id="choices")
        for sentence in archive_lines(self._planned.view):
            yield FlowText(sentence, classes="item muted")

    def on_mount(self) -> None:
        """Begin at the choices."""
        self.query_one(Menu).focus()

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Merge, or go back."""
        if event.menu.marked is None or event.menu.marked.id != _MERGE:
            self.action_back()
            return
        from pinvault.tui.backup_jobs import merge

        plan = self._planned.plan
        work = Work(
            title=TITLE,
            head="tui-merge-working",
            late="tui-merge-late",
            job=partial(merge, self.session, plan),
            done=self._merged,
            failed=self.failed,
        )
        self.app.push_screen(WorkingScreen(work))

    def _merged(self, revision: int) -> None:
        from pinvault.tui.screens.backup.merged import MergedScreen

        end_with(self.app, MergedScreen(self._planned.plan.reword, revision))
