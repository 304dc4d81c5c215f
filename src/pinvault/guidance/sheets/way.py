"""One way out as a sheet of its own: for somebody who knows already what is to be done."""

from __future__ import annotations

from pinvault.guidance.fact import Status, facts
from pinvault.guidance.sheets.grounds import sources
from pinvault.guidance.sheets.line import GAP, Line, Look, block, item
from pinvault.i18n import t
from pinvault.i18n.phrases import day_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.guidance.route import Route


def lines(way: Route) -> Iterator[Line]:
    """Yield what to bring first, then how it goes, then where that was read."""
    yield Line(way.name, look=Look.TITLE)
    yield Line(way.what)
    for head, texts in (
        ("recover-bring", way.bring),
        ("recover-first", way.first),
        ("recover-needs", way.needs),
    ):
        yield GAP
        yield from block(t(head), texts)
    yield GAP
    yield Line(t("recover-steps"), look=Look.HEAD)
    for number, step in enumerate(way.steps, start=1):
        yield item(step, mark=f"{number}. ")
    yield GAP
    for message_id, text in (
        ("recover-cost", way.cost),
        ("recover-hours", way.hours),
        ("recover-others", way.others),
    ):
        if text:
            yield Line(t(message_id, text=text))
    cited = facts(way.facts)
    for fact in cited:
        if fact.status is Status.UNSURE:
            yield Line(t("recover-unsure", text=fact.text))
    yield GAP
    checked = min(fact.checked_on for fact in cited)
    yield Line(t("recover-checked", day=day_text(checked)), look=Look.QUIET)
    yield from sources(way.facts)
