"""The interview of ``recover``: what happened, and then only what changes the answer."""

from __future__ import annotations

from pinvault.domain.recovery.happenings import Happening
from pinvault.guidance.question import happening as happening_text
from pinvault.guidance.question import question
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.prompts import Prompts
    from pinvault.domain.recovery.interview import Inquiry
    from pinvault.domain.recovery.told import Told


def interview(prompts: Prompts, happening: Happening | None, told: Told) -> Inquiry:
    """Ask what happened, unless that is known, and what matters about it.

    Raises ``NeedsTerminalError`` where nobody can be asked and ``DeclinedError`` where no answer
    can be understood.
    """
    asked = told.inquiry(happening or told.happening or _what_happened(prompts))
    while (key := asked.next_question()) is not None:
        possible = asked.possible_answers(key)
        words = question(key, possible)
        number = prompts.choice(
            "recover-question", (*words.answers, t("recover-not-known")), question=words.ask
        )
        if number < len(possible):
            asked = asked.answered(key, possible[number])
        else:
            asked = asked.not_known(key)
    return asked


def _what_happened(prompts: Prompts) -> Happening:
    every = tuple(Happening)
    return every[prompts.choice("recover-what-happened", tuple(map(happening_text, every)))]
