"""The printed page: where it was written, and what it tells whoever finds it."""

from __future__ import annotations

from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinvault.backup.sheet import Sheet


def sheet_lines(path: Path, sheet: Sheet) -> Iterator[str]:
    """Yield what was written, and what it reveals."""
    yield t("sheet-made", path=str(path))
    yield t("sheet-holds", cards=len(sheet.cards))
    if sheet.code is None:
        yield t("sheet-without-code")
    else:
        yield t("sheet-with-code", number=sheet.code_number or 0)


def sheet_fields(path: Path, sheet: Sheet) -> dict[str, object]:
    """Return the same for a program."""
    return {
        "file": str(path),
        "cards": len(sheet.cards),
        "recovery_code": sheet.code is not None,
    }
