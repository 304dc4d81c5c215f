"""From what is known of a card to all its dates."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from pinvault.domain.validity.dated import Basis, Dated, Reason
from pinvault.domain.validity.plausible import refuse_impossible
from pinvault.domain.validity.settle import settle
from pinvault.domain.validity.signature import is_signature_issued
from pinvault.domain.validity.survey import survey

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.validity.inputs import DateInputs
    from pinvault.domain.validity.survey import Survey


@dataclass(frozen=True, slots=True)
class Validity:
    """All dates of a card: whole days in Japan time, last days still being valid (VAL-09)."""

    card: Dated
    certificate: Dated
    """The user certificate."""
    signature: Dated
    """The signature certificate; ``Basis.NONE`` and not unsure: none was issued."""
    renewal_opens: Dated
    """First day on which card or certificate, whichever ends first, can be renewed (VAL-12)."""
    card_renewal_opens: Dated
    insurance_until: Dated
    """Last day of use as health-insurance card (VAL-23, VAL-24)."""

    @property
    def unsure(self) -> bool:
        """Whether any of the dates cannot be said."""
        return any(getattr(self, field.name).unsure for field in fields(self))


def validity(inputs: DateInputs) -> Validity:
    """Return every date of a card as far as the rules and the known days allow.

    Raises:
        UsageError: the days cannot all be true.
    """
    refuse_impossible(inputs)
    found = survey(inputs)
    card = settle(found, lambda outlook: outlook.card)
    if inputs.card_expires is not None:
        reasons = (Reason.PRINTED_DIFFERS,) if found.printed_differs else ()
        card = Dated(inputs.card_expires, Basis.PRINTED, reasons=reasons)
    certificate = settle(found, lambda outlook: outlook.certificate)
    if inputs.cert_renewed is None:
        certificate = _perhaps_renewed(certificate, inputs.card_expires)
    if inputs.has_certificates:
        certificate = _printed(certificate, inputs.certificate_expires)
    return Validity(
        card=card,
        certificate=certificate,
        signature=_signature(inputs, found),
        renewal_opens=settle(found, lambda outlook: outlook.renewal_opens, derived=True),
        card_renewal_opens=settle(found, lambda outlook: outlook.card_renewal_opens, derived=True),
        insurance_until=settle(found, lambda outlook: outlook.insurance_until, derived=True),
    )


def _signature(inputs: DateInputs, found: Survey) -> Dated:
    issued = is_signature_issued(inputs)
    if issued is False:
        return Dated()
    signature = settle(found, lambda outlook: outlook.signature)
    if inputs.cert_renewed is None:
        signature = _perhaps_renewed(signature, inputs.card_expires)
    if issued is None:
        days = () if signature.value is None else (signature.value,)
        signature = replace(
            signature,
            value=None,
            basis=Basis.NONE,
            alternatives=(*days, *signature.alternatives),
            reasons=(Reason.SIGNATURE_AGE_UNKNOWN, *signature.reasons),
            unsure=True,
        )
    return _printed(signature, inputs.signature_expires)


def _perhaps_renewed(certificate: Dated, card_expires: date | None) -> Dated:
    """Add the card's end to an estimate of the first certificates.

    Whoever renewed them inside the window or later has some that end with the card (VAL-08).
    """
    if card_expires is None or Reason.FIRST_CERTIFICATES not in certificate.reasons:
        return certificate
    return replace(certificate, alternatives=(*certificate.alternatives, card_expires))


def _printed(computed: Dated, printed: date | None) -> Dated:
    return computed if printed is None else Dated(printed, Basis.PRINTED)
