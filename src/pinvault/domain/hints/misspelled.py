"""Number words that are spelled by ear or in haste: fiv sevn zeero too, won ate too for, ぜろう."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import ends_clause, labelled
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.lexicon import KANA, LATIN, SURE
from pinvault.domain.hints.words.misspelled import HEARD, MISSPELLED
from pinvault.domain.hints.words.rhymes import RHYMES

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_FOUR_WORDS = lazy(r"(?<![a-z0-9'])([a-z]{2,7}(?:[ ,./・、-]{1,2}[a-z]{2,7}){3})(?![a-z0-9'])")
_FOUR_KANA = lazy(
    r"(?<![ぁ-ゖー])([ぁ-ゖー]{1,5}(?:[ ,./・、-]{1,2}[ぁ-ゖー]{1,5}){3})(?![ぁ-ゖー])"
)
_GAP = lazy(r"[ ,./・、-]{1,2}")
_BY_EAR = lazy(
    r"(?<![a-z])(?:aloud|out loud|hear|sounds?|ear|phonetic|homophones?|say (?:it|them|this)"
    r"|pronounce"
    r"|spell(?:ed|ing)?|typos?|listen|pilots?|radio|reads? like|badly|voice)(?![a-z])"
    r"|音で|読み間違|打ち間違|発音|声に出|耳で|聞こえ|綴り|つづり|なまって|訛|空耳"
)
_STARTS = ("", "\n", ":", "「", '"', "(", ",", ".", "-", "=", "、", "。")
_SURE_ENOUGH = 2


def judge_misspelled(readout: Readout) -> str | None:
    """Return the reason to refuse four words that were meant as digits, or None."""
    text = readout.text
    rhymed = "rhym" in text
    by_ear = bool(_BY_EAR.search(text))
    for match in _FOUR_WORDS.finditer(text):
        words = [word for word in _split(match[1]) if word]
        if rhymed and len(words) == DIGITS_LENGTH and RHYMES.issuperset(words):
            return "pin-words"
        if len(words) != DIGITS_LENGTH or not all(map(_is_digit, words)):
            continue
        sure = sum(_is_sure(word) for word in words)
        apart = text[: match.start()].rstrip(" ")[-1:] in _STARTS
        whole = apart and (
            ends_clause(text, match.end()) or text[match.end() : match.end() + 1] in ",("
        )
        if by_ear or labelled(text, match.start()) or (whole and sure >= _SURE_ENOUGH):
            return "pin-words"
    for match in _FOUR_KANA.finditer(text):
        values = [_nearly(word) for word in _split(match[1])]
        if None not in values and sum(values, start=0) >= _SURE_ENOUGH:  # type: ignore[arg-type]
            return "pin-kana"
    return None


def _split(row: str) -> list[str]:
    """Return the words of a row."""
    return _GAP.sub(" ", row).split(" ")


def _is_digit(word: str) -> bool:
    """Tell whether a word is that of a digit, spelled somehow."""
    return word in HEARD or word in MISSPELLED or _is_sure(word)


def _is_sure(word: str) -> bool:
    """Tell whether a word is that of a digit, or one that only means it."""
    known = LATIN.get(word, ())
    return word in MISSPELLED or any(
        meaning.language == "en" and meaning.weight == SURE and meaning.value < 10  # noqa: PLR2004 - a digit
        for meaning in known
    )


def _nearly(word: str) -> int | None:
    """Return 1 for a sure reading, 0 for one that has a kana too many, None for anything else."""
    if known := KANA.get(word):
        return int(known.weight == SURE)
    for cut in range(1, len(word)):
        known = KANA.get(word[:cut] + word[cut + 1 :])
        if known and known.weight == SURE:
            return 0
    return None
