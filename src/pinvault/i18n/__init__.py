"""Every sentence of pinvault, by message id, in Japanese and English.

Catalogues are TOML, one file for each subject and language (``ja/errors.toml``), flat lines
``id = "text with {placeholder}"``; an id that has several texts, such as the aliases of a PIN,
holds a list. This room reads them through ``pinvault.resources`` and touches nothing else.
"""

from __future__ import annotations

from pinvault.i18n.catalogue import (
    UnknownMessageError,
    has_text,
    language,
    raise_on_mistakes,
    t,
    texts,
    use_language,
)
from pinvault.i18n.environment import LANGUAGES

__all__ = [
    "LANGUAGES",
    "UnknownMessageError",
    "has_text",
    "language",
    "raise_on_mistakes",
    "t",
    "texts",
    "use_language",
]
