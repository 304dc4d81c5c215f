"""The parts of the sheet, each as what ReportLab lets flow down a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table
from reportlab.platypus.flowables import Flowable

from pinvault.backup.sheet.lettering import CODE, INK, RULE, TINT, paragraph
from pinvault.backup.sheet.words import (
    BRING,
    LOST,
    Both,
    both,
    both_days,
    checked_until,
    emergency_number,
    pin_names,
    sources,
    told_fact,
)
from pinvault.domain.form import DIGITS_LENGTH, SIGNATURE_MAX, SIGNATURE_MIN, Form
from pinvault.domain.validity import Basis, Dated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.backup.sheet.content import Boxes, PrintedCode, Sheet, SheetCard

_LARGE: Final = 12.0
_SMALL: Final = 9.0
_FINE: Final = 7.5
_GAP: Final = 1.2 * mm
_QR_SIDE: Final = 55 * mm
_IN_A_ROW: Final = 3
_CODE_SIZE: Final = 17


def title() -> Iterator[Flowable]:
    """Yield what this paper is, and that it does not belong beside the card."""
    said = both("sheet-title")
    yield paragraph(said.first, 17, bold=True)
    yield paragraph(said.other, 10, faint=True)
    yield Spacer(0, _GAP)
    yield from advice("sheet-keep-apart")


def heading(said: Both, width: float) -> Iterator[Flowable]:
    """Yield a headline on a tinted band."""
    band = Table(
        [[[paragraph(said.first, 13, bold=True), paragraph(said.other, _SMALL, faint=True)]]],
        colWidths=[width],
        style=[("BACKGROUND", (0, 0), (-1, -1), TINT), ("TOPPADDING", (0, 0), (-1, -1), 1)],
    )
    yield Spacer(0, 2.5 * mm)
    yield band
    yield Spacer(0, _GAP)


def advice(message_id: str, **values: str | int | Both) -> Iterator[Flowable]:
    """Yield a paragraph in both languages."""
    yield from _in_both(both(message_id, **values))


def when_lost(width: float) -> Iterator[Flowable]:
    """Yield whom to call, what to bring, and what that rests on."""
    yield from heading(both("sheet-lost"), width)
    yield paragraph(emergency_number(), 20, bold=True)
    yield from _in_both(told_fact(LOST))
    yield from heading(both("sheet-bring"), width)
    yield from _in_both(told_fact(BRING))
    for text in (sources(), *checked_until()):
        yield paragraph(text, _FINE, faint=True)


def where(sheet: Sheet, width: float) -> Iterator[Flowable]:
    """Yield what is where; what pinvault does not know is written in by hand."""
    rows: list[tuple[Both, Both | None]] = [
        (both("sheet-where-card"), None),
        (both("sheet-where-vault"), Both(sheet.vault, "")),
        (
            both("sheet-where-key"),
            both("sheet-key-in-keyring" if sheet.in_keyring else "sheet-key-in-file"),
        ),
        (_backup_label(sheet), None),
    ]
    if sheet.code_number is not None and sheet.code_made is not None:
        label = both("sheet-where-code", number=sheet.code_number, day=both_days(sheet.code_made))
        rows.append((label, None))
    rows.append((both("sheet-where-passphrase"), both("sheet-passphrase-nowhere")))
    table = Table(
        [[_cell(label), [] if said is None else _cell(said)] for label, said in rows],
        colWidths=[width * 0.36, width * 0.64],
        style=[
            ("GRID", (0, 0), (-1, -1), 0.5, RULE),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ],
    )
    yield KeepTogether([*heading(both("sheet-where"), width), table])


def card(found: SheetCard, width: float) -> Iterator[Flowable]:
    """Yield the name, the dates, and the empty boxes of one card."""
    yield paragraph(found.name, 13, bold=True)
    yield from _dates(found, width)
    rows = [[_pin_label(boxes), _Squares(boxes.form)] for boxes in found.boxes]
    if rows:
        yield Table(
            rows,
            colWidths=[width * 0.38, width * 0.62],
            style=[
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
                ("LINEABOVE", (0, 0), (-1, 0), 0.4, RULE),
            ],
        )
    else:
        yield from advice("sheet-no-pins")


def _dates(found: SheetCard, width: float) -> Iterator[Flowable]:
    """Yield the last days two by two."""
    cells = [
        _cell(both(label, day=_day(dated)))
        for label, dated in (
            ("sheet-card-until", found.card),
            ("sheet-renewal-from", found.renewal_opens),
            ("sheet-certificate-until", found.certificate),
            ("sheet-signature-until", found.signature),
        )
        if dated.value is not None or dated.unsure
    ]
    rows = [[*cells[at : at + 2], *[[]] * (2 - len(cells[at : at + 2]))] for at in (0, 2)]
    rows = [row for row in rows if row[0]]
    if rows:
        style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        yield Table(rows, colWidths=[width / 2] * 2, style=style)


def code_page(sheet: Sheet, code: PrintedCode, width: float) -> Iterator[Flowable]:
    """Yield the recovery code in groups, as a QR code, and what it is for."""
    assert sheet.code_number is not None  # noqa: S101 - a code to print opens the vault
    assert sheet.code_made is not None  # noqa: S101 - the same
    head = both("sheet-code", number=sheet.code_number, day=both_days(sheet.code_made))
    yield from heading(head, width)
    yield from advice("sheet-code-opens")
    yield Spacer(0, 4 * mm)
    groups = [f"{place} : {group.reveal()}" for place, group in enumerate(code.groups, start=1)]
    rows = [groups[at : at + _IN_A_ROW] for at in range(0, len(groups), _IN_A_ROW)]
    yield Table(
        rows,
        colWidths=[width / _IN_A_ROW] * _IN_A_ROW,
        style=[
            ("FONT", (0, 0), (-1, -1), CODE, _CODE_SIZE),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 12),
        ],
    )
    beside = width - _QR_SIDE - 8 * mm
    yield Table(
        [[_qr(code.text.reveal()), list(advice("sheet-code-qr"))]],
        colWidths=[width - beside, beside],
        style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
    )
    yield Spacer(0, 3 * mm)
    yield from advice("sheet-code-use")
    yield from advice("sheet-code-keep")


def _backup_label(sheet: Sheet) -> Both:
    if sheet.backup_made is None:
        return both("sheet-where-backup")
    return both("sheet-where-backup-made", day=both_days(sheet.backup_made))


def _day(dated: Dated) -> Both:
    if dated.value is None:
        return both("sheet-see-card")
    day = both_days(dated.value)
    return both("sheet-estimate", day=day) if dated.basis is Basis.ESTIMATE else day


def _in_both(said: Both) -> Iterator[Paragraph]:
    yield paragraph(said.first, _LARGE)
    yield paragraph(said.other, _SMALL, faint=True)


def _cell(said: Both) -> list[Paragraph]:
    found = [paragraph(said.first, _LARGE - 1.5)]
    return [*found, paragraph(said.other, _FINE + 0.5, faint=True)] if said.other else found


def _pin_label(boxes: Boxes) -> list[Paragraph]:
    form = both(f"pin-{boxes.pin}-form")
    return [*_cell(pin_names(boxes.pin)), paragraph(form.line, _FINE, faint=True)]


def _qr(text: str) -> Drawing:
    """Return a QR code that still reads when a seventh of it is stained."""
    widget = QrCodeWidget(text, barLevel="M", barWidth=_QR_SIDE, barHeight=_QR_SIDE)
    drawing = Drawing(_QR_SIDE, _QR_SIDE)
    drawing.add(widget)
    return drawing


class _Squares(Flowable):
    """Empty boxes, one for each sign; those that need not be filled are drawn thin."""

    _SIDE = 6.4 * mm

    def __init__(self, form: Form) -> None:
        super().__init__()
        digits = form is Form.DIGITS
        self._count = DIGITS_LENGTH if digits else SIGNATURE_MAX
        self._least = DIGITS_LENGTH if digits else SIGNATURE_MIN
        self.width, self.height = self._count * self._SIDE, self._SIDE

    def wrap(self, *_available: float) -> tuple[float, float]:
        """Return the size: boxes have one, whatever room there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the boxes."""
        self.canv.setStrokeColor(INK)
        for place in range(self._count):
            self.canv.setLineWidth(1.1 if place < self._least else 0.4)
            self.canv.rect(place * self._SIDE, 0, self._SIDE, self._SIDE)
