"""Random digits that a reader has to put together: listed, held, ranked, cut out, worked out.

Each mechanism has a twin among the ordinary texts: the same words with numbers that are no PIN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.words import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_ENGLISH = listed("zero one two three four five six seven eight nine")
_LANGUAGES = (
    _ENGLISH,
    listed("null eins zwei drei vier funf sechs sieben acht neun"),
    listed("cero uno dos tres cuatro cinco seis siete ocho nueve"),
    listed("zero uno due tre quattro cinque sei sette otto nove"),
)
_HAN_VIETNAMESE = listed("linh nhất nhị tam tứ ngũ lục thất bát cửu")
_RANKS = listed("_ first second third fourth fifth sixth seventh eighth ninth")
_KANJI = "〇一二三四五六七八九"
_ALIKE = {"2": "ニ", "8": "ハ", "3": "ミ"}
_KNOWN = {
    "2": ("自転車の車輪の数", "wheels on a bike"),
    "3": ("信号の色の数", "colours of a traffic light"),
    "4": ("季節の数", "seasons in a year"),
    "6": ("さいころの面の数", "sides of a die"),
    "7": ("曜日の数", "days in a week"),
    "8": ("蜘蛛の足の数", "legs of a spider"),
}
_LISTS = (
    "春{}夏{}秋{}冬{}",
    "北{}、東{}、南{}、西{}",
    "north {} east {} south {} west {}",
    "dog {} cat {} cow {} hen {}",
)
_PLACES = (
    "財布に{}、手帳に{}と書いた",
    "冷蔵庫に{}、鏡に{}を貼った",
    "the purse says {}, the drawer says {}",
    "one note reads {} and the other note reads {}",
)
_JOINED = (
    "{digits} goes after {word}",
    "{word} with {digits} at the tail",
    "begins {word}, ends {digits}",
    "まえ{word}うしろ{digits}",
    "苗字{word}番号{digits}",
    "chữ {word} rồi số {digits}",
    "palavra {word}, depois {digits}",
    "{digits}と{word}",
)


def _mixed(pin: str, draw: Random) -> str:
    """Say each digit in a language of its own."""
    words = [draw.choice(_LANGUAGES) for _ in pin]
    words[0], words[1] = _LANGUAGES[0], _LANGUAGES[1]
    return ", ".join(words[place][int(digit)] for place, digit in enumerate(pin))


def _known(_: str, draw: Random) -> str:
    """Name four things of which everybody knows how many there are."""
    language = draw.randrange(2)
    return "、".join(names[language] for names in draw.sample(list(_KNOWN.values()), 4))


def _alike(pin: str, draw: Random) -> str:
    """Write numerals of which one is a kana that looks like it."""
    digit = draw.choice(list(_ALIKE))
    rest = "".join(_KANJI[int(other)] for other in pin[1:])
    place = draw.randrange(4)
    return rest[:place] + _ALIKE[digit] + rest[place:]


def _next(pin: str, draw: Random) -> str:
    """Name a number by the one before it."""
    return draw.choice(
        ("{}の次の番号", "{}のひとつ後", "the number after {}", "one more than {}")
    ).format(int(pin) - 1)


def _word(draw: Random) -> str:
    """Make a word in capitals that is nobody's brand."""
    return "".join(draw.choice("BDGKMNRZ") + draw.choice("AEIOU") for _ in range(3))


TOGETHER: dict[str, Callable[[str, Random], str]] = {
    "listed": lambda pin, draw: draw.choice(_LISTS).format(*pin),
    "in two places": lambda pin, draw: draw.choice(_PLACES).format(pin[:2], pin[2:]),
    "neighbours": _next,
    "worked out": lambda pin, draw: draw.choice(
        ("{}の2乗と{}", "{} squared, then {}", "{}の二乗、そのあと{}")
    ).format(draw.randint(4, 9), pin[2:]),
    "known counts": _known,
    "several languages": _mixed,
    "Chinese digits in Vietnamese": lambda pin, _: " ".join(_HAN_VIETNAMESE[int(d)] for d in pin),
    "held": lambda pin, draw: draw.choice(
        (
            "hold {} until the boxes are full",
            "{}を枠が埋まるまで",
            "an {} in every box",
            "ひたすら{}",
        )
    ).format(pin[0]),
    "ranks": lambda pin, _: "press the {}, the {}, the {} and the {} key".format(
        *(_RANKS[int(digit)] for digit in pin)
    ),
    "alikes": _alike,
    "cut out": lambda pin, draw: draw.choice(
        ("the last two of 19{}, then {}", "19{}の下2桁と{}", "last two digits of 19{} and {}")
    ).format(pin[:2], pin[2:]),
    "left out": lambda pin, draw: draw.choice(
        ("{}時{}分、漢字は抜く", "{}:{} with the colon taken out", "{}時{}分、時と分の字は取る")
    ).format(10 + int(pin[0]), 10 + int(pin[1:3]) % 50),
    "recipes": lambda pin, draw: draw.choice(_JOINED).format(digits=pin[:2], word=_word(draw)),
}
"""Name of the mechanism to the function that discloses a PIN or a password by it."""

APART: dict[str, Callable[[str, Random], str]] = {
    "listed": lambda pin, draw: draw.choice(
        ("春に{}回、夏に{}回帰った家", "won {} in spring and {} in autumn")
    ).format(pin[0], pin[1]),
    "in two places": lambda pin, draw: draw.choice(
        ("財布に{}枚の切符、手帳に{}枚の写真", "the sign says {} km, the map says {} miles")
    ).format(pin[:2], pin[2:]),
    "neighbours": lambda pin, draw: draw.choice(
        ("{}の次に好きな背番号", "the house after number {}", "{}の隣の家の犬")
    ).format(pin[:2]),
    "worked out": lambda pin, draw: draw.choice(
        ("{}の2乗を間違えた{}年生の夏", "{} times {} tries to light the stove")
    ).format(pin[0], pin[1]),
    "known counts": lambda pin, draw: draw.choice(
        (
            "さいころの面に描いた{}つの顔",
            "the days in the week I worked, {}",
            "虹の色を{}つ言えた子",
        )
    ).format(pin[0]),
    "several languages": lambda pin, draw: draw.choice(
        ("eins, zwei, the polka with {} cousins", "uno, due and {} coffees")
    ).format(pin[0]),
    "held": lambda pin, draw: draw.choice(
        ("窓に枠が{}つある家", "we held the {} pups until the vet came", "{}階までひたすら上った")
    ).format(pin[0]),
    "ranks": lambda pin, draw: draw.choice(
        ("the third house after the {} light", "the {} key on Dad's ring, the green one")
    ).format(_RANKS[int(pin[0])]),
    "alikes": lambda pin, draw: draw.choice(("三ミリの雨と{}人", "二ハウス先、{}軒目")).format(
        pin[0]
    ),
    "cut out": lambda pin, draw: draw.choice(
        ("the last {} of the plates, page {}", "最初の{}文字を読めた{}歳の孫")
    ).format(pin[0], pin[1]),
    "left out": lambda pin, draw: draw.choice(
        ("{}画の漢字を抜き打ちで書いた", "the clock without a hand, {} rooms")
    ).format(pin[0]),
    "recipes": lambda pin, draw: draw.choice(
        ("{word}の写真を{digit}枚", "{word} poster, {digit} metres from the bed")
    ).format(digit=pin[0], word=_word(draw)),
}
"""The same words in sentences that tell no PIN."""
