"""Promises of ``status``: everything but the hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.safe.home import Home

HINT = "the house with the blue roof"


@pytest.fixture
def furnished(home: Home) -> Home:
    """Return a home whose vault has a card, a hint, a link and a logged slip."""
    for words, secrets in (
        (["card", "add", "Hana", "--card-expires", "2031-11-14"], {}),
        (["hint", "set", "user"], {"text_fd": HINT}),
        (["pin", "set", "input", "--same-as", "user"], {}),
        (["tries", "add", "user"], {}),
    ):
        got = home.open(*words, **secrets)
        assert got.exit == 0, got
    return home


def test_it_tells_dates_pins_and_protection(furnished: Home) -> None:
    """Estimates marked, days counted, and what is kept of each PIN."""
    said = furnished.open("status").stdout
    for part in (
        "Hana",
        "14 November 2031 (as written)",
        "(an estimate)",
        "That is in 1818 days.",
        "2 of 3",
        "Recovery code: number 1",
        "in a file of its own",
    ):
        assert part in said, part


def test_no_hint_is_opened(furnished: Home) -> None:
    """Neither in text nor in JSON."""
    for words in (["status"], ["status", "--json"]):
        assert HINT not in furnished.open(*words).stdout


def test_a_program_gets_the_read_model(furnished: Home) -> None:
    """Stable ids, ISO dates."""
    fields = furnished.json("status")
    (card,) = fields["cards"]
    assert card["dates"]["card"]["value"] == "2031-11-14"
    assert {pin["id"]: pin["tries_left"] for pin in card["pins"]}["user"] == 2
    assert {pin["id"]: pin["has_hint"] for pin in card["pins"]}["input"] is True
    assert fields["protection"]["device"] == "file"
    assert fields["protection"]["recovery_number"] == 1


def test_a_guess_that_has_become_cheap_is_told(home: Home) -> None:
    """The cost of these tests always is."""
    assert home.json("status")["protection"]["retune_due"] is True
    assert "key tune" in home.open("status").stdout
    assert home.json("status", passphrase_fd="a lantern by the river")["schema"] == 1


def test_opened_by_code_nothing_was_measured(home: Home) -> None:
    """And nothing is claimed."""
    got = home.type("status", recovery_code_fd=home.code)
    assert "key tune" not in got.stdout
