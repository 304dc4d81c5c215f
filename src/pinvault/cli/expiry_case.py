"""One case of ``expiry --case -``: a JSON object in, the dates out, both without any I/O."""

from __future__ import annotations

from datetime import date

from pinvault.domain.validity import DateInputs, Holder, Insurance, State, status_on
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.domain.validity import Dated, Validity

_REQUIRED = ("birth", "issued")


def read_case(data: object) -> tuple[DateInputs, date | None]:
    """Return what a case says, and its ``as_of`` day if it has one.

    Keys that are no input are ignored, the expected dates among them; null is as good as
    absent.

    Raises:
        UsageError: no object, a required key is missing, or a value is not what its key takes.
    """
    if not isinstance(data, dict):
        raise UsageError("case-not-an-object")
    for key in _REQUIRED:
        if data.get(key) is None:
            raise UsageError("case-key-missing", key=key)
    inputs = DateInputs(
        holder=_holder(data),
        birth=_day(data, "birth"),
        issued=_day(data, "issued"),
        applied=_day(data, "applied"),
        cert_issued=_day(data, "cert_issued"),
        cert_renewed=_day(data, "cert_renewed"),
        signature_issued=_day(data, "signature_issued"),
        stay_until=_day(data, "stay_until"),
        stay_extended_to=_day(data, "stay_extended_to"),
        extended_on=_day(data, "extended_on"),
        previous_card_expires=_day(data, "previous_card_expires"),
    )
    return inputs, _day(data, "as_of")


def answer(validity: Validity, as_of: date | None) -> dict[str, object]:
    """Return the dates as flat JSON values, null where there is none or it cannot be said.

    ``alternatives`` has an entry for each date that cannot be said: its possible readings, or
    an empty list. ``status`` is there only with ``as_of``.
    """
    dates = {
        "card_expires": validity.card,
        "certificate_expires": validity.certificate,
        "signature_expires": validity.signature,
        "renewal_opens": validity.renewal_opens,
        "card_renewal_opens": validity.card_renewal_opens,
        "insurance_until": validity.insurance_until,
    }
    said: dict[str, object] = {name: _iso(dated.value) for name, dated in dates.items()}
    if as_of is not None:
        said["status"] = _status(validity, as_of)
    said["unsure"] = validity.unsure
    said["alternatives"] = {name: _readings(dated) for name, dated in dates.items() if dated.unsure}
    return said


def _day(data: dict[object, object], key: str) -> date | None:
    value = data.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UsageError("case-not-a-date", key=key)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise UsageError("case-not-a-date", key=key) from None
    if day.isoformat() != value:
        raise UsageError("case-not-a-date", key=key)
    return day


def _holder(data: dict[object, object]) -> Holder:
    value = data.get("holder")
    if value is None:
        return Holder.ADULT
    for holder in Holder:
        if value == holder.value:
            return holder
    raise UsageError("case-unknown-holder", allowed=", ".join(Holder))


def _status(validity: Validity, as_of: date) -> dict[str, str | None]:
    status = status_on(validity, as_of)
    return {
        "certificate": _known(status.certificate),
        "card": _known(status.card),
        "insurance": _known(status.insurance),
    }


def _known(state: State | Insurance) -> str | None:
    return None if state in {State.UNKNOWN, Insurance.UNKNOWN} else state.value


def _readings(dated: Dated) -> list[str]:
    return [day.isoformat() for day in dated.alternatives]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
