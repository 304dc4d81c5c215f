"""All numbers of a text, from left to right, whatever they are written in."""

from __future__ import annotations

import re
from dataclasses import replace

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.normalise import Folded
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.atom import Atom, Script
from pinvault.domain.hints.readings.japanese import read_kana
from pinvault.domain.hints.readings.leads import apart
from pinvault.domain.hints.readings.lexicon import KANJI, LATIN, SCRIPTS, SURE, Lexicon, Word
from pinvault.domain.hints.words.digits import SPLIT_WORDS
from pinvault.domain.hints.words.glyphs import LEET_LETTERS

_FILLER = "\ue000"
"""A private character: no text that was typed holds it on purpose."""

_TOKEN = lazy(
    "(?P<digits>[0-9]+)"
    f"|(?P<kanji>(?!拾[いうえおわっ]|参[るりっ加考照])(?!丸(?<![0-9]丸)(?<![0-9] 丸)|丸(?! "
    f"?[0-9]))[{''.join(KANJI)}])"
    "|(?P<kana>[ぁ-ゖー]+)"
    f"|(?P<latin>[a-z]+{_FILLER}*)"
    "|(?P<other>[\u0370-\u04ff'\u0590-\u06ff\u0900-\u09ff\u0b80-\u0bff\u0d80-\u0dff\u0e00-\u0e7f"
    "\u1000-\u109f\u1780-\u17ff\uac00-\ud7a3]+)"
)
_ONE_SCRIPT = lazy("[ァ-ヶ][ァ-ヶー]*|[ぁ-ゖ][ぁ-ゖー]*")
_LEET = lazy(r"(?<![a-z0-9])(?=[a-z]*[0-9][0-9]?[a-z]|[a-z]+[0-9])[a-z0-9]{3,7}(?![a-z0-9])")
_SPLIT = lazy(rf"(?<![a-z])(?:{SPLIT_WORDS})(?![a-z])")
_AGAIN = lazy("もう[一1](?=[回度])")
"""Once more is no digit."""

_LONGEST = 48
"""Letters of the longest run that is cut into words: four numbers such as seventy-seven."""

_SHORT = 2
_SHORTEST = 6
"""Letters of the shortest Latin run that is cut; shorter ones are words of their own."""

_OF_LANGUAGE: dict[str, Lexicon] = {}
for _spelling, _meanings in LATIN.items():
    for _word in _meanings:
        _own = _OF_LANGUAGE.setdefault(_word.language.replace("-", "_"), {})
        _own[_spelling] = (*_own.get(_spelling, ()), _word)
_ONE_LANGUAGE = lazy(
    "|".join(
        f"(?P<{language}>(?:{'|'.join(sorted(words, key=len, reverse=True))}){{2,}})"
        for language, words in _OF_LANGUAGE.items()
    )
)

_ENDING = lazy(
    "(?:이에요|예요|입니다|이다|이야|이고|인데|이니까|번|로|으로|에요|요|이?랑|까지|부터|[가은는을를과와도의에]"
    "|ครับ|ค่ะ)$"
)
"""What Korean and Thai put right behind a number; no digit sounds like one of these."""


def read_numbers(folded: Folded) -> list[Atom]:
    """Return every number of the text in the order in which they stand."""
    folded = apart(folded)
    text = _SPLIT.sub(_closed_up, _LEET.sub(_without_leet, folded.text))
    text = _AGAIN.sub("もう々", text)
    atoms: list[Atom] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "digits":
            atoms.append(Atom(start, end, Script.GLYPH, digits=match[0]))
        elif kind == "kanji":
            atoms.append(Atom(start, end, Script.KANJI, words=(KANJI[match[0]],)))
        elif kind == "kana":
            atoms += _kana(folded, start, end)
        elif kind == "latin":
            if end - start == 1 and _touches_digit(text, start, end):
                continue
            found = _words(match[0].rstrip(_FILLER), start, LATIN, Script.WORD)
            if found and match[0].endswith(_FILLER):
                found[-1] = replace(found[-1], end=end)
            atoms += found
        else:
            atoms += _words(match[0], start, SCRIPTS, Script.FOREIGN)
    return atoms


def _touches_digit(text: str, start: int, end: int) -> bool:
    """Tell whether a digit stands right beside a letter, as in a model number."""
    return text[start - 1 : start].isdigit() or text[end : end + 1].isdigit()


def _without_leet(match: re.Match[str]) -> str:
    """Spell a word that is written with digits in it, if it is a number word."""
    word = match[0].translate(LEET_LETTERS)
    return word if word in LATIN and len(word) > _SHORT else match[0]


def _closed_up(match: re.Match[str]) -> str:
    """Write a number of several words as one; fillers behind it keep the length."""
    word = "".join(part for part in re.split("[- ]", match[0]) if part != "et")
    return word.replace("vingts", "vingt").ljust(len(match[0]), _FILLER)


def _kana(folded: Folded, start: int, end: int) -> list[Atom]:
    """Read a run of kana, each script of it by itself."""
    atoms: list[Atom] = []
    for piece in _ONE_SCRIPT.finditer(folded.kana, start, end):
        follows = bool(atoms) and atoms[-1].end == piece.start()
        atoms += read_kana(folded, *piece.span(), follows=follows)
    return atoms


def _words(run: str, start: int, lexicon: Lexicon, script: Script) -> list[Atom]:
    """Read a run of letters: one word, or several without a space between them."""
    if words := lexicon.get(run):
        return [Atom(start, start + len(run), script, words=words)]
    if script is Script.FOREIGN and (ending := _ENDING.search(run)):
        run = run[: ending.start()]
        if words := lexicon.get(run):
            return [Atom(start, start + len(run), script, words=words)]
    return [
        Atom(start + first, start + last, script, words=words)
        for first, last, words in _glued(run, lexicon)
    ]


def _glued(run: str, lexicon: Lexicon) -> list[tuple[int, int, tuple[Word, ...]]]:
    """Cut a run that is nothing but number words of one language; empty if it is not."""
    if not 1 < len(run) <= _LONGEST:
        return []
    if lexicon is LATIN:
        if len(run) < _SHORTEST:
            return []
        found = _ONE_LANGUAGE.fullmatch(run)
        if not found or not found.lastgroup:
            return []
        lexicon = _OF_LANGUAGE[found.lastgroup]
    pieces = _cut(run, lexicon)
    sure = any(word.weight >= SURE for _, _, words in pieces for word in words)
    # In a script of its own nothing else is written with four number words and no letter more.
    whole = lexicon is SCRIPTS or all(words[0].language == "ja" for _, _, words in pieces)
    four = len(pieces) == DIGITS_LENGTH and whole
    return pieces if sure or four or _is_syllabic(run) else []


def _cut(run: str, lexicon: Lexicon) -> list[tuple[int, int, tuple[Word, ...]]]:
    """Cut a run into words of a lexicon, longer ones first; empty if something is left over."""
    size = len(run)
    cuts: list[list[tuple[int, int, tuple[Word, ...]]] | None] = [None] * size + [[]]
    for index in range(size - 1, -1, -1):
        for end in range(size, index, -1):
            rest = cuts[end]
            if rest is not None and (words := lexicon.get(run[index:end])):
                cuts[index] = [(index, end, words), *rest]
                break
    return cuts[0] or []


def _is_syllabic(run: str) -> bool:
    """Tell whether a character is a syllable (Hangul), so that short words are not chance."""
    return "\uac00" <= run[0] <= "\ud7a3"
