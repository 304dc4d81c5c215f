"""An archive and what it brings back, in sentences. No text out of the vault but names."""

from __future__ import annotations

from pinvault.backup.words import archive_lines as written
from pinvault.cli.card_answer import pin_name
from pinvault.cli.wording import day_text, moment_text
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinvault.backup.flagging import ToReword
    from pinvault.backup.summary import ArchiveView
    from pinvault.domain.merge import Difference

_WHERE = {
    "name": "backup-reword-name",
    "place": "backup-reword-place",
    "hint": "backup-reword-hint",
    "earlier-hint": "backup-reword-earlier",
}

_CHANGES = {
    "card-added": "merge-card-added",
    "card-removed": "merge-card-removed",
    "card-renamed": "merge-card-renamed",
    "card-changed": "merge-card-changed",
    "hint-replaced": "merge-hint-replaced",
    "hint-added": "merge-hint-added",
    "hint-gone": "merge-hint-gone",
    "history-longer": "merge-history-longer",
    "history-shorter": "merge-history-shorter",
    "pin-changed": "merge-pin-changed",
    "log-longer": "merge-log-longer",
    "settings": "merge-settings",
}


def archive_lines(view: ArchiveView) -> Iterator[str]:
    """Return when the archive was made, what it holds, and what opens it."""
    return written(view, moment_text, day_text)


def reword_lines(found: Iterable[ToReword]) -> Iterator[str]:
    """Yield which texts should be worded anew; nothing if there is none."""
    entries = tuple(found)
    if entries:
        yield t("backup-reword", count=len(entries))
    for entry in entries:
        pin = "" if entry.pin is None else pin_name(entry.pin)
        yield "  " + t(_WHERE[entry.where], card=entry.card, pin=pin)


def difference_lines(found: Iterable[Difference]) -> Iterator[str]:
    """Yield what a merge changes here, a line each."""
    for entry in found:
        pin = "" if entry.pin is None else pin_name(entry.pin)
        yield "  " + t(_CHANGES[entry.change], card=entry.card, pin=pin)
