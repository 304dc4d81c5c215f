"""Promises of the guide: both languages, every claim with its facts, every page dated."""

from __future__ import annotations

import tomllib
import unicodedata

import pytest

from pinvault.errors import UsageError
from pinvault.guidance.fact import Status, fact, facts
from pinvault.guidance.guide import guided
from pinvault.guidance.page import Kind, page, page_names, page_titles
from pinvault.guidance.search import EXACT, search
from pinvault.guidance.source import sources_of
from pinvault.i18n import LANGUAGES, use_language
from tests.sources import PACKAGE

OF_THE_PROGRAM = {Kind.HEAD, Kind.SEE}
"""Parts that claim nothing of the card."""

GROUNDED_ELSEWHERE = {Kind.TERMS}
"""Parts whose entries each bear their own facts."""

each_page = pytest.mark.parametrize("page_id", page_titles())
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_page
def test_every_claim_of_a_page_has_its_facts(page_id: str) -> None:
    """Each paragraph and each step names facts that exist."""
    for part in page(page_id).parts:
        if part.kind not in OF_THE_PROGRAM | GROUNDED_ELSEWHERE:
            assert [fact(fact_id).id for fact_id in part.facts], part.text


@each_page
def test_what_is_unsure_is_marked(page_id: str) -> None:
    """A paragraph is as unsure as the least sure of its facts."""
    for part in page(page_id).parts:
        if part.kind is not Kind.CLAIM:
            least = [found for found in facts(part.facts) if found.status is Status.UNSURE]
            assert part.unsure == bool(least), part.text


@each_page
def test_a_page_is_dated_and_has_sources(page_id: str) -> None:
    """Whoever reads it sees where it comes from and how old it is."""
    found = page(page_id)
    assert found.checked_on < found.review_by
    assert sources_of(facts(found.facts))


@each_page
def test_a_page_is_written_in_both_languages(page_id: str) -> None:
    """Each part that says something says it twice, and not in the same words."""
    (fields,) = [
        table[page_id]
        for path in (PACKAGE / "guidance" / "pages").glob("*.toml")
        if page_id in (table := tomllib.loads(path.read_text(encoding="utf-8")))
    ]
    for part in (fields, *fields["parts"]):
        assert ("ja" in part) == ("en" in part)
        if "ja" in part:
            assert part["ja"]
            assert part["en"]
            assert part["ja"] != part["en"]


@each_language
def test_every_character_of_a_page_has_a_sure_width(language: str) -> None:
    """Terminals disagree on ambiguous characters."""
    use_language(language)
    said = [text for i in page_titles() for p in page(i).parts for text in (p.text, p.claim)]
    shown = "".join([*said, *page_titles().values()])
    assert not {char for char in shown if unicodedata.east_asian_width(char) == "A"}


def test_a_page_shows_every_claim_that_was_held_against_the_facts() -> None:
    """No misconception that was looked into is kept back."""
    claims = [part.facts[0] for part in page("misconceptions").parts if part.kind is Kind.CLAIM]
    assert sorted(claims) == [f"CLAIM-{number:02}" for number in range(1, 27)]


@each_page
def test_a_page_is_found_by_each_of_its_names(page_id: str) -> None:
    """Id, both titles and every alias."""
    for name in page_names()[page_id]:
        found = [match.id for match in search(name, page_names()) if match.score == EXACT]
        assert page_id in found, name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ろっくされた", "locked"),
        ("rokku", "locked"),
        ("lockd", "locked"),
        ("convinience store", "shop"),
        ("konbini", "shop"),
        ("カードを無くした", "lost"),
        ("stolen card", "lost"),
        ("kekkon", "moved"),
        ("代理", "helpers"),
        ("used to be 15 year old child", "turning-15"),
        ("yougo", "glossary"),
        ("terms", "glossary"),
        ("機種変更", "phone"),
        ("visa", "end-of-stay"),
        ("fishing scam", "fraud"),
    ],
)
def test_a_page_is_found_although_it_is_misspelt(typed: str, meant: str) -> None:
    """The page that is shown is the one that was meant."""
    assert guided(typed).page == meant


@pytest.mark.parametrize("typed", ["", "???", "qqqqq", "4711", "WX42YZ"])
def test_what_means_nothing_is_refused(typed: str) -> None:
    """A usage error that repeats nothing of what was typed: it may be a PIN."""
    with pytest.raises(UsageError) as raised:
        guided(typed)
    assert raised.value.reason == "topic-unknown"
    assert raised.value.values == {}


def test_something_near_is_offered() -> None:
    """Half a word is enough for a suggestion."""
    with pytest.raises(UsageError) as raised:
        guided("glozzari")
    assert raised.value.reason == "topic-unknown-near"
    assert "言葉の一覧" in str(raised.value.values["choices"])
