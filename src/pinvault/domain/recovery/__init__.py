"""A PIN is gone, or the card, or its time: which ways out are open, and which do not exist.

``decide`` goes from a :class:`Situation`, told in a closed vocabulary, to a :class:`Decision` in
ids. ``routes/`` answers who may take each route, ``refusals`` which ones are looked for in vain,
``sayings/`` what must be said. No sentence stands here: the words are in guidance under the same
ids. Pure like the whole domain; the time of day is a part of the situation.
"""

from __future__ import annotations

from pinvault.domain.recovery.decision import Decision, Refused, decide, offered
from pinvault.domain.recovery.reading import read_situation
from pinvault.domain.recovery.route import NEVER, RouteId
from pinvault.domain.recovery.say import Say
from pinvault.domain.recovery.situation import Situation
from pinvault.domain.recovery.why import Why

__all__ = [
    "NEVER",
    "Decision",
    "Refused",
    "RouteId",
    "Say",
    "Situation",
    "Why",
    "decide",
    "offered",
    "read_situation",
]
