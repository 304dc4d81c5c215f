"""Words for single digits as digits, for rules that ask how often or in which order they stand."""

from __future__ import annotations

from pinvault.domain.hints.patterns import lazy

_VALUES = {
    word: str(value)
    for value, words in enumerate(
        (
            "zero 〇 零 ぜろ", "one 一 いち", "two 二", "three 三",
            "four 四 よん", "five 五 ごー ごお", "six 六 ろく", "seven 七 なな しち",
            "eight 八 はち", "nine 九 きゅう きゅー",
        )
    )
    for word in words.split()
}  # fmt: skip
_LATIN = "|".join(word for word in _VALUES if word.isascii())
_OTHERS = "|".join(word for word in _VALUES if not word.isascii())
_KATAKANA = dict(
    zip(
        ("すりー", "ふぉー", "ふぁいぶ", "しっくす", "せぶん", "えいと", "ないん"),
        "3456789",
        strict=True,
    )
)
_VALUES |= _KATAKANA
_VALUES |= {"にー": "2", "にい": "2", "さん": "3"}  # also brothers and honorifics
_BEHIND_A_PLACE = dict(zip(("れい", "まる", "に", "し", "ご", "く"), "002459", strict=True))
_VALUES |= _BEHIND_A_PLACE
_BEGINS = "".join(sorted({word[0] for word in _VALUES} | set("はが")))
"""What one of them, or the particle before it, begins with: all else is passed over quickly."""

_DIGIT = lazy(
    rf"(?=[{_BEGINS}])(?:(?<![0-9a-z])(?:{_LATIN})(?=(?:'?e?s)?(?![a-z]))|{_OTHERS}"
    f"|(?:{'|'.join(_KATAKANA)})(?=だぶる|とりぷる|[がをのはと、。,・]|\\s|$)"
    "|に[ーい](?![ぁ-んー](?<![をがだでのとは]))|(?:(?<![^\\W0-9a-z])|(?<=[ぶるてがはの]))さん"
    rf"|(?:(?<=つめ)|(?<=[つ番桁]目))(?:は|が)?(?:{'|'.join(_BEHIND_A_PLACE)}|さん)(?=[、。,\s]|$))"
)


def in_figures(text: str) -> str:
    """Return a folded text with the English and Japanese words for 0 to 9 as digits."""
    return _DIGIT.sub(lambda match: _VALUES[match[0]], text)
