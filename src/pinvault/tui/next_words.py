"""What a card wants, in words: one sentence, and one word for a list. The domain has chosen it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.agenda_items import Level
from pinvault.domain.agenda_kinds import WINDOWS, DueKind
from pinvault.domain.concerns import ConcernKind
from pinvault.i18n import language, t
from pinvault.tui.actions import shown_key_of
from pinvault.tui.wording import day_text, days_left, short_name

if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.concerns import Concern

_PLAIN = {
    ConcernKind.LOST: "tui-next-lost",
    ConcernKind.LOCKED: "tui-next-locked",
    ConcernKind.LAST_TRY: "tui-next-last-try",
    ConcernKind.CHECK: "tui-next-check",
    ConcernKind.UNSET: "tui-next-unset",
    ConcernKind.REVOKED: "tui-next-revoked",
    ConcernKind.FORGOTTEN: "tui-next-forgotten",
    ConcernKind.UNKNOWN: "tui-next-unknown",
}
_WORDS = {
    ConcernKind.LOST: "tui-why-lost",
    ConcernKind.LOCKED: "tui-why-locked",
    ConcernKind.LAST_TRY: "tui-why-last-try",
    ConcernKind.CHECK: "tui-why-check",
    ConcernKind.UNSET: "tui-why-unset",
    ConcernKind.REVOKED: "tui-why-revoked",
    ConcernKind.FORGOTTEN: "tui-why-forgotten",
    ConcernKind.AHEAD: "tui-why-ahead",
    ConcernKind.UNKNOWN: "tui-why-unknown",
}
_WHAT = {
    DueKind.CARD_EXPIRES: "tui-due-card",
    DueKind.CERTIFICATE_EXPIRES: "tui-due-certificate",
    DueKind.SIGNATURE_EXPIRES: "tui-due-signature",
    DueKind.STAY_ENDS: "tui-due-stay",
    DueKind.INSURANCE_ENDS: "tui-due-insurance",
}
_SINCE: dict[DueKind | None, str] = {
    DueKind.RECALL: "tui-next-recall",
    DueKind.TURNS_15: "tui-next-turns-15",
    DueKind.BACKUP_OLD: "tui-next-backup-old",
    DueKind.BACKUP_NONE: "tui-next-backup-none",
}
"""What begins on its day and has no end."""
_OVER = {
    DueKind.CARD_EXPIRES: "tui-over-card",
    DueKind.STAY_ENDS: "tui-over-stay",
}
"""What is said of an end that is over; of a certificate's where nothing stands here."""


def next_text(concern: Concern, day: date) -> str:
    """Return the one sentence that says what comes next for a card."""
    if concern.kind in {ConcernKind.DUE, ConcernKind.AHEAD} and concern.on is not None:
        return _due_text(concern, concern.on, day)
    return t(
        _PLAIN[concern.kind],
        pin="" if concern.pin is None else short_name(concern.pin.value),
        day="" if concern.on is None else day_text(concern.on),
        key=shown_key_of("home.renewal"),
        done=concern.done,
        of=concern.of,
    )


def why_word(concern: Concern) -> str:
    """Return a word or two that say why a card stands where it does in the list."""
    if concern.kind is not ConcernKind.DUE:
        return t(_WORDS[concern.kind])
    if concern.due in {DueKind.RECALL, DueKind.TURNS_15}:
        return t("tui-why-recall" if concern.due is DueKind.RECALL else "tui-why-turns-15")
    if concern.level is Level.OVERDUE:
        return t("tui-why-check" if concern.estimate else "tui-why-over")
    if concern.level is Level.NOW:
        return t("tui-why-now")
    return t("tui-why-open" if concern.level is Level.SOON and concern.opens else "tui-why-soon")


def _due_text(concern: Concern, on: date, day: date) -> str:
    if concern.due in _SINCE:
        pin = "" if concern.pin is None else short_name(concern.pin.value)
        return t(_SINCE[concern.due], day=day_text(on), pin=pin)
    if concern.due in WINDOWS:
        card = concern.due is DueKind.CARD_RENEWAL_OPENS
        message_id = "tui-next-card-opens" if card else "tui-next-certificate-opens"
        return t(message_id, day=day_text(on), left=days_left(on, day))
    if concern.level is Level.OVERDUE:
        if concern.estimate:
            return t("tui-over-perhaps", day=day_text(on))
        over = "tui-over-certificate" if concern.due is None else _OVER.get(concern.due)
        return t(over or "tui-over-certificate", day=day_text(on))
    what = t(_WHAT[concern.due]) if concern.due is not None else ""
    said = t("tui-next", what=what, day=day_text(on), left=days_left(on, day))
    if concern.estimate:
        said = t("tui-next-by-estimate", said=said)
    return ("" if language() == "ja" else " ").join([said, *_advice(concern, day)])


def _advice(concern: Concern, day: date) -> list[str]:
    """Return what can be done about an end that is still to come."""
    advice = []
    if concern.estimate:
        advice.append(t("tui-next-estimate"))
    if concern.due is DueKind.STAY_ENDS and concern.level is not None:
        advice.append(t("tui-next-stay"))
    elif concern.opens is not None and day < concern.opens:
        advice.append(t("tui-next-from", day=day_text(concern.opens)))
    elif concern.level is Level.NOW:
        advice.append(t("tui-next-now"))
    elif concern.opens is not None:
        advice.append(t("tui-next-open"))
    return advice
