"""Every date of a card in one reading of the rules."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pinvault.domain.validity.card_term import card_term, printed_end
from pinvault.domain.validity.certificate_term import certificate_end
from pinvault.domain.validity.dated import Reason
from pinvault.domain.validity.ends import End, capped
from pinvault.domain.validity.signature import signature_end
from pinvault.domain.validity.window import insured_until, opens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.validity.inputs import DateInputs
    from pinvault.domain.validity.readings import Reading


@dataclass(frozen=True, slots=True)
class Outlook:
    """The dates in one reading. None: there is no such date."""

    reading: Reading
    card: End
    certificate: End | None
    signature: End | None
    agrees: bool
    """Whether the computed certificate's end is the one that was read off."""

    @property
    def card_renewal_opens(self) -> End | None:
        """The first day of the card's renewal window (VAL-12)."""
        return _opening(self.card)

    @property
    def renewal_opens(self) -> End | None:
        """The first day of the earlier window; a certificate never ends after the card (VAL-08)."""
        return _opening(self.certificate or self.card)

    @property
    def insurance_until(self) -> End | None:
        """The last day of use as health-insurance card (VAL-23); it ends with the card (VAL-24)."""
        certificate = self.certificate
        if certificate is None or certificate.day is None:
            return certificate
        last = insured_until(certificate.day)
        end = End(last) if self.card.day is None else capped(last, self.card)
        return replace(end, why=end.why or certificate.why)


def outlook(inputs: DateInputs, reading: Reading) -> Outlook:
    """Return the dates in one reading; what was read off a certificate beats the computed."""
    term = card_term(inputs, reading)
    if not inputs.has_certificates:
        return Outlook(reading, term.now, None, None, agrees=True)
    computed = certificate_end(inputs, reading, term)
    certificate = _read_off(inputs) or computed
    agrees = certificate.day == computed.day
    if agrees and inputs.certificate_expires is None:
        certificate = computed
    signature = signature_end(inputs, certificate)
    return Outlook(reading, term.now, certificate, signature, agrees)


def _read_off(inputs: DateInputs) -> End | None:
    if inputs.certificate_expires is not None:
        return printed_end(inputs, inputs.certificate_expires)
    if inputs.signature_expires is not None:
        end = printed_end(inputs, inputs.signature_expires)
        return replace(end, why=Reason.CERTIFICATE_FROM_SIGNATURE)
    return None


def _opening(end: End) -> End | None:
    if end.day is None:
        return end
    return End(opens(end.day), why=end.why) if end.renewable else None
