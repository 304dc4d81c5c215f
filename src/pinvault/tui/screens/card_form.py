"""A card: its name and what is known of its dates. The last step of the first run, and more."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.domain.dates import parse_date
from pinvault.domain.validity import DateInputs, Holder
from pinvault.errors import PinvaultError, UsageError
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.page import Page
from pinvault.tui.screens.welcome import STEPS
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import HOLDER

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

DATE_FIELDS = {
    "expires": "tui-card-expires",
    "birth": "tui-card-birth",
    "issued": "tui-card-issued",
    "stay": "tui-card-stay",
}
"""Where each date is typed, and what it is called."""


class CardFormScreen(Page):
    """Adds a card. The printed expiry is enough; so are birth and issue day."""

    PLACE = Place.FORM
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, *, first: bool = False) -> None:
        """``first``: the last step of the first run, which may be left for later."""
        super().__init__()
        self._first = first

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-welcome-title" if self._first else "tui-card-title")

    def content(self) -> ComposeResult:
        """Yield the form."""
        if self._first:
            yield StepLine(5, STEPS)
        yield Words("tui-card-head", classes="head")
        yield FormRow("tui-card-name", TextField(id="name", max_length=200))
        yield FormRow("tui-card-expires", TextField(id="expires", max_length=40))
        yield Words("tui-card-or", classes="paragraph muted")
        yield FormRow("tui-card-birth", TextField(id="birth", max_length=40))
        yield FormRow("tui-card-issued", TextField(id="issued", max_length=40))
        holders = [Entry(holder.value, t(label)) for holder, label in HOLDER.items()]
        yield FormRow("tui-card-holder", Choice(holders, id="holder"))
        yield FormRow("tui-card-stay", TextField(id="stay", max_length=40))
        yield Words("tui-card-how", classes="paragraph muted")
        yield Push("tui-card-add", id="add")
        if self._first:
            yield Push("tui-later", id="later")

    def on_mount(self) -> None:
        """Begin with the name."""
        self.query_one("#name").focus()
        self._ask_for_stay()

    @on(Choice.Changed)
    def _ask_for_stay(self) -> None:
        """Ask for the end of the stay only where there is one."""
        limited = self._holder() is Holder.FOREIGN_STAY_LIMITED
        self.query_one("#stay").query_ancestor(FormRow).display = limited

    @on(Input.Changed)
    def typed(self) -> None:
        """Take back what was said of the last attempt."""
        self.silence()

    @on(Input.Submitted)
    @on(Choice.Accepted)
    def next_field(self) -> None:
        """Go on to the next field, and at the end to the button."""
        self.focus_next()

    @on(Push.Pushed, "#add")
    def add(self) -> None:
        """Keep the card; what was typed stays until that has worked."""
        name = self.query_one("#name", TextField).value
        try:
            dates = self._dates()
        except PinvaultError as error:
            self.failed(error)
            return
        self.change(lambda session: session.cards.add(name, dates), self._added)

    @on(Push.Pushed, "#later")
    def later(self) -> None:
        """Go on without a card."""
        self._leave()

    def action_back(self) -> None:
        """Go back; from the first run that means: later."""
        if self._first:
            self._leave()
        else:
            super().action_back()

    def _added(self, reasons: tuple[str, ...]) -> None:
        self._leave()
        self.pinvault.call_later(self.pinvault.warn_on_screen, reasons)

    def _leave(self) -> None:
        from pinvault.tui.screens.home import HomeScreen

        if self._first:
            self.go(HomeScreen)
        else:
            self.app.pop_screen()

    def _holder(self) -> Holder:
        return Holder(self.query_one(Choice).chosen)

    def _dates(self) -> DateInputs:
        """Return the dates that were typed. Raises ``UsageError`` for what is none, or too few."""
        holder = self._holder()
        expires, birth, issued = (self._date(name) for name in ("expires", "birth", "issued"))
        stay = self._date("stay") if holder is Holder.FOREIGN_STAY_LIMITED else None
        if expires is None and (birth is None or issued is None):
            raise UsageError("card-dates-too-few")
        return DateInputs(
            holder=holder, birth=birth, issued=issued, stay_until=stay, card_expires=expires
        )

    def _date(self, name: str) -> date | None:
        typed = self.query_one(f"#{name}", TextField)
        if not typed.value.strip():
            return None
        try:
            return parse_date(typed.value, t(DATE_FIELDS[name]))
        except PinvaultError:
            typed.focus()
            raise
