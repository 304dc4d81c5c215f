"""One PIN on the home screen: what it is, how it stands, never what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.actions import shown_key_of
from pinvault.tui.signs import HIDDEN
from pinvault.tui.wording import FORM, PIN_STATE, pin_title, short_name, tries_marks

if TYPE_CHECKING:
    from pinvault.views import PinView

GAP = "   "
_CLOSE_LINES, _ROOMY_LINES = 2, 6
_BY_LOG_WIDTH = 66
"""Cells from which on it is said what the figure rests on: in every panel or in none."""
_WAYS = ((True, 2, True), (False, 2, True), (False, 1, True), (False, 1, False))
"""What may go where a line is too long: what the figure rests on, space, at last the form."""
_COLOUR = {
    PinState.KNOWN: "$success",
    PinState.FORGOTTEN: "$warning",
    PinState.LOCKED: "$error",
}
_SIGN = {PinState.FORGOTTEN: "? ", PinState.LOCKED: "! "}


class PinPanel(Widget, can_focus=True):
    """Enter or a click opens it; the arrows go from one to the next, and then scroll."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "open", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
    ]

    class Opened(Message):
        """The panel was chosen; ``place`` counts from 0."""

        def __init__(self, place: int) -> None:
            """Name the panel by its place."""
            super().__init__()
            self.place = place

    def __init__(self, place: int) -> None:
        """Stand for the PIN at ``place``, counted from 0."""
        super().__init__()
        self._place = place
        self._pin: PinView | None = None
        self._roomy = False

    def show(self, pin: PinView, *, roomy: bool) -> None:
        """Show how a PIN stands, in two lines or, where it is ``roomy``, in six."""
        self._pin, self._roomy = pin, roomy
        self.refresh(layout=True)

    def get_content_height(self, *_: object) -> int:
        """Return the number of lines."""
        return _ROOMY_LINES if self._roomy else _CLOSE_LINES

    def render(self) -> Content:
        """Draw the PIN; what the figure rests on is said where there is room for it."""
        if self._pin is None:
            return Content("")
        width = self.content_size.width
        if self._roomy:
            return _roomy(self._place, self._pin)
        drawn = [
            _close(self._place, self._pin, by_log=by_log, gap=gap, form=form)
            for by_log, gap, form in _WAYS
            if not by_log or width >= _BY_LOG_WIDTH
        ]
        fitting = (said for said in drawn if _width(said) <= width)
        return next(fitting, drawn[-1])

    def on_click(self) -> None:
        """Take a click."""
        self.action_open()

    def action_step(self, by: int) -> None:
        """Go to the panel before or after; beyond the last there may be dates below the fold."""
        panels = [panel for panel in self.screen.query(PinPanel) if panel.display]
        at = panels.index(self) + by
        if 0 <= at < len(panels):
            panels[at].focus()
        else:
            self.screen.query_one("#body").scroll_relative(y=by, animate=False)

    def action_open(self) -> None:
        """Tell the screen."""
        self.post_message(self.Opened(self._place))


def state_words(pin: PinView) -> Content:
    """Return the state of a PIN: a word, a sign where it matters, a colour to go with it."""
    text = _SIGN.get(pin.state, "") + t(PIN_STATE[pin.state])
    return Content.styled(text, _COLOUR.get(pin.state, ""))


def tries_words(pin: PinView, *, by_log: bool = False) -> Content:
    """Return how many tries can be left: marks and the figure, and ``by_log`` what it rests on."""
    colour = "$warning" if pin.tries_left < pin.tries_limit else ""
    left = t("tui-tries-by-log" if by_log else "tui-at-most", left=pin.tries_left)
    return Content.assemble((tries_marks(pin), f"{colour} bold"), " ", (left, colour))


def hint_words(pin: PinView) -> Content:
    """Return whether there is a hint, and whose."""
    if pin.same_as is not None:
        return Content(t("tui-same-as", pin=short_name(pin.same_as.value)))
    if pin.has_hint:
        return Content.assemble((t("tui-hint") + " ", "$muted"), HIDDEN)
    return Content.styled(t("tui-no-hint"), "$muted")


def _head(place: int, pin: PinView) -> tuple[Content, str]:
    own, other = pin_title(pin)
    key = shown_key_of(f"home.open-pin-{place + 1}")
    return Content.assemble((f"{key:<3}", "$accent bold"), (own, "bold")), other


def _width(said: Content) -> int:
    return max(cell_len(line.plain) for line in said.split())


def _close(place: int, pin: PinView, *, by_log: bool, gap: int, form: bool) -> Content:
    head, other = _head(place, pin)
    if pin.state is PinState.NOT_ISSUED:
        facts = [state_words(pin)]
    else:
        facts = [tries_words(pin, by_log=by_log), state_words(pin), hint_words(pin)]
    if form:
        facts.insert(0, Content.styled(t(FORM[pin.form]), "$muted"))
    return Content.assemble(head, GAP, (other, "$muted"), "\n   ", Content(" " * gap).join(facts))


def _roomy(place: int, pin: PinView) -> Content:
    head, other = _head(place, pin)
    indent = Content("   ")
    form = Content.styled(t(FORM[pin.form]), "$muted")
    lines = [head, indent + Content.styled(other, "$muted"), Content("")]
    if pin.state is PinState.NOT_ISSUED:
        lines.append(indent + state_words(pin))
    else:
        lines += [
            indent + form + Content(GAP) + state_words(pin),
            indent + tries_words(pin, by_log=True),
            indent + hint_words(pin),
        ]
    return Content("\n").join(lines)
