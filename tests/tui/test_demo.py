"""Promises of the demo: everything works in it, and nothing of it is kept."""

from __future__ import annotations

import signal
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault import i18n
from pinvault.clock import FixedClock
from pinvault.demo import PASSPHRASE, Demo, throw_away
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.validity import Holder, State
from pinvault.errors import StorageError
from pinvault.tui.app import PinvaultApp
from pinvault.tui.files import likely_folder
from pinvault.tui.snapshot import take
from pinvault.vault.session import open_with_passphrase
from tests.support.pilot import Stage, running
from tests.support.terminal import OnTerminal
from tests.tui.scenes.demo import into_demo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.domain.card import Card
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

DAYS = (
    datetime(2026, 11, 22, 3, 0, tzinfo=UTC),
    datetime(2028, 1, 20, 3, 0, tzinfo=UTC),  # forty days before a 29 February
    datetime(2032, 4, 29, 3, 0, tzinfo=UTC),  # sixty days after one
    datetime(2036, 12, 31, 20, 0, tzinfo=UTC),  # another year in Japan already
)


@pytest.fixture(autouse=True)
def _own_temporary_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let demos be made where their traces can be looked for."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))


@pytest.fixture(params=DAYS, ids=lambda day: day.date().isoformat())
def family(request: pytest.FixtureRequest) -> Iterator[Session]:
    """Return the open demo on a day."""
    demo = Demo(FixedClock(request.param))
    session = demo.open()
    yield session
    session.close()
    demo.remove()


def traces(folder: Path) -> list[Path]:
    """Return what demos have left behind."""
    return list((folder / "temporary").rglob("pinvault*"))


def of_holder(session: Session, holder: Holder) -> Card:
    """Return the first card of a kind of holder."""
    return next(card for card in session.vault.cards if card.dates.holder is holder)


def test_a_certificate_is_in_its_window_on_any_day(family: Session) -> None:
    """The demo shows what a renewal looks like, whenever it is started."""
    states = {card.today.certificate for card in take(family).cards}
    assert State.RENEWABLE in states
    assert State.EXPIRED not in states


def test_the_family_has_something_of_everything(family: Session) -> None:
    """A lock, a wrong try, a link, a stay that ends, a child, an earlier card."""
    cards = family.vault.cards
    records = [record for card in cards for record in card.pins]
    assert len(cards) == 4
    assert sum(record.state is PinState.LOCKED for record in records) == 1
    child = of_holder(family, Holder.MINOR)
    assert len(child.record(PinId.USER).tries) == 1
    assert child.record(PinId.SIGNATURE).state is PinState.NOT_ISSUED
    assert of_holder(family, Holder.FOREIGN_STAY_LIMITED).dates.stay_until is not None
    assert any(card.past and card.generation == 2 for card in cards)
    assert any(record.same_as for record in records)
    assert all(any(record.hint for record in card.pins) for card in cards)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_no_hint_of_the_demo_is_one_that_pinvault_warns_of(language: str) -> None:
    """It shows how to write one."""
    i18n.use_language(language)
    demo = Demo(FixedClock(DAYS[0]))
    session = demo.open()
    refs = [
        ref
        for card in session.vault.cards
        for record in card.pins
        for ref in (record.hint, *record.history)
        if ref is not None
    ]
    assert len(refs) > 8
    assert not any(ref.flags for ref in refs)
    demo.remove()


def test_the_folder_is_private_and_goes_with_all_that_is_in_it(tmp_path: Path) -> None:
    """Nobody else can look in, and afterwards there is nothing to look at."""
    demo = Demo(FixedClock(DAYS[0]))
    demo.open()
    assert stat.S_IMODE(demo.path.parent.stat().st_mode) == 0o700
    assert traces(tmp_path)
    demo.remove()
    demo.remove()
    assert not traces(tmp_path)


def test_the_passphrase_that_is_shown_opens_the_demo() -> None:
    """Locking and unlocking can be tried."""
    demo = Demo(FixedClock(DAYS[0]))
    demo.open().close()
    assert len(open_with_passphrase(demo.host(), PASSPHRASE).vault.cards) == 4
    demo.remove()


async def test_the_demo_says_on_every_page_that_it_is_one(machine: Machine) -> None:
    """Nobody takes it for their own vault."""
    async with running(machine) as stage:
        assert "Demo" not in stage.text.splitlines()[0]
        await into_demo(stage)
        for key in ("1", "escape", "b", "escape", "f1", "escape", "l"):
            assert "Demo" in stage.text.splitlines()[0]
            await stage.press(key)
        assert "Demo" in stage.text.splitlines()[0]


