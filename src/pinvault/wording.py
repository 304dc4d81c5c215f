"""An error in words: what happened, and what to do. Shared by both front ends."""

from __future__ import annotations

from typing import NamedTuple

from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.errors import PinvaultError

_PIN_VALUES = ("pin", "target")
"""Values that hold the id of a PIN, which a person knows by its name."""


class Told(NamedTuple):
    """The two sentences of an error, in the language of the moment."""

    message: str
    remedy: str


def told(error: PinvaultError) -> Told:
    """Put an error into words."""
    values = dict(error.values)
    for name in _PIN_VALUES:
        if name in values:
            values[name] = t(f"pin-{values[name]}-name")
    if "reasons" in values:
        reasons = str(values.pop("reasons")).split(",")
        values["why"] = " ".join(t(f"hint-{reason}") for reason in reasons)
        values["better"] = " ".join(dict.fromkeys(t(f"hint-{reason}-better") for reason in reasons))
    return Told(t(f"err-{error.reason}", **values), t(f"rec-{error.reason}", **values))
