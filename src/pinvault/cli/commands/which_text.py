"""The answer of ``which`` for people: what is asked for, how it is typed, what is not meant."""

from __future__ import annotations

from pinvault.cli.columns import indent, wrap
from pinvault.cli.commands.laying_out import MARK, item, pin_words
from pinvault.cli.wording import day_text, list_text
from pinvault.domain.pin_id import PinId
from pinvault.guidance.fact import fact
from pinvault.guidance.lookalike import lookalike
from pinvault.guidance.service import Confidence, Situation, services
from pinvault.guidance.source import source
from pinvault.guidance.which import which
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinvault.guidance.lookalike import Lookalike
    from pinvault.guidance.service import Service, Step

_BODY = 3

LOCKS = {
    PinId.SIGNATURE: "PIN-06",
    PinId.USER: "PIN-07",
    PinId.RESIDENT: "PIN-09",
    PinId.INPUT: "PIN-08",
}
"""The fact that says after how many tries a PIN locks. The catalogue of PINs names it too, but
takes as long to load as the interpreter."""

_SITUATIONS = {
    Situation.TAX: "which-tax",
    Situation.MOVING: "which-moving",
    Situation.HEALTH: "which-health",
    Situation.SHOP: "which-shop",
    Situation.COUNTER: "which-counter",
    Situation.ONLINE: "which-online",
    Situation.TRAVEL: "which-travel",
    Situation.CONTRACT: "which-contract",
    Situation.PHONE: "which-phone",
    Situation.OTHER: "which-other",
}
_UNSURE = {Confidence.LIKELY: "which-likely", Confidence.CHECK: "which-check"}


def overview(columns: int) -> Iterator[str]:
    """Yield every service under its situation, with the short names of its PINs."""
    yield from wrap(t("which-overview"), columns)
    situation = None
    for entry in services():
        if entry.situation is not situation:
            situation = entry.situation
            yield ""
            yield t(_SITUATIONS[situation])
        yield from item(entry.name, columns)
        yield indent(_in_short(entry), columns, _BODY)


def answer(asked: str, columns: int) -> Iterator[str]:
    """Yield what ``asked`` finds. Raises ``UsageError`` if that is nothing."""
    found = which(asked)
    parts = [_no_pin(alike, columns) for alike in found.no_pins]
    parts += [_service(entry, columns) for entry in found.meant]
    for number, part in enumerate(parts):
        if number:
            yield ""
        yield from part
    if found.also:
        yield ""
        yield from wrap(t("which-also"), columns)
        for entry in found.also:
            yield from item(entry.name, columns)
    yield ""
    yield from wrap(t("which-forgotten"), columns)


def _in_short(entry: Service) -> str:
    """Return the PINs of a service in one line, those in brackets that are not always asked."""
    if not entry.steps:
        return t("which-none" if entry.confidence is not Confidence.CHECK else "which-unknown")
    return list_text(map(_briefly, entry.steps))


def _briefly(step: Step) -> str:
    name = pin_words(step.pin, "short")
    return t("which-perhaps", name=name) if step.optional else name


def _no_pin(alike: Lookalike, columns: int) -> Iterator[str]:
    yield from wrap(alike.name, columns)
    yield ""
    yield indent(t("which-no-pin"), columns, 0)
    yield indent(alike.text, columns, 0)
    yield indent(t("which-sources", names=_named(alike.sources)), columns, 0)


def _service(entry: Service, columns: int) -> Iterator[str]:
    yield from wrap(entry.name, columns)
    if entry.confidence in _UNSURE:
        yield from wrap(t(_UNSURE[entry.confidence]), columns)
    if entry.steps:
        yield ""
        yield from wrap(_heading(entry), columns)
    in_order = entry.ordered and len(entry.steps) > 1
    for number, step in enumerate(entry.steps, start=1):
        yield from _step(step, f"{number}. " if in_order else MARK, columns)
    if any(step.pin == PinId.SIGNATURE for step in entry.steps):
        yield from _list(
            "which-typing", (t("which-typing-letters"), t("which-typing-alike")), columns
        )
    yield from _list("which-notes", entry.notes, columns)
    yield from _list("which-conditions", entry.conditions, columns)
    yield from _list("which-instead", entry.others, columns)
    others = tuple(lookalike(name).name for name in entry.not_meant)
    yield from _list("which-not-meant", others, columns)
    yield ""
    yield indent(t("which-sources", names=_named(entry.sources)), columns, 0)
    yield indent(t("which-checked", day=day_text(entry.checked_on)), columns, 0)


def _heading(entry: Service) -> str:
    if len(entry.steps) == 1:
        return t("which-asked")
    return t("which-asked-in-order" if entry.ordered else "which-asked-any-order")


def _step(step: Step, mark: str, columns: int) -> Iterator[str]:
    yield from item(pin_words(step.pin, "name"), columns, mark)
    yield indent(t("which-moment", moment=step.moment), columns, _BODY)
    if step.only:
        yield indent(t("which-only", condition=step.only), columns, _BODY)
    elif step.optional:
        yield indent(t("which-not-always"), columns, _BODY)
    yield indent(t("which-form", form=pin_words(step.pin, "form")), columns, _BODY)
    yield indent(fact(LOCKS[PinId(step.pin)]).text, columns, _BODY)


def _list(message_id: str, texts: tuple[str, ...], columns: int) -> Iterator[str]:
    """Yield a heading and what stands below it; nothing where nothing does."""
    if texts:
        yield ""
        yield t(message_id)
    for text in texts:
        yield from item(text, columns)


def _named(keys: Iterable[str]) -> str:
    """Return the names of sources as one list."""
    return list_text(source(key).name for key in keys)