async def test_the_way_out_of_the_demo_leads_back_to_the_first_run(
    machine: Machine, tmp_path: Path
) -> None:
    """With the folder gone, and the person's own place for a vault untouched."""
    async with running(machine) as stage:
        await into_demo(stage)
        assert stage.name == "HomeScreen"
        assert traces(tmp_path)
        await stage.press("escape")
        assert stage.name == "WelcomeScreen"
        assert stage.app.session is None
        assert stage.app.launch.path == machine.path
        assert not traces(tmp_path)
    assert not machine.path.exists()


async def test_the_locked_demo_tells_its_passphrase_and_can_be_left(
    machine: Machine, tmp_path: Path
) -> None:
    """It is opened with what is on the screen."""
    async with running(machine) as stage:
        await into_demo(stage)
        await stage.press("l")
        assert stage.shows(PASSPHRASE.reveal())
        await stage.type(PASSPHRASE.reveal())
        await stage.press("enter")
        assert stage.name == "HomeScreen"
        await stage.press("l", "escape")
        assert stage.name == "WelcomeScreen"
        assert not traces(tmp_path)


async def test_what_is_typed_in_the_demo_reaches_no_vault_of_the_person(machine: Machine) -> None:
    """Not even one that stands at the usual place."""
    machine.create()[0].close()
    before = machine.path.read_bytes()
    launch_path = machine.path
    async with running(machine) as stage:
        demo = Demo(machine.clock)
        stage.app.sample.begin(stage.app, demo)
        await stage.open(demo.open())
        await stage.press("3", "c")
        assert stage.app.launch.path != launch_path
    assert machine.path.read_bytes() == before


async def test_files_of_the_demo_are_suggested_where_they_go_away_with_it(
    machine: Machine, tmp_path: Path
) -> None:
    """A backup, a sheet, a calendar: whoever takes what is suggested leaves nothing."""
    async with running(machine) as stage:
        usual = likely_folder()
        await into_demo(stage)
        assert Path(likely_folder()).is_relative_to(tmp_path / "temporary")
        await stage.press("escape")
        assert likely_folder() == usual


async def test_colours_chosen_in_the_demo_do_not_follow_the_person_out(machine: Machine) -> None:
    """The first run looks as it did before."""
    async with running(machine) as stage:
        await into_demo(stage)
        stage.app.action_set_theme("light")
        await stage.settle()
        assert stage.app.theme == "pinvault-light"
        await stage.press("escape")
        assert stage.app.theme == "pinvault-dark"


async def test_giving_up_while_the_demo_is_made_leaves_nothing(
    machine: Machine, tmp_path: Path
) -> None:
    """Escape at any moment is a way back."""
    async with running(machine) as stage:
        await stage.pilot.press("tab", "enter")
        await stage.pilot.press("escape")
        await stage.settle()
        assert stage.name == "WelcomeScreen"
        assert not traces(tmp_path)


async def test_a_demo_that_cannot_be_made_says_so(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is told in words, and the way back is open."""

    def no_room(*_: object) -> None:
        raise StorageError("disk-full", path="demo")

    monkeypatch.setattr(throw_away, "tell_story", no_room)
    async with running(machine) as stage:
        await into_demo(stage)
        assert stage.shows("could not be started")
        await stage.press("escape")
        assert stage.name == "WelcomeScreen"


async def test_the_demo_alone_ends_where_it_began(machine: Machine) -> None:
    """Asked for by name, it is the whole program: leaving it is the end."""
    async with running(machine) as stage:
        launch = replace(stage.app.launch, demo_only=True)
    app = PinvaultApp(launch)
    async with app.run_test() as pilot:
        stage = Stage(app, pilot, machine)
        await stage.settle()
        assert stage.name == "HomeScreen"
        await stage.press("escape")
        assert app.return_code == 0
    assert not app.sample.on


def demo_on_terminal(tmp_path: Path) -> OnTerminal:
    """Start the real program on a terminal of its own, with the temporary folder of this test."""
    home = tmp_path / "home"
    home.mkdir()
    world = {"HOME": str(home), "PINVAULT_LANG": "ja"}
    return OnTerminal([sys.executable, "-m", "pinvault", "demo", "--lang", "en"], environment=world)


@pytest.mark.parametrize("how", ["leave", "SIGTERM", "SIGHUP", "early"])
def test_nothing_of_the_demo_stays_on_disk(how: str, tmp_path: Path) -> None:
    """However it ends, neither the temporary folder nor the home has anything of it."""
    with demo_on_terminal(tmp_path) as terminal:
        terminal.expect("sample family")
        if how == "early":
            terminal.process.send_signal(signal.SIGTERM)
            assert terminal.wait() == 128 + signal.SIGTERM
        else:
            terminal.expect("Hanako")
            assert traces(tmp_path)
            if how == "leave":
                terminal.send("\x1b")
                assert terminal.wait() == 0
            else:
                number = signal.Signals[how]
                terminal.process.send_signal(number)
                assert terminal.wait() == 128 + number
        assert b"Hanako" not in terminal.scrollback()
    assert not traces(tmp_path)
    assert not [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
