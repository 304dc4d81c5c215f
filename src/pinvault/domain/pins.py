"""The PINs of each generation of the card, as versioned data.

Nothing else in pinvault counts on four PINs: the next card (planned for fiscal 2028) has two
(NEWS-04, NEWS-05). Names and uses are in the catalogues under ``pin-<id>-…``.
"""

from __future__ import annotations

from dataclasses import dataclass

from pinvault.domain.form import Form
from pinvault.domain.pin_id import PinId
from pinvault.errors import UsageError

__all__ = ["CARD_2016", "CATALOGUES", "PinCatalogue", "PinId", "PinKind"]


@dataclass(frozen=True, slots=True)
class PinKind:
    """What is true of one PIN on every card of a generation.

    ``tries`` is the number of consecutive wrong entries that lock it (PIN-06..09).
    """

    id: PinId
    form: Form
    tries: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PinCatalogue:
    """The PINs of one generation of the card; ``version`` is the year it was introduced."""

    version: str
    kinds: tuple[PinKind, ...]

    def kind(self, pin: PinId) -> PinKind:
        """Return the kind of ``pin``.

        Raises:
            UsageError: cards of this generation have no such PIN.
        """
        for kind in self.kinds:
            if kind.id is pin:
                return kind
        raise UsageError("pin-not-on-card", pin=pin.value)


CARD_2016 = PinCatalogue(
    version="2016",
    kinds=(
        PinKind(PinId.SIGNATURE, Form.SIGNATURE, 5, ("PIN-03", "PIN-06")),
        PinKind(PinId.USER, Form.DIGITS, 3, ("PIN-05", "PIN-07")),
        PinKind(PinId.RESIDENT, Form.DIGITS, 3, ("PIN-05", "PIN-09")),
        PinKind(PinId.INPUT, Form.DIGITS, 3, ("PIN-05", "PIN-08")),
    ),
)

CATALOGUES = {catalogue.version: catalogue for catalogue in (CARD_2016,)}
