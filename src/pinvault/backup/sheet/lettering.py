"""Letters, sizes and ink. Japanese is a standard font of every PDF viewer, so none is embedded.

HeiseiKakuGo-W5 is one of the fonts that PDF names for Japanese (Adobe-Japan1); a viewer draws it
with a Japanese font of its own. It is encoded in UTF-16, as some names have signs beyond 16 bits.
"""

from __future__ import annotations

from functools import cache
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph

INK: Final = HexColor("#000000")
FAINT: Final = HexColor("#444444")
RULE: Final = HexColor("#888888")
TINT: Final = HexColor("#eeeeee")

_JAPANESE: Final = "HeiseiKakuGo-W5"
_LATIN: Final = "Helvetica"
_LATIN_BOLD: Final = "Helvetica-Bold"
CODE: Final = "Courier-Bold"
"""One of the fourteen fonts that every viewer has; 0 and O differ in it."""

_WITHOUT_SIGN: Final = "\u3013"
"""The mark that Japanese printers set for a sign that they do not have."""

_LEADING: Final = 1.4


def paragraph(text: str, size: float, *, faint: bool = False, bold: bool = False) -> Paragraph:
    """Return ``text`` as a paragraph, ``size`` in points; it may break as its language does."""
    shown = printable(text)
    return Paragraph(escape(shown), _style(size, latin=_is_latin(shown), faint=faint, bold=bold))


def printable(text: str) -> str:
    """Return ``text`` with a mark for every sign that the font does not have."""
    return "".join(char if _has(char) else _WITHOUT_SIGN for char in text)


def font_for(text: str) -> str:
    """Return the name of the font that has the signs of ``text``."""
    return _LATIN if _is_latin(text) else _japanese()


@cache
def _japanese() -> str:
    font = UnicodeCIDFont(_JAPANESE)
    font.encodingName = "UniJIS-UTF16-H"
    pdfmetrics.registerFont(font)
    return _JAPANESE


@cache
def _style(size: float, *, latin: bool, faint: bool, bold: bool) -> ParagraphStyle:
    name = (_LATIN_BOLD if bold else _LATIN) if latin else _japanese()
    return ParagraphStyle(
        f"{size}-{latin}-{faint}-{bold}",
        fontName=name,
        fontSize=size,
        leading=size * _LEADING,
        textColor=FAINT if faint else INK,
        wordWrap=None if latin else "CJK",
    )


def _is_latin(text: str) -> bool:
    return text.isascii()


def _has(char: str) -> bool:
    """Tell whether the font has a sign: what Japanese systems have exchanged for decades.

    The surname 𠮷 is in neither standard, and in the font.
    """
    for encoding in ("cp932", "euc_jis_2004"):
        try:
            char.encode(encoding)
        except UnicodeEncodeError:
            continue
        return char >= " "
    return char == "𠮷"
