"""Where a fact was read: a page, a recorded page, a city's page, an article."""

from __future__ import annotations

from enum import StrEnum

from pinvault.guidance.entry import entries
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.guidance.fact import Fact

_SUBJECT = "sources"


class Kind(StrEnum):
    """Who speaks, the weightiest first."""

    OFFICIAL = "official"
    RELAY = "relay"
    MUNICIPAL = "municipal"
    OTHER = "other"


_WEIGHT = list(Kind).index


class Source(NamedTuple):
    """A source.

    ``address`` is text to be typed by whoever wants to read it, never a link that is opened;
    ``dated`` says in ISO form when the page was written or read, empty where that is not known.
    """

    key: str
    kind: Kind
    name: str
    address: str
    dated: str


def source(key: str) -> Source:
    """Return the source with this key. Raises ``KeyError`` if there is none."""
    fields = entries(_SUBJECT)[key]
    return Source(
        key, Kind(fields["kind"]), fields["name"], fields.get("address", ""), fields.get("date", "")
    )


def sources_of(facts: Iterable[Fact]) -> tuple[Source, ...]:
    """Return what ``facts`` rest on, each source once, the weightiest kind first."""
    keys = dict.fromkeys(key for fact in facts for key in fact.sources)
    return tuple(sorted(map(source, keys), key=lambda found: _WEIGHT(found.kind)))
