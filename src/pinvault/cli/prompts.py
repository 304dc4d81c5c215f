"""Questions to the person at the terminal, each a line that a screen reader can read out.

Every question is asked on the controlling terminal. A passphrase is typed without being shown; a
text that belongs into the vault is typed on a screen of its own, so that none of it stays in the
scrollback.
"""

from __future__ import annotations

from pinvault.cli.descriptors import SECRET_LIMIT
from pinvault.domain.dates import parse_date
from pinvault.errors import DeclinedError, NeedsTerminalError, UsageError
from pinvault.i18n import t
from pinvault.secret import Secret
from pinvault.slips import has_full_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from pinvault.cli.terminal import Terminal

_ATTEMPTS = 3
_YES = ("y", "yes", "はい", "h", "hai")
_NO = ("n", "no", "いいえ", "i", "iie")


class Prompts:
    """Ask a person; messages are given by id, with the values that they mention."""

    def __init__(self, open_terminal: Callable[[], Terminal], *, allowed: bool = True) -> None:
        """Ask on the terminal that ``open_terminal`` gives, opened at the first question.

        Not ``allowed`` means that the passphrase came by descriptor: then a script is at work, and
        every question raises ``NeedsTerminalError``.
        """
        self._open = open_terminal
        self._opened: Terminal | None = None
        self._allowed = allowed

    @property
    def terminal(self) -> Terminal:
        """Return the terminal to ask on. Raises ``NeedsTerminalError`` if nobody can be asked."""
        if not self._allowed:
            raise NeedsTerminalError("needs-answer")
        return self._any_terminal()

    def secret(self, message_id: str, **values: str | int) -> Secret:
        """Ask for a secret that exists, without showing it.

        Raises ``UsageError`` if it is empty or longer than ``SECRET_LIMIT`` characters.
        """
        terminal = self.terminal
        with terminal.hidden():
            terminal.write(t(message_id, **values) + " ")
            typed = terminal.read_line()
        if not typed:
            raise UsageError("typed-empty")
        if len(typed) > SECRET_LIMIT:
            raise UsageError("typed-too-long", limit=SECRET_LIMIT)
        if has_full_width(typed):
            self.say("prompt-full-width")
        return Secret(typed)

    def new_secret(self, message_id: str, again_id: str) -> Secret:
        """Ask for a new secret twice, until both are the same.

        Raises ``UsageError`` after three pairs that differ.
        """
        for _ in range(_ATTEMPTS):
            first = self.secret(message_id)
            if first == self.secret(again_id):
                return first
            self.say("prompt-not-the-same")
        raise UsageError("typed-not-the-same")

    def line(self, message_id: str, **values: str | int) -> str:
        """Ask for a line that anyone may see; the answer may be empty."""
        terminal = self.terminal
        terminal.write(t(message_id, **values) + " ")
        return terminal.read_line().strip()

    def private_line(self, message_id: str, **values: str | int) -> str:
        """Ask for a text that is kept in the vault: shown while it is typed, gone afterwards."""
        terminal = self.terminal
        with terminal.aside():
            terminal.write(t(message_id, **values) + "\n> ")
            return terminal.read_line().strip()

    def show_aside(self, text: str) -> None:
        """Show ``text`` on a screen of its own until Enter is pressed; that is no question."""
        terminal = self._any_terminal()
        with terminal.aside():
            terminal.write(f"{text}\n\n{t('prompt-enter-hides')} ")
            terminal.read_line()

    def yes_no(self, message_id: str, **values: str | int) -> bool:
        """Ask until the answer is yes or no. Raises ``DeclinedError`` after three others."""
        for _ in range(_ATTEMPTS):
            answer = _plain(self.line(message_id, **values))
            if answer in _YES:
                return True
            if answer in _NO:
                return False
            self.say("prompt-yes-or-no")
        raise DeclinedError("answer-unclear")

    def choice(self, message_id: str, choices: Sequence[str], **values: str | int) -> int:
        """Show ``choices``, numbered from 1, and return the index from 0 of the one chosen.

        Raises ``DeclinedError`` after three answers that are no number of the list.
        """
        self.say(message_id, **values)
        for number, choice in enumerate(choices, start=1):
            self.terminal.write(f"  {number}. {choice}\n")
        for _ in range(_ATTEMPTS):
            answer = _plain(self.line("prompt-number", last=len(choices)))
            if answer.isdecimal() and 1 <= int(answer) <= len(choices):
                return int(answer) - 1
        raise DeclinedError("answer-unclear")

    def date(self, message_id: str, *, needed: bool = True) -> date | None:
        """Ask for a day until one can be read; empty means None where it is not ``needed``.

        Raises ``UsageError`` after three answers that are no date.
        """
        where = t(message_id).splitlines()[0]
        for _ in range(_ATTEMPTS - 1):
            answer = self.line(message_id)
            if not answer and not needed:
                return None
            try:
                return parse_date(answer, where)
            except UsageError as error:
                self.say(f"rec-{error.reason}", **error.values)
        return parse_date(self.line(message_id), where)

    def say(self, message_id: str, **values: str | int) -> None:
        """Show a sentence."""
        self.terminal.write(t(message_id, **values) + "\n")

    def _any_terminal(self) -> Terminal:
        if self._opened is None:
            self._opened = self._open()
        return self._opened


def _plain(answer: str) -> str:
    """Return an answer without differences of width and case."""
    import unicodedata

    return unicodedata.normalize("NFKC", answer).casefold().strip()
