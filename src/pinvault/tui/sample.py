"""The demo inside the app: while it is on, the app's vault is one that is thrown away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinvault.demo import Demo
    from pinvault.tui.app import PinvaultApp
    from pinvault.tui.launch import Launch


class Sample:
    """Which demo is on, and what the app worked with before it began."""

    def __init__(self, own: Launch) -> None:
        """Begin without a demo; ``own`` is of the person's own vault."""
        self._own = own
        self._own_colours = ""
        self._demo: Demo | None = None

    @property
    def on(self) -> bool:
        """Tell whether the demo is on."""
        return self._demo is not None

    @property
    def impossible(self) -> frozenset[str]:
        """The names of actions that mean nothing now, and are not shown."""
        return frozenset() if self.on else frozenset({"leave_demo"})

    @property
    def passphrase(self) -> str:
        """What opens the demo, shown where it is locked."""
        from pinvault.demo import PASSPHRASE

        return PASSPHRASE.reveal()

    def begin(self, app: PinvaultApp, demo: Demo) -> None:
        """Let the app work with a demo.

        The place of the person's own vault is not in what it works with then, so that nothing
        can be done there.
        """
        from pinvault.tui.files import suggest
        from pinvault.vault.container import DeviceKind

        suggest(demo.path.parent)
        self._demo, self._own_colours = demo, app.colours
        app.work_with(
            replace(
                self._own,
                path=demo.path,
                make_host=demo.host,
                choose_device=lambda: DeviceKind.KEYRING,
            )
        )

    async def leave(self, app: PinvaultApp) -> None:
        """Throw the demo away and go back to where it was asked for: the first run or the shell."""
        from pinvault.i18n import use_language
        from pinvault.tui.actions import use_keys
        from pinvault.tui.forget import forget_texts
        from pinvault.tui.screens.first_run.welcome import WelcomeScreen

        app.forget_session()
        self.end()
        if self._own.demo_only:
            app.exit()
            return
        app.work_with(self._own)
        app.show_theme(self._own_colours)
        use_keys({})
        app.set_keymap({})
        if not self._own.language_fixed:
            use_language(None)
        await app.show_only(WelcomeScreen())
        forget_texts()

    def end(self) -> None:
        """Remove what the demo has on disk, if there is one."""
        if self._demo is not None:
            from pinvault.tui.files import suggest

            suggest(None)
            self._demo.remove()
            self._demo = None
