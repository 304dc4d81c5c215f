"""The sheet on A4: one flow of headed parts, and the recovery code on a page of its own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, PageBreak, SimpleDocTemplate, Spacer

from pinvault.backup.sheet import parts
from pinvault.backup.sheet.lettering import FAINT, font_for
from pinvault.backup.sheet.words import both, both_days

if TYPE_CHECKING:
    from typing import Any

    from reportlab.platypus import Flowable

    from pinvault.backup.sheet.content import Sheet

MARGIN: Final = 14 * mm
_PADDING: Final = 6
"""What ReportLab leaves free inside the margins, in points."""
LEFT: Final = MARGIN + _PADDING
WIDTH: Final = A4[0] - 2 * LEFT
_FOOT: Final = 9 * mm
_FOOT_SIZE: Final = 7.5


def laid_out(sheet: Sheet) -> bytes:
    """Return the PDF."""
    written = io.BytesIO()
    document = SimpleDocTemplate(
        written,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN + 2 * mm,
        title="pinvault",
        author="pinvault",
        creator="pinvault",
    )
    foot = both("sheet-foot", day=both_days(sheet.made))

    def drawing(*given: Any, **more: Any) -> Canvas:  # noqa: ANN401 - ReportLab chooses them
        return _Footed(*given, lines=foot, **more)

    document.build(_story(sheet), canvasmaker=drawing)
    return written.getvalue()


def _story(sheet: Sheet) -> list[Flowable]:
    story: list[Flowable] = [
        *parts.title(),
        *parts.when_lost(WIDTH),
        *parts.where(sheet, WIDTH),
    ]
    head = [*parts.heading(both("sheet-cards"), WIDTH), *parts.advice("sheet-cards-advice")]
    if not sheet.cards:
        story += [*head, *parts.advice("sheet-no-card")]
    for card in sheet.cards:
        # A headline does not stay behind at the foot of a page.
        story.append(KeepTogether([*head, Spacer(0, 3 * mm), *parts.card(card, WIDTH)]))
        head = []
    if sheet.code is not None:
        story += [PageBreak(), *parts.code_page(sheet, sheet.code, WIDTH)]
    return story


class _Footed(Canvas):
    """A canvas that writes the foot of each page once it knows how many there are."""

    def __init__(self, *given: Any, lines: tuple[str, str], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*given, **more)
        self._lines = lines
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keep the page until the last one is known."""
        self._pages.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # its stubs leave it out

    def save(self) -> None:
        """Write every page with its foot."""
        for number, page in enumerate(self._pages, start=1):
            self.__dict__.update(page)
            self._foot(f"{number} / {len(self._pages)}")
            super().showPage()
        super().save()

    def _foot(self, number: str) -> None:
        self.setFillColor(FAINT)
        for row, text in enumerate(self._lines):
            self.setFont(font_for(text), _FOOT_SIZE)
            self.drawString(LEFT, _FOOT + (1 - row) * 3.6 * mm, text)
        self.setFont(font_for(number), _FOOT_SIZE)
        self.drawRightString(A4[0] - LEFT, _FOOT, number)
