"""What a person means who names a service: the services, or a number that is no PIN at all."""

from __future__ import annotations

from pinvault.errors import UsageError
from pinvault.guidance.lookalike import lookalike, lookalike_names
from pinvault.guidance.search import EXACT, NAMED, nearest, search
from pinvault.guidance.service import service, service_names
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.guidance.lookalike import Lookalike
    from pinvault.guidance.service import Service

_MOST = 3
_SEPARATOR = " / "


class Which(NamedTuple):
    """What was found: ``meant`` to be shown in full, ``also`` to be named, both best first.

    ``no_pins`` are the look-alikes, if it was one of those that was named. ``resembles`` if
    nothing goes by what was typed: what was found only looks like it.
    """

    meant: tuple[Service, ...]
    also: tuple[Service, ...]
    no_pins: tuple[Lookalike, ...]
    resembles: bool


def which(asked: str) -> Which:
    """Return what ``asked`` finds.

    Raises ``UsageError``, which never repeats what was typed, if it finds nothing: with the names
    that are nearest to it, where any is near.
    """
    no_pins = lookalike_names()
    matches = search(asked, service_names() | no_pins)
    if not matches:
        raise _unknown(asked)
    found = [match for match in matches if match.id not in no_pins]
    every = tuple(service(match.id) for match in found)
    full = min(sum(match.score == EXACT for match in found), _MOST) or 1
    best = [match.id for match in matches if match.score == matches[0].score]
    return Which(
        meant=every[:full],
        also=every[full:],
        no_pins=tuple(lookalike(name) for name in best if name in no_pins),
        resembles=matches[0].score < NAMED,
    )


def _unknown(asked: str) -> UsageError:
    near = nearest(asked, service_names())
    if not near:
        return UsageError("service-unknown")
    return UsageError(
        "service-unknown-near", choices=_SEPARATOR.join(service(i).name for i in near)
    )
