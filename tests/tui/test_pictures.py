"""Promises of the pictures: drawn from the demo, on paper that asks no network for anything."""

from __future__ import annotations

import re

import pytest

from pinvault.i18n import LANGUAGES, t, use_language
from tests.pictures import PICTURES, SCENES, draw, plain

ROOT = PICTURES.parents[1]
README = {"ja": ROOT / "README.ja.md", "en": ROOT / "README.md"}
MOST_BYTES = 300_000


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENES)
def test_a_picture_is_shown_and_asks_no_network(name: str, language: str) -> None:
    """Whoever reads the page tells nobody, and it is there quickly."""
    svg = PICTURES / f"{name}-{language}.svg"
    addresses = set(re.findall(r"https?://[^\"' )]+", svg.read_text(encoding="utf-8")))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert "@font-face" not in svg.read_text(encoding="utf-8")
    for file in (svg, svg.with_suffix(".png")):
        assert 0 < file.stat().st_size <= MOST_BYTES
    assert f"docs/pictures/{svg.stem}." in README[language].read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pictures_are_of_the_demo_and_of_a_fixed_day(language: str) -> None:
    """Nobody's own vault can come into them, and another day draws the same."""
    first = await draw("pin", language)
    use_language(language)
    assert t("demo-adult") in first
    assert t("tui-demo-title") in first
    assert first == await draw("pin", language)


def test_a_wide_letter_is_as_wide_as_two_others() -> None:
    """Columns stand below each other in Japanese too."""
    run = '<text class="terminal-r1" x="10" y="20" textLength="48.8">\u82b1a&#160;b</text>'
    drawn = plain(f"<style></style>{run}")
    assert re.findall(r'x="([0-9.]+)"', drawn) == ["10.0", "34.4", "58.8"]
    assert re.findall(r'textLength="([0-9.]+)"', drawn) == ["24.4", "12.2", "12.2"]
