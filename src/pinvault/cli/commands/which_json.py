"""The answer of ``which`` for programs: stable ids, ISO dates, and the words beside them."""

from __future__ import annotations

from pinvault.guidance.lookalike import lookalike
from pinvault.guidance.service import services
from pinvault.guidance.source import source
from pinvault.guidance.which import which

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.guidance.lookalike import Lookalike
    from pinvault.guidance.service import Service

    Fields = dict[str, object]


def every_service() -> Fields:
    """Return every service, by situation."""
    return {"services": [_service(entry) for entry in services()]}


def found(asked: str) -> Fields:
    """Return the services that ``asked`` finds, best first. Raises ``UsageError`` for none."""
    answer = which(asked)
    return {
        "services": [_service(entry) for entry in (*answer.meant, *answer.also)],
        "not_a_pin": [_lookalike(entry) for entry in answer.no_pins],
        "resembles": answer.resembles,
    }


def _service(entry: Service) -> Fields:
    return {
        "id": entry.id,
        "name": entry.name,
        "situation": entry.situation.value,
        "confidence": entry.confidence.value,
        "steps": [step._asdict() for step in entry.steps],
        "ordered": entry.ordered,
        "notes": entry.notes,
        "conditions": entry.conditions,
        "alternatives": entry.others,
        "not_meant": [_lookalike(lookalike(name)) for name in entry.not_meant],
        "facts": entry.facts,
        "sources": _sources(entry.sources),
        "checked_on": entry.checked_on.isoformat(),
        "review_by": entry.review_by.isoformat(),
    }


def _lookalike(entry: Lookalike) -> Fields:
    return {**entry._asdict(), "sources": _sources(entry.sources)}


def _sources(keys: Iterable[str]) -> list[Fields]:
    return [source(key)._asdict() for key in keys]
