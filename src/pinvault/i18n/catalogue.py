"""Look a message up and fill it in.

A wrong id or a missing value is a mistake of ours. Tests raise on it (``raise_on_mistakes``),
and ``tests/test_catalogues.py`` finds ids that do not exist without running the code. In a
program that was shipped all the same, it shows the id, or the text as it is written: someone who
has lost a PIN is better served by one odd line than by a program that ends there.
"""

from __future__ import annotations

import os

from pinvault import resources
from pinvault.i18n.environment import LANGUAGES, from_environment


class UnknownMessageError(LookupError):
    """A message id that no catalogue has, or a text whose placeholders were not all given."""


class _Speech:
    """What this process speaks, and the catalogues it has read."""

    def __init__(self) -> None:
        self.chosen: str | None = None
        self.raises = False
        self.catalogues: dict[str, dict[str, str | list[str]]] = {}

    def catalogue(self, name: str) -> dict[str, str | list[str]]:
        if name not in self.catalogues:
            merged: dict[str, str | list[str]] = {}
            for table in resources.read(f"i18n/{name}").values():
                merged.update(table)
            self.catalogues[name] = merged
        return self.catalogues[name]


_speech = _Speech()


def raise_on_mistakes(*, raises: bool = True) -> None:
    """Make ``t`` and ``texts`` raise ``UnknownMessageError`` from here on: meant for tests."""
    _speech.raises = raises


def use_language(name: str | None) -> None:
    """Speak ``"ja"`` or ``"en"`` from here on; None asks the environment, at each look-up.

    Raises ``ValueError`` for any other name: the command line checks what a person typed.
    """
    if name is not None and name not in LANGUAGES:
        raise ValueError(name)
    _speech.chosen = name


def language() -> str:
    """Return the language spoken now, ``"ja"`` or ``"en"``."""
    return _speech.chosen or from_environment(os.environ)


def t(message_id: str, /, **values: str | int) -> str:
    """Return the text of ``message_id`` in the present language, filled with ``values``.

    Raises ``UnknownMessageError`` only after ``raise_on_mistakes``.
    """
    found = texts(message_id)
    if not found:
        return message_id
    try:
        return found[0].format_map(values)
    except (LookupError, ValueError) as error:
        if _speech.raises:
            raise UnknownMessageError(message_id) from error
        return found[0]


def has_text(message_id: str) -> bool:
    """Tell whether there is a text of that id in the present language."""
    return message_id in _speech.catalogue(language())


def texts(message_id: str, lang: str | None = None) -> list[str]:
    """Return every text of ``message_id``, unfilled, in ``lang`` (None: the present language).

    Empty for an unknown id, unless ``raise_on_mistakes`` was called.
    """
    found = _speech.catalogue(lang or language()).get(message_id)
    if found is None:
        if _speech.raises:
            raise UnknownMessageError(message_id)
        return []
    return [found] if isinstance(found, str) else list(found)
