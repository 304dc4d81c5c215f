"""What can be due. Apart from ``agenda``, because the daily reminder needs only the names."""

from __future__ import annotations

from enum import IntEnum


class DueKind(IntEnum):
    """What happens on a due day. The numbers are stored and never change; 7 is not used.

    12 is no kind of its own (``pinvault.vault.agenda``).
    """

    CARD_EXPIRES = 1
    CERTIFICATE_EXPIRES = 2
    SIGNATURE_EXPIRES = 3
    RENEWAL_OPENS = 4
    CARD_RENEWAL_OPENS = 5
    INSURANCE_ENDS = 6
    STAY_ENDS = 8
    """The card ends with the holder's stay, so there is no window (VAL-26, VAL-27)."""
    TURNS_15 = 9
    """From this birthday on there can be a signature certificate (PIN-17)."""
    RECALL = 10
    """Time to ask "do you still know it?"."""
    BACKUP_OLD = 11
    """The last backup is old, and does not hold what was changed since."""
    BACKUP_NONE = 13
    """There is no backup at all."""


WINDOWS = frozenset({DueKind.RENEWAL_OPENS, DueKind.CARD_RENEWAL_OPENS})
"""They say that an end has a window, and are no items of their own."""

RENEWALS = frozenset(
    {
        DueKind.CARD_EXPIRES,
        DueKind.CERTIFICATE_EXPIRES,
        DueKind.SIGNATURE_EXPIRES,
        DueKind.STAY_ENDS,
    }
)
"""What a person can choose leads for."""

BACKUPS = frozenset({DueKind.BACKUP_OLD, DueKind.BACKUP_NONE})
"""What concerns the vault, and none of its cards."""
