"""The disclosure check: could someone who holds this text alone write down a whole PIN?

Three layers, each a step further from the text as it was typed:

* :mod:`.normalise` gives one plain form to what Unicode can write in many,
* :mod:`.readings` finds every number and letter that the text can be read as,
* :mod:`.judge` and the rules beside it decide which of those are a whole PIN.

Pure like the rest of the domain. No value that leaves this room carries a part of the text:
a verdict is a level and reason ids.
"""

from __future__ import annotations

from pinvault.domain.hints.checking import check
from pinvault.domain.hints.verdict import Level, Reason, Verdict

__all__ = ["Level", "Reason", "Verdict", "check"]
