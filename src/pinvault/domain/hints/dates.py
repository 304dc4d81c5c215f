"""Days, years and times of day that the text says are the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import alone, claimed, denied, said_of
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.kanji import DIGITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_KANJI = "".join(DIGITS)
_NUMBER = rf"(?:[0-9]{{1,2}}|[{_KANJI}十]{{1,3}})"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEARS = r"(?:19|20)[0-9]{2}"
DAY = lazy(
    rf"{_NUMBER}月の?{_NUMBER}日|(?<![a-z]){_MONTH}\.?\s?(?:the )?[0-9]{{1,2}}(?:st|nd|rd"
    rf"|th)?(?![0-9a-z])"
    rf"|(?<![0-9])[0-9]{{1,2}}(?:st|nd|rd|th)?\s(?:of )?{_MONTH}(?![a-z])"
    r"|(?<![0-9/])(?:1[0-2]|0?[1-9])[/.](?:3[01]|[12][0-9]|0?[1-9])(?![0-9/])"
    r"|(?<![0-9-])(?:1[0-2]|0?[1-9])-(?:3[01]|[12][0-9]|0?[1-9])(?![0-9-])"
)
"""A month and a day, in any usual spelling (folded)."""

DAY_LIKE = lazy("月|[0-9][/.-][0-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
"""What a text without any such day does not even hold; found much faster."""

YEAR = lazy(
    rf"(?:明治|大正|昭和|平成|令和)(?:元|{_NUMBER})年?|(?<![a-z0-9])[mtshr]\.?[0-9]{{1,2}}年"
    rf"|(?<![0-9]){_YEARS}年|[一二][{_KANJI}]{{3}}年"
    r"|(?<![a-z])(?:nineteen|twenty)[ -](?:oh|o|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen"
    r"|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]{3,5})?)"
    r"(?![a-z])"
)
"""A year, of an era or of the common one (folded)."""

TIME = lazy(
    rf"(?:午前|午後|朝|夜)?{_NUMBER}時(?:{_NUMBER}分|半)"
    r"|(?<![0-9:])[0-9]{1,2}[:h][0-9]{2}(?![0-9:])"
    r"|(?<![0-9:])[0-9]{1,2}(?:[:.][0-9]{2})\s?[ap]\.?m(?![a-z0-9])"
)
"""A time of day with minutes (folded)."""

_CONVERTED = lazy(
    r"(?:生まれ|うまれ)?[\s)」』]*(?:(?:を|の|は|って|、)?\s*(?:西暦|せいれき|しーいー)(?:に"
    r"|で|の4|が|だと|表記|4桁|四桁|へ|を|$)|in western|in the western)"
)
_NAMED = lazy(r"\s*(?:の|という)(?:時刻|時間|日付|月日|年号?|数字)")
"""What a day or time is called behind itself: 12:34の時刻."""

_RULES = (
    ("pin-date", DAY, DAY_LIKE),
    ("pin-year", YEAR, lazy("[年治正和成]|teen|twenty")),
    ("pin-time", TIME, lazy("[時:]|[0-9]h[0-9]|[0-9] ?[ap]\\.?m")),
)
"""The reasons, the patterns, and what a text without any match does not even hold."""


def judge_dates(readout: Readout) -> str | None:
    """Return the reason to refuse a day, year or time that is said to be the PIN, or None."""
    text = readout.whole
    for reason, pattern, needed in _RULES:
        if not needed.search(text):
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if named := _NAMED.match(text, end):
                end = named.end()
            short = reason == "pin-time" and sum(map(str.isdigit, match[0])) < DIGITS_LENGTH
            lengths = text.endswith(("英数字", "文字数", "桁数"), 0, start)
            if lengths or denied(text, start, end) or (short and alone(text, start, end)):
                continue
            said = claimed(text, start, end) or said_of(text, start, end)
            if said or (reason == "pin-year" and _CONVERTED.match(text, end)):
                return reason
    return None
