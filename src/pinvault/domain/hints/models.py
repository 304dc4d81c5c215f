"""What explains four digits as the name of a thing: a model, a brand, a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.context import before
from pinvault.domain.hints.moments import FIRST_YEAR, LAST_YEAR
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.words.names import BRANDS, LABEL_WORDS, PRODUCT_WORDS

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.chain import Chain

_SUBTITLE = lazy(r": an? (?!pin|code|pass|number)[a-z]{3,} [a-z]{3,}")
_PREFIX = lazy(r"([a-zα-ω]+)-?$")
USED = lazy(
    r"(?:[a-z]{1,3}[0-9]?)? *(?:(?:の[^\W0-9a-z]|に(?:乗|の)|を(?:買|持|売|修|使って|借|もら"
    r"|譲)|で(?:撮|走|旅|書|打った|遊)"
    r"|が(?:家|あ|壊|届|好)|と[^\W0-9a-z]|みたい|のよう|っぽい|系|型|番台|しりーず)|(?:series|model|box|manual"
    r"|camera|printer|we|i|that"
    r"|laptop|engine|bike|car|synth|guitar|motorcycle|pc)(?![a-z0-9]))"
)
"""How a text goes on behind the name of a thing that somebody owned, rode or wrote on."""

_OWNED = lazy(
    r"(?<![a-z])(?:my|the|our|his|her|their|an?|old|first|dad'?s|mum'?s|mom'?s)"
    r"(?: old| first| new| broken| little)? [a-z]+[ -]?$"
)
"""How a text leads to the name of a thing: my old Nokia."""

_BRAND = lazy(rf"(?<![a-z])(?:{'|'.join(sorted(BRANDS))})[ -]?(?:[a-z]{{1,3}}-?)?$")
_SUFFIX = lazy("[a-z]{1,3}(?![a-z0-9])")
_MODEL_PREFIX = 4


def is_title(text: str, chain: Chain) -> bool:
    """Tell whether the number begins the title of a film or a book: 2001: A Space Odyssey."""
    year = FIRST_YEAR <= int(chain.digits) <= LAST_YEAR
    return year and bool(_SUBTITLE.match(text, chain.end))


def is_model(text: str, chain: Chain) -> bool:
    """Tell whether letters before the number make it a model and the text speaks of the thing."""
    if len(chain.numbers) > 1 or chain.script is not Script.GLYPH:
        return False
    suffix = _SUFFIX.match(text, chain.end)
    if before(_BRAND, text, chain.start) or (suffix and USED.match(text, suffix.end())):
        return True  # Nokia 8210, 2000GTの写真
    prefix = before(_PREFIX, text.replace(" ", "-"), chain.start)
    if not prefix or prefix[1] in LABEL_WORDS:
        return False
    glued = text[chain.start - 1] != " " and len(prefix[1]) <= _MODEL_PREFIX
    named = prefix[1] in PRODUCT_WORDS
    used = USED.match(text, chain.end) or (named and before(_OWNED, text, chain.start))
    return (glued or named) and bool(used)
