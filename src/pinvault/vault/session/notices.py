"""What a person should be told after opening or saving, though nothing failed."""

from __future__ import annotations

from enum import StrEnum


class Notice(StrEnum):
    """Notices; the texts are in the catalogues under ``notice-<value>``."""

    AGENDA_NOT_REPAIRED = "agenda-not-repaired"
    AGENDA_REPAIRED = "agenda-repaired"
    CLOCK_BEHIND = "clock-behind"
    OLDER_COPY_ACCEPTED = "older-copy-accepted"
    OPENED_BY_CODE = "opened-by-code"
    ROTATION_FINISHED = "rotation-finished"
    RECORD_NOT_WRITTEN = "record-not-written"
    OLD_KEYS_LEFT = "old-keys-left"
    CHANGED_ELSEWHERE = "changed-elsewhere"
    REMINDER_NOTES_LEFT = "reminder-notes-left"
