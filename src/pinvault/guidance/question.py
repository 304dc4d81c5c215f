"""A question about a situation, and what happened, in the words of a list to choose from."""

from __future__ import annotations

from pinvault.guidance.entry import entries, said
from pinvault.named import NamedTuple


class Question(NamedTuple):
    """A question in the language of the moment; ``answers`` in the order given."""

    key: str
    ask: str
    answers: tuple[str, ...]


def question(key: str, values: tuple[str | bool, ...]) -> Question:
    """Return the question for ``key`` with the words for each of ``values``.

    Raises ``KeyError`` for an unknown key or value.
    """
    words = said(entries("questions")[key])
    return Question(key, words["ask"], tuple(words["answers"][_word(value)] for value in values))


def happening(name: str) -> str:
    """Return what happened, in words. Raises ``KeyError`` if there is no such name."""
    text: str = said(entries("happenings")[name])
    return text


def _word(value: str | bool) -> str:  # noqa: FBT001 - an answer
    return str(value).lower() if isinstance(value, bool) else str(value)
