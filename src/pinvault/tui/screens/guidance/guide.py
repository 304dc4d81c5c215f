"""The guide: its pages and its words, found by any name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.guidance.page import page, page_names, page_titles
from pinvault.guidance.search import EXACT, nearest, search
from pinvault.guidance.term import term, term_names
from pinvault.i18n import t
from pinvault.i18n.phrases import day_text
from pinvault.tui.screens.guidance.lookup import LookupScreen
from pinvault.tui.widgets.menu import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinvault.tui.doors import About
    from pinvault.tui.screens.common.page import Page

_WORD = "word "
"""Before the id of a word, for a page may have the same."""


class GuideScreen(LookupScreen):
    """Pages are listed; words come up when they are looked for."""

    HEAD = "tui-guide-head"

    def __init__(self, about: About) -> None:
        """Read while a card is looked at, or none."""
        super().__init__()
        self._about = about

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-guide-title")

    def about(self) -> About:
        """Return the card that was looked at."""
        return self._about

    def everything(self) -> Sequence[Entry]:
        """Return the pages in the order in which they are read."""
        return [Entry(page_id, title) for page_id, title in page_titles().items()]

    def found(self, asked: str) -> Sequence[Entry]:
        """Return pages, and words: before them where it is the word itself that was typed."""
        titles = page_titles()
        pages = [Entry(match.id, titles[match.id]) for match in search(asked, page_names())]
        matches = search(asked, term_names())
        words = [_word(match.id) for match in matches]
        if matches and matches[0].score == EXACT:
            return [*words, *pages]
        near = [] if pages or words else nearest(asked, page_names())
        return [*pages, *words, *(Entry(page_id, titles[page_id]) for page_id in near)]

    def explained(self, entry_id: str) -> str:
        """Return what a word means, or when a page was checked."""
        if entry_id.startswith(_WORD):
            return term(entry_id.removeprefix(_WORD)).meaning
        return t("tui-guide-checked", day=day_text(page(entry_id).checked_on))

    def opened(self, entry_id: str) -> Page:
        """Return the page, or that of the word."""
        from pinvault.tui.screens.guidance.reading import PageScreen, WordScreen

        if entry_id.startswith(_WORD):
            return WordScreen(term(entry_id.removeprefix(_WORD)), self._about)
        return PageScreen(page(entry_id), self._about)


def _word(term_id: str) -> Entry:
    word = term(term_id)
    return Entry(_WORD + term_id, f"{word.japanese} / {word.english}")
