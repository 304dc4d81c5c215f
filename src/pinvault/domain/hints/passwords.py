"""The signature password: six to sixteen letters and digits, whole, spelled or in pieces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import SIGNATURE_MAX, SIGNATURE_MIN, Form
from pinvault.domain.hints.context import alone, claimed, denied, labelled
from pinvault.domain.hints.excuses import is_unit
from pinvault.domain.hints.models import USED
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.spelling import spelled_rows
from pinvault.domain.hints.words.glyphs import FOREIGN_LETTERS
from pinvault.domain.hints.words.kanji import DIGITS as KANJI_DIGITS
from pinvault.domain.hints.words.letters import GENERIC
from pinvault.domain.hints.words.names import LABEL_WORDS, PRODUCT_WORDS
from pinvault.domain.hints.words.units import LATIN_UNITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_TOKEN = lazy(r"(?<![a-z0-9])(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{6,16}(?![a-z0-9])")
_JOINED = lazy(r"(?<![a-z0-9._-])[a-z0-9]+(?:[-_./·・=~*#:+&][a-z0-9]+)+(?![a-z0-9])")
_LOOSE = lazy(
    r"(?<![a-z0-9])([a-z]{2,15}) ([0-9]{1,6})(?![a-z0-9])|(?<![a-z0-9])([0-9]{1,6}) "
    r"([a-z]{3,15})(?![a-z0-9])"
)
_AMOUNT = lazy(rf"[0-9]+(?:{LATIN_UNITS})")
_ORDINARY = lazy(
    r"[0-9]{1,2}-(?:digits?|letters?|characters?|year-old|way|hour|minute|step|part|piece)s?"
    r"|(?:(?:mid|post|pre|under|over|top|circa|early|late|since)-?)?(?:1[89]|20)?[0-9]{2}s?"
)
_MODEL = lazy(r"[0-9]{2,4}[a-z]{1,3}|[a-z]{1,4}(?:-[a-z]{1,2})?-?[0-9]{2,4}(?:-?[a-z]{1,3}[0-9]?)?")
_NUMERAL = f"[0-9{''.join(KANJI_DIGITS)}]{{1,6}}"
_KANJI_DIGITS = lazy(rf"(?<=[a-z]){_NUMERAL}(?![^\W_](?<![a-z]))|(?<![^\W_]){_NUMERAL}(?=[a-z])")
_ADDED = lazy(r"(?<![A-Za-z0-9])(?:[A-Z0-9]{1,8}\s?[+]\s?)+[A-Z0-9]{1,8}(?![A-Za-z0-9])")
_STEM = lazy(r"[a-z]+")
_NUMBERED = lazy(r"[0-9][a-z0-9]*(?:[^a-z0-9][a-z]+)+")
_NOTE = lazy(
    r"[\s)」』】\]\"'(（、,]*(?:全部|ぜんぶ|すべて|but\s)?(?:大文字|小文字|全角|半角|all "
    r"caps|caps|upper|lower|をろーま字)"
)
_SIGNS_EXPLAINED = lazy(
    r"(?<![a-z0-9])[0-9a-z]\s?(?:は|が|=|is|are|means)\s?(?:an? |the )?(?:数字|英字|あるふぁ"
    r"|ぜろ|おー|いち|文字|zero|letter|number|digit|one|oh|capital)"
    r"|(?:zeros?|ones?|oh?s?|letter o) (?:not|for|instead of) (?:an? )?(?:letter )?"
    r"(?:o|l|i|zero|one)(?![a-z])|(?<![0-9][- ])(?:digit|number|letter) (?:one|zero|o|l|i)(?![a-z])"
    r"|stands for [a-z0-9](?![a-z0-9])|ぜろ(?:は|と)おー|おーじゃなく"
)
"""A note on which sign is a digit and which a letter: nobody writes one of a name."""

_AS_IN = lazy(r"(?<![a-z])([a-z])\s*(?:as in|for|like|is for|wie|of|from)\s+[a-z]+")
_OF_WORD = lazy(r"(?<![a-z])[a-z]{2,}'s ([a-z])(?![a-z'])")
_KANA_AS_IN = lazy(r"[^\W0-9a-z]{1,6}の([ぁ-ゖ])(?![ぁ-ゖー])")
_LATIN_AS_IN = lazy(r"[^\W0-9a-z]{1,8}の([a-z])(?![a-z0-9])")
_DIGITS = lazy(r"(?<![0-9])[0-9]{1,6}(?![0-9])")
_LEAST_NAMES = 3
_WORD = 4


def judge_passwords(readout: Readout) -> str | None:
    """Return the reason to refuse a password that stands in the text as one word, or None."""
    text = _KANJI_DIGITS.sub(_in_digits, readout.text.translate(FOREIGN_LETTERS))
    for pattern in (_TOKEN, _JOINED):
        for match in pattern.finditer(text):
            word = re.sub(r"[^a-z0-9]", "", match[0])
            if _has_form(word) and _is_password(readout, match, word):
                return "password"
    if _enclosed(readout):
        return "password"
    if _added_up(readout):
        return "password-pieces"
    for match in _LOOSE.finditer(text):
        if not _has_form("".join(filter(None, match.groups()))):
            continue
        start, end = match.span()
        noun = next(group for group in match.group(1, 4) if group)
        generic = noun in GENERIC or noun in PRODUCT_WORDS
        if not generic and (claimed(text, start, end) or labelled(text, start)):
            return "password"
    return None


def _enclosed(readout: Readout) -> bool:
    """Tell whether a password stands in signs that are apart in the folded text: ⓉⒺⒶⓅⓄⓉ⑦."""
    raw = readout.raw.lower()
    return not raw.isascii() and any(
        _has_form(match[0]) and match[0] not in readout.whole for match in _TOKEN.finditer(raw)
    )


def _added_up(readout: Readout) -> bool:
    """Tell whether pieces in capitals or digits are added up to a password: 9PO + KO."""
    for match in _ADDED.finditer(readout.raw):
        pieces = re.split(r"\s?[+&]\s?", match[0])
        if _has_form("".join(pieces).lower()) and any(p[-1:].isalpha() for p in pieces):
            return True
    return False


def _in_digits(match: re.Match[str]) -> str:
    """Return kanji numerals that stand right beside letters as digits (KUMA二〇五)."""
    return "".join(str(KANJI_DIGITS.get(sign, sign)) for sign in match[0])


def judge_spelling(readout: Readout) -> str | None:
    """Return the reason to refuse a password that is spelled sign by sign, or None."""
    text = readout.text
    for row, start, end in spelled_rows(text):
        if _has_form(row) and (text[start:end] != row) and _is_spelled(text[start:end], row):
            return "password-spelled"
    for pattern in (_AS_IN, _OF_WORD, _KANA_AS_IN, _LATIN_AS_IN):
        letters = pattern.findall(text)
        if len(letters) < _LEAST_NAMES:
            continue
        digits = "".join(_DIGITS.findall(text)) or "".join(c.digits for c in readout.chains)
        if digits and len(letters) + len(digits) > _WORD:
            return "password-spelled"
    return None


def _has_form(word: str) -> bool:
    """Tell whether letters and digits have the form of a signature password (PIN-03)."""
    if not SIGNATURE_MIN <= len(word) <= SIGNATURE_MAX:
        return False
    return any(c.isdigit() for c in word) and any(c.isalpha() for c in word)


def _is_spelled(written: str, row: str) -> bool:
    """Tell whether signs are set apart or named, and not just digits with a stray letter."""
    letters = sum(c.isalpha() for c in row)
    return letters > 1 and len(written) > len(row)


def _is_password(readout: Readout, match: re.Match[str], word: str) -> bool:
    """Tell whether a word of the right form is a password and not the name of a thing."""
    text = readout.text
    start, end = match.span()
    whole = alone(text, start, end)
    counted = word[-1].isdigit() and is_unit(text, end) and not claimed(text, start, end)
    # 42872L alone is no amount of anything: it could be just the password.
    amount = _AMOUNT.fullmatch(word) and not (whole and readout.form is Form.SIGNATURE)
    if counted or amount or denied(text, start, end) or _ORDINARY.fullmatch(match[0]):
        return False
    presented = labelled(text, start) or (claimed(text, start, end) and not whole)
    if presented or _NOTE.match(text, end) or _SIGNS_EXPLAINED.search(text):
        return True
    stem = _STEM.match(word)
    named = stem[0] if stem else ""
    if whole:
        return named not in PRODUCT_WORDS or readout.form is not Form.DIGITS
    return not _is_name(readout, match, word, named)


def _is_name(readout: Readout, match: re.Match[str], word: str, named: str) -> bool:
    """Tell whether a word inside a sentence is the name of a thing."""
    text, end = readout.text, match.end()
    if named in PRODUCT_WORDS or _NUMBERED.fullmatch(match[0]):
        return True  # 7-Eleven, 4-door, 3D-printer
    if len(word) == len(named) + 1 and named not in readout.capitals and USED.match(text, end):
        return True  # GoPro9の動画: a password has capitals only, and hardly one digit
    model = _MODEL.fullmatch(match[0]) and USED.match(text, end)
    return bool(model) and named not in LABEL_WORDS
