"""Promises of the patterns that are compiled late."""

from __future__ import annotations

import re

import pytest

from pinvault.domain.hints import patterns, warm
from pinvault.domain.hints.patterns import lazy


@pytest.fixture(autouse=True)
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what a test makes out of the patterns of the rules."""
    monkeypatch.setattr(patterns, "_known", list(patterns._known))  # noqa: SLF001


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    """A mistake in it shows then and not before."""
    pattern = lazy("(")
    with pytest.raises(re.error):
        pattern.search("a")


@pytest.mark.parametrize(
    ("method", "expected"),
    [("search", ["b"]), ("match", None), ("fullmatch", None), ("finditer", ["b", "b"])],
)
def test_a_pattern_does_what_its_methods_do(method: str, expected: list[str] | None) -> None:
    """As if it had been compiled at once, also the second time."""
    pattern = lazy("b")
    for _ in range(2):
        found = getattr(pattern, method)("abab")
        if found is not None:
            matches = [found] if isinstance(found, re.Match) else found
            found = [match[0] for match in matches]
        assert found == expected


def test_a_pattern_still_knows_its_source() -> None:
    """Other patterns are put together from it."""
    assert lazy("a|b").pattern == "a|b"


def test_a_pattern_has_no_other_methods() -> None:
    """A method that is not prepared for is an error that names it."""
    with pytest.raises(AttributeError, match="subn"):
        lazy("a").subn("b", "a")


def test_warming_up_compiles_every_pattern() -> None:
    """Afterwards no text waits for one."""
    late = lazy("late")
    warm()
    assert all("search" in vars(pattern) for pattern in patterns._known)  # noqa: SLF001
    assert "search" in vars(late)
