"""What holds for every PIN and every way of writing it, not only for those in a list."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.hints import Level, check
from tests.domain.hints.spelling import AFTER, BEFORE, PASSWORD_RULES, RULES, SEPARATORS

PINS = st.from_regex("[0-9]{4}", fullmatch=True)
RULE = st.sampled_from(sorted(RULES))
PROSE = st.tuples(st.sampled_from(BEFORE), st.sampled_from(AFTER))
WORDS = st.from_regex("([BDFGHKMNRSTZ][AEIOU]){3,5}[0-9]{2,4}", fullmatch=True)
ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "development.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
HARMLESS = [row["text"] for row in ROWS if not row["leaks"]]
"""Ordinary hints from the development list."""

DISCLOSURES = [row["text"] for row in ROWS if row["leaks"] and row["pin"] != "signature"]
"""Disclosures of four digits from the development list."""


def refused(text: str) -> bool:
    """Tell whether a text is refused."""
    return check(text).level is Level.REFUSE


@given(PINS, RULE, PROSE)
def test_a_pin_is_refused_however_it_is_spelled(
    pin: str, rule: str, prose: tuple[str, str]
) -> None:
    """Any PIN, written by any rule, with any prose around it."""
    assert refused(prose[0] + RULES[rule](pin) + prose[1])


@given(WORDS, st.sampled_from(sorted(PASSWORD_RULES)), PROSE)
def test_a_password_is_refused_however_it_is_spelled(
    word: str, rule: str, prose: tuple[str, str]
) -> None:
    """Any signature password, written by any rule, with any prose around it."""
    assert refused(prose[0] + PASSWORD_RULES[rule](word) + prose[1])


@given(PINS, RULE)
def test_compatibility_forms_change_nothing(pin: str, rule: str) -> None:
    """A refused text stays refused under NFKC."""
    assert refused(unicodedata.normalize("NFKC", RULES[rule](pin)))


@given(PINS, RULE)
def test_width_changes_nothing(pin: str, rule: str) -> None:
    """A refused text stays refused in full width."""
    text = RULES[rule](pin)
    assert refused("".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text))


@given(PINS, RULE.filter(lambda name: name not in ("base64", "html")))
def test_case_changes_nothing(pin: str, rule: str) -> None:
    """A refused text stays refused in capitals and in small letters (codes know the case)."""
    text = RULES[rule](pin)
    assert refused(text.upper())
    assert refused(text.lower())


@given(PINS, st.sampled_from(SEPARATORS), st.sampled_from(SEPARATORS))
def test_the_separator_changes_nothing(pin: str, one: str, other: str) -> None:
    """Digits stay a PIN whatever stands between them, even when it changes halfway."""
    assert refused(pin[0] + one + pin[1] + other + pin[2] + one + pin[3])


@given(PINS, st.sampled_from(HARMLESS), st.sampled_from(HARMLESS))
def test_harmless_sentences_hide_nothing(pin: str, before: str, after: str) -> None:
    """A PIN is found between ordinary hints."""
    assert refused(f"{before}\n{pin}\n{after}")


@given(st.sampled_from(DISCLOSURES))
def test_unseen_marks_and_blanks_change_nothing(text: str) -> None:
    """A refused text stays refused decomposed, among blanks, and with joiners inside."""
    if refused(text):
        assert refused(unicodedata.normalize("NFD", text))
        assert refused(f"  {text}\n")
        assert refused("\u200b".join(text))


@given(
    st.sampled_from(HARMLESS),
    st.sampled_from(["。忘れないこと", "。母に聞く", " - ask my sister", "!"]),
)
def test_an_ordinary_hint_stays_ordinary(hint: str, ending: str) -> None:
    """A few more words make no disclosure."""
    assert not refused(hint + ending)


@given(st.text(max_size=300))
def test_any_text_gets_a_verdict(text: str) -> None:
    """Nothing that can be typed makes the check fail."""
    assert check(text).level in Level


@given(
    st.text(
        alphabet="0123456789いちにさんよごろくななはちきゅう一二三四十百千 、・-/:=aAoOlI|",
        max_size=120,
    )
)
def test_any_text_of_numbers_gets_a_verdict(text: str) -> None:
    """Nothing made of numerals makes the check fail either."""
    assert check(text).level in Level
