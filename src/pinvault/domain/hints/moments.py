"""What explains four digits as a moment: a year, a time of day, a month and a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.context import before, labelled, said_of
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.chain import Chain

_YEAR_BEFORE = lazy(
    r"(?<![a-z])(?:in|since|until|till|of|from|by|around|circa|during|before|after|summer"
    r"|winter|spring|autumn|eve|nye"
    r"|fall|year|christmas|january|february|march|april|may|june|july|august|september"
    r"|october|november"
    r"|december|early|late|mid|em|en|ano|ano de|ano|nam|tahun|taong|annee"
    r"|noong|nung|taon|pasko|natal|navidad|desde|del|tet|mua he|kisu|西暦|公元|서기)[ '-]*$"
)
_ARTICLE = lazy(r"(?<![a-z])(?:the|my|our|that|his|her|their|a) $")
_THING = lazy(r" (?!pin|code|pass|number|one|is|was|and|for|as|then|thing|again|at|on|in)[a-z]{4,}")
_YEAR_AFTER = lazy(
    r"[ -]*(?:olympics?|world cup|expo|edition|model|calendar|summer|winter|spring|autumn"
    r"|trip|photo"
    r"|album|diary|season|tour|concert|festival|earthquake|graduation|reunion|marathon|wedding"
    r"|'?s(?![a-z])|ma(?= [a-z])|sal(?![a-z])|saal|साल|मा |ごろ|頃|から(?!始)|当時|ねん)"
)
_TIME_BEFORE = lazy(
    r"(?:朝|夜|昼|夕方|午前|午後|毎日|毎朝|毎晩|深夜|(?<![a-z])(?:at|by|around|before|after"
    r"|from|until|till|the|every day"
    r"|daily|about|my)) *$"
)
_UNTIL_BEFORE = lazy(r"[0-9]:[0-9]{2} ?(?:to|and|or|-|~|〜|から) ?$")
_UNTIL = lazy(r" ?(?:to|and|or|-|~|〜|から) ?[0-9]{1,2}:[0-9]{2}")
MENTION = lazy(
    r"(?:の|に(?!し|設|決|変)|発|着|頃|ごろ|始|開|から|まで|生まれ|付|am|pm"
    r"| *(?:am|pm|train|bus|flight|ferry|class|meeting|start|show|alarm|split|mix|chance"
    r"|odds|ratio|deal|we|when|was|at"
    r"|in)(?![a-z0-9]))"
)
"""How a text goes on behind a time or a day that it only mentions."""

_DAY_BEFORE = lazy(r"(?:(?<![a-z])(?:on|since|until|by|dated|the)|誕生日|記念日|命日) *$")
FIRST_YEAR, LAST_YEAR = 1860, 2099
"""Years that people write of."""

_HOURS, _SIXTY, _MONTHS, _DAYS = 24, 60, 12, 31
_PAIR = 2


def is_year(text: str, chain: Chain) -> bool:
    """Tell whether the number is a year that the text only mentions."""
    value = int(chain.digits)
    if not set(chain.gaps) <= {"", "-"} or said_of(text, chain.start, chain.end):
        return False
    if not FIRST_YEAR <= value <= LAST_YEAR or len(chain.numbers) > _PAIR:
        return False
    if labelled(text, chain.start):
        return False
    if before(_ARTICLE, text, chain.start) and _THING.match(text, chain.end):
        return True
    return bool(before(_YEAR_BEFORE, text, chain.start) or _YEAR_AFTER.match(text, chain.end))


def is_time(text: str, chain: Chain) -> bool:
    """Tell whether the number is a time of day that the text mentions."""
    if chain.gaps != (":",) or len(chain.numbers) != _PAIR:
        return False
    hour, minute = map(int, chain.numbers)
    mentioned = before(_TIME_BEFORE, text, chain.start) or MENTION.match(text, chain.end)
    mentioned = (
        mentioned or before(_UNTIL_BEFORE, text, chain.start) or _UNTIL.match(text, chain.end)
    )
    return hour <= _HOURS and minute < _SIXTY and bool(mentioned)


def is_day(text: str, chain: Chain) -> bool:
    """Tell whether the number is a month and a day that the text mentions."""
    if chain.gaps not in (("/",), ("-",), (".",)) or len(chain.numbers) != _PAIR:
        return False
    month, day = sorted(map(int, chain.numbers))
    mentioned = before(_DAY_BEFORE, text, chain.start) or MENTION.match(text, chain.end)
    return 1 <= month <= _MONTHS and day <= _DAYS and bool(mentioned)
