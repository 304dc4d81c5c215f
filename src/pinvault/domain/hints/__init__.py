"""The disclosure check: could someone who holds this text alone write down a whole PIN?

Four layers, each a step further from the text as it was typed:

* :mod:`.normalise` gives one plain form to what Unicode can write in many,
* :mod:`.readings` finds every number and letter that the text can be read as,
* :mod:`.judge` and the rules beside it decide which of those are a whole PIN,
* :mod:`.learned` weighs what no rule refused against what labelled examples have taught.

Pure like the rest of the domain. No value that leaves this room carries a part of the text:
a verdict is a level and reason ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.verdict import Level, Reason, Verdict

if TYPE_CHECKING:
    from pinvault.domain.form import Form

__all__ = ["Level", "Reason", "Verdict", "check", "warm"]


def check(text: str, form: Form | None = None) -> Verdict:
    """Judge a free text; see :func:`pinvault.domain.hints.checking.check`.

    The rules are loaded with the first text (some 0.05 seconds): most commands never judge one.
    """
    from pinvault.domain.hints import checking

    return checking.check(text, form)


def warm() -> None:
    """Load all rules now (about 0.1 seconds), before somebody begins to type; any thread may."""
    from pinvault.domain.hints import checking, patterns

    patterns.compile_all()
    checking.check("")
