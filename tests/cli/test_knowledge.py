"""Promises of ``which`` and ``guide``: what confuses people is answered, in both languages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pinvault.cli.columns import width
from pinvault.domain.pins import CARD_2016, PinKind
from pinvault.guidance.fact import fact
from pinvault.guidance.page import page_titles
from pinvault.guidance.service import services
from pinvault.guidance.sheets.which import LOCKS
from pinvault.i18n import LANGUAGES, use_language
from tests.cli.world import answer

# What was asked, the command that answers it, and what its answer says in Japanese and English.
CONFUSIONS = [
    pytest.param(
        ["guide", "four-pins"],
        ["「パスワード」と書いてあっても、同じものです。", "4つあります"],
        ["means the same", "There are four PINs"],
        id="the pages use different names",
    ),
    pytest.param(
        ["guide", "tries"],
        ["1日の回数ではありません", "待っても減りません"],
        ["in a row, not in a day", "waiting clears nothing"],
        id="the counter never resets with time",
    ),
    pytest.param(
        ["guide", "locked"],
        ["正しい番号を思い出しても使えません", "だれにも調べられません"],
        ["remembering the right value does not help", "Nobody can look up"],
        id="locked is not forgotten",
    ),
    pytest.param(
        ["guide", "refused"],
        ["自動的に使えなくなります", "窓口で新しく作ります"],
        ["ends the signature certificate by itself", "issues a new certificate"],
        id="right and refused after a move",
    ),
    pytest.param(
        ["guide", "15歳未満でロック"],
        ["もともとないのです"],
        ["there is none to begin with"],
        id="an app says that a child's is locked",
    ),
    pytest.param(
        ["which", "e-Taxの暗証番号"],
        ["カードの4つの暗証番号のどれでもありません", "e-Taxだけの番号"],
        ["none of the card's four PINs", "belong to e-Tax alone"],
        id="the number and PIN of e-Tax",
    ),
    pytest.param(
        ["which", "phone PIN"],
        ["アプリで設定し直します", "市区町村や店ではできません"],
        ["reset in the app", "neither the municipality nor a shop"],
        id="the PINs of a phone",
    ),
    pytest.param(
        ["which", "driving licence"],
        ["それとは別に、署名用の暗証番号が要ります", "これではありません"],
        ["The signature password is needed besides", "Not these:"],
        id="the numbers of the driving licence",
    ),
    pytest.param(
        ["which", "照合番号"],
        ["自分で決めた暗証番号ではありません"],
        ["nobody chose them"],
        id="the verification number",
    ),
    pytest.param(
        ["which", "印鑑登録の暗証番号"],
        ["4つの暗証番号とは別です"],
        ["none of the four"],
        id="a fifth PIN for the seal registration",
    ),
    pytest.param(
        ["guide", "shop"],
        ["もう1つの番号を知っている人だけ", "ローソン (全国): 署名用", "24時間以内"],
        ["those who know the other one", "Lawson (nationwide)", "Within 24 hours"],
        id="which shop resets which PIN",
    ),
    pytest.param(
        ["guide", "renewal"],
        ["カードに印刷されているのは、カードの期限だけ", "手書きの欄"],
        ["Only the card's date is printed", "handwritten field"],
        id="the card's date and the certificates'",
    ),
]

each_language = pytest.mark.parametrize("language", LANGUAGES)


def squeezed(text: str) -> str:
    """Return ``text`` without spaces and breaks: a Japanese line is broken without a space."""
    return "".join(text.split())


@pytest.mark.parametrize(("words", "japanese", "english"), CONFUSIONS)
def test_what_confuses_is_answered(
    words: list[str], japanese: list[str], english: list[str]
) -> None:
    """Each thing that people mix up has a command that clears it up, in both languages."""
    for language, expected in (("ja", japanese), ("en", english)):
        got = squeezed(answer([*words, "--lang", language]).stdout)
        assert [part for part in expected if squeezed(part) not in got] == []


@pytest.mark.parametrize("kind", CARD_2016.kinds, ids=lambda kind: kind.id)
def test_the_fact_on_locking_is_the_one_of_the_catalogue(kind: PinKind) -> None:
    """Whoever is asked for a PIN is told its own number of tries."""
    assert LOCKS[kind.id] in kind.facts
    assert str(kind.tries) in fact(LOCKS[kind.id]).text


def answered(*words: str) -> dict[str, Any]:
    """Return the JSON that a command prints."""
    got = answer([*words, "--json"])
    assert got.exit == 0, got.stderr
    fields: dict[str, Any] = json.loads(got.stdout)
    assert fields["schema"] == 1
    return fields


def test_a_program_gets_the_steps_in_order() -> None:
    """The spelling of the fields is a promise to scripts."""
    first = answered("which", "tax return")["services"][0]
    assert first["id"] == "e-tax"
    assert first["name"]
    assert [(step["pin"], step["optional"]) for step in first["steps"]] == [
        ("user", False),
        ("input", False),
        ("signature", False),
    ]
    assert first["checked_on"] == "2026-11-22"
    assert first["sources"][0]["name"]


def test_a_program_gets_every_service() -> None:
    """Without a name none is left out."""
    listed = answered("which")["services"]
    assert [entry["id"] for entry in listed] == [found.id for found in services()]


def test_a_program_gets_a_page_with_its_sources() -> None:
    """Each part with the ids of its facts, the data of the shops as entries."""
    found = answered("guide", "shop")["page"]
    assert found["id"] == "shop"
    assert found["sources"][0]["kind"] == "official"
    (listed,) = [part["entries"] for part in found["parts"] if part["kind"] == "shops"]
    assert {entry["id"]: entry["pins"] for entry in listed}["lawson"] == ["signature"]
    assert listed[0]["checked_on"] == "2026-11-22"


def test_a_program_gets_the_topics() -> None:
    """In the order in which people read them."""
    assert [entry["id"] for entry in answered("guide")["topics"]] == list(page_titles())


@each_language
@pytest.mark.parametrize("service_id", [found.id for found in services()])
def test_a_service_fits_the_terminal(service_id: str, language: str) -> None:
    """Every service can be shown, and no line is wider than 80 cells."""
    got = answer(["which", service_id, "--lang", language], at_terminal=True)
    assert got.exit == 0, got.stderr
    assert max(map(width, got.stdout.split("\n"))) <= 80


@each_language
@pytest.mark.parametrize("page_id", page_titles())
def test_a_page_fits_the_terminal(page_id: str, language: str) -> None:
    """Every page can be shown; only an address may be wider than 80 cells."""
    got = answer(["guide", page_id, "--lang", language], at_terminal=True)
    assert got.exit == 0, got.stderr
    wide = [line for line in got.stdout.split("\n") if width(line) > 80]
    assert all("." in line and "/" in line for line in wide)


@each_language
def test_every_claim_says_how_it_stands(language: str) -> None:
    """What is wrong, not exact or without backing begins by saying so."""
    use_language(language)
    text = answer(["guide", "misconceptions", "--lang", language]).stdout
    begins = {"ja": ["まちがいです。", "正確ではありません。"], "en": ["Wrong.", "Not exact."]}
    assert all(text.count(begin) >= 5 for begin in begins[language])
