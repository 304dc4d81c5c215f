"""A fault of ours ends the app with two lines, and none of the values that were around.

Textual prints a traceback with local variables to the normal screen, where a hint or a passphrase
would stay in the scrollback. The parts of Textual used here are private; ``tests/tui`` crashes a
real app on a real terminal to see that they still do what is expected of them.
"""

from __future__ import annotations

from rich.text import Text
from textual.app import App
from textual.worker import WorkerFailed

from pinvault.errors import Exit
from pinvault.hygiene import own_place
from pinvault.i18n import t


class QuietCrash(App[None]):
    """An app that says where it failed, and nothing else."""

    def panic(self, *_renderables: object) -> None:
        """End because of a fault that would like to describe itself; it is not let."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """End with our own two lines instead of Textual's traceback."""
        if not self._exit_renderables:
            self._exit_renderables.append(Text(_report(self._exception)))
        self._return_code = int(Exit.BUG)
        self._close_messages_no_wait()


def _report(error: BaseException | None) -> str:
    """Return what happened and what to do, with the class and the place of the error."""
    if isinstance(error, WorkerFailed):
        error = error.error
    trace = None if error is None else error.__traceback__
    values = {"kind": type(error).__name__, "place": own_place(trace)}
    return f"pinvault: {t('err-bug', **values)}\n  {t('rec-bug', **values)}"
