"""The answer of ``recover``: what to stop, what to do, what there is not, and whence."""

from __future__ import annotations

from pinvault.domain.recovery.why import Why
from pinvault.guidance.fact import Status
from pinvault.guidance.question import question
from pinvault.guidance.sheets.grounds import named
from pinvault.guidance.sheets.line import BODY, GAP, Line, Look, block, item
from pinvault.guidance.sheets.pins import pin_words
from pinvault.guidance.source import Kind, sources_of
from pinvault.i18n import t
from pinvault.i18n.phrases import day_text, list_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from pinvault.guidance.answer import Answer, Refusal
    from pinvault.guidance.route import Route
    from pinvault.guidance.saying import Saying

_MOST_SOURCES = 4
_NOTED = {
    "holder": "recover-noted-holder",
    "card_validity": "recover-noted-card",
    "user_cert": "recover-noted-user-cert",
    "signature_cert": "recover-noted-signature-cert",
}
"""What is said of a card besides its PINs, and what it is called."""


def lines(answer: Answer) -> Iterator[Line]:
    """Yield the answer, the warnings first."""
    for saying in answer.first:
        yield Line(worded(answer, saying), "- ", look=Look.STOP)
    if answer.routes:
        yield GAP
        yield Line(t("recover-routes"), look=Look.HEAD)
        for number, route in enumerate(answer.routes, start=1):
            yield GAP
            yield from _route(answer, route, number)
    if answer.then:
        yield GAP
        yield from block(t("recover-to-know"), (worded(answer, said) for said in answer.then))
    refused = [entry for entry in answer.refused if not _goes_without_saying(entry)]
    if refused:
        yield GAP
        yield Line(t("recover-not-these"), look=Look.HEAD)
        for entry in refused:
            yield item(entry.name)
            for why in entry.why:
                yield Line(worded(answer, why), cells=2)
    yield from _grounds(answer)


def noted(state: Mapping[str, Any]) -> Iterator[Line]:
    """Yield what a card of the vault told of the situation; no name, and no hint."""
    said = list(_readings(state))
    if said:
        yield GAP
        yield from block(t("recover-noted"), said)


def worded(answer: Answer, saying: Saying) -> str:
    """Return a saying, with the request to check it where it is unsure."""
    if answer.is_unsure(saying.facts):
        return t("recover-unsure", text=saying.text)
    return saying.text


def _route(answer: Answer, route: Route, number: int) -> Iterator[Line]:
    yield Line(route.name, f"{number}. ", look=Look.TITLE)
    yield Line(route.what, cells=BODY)
    yield from block(t("recover-needs"), route.needs, BODY)
    yield from block(t("recover-bring"), route.bring, BODY)
    yield from block(t("recover-first"), route.first, BODY)
    yield from _said("recover-cost", route.cost)
    yield from _said("recover-hours", route.hours)
    if route.steps:
        yield Line(t("recover-steps"), cells=BODY)
    for place, step in enumerate(route.steps, start=1):
        yield item(step, BODY, f"{place}) ")
    yield from _said("recover-others", route.others)
    for fact in answer.facts:
        if fact.id in route.facts and fact.status is Status.UNSURE:
            yield Line(t("recover-unsure", text=fact.text), cells=BODY)


def _readings(state: Mapping[str, Any]) -> Iterator[str]:
    """Yield each thing that was read, in the words of the question that need not be asked."""
    left = state.get("attempts_left", {})
    for pin, standing in state.get("pins", {}).items():
        (said,) = question(f"pins.{pin}", (standing,)).answers
        if pin in left:
            said = t("recover-noted-tries", said=said, left=left[pin])
        yield t("recover-noted-one", what=pin_words(pin, "short"), said=said)
    for key, label in _NOTED.items():
        if key in state:
            (said,) = question(key, (state[key],)).answers
            yield t("recover-noted-one", what=t(label), said=said)


def _said(message_id: str, text: str) -> Iterator[Line]:
    if text:
        yield Line(t(message_id, text=text), cells=BODY)


def _goes_without_saying(entry: Refusal) -> bool:
    return all(why.id == Why.KIOSK_NOT_NEEDED for why in entry.why)


def _grounds(answer: Answer) -> Iterator[Line]:
    """Yield when this was checked and where it was read, official pages by name."""
    if answer.checked_on is None:
        return
    found = sources_of(answer.facts)
    official = [source for source in found if source.kind is Kind.OFFICIAL]
    yield GAP
    yield Line(t("recover-checked", day=day_text(answer.checked_on)), look=Look.QUIET)
    if official:
        names = list_text(map(named, official[:_MOST_SOURCES]))
        yield Line(t("recover-sources", names=names), look=Look.QUIET)
    if len(found) > _MOST_SOURCES:
        yield Line(t("recover-more-sources", number=len(found)), look=Look.QUIET)
