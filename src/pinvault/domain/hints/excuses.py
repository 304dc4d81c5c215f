"""What explains a four-digit number: an amount, an address, a score, a moment, a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.context import before, equated, labelled
from pinvault.domain.hints.models import is_model, is_title
from pinvault.domain.hints.moments import MENTION, is_day, is_time, is_year
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.words.names import IDIOMS
from pinvault.domain.hints.words.units import BEFORE_AMOUNT, JAPANESE_UNITS, LATIN_UNITS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.hints.readings.chain import Chain

_UNIT = lazy(
    rf"[ -]{{0,2}}(?:{JAPANESE_UNITS}|(?:{LATIN_UNITS})(?![a-z]))"
    r"|-(?!pin|code|pass|and|then|at)[a-z]{3,}(?![a-z0-9])"
)
_AMOUNT = lazy(BEFORE_AMOUNT)
_SCORE = lazy(
    r" *(?:で(?:勝|負|敗|引|優)|の(?:試合|勝|負|大勝|接戦)|(?:win|loss|victory|game|match"
    r"|defeat)(?![a-z]))"
)
_SCORE_BEFORE = lazy(
    r"(?<![a-z])(?:lost|won|beat|beaten|defeated|drew|tied|finished)"
    r"(?: by| it| us| them| the (?:game|match|set|final))? *$"
)
_STREET = lazy(
    r" (?:[a-z]+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|court|terrace"
    r"|crescent|close|square)(?![a-z])"
)
_PLACE_BEFORE = lazy(r"[町村区市丁目条通園宿橋川山田野原島浜沢崎塚池坂本津井] *$")
_BETWEEN = lazy(r"の(?:間|あいだ|どちら|どっち|両方|二択|選手|2つが|二つが)")
_BETWEEN_BEFORE = lazy(r"(?<![a-z])(?:between|either|both) *$")
_DIALLED = frozenset({"0120", "0570", "0800"})
_DIALLED_BEFORE = lazy(
    r"(?:電話|だいやる|せんたー|窓口|ふりー|(?<![a-z])(?:call|dial|centre|center|line))"
    r" *(?:の|は|:)?$"
)
_THINGS = lazy(
    r" (?:[a-z]+ )?(?!(?:works|opens|unlocks|is|was|as|has|does|gets|goes|lets|takes|this|yes"
    r"|always|sometimes|pass|access)(?![a-z]))[a-z]{3,}s(?![a-z])"
)
_HUNDRED = 100
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


def is_address(text: str, chain: Chain) -> bool:
    """Tell whether the number stands before a street, or is three hyphenated ones of a place."""
    if _STREET.match(text, chain.end):
        return True
    return chain.gaps == ("-", "-") and bool(before(_PLACE_BEFORE, text, chain.start))


def is_dialled(text: str, chain: Chain) -> bool:
    """Tell whether the number is the beginning of a free or nationwide telephone number."""
    return chain.digits in _DIALLED and bool(before(_DIALLED_BEFORE, text, chain.start))


def is_round(text: str, chain: Chain) -> bool:
    """Tell whether a round number counts things in English: 1000 paper cranes."""
    if chain.script is not Script.GLYPH or not chain.digits.endswith("00"):
        return False
    return bool(_THINGS.match(text, chain.end)) and not labelled(text, chain.start)


def is_score(text: str, chain: Chain) -> bool:
    """Tell whether the numbers are a result or two shares of a hundred."""
    if (
        chain.gaps
        and set(chain.gaps) <= {"-", "対", "、", ","}
        and (_SCORE.match(text, chain.end) or before(_SCORE_BEFORE, text, chain.start))
    ):
        return True
    shares = sum(map(int, chain.numbers)) == _HUNDRED and chain.gaps in (("/",), (":",), ("-",))
    return shares and bool(MENTION.match(text, chain.end))


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
