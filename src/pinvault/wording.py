"""An error in words: what happened, and what to do. Shared by both front ends."""

from __future__ import annotations

from pinvault.i18n import has_text, t
from pinvault.i18n.phrases import days_text
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinvault.errors import PinvaultError

_PIN_VALUES = ("pin", "target")
"""Values that hold the id of a PIN, which a person knows by its name."""


_DAYS = {
    "birth": "day-birth",
    "issued": "day-issued",
    "applied": "day-applied",
    "cert_issued": "day-certificate-issued",
    "cert_renewed": "day-certificate-renewed",
    "signature_issued": "day-signature-issued",
    "stay_until": "day-stay-until",
    "stay_extended_to": "day-stay-extended",
    "extended_on": "day-extended",
    "previous_card_expires": "day-previous-card-expires",
    "card_expires": "day-card-expires",
    "certificate_expires": "day-certificate-expires",
    "signature_expires": "day-signature-expires",
}
"""What a person calls each day of a card that an error names as its ``field``."""


class Told(NamedTuple):
    """The two sentences of an error, in the language of the moment."""

    message: str
    remedy: str


def told(error: PinvaultError, *, in_app: bool = False) -> Told:
    """Put an error into words.

    ``in_app`` gives the remedy of the terminal app where it is not the one of the command line.
    """
    values = dict(error.values)
    for name in _PIN_VALUES:
        if name in values:
            values[name] = t(f"pin-{values[name]}-name")
    if "field" in values:
        values["field"] = t(_DAYS[str(values["field"])])
    if "reasons" in values:
        reasons = str(values.pop("reasons")).split(",")
        values["why"] = " ".join(t(f"hint-{reason}") for reason in reasons)
        values["better"] = " ".join(dict.fromkeys(t(f"hint-{reason}-better") for reason in reasons))
    remedy = for_app(f"rec-{error.reason}") if in_app else f"rec-{error.reason}"
    return Told(t(f"err-{error.reason}", **values), t(remedy, **values))


def finding_values(values: Mapping[str, str | int]) -> dict[str, str | int]:
    """Return the values of a finding for its sentences; ``days`` since something are spoken."""
    spoken = dict(values)
    if "days" in spoken:
        spoken["ago"] = days_text(-int(spoken.pop("days")))
    return spoken


def for_app(message_id: str) -> str:
    """Return the id of the text that the app uses: its own, which names keys, or the shared one."""
    own = f"app-{message_id}"
    return own if has_text(own) else message_id
