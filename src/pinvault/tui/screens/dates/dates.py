"""Dates and reminders: what all cards have to be reminded of, and every date of one card."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings, shown_key_of
from pinvault.tui.agenda_rows import entries, look, said
from pinvault.tui.doors import About
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.card_dates import CardDates
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.domain.agenda_items import Entry
    from pinvault.reminders.agenda import Agenda
    from pinvault.tui.agenda_rows import Row, Seen
    from pinvault.tui.snapshot import Snapshot
    from pinvault.views import CardView


_ROOMY = 80
"""Cells from which on a line of the list has room for the date; how far away it is stands first."""


class DatesScreen(Page):
    """The list is the one of ``pinvault remind --all``; an answer given here holds there."""

    PLACE = Place.DATES
    CSS_PATH: ClassVar = ["../../styles/forms.tcss", "dates.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DATES)]

    def __init__(self, about: About) -> None:
        """Begin with the card that was looked at."""
        super().__init__()
        self._card_id = about.card_id
        self._rows: tuple[Row, ...] = ()
        self._answered: Entry | None = None

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-dates-title")

    def content(self) -> ComposeResult:
        """Yield the list, what its marked line says, and the dates of a card."""
        yield FlowText(id="agenda-head", classes="head")
        with Vertical(id="agenda-part"):
            yield Menu(id="agenda")
        yield FlowText(id="said", classes="paragraph")
        yield FlowText(id="whose", classes="head")
        yield CardDates(id="dates", classes="paragraph")

    def about(self) -> About:
        """Return the card whose dates are shown."""
        card = self._card()
        return About() if card is None else About(card.id)

    def on_resize(self) -> None:
        """Use the room there is now."""
        super().on_resize()
        self._list()

    def on_mount(self) -> None:
        """Begin in the list, as soon as it has been read."""
        self.query_one(Menu).focus()
        if self.pinvault.snapshot is not None:
            self.vault_changed(self.pinvault.snapshot)

    def vault_changed(self, _snapshot: Snapshot) -> None:
        """Read the list anew, and show the dates as they are now."""
        self._show_card()
        self._read()

    @on(Menu.Moved)
    def moved(self) -> None:
        """Say what the marked line means, and show the dates of its card."""
        row, snapshot = self._marked(), self.pinvault.snapshot
        # The list has no scrollbar of its own beside that of the page: this says where one is.
        at, count = self.query_one(Menu).at + 1, len(self._rows)
        head = t("tui-agenda-at", number=at, count=count) if count > 1 else t("tui-agenda-head")
        self.query_one("#agenda-head", FlowText).update(head)
        if row is not None and row.card_id:
            self._card_id = row.card_id
        self._show_card()
        self.query_one(KeyBar).leave_out(
            *(() if row is not None and row.item is not None else ("finish", "snooze")),
            *(() if self._undoable() is not None else ("undo",)),
        )
        if snapshot is not None:
            text = t("tui-agenda-none") if row is None else said(row, snapshot.day)
            self.query_one("#said", FlowText).update(text)

    def action_finish(self) -> None:
        """Say that the marked item is dealt with."""
        row = self._marked()
        if row is not None and row.item is not None:
            due = row.due
            self._answer(due, lambda agenda: agenda.finish(due), "tui-agenda-finished")

    def action_snooze(self) -> None:
        """Put the marked item off until its next lead, or for a week."""
        row, snapshot = self._marked(), self.pinvault.snapshot
        if row is not None and row.item is not None and snapshot is not None:
            due, day = row.due, snapshot.day
            self._answer(due, lambda agenda: agenda.snooze(due, day), "tui-agenda-put-off")

    def action_undo(self) -> None:
        """Take back what was answered: to the marked line, or just now to another."""
        due = self._undoable()
        if due is not None:
            self._answer(None, lambda agenda: agenda.undo(due), "tui-agenda-undone")

    def action_leads(self) -> None:
        """Choose how early to be told of the card's dates."""
        from pinvault.tui.screens.dates.leads import LeadsScreen

        card = self._card()
        if card is not None:
            self.app.push_screen(LeadsScreen(card))

    def action_schedule(self) -> None:
        """See how the daily reminder stands."""
        from pinvault.tui.screens.dates.schedule import ScheduleScreen

        self.app.push_screen(ScheduleScreen())

    def action_calendar(self) -> None:
        """Write the dates into a file for a calendar."""
        from pinvault.tui.screens.dates.calendar import CalendarScreen

        self.app.push_screen(CalendarScreen())

    def _read(self) -> None:
        session = self.session
        self.start_job(lambda: look(session), self._show)

    def _answer(
        self, due: Entry | None, answer: Callable[[Agenda], object], message_id: str
    ) -> None:
        """Give an answer in a thread, and show the list as it is then."""
        if self.busy:
            return
        session = self.session
        self._answered = due
        self.silence()

        def done(seen: Seen) -> None:
            self._show(seen)
            self.tell(t(message_id, key=shown_key_of("dates.undo")))

        self.start_job(lambda: look(session, answer), done)

    def _show(self, seen: Seen) -> None:
        """Show the list; it begins at the card that was looked at."""
        menu, first, rows = self.query_one(Menu), not self._rows, seen.rows
        self._rows = rows
        if seen.lost:
            self.tell(t("remind-notes-lost"))
        self._list()
        of_card = (at for at, row in enumerate(rows) if row.card_id == self._card_id)
        menu.at = next(of_card, 0) if first else menu.validate_at(menu.at)
        self.moved()

    def _list(self) -> None:
        snapshot = self.pinvault.snapshot
        if snapshot is not None:
            roomy = self.size.width >= _ROOMY
            found = entries(self._rows, snapshot.day, with_dates=roomy)
            self.query_one(Menu).entries = tuple(found)

    def _show_card(self) -> None:
        card, snapshot = self._card(), self.pinvault.snapshot
        for widget in self.query("#whose, #dates"):
            widget.display = card is not None
        if card is not None and snapshot is not None:
            self.query_one("#whose", FlowText).update(t("tui-dates-of", name=card.name))
            self.query_one(CardDates).show(card, snapshot.day)

    def _marked(self) -> Row | None:
        marked = self.query_one(Menu).marked
        found = (row for row in self._rows if marked is not None and row.id == marked.id)
        return next(found, None)

    def _undoable(self) -> Entry | None:
        row = self._marked()
        return row.due if row is not None and row.answered else self._answered

    def _card(self) -> CardView | None:
        snapshot = self.pinvault.snapshot
        if snapshot is None or not snapshot.cards:
            return None
        chosen = None if self._card_id is None else snapshot.card(self._card_id)
        return chosen or snapshot.cards[0]
