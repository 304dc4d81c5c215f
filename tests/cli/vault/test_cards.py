"""The commands for cards, typed at a real vault."""

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
    """Return the command line of a vault with the card 花子."""
    added = pinvault("card", "add", "花子", "--birth", "1985-11-14", "--issued", "2021-12-01")
    assert added.exit == Exit.DONE, added
    return pinvault


def cards(pinvault: Pinvault) -> list[dict[str, object]]:
    """Return the cards as ``card list --json`` prints them."""
    found: list[dict[str, object]] = json.loads(pinvault("card", "list", "--json").stdout)["cards"]
    return found


def test_an_added_card_is_answered_with_its_dates(hanako: Pinvault) -> None:
    """In the language of the moment."""
    listed = hanako("card", "list").stdout
    assert "花子" in listed
    assert "2031年11月14日" in listed
    assert "14 November 2031" in hanako("card", "list", "--lang", "en").stdout


def test_the_printed_expiry_is_enough(pinvault: Pinvault) -> None:
    """The issue day is not printed on the card (VAL-05); estimates are marked."""
    added = pinvault("card", "add", "花子", "--card-expires", "2031-11-14")
    assert added.exit == Exit.DONE
    assert "見込み" in added.stdout


def test_without_any_date_nothing_is_added(pinvault: Pinvault, vault: Path) -> None:
    """And nobody is asked when the passphrase came by descriptor."""
    before = vault.read_bytes()
    assert pinvault("card", "add", "花子").exit == Exit.USAGE
    assert vault.read_bytes() == before


def test_a_childs_card_has_no_signature_pin(pinvault: Pinvault) -> None:
    """PIN-17."""
    pinvault("card", "add", "太郎", "--birth", "2015-08-20", "--issued", "2023-02-01")
    (card,) = cards(pinvault)
    states = {pin["id"]: pin["state"] for pin in card["pins"]}  # type: ignore[attr-defined]
    assert states["signature"] == "none"
    assert states["user"] == "unknown"


def test_only_what_is_named_is_edited(hanako: Pinvault) -> None:
    """The rest stays as it was."""
    hanako("card", "edit", "--certificate-expires", "2026-11-14", "--name", "母")
    (card,) = cards(hanako)
    assert card["name"] == "母"
    dates = card["dates"]
    assert dates["certificate"]["basis"] == "printed"  # type: ignore[index]
    assert dates["card"]["value"] == "2031-11-14"  # type: ignore[index]


def test_a_date_can_be_dropped(hanako: Pinvault) -> None:
    """One that was wrong and is not known better."""
    hanako("card", "edit", "--card-expires", "2031-11-14")
    hanako("card", "edit", "--unset", "issued", "--unset", "birth")
    (card,) = cards(hanako)
    assert card["dates"]["certificate"]["basis"] == "estimate"  # type: ignore[index]


def test_an_edit_without_a_change_says_so(hanako: Pinvault) -> None:
    """Rather than save the same again."""
    assert hanako("card", "edit", "花子").exit == Exit.USAGE


def test_a_renewed_card_waits_for_new_hints(hanako: Pinvault) -> None:
    """The old ones are history."""
    hanako("hint", "set", "user", text_fd="祖母の庭の木")
    renewed = hanako("card", "renew", "--card-expires", "2036-11-14", "--yes")
    assert renewed.exit == Exit.DONE
    (card,) = cards(hanako)
    assert card["generation"] == 2
    assert not any(pin["has_hint"] for pin in card["pins"])  # type: ignore[attr-defined]
    assert "祖母の庭の木" in hanako("hint", "history", "user", "--reveal").stdout


@pytest.mark.parametrize(
    "event", ["lost", "found", "moved", "married", "certificates-renewed", "turned-15"]
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_event_says_what_it_means(hanako: Pinvault, event: str, language: str) -> None:
    """Two lines: that it was noted, and what follows."""
    told = hanako("card", "event", "花子", event, "--on", "2026-10-01", "--lang", language)
    assert told.exit == Exit.DONE
    assert len(told.stdout.splitlines()) == 2


def test_a_removed_card_is_gone(hanako: Pinvault) -> None:
    """Removal is asked for, or said in advance."""
    assert hanako("card", "remove", "花子").exit == Exit.NEEDS_TERMINAL
    assert hanako("card", "remove", "花子", "--yes").exit == Exit.DONE
    assert cards(hanako) == []


@pytest.mark.parametrize(
    "words",
    [
        ("card", "edit", "太郎", "--name", "次郎"),
        ("card", "add", "花子", "--card-expires", "2031-11-14"),
        ("card", "add", "次郎", "--birth", "2030-01-01", "--issued", "2031-01-01"),
        ("card", "add", "次郎", "--birth", "2001-02-30", "--issued", "2020-01-01"),
        ("card", "add", "次郎", "--birth", "2001-02-03", "--issued", "1999-01-01"),
        ("card", "add", "a\nb", "--card-expires", "2031-11-14"),
        ("card", "add", "x" * 10_000, "--card-expires", "2031-11-14"),
        ("card", "add", "  ", "--card-expires", "2031-11-14"),
        ("card", "event", "花子", "lost", "--on", "2030-01-01"),
        ("card", "event", "花子", "eaten"),
    ],
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_bad_input_is_told_in_two_lines_and_changes_nothing(
    hanako: Pinvault, vault: Path, words: tuple[str, ...], language: str
) -> None:
    """With the exit code for usage."""
    before = vault.read_bytes()
    answered = hanako(*words, "--lang", language)
    assert answered.exit == Exit.USAGE
    assert len(answered.stderr.splitlines()) == 2
    assert answered.stdout == ""
    assert vault.read_bytes() == before
