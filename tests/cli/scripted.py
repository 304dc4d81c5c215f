"""A terminal that types prepared answers and keeps what it was shown."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from pinvault.errors import DeclinedError

if TYPE_CHECKING:
    from collections.abc import Iterator


CODE = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){8}\b")
"""A recovery code as it is shown."""


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


class Copying(ScriptedTerminal):
    """A person who copies the code from the screen and types back the groups that are asked for."""

    def __init__(self, *answers: str, slips: int = 0) -> None:
        """Type ``answers`` first; get the first ``slips`` groups wrong."""
        super().__init__(*answers)
        self.slips = slips

    def read_line(self) -> str:
        """Type the next answer."""
        question = self.shown.rpartition("Look at the paper and type group ")[2][:2].strip()
        if self._aside and question.isdigit() and self.shown.endswith("> "):
            self.slips -= 1
            group = CODE.findall(self.asides)[0].split("-")[int(question) - 1]
            return "0000" if self.slips >= 0 else group.lower()
        if self._aside and not self.shown.endswith("> "):
            return ""
        return super().read_line()
