"""The commands for PINs, tries and practice, typed at a real vault."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.world import Answered

    Pinvault = Callable[..., Answered]


@pytest.fixture
def hanako(pinvault: Pinvault) -> Pinvault:
    """Return the command line of a vault with a card."""
    pinvault("card", "add", "花子", "--card-expires", "2031-11-14")
    return pinvault


def pin(pinvault: Pinvault, name: str) -> dict[str, object]:
    """Return a PIN as ``pin show --json`` prints it."""
    (found,) = json.loads(pinvault("pin", "show", name, "--json").stdout)["pins"]
    return dict(found)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_four_pins_are_named_in_japanese_whatever_is_read(
    hanako: Pinvault, language: str
) -> None:
    """Screens and clerks use the Japanese word (PIN-02)."""
    shown = hanako("pin", "show", "--lang", language).stdout
    for name in ("署名用", "利用者証明用", "住民基本台帳用", "券面事項入力補助用"):
        assert name in shown


def test_several_things_are_noted_at_once_or_not_at_all(hanako: Pinvault, vault: Path) -> None:
    """A link that cannot be takes the state with it."""
    assert hanako("pin", "set", "input", "--state", "known", "--same-as", "user").exit == 0
    assert pin(hanako, "input")["same_as"] == "user"
    before = vault.read_bytes()
    answered = hanako("pin", "set", "user", "--state", "locked", "--same-as", "signature")
    assert answered.exit == Exit.USAGE
    assert vault.read_bytes() == before


def test_a_link_can_be_ended(hanako: Pinvault) -> None:
    """With the word none."""
    hanako("pin", "set", "input", "--same-as", "user")
    hanako("pin", "set", "input", "--same-as", "none")
    assert pin(hanako, "input")["same_as"] is None


def test_where_the_paper_is_is_noted_and_checked(hanako: Pinvault) -> None:
    """Like every free text."""
    assert hanako("pin", "set", "user", place_fd="仏壇の引き出し").exit == Exit.DONE
    assert "仏壇の引き出し" in hanako("pin", "show", "user").stdout
    refused = hanako("pin", "set", "user", place_fd="箱 8 3 5 2")
    assert refused.exit == Exit.HINT_REFUSED


def test_nothing_to_note_is_told(hanako: Pinvault) -> None:
    """Rather than done in silence."""
    assert hanako("pin", "set", "user").exit == Exit.USAGE


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_log_counts_down_and_warns_before_the_last_try(hanako: Pinvault, language: str) -> None:
    """Figures first, and the way out before the lock (REC-34)."""
    said = [hanako("tries", "add", "user", "--lang", language).stdout for _ in range(3)]
    assert " 2 " in said[0]
    assert said[1].startswith({"ja": "いまは入力しないでください。", "en": "Stop:"}[language])
    assert {"ja": "あと1回", "en": "1 try is left"}[language] in said[1]
    assert "pinvault recover --pin user=forgotten" in said[1]
    assert "pinvault recover --pin user=locked" in said[2]
    assert pin(hanako, "user")["state"] == "locked"
    assert hanako("tries", "add", "user").exit == Exit.USAGE


def test_the_signature_pin_has_five_tries(hanako: Pinvault) -> None:
    """PIN-06."""
    for _ in range(4):
        hanako("tries", "add", "signature")
    assert pin(hanako, "signature")["tries_left"] == 1


def test_a_slip_in_the_log_is_taken_back(hanako: Pinvault) -> None:
    """And an empty log says so."""
    hanako("tries", "add", "user")
    assert hanako("tries", "add", "user", "--undo").exit == Exit.DONE
    assert pin(hanako, "user")["tries_left"] == 3
    assert hanako("tries", "add", "user", "--undo").exit == Exit.USAGE


def test_a_correct_entry_fills_the_counter(hanako: Pinvault) -> None:
    """Also after a lock, because unlocking is a new setting."""
    for _ in range(3):
        hanako("tries", "add", "user")
    assert hanako("tries", "clear", "user").exit == Exit.DONE
    found = pin(hanako, "user")
    assert (found["state"], found["tries_left"]) == ("known", 3)


def test_the_log_can_be_read(hanako: Pinvault) -> None:
    """Oldest first, with what it means."""
    hanako("tries", "add", "user")
    hanako("tries", "clear", "user")
    log = json.loads(hanako("tries", "show", "user", "--json").stdout)["log"]
    assert [entry["correct"] for entry in log] == [False, True]
    assert len(hanako("tries", "show", "user").stdout.splitlines()) == 4


def test_practice_answers_are_kept(hanako: Pinvault) -> None:
    """Yes stretches, no points to the ways back."""
    hanako("hint", "set", "user", text_fd="祖母の庭の木")
    assert "2026年12月22日" in hanako("recall", "user", "--yes").stdout
    assert "pinvault recover" in hanako("recall", "user", "--no").stdout
    assert pin(hanako, "user")["state"] == "forgotten"


def test_practice_needs_an_answer(hanako: Pinvault) -> None:
    """Not both, and not none where nobody can be asked."""
    assert hanako("recall", "user", "--yes", "--no").exit == Exit.USAGE
    assert hanako("recall", "user").exit == Exit.NEEDS_TERMINAL
