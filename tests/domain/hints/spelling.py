"""Ways in which a person would write a PIN down in disguise, each a rule, not a sample."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

KANA = {
    "0": ("ぜろ", "れい", "まる"),
    "1": ("いち",),
    "2": ("にい", "にー", "に"),
    "3": ("さん",),
    "4": ("よん", "よー"),
    "5": ("ごー", "ごお", "ご"),
    "6": ("ろく",),
    "7": ("なな", "しち"),
    "8": ("はち",),
    "9": ("きゅう", "きゅー"),
}
ROMAJI = ("zero", "ichi", "ni", "san", "yon", "go", "roku", "nana", "hachi", "kyuu")
ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
KATAKANA_ENGLISH = (
    "ゼロ",
    "ワン",
    "ツー",
    "スリー",
    "フォー",
    "ファイブ",
    "シックス",
    "セブン",
    "エイト",
    "ナイン",
)
WORDS = {
    "pt": "zero um dois três quatro cinco seis sete oito nove",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "vi": "không một hai ba bốn năm sáu bảy tám chín",
    "zh": "líng yī èr sān sì wǔ liù qī bā jiǔ",
    "ko": "영 일 이 삼 사 오 육 칠 팔 구",
    "tl": "wala isa dalawa tatlo apat lima anim pito walo siyam",
    "ne": "शून्य एक दुई तीन चार पाँच छ सात आठ नौ",
    "th": "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun",
    "ru": "ноль один два три четыре пять шесть семь восемь девять",
}
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
SEPARATORS = (" ", "-", "・", "、", ",", "/", " / ", "→", ".", "_", "|", "\n", "ー-"[1:], "☆", "~")
MORSE = ["-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----."]
DIGIT_SETS = (
    "０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨", "⓿❶❷❸❹❺❻❼❽❾", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙",
    "၀၁၂၃၄၅၆၇၈၉", "০১২৩৪৫৬৭৮৯", "🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹", "〇一二三四五六七八九", "零壱弐参四伍六七八九",
)  # fmt: skip


def _each(table: str | tuple[str, ...] | list[str], join: str = "") -> Callable[[str], str]:
    """Build a rule that writes digit by digit."""
    return lambda pin: join.join(table[int(digit)] for digit in pin)


def units(pin: str) -> str:
    """Spell a number with kanji units: 四千八百二十一."""
    kanji = "〇一二三四五六七八九"
    parts = []
    for digit, unit in zip(pin, ("千", "百", "十", ""), strict=True):
        if digit != "0":
            parts.append(("" if digit == "1" and unit else kanji[int(digit)]) + unit)
    return "".join(parts)


def _two(pair: str) -> str:
    """Spell two digits in English."""
    first, second = int(pair[0]), int(pair[1])
    if first == 0:
        return f"oh {ENGLISH[second]}"
    if first == 1:
        return TEENS[second]
    return TENS[first] + (f"-{ENGLISH[second]}" if second else "")


def tens(pin: str) -> str:
    """Spell a number as two English numbers: forty-eight twenty-one."""
    return f"{_two(pin[:2])} {_two(pin[2:])}"


def kana(pin: str, choice: int, join: str) -> str:
    """Spell a number by its readings."""
    return join.join(KANA[digit][choice % len(KANA[digit])] for digit in pin)


RULES: dict[str, Callable[[str], str]] = {
    "plain": str,
    **{f"separated {sep!r}": sep.join for sep in SEPARATORS},
    **{f"digits {digits[1]}": _each(digits) for digits in DIGIT_SETS},
    "keycap": _each([f"{digit}\ufe0f\u20e3" for digit in range(10)]),
    "zero width": "\u200b".join,
    "strike": lambda pin: "".join(digit + "\u0336" for digit in pin),
    "bidi": lambda pin: f"\u202e{pin}\u202c",
    "round zero": lambda pin: pin.replace("0", "○", 3),  # four rings stand for what is not told
    "katakana": lambda pin: "".join(
        chr(ord(c) + 0x60) if c != "ー" else c for c in kana(pin, 0, "")
    ),
    "kana dots": lambda pin: kana(pin, 0, "・"),
    "kana spaces": lambda pin: kana(pin, 1, " "),
    "kana commas": lambda pin: kana(pin, 2, "、"),
    "katakana english": _each(KATAKANA_ENGLISH),
    "katakana english dots": _each(KATAKANA_ENGLISH, "・"),
    "romaji": _each(ROMAJI, " "),
    "romaji hyphens": _each(ROMAJI, "-"),
    "romaji glued": _each(ROMAJI),
    "english": _each(ENGLISH, " "),
    "english commas": _each(ENGLISH, ", "),
    "english hyphens": _each(ENGLISH, "-"),
    "english glued": _each(ENGLISH),
    "english capitals": lambda pin: _each(ENGLISH, " ")(pin).upper(),
    "tens": tens,
    **{language: _each(words.split(), " ") for language, words in WORDS.items()},
    "thai glued": _each(WORDS["th"].split()),
    "korean glued": _each(WORDS["ko"].split()),
    "ordinals": lambda pin: "、".join(f"{n}桁目は{d}" for n, d in enumerate(pin, start=1)),
    "ordinals english": lambda pin: ", ".join(
        f"{n} is {d}" for n, d in zip(("first", "second", "third", "fourth"), pin, strict=True)
    ),
    "numbered": lambda pin: " ".join(f"{n}:{d}" for n, d in enumerate(pin, start=1)),
    "halves": lambda pin: f"前半は{pin[:2]}、後半は{pin[2:]}",
    "halves english": lambda pin: f"starts with {pin[:2]}, ends with {pin[2:]}",
    "one and three": lambda pin: f"頭が{pin[0]}で残りが{pin[1:]}",
    "then": " then ".join,
    "next": "、次は".join,
    "morse": lambda pin: " ".join(MORSE[int(digit)] for digit in pin),
    "base64": lambda pin: base64.b64encode(pin.encode()).decode(),
    "braille": lambda pin: "⠼" + "".join("⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊"[int(digit)] for digit in pin),
    "html": lambda pin: "".join(f"&#{ord(digit)};" for digit in pin),
    "percent": lambda pin: "".join(f"%{ord(digit):x}" for digit in pin),
    "hex bytes": lambda pin: " ".join(f"{ord(digit):x}" for digit in pin),
}
"""Name of the rule to the function that writes a PIN of four digits by it."""

PASSWORD_RULES: dict[str, Callable[[str], str]] = {
    "plain": str,
    "lower": str.lower,
    "full width": lambda word: "".join(chr(ord(c) + 0xFEE0) for c in word),
    "circled": lambda word: "".join(
        chr(0x24B6 + ord(c) - ord("A")) if c.isalpha() else c for c in word
    ),
    "zero width": "\u200b".join,
    "spaced": " ".join,
    "hyphens": "-".join,
    "dots": "・".join,
    "commas": ",".join,
}
"""Name of the rule to the function that writes a signature password by it."""

BEFORE = (
    "",
    "たしか",
    "type in ",
    "it is the ",
    "私の",
    "暗証は",
    "番号:",
    "引き出しの紙に書いたのは ",
    "忘れたら、",
    "母と決めた番号、",
    "the code is ",
    "I always use ",
    "コンビニで使うのは「",
    "去年の夏に海辺の宿で決めた。 ",
    "for the kiosk: ",
    "メモ。",
    "おばあちゃんへ ",
)
AFTER = (
    "",
    " 本当に忘れないで",
    "、分かった?",
    " 名前は言わない",
    " 時々変える",
    "じゃなかったっけ",
    ", am I right?",
    " 口外しないこと",
    "です",
    "。ほかの人に言わないこと。",
    " と押す",
    "(忘れないで)",
    " at city hall",
    "。青い封筒の中にも写しがある。",
    " だよ",
    "、と祖母に教わった",
    " - same as before",
    "」",
    "\n裏庭の柿の木のことも忘れない",
)
