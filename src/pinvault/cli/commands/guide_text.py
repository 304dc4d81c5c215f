"""The answer of ``guide`` for people: one thing after the other, then the sources and the day."""

from __future__ import annotations

from pinvault.cli.columns import indent, wrap
from pinvault.cli.commands.laying_out import item, pin_words
from pinvault.cli.wording import day_text, list_text
from pinvault.guidance.fact import facts
from pinvault.guidance.guide import guided
from pinvault.guidance.lookalike import lookalikes
from pinvault.guidance.page import Kind, page, page_titles
from pinvault.guidance.shop import shops
from pinvault.guidance.source import Kind as SourceKind
from pinvault.guidance.source import sources_of
from pinvault.guidance.term import terms
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinvault.guidance.page import Page, Part
    from pinvault.guidance.source import Source
    from pinvault.guidance.term import Term

_BODY = 3
_MOST_SOURCES = 4
_VERDICTS = {
    "wrong": "guide-wrong",
    "imprecise": "guide-imprecise",
    "outdated": "guide-outdated",
    "correct": "guide-correct",
    "no-backing": "guide-no-backing",
}


def overview(columns: int) -> Iterator[str]:
    """Yield the title of every page behind the word that calls it up."""
    yield from wrap(t("guide-overview"), columns)
    yield ""
    yield from _topics(page_titles(), columns)


def answer(asked: str, columns: int) -> Iterator[str]:
    """Yield what ``asked`` finds. Raises ``UsageError`` if that is nothing."""
    found = guided(asked)
    if found.page is not None:
        yield from _page(page(found.page), columns)
    for word in found.terms:
        yield from _term(word, columns)
    if found.terms:
        yield from _sources((name for word in found.terms for name in word.facts), columns)
    if found.also:
        yield ""
        yield from wrap(t("guide-other-topics"), columns)
        yield from _topics(found.also, columns)


def _topics(page_ids: Iterable[str], columns: int) -> Iterator[str]:
    titles = page_titles()
    for page_id in page_ids:
        yield from item(t("guide-topic", id=page_id, title=titles[page_id]), columns)


def _page(found: Page, columns: int) -> Iterator[str]:
    yield from wrap(found.title, columns)
    number = 0
    before = None
    for part in found.parts:
        number = number + 1 if part.kind is Kind.STEP else 0
        if part.kind is not before or part.kind in {Kind.CLAIM, Kind.HEAD}:
            yield from [] if before is Kind.HEAD else [""]
        before = part.kind
        yield from _part(part, number, columns)
    yield from _sources(found.facts, columns)
    yield indent(t("guide-checked", day=day_text(found.checked_on)), columns, 0)


def _part(part: Part, number: int, columns: int) -> Iterator[str]:
    text = t("guide-unsure", text=part.text) if part.unsure else part.text
    if part.kind is Kind.HEAD:
        yield from wrap(text, columns)
    elif part.kind is Kind.STEP:
        yield from item(text, columns, f"{number}. ")
    elif part.kind is Kind.CLAIM:
        yield from wrap(t("guide-claim", claim=part.claim), columns)
        yield indent(t(_VERDICTS[part.verdict], text=text), columns, _BODY)
    elif part.kind is Kind.SHOPS:
        yield from _shops(columns)
    elif part.kind is Kind.LOOKALIKES:
        for alike in lookalikes():
            yield from item(alike.name, columns)
            yield indent(alike.text, columns, _BODY)
    elif part.kind is Kind.TERMS:
        for word in terms():
            yield from _term(word, columns)
    else:
        yield from item(text, columns)


def _shops(columns: int) -> Iterator[str]:
    for shop in shops():
        pins = list_text(pin_words(pin, "short") for pin in shop.pins)
        yield from item(t("guide-shop", name=shop.name, where=shop.where, pins=pins), columns)


def _term(word: Term, columns: int) -> Iterator[str]:
    yield from item(t("guide-term", japanese=word.japanese, english=word.english), columns)
    yield indent(t("guide-reading", reading=word.reading), columns, _BODY)
    yield indent(word.meaning, columns, _BODY)
    if word.aliases:
        yield indent(t("guide-also", names=list_text(word.aliases)), columns, _BODY)


def _sources(fact_ids: Iterable[str], columns: int) -> Iterator[str]:
    """Yield what the facts rest on: the first official pages by name, the others by number."""
    found = sources_of(facts(fact_ids))
    named = [source for source in found if source.kind is SourceKind.OFFICIAL][:_MOST_SOURCES]
    named = named or list(found[:_MOST_SOURCES])
    yield ""
    yield indent(t("guide-sources", names=list_text(map(_named, named))), columns, 0)
    if len(found) > len(named):
        yield indent(t("guide-more-sources", number=len(found) - len(named)), columns, 0)


def _named(found: Source) -> str:
    return f"{found.name} ({found.address})" if found.address else found.name
