"""Words that lead from one digit to the next: ぜろ、それからご."""

from __future__ import annotations

from pinvault.domain.hints.normalise import Folded
from pinvault.domain.hints.patterns import lazy

_BETWEEN = lazy(
    "(?<![ぁ-ゖー])(?:それから|そのあと|そのつぎ|そのつぎに|つぎに|つぎは|つぎが|そして|さいごに|さいごは|さいごが|おしまいに"
    "|えーっと|えーと|えっと|うーん|んーと|あとは|おつぎは|おつぎに|しめは|しめに|まず|まずは|はじめに|はじめは)(?=[ぁ-ゖ])"
)
"""Words that lead from one digit to the next and are no part of it."""


def apart(folded: Folded) -> Folded:
    """Return a text in which the words between digits do not touch the kana behind them."""
    if not _BETWEEN.search(folded.kana):
        return folded
    text, kana = folded.text, folded.kana
    for match in _BETWEEN.finditer(kana):
        start, end = match.span()
        marks = "、" * (end - start)
        text, kana = text[:start] + marks + text[end:], kana[:start] + marks + kana[end:]
    return Folded(text, kana)
