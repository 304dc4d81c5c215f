"""A new recovery code: shown once, and two of its groups typed back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.done import DoneScreen, end_with
from pinvault.tui.screens.first_run.code_check import CodeCheckScreen
from pinvault.tui.screens.first_run.recovery_code import RecoveryCodeScreen
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.key_jobs import NewCode

_TITLE = "tui-backup-recovery"


class NewCodeScreen(RecoveryCodeScreen):
    """The number goes on the paper too: it tells which backups the code opens."""

    PLACE = Place.FORM
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, new: NewCode, after: Callable[[], None] | None = None) -> None:
        """Show ``new``; ``after`` is called in the place of the page that says it is done."""
        super().__init__(new.code)
        self._new = new
        self._after = after

    def heading(self) -> str:
        """Return what the page is called."""
        return t(_TITLE)

    def head(self) -> ComposeResult:
        """Yield the number and why it matters."""
        yield Words("tui-code-head", classes="head")
        yield Words("tui-new-code-why", number=self._new.number, classes="paragraph")

    def check(self) -> CodeCheckScreen:
        """Return the page that asks for two groups."""
        return NewCodeCheckScreen(self._new, self._after)


class NewCodeCheckScreen(CodeCheckScreen):
    """As in the first run, and back to where one came from."""

    def __init__(self, new: NewCode, after: Callable[[], None] | None) -> None:
        """Ask for two groups of ``new``."""
        super().__init__(new.code)
        self._after = after

    def heading(self) -> str:
        """Return what the page is called."""
        return t(_TITLE)

    def steps(self) -> ComposeResult:
        """Yield nothing: there are no steps here."""
        yield from ()

    def checked(self) -> None:
        """Say that the paper is good."""
        self._leave("tui-new-code-good")

    def skipped(self) -> None:
        """Say how the paper can be tried later."""
        self._leave("tui-new-code-untried")

    def _leave(self, said: str) -> None:
        if self._after is not None:
            self._after()
        else:
            end_with(self.app, DoneScreen(_TITLE, (t(said), t("tui-new-code-old"))))
