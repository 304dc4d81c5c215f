"""The answer of ``recover`` for people: what to stop, what to do, what there is not, and whence."""

from __future__ import annotations

from pinvault.cli.columns import indent, wrap
from pinvault.cli.commands.recover_json import worded
from pinvault.cli.wording import day_text, list_text
from pinvault.domain.recovery.why import Why
from pinvault.guidance.fact import Status
from pinvault.guidance.source import Kind, sources_of
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.guidance.answer import Answer, Refusal
    from pinvault.guidance.route import Route
    from pinvault.guidance.saying import Saying
    from pinvault.guidance.source import Source

_BODY = 3
_MARK = "- "
_MOST_SOURCES = 4


def lines(answer: Answer, columns: int) -> Iterator[str]:
    """Yield the answer line by line, ``columns`` cells wide."""
    yield from _sayings(answer, answer.first, columns)
    if answer.routes:
        yield ""
        yield t("recover-routes")
        for number, route in enumerate(answer.routes, start=1):
            yield ""
            yield from _route(answer, route, number, columns)
    if answer.then:
        yield ""
        yield t("recover-to-know")
        yield from _sayings(answer, answer.then, columns)
    refused = [entry for entry in answer.refused if not _goes_without_saying(entry)]
    if refused:
        yield ""
        yield t("recover-not-these")
        for entry in refused:
            yield from _item(entry.name, columns, 0)
            for why in entry.why:
                yield indent(worded(answer, why), columns, len(_MARK))
    yield from _grounds(answer, columns)


def _route(answer: Answer, route: Route, number: int, columns: int) -> Iterator[str]:
    yield from wrap(f"{number}. {route.name}", columns)
    yield indent(route.what, columns, _BODY)
    yield from _list("recover-needs", route.needs, columns)
    yield from _list("recover-bring", route.bring, columns)
    yield from _list("recover-first", route.first, columns)
    yield from _line("recover-cost", route.cost, columns)
    yield from _line("recover-hours", route.hours, columns)
    steps = tuple(f"{place}) {step}" for place, step in enumerate(route.steps, start=1))
    yield from _list("recover-steps", steps, columns, mark="")
    yield from _line("recover-others", route.others, columns)
    for fact in answer.facts:
        if fact.id in route.facts and fact.status is Status.UNSURE:
            yield indent(t("recover-unsure", text=fact.text), columns, _BODY)


def _line(message_id: str, text: str, columns: int) -> Iterator[str]:
    if text:
        yield indent(t(message_id, text=text), columns, _BODY)


def _list(
    message_id: str, items: tuple[str, ...], columns: int, mark: str = _MARK
) -> Iterator[str]:
    """Yield a heading and what stands below it; nothing where nothing does."""
    if items:
        yield indent(t(message_id), columns, _BODY)
    for item in items:
        yield from _item(item, columns, _BODY, mark)


def _sayings(answer: Answer, sayings: tuple[Saying, ...], columns: int) -> Iterator[str]:
    for saying in sayings:
        yield from _item(worded(answer, saying), columns, 0)


def _item(text: str, columns: int, cells: int, mark: str = _MARK) -> Iterator[str]:
    """Yield ``text`` behind its mark, the further lines two cells to the right of it."""
    first, *rest = wrap(mark + text, columns - cells - len(_MARK))
    yield " " * cells + first
    for line in rest:
        yield " " * (cells + len(_MARK)) + line


def _goes_without_saying(entry: Refusal) -> bool:
    return all(why.id == Why.KIOSK_NOT_NEEDED for why in entry.why)


def _cited(source: Source) -> str:
    return f"{source.name} ({source.address})" if source.address else source.name


def _grounds(answer: Answer, columns: int) -> Iterator[str]:
    """Yield when this was checked and where it was read, official pages by name."""
    if answer.checked_on is None:
        return
    found = sources_of(answer.facts)
    official = [source for source in found if source.kind is Kind.OFFICIAL]
    yield ""
    yield indent(t("recover-checked", day=day_text(answer.checked_on)), columns, 0)
    if official:
        named = (_cited(source) for source in official[:_MOST_SOURCES])
        yield indent(t("recover-sources", names=list_text(named)), columns, 0)
    if len(found) > _MOST_SOURCES:
        yield indent(t("recover-more-sources", number=len(found)), columns, 0)
