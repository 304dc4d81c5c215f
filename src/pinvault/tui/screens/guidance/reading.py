"""A page of the guide, and a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pinvault.guidance.sheets import guide as sheets
from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.guidance.sheet import SheetScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType

    from pinvault.guidance.page import Page
    from pinvault.guidance.sheets.line import Line
    from pinvault.guidance.term import Term
    from pinvault.tui.doors import About


class ReadingScreen(SheetScreen):
    """From here it goes on to the PINs of a service, or to what can be done."""

    PLACE = Place.READING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.READING)]

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


class PageScreen(ReadingScreen):
    """One page, with its sources and the day it was checked."""

    def __init__(self, page: Page, about: About) -> None:
        """Show ``page``."""
        super().__init__(about)
        self._page = page

    def file_name(self) -> str:
        """Return what a file with the text may be called."""
        return f"pinvault-{self._page.id}.txt"

    def sheet(self) -> Iterable[Line]:
        """Return the page without the commands that a shell takes."""
        return sheets.page(self._page, commands=False)


class WordScreen(ReadingScreen):
    """One word in both languages."""

    def __init__(self, word: Term, about: About) -> None:
        """Show ``word``."""
        super().__init__(about)
        self._word = word

    def file_name(self) -> str:
        """Return what a file with the text may be called."""
        return f"pinvault-{self._word.id}.txt"

    def sheet(self) -> Iterable[Line]:
        """Return the word with its meaning."""
        return sheets.words((self._word,))
