"""The dates of a card in sentences: first how things stand, then until when, then how sure."""

from __future__ import annotations

from pinvault.cli.wording import day_text, list_text
from pinvault.domain.validity import Basis, Insurance, State, status_on
from pinvault.i18n import t
from pinvault.i18n.phrases import days_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pinvault.domain.validity import Dated, Validity

_STATES = {
    State.VALID: "expiry-state-valid",
    State.RENEWABLE: "expiry-state-renewable",
    State.EXPIRED: "expiry-state-expired",
    State.UNKNOWN: "expiry-state-unknown",
    State.NONE: "expiry-state-none",
}
_INSURANCE = {
    Insurance.YES: "expiry-insurance-yes",
    Insurance.GRACE: "expiry-insurance-grace",
    Insurance.NO: "expiry-insurance-no",
    Insurance.UNKNOWN: "expiry-insurance-unknown",
}
_BASES = {
    Basis.PRINTED: "expiry-last-day-printed",
    Basis.COMPUTED: "expiry-last-day-computed",
    Basis.ESTIMATE: "expiry-last-day-estimate",
}


def sentences(found: Validity, day: date) -> Iterator[str]:
    """Yield the lines that say ``found`` as it stands on ``day``."""
    yield t("expiry-as-of", day=day_text(day))
    yield from lines(found, day)
    if not is_certain(found):
        yield t("expiry-check")


def lines(found: Validity, day: date, *, days_left: bool = False) -> Iterator[str]:
    """Yield how things stand on ``day``; ``days_left`` counts the days to each known end too."""
    status = status_on(found, day)
    parts = (
        ("expiry-card", status.card, found.card, found.card_renewal_opens),
        ("expiry-certificate", status.certificate, found.certificate, found.renewal_opens),
        ("expiry-signature", status.signature, found.signature, None),
    )
    for what, state, dated, opens in parts:
        yield t(what, state=t(_STATES[state]))
        if state is not State.NONE:
            yield from _indented(_last_day(dated))
        if days_left and dated.value is not None and dated.value >= day:
            left = days_text((dated.value - day).days)
            yield from _indented(iter([t("expiry-days-left", left=left)]))
        if opens is not None and opens.value is not None and day < opens.value:
            yield from _indented(iter([t("expiry-opens", day=day_text(opens.value))]))
    yield t("expiry-insurance", state=t(_INSURANCE[status.insurance]))
    if status.insurance in {Insurance.YES, Insurance.GRACE} and found.insurance_until.value:
        until = day_text(found.insurance_until.value)
        yield from _indented(iter([t("expiry-insurance-until", day=until)]))


def _last_day(dated: Dated) -> Iterator[str]:
    """Yield until when, what that rests on, and what else it could be and why."""
    others = [day_text(day) for day in dated.alternatives]
    if dated.value is not None:
        yield t(_BASES[dated.basis], day=day_text(dated.value))
        if others:
            yield t("expiry-or-else", days=list_text(others))
    elif dated.earliest is not None:
        yield t("expiry-last-day-between", first=day_text(dated.earliest), last=others[-1])
    elif len(others) > 1:
        yield t("expiry-last-day-one-of", days=list_text(others))
    elif others:
        yield t("expiry-last-day-perhaps", day=others[0])
    else:
        yield t("expiry-last-day-unknown")
    for reason in dated.reasons:
        yield t("expiry-because", reason=t(reason.value))


def is_certain(found: Validity) -> bool:
    """Tell whether every date can be relied on as it stands."""
    dates = (found.card, found.certificate, found.signature)
    return not any(dated.unsure or dated.basis is Basis.ESTIMATE for dated in dates)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
