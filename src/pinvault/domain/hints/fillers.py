"""Digits with a letter before or behind each, as a disguise: あ4い0う9え2, 4x8x2x1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.context import ends_clause
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_DECORATION = lazy(
    r"飾り|かざり|無視|だみー|おとり|囮|意味(?:は)?な[いし]|関係な[いし]|いらない|不要|要らない"
    r"|除[いくけ]|抜[いくけき]"
    r"|消[しすせ]|取[っり]|飛ば|読まない|打たない|押さない|混ぜ|まぜ|はさ[みん]|挟|目くらまし"
    r"|ignore|skip|filler|decor|junk|noise|dummy|dummies|drop|remove|strip|without|only the"
    r" (?:digits|numbers)"
    r"|(?:digits|numbers) only|just the (?:digits|numbers)|letters? (?:don'?t|do not|mean|are)|in"
    r" between|padding|decoy|fluff"
)
_EACH = r"(?:[^\W0-9_]{{{}}}[0-9]){{4}}|[0-9](?:[^\W0-9_]{{{}}}[0-9]){{3}}[^\W0-9_]{{0,2}}"
_KANA = lazy(
    r"(?<![^\W_])(?:(?:[ぁ-ゖ][0-9]){4}"
    r"|[0-9](?:(?![はがをとにのでつ])[ぁ-ゖ][0-9]){3}[ぁ-ゖ]?)(?![^\W_])"
)
_ANY = lazy(rf"(?<![^\W_])(?:{_EACH.format('1,3', '1,3')})(?![0-9])")
_LATIN = lazy(r"(?<![^\W_])[0-9]([a-z])(?:[0-9]\1){2}[0-9](?:\1)?(?![^\W_])")


def judge_fillers(readout: Readout) -> str | None:
    """Return the reason to refuse four digits with letters between them, or None."""
    text = readout.text
    if match := _KANA.search(text):
        return "pin-pieces" if ends_clause(text, match.end()) or _filled(text) else None
    if _LATIN.search(text) or (_DECORATION.search(text) and _ANY.search(text)):
        return "pin-pieces"
    return None


def _filled(text: str) -> bool:
    """Tell whether the text says that something in it does not count."""
    return bool(_DECORATION.search(text))
