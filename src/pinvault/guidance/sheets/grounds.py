"""Where something was read, as a sheet says it."""

from __future__ import annotations

from pinvault.guidance.fact import facts
from pinvault.guidance.sheets.line import Line, Look
from pinvault.guidance.source import Kind, sources_of
from pinvault.i18n import t
from pinvault.i18n.phrases import list_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinvault.guidance.source import Source

_MOST_SOURCES = 4


def named(source: Source) -> str:
    """Return a source by name, with the address that a person may type."""
    return f"{source.name} ({source.address})" if source.address else source.name


def sources(fact_ids: Iterable[str]) -> Iterator[Line]:
    """Yield what the facts rest on: the first official pages by name, the others by number."""
    found = sources_of(facts(fact_ids))
    first = [source for source in found if source.kind is Kind.OFFICIAL][:_MOST_SOURCES]
    first = first or list(found[:_MOST_SOURCES])
    yield Line(t("guide-sources", names=list_text(map(named, first))), look=Look.QUIET)
    if len(found) > len(first):
        more = t("guide-more-sources", number=len(found) - len(first))
        yield Line(more, look=Look.QUIET)
