"""A terminal that types prepared answers and keeps what it was shown."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from pinvault.errors import DeclinedError

if TYPE_CHECKING:
    from collections.abc import Iterator


class ScriptedTerminal:
    """The twin of ``ControllingTerminal`` for tests.

    ``shown`` is all that was written; ``asides`` what of it stood on a screen of its own;
    ``unseen`` the answers that were typed hidden.
    """

    def __init__(self, *answers: str) -> None:
        """Type ``answers``, one for each question, and then close the input."""
        self._answers = list(answers)
        self._hidden = False
        self._aside = False
        self.shown = ""
        self.asides = ""
        self.unseen: list[str] = []

    def write(self, text: str) -> None:
        """Keep what is shown."""
        self.shown += text
        if self._aside:
            self.asides += text

    def read_line(self) -> str:
        """Type the next answer."""
        if not self._answers:
            raise DeclinedError("answer-ended")
        answer = self._answers.pop(0)
        if self._hidden:
            self.unseen.append(answer)
        return answer

    @contextlib.contextmanager
    def hidden(self) -> Iterator[None]:
        """Note that typing is hidden."""
        self._hidden = True
        yield
        self._hidden = False

    @contextlib.contextmanager
    def aside(self) -> Iterator[None]:
        """Note that the screen is one of its own."""
        self._aside = True
        yield
        self._aside = False
