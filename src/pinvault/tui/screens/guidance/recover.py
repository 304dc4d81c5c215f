"""Forgotten or locked: which one is it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.happenings import Happening
from pinvault.domain.recovery.situation import BAD
from pinvault.guidance.question import happening
from pinvault.guidance.sheets.pins import stop
from pinvault.i18n import t
from pinvault.i18n.phrases import list_text
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.guidance.asking import InquiryPage
from pinvault.tui.widgets.answers import Answers
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.sheet_view import SheetView
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import short_name

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.domain.recovery.told import Told

_NOTED, _SEVERAL = "noted", "several"
_FORMS = {
    PinId.SIGNATURE: "tui-recover-signature",
    PinId.USER: "tui-recover-user",
    PinId.RESIDENT: "tui-recover-resident",
    PinId.INPUT: "tui-recover-input",
}
"""How a PIN is told from the others by whoever does not know its name."""

_ELSE = (Happening.PHONE_PIN_FAILS, Happening.AT_CLINIC)


class RecoverScreen(InquiryPage):
    """First of all: type nothing more. What the vault knows of the card stands first."""

    PLACE = Place.FORM
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-recover-title")

    def content(self) -> ComposeResult:
        """Yield the warning and the PINs."""
        told = self.told()
        left = told.state.get("attempts_left", {})
        last = [pin for pin, count in left.items() if count == 1]
        if last:
            yield SheetView(stop(last), classes="stop")
        else:
            yield Words("tui-recover-stop", classes="lead")
        yield Words("tui-recover-which", classes="head")
        yield Answers(self._entries(told), id="pins")

    def on_mount(self) -> None:
        """Begin at the PIN that was looked at, or at the first line."""
        menu = self.query_one(Menu)
        # The warning stays in sight, whatever the height.
        menu.focus(scroll_visible=False)
        if self.about().pin is not None:
            menu.mark(str(self.about().pin))

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Ask what is still open."""
        marked, told = event.menu.marked, self.told()
        if marked is None:
            return
        if marked.id in tuple(PinId):
            pin = PinId(marked.id)
            inquiry = told.inquiry(Happening.PIN_FAILS, doubted=pin)
            said = pin.value in inquiry.state.get("pins", {})
            self.go_on(inquiry, None if said else f"pins.{pin.value}")
        elif marked.id in {_NOTED, _SEVERAL}:
            self.go_on(told.inquiry(Happening.PIN_FAILS))
        else:
            self.go_on(told.inquiry(Happening(marked.id)))

    def _entries(self, told: Told) -> list[Entry]:
        entries = [Entry(pin.value, t(form)) for pin, form in _FORMS.items()]
        entries.append(Entry(_SEVERAL, t("tui-recover-several")))
        entries += [Entry(event.value, happening(event)) for event in _ELSE]
        bad = [pin for pin, said in told.state.get("pins", {}).items() if said in BAD]
        if not bad:
            return entries
        pins = list_text(map(short_name, bad))
        return [Entry(_NOTED, t("tui-recover-noted", pins=pins)), *entries]
