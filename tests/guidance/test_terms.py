"""Promises of the words: both languages, a reading, and found by whatever they are called."""

from __future__ import annotations

import unicodedata

import pytest

from pinvault.guidance.fact import fact
from pinvault.guidance.guide import guided
from pinvault.guidance.search import EXACT, search
from pinvault.guidance.term import Term, term_names, terms
from pinvault.i18n import LANGUAGES, use_language

each_term = pytest.mark.parametrize("word", terms(), ids=lambda word: word.id)

OFFICIAL = [
    "マイナンバーカード",
    "暗証番号",
    "電子証明書",
    "署名用電子証明書",
    "利用者証明用電子証明書",
    "公的個人認証サービス",
    "失効",
    "更新",
    "有効期限",
    "有効期限通知書",
    "コンビニ交付",
    "マイナポータル",
    "マイナ保険証",
    "資格確認書",
    "マイナ免許証",
    "顔認証マイナンバーカード",
    "スマホ用電子証明書",
    "在留カード",
    "在留期間",
    "特定在留カード",
    "法定代理人",
    "任意代理人",
    "照会書兼回答書",
    "委任状",
]


@pytest.mark.parametrize("name", OFFICIAL)
def test_an_official_word_is_explained(name: str) -> None:
    """Whoever meets it on a screen or a letter can look it up."""
    assert name in [word.japanese for word in terms()]


@each_term
def test_a_word_is_complete_in_both_languages(word: Term) -> None:
    """Names, a reading in hiragana, and a meaning in each language."""
    assert word.japanese
    assert word.english.isascii()
    assert all("\u3041" <= char <= "\u3096" or char in "ー・ ()" for char in word.reading)
    for language in LANGUAGES:
        use_language(language)
        assert next(entry.meaning for entry in terms() if entry.id == word.id)


@each_term
def test_a_word_rests_on_facts(word: Term) -> None:
    """What it says can be traced."""
    assert [fact(fact_id).id for fact_id in word.facts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_of_a_word_has_a_sure_width(language: str) -> None:
    """Terminals disagree on ambiguous characters."""
    use_language(language)
    said = "".join(f"{w.japanese}{w.reading}{w.english}{w.meaning}" for w in terms())
    assert not {char for char in said if unicodedata.east_asian_width(char) == "A"}


@pytest.mark.parametrize("term_id", term_names())
def test_a_word_is_found_by_each_of_its_names(term_id: str) -> None:
    """Japanese, reading, English and what other pages say."""
    for name in term_names()[term_id]:
        found = [match.id for match in search(name, term_names()) if match.score == EXACT]
        assert term_id in found, name


@pytest.mark.parametrize("typed", ["照会書", "しょうかいしょけんかいとうしょ", "inquiry letter"])
def test_a_word_that_is_no_topic_is_explained_by_the_guide(typed: str) -> None:
    """``pinvault guide`` explains the word itself where no page bears its name."""
    assert [word.id for word in guided(typed).terms] == ["inquiry-form"]
