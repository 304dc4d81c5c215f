"""A page for the envelope: whom to call, what is where, the dates, boxes to write PINs into.

``content`` says what stands on it and knows no hint; ``words`` gives every label in both languages;
``lettering`` and ``pages`` lay it out with ReportLab, whose import is late here; ``writing`` puts
it on disk. A recovery code stands on it only where the caller has one in hand, because it was just
made or typed in: pinvault keeps none.
"""

from __future__ import annotations

from pinvault.backup.sheet.content import PrintedCode, Sheet, sheet_of
from pinvault.backup.sheet.writing import check_sheet_target, sheet_pdf, write_sheet

__all__ = [
    "PrintedCode",
    "Sheet",
    "check_sheet_target",
    "sheet_of",
    "sheet_pdf",
    "write_sheet",
]
