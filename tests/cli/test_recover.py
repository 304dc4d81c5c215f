"""Promises of ``recover`` beyond its case files: the interview, the JSON, the table."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pinvault.cli.recover_state import PAIRS, SWITCHES, WORDS
from pinvault.cli.table.guidance import COMMANDS
from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.happenings import Happening
from pinvault.domain.recovery.reading import CHOICES, KEYS
from pinvault.guidance.fact import facts
from tests.cli.scripted import ScriptedTerminal
from tests.cli.world import answer

if TYPE_CHECKING:
    from pinvault.cli.table.entries import Option

OPTIONS: dict[str, Option] = {option.name: option for option in COMMANDS[0].options}


def said(state: dict[str, Any], *options: str) -> dict[str, Any]:
    """Return the JSON answer to ``state``."""
    argv = ["recover", "--situation", "-", "--json", *options]
    answered = answer(argv, stdin=json.dumps(state).encode())
    assert answered.exit == 0, answered
    found: dict[str, Any] = json.loads(answered.stdout)
    return found


def test_the_answer_has_routes_refusals_and_sayings_by_id() -> None:
    """In order, with words, facts and sources beside them."""
    found = said({"pins": {"signature": "locked"}})
    assert [route["id"] for route in found["routes"]][:2] == [
        "kiosk-reset-signature",
        "window-self",
    ]
    refused = {entry["id"]: entry for entry in found["refused"]}
    assert refused["wait-for-unlock"]["reasons"] == ["never-by-waiting"]
    assert refused["wait-for-unlock"]["why"]
    assert "kiosk-needs-user-pin" in [entry["id"] for entry in found["say"]]
    known = {fact.id for fact in facts()}
    for entry in (*found["routes"], *found["say"]):
        assert set(entry["facts"]) <= known
    assert found["sources"][0]["kind"] == "official"


STOP = {
    "ja": ("- いまは入力しないでください。", "あと1回まちがえるとロックされ", "代わりに、"),
    "en": ("- Stop: do not type now.", "One more wrong entry locks", "Instead"),
}
"""With one try left: the first words, then why, then what instead."""


@pytest.mark.parametrize("language", STOP)
@pytest.mark.parametrize("standing", ["known", "forgotten"])
@pytest.mark.parametrize("pin", PinId)
def test_with_one_try_left_the_answer_begins_with_stop(
    pin: PinId, standing: str, language: str
) -> None:
    """Whoever knows the PIN is told how not to lose it, and of the way that needs none."""
    argv = ["recover", "--pin", f"{pin}={standing}", "--tries", f"{pin}=1", "--lang", language]
    # Without the places where lines are broken.
    told = "".join(answer(argv).stdout.split())
    stop, why, instead = ("".join(words.split()) for words in STOP[language])
    assert told.startswith(stop)
    assert told.index(why) < told.index(instead)
    ids = [
        entry["id"] for entry in said({"pins": {pin: standing}, "attempts_left": {pin: 1}})["say"]
    ]
    assert ids[0] == "one-try-left"
    assert ("one-try-and-known" in ids) is (standing == "known")
    assert ("insurance-without-pin" in ids) is (pin is PinId.USER)


def test_both_languages_give_the_same_ids() -> None:
    """A script need not care who reads it."""
    state = {"pins": {"user": "forgotten"}, "asker": "voluntary-proxy"}
    for part in ("routes", "refused", "say"):
        ids = [
            [entry["id"] for entry in said(state, "--lang", name)[part]] for name in ("ja", "en")
        ]
        assert ids[0] == ids[1]


def test_a_text_that_is_unsure_says_so_itself() -> None:
    """Whoever reads the text alone is warned as well."""
    found = said({"pins": {"user": "locked"}, "phone_cert": "android"}, "--lang", "en")
    unsure = [entry for entry in found["say"] if entry["unsure"]]
    assert [entry["id"] for entry in unsure] == ["phone-login-unsure"]
    assert unsure[0]["text"].endswith("check with your municipality.)")


def test_the_options_take_the_vocabulary_and_nothing_else() -> None:
    """Each option with choices has those of its key; each key can be told by an option."""
    for name, key in WORDS.items():
        if key in CHOICES:
            assert OPTIONS[name].choices == tuple(CHOICES[key]), name
    assert OPTIONS["event"].choices == tuple(Happening)
    told = {*WORDS.values(), *(key for key, _ in SWITCHES.values()), *PAIRS.values()}
    assert told == set(KEYS) - {"note"}
    assert {*WORDS, *SWITCHES, *PAIRS} == set(OPTIONS) - {"card", "event", "situation"}


def test_without_a_time_it_is_now() -> None:
    """At noon on a Sunday of maintenance the office is closed and the shop is not."""
    answered = answer(["recover", "--pin", "user=locked", "--json"], today=date(2026, 11, 22))
    ids = [entry["id"] for entry in json.loads(answered.stdout)["say"]]
    assert "maintenance-sunday" in ids
    assert "kiosk-closed-now" not in ids


def interview(*answers: str, options: tuple[str, ...] = ()) -> tuple[str, str, int]:
    """Return what the terminal showed, what was answered, and the exit code."""
    terminal = ScriptedTerminal(*answers)
    answered = answer(
        ["recover", "--lang", "en", *options], open_terminal=lambda: terminal, at_terminal=True
    )
    return terminal.shown, answered.stdout, answered.exit


def test_the_interview_asks_what_happened_and_then_what_matters() -> None:
    """A locked signature password, everything else in order: the kiosk."""
    shown, stdout, code = interview("1", "3", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1")
    assert code == 0
    assert shown.startswith("What happened?")
    assert "Do you have a phone that reads the card" in shown
    assert "1. Set the signature password anew at a convenience store" in stdout


def test_the_interview_takes_i_do_not_know_for_an_answer() -> None:
    """The question keeps its default, and is not asked again."""
    shown, stdout, code = interview("3", "8")
    assert code == 0
    assert shown.count("Whose card is it?") == 1
    assert "1. Lost: have it stopped by phone at once" in stdout


def test_what_happened_can_be_said_beforehand() -> None:
    """Then only the rest is asked."""
    shown, stdout, code = interview("2", options=("--event", "phone-lost"))
    assert code == 0
    assert "What happened?" not in shown
    assert "1. Lost: have it stopped by phone at once" in stdout


def test_whoever_said_something_is_not_questioned() -> None:
    """Flags on a terminal are answered at once."""
    shown, stdout, code = interview(options=("--pin", "user=locked"))
    assert (shown, code) == ("", 0)
    assert "What you can do" in stdout


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even one with an address in it."""
    from pinvault.cli.columns import width
    from pinvault.cli.output import Output

    monkeypatch.setattr(Output, "columns", columns)
    for language in ("ja", "en"):
        argv = ["recover", "--pin", "user=forgotten", "--tries", "user=1", "--lang", language]
        for line in answer(argv).stdout.split("\n"):
            assert width(line) <= columns or "jp/" in line, line
