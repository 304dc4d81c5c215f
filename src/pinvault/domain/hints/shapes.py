"""Numbers that show by their shape what they are: phone numbers, full dates, sites.

They are too long for a PIN and would otherwise be read in pieces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pinvault.domain.hints.context import claimed
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.names import TITLES
from pinvault.domain.hints.words.technical import TECHNICAL

_MASK = "物"
"""A letter that no rule knows: what it replaces neither joins nor separates numbers."""

_EDGE = r"(?<![0-9]){}(?![0-9])"
_WORTH = lazy(
    r"[0-9][^0-9]?[0-9][^0-9]?[0-9]|[a-z0-9][.@][a-z]|//|[a-z]-?[0-9]|[0-9][a-z]{4}"
    r"|a-z|eighty|せぶん|seven|ocean"
)
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "site",
        lazy(r"https?://\S+|www\.[\w./-]+|[\w.+-]{1,40}@[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,20}){1,4}"),
    ),
    (
        "site",
        lazy(
            r"(?<![a-z])(?:[a-z0-9-]{1,40}\.){1,4}(?:jp|com|net|org|go"
            r"|info)(?:/[\w./?=&-]*)?(?![a-z0-9])"
        ),
    ),
    ("card-number", lazy(_EDGE.format(r"[0-9]{4}[- ][0-9]{4}[- ][0-9]{4}[- ][0-9]{4}"))),
    ("long-number", lazy(_EDGE.format(r"[0-9]{4}(?:-[0-9]{4}){2,4}"))),
    (
        "phone",
        lazy(
            _EDGE.format(
                r"(?:\+?81[- ]?|0)[0-9]{1,4}[-() ]{1,2}[0-9]{1,4}[-() ]{1,2}[0-9]{3,4}|0[0-9]{9,10}"
                r"|\+[0-9]{1,3}(?:[- ]?[0-9]{2,4}){2,4}"
                r"|0(?:120|570|800)[-() ]{1,2}[0-9]{2,4}[-() ]{1,2}[0-9]{2,4}"
            )
        ),
    ),
    ("postcode", lazy(r"〒?\s*" + _EDGE.format(r"[0-9]{3}-[0-9]{4}"))),
    (
        "date",
        lazy(
            _EDGE.format(r"(?:19|20)[0-9]{2}([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12][0-9]|0?[1-9])")
        ),
    ),
    (
        "date",
        lazy(
            _EDGE.format(r"(?:3[01]|[12][0-9]|0?[1-9])([-/.])(?:1[0-2]|0?[1-9])\1(?:19|20)[0-9]{2}")
        ),
    ),
    (
        "range",
        lazy(
            r"(?<![a-z0-9-])(?:a-z(?:[\s,、と/+&]{0,3}(?:and )?0-9)?|0-9[\s,、と/+&]{0,3}a-z)"
            r"(?![a-z0-9-])"
        ),
    ),
    (
        "hours",
        lazy(
            r"(?<![0-9:])[0-2]?[0-9]:[0-5][0-9]\s?(?:[~〜–-]|から|to|until)"
            r"\s?[0-2]?[0-9]:[0-5][0-9](?![0-9:])"
        ),
    ),
    ("version", lazy(r"(?<![a-z])v(?:er(?:sion)?)?\.?\s?[0-9]+(?:\.[0-9]+){1,3}")),
    (
        "file",
        lazy(
            r"(?<![a-z0-9])[a-z0-9_-]{1,40}\.(?:pdf|jpe?g|png|gif|docx?|xlsx?|pptx?|txt|zip"
            r"|mp[34]|mov|heic"
            r"|csv|md|html?)(?![a-z0-9])"
        ),
    ),
    ("public-number", lazy(TITLES)),
    ("technical", lazy(TECHNICAL)),
    (
        "size",
        lazy(
            _EDGE.format(
                r"(?:640|720|800|1024|1280|1366|1440|1600|1920|2560|3440|3840"
                r"|7680)\s?[x×*]\s?[0-9]{3,4}"
            )
        ),
    ),
)


_NEVER_A_PIN = ("phone", "card-number")


@dataclass(frozen=True, slots=True)
class Shape:
    """A span of the folded text and what it is."""

    kind: str
    start: int
    end: int


def find_shapes(text: str) -> tuple[Shape, ...]:
    """Return the shapes of a folded text, except those that it presents as the PIN."""
    found: list[Shape] = []
    if not _WORTH.search(text):
        return ()
    for kind, pattern in _SHAPES:
        for match in pattern.finditer(text):
            start, end = match.span()
            taken = any(start < shape.end and shape.start < end for shape in found)
            if not taken and (kind in _NEVER_A_PIN or not claimed(text, start, end)):
                found.append(Shape(kind, start, end))
    return tuple(found)


def mask(text: str, shapes: tuple[Shape, ...]) -> str:
    """Return the text with the shapes blotted out; the length stays."""
    for shape in shapes:
        size = shape.end - shape.start
        text = text[: shape.start] + _MASK * size + text[shape.end :]
    return text
