"""One service: which PINs, in which order, how they are typed, and what is not meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.pin_id import PinId
from pinvault.guidance.sheets import which as sheets
from pinvault.guidance.sheets.line import GAP
from pinvault.guidance.sheets.pins import stop
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.guidance.reading import ReadingScreen
from pinvault.tui.screens.guidance.sheet import SheetScreen
from pinvault.tui.widgets.sheet_view import SheetView
from pinvault.tui.widgets.step_row import StepRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from pinvault.guidance.lookalike import Lookalike
    from pinvault.guidance.service import Service
    from pinvault.guidance.sheets.line import Line
    from pinvault.tui.doors import About
    from pinvault.tui.snapshot import Snapshot
    from pinvault.views import PinView


class ServiceScreen(SheetScreen):
    """With a card at hand each PIN says how it stands, and Enter opens its page."""

    PLACE = Place.SERVICE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SERVICE)]

    def __init__(self, service: Service, about: About) -> None:
        """Show ``service`` to the holder of the card that was looked at, if any."""
        super().__init__()
        self._service = service
        self._about = about

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-which-title")

    def about(self) -> About:
        """Return the card that was looked at."""
        return self._about

    def file_name(self) -> str:
        """Return what a file with the text may be called."""
        return f"pinvault-{self._service.id}.txt"

    def sheet(self) -> Iterable[Line]:
        """Return the whole page; how the PINs of a card stand is left out."""
        return sheets.service(self._service, {})

    def content(self) -> ComposeResult:
        """Yield the service, its steps apart from the rest."""
        pins = self._pins()
        yield SheetView(self._head(pins))
        for number, asked in enumerate(self._service.steps, start=1):
            lines = sheets.step(self._service, asked, number)
            yield StepRow(lines, asked.pin, pins.get(asked.pin))
        yield SheetView(sheets.behind(self._service))

    def first_focus(self) -> Widget:
        """Return the first PIN that can be opened."""
        rows = [row for row in self.query(StepRow) if row.can_focus]
        return rows[0] if rows else super().first_focus()

    def vault_changed(self, _snapshot: Snapshot) -> None:
        """Show how the PINs stand now."""
        pins = self._pins()
        for row in self.query(StepRow):
            row.show(pins.get(row.pin))

    @on(StepRow.Opened)
    def open_pin(self, event: StepRow.Opened) -> None:
        """Open the page of a PIN."""
        from pinvault.tui.screens.pins.pin import PinScreen

        if self._about.card_id is not None:
            self.app.push_screen(PinScreen(self._about.card_id, PinId(event.pin)))

    def _head(self, pins: dict[str, PinView]) -> Iterator[Line]:
        wanted = [asked.pin for asked in self._service.steps]
        last = [pin for pin in wanted if pin in pins and pins[pin].tries_left == 1]
        if last:
            yield from stop(last)
            yield GAP
        yield from sheets.title(self._service)
        yield from sheets.before(self._service)

    def _pins(self) -> dict[str, PinView]:
        """Return the PINs of the card by their ids; none without a card."""
        snapshot, card_id = self.pinvault.snapshot, self._about.card_id
        card = None if snapshot is None or card_id is None else snapshot.card(card_id)
        return {} if card is None else {pin.id.value: pin for pin in card.pins}


class LookalikeScreen(ReadingScreen):
    """A number that somebody took for a PIN."""

    def __init__(self, alike: Lookalike, about: About) -> None:
        """Show ``alike``."""
        super().__init__(about)
        self._alike = alike

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-which-title")

    def file_name(self) -> str:
        """Return what a file with the text may be called."""
        return f"pinvault-{self._alike.id}.txt"

    def sheet(self) -> Iterable[Line]:
        """Return what it is."""
        return sheets.no_pin(self._alike)
