"""What all screens have in common: title, body, trouble, keys, and a least size."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.containers import VerticalScroll

from pinvault.errors import UsageError
from pinvault.i18n import t
from pinvault.tui.doors import About, behind
from pinvault.tui.jobs import Jobs
from pinvault.tui.messages import Go, LeaveDemo, LockNow, VaultChanged
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.tui.widgets.top_bar import TopBar
from pinvault.tui.widgets.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from pinvault.errors import PinvaultError
    from pinvault.tui.actions import Place
    from pinvault.tui.app import PinvaultApp
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.session import Session

T = TypeVar("T")

LEAST_WIDTH, LEAST_HEIGHT = 60, 18
"""The smallest terminal that every screen fits, in cells."""

REFRESHES = 3
"""After so many a new page is drawn whole: the first shows a part of it."""

WIDE = 110
"""From this width on there is room at the side, in cells."""


class Page(Jobs):
    """A screen of pinvault."""

    PLACE: ClassVar[Place]
    SHOWS_CODE: ClassVar[bool] = False
    """Whether a new recovery code is in sight, which must not go away unsaid."""

    @property
    def pinvault(self) -> PinvaultApp:
        """The app."""
        return cast("PinvaultApp", self.app)

    @property
    def session(self) -> Session:
        """The open session.

        Raises:
            UsageError: ``vault-locked``.
        """
        if self.pinvault.session is None:
            raise UsageError("vault-locked")
        return self.pinvault.session

    def heading(self) -> str:
        """Return what the page is called."""
        raise NotImplementedError

    def content(self) -> ComposeResult:
        """Yield what stands in the body."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Put the parts in their places."""
        self._know_size()
        yield TopBar()
        with VerticalScroll(id="body"):
            yield from self.content()
        yield Trouble()
        yield KeyBar(self.PLACE)

    def _know_size(self) -> None:
        """Take the classes of the terminal's size before anything is styled, not a moment later."""
        app = self.pinvault
        for size, steps in zip(
            app.size, (app.HORIZONTAL_BREAKPOINTS, app.VERTICAL_BREAKPOINTS), strict=True
        ):
            self.add_class(
                next(name for least, name in reversed(steps) if size >= least), update=False
            )

    def when_drawn(
        self, start: Callable[..., object], *values: object, refreshes: int = REFRESHES
    ) -> None:
        """Call ``start`` after the first frame: what a thread imports takes time from drawing."""
        if refreshes:
            left = refreshes - 1
            self.call_after_refresh(partial(self.when_drawn, start, *values, refreshes=left))
        else:
            start(*values)

    def on_mount(self) -> None:
        """Show the title."""
        self.query_one(TopBar).name_page(self.heading())

    def on_resize(self) -> None:
        """Say so when the terminal is too small, and hide what was revealed; lose no cursor."""
        small = self.size.width < LEAST_WIDTH or self.size.height < LEAST_HEIGHT
        self.set_class(small, "-too-small")
        if small:
            self.hide_secrets()
        if small and not self.query("#too-small"):
            said = t("tui-too-small", width=LEAST_WIDTH, height=LEAST_HEIGHT)
            self.mount(FlowText(said, id="too-small"))
        self.call_after_refresh(self._keep_focus_in_sight)

    def on_screen_suspend(self) -> None:
        """Hide what was revealed when another screen comes up."""
        self.hide_secrets()

    def hide_secrets(self) -> None:
        """Hide whatever is revealed; most screens reveal nothing."""

    def vault_changed(self, snapshot: Snapshot) -> None:
        """Show what the vault holds now; most screens show nothing of it."""

    def about(self) -> About:
        """Return which card and PIN the page is about; most are about none."""
        return About()

    def tell(self, text: str) -> None:
        """Say something that stops nothing."""
        self._say(lambda trouble: trouble.tell(text))

    def failed(self, error: PinvaultError) -> None:
        """Say what happened and what to do."""
        self._say(lambda trouble: trouble.fail(error))

    def _say(self, say: Callable[[Trouble], None]) -> None:
        """Say it where it belongs, without covering what it is about."""
        if not self.is_mounted:
            self.call_later(self._say, say)
            return
        say(self.query_one(Trouble))
        self.call_after_refresh(self._keep_focus_in_sight)

    def _keep_focus_in_sight(self) -> None:
        """Scroll to the field or button in use; a list keeps its marked line in sight itself."""
        used = self.focused
        if used is None or used.size.height != 1:
            return
        if not self.query_one("#body").region.contains_region(used.region):
            used.scroll_visible(animate=False)

    def silence(self) -> None:
        """Take back what was said last."""
        self.query_one(Trouble).silence()

    def change(self, act: Callable[[Session], T], done: Callable[[T], None]) -> None:
        """Do one thing with the session in a thread; every screen then shows the new state."""
        app, session = self.pinvault, self.session
        self.silence()

        def job() -> T:
            from pinvault.tui.snapshot import take

            result = act(session)
            app.post_message(VaultChanged(session, take(session), session.notices()))
            return result

        self.start_job(job, done)

    def go(self, make: Callable[[], Page]) -> None:
        """Put another screen in the place of all that are up."""
        self.app.post_message(Go(make))

    def tell_reasons(self, reasons: tuple[str, ...]) -> None:
        """Say what the hint policy warned of in something that was kept."""
        if reasons:
            from pinvault.tui.wording import better, why

            self.tell(f"{t('tui-kept-with-warning')} {why(reasons)} {better(reasons)}")

    def action_door(self, name: str) -> None:
        """Open the page that answers a question, about what is looked at here."""
        self.app.push_screen(behind(name, self.about()))

    def action_lock(self) -> None:
        """Lock the vault."""
        self.app.post_message(LockNow())

    def action_quit(self) -> None:
        """Leave; asks nothing, for everything is kept already."""
        self.app.exit()

    def action_leave_demo(self) -> None:
        """Throw the demo away, if it is on, and go back to where it was asked for."""
        self.app.post_message(LeaveDemo())

    def action_back(self) -> None:
        """Go one level back."""
        self.abandon_job()
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
