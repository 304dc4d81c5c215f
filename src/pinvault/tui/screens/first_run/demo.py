"""The way into the demo: its family is made in a moment, and what it is for is said meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.messages import Opened
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.demo import Demo
    from pinvault.errors import PinvaultError
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.session import Session

    Made = tuple[Demo, Session, Snapshot]


class DemoScreen(Page):
    """Waits for the thread that makes the demo; giving up throws away what it has made."""

    PLACE = Place.CREATING
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CREATING)]

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-demo-title")

    def content(self) -> ComposeResult:
        """Yield what is going on, and what to know of it."""
        yield Words("tui-demo-head", id="head", classes="head")
        yield Words("tui-demo-why", classes="paragraph")

    def on_mount(self) -> None:
        """Begin."""
        clock = self.pinvault.launch.clock

        def make() -> Made:
            from pinvault.demo import Demo
            from pinvault.tui.snapshot import take

            demo = Demo(clock)
            try:
                session = demo.open()
            except BaseException:
                demo.remove()
                raise
            return demo, session, take(session)

        self.when_drawn(self.start_job, make, self._made, _throw_away)

    def failed(self, error: PinvaultError) -> None:
        """Say why there is no demo; the way back is open."""
        super().failed(error)
        self.query_one("#head", Words).say("tui-demo-failed")

    def action_back(self) -> None:
        """Give up; where the app was started for the demo alone, that is the end of it."""
        if self.pinvault.launch.demo_only:
            self.abandon_job()
            self.app.exit()
        else:
            super().action_back()

    def _made(self, made: Made) -> None:
        demo, session, snapshot = made
        self.pinvault.sample.begin(self.pinvault, demo)
        self.app.post_message(Opened(session, snapshot))


def _throw_away(made: Made) -> None:
    demo, session, _ = made
    session.close()
    demo.remove()
