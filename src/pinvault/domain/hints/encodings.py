"""A PIN in a code that computers or telegraphs use."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH, SIGNATURE_MAX, SIGNATURE_MIN
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.codes import MORSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.hints.readout import Readout

_BASE = lazy(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{6,24}(={0,2})(?![A-Za-z0-9+/=])")
_BASE32 = lazy(r"(?<![A-Za-z0-9])[A-Z2-7a-z]{7,32}(?:={1,6}|(?![A-Za-z0-9=]))")
_BASE_SAID = lazy(r"(?i)base ?\d\d|b64|encode|エンコード|変換|=(?:$|\W)")
_HEX = lazy(
    r"0x([0-9a-f]{3,4})(?![0-9a-f])|(?<![0-9a-z])([0-9a-f]{3,4})(?:h|\s?\(?16進)?(?![0-9a-z])"
)
_HEX_ROW = lazy(r"(?<![0-9a-z])(?:[0-9a-f]{2}[ ,:-]?){6,16}(?![0-9a-z])")
_HEX_SAID = lazy(r"16進|十六進|へくす|(?<![a-z])(?:un)?hex(?:adecimal)?(?![a-z])|base ?16|0x")
_OCTAL = lazy(r"(?:0o|(?<![0-9]))([0-7]{4,5})(?![0-9])")
_OCTAL_SAID = lazy(r"8進|八進|(?<![a-z])octal|base ?8(?![a-z0-9])|0o")
_BINARY = lazy(
    r"(?:0b)?(?<![0-9])([01]{10,14})(?![0-9])|(?<![0-9])((?:[01]{2,8}[ _.]){1,4}[01]{2,8})(?![0-9])"
)
_BITS = lazy(r"[01]{2}[01 _.]{6}")
_BYTES = lazy(r"(?<![0-9a-f])(?:(?:0x|\\x)?3[0-9][\s,:.-]{0,2}){4}(?![0-9a-f])")
_CODES = lazy(r"(?<![0-9])(?:(?:4[89]|5[0-7])[\s,.-]{1,2}){3}(?:4[89]|5[0-7])(?![0-9])")
_MORSE = lazy(r"(?:[.·・•∙*]|[-−–—ー_])(?:[.·・•∙*\-−–—ー_ /|、,]){14,120}")
_MORSE_SIGN = str.maketrans("·・•∙*−–—ー_", ".....-----")
_LONG = lazy(r"dah|tsu|つー|つう")
_SHORT = lazy(r"dit|did(?![ia])|di|ton|とん|と(?=[とつん\s、・.-])")
_SPOKEN_DASH = lazy(r"(?<=di|it|ah)-(?=d)")
_KEYCAP = lazy("[0-9]\ufe0f?\u20e3")
_COUNTING = ("1", "2", "3", "4")
_BRAILLE = lazy("[\u2801-\u28ff]{4,32}")
_BRAILLE_DIGITS = dict(zip("⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚", "1234567890", strict=True))
_ROMAN = lazy(
    r"(?<![a-z])(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?![a-z])"
    r"|(?<=[ivx][\s,.、・/|-])[0o](?=[\s,.、・/|-][\s]?[ivx])"
)
_ROMAN_VALUES = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}
_ROMAN_ZERO = ("0", "o")
"""What stands for the zero that the Romans did not write."""

_ROMAN_GAP = lazy(r"[\s,.、・/|-]{1,3}")
_TEN = 10
_MORSE_DIGIT = 5
_FOUR_SIGNS = 20
"""Dots and dashes in four digits of Morse code."""

_WORDLIKE = 3
"""Letters of Roman numbers above a thousand that are also words (mix) or units."""


def judge_encodings(readout: Readout) -> str | None:
    """Return the reason to refuse a PIN in a code, or None."""
    text, raw = readout.whole, readout.raw
    if any(_is_digits(plain) for plain in _based(raw)):
        return "pin-encoded"
    if _HEX_SAID.search(text) and any(map(_is_password, _in_hex(text))):
        return "password-encoded"
    if _BASE_SAID.search(raw) and any(_is_password(plain) for plain in _based(raw)):
        return "password-encoded"
    if _in_keycaps(raw):
        return "pin-digits"
    for rule in (_in_other_base, _in_bytes, _in_morse, _in_braille, _in_roman):
        if rule(text):
            return "pin-encoded"
    return None


def _is_digits(plain: str) -> bool:
    """Tell whether a decoded text is a PIN of digits."""
    return len(plain) == DIGITS_LENGTH and plain.isascii() and plain.isdigit()


def _is_password(plain: str) -> bool:
    """Tell whether a decoded text is a signature password."""
    sized = SIGNATURE_MIN <= len(plain) <= SIGNATURE_MAX
    return (
        sized and plain.isalnum() and any(map(str.isdigit, plain)) and any(map(str.isalpha, plain))
    )


def _based(raw: str) -> list[str]:
    """Return what the words of a text decode to, where they decode to ASCII."""
    plain: list[str] = []
    for match in _BASE.finditer(raw):
        word = match[0].rstrip("=")
        plain += _decoded(base64.b64decode, word + "=" * (-len(word) % 4))
    for match in _BASE32.finditer(raw):
        word = match[0].rstrip("=").upper()
        plain += _decoded(base64.b32decode, word + "=" * (-len(word) % 8))
    return plain


def _decoded(decode: Callable[[str], bytes], word: str) -> list[str]:
    """Return the decoded word in a list; an empty list if it is no such word."""
    try:
        return [decode(word).decode("ascii").strip()]
    except (binascii.Error, ValueError):
        return []


def _in_hex(text: str) -> list[str]:
    """Return what rows of bytes in base 16 spell."""
    rows = (re.sub("[^0-9a-f]", "", match[0]) for match in _HEX_ROW.finditer(text))
    return [bytes.fromhex(row).decode("latin-1") for row in rows]


def _in_other_base(text: str) -> bool:
    """Tell whether a number in base 16, 8 or 2 is a PIN."""
    found: list[int] = []
    if _HEX_SAID.search(text):
        found += [int(match[1] or match[2], 16) for match in _HEX.finditer(text)]
    if _OCTAL_SAID.search(text):
        found += [int(match[1], 8) for match in _OCTAL.finditer(text)]
    for match in _BINARY.finditer(text) if _BITS.search(text) else ():
        found.append(int(match[1] or re.sub(r"[ _.]", "", match[2]), 2))
        groups = re.split(r"[ _.]", match[2] or "")
        if len(groups) == DIGITS_LENGTH and all(int(group, 2) < _TEN for group in groups):
            return True
    return any(len(str(value)) == DIGITS_LENGTH for value in found)


def _in_bytes(text: str) -> bool:
    """Tell whether four character codes of digits stand in a row."""
    return bool(_BYTES.search(text) or _CODES.search(text))


def _in_morse(text: str) -> bool:
    """Tell whether Morse signs spell four digits or a password."""
    said = _SPOKEN_DASH.sub("", text)
    if len(_LONG.findall(said)) + len(_SHORT.findall(said)) >= _FOUR_SIGNS:
        text = _SHORT.sub(".", _LONG.sub("-", said))
    for match in _MORSE.finditer(text):
        signs = match[0].translate(_MORSE_SIGN)
        groups = re.findall(r"[.-]+", signs)
        if len(groups) == 1 and len(set(groups[0])) == 1:
            continue  # a ruled line
        if len(groups) == 1:
            groups = re.findall(r"[.-]{5}", signs)
        if len(groups[-1]) == _MORSE_DIGIT + 1 and groups[-1].endswith("."):
            groups[-1] = groups[-1][:-1]  # the end of a sentence
        plain = "".join(MORSE.get(group, " ") for group in groups)
        if re.search(r"(?<![0-9])[0-9]{4}(?![0-9])", plain) or any(
            map(_is_password, plain.split())
        ):
            return True
    return False


def _in_keycaps(raw: str) -> bool:
    """Tell whether four digits are set as keys among other words; 1, 2, 3, 4 number a list."""
    keys = tuple(key[0] for key in _KEYCAP.findall(raw))
    return len(keys) == DIGITS_LENGTH and keys != _COUNTING


def _in_braille(text: str) -> bool:
    """Tell whether Braille cells spell four digits."""
    for match in _BRAILLE.finditer(text):
        cells = "".join(_BRAILLE_DIGITS.get(cell, "") for cell in match[0])
        if len(cells) == DIGITS_LENGTH:
            return True
    return False


def _in_roman(text: str) -> bool:
    """Tell whether a Roman number has four digits, or several make four together."""
    said = "roman" in text or "ろーま数字" in text
    row: list[int] = []
    end = -1
    for match in _ROMAN.finditer(text):
        if not match[0]:
            continue
        value = _roman(match[0])
        if len(str(value)) == DIGITS_LENGTH and (len(match[0]) > _WORDLIKE or said):
            return True
        joined = end >= 0 and bool(_ROMAN_GAP.fullmatch(text, end, match.start()))
        row = [*row[-DIGITS_LENGTH:], value] if joined else [value]
        end = match.end()
        digits = "".join(map(str, row))
        small = all(value < _TEN for value in row) or said
        if len(digits) == DIGITS_LENGTH and len(row) > 1 and small and not _continues(text, end):
            return True
    return False


def _continues(text: str, end: int) -> bool:
    """Tell whether another Roman number follows."""
    gap = _ROMAN_GAP.match(text, end)
    return bool(gap and (match := _ROMAN.match(text, gap.end())) and match[0])


def _roman(letters: str) -> int:
    """Return the value of a well-formed Roman number."""
    if letters in _ROMAN_ZERO:
        return 0
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
