"""The check itself: read once, ask every rule, say the weightiest answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.judge import judge_numbers
from pinvault.domain.hints.readout import Readout, read
from pinvault.domain.hints.verdict import Verdict, refusal, warning

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.form import Form

LONGEST = 2000
"""Characters of the longest text that is read; a hint is a sentence or two."""

_RULES: tuple[Callable[[Readout], str | None], ...] = (judge_numbers,)


def check(text: str, form: Form | None = None) -> Verdict:
    """Judge whether a free text discloses a whole PIN of any form.

    Args:
        text: What somebody is about to store; any Unicode, any length.
        form: The form of the PIN that the text is a hint for; None for every other field. It
            decides only borderline texts (a product name in the hint of the signature password).

    Returns:
        The level and the reasons, never a part of the text.
    """
    if len(text) > LONGEST:
        return refusal("too-long")
    readout = read(text, form)
    for rule in _RULES:
        if reason := rule(readout):
            return refusal(reason)
    return warning(frozenset())
