"""The family of the demo: four cards with something of everything that can come up.

Told as it would have happened, from the oldest event to the newest, by what a person can do with
a session. Every day is counted from today, so that the certificate is always in its window.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinvault.demo.story import years_before
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.validity import DateInputs, Holder
from pinvault.i18n import t
from pinvault.secret import Secret

if TYPE_CHECKING:
    from datetime import date

    from pinvault.demo.story import StoryClock
    from pinvault.vault.session import Session

_SIGNATURE_TRIES = 5


def tell_story(session: Session, clock: StoryClock) -> None:
    """Put the family into a new vault."""
    _mother_in_law(session, clock)
    _adult(session, clock)
    _child(session, clock)
    _foreign_resident(session, clock)


def _mother_in_law(session: Session, clock: StoryClock) -> None:
    """Tell of a card that was renewed ten weeks ago; the hints of the old one are history."""
    name, birthday = t("demo-grandmother"), clock.today - timedelta(days=60)
    clock.go_back(days=1400)
    session.cards.add(name, _card(years_before(birthday, 78), years_before(birthday, 10), days=9))
    _write(session, name, signature="demo-old-bridge", user="demo-old-garden")
    session.pins.set_place(name, PinId.USER, t("demo-place-tin"))
    clock.go_back(days=70)
    dates = DateInputs(
        birth=years_before(birthday, 78),
        issued=birthday - timedelta(days=10),
        previous_card_expires=birthday,
    )
    session.cards.renew(name, dates, clock.today - timedelta(days=70))
    _write(session, name, user="demo-grandmother-user", resident="demo-grandmother-resident")
    session.pins.set_place(name, PinId.USER, t("demo-place-altar"))
    session.pins.set_state(name, PinId.SIGNATURE, PinState.FORGOTTEN)


def _adult(session: Session, clock: StoryClock) -> None:
    """Tell of certificates in their renewal window, and of a password that got locked."""
    name, birthday = t("demo-adult"), clock.today + timedelta(days=40)
    clock.go_back(days=600)
    session.cards.add(name, _card(years_before(birthday, 41), years_before(birthday, 5), days=20))
    _write(
        session,
        name,
        signature="demo-adult-signature",
        user="demo-adult-user",
        resident="demo-adult-resident",
    )
    session.pins.link(name, PinId.INPUT, PinId.RESIDENT)
    session.pins.set_place(name, PinId.SIGNATURE, t("demo-place-folder"))
    session.pins.recall(name, PinId.USER, remembered=True)
    clock.go_back(days=3)
    for _ in range(_SIGNATURE_TRIES):
        session.pins.log_wrong(name, PinId.SIGNATURE)


def _child(session: Session, clock: StoryClock) -> None:
    """Tell of a child without a signature certificate, and of one wrong try."""
    name, birthday = t("demo-child"), clock.today + timedelta(days=150)
    clock.go_back(days=500)
    dates = _card(years_before(birthday, 10), years_before(birthday, 2), days=30)
    session.cards.add(name, DateInputs(Holder.MINOR, birth=dates.birth, issued=dates.issued))
    _write(session, name, user="demo-child-user")
    session.pins.link(name, PinId.RESIDENT, PinId.USER)
    session.pins.link(name, PinId.INPUT, PinId.USER)
    session.pins.set_place(name, PinId.USER, t("demo-place-album"))
    clock.go_back(days=8)
    session.pins.log_wrong(name, PinId.USER)


def _foreign_resident(session: Session, clock: StoryClock) -> None:
    """Tell of a card that ends with the permitted stay."""
    name, birthday = t("demo-resident"), clock.today - timedelta(days=100)
    clock.go_back(days=400)
    dates = _card(years_before(birthday, 33), years_before(birthday, 1), days=10)
    stay = clock.today + timedelta(days=210)
    session.cards.add(
        name,
        DateInputs(
            Holder.FOREIGN_STAY_LIMITED, birth=dates.birth, issued=dates.issued, stay_until=stay
        ),
    )
    _write(
        session,
        name,
        signature="demo-resident-signature",
        user="demo-resident-user",
        resident="demo-resident-resident",
        input_="demo-resident-input",
    )


def _card(birth: date, birthday: date, *, days: int) -> DateInputs:
    """Return the dates of a card that was issued some days after a birthday."""
    return DateInputs(birth=birth, issued=birthday + timedelta(days=days))


def _write(session: Session, name: str, **hints: str) -> None:
    """Keep hints: the id of the text by the PIN."""
    for pin, message_id in hints.items():
        session.hints.set(name, PinId(pin.rstrip("_")), Secret(t(message_id)))
