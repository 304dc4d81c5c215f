"""The interview of ``recover``: what happened, and then only what changes the answer."""

from __future__ import annotations

from pinvault.domain.recovery.happenings import Happening, beginning, with_answers
from pinvault.domain.recovery.interview import ANSWERS, answered, next_question
from pinvault.guidance.question import happening as happening_text
from pinvault.guidance.question import question
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pinvault.cli.prompts import Prompts

    Told = tuple[Happening, dict[str, Any]]


def interview(prompts: Prompts, happening: Happening | None) -> Told:
    """Ask what happened, if that is not known, and what matters about it.

    Returns the happening and the state. Raises ``NeedsTerminalError`` where nobody can be asked
    and ``DeclinedError`` where no answer can be understood.
    """
    chosen = happening or _what_happened(prompts)
    answers: dict[str, Any] = {}
    skipped: list[str] = []
    while (key := next_question(chosen, answers, skipped)) is not None:
        words = question(key, ANSWERS[key])
        number = prompts.choice(
            "recover-question", (*words.answers, t("recover-not-known")), question=words.ask
        )
        if number < len(ANSWERS[key]):
            answers = answered(answers, key, ANSWERS[key][number])
        else:
            skipped.append(key)
    return chosen, with_answers(beginning(chosen), answers)


def _what_happened(prompts: Prompts) -> Happening:
    every = tuple(Happening)
    return every[prompts.choice("recover-what-happened", tuple(map(happening_text, every)))]
