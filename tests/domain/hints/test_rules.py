"""Rules of spelling that hold for any number, not only for those of the lists."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.hints import Level, check

ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")

digit = st.integers(0, 9)
RANKS = (
    ("第一位{}、第二位{}、第三位{}、第四位{}"),
    ("一番目は{} 二番目は{} 三番目は{} 四番目は{}"),
    ("first digit {}, second {}, third {}, fourth {}"),
    ("primero {}, segundo {}, tercero {}, cuarto {}"),
    ("erste {} zweite {} dritte {} vierte {}"),
    ("첫째 {} 둘째 {} 셋째 {} 넷째 {}"),
)


def refused(text: str) -> bool:
    """Tell whether the text is refused for a PIN of digits."""
    return check(text).level is Level.REFUSE


def german(number: int) -> str:
    """Spell a number of four digits that ends in twenty or more."""
    thousands, hundreds, tens, ones = map(int, str(number))
    rest = ONES[ones] + ("und" if ones else "") + TENS[tens - 2]
    return f"{ONES[thousands]}tausend{ONES[hundreds]}{'hundert' if hundreds else ''}{rest}"


@pytest.mark.parametrize("pattern", RANKS)
@given(digits=st.tuples(digit, digit, digit, digit))
def test_a_digit_at_each_place_is_a_pin(pattern: str, digits: tuple[int, ...]) -> None:
    """Whichever language names the first to the fourth place."""
    assert refused(pattern.format(*digits))


@given(thousands=st.integers(1, 9), hundreds=digit, tens=st.integers(2, 9), ones=digit)
def test_a_german_number_is_one_word(thousands: int, hundreds: int, tens: int, ones: int) -> None:
    """Thousands and hundreds are read in a word of several numbers."""
    assert refused(german(thousands * 1000 + hundreds * 100 + tens * 10 + ones))


@given(one=digit, other=digit)
def test_two_digits_by_turns_are_a_pin(one: int, other: int) -> None:
    """An alternation is four digits as well."""
    assert refused(f"{one}と{other}を交互に")
    assert refused(f"alternate {one} and {other}")


@given(one=st.integers(10, 99), other=st.integers(10, 99))
def test_two_halves_are_a_pin(one: int, other: int) -> None:
    """Also where one word names both halves."""
    assert refused(f"half {one} other half {other}")


@given(hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_a_time_said_to_be_the_pin_is_refused(hour: int, minute: int) -> None:
    """With the word for a time behind it or before it; merely named it passes."""
    assert refused(f"PINは{hour:02}:{minute:02}の時刻")
    assert not refused(f"open from 6:30 to {hour:02}:{minute:02}")


@given(number=st.integers(1000, 9999))
def test_a_price_said_to_be_the_pin_is_refused(number: int) -> None:
    """A price passes, unless the text goes on to say that it is the PIN."""
    assert refused(f"税込{number:,}円がそのまま番号")
    assert not refused(f"税込{number:,}円の傘を買った店")


@pytest.mark.parametrize(
    "text", ["year the Berlin Wall fell is the PIN", "東京五輪の年", "the first four digits of pi"]
)
def test_what_anybody_can_look_up_is_warned_of(text: str) -> None:
    """A public event or constant has one number that a finder knows as well."""
    assert check(text).level is Level.WARN


def test_the_rules_are_not_loaded_before_a_text_is_judged() -> None:
    """Commands that judge nothing do not pay for compiling the rules."""
    code = (
        "import sys, pinvault.domain.hints; print('pinvault.domain.hints.checking' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
