"""Where a line of Japanese may be broken.

Textual breaks at spaces alone, so that a Latin word inside a Japanese sentence tears it apart. Here
a line ends between phrases: a word in kanji, katakana or Latin stays together with the hiragana
behind it, which are mostly its ending and its particle, and a number with what it counts. A phrase
too long for that is broken behind any kana or kanji, but not before a full stop, a closing bracket
or a small kana (a part of what JIS X 4051 calls kinsoku), and a Latin word stays whole while it
fits.
"""

from __future__ import annotations

import re

from rich.cells import cell_len, get_character_cell_size

_NOT_FIRST = "。、,.:;!?)]}」』】〉》ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・"
_NOT_LAST = "([{「『【〈《"
_WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffe6"
)

_ATOM = re.compile(
    rf"[{re.escape(_NOT_LAST)}]*"
    rf"(?:[{_WIDE}]|[^\s{_WIDE}{re.escape(_NOT_LAST)}]+|[{re.escape(_NOT_LAST)}])"
    rf"[{re.escape(_NOT_FIRST)}]*[ \t]*"
    r"|[ \t]+"
)

_KANJI, _KATAKANA, _HIRAGANA = "々〇㐀-鿿", "ァ-ヺー", "ぁ-ゖ"
_OKURIGANA = "いえきぎけげしせちっびべみめりれ"
"""What alone between two kanji is the middle of a verb, as in 思い出す, and not a particle."""

_COUNTED = rf"[0-9]+(?:か?[{_KANJI}]{{1,2}})"
_WORD = (
    rf"(?:(?:{_COUNTED})+|[{_KANJI}]+|[{_KATAKANA}]+|[^\s{_WIDE}{re.escape(_NOT_LAST)}]+"
    rf"|(?=[{_HIRAGANA}]))"
)
_COMPOUND = (
    rf"(?:(?:{_COUNTED})+|[{_KANJI}{_KATAKANA}]+(?:[{_OKURIGANA}](?=[{_KANJI}])[{_KANJI}]+)*"
    rf"|[^\s{_WIDE}{re.escape(_NOT_LAST)}]+|(?=[{_HIRAGANA}]))"
)
_ENDING, _PARTICLE = f"[{_HIRAGANA}]*", f"(?:から|まで|より|[のはがをにでとも]|[{_HIRAGANA}]*)"
_PHRASES = tuple(
    re.compile(rf"(?=\S)[{re.escape(_NOT_LAST)}]*{word}[{re.escape(_NOT_FIRST)}]*[ \t]*")
    for word in (_COMPOUND + _ENDING, _WORD + _ENDING, _WORD + _PARTICLE)
)
"""The longest first: 復旧コードは, 思い出せない, and of what is too long 2031年11月21日から."""

_LONGEST_PHRASE = 28
"""Cells; what is longer would leave too much of a line empty."""


def line_spans(text: str, width: int) -> list[tuple[int, int]]:
    """Return start and end of each line of ``text`` in at most ``width`` cells.

    Spaces at the end of a line belong to none. An empty line is a line.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split("\n"):
        spans += _paragraph(text, start, start + len(paragraph), max(2, width))
        start += len(paragraph) + 1
    return spans


def _paragraph(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin, used = start, 0
    for atom_start, atom_end in _pieces(text, start, end, width):
        if used and used + cell_len(text[atom_start:atom_end].rstrip()) > width:
            spans.append((begin, _without_space(text, begin, atom_start)))
            begin, used = atom_start, 0
        used += cell_len(text[atom_start:atom_end])
    return [*spans, (begin, _without_space(text, begin, end))]


def _pieces(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Return what must not be broken: phrases, or the atoms of those that are too long."""
    pieces: list[tuple[int, int]] = []
    while start < end:
        for phrase in _PHRASES:
            found = phrase.match(text, start, end)
            if found and cell_len(found[0].rstrip()) <= min(width, _LONGEST_PHRASE):
                pieces.append(found.span())
                break
        else:
            found = _PHRASES[-1].match(text, start, end) or _ATOM.match(text, start, end)
            stop = found.end() if found is not None else start + 1
            pieces += _atoms(text, start, stop, width)
        start = pieces[-1][1]
    return pieces


def _atoms(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Return the least parts of a stretch; what is wider than a line is broken anywhere."""
    pieces: list[tuple[int, int]] = []
    for found in _ATOM.finditer(text, start, end):
        if cell_len(found[0].rstrip()) <= width:
            pieces.append(found.span())
            continue
        begin, used = found.start(), 0
        for place in range(found.start(), found.end()):
            cells = get_character_cell_size(text[place])
            if used + cells > width:
                pieces.append((begin, place))
                begin, used = place, 0
            used += cells
        pieces.append((begin, found.end()))
    return pieces


def _without_space(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" \t"))
