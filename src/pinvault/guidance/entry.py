"""Read the entries of a subject: any folder of guidance, whatever its entries hold.

An entry is a TOML table under its id. What is the same in both languages stands in it directly;
what is said stands under ``ja`` and ``en``, either one text or a table of texts::

    [REC-03]                                [window-self]
    sources = ["M13"]                       facts = ["REC-01"]
    ja = "無料です。"                        ja.name = "市区町村の窓口"
    en = "It is free."                      en.name = "Municipal window"

How the files of a folder divide its entries is for whoever edits them.
"""

from __future__ import annotations

from pinvault import resources
from pinvault.i18n import language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Fields = dict[str, Any]

_read: dict[str, dict[str, Fields]] = {}


def entries(subject: str) -> dict[str, Fields]:
    """Return every entry of ``subject`` (``"routes"``) by id, as written, in the order written.

    Raises ``OSError`` where the folder is missing: a broken installation.
    """
    if subject not in _read:
        tables = resources.read(f"guidance/{subject}").values()
        _read[subject] = {key: fields for table in tables for key, fields in table.items()}
    return _read[subject]


def said(fields: Fields) -> Any:  # noqa: ANN401 - a text or a table of texts, as its subject says
    """Return what an entry says in the language of the moment."""
    return fields[language()]


def items(fields: Fields, name: str) -> tuple[str, ...]:
    """Return a list of texts or ids of an entry; an entry without it has none."""
    return tuple(fields.get(name, ()))
