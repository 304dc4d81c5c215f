"""What a verdict promises to those who show it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from pinvault import i18n
from pinvault.domain.form import Form
from pinvault.domain.hints import Level, Reason, Verdict, check
from pinvault.domain.hints.checking import LONGEST
from pinvault.domain.hints.verdict import REFUSALS, WARNINGS

LANGUAGES = ("en", "ja")
CATALOGUES = Path(i18n.__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_explained(language: str) -> None:
    """Each reason says what is wrong and how to say it better, and no message has no reason."""
    messages = tomllib.loads((CATALOGUES / language / "hints.toml").read_text(encoding="utf-8"))
    wanted = {f"hint-{reason}{end}" for reason in REFUSALS + WARNINGS for end in ("", "-better")}
    assert set(messages) == wanted


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("あ" * 2001, "too-long"),
        ("番号は5083", "pin-digits"),
        ("暗証は5O83", "pin-look-alikes"),
        ("五千八十三です", "pin-kanji"),
        ("ごーぜろはちさん", "pin-kana"),
        ("five oh eight three", "pin-words"),
        ("cinco zero oito três", "pin-foreign-words"),
        ("5月8日が番号", "pin-date"),
        ("8時30分を4桁で", "pin-time"),
        ("昭和58年を西暦で", "pin-year"),
        ("090-1111-5083の下4桁", "pin-ending"),
        ("前半は50、後半は83", "pin-pieces"),
        ("5を4回", "pin-repeated"),
        ("3から6まで順番に", "pin-sequence"),
        ("71の2乗", "pin-sum"),
        ("テンキーの左の列を上から", "pin-keypad"),
        ("NTA4Mw==", "pin-encoded"),
        ("卯・午・辰・子", "pin-cipher"),
        ("KAMOME508", "password"),
        ("K-A-M-O-M-E-5", "password-spelled"),
        ("KAMOMEのあとに508", "password-pieces"),
        ("base64 S0FNT01FNTA4", "password-encoded"),
    ],
)
def test_a_refusal_names_its_rule(text: str, reason: str) -> None:
    """The author learns which rule refused the text."""
    assert check(text) == Verdict(Level.REFUSE, (Reason(reason),))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("48*1", "partial"),
        ("母の誕生日", "birthday"),
        ("our wedding day", "wedding"),
        ("8月22日に会った人", "date"),
        ("実家の電話", "phone"),
        ("昔の家の番地", "address"),
        ("実家の郵便番号", "postcode"),
        ("最初の車のナンバー", "plate"),
        ("1111 2222 3333 4444", "card-number"),
        ("語呂合わせで覚えた", "wordplay"),
        ("富士山の高さ", "public-number"),
    ],
)
def test_a_warning_names_what_can_be_looked_up(text: str, reason: str) -> None:
    """The author may keep the text, and learns what a finder of the card would try."""
    verdict = check(text)
    assert verdict.level is Level.WARN
    assert Reason(reason) in verdict.reasons


@pytest.mark.parametrize("text", ["8月15日のこと、祖父の話。9 x 4", "祖父の話をした。4だけ"])
def test_one_sentence_is_enough(text: str) -> None:
    """A sentence that says all of it is found among others that say nothing."""
    assert check(text) == Verdict(Level.REFUSE, (Reason("pin-repeated"),))


@pytest.mark.parametrize(
    "text",
    [
        "5083本当に忘れないで",
        "5083分かった?",
        "5083じゃなかったっけ",
        "5083じゃないと開かない",
        "type in 1983 at the counter",
        "my 1983",
        "5083円が暗証番号",
        "暗証は5083円ってこと",
        "not 5082 but 5083",
    ],
)
def test_a_pin_is_not_taken_for_an_amount_or_a_denial(text: str) -> None:
    """What only looks like a unit, a year or a no excuses nothing."""
    assert check(text).level is Level.REFUSE


def test_a_good_hint_is_accepted_without_a_word() -> None:
    """A place, a person, a story: nothing to say about it."""
    assert check("夏に祖母と歩いた道の、三つ目の橋") == Verdict(Level.ACCEPT)


def test_a_text_of_the_longest_length_is_read() -> None:
    """Only one character more is refused without being read."""
    assert check("木" * LONGEST) == Verdict(Level.ACCEPT)
    assert check("木" * (LONGEST + 1)) == Verdict(Level.REFUSE, (Reason("too-long"),))


def test_what_the_hint_is_for_decides_a_borderline_text() -> None:
    """The name of a product is no hint for the signature password, which could be just that."""
    assert check("iphone7", Form.DIGITS).level is Level.ACCEPT
    assert check("iphone7", Form.SIGNATURE).level is Level.REFUSE


def test_a_verdict_holds_no_part_of_the_text() -> None:
    """Nobody who logs a verdict logs a hint."""
    assert "5083" not in repr(check("番号は5083"))


def test_levels_are_words_for_scripts() -> None:
    """The values stand in the output of ``hint check --json``."""
    assert [str(level) for level in Level] == ["accept", "warn", "refuse"]
