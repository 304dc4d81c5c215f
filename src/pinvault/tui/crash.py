"""A fault of ours ends the app with two lines, and none of the values that were around.

Textual prints a traceback with local variables to the normal screen, where a hint or a passphrase
would stay in the scrollback. The parts of Textual used here are private; ``tests/tui`` crashes a
real app on a real terminal to see that they still do what is expected of them.
"""

from __future__ import annotations

from rich.text import Text
from textual._context import active_message_pump
from textual.app import App
from textual.screen import Screen
from textual.worker import WorkerFailed

from pinvault.errors import Exit, UsageError
from pinvault.hygiene import own_place
from pinvault.i18n import t


class QuietCrash(App[None]):
    """An app that says where it failed, and nothing else."""

    def _handle_exception(self, error: Exception) -> None:
        """End because of a fault; a destroyed page that still asks for the vault is none.

        A lock takes the pages away at once, but Textual lets each of them do what was asked of it
        before: the Enter that was pressed a moment earlier, the reading of its settings.
        """
        asked = isinstance(error, UsageError) and error.reason == "vault-locked"
        page = active_message_pump.get(None)
        if not (asked and isinstance(page, Screen) and page not in self.screen_stack):
            super()._handle_exception(error)

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
