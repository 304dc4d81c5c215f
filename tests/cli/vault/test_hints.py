"""The commands for hints, typed at a real vault."""

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

HINT = "祖母の庭の木"


@pytest.fixture
def hanako(pinvault: Pinvault) -> Pinvault:
    """Return the command line of a vault with a card and a hint."""
    pinvault("card", "add", "花子", "--card-expires", "2031-11-14")
    assert pinvault("hint", "set", "user", text_fd=HINT + "\n").exit == Exit.DONE
    return pinvault


@pytest.mark.parametrize("pin", ["signature", "署名用パスワード", "P1", "ＳＩＧＮＡＴＵＲＥ"])
def test_a_pin_is_known_by_each_of_its_names(hanako: Pinvault, pin: str) -> None:
    """In either language, any width and case."""
    hanako("hint", "set", pin, text_fd="青い屋根の家")
    assert "青い屋根の家" in hanako("hint", "show", "signature", "--reveal").stdout


def test_a_hint_is_not_let_out_without_being_asked(hanako: Pinvault) -> None:
    """Stdout is no terminal, so ``--reveal`` has to be said; for JSON always."""
    for words in (("show",), ("show", "--json"), ("history",)):
        answered = hanako("hint", words[0], "user", *words[1:])
        assert answered.exit == Exit.NEEDS_TERMINAL
        assert HINT not in answered.stdout + answered.stderr


def test_a_revealed_hint_is_whole(hanako: Pinvault) -> None:
    """As text and as JSON."""
    assert hanako("hint", "show", "user", "--reveal").stdout.endswith(f"{HINT}\n")
    shown = json.loads(hanako("hint", "show", "user", "--reveal", "--json").stdout)
    assert shown["hint"] == HINT
    assert shown["schema"] == 1


def test_no_other_command_shows_a_hint(hanako: Pinvault) -> None:
    """Neither as text nor as JSON."""
    for words in (("card", "list"), ("pin", "show"), ("tries", "show", "user")):
        for form in ((), ("--json",)):
            answered = hanako(*words, *form)
            assert answered.exit == Exit.DONE
            assert HINT not in answered.stdout + answered.stderr


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_pin_in_the_hint_is_refused_and_not_repeated(
    hanako: Pinvault, vault: Path, language: str
) -> None:
    """Exit 11, why, and how to say it better."""
    before = vault.read_bytes()
    answered = hanako("hint", "set", "user", "--lang", language, text_fd="番号は８３５２だよ")
    assert answered.exit == Exit.HINT_REFUSED
    assert len(answered.stderr.splitlines()) == 2
    for digits in ("8352", "８３５２"):
        assert digits not in answered.stdout + answered.stderr
    assert vault.read_bytes() == before


def test_a_warning_is_told_and_the_hint_kept_unless_strict(hanako: Pinvault) -> None:
    """The author decides."""
    assert hanako("hint", "set", "user", "--strict", text_fd="母の誕生日").exit == 11
    kept = hanako("hint", "set", "user", text_fd="母の誕生日")
    assert kept.exit == Exit.DONE
    assert kept.stderr
    assert "母の誕生日" not in kept.stderr


def test_a_cleared_hint_is_history_and_an_erased_one_is_nowhere(hanako: Pinvault) -> None:
    """Two words for two things."""
    hanako("hint", "clear", "user")
    assert HINT in hanako("hint", "history", "user", "--reveal").stdout
    assert hanako("hint", "erase", "user", "--yes").exit == Exit.DONE
    assert HINT not in hanako("hint", "history", "user", "--reveal").stdout
    assert hanako("hint", "erase", "user", "--yes").exit == Exit.USAGE


def test_erasing_is_asked_for(hanako: Pinvault) -> None:
    """It cannot be undone."""
    assert hanako("hint", "erase", "user").exit == Exit.NEEDS_TERMINAL
    assert HINT in hanako("hint", "show", "user", "--reveal").stdout


@pytest.mark.parametrize("text", ["", "\n", "a\x07b", "あ" * 501, "x" * 10_000])
def test_a_text_that_cannot_be_kept_changes_nothing(
    hanako: Pinvault, vault: Path, text: str
) -> None:
    """Empty, too long, or not to be shown."""
    before = vault.read_bytes()
    assert hanako("hint", "set", "input", text_fd=text).exit in {Exit.USAGE, Exit.HINT_REFUSED}
    assert vault.read_bytes() == before


def test_a_wrong_passphrase_opens_nothing(hanako: Pinvault) -> None:
    """Exit 4, in two lines."""
    answered = hanako("hint", "show", "user", "--reveal", passphrase_fd="not the passphrase\n")
    assert answered.exit == Exit.WRONG_SECRET
    assert len(answered.stderr.splitlines()) == 2
