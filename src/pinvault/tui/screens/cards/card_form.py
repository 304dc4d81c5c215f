"""A card: its name and what is known of its dates. The last step of the first run, and more."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.labels import NAME_MAX
from pinvault.domain.validity import DateInputs, Holder
from pinvault.errors import PinvaultError, UsageError
from pinvault.i18n import t
from pinvault.tui.screens.cards.date_form import DateForm
from pinvault.tui.screens.first_run.welcome import STEPS
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.date_row import DateRow
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import HOLDER

if TYPE_CHECKING:
    from textual.app import ComposeResult


class CardFormScreen(DateForm):
    """Adds a card. The printed expiry is enough; so are birth and issue day."""

    TYPED_MAX: ClassVar[int] = 5 * NAME_MAX
    """Longer than a name may be, so that it is said and not cut off."""

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
        yield FormRow("tui-card-name", TextField(id="name", max_length=self.TYPED_MAX))
        yield from self.rows(DateInputs())
        yield Push("tui-card-add", id="add")
        if self._first:
            yield Push("tui-later", id="later")

    def rows(self, dates: DateInputs) -> ComposeResult:
        """Yield the fields for the dates of a card, with those that are known."""
        yield DateRow("tui-card-expires", name="expires", day=dates.card_expires)
        yield DateRow("tui-card-certificate", name="certificate", day=dates.certificate_expires)
        yield Words("tui-card-or", classes="paragraph muted")
        yield DateRow("tui-card-birth", name="birth", day=dates.birth)
        yield DateRow("tui-card-issued", name="issued", day=dates.issued)
        holders = [Entry(holder.value, t(label)) for holder, label in HOLDER.items()]
        at = list(HOLDER).index(dates.holder)
        yield FormRow("tui-card-holder", Choice(holders, id="holder", at=at))
        yield DateRow("tui-card-stay", name="stay", day=dates.stay_until)
        yield Words("tui-card-how", classes="paragraph muted")

    def on_mount(self) -> None:
        """Begin with the name."""
        self.query_one("#name").focus()
        self._ask_for_stay()

    @on(Choice.Changed)
    def _ask_for_stay(self) -> None:
        """Ask for the end of the stay only where there is one."""
        limited = self._holder() is Holder.FOREIGN_STAY_LIMITED
        self.query_one("#stay").query_ancestor(FormRow).display = limited

    @on(Push.Pushed, "#add")
    def add(self) -> None:
        """Keep the card; what was typed stays until that has worked."""
        name = self.name_typed()
        try:
            dates = self.dates()
        except PinvaultError as error:
            self.failed(error)
            return
        self.change(lambda session: session.cards.add(name, dates), self.added)

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

    def name_typed(self) -> str:
        """Return the name as it was typed."""
        return self.query_one("#name", TextField).value

    def dates(self) -> DateInputs:
        """Return the dates that were typed. Raises ``UsageError`` for what is none, or too few."""
        holder = self._holder()
        expires, certificate, birth, issued = map(
            self.day, ("expires", "certificate", "birth", "issued")
        )
        stay = self.day("stay") if holder is Holder.FOREIGN_STAY_LIMITED else None
        if expires is None and (birth is None or issued is None):
            raise UsageError("card-dates-too-few")
        return DateInputs(
            holder=holder,
            birth=birth,
            issued=issued,
            stay_until=stay,
            card_expires=expires,
            certificate_expires=certificate,
        )

    def added(self, reasons: tuple[str, ...]) -> None:
        """Leave, and say on the page below what the hint policy warned of."""
        self._leave()
        self.pinvault.call_later(self.pinvault.warn_on_screen, reasons)

    def _leave(self) -> None:
        from pinvault.tui.screens.home.home import HomeScreen

        if self._first:
            self.go(HomeScreen)
        else:
            self.app.pop_screen()

    def _holder(self) -> Holder:
        return Holder(self.query_one("#holder", Choice).chosen)
