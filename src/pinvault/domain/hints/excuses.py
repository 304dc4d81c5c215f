"""What explains a four-digit number: it is an amount, a year, a time, a model, a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.hints.context import before, equated, labelled, said_of
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.words.names import IDIOMS, LABEL_WORDS, PRODUCT_WORDS
from pinvault.domain.hints.words.units import BEFORE_AMOUNT, JAPANESE_UNITS, LATIN_UNITS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.hints.readings.chain import Chain

_UNIT = re.compile(
    rf"[ -]{{0,2}}(?:{JAPANESE_UNITS}|(?:{LATIN_UNITS})(?![a-z]))"
    r"|-(?!pin|code|pass|and|then|at)[a-z]{3,}(?![a-z0-9])"
)
_AMOUNT = re.compile(BEFORE_AMOUNT)
_YEAR_BEFORE = re.compile(
    r"(?<![a-z])(?:in|since|until|till|of|from|by|around|circa|during|before|after|summer"
    r"|winter|spring|autumn|eve|nye"
    r"|fall|year|christmas|january|february|march|april|may|june|july|august|september"
    r"|october|november"
    r"|december|early|late|mid|em|en|ano|ano de|ano|nam|tahun|taong|annee"
    r"|西暦|公元|서기)[ '-]*$"
)
_ARTICLE = re.compile(r"(?<![a-z])(?:the|my|our|that|his|her|their|a) $")
_THING = re.compile(
    r" (?!pin|code|pass|number|one|is|was|and|for|as|then|thing|again|at|on|in)[a-z]{4,}"
)
_YEAR_AFTER = re.compile(
    r"[ -]*(?:olympics?|world cup|expo|edition|model|calendar|summer|winter|spring|autumn"
    r"|trip|photo"
    r"|album|diary|season|tour|concert|festival|earthquake|graduation|reunion|marathon|wedding"
    r"|ごろ|頃|から(?!始)|当時|ねん)"
)
_TIME_BEFORE = re.compile(
    r"(?:朝|夜|昼|夕方|午前|午後|毎日|毎朝|毎晩|深夜|(?<![a-z])(?:at|by|around|before|after"
    r"|from|until|till|the|every day"
    r"|daily|about|my)) *$"
)
_UNTIL_BEFORE = re.compile(r"[0-9]:[0-9]{2} ?(?:to|and|or|-|~|〜|から) ?$")
_UNTIL = re.compile(r" ?(?:to|and|or|-|~|〜|から) ?[0-9]{1,2}:[0-9]{2}")
_MENTION = re.compile(
    r"(?:の|に(?!し|設|決|変)|発|着|頃|ごろ|始|開|から|まで|生まれ|付|am|pm"
    r"| *(?:am|pm|train|bus|flight|ferry|class|meeting|start|show|alarm|split|mix|chance"
    r"|odds|ratio|deal|we|when|was|at"
    r"|in)(?![a-z0-9]))"
)
_SCORE = re.compile(
    r" *(?:で(?:勝|負|敗|引|優)|の(?:試合|勝|負|大勝|接戦)|(?:win|loss|victory|game|match"
    r"|defeat)(?![a-z]))"
)
_DAY_BEFORE = re.compile(r"(?:(?<![a-z])(?:on|since|until|by|dated|the)|誕生日|記念日|命日) *$")
_PLACE_BEFORE = re.compile(r"[町村区市丁目条通園宿橋川山田野原島浜沢崎塚池坂本津井] *$")
_BETWEEN = re.compile(r"の(?:間|あいだ|どちら|どっち|両方|二択|選手|2つが|二つが)")
_BETWEEN_BEFORE = re.compile(r"(?<![a-z])(?:between|either|both) *$")
_DIALLED = frozenset({"0120", "0570", "0800"})
_DIALLED_BEFORE = re.compile(
    r"(?:電話|だいやる|せんたー|窓口|ふりー|(?<![a-z])(?:call|dial|centre|center|line))"
    r" *(?:の|は|:)?$"
)
_SUBTITLE = re.compile(r": an? (?!pin|code|pass|number)[a-z]{3,} [a-z]{3,}")
_THINGS = re.compile(
    r" (?:[a-z]+ )?(?!(?:works|opens|unlocks|is|was|as|has|does|gets|goes|lets|takes|this|yes"
    r"|always|sometimes|pass|access)(?![a-z]))[a-z]{3,}s(?![a-z])"
)
_PREFIX = re.compile(r"([a-z]+)-?$")
USED = re.compile(
    r"(?:[a-z]{1,3}[0-9]?)? *(?:(?:の[^\W0-9a-z]|に(?:乗|の)|を(?:買|持|売|修|使って|借|もら"
    r"|譲)|で(?:撮|走|旅|書|打った|遊)"
    r"|が(?:家|あ|壊|届|好)|と[^\W0-9a-z]|みたい|のよう|っぽい|系|型|番台|しりーず)|(?:series|model|box|manual"
    r"|camera|printer|we|i|that"
    r"|laptop|engine|bike|car|synth|guitar|motorcycle|pc)(?![a-z0-9]))"
)
"""How a text goes on behind the name of a thing that somebody owned, rode or wrote on."""

_OWNED = re.compile(
    r"(?<![a-z])(?:my|the|our|his|her|their|an?|old|first|dad'?s|mum'?s|mom'?s)"
    r"(?: old| first| new| broken| little)? [a-z]+[ -]?$"
)
"""How a text leads to the name of a thing: my old Nokia."""

_FIRST_YEAR, _LAST_YEAR = 1860, 2099
_HOURS, _SIXTY, _MONTHS, _DAYS, _HUNDRED = 24, 60, 12, 31, 100
_MODEL_PREFIX = 4
_PAIR = 2
_AND = ("and", "と", "や", "y", "e", "et", "und")


def is_counted(text: str, chain: Chain) -> bool:
    """Tell whether a unit follows one number, or a range (10〜20代)."""
    if equated(text, chain.start, end_of_unit(text, chain)):
        return False
    if len(chain.numbers) == _PAIR and chain.gaps[-1] in _AND:
        return bool(_UNIT.match(text, chain.end))  # Nana and 161 days
    if len(chain.numbers) > 1 and not all(gap in "~〜-–ー、,.・" for gap in chain.gaps):
        return False
    if len(chain.numbers) > _PAIR:  # digit by digit, with a unit for disguise
        return all(not gap for gap in chain.gaps) and bool(_UNIT.match(text, chain.end))
    return bool(_UNIT.match(text, chain.end) or before(_AMOUNT, text, chain.start))


def is_unit(text: str, end: int) -> bool:
    """Tell whether a unit follows at ``end``."""
    return bool(_UNIT.match(text, end))


def end_of_unit(text: str, chain: Chain) -> int:
    """Return where the unit behind the number ends; the end of the number if it has none."""
    unit = _UNIT.match(text, chain.end)
    return unit.end() if unit else chain.end


def is_year(text: str, chain: Chain) -> bool:
    """Tell whether the number is a year that the text only mentions."""
    value = int(chain.digits)
    if not set(chain.gaps) <= {"", "-"} or said_of(text, chain.start, chain.end):
        return False
    if not _FIRST_YEAR <= value <= _LAST_YEAR or len(chain.numbers) > _PAIR:
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
    mentioned = before(_TIME_BEFORE, text, chain.start) or _MENTION.match(text, chain.end)
    mentioned = (
        mentioned or before(_UNTIL_BEFORE, text, chain.start) or _UNTIL.match(text, chain.end)
    )
    return hour <= _HOURS and minute < _SIXTY and bool(mentioned)


def is_day(text: str, chain: Chain) -> bool:
    """Tell whether the number is a month and a day that the text mentions."""
    if chain.gaps not in (("/",), ("-",), (".",)) or len(chain.numbers) != _PAIR:
        return False
    month, day = sorted(map(int, chain.numbers))
    mentioned = before(_DAY_BEFORE, text, chain.start) or _MENTION.match(text, chain.end)
    return 1 <= month <= _MONTHS and day <= _DAYS and bool(mentioned)


def is_address(text: str, chain: Chain) -> bool:
    """Tell whether three hyphenated numbers behind a place are an address."""
    return chain.gaps == ("-", "-") and bool(before(_PLACE_BEFORE, text, chain.start))


def is_dialled(text: str, chain: Chain) -> bool:
    """Tell whether the number is the beginning of a free or nationwide telephone number."""
    return chain.digits in _DIALLED and bool(before(_DIALLED_BEFORE, text, chain.start))


def is_title(text: str, chain: Chain) -> bool:
    """Tell whether the number begins the title of a film or a book: 2001: A Space Odyssey."""
    year = _FIRST_YEAR <= int(chain.digits) <= _LAST_YEAR
    return year and bool(_SUBTITLE.match(text, chain.end))


def is_round(text: str, chain: Chain) -> bool:
    """Tell whether a round number counts things in English: 1000 paper cranes."""
    if chain.script is not Script.GLYPH or not chain.digits.endswith("00"):
        return False
    return bool(_THINGS.match(text, chain.end)) and not labelled(text, chain.start)


def is_score(text: str, chain: Chain) -> bool:
    """Tell whether the numbers are a result or two shares of a hundred."""
    if chain.gaps and set(chain.gaps) <= {"-", "対", "、", ","} and _SCORE.match(text, chain.end):
        return True
    shares = sum(map(int, chain.numbers)) == _HUNDRED and chain.gaps in (("/",), (":",), ("-",))
    return shares and bool(_MENTION.match(text, chain.end))


def is_model(text: str, chain: Chain) -> bool:
    """Tell whether letters before the number make it a model and the text speaks of the thing."""
    if len(chain.numbers) > 1 or chain.script is not Script.GLYPH:
        return False
    prefix = before(_PREFIX, text.replace(" ", "-"), chain.start)
    if not prefix or prefix[1] in LABEL_WORDS:
        return False
    glued = text[chain.start - 1] != " " and len(prefix[1]) <= _MODEL_PREFIX
    named = prefix[1] in PRODUCT_WORDS
    used = USED.match(text, chain.end) or (named and before(_OWNED, text, chain.start))
    return (glued or named) and bool(used)


def is_pair(text: str, chain: Chain) -> bool:
    """Tell whether two numbers are only named together: between 10 and 20."""
    if chain.gaps not in (("と",), ("and",), ("や",)):
        return False
    return bool(_BETWEEN.match(text, chain.end) or before(_BETWEEN_BEFORE, text, chain.start))


def is_idiom(text: str, chain: Chain) -> bool:
    """Tell whether the number stands inside a set phrase."""
    return text[chain.start : chain.end] in IDIOMS


EXCUSES: tuple[Callable[[str, Chain], bool], ...] = (
    is_counted,
    is_year,
    is_time,
    is_day,
    is_address,
    is_dialled,
    is_title,
    is_round,
    is_score,
    is_model,
    is_pair,
    is_idiom,
)
"""Each tells whether the text explains a four-digit number as something else than a PIN."""
