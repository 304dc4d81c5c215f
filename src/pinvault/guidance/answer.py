"""A decision in words: what both front ends show, and nothing of it computed there."""

from __future__ import annotations

from pinvault.domain.recovery.say import FIRST, TOLD_BY_ROUTES
from pinvault.guidance.fact import Fact, Status, facts
from pinvault.guidance.route import Route, route
from pinvault.guidance.saying import Saying, refusal, saying
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pinvault.domain.recovery.decision import Decision


class Refusal(NamedTuple):
    """A route that is not for this situation, by name, and why."""

    id: str
    name: str
    why: tuple[Saying, ...]


class Answer(NamedTuple):
    """Routes in order of effort, what to say before and behind them, and what does not exist.

    ``told`` is what the routes tell already, for whoever does not show them in full; ``facts`` is
    everything that the answer rests on.
    """

    first: tuple[Saying, ...]
    routes: tuple[Route, ...]
    then: tuple[Saying, ...]
    told: tuple[Saying, ...]
    refused: tuple[Refusal, ...]
    facts: tuple[Fact, ...]

    @property
    def checked_on(self) -> date | None:
        """The day on which the oldest check of these facts was made; None if there are none."""
        return min((fact.checked_on for fact in self.facts), default=None)

    def is_unsure(self, fact_ids: Iterable[str]) -> bool:
        """Tell whether one of these facts is unsure, so that a person has to check it."""
        unsure = {fact.id for fact in self.facts if fact.status is Status.UNSURE}
        return not unsure.isdisjoint(fact_ids)


def answer(decision: Decision) -> Answer:
    """Put ``decision`` into the words of the moment's language."""
    says = {say: saying(say) for say in decision.say}
    told = TOLD_BY_ROUTES if decision.routes else ()
    routes = tuple(route(route_id) for route_id in decision.routes)
    refused = tuple(
        Refusal(entry.route, route(entry.route).name, tuple(map(refusal, entry.why)))
        for entry in decision.refused
    )
    cited = [fact_id for words in says.values() for fact_id in words.facts]
    cited += [fact_id for words in routes for fact_id in words.facts]
    cited += [fact_id for entry in refused for why in entry.why for fact_id in why.facts]
    return Answer(
        first=tuple(words for say, words in says.items() if say in FIRST),
        routes=routes,
        then=tuple(words for say, words in says.items() if say not in (*FIRST, *told)),
        told=tuple(words for say, words in says.items() if say in told),
        refused=refused,
        facts=facts(cited),
    )
