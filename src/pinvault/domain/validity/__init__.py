"""How long a card and its certificates are valid, and what is not known about it.

The rules are the facts VAL-01..32 and PIN-17. Where the facts leave a rule open, every reading
of it is computed (``readings``): dates on which all agree are sure, the others come with their
alternatives and reasons. The issue day is not printed on a card (VAL-05), so what follows from
the printed date alone is an estimate and says so.

The room computes with days and nothing else. Today's date is the caller's: ``status_on`` and
``implausible`` take it. Each :class:`Reason` is the id of a message.
"""

from __future__ import annotations

from pinvault.domain.validity.compute import Validity, validity
from pinvault.domain.validity.dated import Basis, Dated, Reason
from pinvault.domain.validity.inputs import DateInputs, Holder
from pinvault.domain.validity.plausible import implausible
from pinvault.domain.validity.status import Insurance, State, Status, status_on

__all__ = [
    "Basis",
    "DateInputs",
    "Dated",
    "Holder",
    "Insurance",
    "Reason",
    "State",
    "Status",
    "Validity",
    "implausible",
    "status_on",
    "validity",
]
