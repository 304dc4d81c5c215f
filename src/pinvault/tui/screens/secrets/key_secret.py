"""Asks for a secret of the vault and does something with it that takes seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pinvault.i18n import t
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.screens.secrets.known_secret import KnownSecretScreen
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from pinvault.secret import Secret
    from pinvault.tui.course import Course


@dataclass(frozen=True, slots=True, repr=False)
class SecretJob:
    """What is done with a secret once it was typed; texts are ids of messages.

    ``job`` runs in a thread; ``done`` gets what it returned and the secret that proved right.
    """

    title: str
    kind: str
    head: str
    working: str
    late: str
    job: Callable[[Secret, Course], Any]
    done: Callable[[Any, Secret], None]


class KeySecretScreen(KnownSecretScreen):
    """The field is empty again as soon as the secret has done its work."""

    def __init__(self, job: SecretJob) -> None:
        """Ask for what ``job`` needs."""
        super().__init__(job.kind)
        self._job = job

    def heading(self) -> str:
        """Return what the page is called."""
        return t(self._job.title)

    def head(self) -> ComposeResult:
        """Yield what is asked for, and why."""
        yield Words(self._job.head, classes="head")

    def known(self, _kind: str, typed: Secret) -> None:
        """Do it."""
        task = self._job
        work = Work(
            title=task.title,
            head=task.working,
            late=task.late,
            job=lambda course: task.job(typed, course),
            done=lambda result: self._done(result, typed),
            failed=self.failed,
        )
        self.app.push_screen(WorkingScreen(work))

    def _done(self, result: Any, typed: Secret) -> None:  # noqa: ANN401 - whatever the job gave
        self.clear()
        self._job.done(result, typed)
