"""Numbers one by one, as far as they are not counts, ordinals or lengths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.domain.hints.context import before
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.atom import Script
from pinvault.domain.hints.readings.chain import certain, part, sounds_only
from pinvault.domain.hints.readings.parts import segments
from pinvault.domain.hints.words.units import JAPANESE_UNITS, LATIN_UNITS

if TYPE_CHECKING:
    from pinvault.domain.hints.readings.atom import Atom
    from pinvault.domain.hints.readings.chain import Chain

_ORDINAL = lazy(
    r"\s*(?:桁目?|けため?|文字目?|番目|番め|番(?!号)|ばん|個目?|個め|こめ|つ目|つめ"
    r"|つ(?![^\W0-9a-z])|つは"
    r"|つが|の位|のくらい"
    r"|st(?![a-z0-9])|nd(?![a-z0-9])|rd(?![a-z0-9])|th(?![a-z0-9])|つの|自目|字目"
    r"|[\s-]*digits?(?![a-z0-9])|[\s-]*numbers?(?![a-z0-9])|[\s-]*characters?(?![a-z0-9])"
    r"|\s+are(?![a-z0-9]))"
)
_ORDINAL_BEFORE = lazy(
    r"(?:(?<![a-z])(?:first|last|next|final|other|opening|closing|leading|trailing|middle"
    r"|inner|outer"
    r"|front|back|top|bottom|initial|ending|starting|remaining|cent(?:er|re)|left|right)|#|第)\s*$"
)
_PLACE_BEFORE = lazy(r"(?:(?<![a-z])(?:digit|position|pos|slot|part|step|no)\.?)\s*$")
_NO_NUMBER = lazy(
    r"(?<![a-z])(?:first|second|third|fourth|last|next|other|this|that|which|each|every|same"
    r"|right|left"
    r"|wrong|new|old|no|any|big|small|short|long|blue|red|green|the)\s*$"
)
"""What stands before a "one" that is no number."""

_LISTED = lazy(r"\s*(?:[,;、。.]|$)")
_IS = lazy(r"\s*(?:is|=|:|-|→|>)")
_UNIT = lazy(rf" ?(?:{JAPANESE_UNITS}|(?:{LATIN_UNITS})(?![a-z]))")
_NOUN = lazy(
    r"(?:(?!本当|分か|違|名前|時々)[一-龠](?<!"
    r"[次最後前続並暗合足入打押数右左末先頭加今半残終始番上下裏表横内外隣奥両半逆])|[ァ-ヶ]"
    r"| ?(?![\s]*(?:and|then|is|are|first|second|third|last|at|in|for|to|on|it|goes|ends?"
    r"|followed|or|with"
    r"|as|before|after"
    r"|from|plus|without|minus|less|comes?|so|that|the|which|but|finally|next|lastly|twice"
    r"|again|up|makes?"
    r"|joined|straight|directly|together|side by"
    r"|back|forms?|starts?|thats|glued|combined|put|stuck|right|left|times|behind|onto|into"
    r"|under|on top|beside|ahead|other|another|second|third|fourth|begin(?:ning)?|middle|rest"
    r"|half (?=[0-9])|tail|head|upper|lower|top|bottom"
    r"|remaining|finish(?:es)?|clos(?:es?|ing)|front|follows?|preced(?:es?|ed|ing)|wrapped|flanked"
    r"|surrounded|between|over|on|line|opens?|opening|leads?|trail(?:s|ing)|part|says?"
    r"|reads?|tacked"
    r"|appended|added|attached|with|pin|code|sits|stands|lives|is|ok|please|not|pair|goes"
    r"|went|gets?|stuck|only"
    r"|too|also)(?![a-z0-9]))[a-z]{2,})"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A bare number: its digits and where it stands."""

    start: int
    end: int
    digits: str


def bare_numbers(text: str, row: tuple[Chain, ...]) -> tuple[Mention, ...]:
    """Return the numbers that neither count nor number anything, in order."""
    found: list[Mention] = []
    for chain in (piece for joined in row for piece in segments(joined)):
        if found and chain.start < found[-1].end:
            continue
        number = chain
        if len(chain.atoms) > 1 and chain.atoms[0].words and _is_placed(text, chain):
            number = part(chain, 1, len(chain.atoms))  # the last two 03
        elif len(chain.atoms) > 1 and chain.gaps[-1] and _counts(text, chain.end):
            number = part(chain, 0, len(chain.atoms) - 1)  # 8、三人: the 8 is bare
        if not _explained(text, number := _without_sounds(number)):
            found.append(Mention(number.start, number.end, number.digits))
    return tuple(found)


def _without_sounds(chain: Chain) -> Chain:
    """Return the chain without a first or last word that hardly is a number: 7 for luck, 5つ."""
    first, last = 0, len(chain.atoms)
    if last > 1 and sounds_only(chain.atoms[0]) and chain.atoms[1].digits:
        first = 1  # to 3 5
    while last > first + 1 and _is_chance(chain.atoms[last - 2], chain.atoms[last - 1]):
        last -= 1
    return part(chain, first, last) if last - first < len(chain.atoms) else chain


def _is_chance(one: Atom, other: Atom) -> bool:
    """Tell whether an atom behind another only sounds like a number, or is one kana glued to it."""
    if other.digits or certain(other):
        return False
    glued = bool(one.digits) and one.end == other.start and other.end - other.start == 1
    return sounds_only(other) or (other.script is Script.KANA and glued)


def _is_placed(text: str, chain: Chain) -> bool:
    """Tell whether a word says how many digits follow: the last two 03."""
    beside = bool(chain.atoms[1].digits) and chain.gaps[0] in ("", ":", "=", ",", "-")
    return beside and bool(before(_ORDINAL_BEFORE, text, chain.start))


def counts_noun(text: str, end: int) -> bool:
    """Tell whether a noun follows the number that ends at ``end``: three doors."""
    return bool(_NOUN.match(text, end))


def _counts(text: str, end: int) -> bool:
    """Tell whether a unit or an ordinal follows the number that ends at ``end``."""
    return bool(_ORDINAL.match(text, end) or _UNIT.match(text, end))


def _is_drawled(chain: Chain) -> bool:
    """Tell whether all of several readings are longer than a particle: ニーゴー."""
    return len(chain.atoms) > 1 and all(atom.end - atom.start > 1 for atom in chain.atoms)


def _is_pronoun(text: str, chain: Chain) -> bool:
    """Tell whether the number is a "one" that stands for a noun: the third one."""
    one = text[chain.start : chain.end] == "one"
    return one and bool(before(_NO_NUMBER, text, chain.start))


def _explained(text: str, chain: Chain) -> bool:
    """Tell whether the text says what the number counts."""
    if chain.script is not Script.GLYPH and not chain.weight and not _is_drawled(chain):
        return True
    if _counts(text, chain.end) or _is_pronoun(text, chain):
        return True
    if before(_ORDINAL_BEFORE, text, chain.start) and len(chain.digits) == 1:
        return not (_LISTED.match(text, chain.end))
    if before(_PLACE_BEFORE, text, chain.start) and _IS.match(text, chain.end):
        return True
    glued = text[chain.start - 1 : chain.start]
    if chain.script is Script.GLYPH and glued.isascii() and glued.isalpha():
        return True
    return counts_noun(text, chain.end)
