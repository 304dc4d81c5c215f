"""Writing a hint, with the policy's verdict while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.widgets import Input

from pinvault.domain.labels import TEXT_MAX
from pinvault.i18n import t
from pinvault.tui.screens.pins.pin_form import PinForm
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.tui.widgets.verdict_line import VerdictLine
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

    from pinvault.errors import PinvaultError
    from pinvault.views import PinView

PAUSE_SECONDS = 0.15
"""How long nothing is typed before the text is judged, in seconds: typing never waits for it."""


class HintScreen(PinForm):
    """The text is seen while it is written, and stays in the field until it is kept.

    The policy's tables take a tenth of a second or two to prepare; a thread does that meanwhile,
    and nothing is judged before, so that no key waits for it.
    """

    HEADING = "tui-hint-title"

    class Prepared(Message, bubble=False):
        """The policy can judge without a wait."""

    def __init__(self, card_id: str, pin: PinView) -> None:
        """Write the hint of ``pin``."""
        super().__init__(card_id, pin)
        self._pause: Timer | None = None
        self._prepared = False

    def question(self) -> ComposeResult:
        """Yield the field."""
        yield Words("tui-hint-how", classes="paragraph")
        yield SecretField(id="text", max_length=TEXT_MAX)
        yield VerdictLine(id="verdict")
        yield Push("tui-keep", id="keep")
        if self.pin.has_hint:
            yield Words("tui-hint-before", classes="paragraph muted")

    def on_mount(self) -> None:
        """Begin in the field; let a thread prepare the policy's tables meanwhile."""
        self.query_one(SecretField).focus()
        self.call_after_refresh(self.run_worker, self._prepare, thread=True, description="prepare")

    @on(Input.Changed)
    def typed(self) -> None:
        """Wait for a pause in typing."""
        self.silence()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self.judge)

    def judge(self) -> None:
        """Say what the policy has against the text, if anything."""
        if self._prepared and self.is_attached:
            self.query_one(VerdictLine).judge(self.query_one(SecretField).value, self.pin.form)

    def failed(self, error: PinvaultError) -> None:
        """Say why it was not kept; what the verdict says already is not said twice."""
        if error.reason == "hint-refused" and self._prepared:
            self.judge()
            self.tell(t("tui-hint-not-kept"))
        else:
            super().failed(error)

    @on(Input.Submitted)
    @on(Push.Pushed, "#keep")
    def keep_hint(self) -> None:
        """Keep the hint."""
        card_id, pin, text = self.card_id, self.pin.id, self.query_one(SecretField).secret()
        self.keep(lambda session: session.hints.set(card_id, pin, text))

    def kept(self, reasons: tuple[str, ...] | None) -> None:
        """Empty the field before the page closes."""
        self.query_one(SecretField).clear_secret()
        super().kept(reasons)

    @on(Prepared)
    def prepared(self) -> None:
        """Judge what was typed meanwhile."""
        self._prepared = True
        self.judge()

    def _prepare(self) -> None:
        from pinvault.domain.hints import warm

        warm()
        self.post_message(self.Prepared())
