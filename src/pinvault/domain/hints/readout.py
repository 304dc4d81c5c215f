"""One text as the rules see it: folded, its known shapes masked, everything read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from pinvault.domain.form import Form
from pinvault.domain.hints.mentions import Mention, bare_numbers
from pinvault.domain.hints.normalise import Folded, fold, visible
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.chain import Chain, chains
from pinvault.domain.hints.readings.figures import in_figures
from pinvault.domain.hints.readings.scanning import read_numbers
from pinvault.domain.hints.shapes import Shape, find_shapes, mask


@dataclass(frozen=True, slots=True)
class Readout:
    """Everything that was read in a text; lives only while it is judged."""

    raw: str
    """The text as typed, in NFKC: in base64 the case carries meaning."""

    whole: str
    """The folded text."""

    text: str
    """The same, with phone numbers, full dates, addresses of sites and the like masked."""

    kana: str
    """The masked text with katakana kept."""

    capitals: frozenset[str]
    """Words in capitals, in lower case, unless the whole text is in capitals."""

    figures: str
    """The masked text with the words for single digits as digits; its length differs."""

    shapes: tuple[Shape, ...]
    """What was masked."""

    chains: tuple[Chain, ...]
    """The numbers, those that stand together in one chain, in the order of the text."""

    bare: tuple[Mention, ...]
    """The numbers among them that neither count nor number anything."""

    form: Form | None
    """The form of the PIN that the text is for; None: not for one PIN."""


_CAPITALS = lazy(r"(?<![A-Za-z0-9])[A-Z]{2,}(?![A-Za-z])")


def _capitals(text: str) -> frozenset[str]:
    """Return the words of a text that stand out by their capitals."""
    if text.isascii() and text.isupper():
        return frozenset()
    return frozenset(map(str.lower, _CAPITALS.findall(text)))


def read(text: str, form: Form | None) -> Readout:
    """Read a text once, for all rules."""
    folded = fold(text)
    raw = unicodedata.normalize("NFKC", visible(text))
    shapes = find_shapes(folded.text)
    masked = Folded(mask(folded.text, shapes), mask(folded.kana, shapes))
    row = tuple(chains(masked.text, read_numbers(masked)))
    bare = bare_numbers(masked.text, row)
    return Readout(
        raw,
        folded.text,
        masked.text,
        masked.kana,
        _capitals(raw),
        in_figures(masked.text),
        shapes,
        row,
        bare,
        form,
    )
