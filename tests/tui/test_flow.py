"""Promises of the line breaks: nothing is lost, nothing is too wide, Japanese reads well."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from pinvault.tui.flow import line_spans

TEXTS = st.text(alphabet="あいうえ漢字、。「」ーっabcde 12.,()\n", max_size=80)


def lines(text: str, width: int) -> list[str]:
    """Return the lines of ``text``."""
    return [text[start:end] for start, end in line_spans(text, width)]


@given(TEXTS, st.integers(2, 40))
@example("a" * 50, 10)
def test_no_line_is_too_wide(text: str, width: int) -> None:
    """Whatever the text."""
    assert all(cell_len(line) <= width for line in lines(text, width))


@given(TEXTS, st.integers(2, 40))
def test_nothing_but_space_is_lost(text: str, width: int) -> None:
    """All characters are there, in their order."""
    assert "".join("".join(lines(text, width)).split()) == "".join(text.split())


@given(TEXTS, st.integers(12, 40))
def test_no_line_begins_with_a_closing_sign(text: str, width: int) -> None:
    """A full stop stays with its sentence, unless a row of signs is longer than a line."""
    for paragraph in text.split("\n"):
        for line in lines(paragraph, width)[1:]:
            assert line[:1] not in set("、。」ーっ") or line[0] == paragraph.lstrip()[0]


def test_a_line_ends_between_phrases() -> None:
    """A word keeps its ending and its particle."""
    assert lines("もう更新できます。窓口で手続きします。", 20) == [
        "もう更新できます。",
        "窓口で手続きします。",
    ]


def test_a_name_of_several_scripts_stays_whole() -> None:
    """So do a verb of two and a number with what it counts."""
    assert lines("前の復旧コードは使えます。", 14) == ["前の", "復旧コードは", "使えます。"]
    assert lines("今は思い出せないとき", 18) == ["今は", "思い出せないとき"]
    assert lines("更新は2031年11月21日からできます。", 22) == [
        "更新は",
        "2031年11月21日から",
        "できます。",
    ]
    assert lines("有効期限の3か月前からです。", 14) == ["有効期限の", "3か月前から", "です。"]


def test_a_phrase_that_is_too_long_is_broken_behind_any_sign() -> None:
    """A sentence without spaces still fills its lines."""
    assert lines("暗証番号を思い出す", 8) == ["暗証番号", "を", "思い出す"]


def test_a_latin_word_stays_whole_while_it_fits() -> None:
    """And does not tear the Japanese around it apart."""
    assert lines("鍵は Enter で開く", 12) == ["鍵は Enter", "で開く"]


def test_a_line_end_in_the_text_is_kept() -> None:
    """An empty line is a line."""
    assert lines("a\n\nb", 9) == ["a", "", "b"]
