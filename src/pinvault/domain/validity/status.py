"""What is valid on a given day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pinvault.domain.validity.window import opens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.validity.compute import Validity
    from pinvault.domain.validity.dated import Dated


class State(StrEnum):
    """A card's or certificate's state on a day."""

    VALID = "valid"
    RENEWABLE = "renewable"
    """Valid, and its renewal window is open (VAL-12)."""
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    NONE = "none"
    """Never issued."""


class Insurance(StrEnum):
    """Use as a health-insurance card on a day."""

    YES = "yes"
    GRACE = "grace"
    """The certificate has expired; eligibility alone is still shown (VAL-23)."""
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Status:
    """The state of everything on one day."""

    card: State
    certificate: State
    signature: State
    insurance: Insurance


def status_on(validity: Validity, day: date) -> Status:
    """Return what is valid on ``day``; valid through its last day, not after (VAL-09)."""
    return Status(
        card=_state(validity.card, validity.card_renewal_opens, day),
        certificate=_state(validity.certificate, validity.renewal_opens, day),
        signature=_state(validity.signature, validity.renewal_opens, day),
        insurance=_insurance(validity, day),
    )


def _state(dated: Dated, window: Dated, day: date) -> State:
    span = dated.span
    if span is None:
        return State.UNKNOWN if dated.unsure else State.NONE
    earliest, latest = span
    if day > earliest:
        return State.EXPIRED if day > latest else State.UNKNOWN
    has_window = window.unsure or window.value is not None
    if not has_window or day < opens(earliest):
        return State.VALID
    # An estimate's later readings come true only by a renewal, and the window is for that.
    same_in_all = dated.value is not None or day >= opens(latest)
    return State.RENEWABLE if same_in_all else State.UNKNOWN


def _insurance(validity: Validity, day: date) -> Insurance:
    certificate, insurance = validity.certificate.span, validity.insurance_until.span
    if certificate is None:
        return Insurance.UNKNOWN if validity.certificate.unsure else Insurance.NO
    if day <= certificate[0]:
        return Insurance.YES
    if insurance is None or day <= certificate[1]:
        return Insurance.UNKNOWN
    if day <= insurance[0]:
        return Insurance.GRACE
    return Insurance.NO if day > insurance[1] else Insurance.UNKNOWN
