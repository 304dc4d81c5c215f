"""Work that takes long, in a thread: the screen stays alive and may change its mind.

A thread cannot be stopped in the middle of a key derivation. Abandoning a job therefore means that
its result is dropped when it comes, whatever the thread did until then. So is a result that comes
when its screen is being destroyed, as by a lock in that very moment.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from pinvault.errors import PinvaultError
from pinvault.tui.messages import JobDone, JobFailed

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def _keep_nothing(_result: object) -> None:
    """Drop a result that holds nothing to be closed."""


class Jobs(Screen[None]):
    """A screen that can have one job under way."""

    def __init__(self) -> None:
        """Begin without a job."""
        super().__init__()
        self._started = 0
        self._under_way: int | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a job is under way."""
        return self._under_way is not None

    def start_job(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        drop: Callable[[T], None] = _keep_nothing,
    ) -> None:
        """Run ``job`` in a thread and call ``done`` with its result here.

        A ``PinvaultError`` goes to :meth:`failed`. A result nobody waits for any more goes to
        ``drop``. Another job that is under way goes on, but its result is dropped.
        """
        self._started += 1
        number = self._under_way = self._started

        def run() -> None:
            try:
                result = job()
            except PinvaultError as error:
                self.post_message(JobFailed(number, error.with_traceback(None)))
                return
            message = JobDone(number, partial(done, result), partial(drop, result))
            if not self.post_message(message):
                drop(result)

        self.run_worker(run, thread=True, description="job")

    def abandon_job(self) -> None:
        """Drop the result of the job that is under way, when it comes."""
        self._under_way = None

    def failed(self, error: PinvaultError) -> None:
        """Say what happened and what to do; a screen shows it in its own way."""
        raise NotImplementedError

    def on_job_done(self, message: JobDone) -> None:
        """Take a result, or drop it."""
        if not self._waits_for(message):
            message.drop()
            return
        self._under_way = None
        message.deliver()

    def on_job_failed(self, message: JobFailed) -> None:
        """Show a failure, unless nobody waits for the job any more."""
        if self._waits_for(message):
            self._under_way = None
            self.failed(message.error)

    def _waits_for(self, message: JobDone | JobFailed) -> bool:
        """Tell whether anybody still wants to know; a screen that is gone gets what was queued."""
        return message.number == self._under_way and self in self.app.screen_stack
