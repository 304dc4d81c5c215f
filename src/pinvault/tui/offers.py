"""Everything that can be done from where somebody is, and how they may call it.

From an open vault that is nearly everything: a page that answers a question is laid over the one
that is up, so that nothing which was begun is lost. Only what belongs to home itself goes back to
it, and only from pages on which nothing is under way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.guidance.folding import folded
from pinvault.guidance.search import search
from pinvault.i18n import LANGUAGES, t, texts
from pinvault.tui.actions import ACTIONS, Action, Place, actions_at, in_force

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.views import CardView

_WITHIN = {Place.BACKUP: ("backup", "open"), Place.DATES: ("dates", "")}
"""Pages whose own actions are offered from everywhere: their door, and how those actions begin."""
_NOT_WITHIN = frozenset({"finish", "snooze", "undo", "lock"})
"""Of a page's own: what needs a line of it to be marked, and what is offered anyway."""
_CALM = frozenset(
    {Place.HOME, Place.PIN, Place.BACKUP, Place.DATES, Place.READING, Place.SERVICE, Place.ANSWER}
)
"""Places that can be left for home: nothing is typed there and nothing is under way."""
_THEMES = {
    "dark": "tui-theme-dark",
    "light": "tui-theme-light",
    "contrast": "tui-theme-contrast",
}
_WORDS = {
    "tui-act-which": "tui-find-which",
    "tui-act-recover": "tui-find-recover",
    "tui-act-happened": "tui-find-happened",
    "tui-act-guide": "tui-find-guide",
    "tui-act-dates": "tui-find-dates",
    "tui-act-renewal": "tui-find-renewal",
    "tui-act-card": "tui-find-card",
    "tui-act-next-card": "tui-find-next-card",
    "tui-act-last-card": "tui-find-next-card",
    "tui-act-add-card": "tui-find-add-card",
    "tui-act-backup": "tui-find-backup",
    "tui-act-settings": "tui-find-settings",
    "tui-act-lock": "tui-find-lock",
    "tui-act-quit": "tui-find-quit",
    "tui-act-help": "tui-find-help",
    "tui-act-code": "tui-find-code",
    "tui-act-write": "tui-find-write",
    "tui-act-place": "tui-find-place",
    "tui-act-wrong": "tui-find-wrong",
    "tui-act-schedule": "tui-find-schedule",
    "tui-act-calendar": "tui-find-calendar",
    "tui-backup-create": "tui-find-backup",
    "tui-backup-verify": "tui-find-backup",
    "tui-backup-restore": "tui-find-restore",
    "tui-backup-recovery": "tui-find-code",
    "tui-backup-passphrase": "tui-find-passphrase",
    "tui-backup-device": "tui-find-device",
    "tui-backup-earlier": "tui-find-earlier",
    "tui-backup-health": "tui-find-health",
    "tui-backup-purge": "tui-find-purge",
    "tui-theme-dark": "tui-find-theme",
    "tui-theme-light": "tui-find-theme",
    "tui-theme-contrast": "tui-find-theme",
}
"""Other words for a label, and how its kanji are read."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done.

    ``action`` is Textual's; before it is run, one goes back home if ``home``, and through the
    ``door`` if there is one. ``keys`` is how it is done without the list.
    """

    id: str
    text: str
    keys: str
    names: tuple[str, ...]
    action: str
    door: str = ""
    home: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """Where somebody is: the places from home up, the last being up now; none: no vault is open.

    ``card`` is the card that home shows. ``busy`` says that something is under way.
    """

    here: Place
    above_home: tuple[Place, ...] | None = None
    card: CardView | None = None
    busy: bool = False


def offers(where: Where) -> list[Offer]:
    """Return what can be done, what belongs to the page that is up first."""
    found: list[Offer] = []
    at_home = where.above_home is not None and where.here is Place.HOME
    if not at_home:
        found += [_own(action) for action in actions_at(where.here) if action.listed]
    if where.above_home is not None and not where.busy and where.here is not Place.WORKING:
        found += _of_home(where)
        found += _of_pages()
        found += [
            Offer(f"theme-{name}", t(label), "", _names(label), f"app.set_theme('{name}')")
            for name, label in _THEMES.items()
        ]
    every = [action for action in actions_at(Place.EVERYWHERE) if action.listed]
    found += [_own(action) for action in every if action.name != "commands"]
    return _once(found)


def _once(found: list[Offer]) -> list[Offer]:
    """Return each offer once, the nearer of two that do the same."""
    ids: set[str] = set()
    done: set[tuple[str, str]] = set()
    kept = []
    for offer in found:
        if offer.id not in ids and (offer.door, offer.action) not in done:
            kept.append(offer)
        ids.add(offer.id)
        done.add((offer.door, offer.action))
    return kept


def find(query: str, among: list[Offer]) -> list[Offer]:
    """Return what ``query`` may mean, the best first; everything for nothing.

    Kanji, kana in either form, their readings in Latin letters, and English. A part of a word is
    enough; where no word holds it, words that look alike are taken.
    """
    asked = folded(query)
    if not asked:
        return among
    scored = [(max(_fit(asked, folded(name)) for name in offer.names), offer) for offer in among]
    fitting = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    if fitting:
        return [offer for _, offer in fitting]
    by_id = {offer.id: offer for offer in among}
    matches = search(query, {offer.id: offer.names for offer in among})
    return [by_id[match.id] for match in matches]


def _fit(asked: str, name: str) -> float:
    """Return 0 for a name without ``asked`` in it; more for its beginning, most for all of it."""
    if asked not in name:
        return 0.0
    return len(asked) / len(name) + name.startswith(asked)


def _own(action: Action) -> Offer:
    target = "app" if action.place is Place.EVERYWHERE else "screen"
    return Offer(
        action.id, t(action.label), action.shown, _names(action.label), f"{target}.{action.name}"
    )


def _of_home(where: Where) -> Iterator[Offer]:
    calm = where.above_home is not None and _CALM.issuperset(where.above_home)
    for action in actions_at(Place.HOME):
        anywhere = action.name.startswith("door(") or action.name == "lock"
        if not action.listed or not (anywhere or calm):
            continue
        text, names = t(action.label), _names(action.label)
        pin = _pin_of(action, where.card)
        if pin is not None:
            text = t(f"pin-{pin}-name")
            names = (*names, text, *_every(f"pin-{pin}-aliases"))
        yield Offer(
            action.id, text, action.shown, names, f"screen.{action.name}", home=not anywhere
        )


def _of_pages() -> Iterator[Offer]:
    for place, (door, begins) in _WITHIN.items():
        way_in = next(action for action in ACTIONS if action.id == f"{Place.HOME.value}.{door}")
        for action in actions_at(place):
            own = action.name.startswith(begins) and "door(" not in action.name
            if action.listed and own and action.name not in _NOT_WITHIN:
                yield Offer(
                    action.id,
                    t(action.label),
                    f"{in_force(way_in).shown} {action.shown}",
                    _names(action.label),
                    f"screen.{action.name}",
                    door=door,
                )


def _pin_of(action: Action, card: CardView | None) -> str | None:
    """Return the id of the PIN that an action of home opens."""
    name, _, place = action.name.rstrip(")").partition("(")
    if name != "open_pin" or card is None or int(place) >= len(card.pins):
        return None
    return card.pins[int(place)].id.value


def _names(label: str) -> tuple[str, ...]:
    words = _WORDS.get(label)
    return (*_every(label), *(_every(words) if words is not None else ()))


def _every(message_id: str) -> tuple[str, ...]:
    return tuple(text for lang in LANGUAGES for text in texts(message_id, lang))
