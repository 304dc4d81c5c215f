"""The answer of ``guide`` for programs: a page with its parts, or the words that were named."""

from __future__ import annotations

from pinvault.guidance.fact import facts
from pinvault.guidance.guide import guided
from pinvault.guidance.lookalike import lookalikes
from pinvault.guidance.page import Kind, page, page_titles
from pinvault.guidance.shop import shops
from pinvault.guidance.source import sources_of
from pinvault.guidance.term import terms
from pinvault.views.plain import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import NamedTuple

    from pinvault.guidance.page import Page, Part

    Fields = dict[str, object]

_KEPT_AS_DATA: dict[Kind, Callable[[], Iterable[NamedTuple]]] = {
    Kind.SHOPS: shops,
    Kind.LOOKALIKES: lookalikes,
    Kind.TERMS: terms,
}


def topics() -> Fields:
    """Return the id and the title of every page."""
    return {"topics": _topics(page_titles())}


def found(asked: str) -> Fields:
    """Return the page or the words that ``asked`` finds. Raises ``UsageError`` for neither."""
    answer = guided(asked)
    return {
        "page": None if answer.page is None else _page(page(answer.page)),
        "terms": _plain(answer.terms),
        "also": _topics(answer.also),
        "resembles": answer.resembles,
    }


def _topics(page_ids: Iterable[str]) -> list[Fields]:
    titles = page_titles()
    return [{"id": page_id, "title": titles[page_id]} for page_id in page_ids]


def _page(found: Page) -> Fields:
    return {
        "id": found.id,
        "title": found.title,
        "parts": [_part(part) for part in found.parts],
        "checked_on": found.checked_on.isoformat(),
        "review_by": found.review_by.isoformat(),
        "sources": [source._asdict() for source in sources_of(facts(found.facts))],
    }


def _part(part: Part) -> Fields:
    kept = _KEPT_AS_DATA.get(part.kind, tuple)
    return {**part._asdict(), "kind": part.kind.value, "entries": _plain(kept())}


def _plain(entries: Iterable[NamedTuple]) -> list[Fields]:
    """Return named tuples as objects with JSON values."""
    return [{name: plain(value) for name, value in entry._asdict().items()} for entry in entries]
