"""Which message says what: from values of the domain to ids, and the few texts made of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import Form
from pinvault.domain.record import PinState
from pinvault.domain.validity import Basis, Holder
from pinvault.i18n import language, t, texts
from pinvault.i18n.phrases import days_text
from pinvault.tui.signs import LEFT, USED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pinvault.domain.validity import Dated
    from pinvault.views import PinView

PIN_STATE = {
    PinState.UNKNOWN: "tui-state-unknown",
    PinState.KNOWN: "tui-state-known",
    PinState.FORGOTTEN: "tui-state-forgotten",
    PinState.LOCKED: "tui-state-locked",
    PinState.NOT_ISSUED: "tui-state-none",
}
FORM = {Form.SIGNATURE: "tui-form-signature", Form.DIGITS: "tui-form-digits"}
HOLDER = {
    Holder.ADULT: "tui-holder-adult",
    Holder.MINOR: "tui-holder-minor",
    Holder.FOREIGN_STAY_LIMITED: "tui-holder-stay",
    Holder.FOREIGN_PERMANENT: "tui-holder-permanent",
}


def day_text(day: date) -> str:
    """Return a day, written out: 2031年11月14日, 14 Nov 2031."""
    month = texts("tui-months")[day.month - 1]
    return t("tui-day", year=day.year, month=month, day=day.day)


def days_left(day: date, today: date) -> str:
    """Return how far away a day is."""
    return days_text((day - today).days)


def dated_text(dated: Dated) -> str:
    """Return a date as far as it can be said, without how sure it is."""
    if dated.value is not None:
        return day_text(dated.value)
    if dated.alternatives:
        return t("tui-either", days=" / ".join(map(day_text, dated.alternatives)))
    return t("tui-date-unknown") if dated.unsure else t("tui-date-none")


def is_estimate(dated: Dated) -> bool:
    """Tell whether a date is to be checked before anybody relies on it."""
    return dated.basis is Basis.ESTIMATE or (dated.unsure and bool(dated.alternatives))


def pin_title(pin: PinView) -> tuple[str, str]:
    """Return the official Japanese name and the English one, the reader's own first."""
    official = texts(_pin_message(pin.id.value, "name"), "ja")[0]
    english = texts(_pin_message(pin.id.value, "short"), "en")[0]
    return (official, english) if language() == "ja" else (english, official)


def short_name(pin_id: str) -> str:
    """Return the short name of a PIN by its id."""
    return t(_pin_message(pin_id, "short"))


def pin_form(pin: PinView) -> str:
    """Return what a PIN looks like, in full."""
    return t(_pin_message(pin.id.value, "form"))


def pin_use(pin: PinView) -> str:
    """Return what a PIN is for."""
    return t(_pin_message(pin.id.value, "use"))


def as_title(message_id: str) -> str:
    """Return what a key does as the name of the page that it opens."""
    label = t(message_id)
    return label[:1].upper() + label[1:]


def tries_marks(pin: PinView) -> str:
    """Return a sign for each try of a PIN."""
    return LEFT * pin.tries_left + USED * (pin.tries_limit - pin.tries_left)


def why(reasons: Iterable[str]) -> str:
    """Return what the hint policy has against a text."""
    return " ".join(t(f"hint-{reason}") for reason in reasons)


def better(reasons: Iterable[str]) -> str:
    """Return how to say it better."""
    return " ".join(dict.fromkeys(t(f"hint-{reason}-better") for reason in reasons))


def _pin_message(pin_id: str, what: str) -> str:
    return f"pin-{pin_id}-{what}"
