"""Promises of the pages that answer: reachable by keys, with a vault or without, and on paper."""

from __future__ import annotations

import stat
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from pinvault.cli.commands.laying_out import lay_out
from pinvault.cli.output import Output
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.guidance.page import page, page_titles
from pinvault.guidance.service import services
from pinvault.guidance.sheets import guide
from pinvault.i18n import LANGUAGES, use_language
from pinvault.tui.screens.guidance.answer import AnswerScreen
from pinvault.tui.screens.guidance.service import ServiceScreen
from pinvault.tui.widgets.menu import Menu
from pinvault.tui.widgets.sheet_view import plain_text
from pinvault.tui.widgets.text_field import TextField
from tests.support.pilot import running
from tests.tui.family import family, one_card

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.pilot import Stage
    from tests.support.vaults import Machine

MOST = 16


async def to_the_answer(stage: Stage) -> int:
    """Take the first answer of every question; return how many were asked."""
    for asked in range(MOST):
        if isinstance(stage.app.screen, AnswerScreen):
            return asked
        await stage.press("enter")
    raise AssertionError(stage.text)


@pytest.mark.parametrize("key", ["f3", "f4", "f5", "f6"])
async def test_every_answer_can_be_reached_without_a_vault(machine: Machine, key: str) -> None:
    """From the first run and from a locked vault, and Escape leads back."""
    async with running(machine) as stage:
        begun = stage.name
        await stage.press(key)
        assert stage.name != begun
        await stage.press("escape")
        assert stage.name == begun
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("l", key)
        assert stage.name not in {"UnlockScreen", "HomeScreen"}


@pytest.mark.parametrize("key", ["w", "f", "h", "g"])
async def test_every_answer_is_one_key_from_home(machine: Machine, key: str) -> None:
    """And Escape leads back."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press(key)
        assert stage.name != "HomeScreen"
        await stage.press("escape")
        assert stage.name == "HomeScreen"


@pytest.mark.parametrize("typed", ["kakuteishinkoku", "tax return", "e-tax"])
async def test_a_service_is_found_by_any_of_its_names(machine: Machine, typed: str) -> None:
    """Enter opens the first that fits."""
    async with running(machine) as stage:
        await stage.press("f3")
        await stage.type(typed)
        await stage.press("enter")
        assert stage.shows("Tax return (e-Tax, with the card)")


async def test_japanese_names_are_found_as_they_are_typed(machine: Machine) -> None:
    """An input method hands whole words over."""
    async with running(machine) as stage:
        await stage.press("f3")
        stage.app.screen.query_one(TextField).value = "いんかんとうろくのあんしょうばんごう"
        await stage.settle()
        await stage.press("enter")
        assert stage.shows("none of the four")


async def test_the_pin_of_a_service_opens_with_the_card(machine: Machine) -> None:
    """Its state stands there, and Enter leads to its page."""
    session = one_card(machine)
    session.pins.log_wrong("花子", PinId.USER)
    async with running(machine, size=(80, 40)) as stage:
        await stage.open(session)
        await stage.press("w", "enter")
        assert isinstance(stage.app.screen, ServiceScreen)
        assert stage.shows("Your card:")
        await stage.press("enter")
        assert stage.name == "PinScreen"
        assert stage.shows("利用者証明用")


async def test_what_is_noted_while_a_service_is_open_is_shown(machine: Machine) -> None:
    """A wrong entry noted on the PIN's page is there when one comes back."""
    async with running(machine, size=(80, 40)) as stage:
        await stage.open(one_card(machine))
        await stage.press("w", "enter", "enter", "w", "escape")
        assert stage.shows("oo-")


async def test_the_vault_answers_for_the_card(machine: Machine) -> None:
    """Of a locked PIN and a known one nothing is asked; a child is not asked its age."""
    session = one_card(machine)
    session.pins.set_state("花子", PinId.SIGNATURE, PinState.LOCKED)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("f")
        assert stage.shows("As noted in the vault: Signature password")
        asked = await to_the_answer(stage)
        assert asked <= 6
        text = plain_text(stage.app.screen.sheet())  # type: ignore[attr-defined]
        assert "1. Set the signature password anew at a convenience store" in text
        assert "- Signature password: locked" in text


async def test_what_the_vault_says_can_be_said_otherwise(machine: Machine) -> None:
    """One key asks everything anew."""
    session = one_card(machine)
    session.pins.set_state("花子", PinId.SIGNATURE, PinState.LOCKED)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("f")
        await to_the_answer(stage)
        await stage.press("c")
        assert stage.shows("The signature password (letters and digits, 6 or more)?")


async def test_escape_goes_back_one_question(machine: Machine) -> None:
    """The answer before can be given again."""
    async with running(machine) as stage:
        await stage.press("f4", "enter")
        first = stage.text
        await stage.press("down", "enter")
        assert stage.text != first
        await stage.press("escape")
        assert stage.shows("The signature password")


