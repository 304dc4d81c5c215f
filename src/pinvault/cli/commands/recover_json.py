"""The answer of ``recover`` for programs: stable ids, and the words beside them."""

from __future__ import annotations

from pinvault.guidance.sheets.recover import worded
from pinvault.guidance.source import sources_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.recovery.told import Told
    from pinvault.guidance.answer import Answer
    from pinvault.guidance.route import Route
    from pinvault.guidance.saying import Saying

    Fields = dict[str, object]


def fields(answer: Answer, told: Told) -> Fields:
    """Return the answer as one object; what is unsure says so in its text.

    ``from_vault`` is what the card of an open vault told, in the words of ``--situation``.
    """
    return {
        "routes": [_route(answer, route) for route in answer.routes],
        "refused": [
            {
                "id": str(entry.id),
                "name": entry.name,
                "why": " ".join(worded(answer, why) for why in entry.why),
                "reasons": [str(why.id) for why in entry.why],
            }
            for entry in answer.refused
        ],
        "say": [_said(answer, saying) for saying in (*answer.first, *answer.told, *answer.then)],
        "from_vault": dict(told.state) or None,
        "checked_on": answer.checked_on.isoformat() if answer.checked_on else None,
        "sources": [source._asdict() for source in sources_of(answer.facts)],
    }


def _route(answer: Answer, route: Route) -> Fields:
    return {**route._asdict(), "id": str(route.id), "unsure": answer.is_unsure(route.facts)}


def _said(answer: Answer, saying: Saying) -> Fields:
    return {
        "id": str(saying.id),
        "text": worded(answer, saying),
        "facts": saying.facts,
        "unsure": answer.is_unsure(saying.facts),
    }
