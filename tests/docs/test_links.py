"""Promises of the links: each leads to a page that is there, and to a heading of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.docs.pages import PAGES, ROOT, anchors, links, name_of, places

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    """File and heading exist; what lies on the network is not asked for."""
    lost = []
    for link in links(page):
        if "://" in link or link.startswith("mailto:"):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_and_folder_that_a_page_names_is_there(page: Path) -> None:
    """A recipe that sends people to a file that was renamed helps nobody."""
    assert [place for place in places(page) if not (ROOT / place).exists()] == []


def test_every_page_is_reached_from_the_front_page() -> None:
    """Whoever begins at README.md finds each page of docs/ by following links."""
    seen: set[Path] = set()
    ahead = [ROOT / "README.md", ROOT / "README.ja.md"]
    while ahead:
        page = ahead.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        inside = [link.partition("#")[0] for link in links(page) if "://" not in link]
        ahead += [(page.parent / link).resolve() for link in inside if link]
    assert [name_of(page) for page in PAGES if page not in seen] == []


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page.relative_to(ROOT).parts[:2] == ("docs", "ja")],
    ids=name_of,
)
def test_every_japanese_page_has_its_english_one(page: Path) -> None:
    """The two trees are the same."""
    assert (ROOT / "docs" / page.relative_to(ROOT / "docs" / "ja")).exists()
