"""A number or password with signs in it and a legend for them: KO□E39、□はB."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH, SIGNATURE_MAX, SIGNATURE_MIN
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_GAP = r"[_*?#□■△▲☆★◇◆〇○●◯x|]"
_IS = r"\s?(?:is|are|=|stands for|means|for|は|が|→|->|:|に)\s?(?:an? |the )?"
_ENTRY = lazy(rf"(?<![a-z0-9])(?P<sign>{_GAP}|[a-z]){_IS}(?P<value>[0-9a-z])(?![0-9a-z])")
_NAMED = lazy(
    r"(?:inside|in the middle|between them|fill(?:ed)?|gaps?|blanks?|bars?|stars?|dots?"
    r"|squares?|underscores?|asterisks?|holes?|missing"
    r" (?:ones?|digits?)"
    r"|空欄|穴|伏せ字|伏字|四角|星|棒|記号|中に|間に|真ん中に|抜けた(?:所|ところ|数字)"
    r"|隠した(?:所|ところ|数字)|空白)"
    r"[^0-9]{0,16}[0-9]"
)
_HIDDEN = lazy(
    rf"(?<![0-9a-z*_?#])(?=[0-9]*{_GAP})(?=[*_?#□■△▲☆★◇◆〇○●◯x|]*[0-9])(?:[0-9o]"
    rf"|{_GAP}){{4}}(?![0-9a-z*_?#])"
)
_TOKEN = lazy(rf"(?<![a-z0-9])(?:[a-z0-9]|{_GAP}){{4,16}}(?![a-z0-9])")
_SWAPPED = lazy(
    r"(?:write|type|put|use|with|and|an?|=|by) (?:an? |the )?[0-9] (?:for|instead of|in place of"
    r"|as) (?:the |an? |each |every )?[a-z](?:'?s)?(?![a-z])"
    r"|(?:replace|swap|change|turn|make) (?:the |an? |each |every )?[a-z](?:'?s)? (?:with|by|for"
    r"|to|into) (?:an? |the )?[0-9]"
    r"|(?<![a-z])[a-z](?:を|は|だけ|のかわりに|の代わりに|→|->)\s?(?:数字の)?[0-9](?:に|と|で|$|。)"
    r"|(?<![a-z])[a-z] (?:becomes|turned into|turns into|is now) (?:an? |the )?[0-9]"
)
_NONE = lazy(r"(?<![a-z])(?:nil|nought|naught|none|nothing|oh)(?![a-z])")
_ANY_OF = lazy(_GAP)


def judge_legends(readout: Readout) -> str | None:
    """Return the reason to refuse a number or password whose signs the text explains, or None."""
    text = _NONE.sub("0", readout.figures)
    if _filled(text) or _complements(text):
        return "pin-pieces"
    if _swapped(readout):
        return "password-pieces"
    entries = {match["sign"]: match["value"] for match in _ENTRY.finditer(text)}
    for match in _TOKEN.finditer(text) if entries else ():
        word = "".join(entries.get(sign, sign) for sign in match[0])
        if word == match[0] or _ANY_OF.search(word.replace("x", "")):
            continue
        if len(word) == DIGITS_LENGTH and word.isdigit():
            return "pin-pieces"
        mixed = any(map(str.isdigit, word)) and any(map(str.isalpha, word))
        if (
            mixed
            and SIGNATURE_MIN <= len(word) <= SIGNATURE_MAX
            and any(map(str.isdigit, match[0]))
        ):
            return "password-pieces"
    return None


def _filled(text: str) -> bool:
    """Tell whether gaps in a number are filled by digits that the text names."""
    return bool(_HIDDEN.search(text) and _NAMED.search(text))


def _complements(text: str) -> bool:
    """Tell whether two numbers stand there of which each shows what the other hides: 70**, **52."""
    found = [match[0] for match in _HIDDEN.finditer(text)]
    return any(
        all(sign.isdigit() != opposite.isdigit() for sign, opposite in zip(one, other, strict=True))
        for one in found
        for other in found
    )


def _swapped(readout: Readout) -> bool:
    """Tell whether a word in capitals becomes a password by a digit in the place of a letter."""
    if not _SWAPPED.search(readout.text):
        return False
    return any(SIGNATURE_MIN <= len(word) <= SIGNATURE_MAX for word in readout.capitals) or bool(
        re.search(r"(?:word|name|単語|名前|英字)", readout.text)
    )
