"""Digits that are taken out of words: the five of 五十嵐, the first sign of each line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.figures import in_figures

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_DIGIT = "[0-9〇零一二三四五六七八九]"
_OF_NAME = lazy(
    rf"([^\W_][^\s、。,.]{{0,11}}?)[」』]?の(?:中の|頭の"
    rf"|数字の?)?[「『]?({_DIGIT}{{1,2}})(?![^\W_](?<![をがでと])|人|本)"
)
_GLOSSES = lazy(rf"[^\s、,。]{{1,12}}の[「『]?({_DIGIT})[」』]?(?=[、,。\s]|と|で|が|$)")
_OF_THING = lazy(
    r"(?<![a-z])the (zero|one|two|three|four|five|six|seven|eight|nine|[0-9])"
    r" (?:of|in|from|out of) (?:the )?([a-z][a-z' -]{2,24}|[a-z' -]*[0-9]+)"
)
_PER_LINE = lazy(
    r"縦読|たて読|縦に(?:読|見|並|つな)|各行|行(?:の(?:頭|先頭|最初|最後|末|おわり)|頭|末)"
    r"|一行ずつ|1行ずつ|頭文字"
    r"|頭の(?:字|数|文字)|先頭の(?:字|数|文字)|最初の(?:字|文字|数字)|(?:each|every|per) (?:line"
    r"|row)|line by line"
    r"|acrostic|downwards?|read down|first (?:digit|number|figure|character|sign|word)s?|initials?"
    r"|(?:start|beginning|end|front) of (?:each|every|the) lines?|column|vertical"
)
_LEAD = lazy(rf"\W*({_DIGIT})(?![0-9])")
_TAIL = lazy(rf"({_DIGIT})\W*$")
_LETTER_COUNTS = lazy(
    r"(?:count|number of|how many|tally) (?:of )?(?:the )?letters|letters? (?:in|of|per) (?:each"
    r"|every)"
    r"|rhym(?:e|es|ing) with|it rhymes|(?:letter|word) (?:counts?|lengths?)|lengths? of (?:the"
    r"|each|every|these) words?"
    r"|(?:文字数|字数|文字の数|字の数|画数)(?:を|が|の順|で|を順|だけ|は)|何文字か|文字を数え"
)
_QUOTED = lazy(
    r"[:「『\"'](?:\s*)((?:[^\W_]+(?:['’][^\W_]+)?[\s、,・/-]+){3}[^\W_]+)[」』\"'.!]*(?=\s*$"
    r"|[」』\"'。.,(])"
)
_WORDS = lazy(r"[\s、,・/-]+")


def judge_sourced(readout: Readout) -> str | None:
    """Return the reason to refuse digits that are to be taken out of words, or None."""
    if _from_names(readout.text) or _from_lines(readout.whole) or _from_lengths(readout.whole):
        return "pin-pieces"
    return None


def _from_names(text: str) -> bool:
    """Tell whether four digits are said to be those of names: 五十嵐の五、六本木の六."""
    if "の" in text:
        found = [match[2] for match in _OF_NAME.finditer(text) if match[2][0] in match[1]]
        if len(found) > 1 and len("".join(found)) == DIGITS_LENGTH:
            return True
        if text.count("の") >= DIGITS_LENGTH == len(_GLOSSES.findall(text)):
            return True
    return text.count("the ") >= DIGITS_LENGTH and len(_OF_THING.findall(text)) == DIGITS_LENGTH


def _from_lines(text: str) -> bool:
    """Tell whether four lines begin or end with a digit and the text says to read those."""
    if "\n" not in text or not _PER_LINE.search(text):
        return False
    lines = [in_figures(line) for line in text.split("\n") if line.strip()]
    return any(
        sum(bool(edge(line)) for line in lines) == DIGITS_LENGTH
        for edge in (_LEAD.match, _TAIL.search)
    )


def _from_lengths(text: str) -> bool:
    """Tell whether the letters of four words are to be counted."""
    if not _LETTER_COUNTS.search(text):
        return False
    return any(
        len(re.split(_WORDS.pattern, match[1])) == DIGITS_LENGTH for match in _QUOTED.finditer(text)
    )
