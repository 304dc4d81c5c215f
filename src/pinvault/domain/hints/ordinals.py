"""Four keys that are named by their rank: the fifth, the second, the eighth and the first key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_RANK = (
    r"(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|zeroth)(?![a-z])"
    r"|[0-9](?:st|nd|rd|th)(?![a-z])|[0-9一二三四五六七八九](?:番目|番め|ばんめ|つ目|つめ|個目))"
)
_NOUN = (
    r"(?:の?(?:数字?|きー|ぼたん|すうじ)+| (?:(?:number|digit|numeric) )?(?:keys?|buttons?|digits?"
    r"|numbers?))?"
)
_GAP = r"[\s,、・;/→と]{1,3}(?:and |then |next |finally |次に?|最後に?|それから)?(?:the )?"
_ROW = lazy(rf"(?<![a-z0-9]){_RANK}{_NOUN}(?:{_GAP}{_RANK}{_NOUN}){{3}}(?!{_GAP}{_RANK})")
_KEYS = lazy(
    r"(?<![a-z])(?:keys?|buttons?|digits?|numbers?|press|hit|tap|push|type|pin|code)(?![a-z])"
    r"|きー|ぼたん|数字|押|打|入力|番号|暗証"
)
_COUNTED = lazy(
    r"(?:first|1st|[1一](?:番|つ|個)).{1,12}(?:second|2nd|[2二](?:番|つ|個)).{1,12}(?:third"
    r"|3rd|[3三](?:番|つ|個))"
)
"""The ranks of four things in order, which say nothing of keys."""


def judge_ordinals(readout: Readout) -> str | None:
    """Return the reason to refuse four keys that are named by their ranks, or None."""
    row = _ROW.search(readout.text)
    if not row or _COUNTED.search(row[0]):
        return None
    whole = not any(map(str.isalnum, readout.text[: row.start()] + readout.text[row.end() :]))
    return "pin-pieces" if whole or _KEYS.search(readout.text) else None
