"""The answer of ``which``: what is asked for, how it is typed, what is not meant."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.guidance.fact import fact
from pinvault.guidance.lookalike import lookalike
from pinvault.guidance.service import Confidence, Situation, services
from pinvault.guidance.sheets.line import BODY, GAP, MARK, Line, Look, block, item
from pinvault.guidance.sheets.pins import pin_words
from pinvault.guidance.source import source
from pinvault.i18n import t
from pinvault.i18n.phrases import day_text, list_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pinvault.guidance.lookalike import Lookalike
    from pinvault.guidance.service import Service, Step

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


def overview() -> Iterator[Line]:
    """Yield every service under its situation, with the short names of its PINs."""
    yield Line(t("which-overview"))
    situation = None
    for entry in services():
        if entry.situation is not situation:
            situation = entry.situation
            yield GAP
            yield Line(occasion(situation), look=Look.HEAD)
        yield item(entry.name)
        yield Line(in_short(entry), cells=BODY)


def occasion(situation: Situation) -> str:
    """Return what in life a service belongs to."""
    return t(_SITUATIONS[situation])


def in_short(entry: Service) -> str:
    """Return the PINs of a service in one line, those in brackets that are not always asked."""
    if not entry.steps:
        return t("which-none" if entry.confidence is not Confidence.CHECK else "which-unknown")
    return list_text(map(_briefly, entry.steps))


def no_pin(alike: Lookalike) -> Iterator[Line]:
    """Yield what a number is that somebody took for a PIN."""
    yield Line(alike.name, look=Look.TITLE)
    yield GAP
    yield Line(t("which-no-pin"))
    yield Line(alike.text)
    yield Line(t("which-sources", names=_named(alike.sources)), look=Look.QUIET)


def service(entry: Service, known: Mapping[str, tuple[str, ...]]) -> Iterator[Line]:
    """Yield all that is known of a service; ``known`` is what the vault says of each PIN."""
    yield from title(entry)
    yield from before(entry)
    for number, asked in enumerate(entry.steps, start=1):
        yield from step(entry, asked, number)
        yield from (Line(said, cells=BODY) for said in known.get(asked.pin, ()))
    yield from behind(entry)


def title(entry: Service) -> Iterator[Line]:
    """Yield what a service is called."""
    yield Line(entry.name, look=Look.TITLE)


def before(entry: Service) -> Iterator[Line]:
    """Yield what stands before the steps: how sure they are, and in which order."""
    if entry.confidence in _UNSURE:
        yield Line(t(_UNSURE[entry.confidence]))
    if entry.steps:
        yield GAP
        yield Line(_heading(entry), look=Look.HEAD)


def step(entry: Service, asked: Step, number: int) -> Iterator[Line]:
    """Yield one entry of a PIN, the first line its name."""
    in_order = entry.ordered and len(entry.steps) > 1
    yield Line(pin_words(asked.pin, "name"), f"{number}. " if in_order else MARK, look=Look.TITLE)
    yield Line(t("which-moment", moment=asked.moment), cells=BODY)
    if asked.only:
        yield Line(t("which-only", condition=asked.only), cells=BODY)
    elif asked.optional:
        yield Line(t("which-not-always"), cells=BODY)
    yield Line(t("which-form", form=pin_words(asked.pin, "form")), cells=BODY)
    yield Line(fact(LOCKS[PinId(asked.pin)]).text, cells=BODY)


def behind(entry: Service) -> Iterator[Line]:
    """Yield what stands behind the steps."""
    if any(asked.pin == PinId.SIGNATURE for asked in entry.steps):
        yield from _part("which-typing", (t("which-typing-letters"), t("which-typing-alike")))
    yield from _part("which-notes", entry.notes)
    yield from _part("which-conditions", entry.conditions)
    yield from _part("which-instead", entry.others)
    others = tuple(lookalike(name).name for name in entry.not_meant)
    yield from _part("which-not-meant", others)
    yield GAP
    yield Line(t("which-sources", names=_named(entry.sources)), look=Look.QUIET)
    yield Line(t("which-checked", day=day_text(entry.checked_on)), look=Look.QUIET)


def _briefly(asked: Step) -> str:
    name = pin_words(asked.pin, "short")
    return t("which-perhaps", name=name) if asked.optional else name


def _heading(entry: Service) -> str:
    if len(entry.steps) == 1:
        return t("which-asked")
    return t("which-asked-in-order" if entry.ordered else "which-asked-any-order")


def _part(message_id: str, texts: tuple[str, ...]) -> Iterator[Line]:
    if texts:
        yield GAP
    yield from block(t(message_id), texts)


def _named(keys: Iterable[str]) -> str:
    """Return the names of sources as one list."""
    return list_text(source(key).name for key in keys)
