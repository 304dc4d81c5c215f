"""The first layer: one plain form for what Unicode can write in many."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.glyphs import GLYPHS

# Marks of the general blocks, variation selectors, joiners, bidi controls, fillers: nothing
# that a reader sees as a character. Vowel signs of Thai, Burmese or Devanagari stay.
_UNSEEN = lazy(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180f"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0001\U000e007f]+"
)
_WIDTHLESS = lazy("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
# A digit in a circle numbers what follows as often as not: ①7 is 1 and 7, not 17.
_ENCLOSED = lazy("([\u2460-\u249b\u24ea-\u24ff\u2776-\u2793])")
# Four circles in a row stand for a number that is not told.
_CIRCLES = lazy("(?<![0-9０-９○◯⭕〇])[○◯⭕]{4,}(?![0-9０-９○◯⭕〇])")
_UNTOLD = "物"
# A ruled line or a row of blanks says no more than its first characters.
_RULED = lazy(r"((\W)\2{15})\2+")
_ESCAPE = lazy(r"(?i)\\x([0-9a-f]{2})|\\u(?:0000)?([0-9a-f]{4})|%([0-9a-f]{2})")
_SMALL_GAP = 0x60
_KATAKANA = {code: code - _SMALL_GAP for code in range(0x30A1, 0x30F7)}
# にぃ, ごぉ and ナァナァ are drawls, as にー is.
_DRAWL = lazy(
    "(?<=[ぁ-ゖァ-ヶ])[〜~](?=[ぁ-ゖァ-ヶ])"
    "|(?<=[あかがさざただなはばぱまやらわアカガサザタダナハバパマヤラワ])[ぁァ]"
    "|(?<=[いきぎしじちにひびぴみりイキギシジチニヒビピミリ])[ぃィ]"
    "|(?<=[うくぐすずつぬふぶぷむゆるウクグスズツヌフブプムユル])[ぅゥ]"
    "|(?<=[えけげせぜてねへべぺめれエケゲセゼテネヘベペメレ])[ぇェ]"
    "|(?<=[おこごそぞとのほぼぽもよろオコゴソゾトノホボポモヨロ])[ぉォ]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in its plain form.

    Both strings have the same length. ``text``: lower case, ASCII digits, hiragana. ``kana``:
    the same with katakana kept, because a change of script is where a Japanese word ends.
    """

    text: str
    kana: str


def hiragana(text: str) -> str:
    """Return the text with katakana as hiragana, character by character."""
    return text.translate(_KATAKANA)


def visible(text: str) -> str:
    """Return the text without joiners and fillers that have no width."""
    return text if text.isascii() else _WIDTHLESS.sub("", text)


def fold(text: str) -> Folded:
    """Return the plain form: compatibility forms, marks, widths, case and digits unified."""
    plain = _unescape(text)
    if not plain.isascii():
        # Marks go first: ordering a long run of them is quadratic in the standard library.
        plain = _CIRCLES.sub(lambda match: _UNTOLD * len(match[0]), plain)
        plain = _ENCLOSED.sub(r"\1 ", _UNSEEN.sub("", plain.translate(GLYPHS)))
        plain = unicodedata.normalize("NFKD", plain).lower()
        plain = _unescape(unicodedata.normalize("NFC", _UNSEEN.sub("", plain)))
        plain = "".join(map(_digit, plain))
    kana = _DRAWL.sub("ー", _RULED.sub(r"\1", plain.lower()))
    return Folded(hiragana(kana), kana)


def _unescape(text: str) -> str:
    """Resolve the escapes of HTML, URLs and source code."""
    if "&" in text:
        text = html.unescape(text)
    if "\\" in text or "%" in text:
        text = _ESCAPE.sub(_character, text)
    return text


def _character(match: re.Match[str]) -> str:
    """Return the printable character that an escape stands for, or the escape itself."""
    character = chr(int(match[1] or match[2] or match[3], 16))
    return character if character.isprintable() else match[0]


def _digit(character: str) -> str:
    """Return the ASCII digits of a character that is a number in any script."""
    if character < "\x80" or not character.isnumeric():
        return character
    if unicodedata.category(character) == "Lo":
        return character  # 一, 二, 三: words of their own, read later
    value = unicodedata.numeric(character)
    return str(int(value)) if value == int(value) and 0 <= value < _SMALL_GAP else " "
