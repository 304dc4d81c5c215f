"""Whole mechanisms: random digits in counts, prices, times and names that are said to be the PIN.

Each frame for a disclosure has its twin among the ordinary texts: the same counts and times in a
sentence that does not say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.domain.hints.spelling import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

KANJI = "〇一二三四五六七八九"
_COUNTED = ("猫{}匹", "鉛筆{}本", "切手{}枚", "本{}冊", "皿{}枚", "いとこ{}人", "車{}台", "鳥{}羽")
_THINGS = ("cats", "pens", "stamps", "books", "plates", "cousins", "boats", "birds", "cups")
_CLAIMS = (
    "{}。この数が番号", "{}、数字だけ打つ", "{}、この順で入力", "{}。続けて打てば開く",
    "{}をつなげて暗証に", "{}。左から順に押す", "打つのは{}の数だけ", "{}、その並びで通る",
)  # fmt: skip
_ENGLISH_CLAIMS = (
    "{}: the counts in this order are my code", "{}, type the numbers only",
    "{}. That is what I type", "{}, digits side by side", "{}, read across, is the pin",
    "just the numbers: {}", "{} is what I enter", "{}. Run together they open it",
)  # fmt: skip
_MENTIONS = (
    "{}を見た夏", "{}と祖母の家", "{}、みんな元気だった", "{}がいた縁側の話", "{}を母に渡した日",
    "{}の絵を描いた先生", "{}、妹はよく覚えている", "{}と暮らした町の写真",
)  # fmt: skip
_ENGLISH_MENTIONS = (
    "{} in the attic at Grandma's", "{}, and Ben laughed", "ask Nana about {}",
    "the summer with {}", "{} on the porch, it rained", "what Ann said about {}",
)  # fmt: skip
_TIMES = ("{}時{}分を24時間で打つ", "{}:{:02}、コロンなしで入力", "{}時{}分、この時刻が番号")
_ENGLISH_TIMES = ("{}:{:02} without the colon", "{}:{:02} is what I type", "the code is {}:{:02}")
_MENTIONED_TIMES = (
    "{}時{}分に開く店の前",
    "{}:{:02}の電車で会った人",
    "at {}:{:02} the shop opens",
)
_PRICES = ("コートの値段{}円、数字だけ打つ", "{}円をそのまま番号に", "the price, {} yen, is my pin")
_MENTIONED_PRICES = ("値段が{}円だったコート", "{}円の弁当を分けた日", "the coat cost {} yen")


def _counted(pin: str, draw: Random) -> str:
    """Count four kinds of things in Japanese."""
    kinds = draw.sample(_COUNTED, len(pin))
    numerals = KANJI if draw.random() < 0.5 and "0" not in pin else "0123456789"
    return "、".join(k.format(numerals[int(d)]) for k, d in zip(kinds, pin, strict=True))


def _counted_in_english(pin: str, draw: Random) -> str:
    """Count four kinds of things in English."""
    words = ENGLISH if draw.random() < 0.5 else "0123456789"
    kinds = draw.sample(_THINGS, len(pin))
    return ", ".join(f"{words[int(d)]} {kind}" for kind, d in zip(kinds, pin, strict=True))


def _clock(pin: str) -> tuple[int, int]:
    """Return an hour and a minute of two digits each that depend on a number."""
    return 10 + int(pin[:2]) % 14, 10 + int(pin[2:]) % 50


def _price(pin: str) -> str:
    """Write a price with a comma."""
    return f"{pin[0]},{pin[1:]}"


SAID: dict[str, Callable[[str, Random], str]] = {
    "counts": lambda pin, draw: draw.choice(_CLAIMS).format(_counted(pin, draw)),
    "english counts": lambda pin, draw: draw.choice(_ENGLISH_CLAIMS).format(
        _counted_in_english(pin, draw)
    ),
    "times": lambda pin, draw: draw.choice((*_TIMES, *_ENGLISH_TIMES)).format(*_clock(pin)),
    "prices": lambda pin, draw: draw.choice(_PRICES).format(_price(pin)),
    "halves of longer numbers": lambda pin, draw: draw.choice(
        ("{}{}の最初の4つだけ使う", "the first four of {}{}", "{}{}の前半4桁")
    ).format(pin, draw.randint(1000, 9999)),
    "letters between": lambda pin, draw: (
        "".join(draw.choice("あおえうかき") + digit for digit in pin) + "(かなは飾り)"
    ),
    "doubled": lambda pin, _: f"{pin[0]}がダブルで、次に{pin[2]}、おわりに{pin[3]}",
    "one masked in each": lambda pin, _: f"表に{pin[:2]}**、裏に**{pin[2:]}",
    "first of each line": lambda pin, draw: "\n".join(
        ["各行の頭をつなぐ", *(d + draw.choice(("時の鐘", "月の雨", "番星")) for d in pin)]
    ),
}
"""Name of the mechanism to the function that discloses a PIN from 1111 up by it."""

ORDINARY: dict[str, Callable[[str, Random], str]] = {
    "counts": lambda pin, draw: draw.choice(_MENTIONS).format(_counted(pin[:3], draw)),
    "english counts": lambda pin, draw: draw.choice(_ENGLISH_MENTIONS).format(
        _counted_in_english(pin[:3], draw)
    ),
    "times": lambda pin, draw: draw.choice(_MENTIONED_TIMES).format(*_clock(pin)),
    "prices": lambda pin, draw: draw.choice(_MENTIONED_PRICES).format(_price(pin)),
    "doubles": lambda pin, draw: draw.choice(
        ("ダブルの部屋に{}泊、{}人", "double room, {} nights, {} guests")
    ).format(pin[0], pin[1]),
    "parts": lambda pin, draw: draw.choice(
        ("最初の{}駅を歩いた日、{}月", "the first {} stops, then {} minutes on foot")
    ).format(pin[0], 1 + int(pin[1]) % 9),
    "orders": lambda pin, draw: draw.choice(
        ("左から{}番目の席、{}列目", "seats {} and {}, we sat side by side")
    ).format(pin[0], pin[1]),
}
"""The same things in sentences that do not say that they are the PIN."""
