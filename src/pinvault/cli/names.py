"""Which of the four PINs a word means: its id, or any name that people and pages give it.

The names are message texts (``pin-<id>-aliases``), those of both languages always count: an
English-speaking holder copies 署名用パスワード from the screen of a Japanese service. Kana of
either kind and romaji are as good as what is written there.
"""

from __future__ import annotations

from pinvault.domain.pins import PinId
from pinvault.errors import UsageError
from pinvault.guidance.folding import folded
from pinvault.i18n import LANGUAGES, texts

_ORDER = list(PinId).index


def pin_id(word: str) -> PinId:
    """Return the PIN that ``word`` names.

    Raises ``UsageError`` if no PIN has that name, or if several do, such as 暗証番号. The message
    never repeats the word: what was typed there by mistake may be the PIN itself.
    """
    asked = folded(word)
    names = _names()
    meant = sorted(names.get(asked, ()), key=_ORDER)
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise UsageError("pin-ambiguous", choices=", ".join(meant))
    raise UsageError("pin-unknown", choices=", ".join(_nearest(asked, names) or PinId))


def _names() -> dict[str, set[PinId]]:
    """Return every name, folded, with the ids of the PINs that bear it."""
    names: dict[str, set[PinId]] = {}
    for pin in PinId:
        names.setdefault(folded(pin), set()).add(pin)
        for language in LANGUAGES:
            for part in ("name", "short", "aliases"):
                for name in texts(f"pin-{pin}-{part}", language):
                    names.setdefault(folded(name), set()).add(pin)
    return names


def _nearest(asked: str, names: dict[str, set[PinId]]) -> list[PinId]:
    """Return the PINs whose names look like ``asked``, the likeliest first, each once."""
    from pinvault.cli.nearest import nearest

    return list(
        dict.fromkeys(
            pin for name in nearest(asked, names) for pin in sorted(names[name], key=_ORDER)
        )
    )
