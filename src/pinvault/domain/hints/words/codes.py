"""Code tables: Morse, keypads, orders of signs. Folded text."""

from __future__ import annotations

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words import listed

MORSE: dict[str, str] = {
    "-----": "0", ".----": "1", "..---": "2", "...--": "3", "....-": "4", ".....": "5",
    "-....": "6", "--...": "7", "---..": "8", "----.": "9",
    ".-": "a", "-...": "b", "-.-.": "c", "-..": "d", ".": "e", "..-.": "f", "--.": "g", "....": "h",
    "..": "i", ".---": "j", "-.-": "k", ".-..": "l", "--": "m", "-.": "n", "---": "o", ".--.": "p",
    "--.-": "q", ".-.": "r", "...": "s", "-": "t", "..-": "u", "...-": "v", ".--": "w", "-..-": "x",
    "-.--": "y", "--..": "z",
}  # fmt: skip
"""Morse signs."""

_COUNTED = r"|iI*●○〇◆◇■□★☆♥♡♪+#xX正〆✓✔✕×·•\U0001f300-\U0001faff\u2600-\u27bf"
SYMBOL_RUNS = lazy(
    rf"(?<![a-z0-9{_COUNTED}])[{_COUNTED}]+(?:[\s/,、・-]*[{_COUNTED}]+){{0,12}}(?![a-z0-9])"
)
"""Rows of signs that may be counted: strokes, stars, fruit."""

ROWS = (
    "あいうえおぁぃぅぇぉ",
    "かきくけこがぎぐげご",
    "さしすせそざじずぜぞ",
    "たちつてとだぢづでどっ",
    "なにぬねの",
    "はひふへほばびぶべぼぱぴぷぺぽ",
    "まみむめも",
    "やゆよゃゅょ",
    "らりるれろ",
    "わをん",
)
"""Kana on the keys 1 to 9 and 0 of a telephone."""

KEY_KANA = "ぬふあうえおやゆよわ"
"""Kana on the digit keys of a Japanese keyboard, 1 to 9 and 0."""

SHIFTED = "!@#$%^&*()\"'"
"""Signs above the digits of an English or Japanese keyboard."""

ORDERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            r"(?<![a-z])a\s*(?:=|は|が|を|is|->|→|:)\s*[01](?![a-z0-9])"
            r"|あるふぁべっと(?:の)?(?:順|番号|何番"
            r"|を数字)|alphabet|a1z26"
            r"|letters? (?:to|as|into|=) (?:number|digit)|position in the|abc順|abcを数字"
            r"|aから(?:数え|1|順)"
        ),
        (*"abcdefghij", "0", "zero", "ぜろ"),
    ),
    (
        r"いろは(?:順|の順|番|で|を|歌|の並|のい)|い\s*(?:=|は|が|を)\s*1",
        (*"いろはにほへとちりぬ", "0", "ぜろ"),
    ),
    (
        r"五十音|あいうえお(?:順|の)|あ\s*(?:=|は|が|を)\s*1|50音",
        (*"あいうえおかきくけこ", "0", "ぜろ"),
    ),
    (
        r"どれみ|音階|ど\s*(?:=|は|が|を)\s*1|めろでぃー|音符",
        ("ど", "れ", "み", "ふぁ", "そ", "ら", "し", "0", "ぜろ"),
    ),
    (
        r"solf|(?<![a-z])do\s*(?:=|is|as)\s*(?:1|one)(?![a-z])|scale degree|do re mi|notes",
        ("do", "re", "mi", "fa", "sol", "so", "la", "si", "ti"),
    ),
    (r"", tuple("子丑寅卯辰巳午未申酉戌亥")),
    (r"", tuple(f"{animal}年" for animal in "子丑寅卯辰巳午未申酉戌亥")),
    (
        r"十二支|干支|えと(?:の|で)|(?:ねずみ|子)\s*(?:=|は|が|を)\s*1",
        tuple(listed("ねずみ うし とら うさぎ たつ へび うま ひつじ さる とり いぬ いのしし")),
    ),
    (
        r"zodiac|chinese year",
        tuple(listed("rat ox tiger rabbit dragon snake horse goat sheep monkey rooster dog pig")),
    ),
    (r"からーこーど|抵抗(?:器)?の", tuple("黒茶赤橙黄緑青紫灰白")),
    (
        r"resistors?|colou?r codes?|colou?r bands?",
        tuple(listed("black brown red orange yellow green blue violet purple grey gray white")),
    ),
    (r"", tuple("甲乙丙丁戊己庚辛壬癸")),
    (r"[日月]曜?日?\s*(?:=|は|が|を)\s*[01]|曜日(?:の|を)(?:番号|数字)", tuple("日月火水木金土")),
    (
        (
            r"(?<![a-z])(?:mon|sun)(?:day)?\s*(?:=|is|as)\s*(?:[01]|one|zero)(?![a-z])|days? "
            r"(?:as|to|into) (?:number|digit)"
        ),
        tuple(
            listed(
                "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday "
                "sat saturday sun sunday"
            )
        ),
    ),
    (r"", ("水星", "金星", "地球", "火星", "木星", "土星", "天王星", "海王星", "冥王星")),
    (
        r"",
        tuple(
            listed(
                "january february march april may june july august september "
                "jan feb mar apr jun jul aug sep sept"
            )
        ),
    ),
    (r"", ("睦月", "如月", "弥生", "卯月", "皐月", "水無月", "文月", "葉月", "長月")),
    (
        r"元素|原子番号|周期表|atomic|periodic table|chemical element",
        ("h", "he", "li", "be", "b", "c", "n", "o", "f"),
    ),
    (
        r"元素|原子番号|周期表",
        ("水素", "へりうむ", "りちうむ", "べりりうむ", "ほう素", "炭素", "窒素", "酸素", "ふっ素"),
    ),
    (r"", tuple(listed("first second third fourth fifth sixth seventh eighth ninth zeroth"))),
    (r"", tuple(listed("primeiro segundo terceiro quarto quinto sexto setimo oitavo nono"))),
)
"""Rows whose members stand for 1, 2, 3 and so on; before each the words that say so.

Where those are empty, four members in a row are enough.
"""
