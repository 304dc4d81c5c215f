"""A number in pieces: halves, a piece and the rest, a piece put before another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import before, ends_clause
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.places import PLACE

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_PLACED = lazy(PLACE)
_PLACED_BEFORE = lazy(rf"(?:{PLACE})[^0-9。\n]{{0,12}}$")
_PREFIXED = lazy(
    r"(?:(?:ぺーじ|[^\W0-9ぁ-ゖa-z]{0,4})の| ?[a-z]{0,8},? )(?:前|頭|後|後ろ|うしろ|あと|おしり)に"
    r"|[^\W0-9ぁ-ゖa-z]{0,4}[をは](?:先|頭|前)に(?:して|置いて|おいて)?[、,]?(?:あと|次|後"
    r"|後ろ)?[にはが]?"
)
"""What stands between two numbers of which one goes before or behind the other."""

_ENDING = lazy(
    r"(?:下|しも|末尾|最後|おわり|終わり|うしろ|後ろ)の?(?:4|四|よん)(?:桁|けた|つ|文字|個"
    r"|数字)|(?:last|final|ending) (?:four|4)"
    r"|ends? of the (?:phone|number)|(?:use|take|just|only) (?:the|its) (?:tail|end|last)"
    r"|(?:最後|末尾|おわり|後ろ|下)の?(?:かたまり|部分|ところ|ほう|方)|下だけ"
    r"|(?:最初|はじめ|前半|後半|先頭|頭|真ん中|まんなか|中ほど|左|右|前|上|うしろ)(?:から"
    r"|側)?の?(?:数字)?"
    r"(?:4|四|よん|よっ)(?:桁|けた|つ|文字|個|数字)"
    r"|(?<![a-z])(?:first|opening|leading|middle|inner|central|outer|trailing|closing|rightmost"
    r"|leftmost|front) (?:four|4)(?![a-z0-9])|(?:end|tail|start|beginning|front|middle) (?:half"
    r" )?of \+?[0-9]"
    r"|(?:末尾|最後)(?:$|[のをがだで。、])|しっぽ|last (?:block|group|part|bit)"
)
_LONG = lazy(r"[0-9](?:[-() ]{0,2}[0-9x*]){5,}")
_IGNORED = lazy(
    r"(?:無視|抜[いくけき]|除[いくけき]|取[っり]|いらない|要らない|飛ば|捨て|ignore|skip"
    r"|drop|without|leave out)"
)

_SENTENCE_END = lazy(r"[。!?\n]|\. ")
_DECOYED = 8
"""Digits of the longest number from which somebody takes a few away."""


def judge_pieces(readout: Readout) -> str | None:
    """Return the reason to refuse a number that is given in pieces, or None."""
    text = readout.text
    if _is_prefixed(readout):
        return "pin-pieces"
    if not _PLACED.search(text):
        return None
    mentions = readout.bare
    placed = [m.digits for m in mentions if before(_PLACED_BEFORE, text, m.start)]
    if _is_whole([mention.digits for mention in mentions]) or _is_whole(placed):
        return "pin-pieces"
    return "pin-pieces" if any(_in_sentence(readout, end) for end in _ends(text)) else None


def judge_endings(readout: Readout) -> str | None:
    """Return the reason to refuse a long number whose last four digits are the PIN, or None."""
    if not _ENDING.search(readout.whole):
        return None
    return "pin-ending" if _LONG.search(readout.whole) else None


def judge_decoys(readout: Readout) -> str | None:
    """Return the reason to refuse a number with one digit too many that the text takes away."""
    if not _IGNORED.search(readout.text):
        return None
    pieces = [mention.digits for mention in readout.bare]
    longer = any(DIGITS_LENGTH < len(piece) <= _DECOYED for piece in pieces)
    return "pin-pieces" if longer or _is_whole(pieces) else None


def _is_prefixed(readout: Readout) -> bool:
    """Tell whether one number is put before or behind another: 386ページの前に2."""
    text = readout.text
    return any(
        len(one.digits + other.digits) == DIGITS_LENGTH
        and _PREFIXED.fullmatch(text, one.end, other.start)
        and ends_clause(text, other.end)
        for one, other in pairwise(readout.chains)
    )


def _ends(text: str) -> list[tuple[int, int]]:
    """Return where each sentence begins and ends, if there are several."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return list(pairwise((0, *ends, len(text)))) if ends else []


def _in_sentence(readout: Readout, sentence: tuple[int, int]) -> bool:
    """Tell whether one sentence gives all pieces; another may have numbers of its own."""
    first, last = sentence
    pieces = [m.digits for m in readout.bare if first <= m.start and m.end <= last]
    return _is_whole(pieces) and bool(_PLACED.search(readout.text, first, last))


def _is_whole(pieces: list[str]) -> bool:
    """Tell whether at least two pieces make four digits."""
    return len(pieces) > 1 and len("".join(pieces)) == DIGITS_LENGTH
