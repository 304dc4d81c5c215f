"""The app: holds the session, and decides which screen is up."""

from __future__ import annotations

import gc
import os
import signal
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.scrollbar import ScrollBar

from pinvault.i18n import t
from pinvault.tui import signals, unseen
from pinvault.tui.actions import Place, bindings, use_keys
from pinvault.tui.coloured import Coloured
from pinvault.tui.crash import QuietCrash
from pinvault.tui.doors import behind
from pinvault.tui.messages import EndedLate, Go, LockNow, Opened, VaultChanged
from pinvault.tui.mouse import Mouse
from pinvault.tui.sample import Sample
from pinvault.tui.screens.common.page import WIDE, Page
from pinvault.tui.widgets.plain_scrollbar import PlainScrollBarRender
from pinvault.wording import for_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType
    from textual.screen import Screen

    from pinvault.errors import PinvaultError
    from pinvault.tui.idle import Idle
    from pinvault.tui.launch import Launch
    from pinvault.tui.offers import Offer
    from pinvault.tui.snapshot import Snapshot
    from pinvault.vault.session import Host, Session

WATCH_SECONDS = 1.0
"""How often the app looks whether somebody is still there, in seconds."""

ScrollBar.renderer = PlainScrollBarRender


class PinvaultApp(QuietCrash, Coloured, inherit_bindings=False):
    """pinvault on a terminal."""

    TITLE = "pinvault"
    # The forms too: a sheet that a screen brings along has all of them parsed anew.
    CSS_PATH = ["styles/app.tcss", "styles/forms.tcss"]  # noqa: RUF012 - as Textual declares it
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.EVERYWHERE)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-mid"), (32, "-high")]  # noqa: RUF012

    def __init__(self, launch: Launch) -> None:
        """Prepare; nothing is opened or read yet."""
        super().__init__()
        # Nothing here has a tooltip or a toast; Textual would put a home for both on every screen.
        self._disable_tooltips = self._disable_notifications = True
        self.launch = launch
        self.session: Session | None = None
        self.snapshot: Snapshot | None = None
        self.idle: Idle | None = None
        self.sample = Sample(launch)
        self._mouse = Mouse()
        use_keys({})
        self._host: Host | None = None

    def host(self) -> Host:
        """Return the machine as a session sees it; to be called in a thread, for it may import."""
        if self._host is None:
            self._host = self.launch.make_host()
        return self._host

    def get_default_screen(self) -> Screen[None]:
        """Return the first page; below one that was pushed Textual would build an empty screen."""
        first = self._first_screen()
        # Textual forgets it for this one screen, which then could not be put away.
        first._push_result_callback(first, None)  # noqa: SLF001
        return first

    async def on_mount(self) -> None:
        """Listen for signals, and watch the clock."""
        signals.listen(self._end, self._stop)
        self.set_interval(WATCH_SECONDS, self.watch_idle)
        # Looking for garbage among the imports would take a sixth of the time to the first frame.
        self.call_after_refresh(gc.enable)

    async def on_opened(self, message: Opened) -> None:
        """Take a session over and go to the cards."""
        from pinvault.tui.screens.home.home import HomeScreen

        self.session, self.snapshot = message.session, message.snapshot
        self.follow_settings()
        await self.show_only((message.then or HomeScreen)())
        if message.then is None:
            await unseen.offer_anew(self)
        self._tell_notices(message.session.notices())

    async def on_go(self, message: Go) -> None:
        """Go to another screen."""
        await self.show_only(message.make())

    def on_vault_changed(self, message: VaultChanged) -> None:
        """Let every screen show what the vault holds now; a session that is closed is over."""
        if message.session is not self.session:
            return
        self.snapshot = message.snapshot
        for page in self._pages():
            if page.is_mounted:  # else it will show the snapshot by itself
                page.vault_changed(message.snapshot)
        self._tell_notices(message.notices)

    async def on_ended_late(self, message: EndedLate) -> None:
        """Say how a job ended whose screen is gone; it may have removed the vault."""
        if self.session is None and not self._has_vault():
            await self.show_only(self._first_screen())
        self.say_on_screen(message.said)

    async def on_lock_now(self) -> None:
        """Lock, once; where nothing is open there is nothing to lock."""
        if self.session is not None:
            await self.lock()

    async def on_leave_demo(self) -> None:
        """Throw the demo away, once."""
        if self.sample.on:
            await self.sample.leave(self)

    async def lock(self) -> None:
        """Close the session and destroy every screen that knew something of the vault."""
        from pinvault.tui.forget import forget_texts
        from pinvault.tui.screens.locked.unlock import UnlockScreen

        self.hide_secrets()
        unlock = UnlockScreen(unseen.said_at_lock(self, self._pages()))
        self.forget_session()
        await self.show_only(unlock)
        # What is seen goes first: looking through the memory takes longer than drawing.
        unlock.when_drawn(forget_texts)

    def forget_session(self) -> None:
        """Close the session, if one is open; who calls this destroys the screens that show it."""
        if self.session is not None:
            self.session.close()
        self.session = self.snapshot = self.idle = None

    def work_with(self, launch: Launch) -> None:
        """Go on with another vault, or the same, that is not open yet."""
        self.launch = launch
        self._host = None

    async def show_only(self, screen: Screen[None]) -> None:
        """Put a screen in the place of all others, which are destroyed."""
        # In one step: none of them is drawn once more, or goes on with what is closed meanwhile.
        with self.batch_update():
            gone = [self.pop_screen() for _ in self.screen_stack[1:]]
            await self.switch_screen(screen)
            for page in gone:
                await page

    async def take_up(self, offer: Offer) -> None:
        """Do what was chosen from the list of everything that can be done."""
        if offer.home:
            while len(self.screen_stack) > 1 and getattr(self.screen, "PLACE", None) != Place.HOME:
                await self.pop_screen()
        if offer.door and isinstance(self.screen, Page):
            await self.push_screen(behind(offer.door, self.screen.about()))
        await self.run_action(offer.action, self.screen)

    def warn_on_screen(self, reasons: tuple[str, ...]) -> None:
        """Say on the screen that is up what the hint policy warned of in a text that was kept."""
        if isinstance(self.screen, Page):
            self.screen.tell_reasons(reasons)

    def say_on_screen(self, said: str) -> None:
        """Say something that stops nothing on the screen that is up."""
        if isinstance(self.screen, Page):
            self.screen.tell(said)

    def fail_on_screen(self, error: PinvaultError) -> None:
        """Say on the screen that is up what happened and what to do."""
        if isinstance(self.screen, Page):
            self.screen.failed(error)

    def follow_settings(self) -> None:
        """Do as the open vault's settings say."""
        from pinvault.tui.following import follow

        if self.session is not None:
            follow(self, self.session)

    async def begin_anew(self, then: Callable[[], Page] | None = None) -> None:
        """Build home anew, in another language, and a page above it."""
        from pinvault.tui.screens.home.home import HomeScreen

        await self.show_only(HomeScreen())
        if then is not None:
            await self.push_screen(then())

    def use_mouse(self, *, wanted: bool) -> None:
        """Take the mouse, or leave it to the terminal."""
        self._mouse.use(self._driver, wanted=wanted)

    def hide_secrets(self) -> None:
        """Hide whatever is revealed."""
        for page in self._pages():
            page.hide_secrets()

    def watch_idle(self) -> None:
        """Lock when nobody has touched anything for too long."""
        least = unseen.least_idle_minutes(self._pages())
        if self.idle is not None and self.idle.too_long(least):
            self.post_message(LockNow())

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is there, then do what Textual does."""
        if isinstance(event, events.InputEvent) and self.idle is not None:
            self.idle.touch()
        await super().on_event(event)

    def on_app_blur(self) -> None:
        """Hide what is revealed when the person looks elsewhere."""
        self.hide_secrets()

    async def action_quit(self) -> None:
        """Leave, but not past a recovery code that nobody has confirmed."""
        if not unseen.asks_first(self, self._pages()):
            self.exit()

    def action_help(self) -> None:
        """Explain the keys of the screen that is up."""
        from pinvault.tui.screens.home.help import explain

        explain(self)

    def action_commands(self) -> None:
        """List everything that can be done from the screen that is up."""
        from pinvault.tui.screens.home.commands import list_commands

        list_commands(self, self._pages())

    def action_set_theme(self, name: str) -> None:
        """Change the colours, and keep the choice in the vault."""
        from pinvault.vault.session.settings import THEME

        if isinstance(self.screen, Page):
            self.screen.change(
                lambda session: session.settings.set(THEME, name), lambda _: self.follow_settings()
            )

    def action_say_how_to_leave(self) -> None:
        """Say how to leave; Ctrl+C has another meaning in too many places."""
        if isinstance(self.screen, Page):
            self.screen.tell(t("tui-how-to-leave"))

    def action_suspend_process(self) -> None:
        """Go to the background only locked."""
        self._stop()

    def _first_screen(self) -> Page:
        """Return the demo if it was asked for; unlock if there is a vault; else the first run."""
        if self.launch.demo_only:
            from pinvault.tui.screens.first_run.demo import DemoScreen

            return DemoScreen()
        if self._has_vault():
            from pinvault.tui.screens.locked.unlock import UnlockScreen

            return UnlockScreen()
        from pinvault.tui.screens.first_run.welcome import WelcomeScreen

        return WelcomeScreen()

    def _has_vault(self) -> bool:
        return os.path.lexists(self.launch.path)

    def _pages(self) -> list[Page]:
        return [screen for screen in self.screen_stack if isinstance(screen, Page)]

    def _tell_notices(self, notices: tuple[str, ...]) -> None:
        if notices and isinstance(self.screen, Page):
            self.screen.tell(" ".join(t(for_app(f"notice-{notice}")) for notice in notices))

    def _end(self, code: int) -> None:
        self.exit(return_code=code)

    def _stop(self) -> None:
        self.call_later(self._lock_and_stop)

    async def _lock_and_stop(self) -> None:
        """Lock, leave the terminal to the shell, and stop until somebody brings us back."""
        from pinvault.tui.forget import forget_texts

        await self.on_lock_now()
        forget_texts()
        with self.suspend():
            os.kill(os.getpid(), signal.SIGSTOP)
        self._mouse.taken_again()
