"""Names, places and hints: what can be stored and shown."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pinvault.domain.labels import NAME_MAX, TEXT_MAX, card_name, folded, free_text, showable
from pinvault.errors import UsageError


@pytest.mark.parametrize(
    "name", ["花子", "Hanako Yamada", "父 (施設)", "👵", "👩\u200d👧", "Nguyễn", "2"]
)
def test_people_name_cards_as_they_like(name: str) -> None:
    """Any script, any sign that shows."""
    assert card_name(name) == name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "name-empty"),
        ("  　 ", "name-empty"),
        ("a\x1b[31mb", "name-control-characters"),
        ("a\nb", "name-control-characters"),
        ("a\x00b", "name-control-characters"),
        ("abc\u202edef", "name-control-characters"),
        ("花\u200b子", "name-control-characters"),
        ("\u3164", "name-control-characters"),
        ("\u200d", "name-empty"),
        ("\ufe0f", "name-empty"),
        ("\ud800", "name-control-characters"),
        ("x" * (NAME_MAX + 1), "name-too-long"),
        ("x" * 10_000, "name-too-long"),
    ],
)
def test_a_name_that_cannot_be_shown_is_refused(name: str, reason: str) -> None:
    """With the reason, and without the name."""
    with pytest.raises(UsageError, match=reason) as caught:
        card_name(name)
    assert name not in str(caught.value.values) or not name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "text-empty"),
        ("\n\t ", "text-empty"),
        ("a\x07b", "text-control-characters"),
        ("あ" * (TEXT_MAX + 1), "text-too-long"),
    ],
)
def test_a_text_that_cannot_be_shown_is_refused(text: str, reason: str) -> None:
    """As for names."""
    with pytest.raises(UsageError, match=reason):
        free_text(text)


@pytest.mark.parametrize(
    "text", ["\x1b[2J", "\x9b2J", "a\rb", "\x00", "\u2028", "a\u202eb", "\u200f", "\udc80"]
)
def test_what_acts_on_a_screen_is_not_showable(text: str) -> None:
    """Control characters, ends of lines that are none, direction marks, halves of letters."""
    assert not showable(text)


@given(st.text())
@example("家族\n\tの絵文字: 👩\u200d👩\u200d👧")
@example("\ufffe\u0378")
def test_what_can_be_stored_can_be_shown(text: str) -> None:
    """Also what another version of Unicode would not let in: a vault is read for years."""
    try:
        stored = free_text(text)
    except UsageError:
        return
    assert showable(stored)


def test_a_hint_may_have_lines() -> None:
    """However the platform ends them."""
    assert free_text("一行目\r\n二行目\n") == "一行目\n二行目"


def test_composed_and_decomposed_letters_are_the_same_name() -> None:
    """They look the same, so they are."""
    assert card_name("か\u3099") == card_name("が")


@pytest.mark.parametrize("other", ["花\u200d子", "花子\ufe0e", " 花　子", "花\u200c子"])
def test_names_that_look_the_same_are_the_same(other: str) -> None:
    """What shows nothing tells no two cards apart."""
    assert folded(other) == folded("花子")


@given(st.text())
@example("\u0339 \u0334")
def test_any_text_is_stored_or_refused_with_a_reason(text: str) -> None:
    """Nothing else can happen, and what is stored is stored as it is."""
    try:
        stored = free_text(text)
    except UsageError:
        return
    assert free_text(stored) == stored
    assert folded(stored) == folded(folded(stored))


def test_the_longest_name_and_text_are_taken() -> None:
    """And what is longer is refused with the limit."""
    for taken, limit in ((card_name, NAME_MAX), (free_text, TEXT_MAX)):
        assert taken("x" * limit) == "x" * limit
        with pytest.raises(UsageError) as error:
            taken("x" * (limit + 1))
        assert error.value.values == {"limit": limit}
