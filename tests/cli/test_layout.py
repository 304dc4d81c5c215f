"""Promises of laying out text: no line too wide, nothing lost, nothing that rules the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.cli.columns import folded, indent, width, wrap
from pinvault.cli.diagnostics import Diagnostics
from pinvault.cli.visible import visible
from tests.cli.world import Stream, answer

PROSE = st.text(st.sampled_from("あいう漢字カー、。「」() abcABC123-"), max_size=200)
PHRASES = st.lists(st.sampled_from(["金庫を", "開けて", "ください。", "PIN", "を、"]))


@pytest.mark.parametrize(
    ("text", "cells"), [("abc", 3), ("かな", 4), ("ｶﾅ", 2), ("か\u3099", 2), ("", 0), ("A漢", 3)]
)
def test_width_is_counted_in_cells(text: str, cells: int) -> None:
    """Kana and kanji take two cells, half-width kana one, combining marks none."""
    assert width(text) == cells


@given(PROSE, st.integers(min_value=20, max_value=100))
def test_wrapping_loses_nothing_but_spaces(text: str, columns: int) -> None:
    """Every character is still there, in order."""
    assert "".join(wrap(text, columns)).replace(" ", "") == text.replace(" ", "")


@given(PHRASES, st.integers(20, 60))
def test_phrases_fit_the_columns(phrases: list[str], columns: int) -> None:
    """No line is wider than it may be."""
    assert all(width(line) <= columns for line in wrap("".join(phrases), columns))


def test_a_japanese_line_ends_between_phrases() -> None:
    """No word is cut, and no mark begins a line."""
    assert wrap("暗証番号のヒントを、この機械の中だけで守ります。", 22) == [
        "暗証番号のヒントを、",
        "この機械の中だけで",
        "守ります。",
    ]


def test_a_word_of_two_verbs_is_not_torn() -> None:
    """設定し直す is one word, though kana stand in the middle of it."""
    assert wrap("すぐに設定し直す。後で申し込む。", 12) == [
        "すぐに",
        "設定し直す。",
        "後で",
        "申し込む。",
    ]


def test_a_path_longer_than_the_line_stays_whole() -> None:
    """It is there to be copied."""
    assert "/a/very/long/path" in wrap("see /a/very/long/path now", 10)


def test_indented_lines_keep_the_margin() -> None:
    """Each line begins with the same spaces, within the columns."""
    lines = indent("one two three four five six", 12, 2).split("\n")
    assert all(line.startswith("  ") and width(line) <= 12 for line in lines)


@given(st.text())
def test_nothing_visible_rules_a_terminal(text: str) -> None:
    """No control character but newline and tab, no direction mark, is left."""
    rest = visible(text).replace("\n", "").replace("\t", "")
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in rest)
    assert not set(rest) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_ordinary_text_is_left_as_it_is() -> None:
    """Japanese, lines and emoji are nothing to fear."""
    assert visible("ヒント\n🍋\t'") == "ヒント\n🍋\t'"


@given(PHRASES, st.integers(0, 8), st.integers(24, 60))
def test_a_long_line_goes_on_below_its_first_word(
    phrases: list[str], spaces: int, columns: int
) -> None:
    """No line is wider than asked for, nothing is lost, and each begins with the same spaces."""
    text = " " * spaces + "".join(phrases)
    lines = folded(text, columns).split("\n")
    assert all(width(line) <= columns for line in lines)
    assert all(line.startswith(" " * spaces) for line in lines if text.strip())
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_further_lines_of_an_entry_stand_below_its_text() -> None:
    """Behind a mark, the text keeps its own edge."""
    assert folded("  - one two three", 10, 4) == "  - one\n    two\n    three"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_terminal_gets_lines_that_fit_it(language: str) -> None:
    """Whatever a command says, not only what is laid out as a page."""
    argv = ["expiry", "--card-expires", "2031-11-14", "--lang", language]
    lines = answer(argv, at_terminal=True).stdout.split("\n")
    assert max(map(width, lines)) <= 80


def test_what_is_no_terminal_gets_each_sentence_on_one_line() -> None:
    """So that a sentence or a command in it is found by who searches for it."""
    argv = ["recover", "--pin", "user=locked", "--lang", "en"]
    shown, piped = (answer(argv, at_terminal=at_terminal).stdout for at_terminal in (True, False))
    assert len(piped.splitlines()) < len(shown.splitlines())
    assert "".join(piped.split()) == "".join(shown.split())


def test_errors_at_a_terminal_fit_it_too() -> None:
    """What happened, and below it what to do."""
    stderr = Stream(terminal=True)
    Diagnostics(stderr, as_json=False).note("calendar-reveals")
    lines = stderr.getvalue().decode().splitlines()
    assert len(lines) > 1
    assert max(map(width, lines)) <= 80
