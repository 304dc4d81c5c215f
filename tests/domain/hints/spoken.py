"""A number as it is said aloud, and in pieces: rules that choose among several usual ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.domain.hints.spelling import ENGLISH, KANA, KATAKANA_ENGLISH, ROMAJI, TEENS, TENS

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

READ = ("ぜろ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう")
CHANGED = {
    "3ひゃく": "さんびゃく", "6ひゃく": "ろっぴゃく", "8ひゃく": "はっぴゃく", "3せん": "さんぜん",
    "8せん": "はっせん", "3hyaku": "sanbyaku", "6hyaku": "roppyaku", "8hyaku": "happyaku",
    "3sen": "sanzen", "8sen": "hassen",
}  # fmt: skip
"""Digits and units whose sound changes where they meet."""

KANJI = "〇一二三四五六七八九"
FORMAL = "零壱弐参四伍六七八九"
JOINS = (
    " ",
    "・",
    "-",
    "、",
    ",",
    ", ",
    "→",
    "/",
    "~",
    "…",
    " と ",
    " then ",
    "\n",
    "♪",
    "_",
    "  ",
)
HALVES = (
    "前が{}、後ろが{}", "{}のあとに{}", "{}に続けて{}", "最初は{}で残りは{}", "{} then {}",
    "starts with {}, ends in {}", "left half {}, right half {}", "上{} 下{}",
    "頭に{}、おしりに{}", "{}と{}をくっつける", "{} followed by {}",
)  # fmt: skip
PLACES = ("{}桁目は{}", "{}番目が{}", "{}文字目:{}", "{}つ目→{}")
RANKS = (
    ("first", "second", "third", "fourth"), ("1st", "2nd", "3rd", "4th"),
    ("first", "then", "then", "finally"),
    ("first digit", "second digit", "third digit", "last digit"),
)  # fmt: skip
SUMS = ("{}足す{}", "{}+{}の答え", "{} plus {}", "{}に{}を足す", "{} add {}", "sum of {} and {}")
BACKWARDS = ("{}を逆から", "逆さに読むと{}", "{} backwards", "reverse of {}", "うしろから{}")


def katakana(text: str) -> str:
    """Write hiragana as katakana."""
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


def with_units(pin: str, digits: tuple[str, ...] | str, units: tuple[str, ...], join: str) -> str:
    """Spell a number with a unit behind each digit; a zero is not said, nor a one before a unit."""
    parts = []
    for digit, unit in zip(pin, units, strict=True):
        if digit != "0":
            plain = ("" if digit == "1" and unit else digits[int(digit)]) + unit
            parts.append(CHANGED.get(digit + unit, plain))
    return join.join(parts)


def in_english(pin: str) -> str:
    """Spell a number in English: four thousand eight hundred and twenty-one."""
    thousands, hundreds, rest = int(pin[0]), int(pin[1]), int(pin[2:])
    parts = [f"{ENGLISH[thousands]} thousand"]
    if hundreds:
        parts.append(f"{ENGLISH[hundreds]} hundred")
    if rest:
        tens, ones = divmod(rest, 10)
        small = ENGLISH[ones] if not tens else TENS[tens] + (f"-{ENGLISH[ones]}" if ones else "")
        parts.append("and " + (TEENS[ones] if tens == 1 else small))
    return " ".join(parts)


def in_kana(pin: str, draw: Random, join: str = "") -> str:
    """Read a number digit by digit, each in any of its readings."""
    return join.join(draw.choice(KANA[digit]) for digit in pin)


def mixed(pin: str, draw: Random) -> str:
    """Write each digit as a digit, a kanji or in full width."""
    ways = (str, lambda d: KANJI[int(d)], lambda d: chr(0xFF10 + int(d)))
    return "".join(draw.choice(ways)(digit) for digit in pin)


def in_words(pin: str, draw: Random) -> str:
    """Write each digit as a digit, a kanji or an English word."""
    ways = (str, lambda d: KANJI[int(d)], lambda d: ENGLISH[int(d)])
    return " ".join(draw.choice(ways)(digit) for digit in pin)


def in_halves(pin: str, draw: Random) -> str:
    """Give one to three digits and the rest."""
    cut = draw.choice((1, 2, 2, 3))
    return draw.choice(HALVES).format(pin[:cut], pin[cut:])


def by_place(pin: str, draw: Random) -> str:
    """Give each digit with its place."""
    if draw.random() < 0.5:
        place = draw.choice(PLACES)
        return "、".join(place.format(n, digit) for n, digit in enumerate(pin, start=1))
    join = draw.choice((" is ", " ", " = ", ": "))
    return ", ".join(map(join.join, zip(draw.choice(RANKS), pin, strict=True)))


def as_sum(pin: str, draw: Random) -> str:
    """Give two numbers that make the PIN."""
    part = draw.randint(1, int(pin) - 1)
    return draw.choice(SUMS).format(int(pin) - part, part)


SPOKEN: dict[str, Callable[[str, Random], str]] = {
    "mixed": mixed,
    "words and digits": in_words,
    "any separator": lambda pin, draw: draw.choice(JOINS).join(pin),
    "any reading": in_kana,
    "any reading apart": lambda pin, draw: in_kana(pin, draw, draw.choice("、 ・。-")),
    "any katakana english": lambda pin, draw: draw.choice(("", " ", "・")).join(
        KATAKANA_ENGLISH[int(digit)] for digit in pin
    ),
    "kanji units": lambda pin, _: with_units(pin, KANJI, ("千", "百", "十", ""), ""),
    "formal units": lambda pin, _: with_units(pin, FORMAL, ("阡", "百", "拾", ""), ""),
    "kana units": lambda pin, _: with_units(pin, READ, ("せん", "ひゃく", "じゅう", ""), ""),
    "katakana units": lambda pin, _: katakana(
        with_units(pin, READ, ("せん", "ひゃく", "じゅう", ""), "")
    ),
    "romaji units": lambda pin, _: with_units(pin, ROMAJI, ("sen", "hyaku", "juu", ""), " "),
    "english units": lambda pin, _: in_english(pin),
    "any halves": in_halves,
    "places": by_place,
    "sums": as_sum,
    "backwards": lambda pin, draw: draw.choice(BACKWARDS).format(pin),
}
"""Name of the rule to the function that writes a PIN from 1111 up by it."""
