"""First run, step 4: the recovery code of the new vault, and the way back from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.messages import EndedLate
from pinvault.tui.screens.first_run.recovery_code import RecoveryCodeScreen
from pinvault.tui.screens.first_run.welcome import STEPS
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class FirstCodeScreen(RecoveryCodeScreen):
    """The vault stands and is empty: going back means to throw it away, so that is asked."""

    PLACE = Place.STEP
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.STEP)]
    LEFT_OUT: ClassVar[tuple[str, ...]] = ()

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-welcome-title")

    def head(self) -> ComposeResult:
        """Yield the step and why the code matters."""
        yield StepLine(4, STEPS)
        yield Words("tui-code-head", classes="head")
        yield Words("tui-code-why", classes="paragraph")

    def action_back(self) -> None:
        """Ask whether to begin anew."""
        from pinvault.tui.screens.common.question import QuestionScreen

        self.app.push_screen(
            QuestionScreen(
                t("tui-again-head"), "tui-again-why", "tui-again-accept", self._begin_anew
            )
        )

    def _begin_anew(self) -> None:
        from pinvault.tui.creation import discard

        app, session = self.pinvault, self.session

        def late(_: None) -> None:
            app.post_message(EndedLate(t("tui-again-late")))

        self.start_job(lambda: discard(session), self._discarded, late)

    def _discarded(self, _: None) -> None:
        from pinvault.tui.screens.first_run.welcome import WelcomeScreen

        self.pinvault.forget_session()
        self.go(WelcomeScreen)
