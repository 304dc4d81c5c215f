"""A vault from a backup, where there is none: on a new machine, or after the old one broke."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.backup_words import archive_lines
from pinvault.tui.screens.backup.archive_path import ArchivePathScreen
from pinvault.tui.screens.backup.archive_secret import ArchiveSecretScreen
from pinvault.tui.screens.first_run.creating import CreatingScreen
from pinvault.tui.screens.first_run.new_passphrase import NewPassphraseScreen
from pinvault.tui.screens.secrets.new_code import NewCodeScreen
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.words import Words
from pinvault.vault.container import DeviceKind

if TYPE_CHECKING:
    import threading

    from textual.app import ComposeResult

    from pinvault.backup.flagging import ToReword
    from pinvault.backup.opening import Found, Opened
    from pinvault.backup.summary import ArchiveView
    from pinvault.secret import Secret
    from pinvault.tui.app import PinvaultApp
    from pinvault.tui.course import Course
    from pinvault.tui.creation import Created
    from pinvault.tui.key_jobs import NewCode
    from pinvault.vault.session import Host

TITLE = "tui-restore-title"


@dataclass(frozen=True, slots=True, repr=False)
class Returning:
    """An opened archive, what it holds, and what of it should be worded anew."""

    archive: Opened
    view: ArchiveView
    reword: tuple[ToReword, ...]


class RestoreArchiveScreen(ArchivePathScreen):
    """Nothing is made before the archive was opened."""

    def __init__(self, device: DeviceKind) -> None:
        """``device`` says where this machine's secret will be kept."""
        super().__init__()
        self._device = device

    def heading(self) -> str:
        """Return what the page is called."""
        return t(TITLE)

    def head(self) -> ComposeResult:
        """Yield what is needed."""
        yield Words("tui-restore-head", classes="head")
        yield Words("tui-restore-why", classes="paragraph")

    def found(self, archive: Found) -> None:
        """Ask for what opens it."""
        self.app.push_screen(ArchiveSecretScreen(TITLE, archive, _look_into, self._opened))

    def _opened(self, returning: Returning) -> None:
        # Back from the passphrase leads to the file, not to the secret that has done its work.
        self.app.pop_screen()
        self.app.push_screen(RestorePassphraseScreen(returning, self._device))


class RestorePassphraseScreen(NewPassphraseScreen):
    """Says what comes back, and asks for the passphrase of the new vault."""

    def __init__(self, returning: Returning, device: DeviceKind) -> None:
        """Take the opened archive."""
        super().__init__(alone=device is DeviceKind.FILE)
        self._returning = returning
        self._device = device

    def heading(self) -> str:
        """Return what the page is called."""
        return t(TITLE)

    def head(self) -> ComposeResult:
        """Yield what the archive holds."""
        yield Words("tui-restore-passphrase", classes="head")
        saved, holds, *_ = archive_lines(self._returning.view)
        yield FlowText(f"{saved}\n{holds}", classes="paragraph")

    def chosen(self, passphrase: Secret) -> None:
        """Make the vault."""
        self.clear()
        self.app.push_screen(RestoringScreen(passphrase, self._device, self._returning))


class RestoringScreen(CreatingScreen):
    """Waits for the thread that makes the vault of the archive."""

    def __init__(self, passphrase: Secret, device: DeviceKind, returning: Returning) -> None:
        """Take what the vault is made of."""
        super().__init__(passphrase, device)
        self._returning = returning

    def heading(self) -> str:
        """Return what the page is called."""
        return t(TITLE)

    def head(self) -> ComposeResult:
        """Yield what is made."""
        yield Words("tui-restore-working", id="head", classes="head")

    def make(self, host: Host, passphrase: Secret, abandoned: threading.Event) -> Created:
        """Make the vault; called in a thread."""
        from pinvault.tui.creation import restore

        return restore(host, self._returning.archive, passphrase, self.device, abandoned)

    def code_page(self, created: Created) -> NewCodeScreen:
        """Return the page that shows the new recovery code; then come the cards."""
        from pinvault.tui.key_jobs import NewCode

        slot = created.session.state.recovery
        new = NewCode(created.code, 1 if slot is None else slot.number)
        return RestoredCodeScreen(new, self._returning.reword)


class RestoredCodeScreen(NewCodeScreen):
    """The new code, and after it what should be worded anew."""

    def __init__(self, new: NewCode, reword: tuple[ToReword, ...]) -> None:
        """Show ``new``."""
        super().__init__(new, self._go_home)
        self._reword = reword

    def _go_home(self) -> None:
        from pinvault.tui.screens.home.home import HomeScreen

        app, reword = self.pinvault, self._reword
        self.go(HomeScreen)
        if reword:
            app.call_later(_offer, app, reword)


def _offer(app: PinvaultApp, reword: tuple[ToReword, ...]) -> None:
    from pinvault.tui.screens.backup.reword import RewordScreen

    app.push_screen(RewordScreen(TITLE, "tui-restore-done", reword))


def _look_into(archive: Opened, _course: Course) -> Returning:
    from pinvault.backup.restoring import rewording
    from pinvault.backup.summary import archive_view

    view = archive_view(archive.path, archive.header, archive.contents.vault)
    return Returning(archive, view, rewording(archive))