async def test_one_key_ends_it_all(machine: Machine) -> None:
    """Back to where one came from, over every question."""
    async with running(machine) as stage:
        await stage.open(one_card(machine))
        await stage.press("f")
        await to_the_answer(stage)
        await stage.press("e")
        assert stage.name == "HomeScreen"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_with_one_try_left_every_page_begins_with_stop(
    machine: Machine, language: str
) -> None:
    """The service, the list of PINs, the answer."""
    use_language(language)
    stop = "いまは入力しないでください" if language == "ja" else "Stop: do not type now"
    session = one_card(machine)
    for _ in range(2):
        session.pins.log_wrong("花子", PinId.USER)
    async with running(machine, size=(60, 18)) as stage:
        await stage.open(session)
        for keys in (("w", "enter"), ("f",)):
            await stage.press(*keys)
            assert stop in stage.text.splitlines()[1]
            await stage.press(*["escape"] * len(keys))
        await stage.press("f")
        await to_the_answer(stage)
        assert stop in stage.text.splitlines()[1]


@pytest.mark.parametrize(
    ("place", "event"), [(2, "lost"), (9, "moved"), (10, "married"), (11, "turned-15")]
)
async def test_what_happened_is_noted_on_the_card(machine: Machine, place: int, event: str) -> None:
    """With the day, which is today unless another is typed."""
    session = one_card(machine)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("h", *["down"] * place)
        await to_the_answer(stage)
        await stage.press("n", "enter")
        assert stage.name == "AnswerScreen"
        assert stage.shows("Noted on the card.")
        noted = [(str(entry.event), entry.on) for entry in session.vault.card("花子").events]
        assert noted == [(event, date(2026, 11, 22))]


async def test_without_a_card_nothing_is_offered_to_be_noted(machine: Machine) -> None:
    """Nor does the key do anything."""
    async with running(machine) as stage:
        await stage.press("f5", "down", "down")
        await to_the_answer(stage)
        assert not stage.shows("note on card")
        await stage.press("n")
        assert stage.name == "AnswerScreen"


async def test_a_page_goes_to_a_file_for_its_owner_alone(machine: Machine, tmp_path: Path) -> None:
    """Mode 0600, the text of the page, and no name, no hint, no place."""
    session = family(machine)
    target = tmp_path / "answer.txt"
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("f")
        await to_the_answer(stage)
        await stage.press("s")
        stage.app.screen.query_one(TextField).value = str(target)
        await stage.press("enter")
        assert stage.name == "AnswerScreen"
        assert stage.shows("Saved:")
    text = target.read_text(encoding="utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "1. Set the signature password anew" in text
    for private in ("花子", "太郎", "Maria", "祖母", "結婚式", "仏壇"):
        assert private not in text


async def test_no_file_is_written_over_unasked(machine: Machine, tmp_path: Path) -> None:
    """The first line of the question leaves it; the second replaces it."""
    target = tmp_path / "page.txt"
    target.write_text("mine", encoding="utf-8")
    async with running(machine) as stage:
        await stage.press("f6", "enter", "s")
        stage.app.screen.query_one(TextField).value = str(target)
        await stage.press("enter")
        assert stage.name == "QuestionScreen"
        await stage.press("enter")
        assert target.read_text(encoding="utf-8") == "mine"
        await stage.press("tab", "shift+tab", "enter", "down", "enter")
        assert "thirty seconds" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_and_command_line_say_the_same(language: str) -> None:
    """Word for word; only the lines may break elsewhere."""
    use_language(language)
    for page_id in page_titles():
        sheet = list(guide.page(page(page_id), commands=True))
        paper = "".join(plain_text(sheet).split())
        stdout = BytesIO()
        lay_out(Output(stdout), sheet)
        assert paper == "".join(stdout.getvalue().decode().split())


async def test_every_service_and_page_can_be_opened(machine: Machine) -> None:
    """None breaks on its own text."""
    async with running(machine, size=(60, 18)) as stage:
        for key, most in (("f3", len(services())), ("f6", len(page_titles()))):
            await stage.press(key)
            for place in range(most):
                await stage.press("enter")
                assert stage.name in {"ServiceScreen", "PageScreen"}, place
                await stage.press("escape", "down")
            await stage.press("escape")


async def test_nothing_of_a_card_stays_after_a_lock(machine: Machine) -> None:
    """The answer goes with the vault."""
    session = family(machine)
    async with running(machine) as stage:
        await stage.open(session)
        await stage.press("f")
        await to_the_answer(stage)
        await stage.app.lock()
        await stage.settle()
        assert stage.name == "UnlockScreen"
        await stage.press("f4")
        assert not stage.shows("As noted in the vault")
        assert stage.app.screen.query_one(Menu).marked is not None
