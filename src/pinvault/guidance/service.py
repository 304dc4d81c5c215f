"""Which PINs a service asks for, in which order, and what else would do."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pinvault.guidance.entry import entries, items, said
from pinvault.guidance.search import names
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.guidance.entry import Fields

_SUBJECT = "services"


class Confidence(StrEnum):
    """How sure the PINs of a service are. ``CHECK``: not settled, to be asked for there."""

    SURE = "sure"
    LIKELY = "likely"
    CHECK = "check"


class Situation(StrEnum):
    """What in life a service belongs to, in the order in which a list shows them."""

    TAX = "tax"
    MOVING = "moving"
    HEALTH = "health"
    SHOP = "shop"
    COUNTER = "counter"
    ONLINE = "online"
    TRAVEL = "travel"
    CONTRACT = "contract"
    PHONE = "phone"
    OTHER = "other"


class Step(NamedTuple):
    """One entry of a PIN: at which moment, and under which condition if not always.

    ``pin`` is an id of the PIN catalogue, which knows the form and the number of tries.
    """

    pin: str
    optional: bool
    moment: str
    only: str


class Service(NamedTuple):
    """A service in the language of the moment.

    ``ordered`` says whether the order of the steps is known. ``others`` are ways without these
    PINs, ``not_meant`` ids of look-alikes. From ``review_by`` on it has to be checked again.
    """

    id: str
    name: str
    situation: Situation
    confidence: Confidence
    steps: tuple[Step, ...]
    ordered: bool
    notes: tuple[str, ...]
    conditions: tuple[str, ...]
    others: tuple[str, ...]
    not_meant: tuple[str, ...]
    facts: tuple[str, ...]
    sources: tuple[str, ...]
    checked_on: date
    review_by: date


def service(service_id: str) -> Service:
    """Return the service with this id. Raises ``KeyError`` if there is none."""
    fields = entries(_SUBJECT)[service_id]
    words = said(fields)
    return Service(
        id=service_id,
        name=words["name"],
        situation=Situation(fields["situation"]),
        confidence=Confidence(fields["confidence"]),
        steps=tuple(map(_step, fields["steps"])),
        ordered=fields.get("order") != "unsure",
        notes=items(words, "notes"),
        conditions=items(words, "conditions"),
        others=items(words, "others"),
        not_meant=items(fields, "not_meant"),
        facts=items(fields, "facts"),
        sources=items(fields, "sources"),
        checked_on=date.fromisoformat(fields["checked"]),
        review_by=date.fromisoformat(fields["review"]),
    )


def services() -> tuple[Service, ...]:
    """Return every service, by situation and otherwise as they are written."""
    order = list(Situation).index
    return tuple(sorted(map(service, entries(_SUBJECT)), key=lambda found: order(found.situation)))


def service_names() -> dict[str, list[str]]:
    """Return all that each service is called, in both languages, by its id."""
    return names(_SUBJECT)


def _step(fields: Fields) -> Step:
    return Step(
        pin=fields["pin"],
        optional=fields.get("optional", False),
        moment=said(fields),
        only=said(fields["only"]) if "only" in fields else "",
    )
