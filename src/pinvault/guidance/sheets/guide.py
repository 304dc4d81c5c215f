"""Pages and words of the guide: one thing after the other, then the sources and the day."""

from __future__ import annotations

from pinvault.guidance.lookalike import lookalikes
from pinvault.guidance.page import Kind, page_titles
from pinvault.guidance.sheets.grounds import sources
from pinvault.guidance.sheets.line import BODY, GAP, Line, Look, item
from pinvault.guidance.sheets.pins import pin_words
from pinvault.guidance.shop import shops
from pinvault.guidance.term import terms
from pinvault.i18n import t
from pinvault.i18n.phrases import day_text, list_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinvault.guidance.page import Page, Part
    from pinvault.guidance.term import Term

_VERDICTS = {
    "wrong": "guide-wrong",
    "imprecise": "guide-imprecise",
    "outdated": "guide-outdated",
    "correct": "guide-correct",
    "no-backing": "guide-no-backing",
}


def overview() -> Iterator[Line]:
    """Yield the title of every page behind the word that calls it up."""
    yield Line(t("guide-overview"))
    yield GAP
    yield from topics(page_titles())


def topics(page_ids: Iterable[str]) -> Iterator[Line]:
    """Yield the titles of pages."""
    titles = page_titles()
    for page_id in page_ids:
        yield item(t("guide-topic", id=page_id, title=titles[page_id]))


def page(found: Page, *, commands: bool) -> Iterator[Line]:
    """Yield a page; ``commands``: with the commands of pinvault to go on with."""
    yield Line(found.title, look=Look.TITLE)
    number = 0
    before = None
    for part in found.parts:
        if part.kind is Kind.SEE and not commands:
            continue
        number = number + 1 if part.kind is Kind.STEP else 0
        follows = part.kind is before and part.kind not in {Kind.CLAIM, Kind.HEAD}
        if not follows and before is not Kind.HEAD:
            yield GAP
        before = part.kind
        yield from _part(part, number)
    yield GAP
    yield from sources(found.facts)
    yield Line(t("guide-checked", day=day_text(found.checked_on)), look=Look.QUIET)


def words(found: Iterable[Term]) -> Iterator[Line]:
    """Yield what words mean, and where that was read; nothing for no words."""
    every = tuple(found)
    for word in every:
        yield from _term(word)
    if every:
        yield GAP
        yield from sources(name for word in every for name in word.facts)


def _part(part: Part, number: int) -> Iterator[Line]:
    text = t("guide-unsure", text=part.text) if part.unsure else part.text
    if part.kind is Kind.HEAD:
        yield Line(text, look=Look.HEAD)
    elif part.kind is Kind.STEP:
        yield item(text, mark=f"{number}. ")
    elif part.kind is Kind.CLAIM:
        yield Line(t("guide-claim", claim=part.claim))
        yield Line(t(_VERDICTS[part.verdict], text=text), cells=BODY)
    elif part.kind in _KEPT_AS_DATA:
        yield from _KEPT_AS_DATA[part.kind]()
    else:
        yield item(text)


def _shops() -> Iterator[Line]:
    for shop in shops():
        pins = list_text(pin_words(pin, "short") for pin in shop.pins)
        yield item(t("guide-shop", name=shop.name, where=shop.where, pins=pins))


def _lookalikes() -> Iterator[Line]:
    for alike in lookalikes():
        yield item(alike.name)
        yield Line(alike.text, cells=BODY)


def _terms() -> Iterator[Line]:
    for word in terms():
        yield from _term(word)


def _term(word: Term) -> Iterator[Line]:
    yield item(t("guide-term", japanese=word.japanese, english=word.english))
    yield Line(t("guide-reading", reading=word.reading), cells=BODY)
    yield Line(word.meaning, cells=BODY)
    if word.aliases:
        yield Line(t("guide-also", names=list_text(word.aliases)), cells=BODY)


_KEPT_AS_DATA = {Kind.SHOPS: _shops, Kind.LOOKALIKES: _lookalikes, Kind.TERMS: _terms}
