"""Writing a hint, with the policy's verdict while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input, Static

from pinvault.domain.labels import TEXT_MAX
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.page import Page
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.tui.widgets.verdict_line import VerdictLine
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import pin_title

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from pinvault.views import PinView

PAUSE_SECONDS = 0.15
"""How long nothing is typed before the text is judged, in seconds: typing never waits for it."""


class HintScreen(Page):
    """The text is seen while it is written, and stays in the field until it is kept."""

    PLACE = Place.FORM
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, card_id: str, pin: PinView) -> None:
        """Write the hint of ``pin``."""
        super().__init__()
        self._card_id = card_id
        self._pin = pin
        self._pause: Timer | None = None

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-hint-title")

    def content(self) -> ComposeResult:
        """Yield the field."""
        yield Static(pin_title(self._pin)[0], markup=False, classes="head")
        yield Words("tui-hint-how", classes="paragraph")
        yield SecretField(id="text", max_length=TEXT_MAX)
        yield VerdictLine(id="verdict")
        yield Push("tui-keep", id="keep")
        if self._pin.has_hint:
            yield Words("tui-hint-before", classes="paragraph muted")

    def on_mount(self) -> None:
        """Begin in the field; let a thread prepare the policy's tables meanwhile."""
        self.query_one(SecretField).focus()
        self.run_worker(_prepare, thread=True, description="prepare")

    @on(Input.Changed)
    def typed(self) -> None:
        """Wait for a pause in typing."""
        self.silence()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self.judge)

    def judge(self) -> None:
        """Say what the policy has against the text, if anything."""
        self.query_one(VerdictLine).judge(self.query_one(SecretField).value, self._pin.form)

    @on(Input.Submitted)
    @on(Push.Pushed)
    def keep(self) -> None:
        """Keep the hint."""
        if self.busy:
            return
        card_id, pin, text = self._card_id, self._pin.id, self.query_one(SecretField).secret()
        self.change(lambda session: session.hints.set(card_id, pin, text), self._kept)

    def _kept(self, reasons: tuple[str, ...]) -> None:
        self.query_one(SecretField).clear_secret()
        self.app.pop_screen()
        self.pinvault.call_later(self.pinvault.warn_on_screen, reasons)


def _prepare() -> None:
    """Judge something once: the first time compiles what every other time uses."""
    from pinvault.domain.hints import check

    check("a", None)
