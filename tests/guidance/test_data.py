"""Promises of the data: both languages whole, every id known and used, every claim sourced."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.recovery import NEVER, RouteId, Say, Why
from pinvault.domain.recovery.happenings import Happening
from pinvault.domain.recovery.interview import ANSWERS
from pinvault.guidance.claim import claims
from pinvault.guidance.entry import entries
from pinvault.guidance.fact import Fact, Status, fact, facts, overdue
from pinvault.guidance.question import happening, question
from pinvault.guidance.route import route
from pinvault.guidance.saying import refusal, saying
from pinvault.guidance.source import Kind, source, sources_of
from pinvault.i18n import LANGUAGES, use_language
from tests.sources import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = PACKAGE / "guidance"
SPOKEN = ("facts", "routes", "sayings", "refusals", "questions", "happenings")
KINDS = {"PIN": 30, "VAL": 32, "REC": 38, "NEWS": 8, "CLAIM": 26}
LISTS = ("bring", "needs", "first", "steps")
each_spoken = pytest.mark.parametrize("subject", SPOKEN)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def texts(value: object) -> Iterator[str]:
    """Yield every text below ``value``."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def shape(value: object) -> object:
    """Return which keys ``value`` has and how many texts each list holds."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in sorted(value.items())}
    return len(value) if isinstance(value, list) else 0


@each_spoken
def test_both_languages_say_the_same_things(subject: str) -> None:
    """The same keys, lists of the same length, no text empty."""
    for entry_id, fields in entries(subject).items():
        assert shape(fields["ja"]) == shape(fields["en"]), entry_id
        assert all(texts(fields)), entry_id


@pytest.mark.parametrize(
    "path", sorted(FOLDER.glob("*/*.toml")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_every_character_has_a_sure_width(path: Path) -> None:
    """Terminals disagree on ambiguous characters, in sources too."""
    for text in texts(tomllib.loads(path.read_text(encoding="utf-8"))):
        unsure = [char for char in text if unicodedata.east_asian_width(char) == "A"]
        assert not unsure, (text, unsure)


@pytest.mark.parametrize("folder", sorted({path.parent.name for path in FOLDER.glob("*/*.toml")}))
def test_no_id_stands_in_two_files(folder: str) -> None:
    """Which of two entries would be read is never a question."""
    ids = [
        entry_id
        for path in (FOLDER / folder).glob("*.toml")
        for entry_id in tomllib.loads(path.read_text(encoding="utf-8"))
    ]
    assert sorted(ids) == sorted(set(ids))


def test_every_fact_is_there() -> None:
    """Numbered from 1 without a gap, kind by kind."""
    expected = {f"{kind}-{n:02d}" for kind, most in KINDS.items() for n in range(1, most + 1)}
    assert {found.id for found in facts()} == expected


@pytest.mark.parametrize("found", facts(), ids=lambda found: found.id)
def test_a_fact_has_sources_and_dates(found: Fact) -> None:
    """Only what nobody knows may have no source; it is checked again within a year or so."""
    assert found.sources or found.status is Status.UNSURE
    assert found.checked_on < found.review_by
    assert (found.review_by - found.checked_on).days <= 400


def test_an_unsure_fact_is_looked_at_again_soon() -> None:
    """Within about half a year."""
    for found in facts():
        if found.status is Status.UNSURE:
            assert (found.review_by - found.checked_on).days < 200, found.id


def test_every_source_is_known_and_used() -> None:
    """No key without a page, no page that nothing rests on."""
    folders = {path.parent.name for path in FOLDER.glob("*/*.toml")}
    cited = {
        key
        for folder in folders
        for fields in entries(folder).values()
        for key in fields.get("sources", ())
    }
    assert cited == set(entries("sources"))


def test_a_source_says_who_speaks() -> None:
    """The pages behind the facts have an address if they are official; dates are ISO."""
    for key in entries("sources"):
        found = source(key)
        assert found.name
        assert found.address or not key.startswith("O"), key
        assert re.fullmatch(r"(\d{4}(-\d{2}){0,2})?", found.dated), key


def test_official_pages_come_first() -> None:
    """Whoever reads one source reads the weightiest."""
    kinds = [found.kind for found in sources_of(facts())]
    assert kinds == sorted(kinds, key=list(Kind).index)


@pytest.mark.parametrize("subject", ["routes", "sayings", "refusals"])
def test_what_users_read_rests_on_facts(subject: str) -> None:
    """Every entry names facts, and every fact it names exists."""
    for entry_id, fields in entries(subject).items():
        assert fields["facts"], entry_id
        for fact_id in fields["facts"]:
            fact(fact_id)


def test_every_id_of_the_domain_has_words_and_none_is_left_over() -> None:
    """Routes, sayings, reasons, happenings and questions, one for one."""
    assert set(entries("routes")) == set(RouteId)
    assert set(entries("sayings")) == set(Say)
    assert set(entries("refusals")) == set(Why)
    assert set(entries("happenings")) == set(Happening)
    assert set(entries("questions")) == set(ANSWERS)


@each_language
def test_a_route_that_exists_says_all_that_one_needs(language: str) -> None:
    """What to bring, what it costs, when, how, what to check first, what becomes of the rest."""
    use_language(language)
    for route_id in RouteId:
        found = route(route_id)
        assert found.name, route_id
        assert found.what, route_id
        if route_id in NEVER:
            assert not found.steps, route_id
        else:
            assert all((found.cost, found.hours, found.steps, found.first, found.others)), route_id
        assert found.bring or route_id in (*NEVER, RouteId.STOP_GUESSING), route_id


@each_language
def test_every_question_has_a_word_for_every_answer(language: str) -> None:
    """And no two of them alike."""
    use_language(language)
    for key, values in ANSWERS.items():
        words = question(key, values)
        assert len(set(words.answers)) == len(values), key
    assert len({happening(name) for name in Happening}) == len(Happening)


@each_language
def test_each_reader_gives_the_language_of_the_moment(language: str) -> None:
    """The same id, other words."""
    use_language(language)
    assert saying("nobody-can-tell").text == entries("sayings")["nobody-can-tell"][language]
    assert refusal("face-card").text == entries("refusals")["face-card"][language]
    assert fact("REC-01").text == entries("facts")["REC-01"][language]


def test_a_claim_is_held_against_facts() -> None:
    """It says what is claimed, and its right statement is a fact."""
    found = claims()
    assert len(found) == KINDS["CLAIM"]
    for claim in found:
        assert claim.claim != claim.right
        assert claim.right == fact(claim.id).text
        assert claim.facts
        for fact_id in claim.facts:
            assert not fact_id.startswith("CLAIM"), claim.id
            fact(fact_id)


def test_what_is_overdue_is_found() -> None:
    """From the day after the last day of its review on, and not before."""
    first = min(found.review_by for found in facts())
    assert overdue(first) == ()
    assert {found.review_by for found in overdue(first.replace(month=first.month + 1, day=1))} == {
        first
    }
    assert len(overdue(date(2999, 1, 1))) == len(facts())


@each_spoken
def test_japanese_is_plain(subject: str) -> None:
    """Polite and short: no sentence of more than 90 characters."""
    for entry_id, fields in entries(subject).items():
        for text in texts(fields["ja"]):
            for sentence in re.split(r"(?<=。)", text):
                assert len(sentence) <= 90, (entry_id, sentence)


def test_words_are_those_of_the_house() -> None:
    """One word for one thing."""
    for subject in SPOKEN:
        for entry_id, fields in entries(subject).items():
            for text in texts(fields):
                assert not re.search("金庫|回復コード|ピン番号", text), entry_id


@each_language
def test_unsure_words_rest_on_unsure_facts(language: str) -> None:
    """What the view marks as unsure is marked because of a fact, by id."""
    use_language(language)
    unsure = {found.id for found in facts() if found.status is Status.UNSURE}
    for say in (Say.PHONE_LOGIN_UNSURE, Say.SPECIFIED_RESIDENCE_UNSURE, Say.PHONE_FOLLOWS_CARD):
        assert unsure & set(saying(say).facts)
