"""Promises of the list of everything that can be done: found by any name, done from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault import i18n
from pinvault.tui.actions import ACTIONS, Place
from pinvault.tui.doors import DOORS
from pinvault.tui.offers import Where, find, offers
from tests.support.pilot import running
from tests.tui.family import family, one_card

if TYPE_CHECKING:
    from tests.support.vaults import Machine

HOME = Where(Place.HOME, (Place.HOME,))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ロック", "home.lock"),
        ("ろっく", "home.lock"),
        ("rokku", "home.lock"),
        ("rok", "home.lock"),
        ("lock", "home.lock"),
        ("期限", "home.dates"),
        ("きげん", "home.dates"),
        ("kigen", "home.dates"),
        ("dates", "home.dates"),
        ("バックアップ", "home.backup"),
        ("bakkuappu", "home.backup"),
        ("ﾊﾞｯｸｱｯﾌﾟ", "home.backup"),
        ("backup", "home.backup"),
        ("わすれた", "home.recover"),
        ("wasureta", "home.recover"),
        ("なくした", "home.happened"),
        ("funsitu", "home.happened"),
        ("funshitsu", "home.happened"),
        ("koushin", "home.renewal"),
        ("settei", "home.settings"),
        ("setings", "home.settings"),
        ("tebiki", "home.guide"),
        ("fukugen", "backup.open-restore"),
        ("owaru", "everywhere.quit"),
        ("ibnopqwx", None),
    ],
)
def test_everything_is_found_by_what_people_call_it(
    query: str, expected: str | None, language: str
) -> None:
    """Kanji, kana, their readings and English, in either language of the screens, first of all."""
    i18n.use_language(language)
    found = [offer.id for offer in find(query, offers(HOME))]
    assert (found[0] if found else None) == expected


def test_every_key_of_home_is_offered_once() -> None:
    """And nothing twice under one name and one key."""
    found = [offer.id for offer in offers(HOME)]
    listed = [action.id for action in ACTIONS if action.place is Place.HOME and action.listed]
    assert set(listed) <= set(found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("place", [Place.PIN, Place.FORM, Place.BACKUP, Place.DATES])
def test_every_door_is_open_from_everywhere(place: Place) -> None:
    """With a vault open; so are the lock and the way out."""
    actions = {offer.action for offer in offers(Where(place, (Place.HOME, place)))}
    assert {f"screen.door('{name}')" for name in DOORS} <= actions
    assert {"screen.lock", "app.quit"} <= actions


def test_nobody_leaves_a_form_for_home_by_the_list() -> None:
    """What was typed would be lost; the pages that answer a question are laid over it."""
    assert any(offer.home for offer in offers(Where(Place.PIN, (Place.HOME, Place.PIN))))
    assert not any(offer.home for offer in offers(Where(Place.FORM, (Place.HOME, Place.FORM))))


@pytest.mark.parametrize(
    "where",
    [
        Where(Place.UNLOCK),
        Where(Place.STEP),
        Where(Place.WORKING, (Place.HOME, Place.WORKING)),
        Where(Place.BACKUP, (Place.HOME, Place.BACKUP), busy=True),
    ],
)
def test_locked_or_busy_only_what_is_here_is_offered(where: Where) -> None:
    """Nothing that needs an open vault, and nothing that would leave a job behind."""
    places = {offer.id.partition(".")[0] for offer in offers(where)}
    assert places <= {where.here.value, "everywhere"}


async def test_a_pin_is_opened_by_its_name_from_another_page(machine: Machine) -> None:
    """Back to home first, then there."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("1", "ctrl+p")
        await stage.type("riyousha")
        await stage.press("enter")
        assert stage.name == "PinScreen"
        assert stage.shows("User PIN")
        await stage.press("escape")
        assert stage.name == "HomeScreen"


async def test_a_page_within_a_page_is_reached_in_one_step(machine: Machine) -> None:
    """And escape leads back, page by page, to where one was."""
    async with running(machine) as stage:
        await stage.open(family(machine))
        await stage.press("1", "ctrl+p")
        await stage.type("calendar")
        await stage.press("enter")
        assert stage.name == "CalendarScreen"
        await stage.press("escape")
        assert stage.name == "DatesScreen"
        await stage.press("escape")
        assert stage.name == "PinScreen"


async def test_what_is_not_found_is_said(machine: Machine) -> None:
    """An empty list alone would look like a fault."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("ctrl+p")
        await stage.type("zzzzqq")
        assert stage.shows(i18n.t("tui-find-nothing"))
        await stage.press("enter")
        assert stage.name == "CommandsScreen"
