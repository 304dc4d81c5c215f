"""A page of the guide: parts that each rest on facts, or name what is kept as data elsewhere."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pinvault.guidance.entry import entries, items, said
from pinvault.guidance.fact import Status, facts
from pinvault.guidance.search import names
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.guidance.entry import Fields

_SUBJECT = "pages"


class Kind(StrEnum):
    """What a part is, which decides how it is shown."""

    HEAD = "head"
    TEXT = "text"
    STEP = "step"
    SEE = "see"
    """A command of pinvault to go on with; it claims nothing of the card."""
    CLAIM = "claim"
    """What is often heard: the claim stands in ``claim``, what is right in ``text``."""
    SHOPS = "shops"
    """The chains that reset PINs (``pinvault.guidance.shop``)."""
    LOOKALIKES = "lookalikes"
    """The numbers that are no PIN (``pinvault.guidance.lookalike``)."""
    TERMS = "terms"
    """Every word (``pinvault.guidance.term``)."""


class Part(NamedTuple):
    """A paragraph or a step in the language of the moment.

    ``unsure`` if one of its facts is, so that a person has to check it. ``verdict`` and ``claim``
    belong to claims.
    """

    kind: Kind
    text: str
    facts: tuple[str, ...]
    unsure: bool
    claim: str
    verdict: str


class Page(NamedTuple):
    """A page in the language of the moment. From ``review_by`` on it has to be checked again."""

    id: str
    title: str
    parts: tuple[Part, ...]
    checked_on: date
    review_by: date

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of all facts that it rests on, each once."""
        return tuple(dict.fromkeys(fact_id for part in self.parts for fact_id in part.facts))


def page(page_id: str) -> Page:
    """Return the page with this id. Raises ``KeyError`` if there is none."""
    fields = entries(_SUBJECT)[page_id]
    return Page(
        id=page_id,
        title=said(fields)["name"],
        parts=tuple(map(_part, fields["parts"])),
        checked_on=date.fromisoformat(fields["checked"]),
        review_by=date.fromisoformat(fields["review"]),
    )


def page_titles() -> dict[str, str]:
    """Return the title of each page by its id, in the order in which they are listed."""
    known = entries(_SUBJECT)
    ordered = sorted(known, key=lambda page_id: int(known[page_id]["place"]))
    return {page_id: said(known[page_id])["name"] for page_id in ordered}


def page_names() -> dict[str, list[str]]:
    """Return all that each page is called, in both languages, by its id."""
    return names(_SUBJECT)


def _part(fields: Fields) -> Part:
    kind = Kind(fields.get("kind", "text"))
    if kind is Kind.CLAIM:
        return _claim(fields["claim"])
    cited = items(fields, "facts")
    return Part(
        kind=kind,
        text=said(fields) if "ja" in fields else "",
        facts=cited,
        unsure=any(fact.status is Status.UNSURE for fact in facts(cited)),
        claim="",
        verdict="",
    )


def _claim(claim_id: str) -> Part:
    fields = entries("facts")[claim_id]
    return Part(
        kind=Kind.CLAIM,
        text=said(fields),
        facts=(claim_id, *items(fields, "facts")),
        unsure=fields["status"] == Status.UNSURE,
        claim=said(fields["claim"]),
        verdict=fields["verdict"],
    )
