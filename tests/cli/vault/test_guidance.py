"""Promises of ``recover`` and ``which`` with a vault open: the answer knows the card."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.scripted import ScriptedTerminal
from tests.cli.vault.conftest import PASSPHRASE
from tests.cli.world import answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.world import Answered

    Pinvault = Callable[..., Answered]


@pytest.fixture
def hanako(pinvault: Pinvault) -> Pinvault:
    """Return the command line of a vault with an adult's card whose user PIN is locked."""
    pinvault("card", "add", "花子", "--birth", "1985-02-20", "--issued", "2024-04-01")
    pinvault("pin", "set", "signature", "--state", "known")
    pinvault("pin", "set", "user", "--state", "locked")
    return pinvault


def recovered(pinvault: Pinvault, *options: str) -> dict[str, Any]:
    """Return the JSON answer of ``recover`` with the vault open."""
    answered = pinvault("recover", "--json", *options)
    assert answered.exit == 0, answered.stderr
    found: dict[str, Any] = json.loads(answered.stdout)
    return found


def routes(found: dict[str, Any]) -> list[str]:
    """Return the ids of the routes."""
    return [route["id"] for route in found["routes"]]


def test_the_vault_tells_what_nobody_has_to_type(hanako: Pinvault) -> None:
    """A locked user PIN with the signature password known leads to the kiosk."""
    found = recovered(hanako, "--card", "花子")
    assert routes(found)[:2] == ["kiosk-reset-user", "window-self"]
    assert found["from_vault"]["pins"] == {"signature": "known", "user": "locked"}
    assert found["from_vault"]["holder"] == "adult"


def test_a_secret_by_descriptor_is_enough(hanako: Pinvault) -> None:
    """With one card nobody has to name it."""
    assert "kiosk-reset-user" in routes(recovered(hanako))


def test_an_option_goes_before_what_the_vault_says(hanako: Pinvault) -> None:
    """The signature password was forgotten since."""
    found = recovered(hanako, "--pin", "signature=forgotten")
    assert routes(found) == ["stop-guessing", "window-self", "post-office-delegated"]
    assert routes(recovered(hanako, "--pin", "user=known")) == []


def test_what_the_vault_told_is_said_without_a_name(hanako: Pinvault) -> None:
    """So that a mistake in it is seen, and the answer can be shown to anybody."""
    shown = hanako("recover", "--card", "花子", "--lang", "ja").stdout
    assert "保管庫の記録から読んだこと:" in shown
    assert "- 利用者証明用: ロックされた" in shown
    assert "花子" not in shown


def test_with_one_try_left_every_answer_begins_with_stop(hanako: Pinvault) -> None:
    """The signature password locks after five; whoever looks at its hint is about to type."""
    hanako("hint", "set", "signature", text_fd="祖母の庭の木")
    for _ in range(4):
        hanako("tries", "add", "signature")
    for words in (
        ["recover"],
        ["which", "tax return"],
        ["tries", "show", "signature"],
        ["pin", "show", "signature"],
        ["hint", "show", "signature", "--reveal"],
        ["recall", "signature", "--yes"],
        ["recall", "signature", "--no"],
    ):
        shown = hanako(*words, "--lang", "en").stdout.splitlines()
        assert "Stop: do not type now" in " ".join(shown[:2]), words


def test_which_says_how_each_pin_stands(hanako: Pinvault) -> None:
    """In words below each PIN, and for a program beside the services."""
    shown = hanako("which", "確定申告", "--card", "花子", "--lang", "ja").stdout
    assert shown.index("利用者証明用電子証明書") < shown.index("もう入力しないでください。")
    found = json.loads(hanako("which", "確定申告", "--json").stdout)
    states = {pin["id"]: pin["state"] for pin in found["card_pins"]}
    assert states["user"] == "locked"


def test_a_vault_that_is_not_asked_stays_shut(hanako: Pinvault) -> None:
    """Without a card and a secret nothing is known of it."""
    assert hanako is not None
    found = json.loads(answer(["recover", "--pin", "user=locked", "--json"]).stdout)
    assert found["from_vault"] is None


def test_a_person_is_asked_only_for_what_the_vault_does_not_know(
    hanako: Pinvault, vault: Path
) -> None:
    """Not what happened, nor whose card, nor for the PINs of which it is known."""
    assert hanako is not None
    assert vault.exists()
    terminal = ScriptedTerminal(PASSPHRASE, *["1"] * 9)
    argv = ["recover", "--card", "花子", "--lang", "en"]
    answered = answer(argv, open_terminal=lambda: terminal, at_terminal=True)
    assert answered.exit == 0, answered.stderr
    assert "What happened?" not in terminal.shown
    assert "Whose card is it?" not in terminal.shown
    assert "signature password (letters" not in terminal.shown
    assert "Do you have a phone that reads the card" in terminal.shown
    assert "1. Set the user PIN anew at a convenience store" in answered.stdout


def test_a_card_that_does_not_exist_is_an_error(hanako: Pinvault) -> None:
    """Exit 2, as for every other command."""
    assert hanako("recover", "--card", "太郎").exit == 2
