"""Opens a backup with what it takes, and goes on with what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pinvault.errors import ChoiceNeededError
from pinvault.i18n import t
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.screens.secrets.known_secret import CODE, PASSPHRASE, KnownSecretScreen
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from pinvault.backup.opening import Found, Opened
    from pinvault.errors import PinvaultError
    from pinvault.secret import Secret
    from pinvault.tui.course import Course

T = TypeVar("T")


class ArchiveSecretScreen(KnownSecretScreen):
    """Asks for what the archive says it opens with."""

    def __init__(
        self,
        title: str,
        archive: Found,
        use: Callable[[Opened, Course], T],
        done: Callable[[T], None],
    ) -> None:
        """Open ``archive``; ``use`` is called in the same thread, ``done`` with its result."""
        code = (CODE,) if archive.recovery is not None else ()
        passphrase = (PASSPHRASE,) if archive.portable is not None else ()
        super().__init__(*(code + passphrase or (PASSPHRASE,)))
        self._title = title
        self._archive = archive
        self._use = use
        self._done = done
        self._heavy = False

    def heading(self) -> str:
        """Return what the page is called."""
        return t(self._title)

    def head(self) -> ComposeResult:
        """Yield what opens it."""
        yield Words("tui-archive-head", classes="head")
        if self._archive.recovery is not None:
            number = self._archive.recovery.number
            yield Words("tui-archive-by-code", number=number, classes="paragraph")
        if self._archive.portable is not None:
            yield Words("tui-archive-by-passphrase", classes="paragraph")

    def known(self, kind: str, typed: Secret) -> None:
        """Open the archive."""
        archive, use, heavy = self._archive, self._use, self._heavy

        def job(course: Course) -> Any:  # noqa: ANN401 - whatever comes of it
            if kind == CODE:
                return use(archive.by_code(typed), course)
            return use(archive.by_passphrase(typed, accept_heavy=heavy), course)

        work = Work(
            title=self._title,
            head="tui-archive-opening",
            late="tui-verify-late",
            job=job,
            done=self._opened,
            failed=self.failed,
        )
        self.app.push_screen(WorkingScreen(work))

    def failed(self, error: PinvaultError) -> None:
        """Ask where a person has to choose; otherwise say what to do."""
        if isinstance(error, ChoiceNeededError) and error.reason == "cost-heavy":
            from pinvault.tui.screens.common.choice import ChoiceScreen

            self.app.push_screen(ChoiceScreen(error, self._accept))
            return
        super().failed(error)

    def _accept(self) -> None:
        self._heavy = True
        self.go_on()

    def _opened(self, result: Any) -> None:  # noqa: ANN401 - whatever came of it
        self.clear()
        self._done(result)
