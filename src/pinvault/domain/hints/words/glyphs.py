"""Characters that stand for a digit or a letter and that Unicode does not decompose."""

from __future__ import annotations

from pinvault.domain.hints.words import listed


def _run(first: int, values: str) -> dict[int, str]:
    """Map consecutive code points from ``first`` to the characters of ``values``."""
    return {first + offset: value for offset, value in enumerate(values)}


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CARDS = ("a", *"23456789", "10", "11", "", "12", "13")

GLYPHS: dict[int, str] = {
    # Roman numerals as one character; M, D, C and L stay letters (NFKD).
    **{0x2160 + n: str(n + 1) for n in range(12)},
    **{0x2170 + n: str(n + 1) for n in range(12)},
    # Pictures that count: dice, mahjong tiles, clock faces, counting rods, tally marks.
    **_run(0x2680, "123456"),
    **_run(0x1F007, "123456789"),
    **_run(0x1F010, "123456789"),
    **_run(0x1F019, "123456789"),
    **{0x1F550 + n: str(n + 1) for n in range(12)},
    **_run(0x1D360, "123456789"),
    **_run(0x1D372, "12345"),
    # Playing cards: the ace is a one.
    **{
        suit + n: "1" if value == "a" else value
        for suit in (0x1F0A1, 0x1F0B1, 0x1F0C1, 0x1F0D1)
        for n, value in enumerate(_CARDS)
    },
    0x131: "i",
    # Letters of the Latin script that have no plain form of their own.
    **dict(zip(map(ord, "ßẞđĐðøØłŁæÆœŒ"), listed("ss ss d d d o o l l ae ae oe oe"), strict=True)),
    0x1F51F: "10",
    0x1F4AF: "100",
    # Letters in circles and squares, flags' letters, the invisible tag characters.
    **_run(0x1F150, _LETTERS),
    **_run(0x1F170, _LETTERS),
    **_run(0x1F1E6, _LETTERS),
    **{0xE0000 + code: chr(code) for code in range(0x20, 0x7F)},
    # Small capitals.
    **dict(zip(map(ord, "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"), "abcdefghijklmnoprstuvwyz", strict=True)),
    # Everything round is a zero (〇 is read as one where digits stand beside it).
    **dict.fromkeys(map(ord, "○◯⭕⚪◎❍"), "〇"),
    # A fraction is no digit.
    **dict.fromkeys([0xBC, 0xBD, 0xBE, *range(0x2150, 0x215F), 0x2189], " "),
}
"""Code point to its plain spelling."""

LOOK_ALIKES: dict[int, str] = {
    **dict.fromkeys(map(ord, "oоοօσ〇"), "0"),
    **dict.fromkeys(map(ord, "il|!ıіιӏ丨ǀא"), "1"),
    **dict.fromkeys(map(ord, "зʒӡɜε"), "3"),
    **dict.fromkeys(map(ord, "чӌ"), "4"),
    **dict.fromkeys(map(ord, "ѕƽ"), "5"),
    **dict.fromkeys(map(ord, "бϭ"), "6"),
    **dict.fromkeys(map(ord, "ȣვ"), "8"),
}
"""Lower-case characters that are taken for a digit at a glance."""

LEET_DIGITS: dict[int, str] = {
    **LOOK_ALIKES,
    **dict(zip(map(ord, "aebgqstz"), "43899572", strict=True)),
}
"""As :data:`LOOK_ALIKES`, with the letters that only a note makes a digit."""

LEET_LETTERS = str.maketrans("0134578", "oieastb")
"""Digits that stand for letters inside a word (``f0ur``)."""

FOREIGN_LETTERS = str.maketrans(
    "асеорхукмнтвгіјѕдαβεηικμνορτυχκзγ".replace("з", ""), "aceopxykmhtbrijsdabenikmnoptyxky"
)
"""Cyrillic and Greek letters that pass for Latin ones."""
