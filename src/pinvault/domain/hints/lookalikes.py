"""Letters that pass for digits: Il47, 4O2l, З85О."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import claimed, denied, labelled
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.glyphs import LEET_DIGITS, LOOK_ALIKES
from pinvault.domain.hints.words.names import LOOK_ALIKE_NAMES

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_ALIKE = re.escape("".join(map(chr, LOOK_ALIKES)))
_LEET = re.escape("".join(map(chr, LEET_DIGITS)))
_EDGES = (rf"(?<![0-9a-z{_ALIKE}.])", rf"(?![0-9a-z{_ALIKE}])")
_TOKEN = lazy(_EDGES[0] + f"[0-9{_LEET}]{{{DIGITS_LENGTH}}}" + _EDGES[1])
_ONE = f"([0-9{_ALIKE}])"
_SPACED = lazy(
    _EDGES[0] + _ONE + r"([\s,.、・/_-]{1,3})" + _ONE + r"\2" + _ONE + r"\2" + _ONE + _EDGES[1]
)
_NOTED = lazy(
    r"[sobzgilea] (?:as|for) (?:an? |the )?(?:[0-9]|zero|one|two|three|four|five|eight"
    r"|nine)(?![a-z0-9])|[sobzgil]\s?(?:は|が|=|is|means)\s?(?:[0-9]|ぜろ|いち|数字|zero|one"
    r"|five|eight)"
)
_ENOUGH = 2
"""Digits beside which a look-alike is taken for one without being asked."""


def judge_look_alikes(readout: Readout) -> str | None:
    """Return the reason to refuse four characters that read as digits, or None."""
    text = readout.text
    for match in _TOKEN.finditer(text):
        token = match[0]
        digits = sum(map(str.isdigit, token))
        if digits in (0, DIGITS_LENGTH) or denied(text, *match.span()):
            continue
        stated = (
            bool(_NOTED.search(text))
            or claimed(text, *match.span())
            or labelled(text, match.start())
        )
        alike = all(c.isdigit() or ord(c) in LOOK_ALIKES for c in token)
        usual = digits >= _ENOUGH and alike and token not in LOOK_ALIKE_NAMES
        if stated or usual or (alike and not token.isascii()):
            return "pin-look-alikes"
    for match in _SPACED.finditer(text):
        signs = match.group(1, 3, 4, 5)
        if _ENOUGH <= sum(map(str.isdigit, signs)) < DIGITS_LENGTH:
            return "pin-look-alikes"
    return None
