"""Promises of reading a command line: options stand anywhere, and mistakes repeat nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.cli.line import split_line
from pinvault.cli.parser import parse
from pinvault.errors import UsageError
from pinvault.i18n import t, use_language
from tests.cli.world import usage_error

LINE = ["expiry", "--birth", "1985-11-14", "--vault=/a b/c", "--json", "--issued", "R3.12.1"]
WORDS = ["hint", "check"]
OPTIONS = [["--json"], ["--pin", "user"], ["--lang=en"], ["-y"], ["--vault", "x"]]


@given(st.permutations([WORDS[:1], WORDS[1:], *OPTIONS]))
def test_options_stand_anywhere(parts: list[list[str]]) -> None:
    """Before, between and behind the words of a command, the words keeping their order."""
    words = iter(WORDS)
    argv = [[next(words)] if part in ([WORDS[0]], [WORDS[1]]) else part for part in parts]
    request = parse([word for part in argv for word in part])
    assert request.place is not None
    assert request.place.path == ("hint", "check")
    assert request.values.given() == {"json", "pin", "lang", "yes", "vault"}


def test_values_come_back_as_what_they_are() -> None:
    """Days as days, paths as they were typed, switches as switches."""
    values = parse(LINE).values
    assert values.date("birth") == date(1985, 11, 14)
    assert values.date("issued") == date(2021, 12, 1)
    assert values.text("vault") == "/a b/c"
    assert values.flag("json")
    assert not values.flag("yes")
    assert values.text("lang") is None


def test_short_options_can_be_joined() -> None:
    """As in every other program."""
    assert split_line(["-yV"]) == ([], [("yes", None), ("version", None)])


def test_two_dashes_end_the_options() -> None:
    """What follows is words, whatever it looks like."""
    assert split_line(["hint", "--", "--json", "-"]) == (["hint", "--json", "-"], [])


def test_a_dash_alone_is_a_value() -> None:
    """It stands for stdin."""
    assert split_line(["expiry", "--case", "-"]) == (["expiry"], [("case", "-")])


def test_nothing_typed_means_the_app() -> None:
    """Options alone do not make a command."""
    assert parse([]).place is None
    assert parse(["--vault", "x", "--lang", "en"]).place is None


@pytest.mark.parametrize(
    ("argv", "reason"),
    [
        (["-x"], "option-unknown"),
        (["--"], None),
        (["--vault", "--json"], "option-needs-value"),
        (["hint", "--pin"], "option-needs-value"),
        (["hint", "check", "--pin", "1234"], "pin-unknown"),
        (["hint", "check", "lemon"], "argument-unexpected"),
        (["key"], "subcommand-missing"),
        (["kye", "suggest"], "command-unknown-near"),
        (["expiry", "--case", "file.json"], "source-not-stdin"),
        (["expiry", "--case", "-", "--birth", "2000-01-01"], "options-exclude"),
        (["expiry", "--passphrase-fd", "-1"], "descriptor-no-number"),
        (["expiry", "--passphrase-fd", "１"], "descriptor-no-number"),
    ],
)
def test_a_mistake_has_its_reason(argv: list[str], reason: str | None) -> None:
    """One reason for each kind of mistake."""
    if reason is None:
        assert parse(argv).place is None
    else:
        with pytest.raises(UsageError) as caught:
            parse(argv)
        assert caught.value.reason == reason


@given(st.lists(st.one_of(st.text(), st.sampled_from([*LINE, *WORDS, "-h", "--reveal", "--"]))))
def test_any_line_is_a_request_or_a_usage_error(argv: list[str]) -> None:
    """Nothing that can be typed ends in another error, and every error can be said."""
    use_language("ja")
    error = usage_error(parse, argv)
    if error is not None:
        assert t(f"err-{error.reason}", **error.values)
        assert t(f"rec-{error.reason}", **error.values)


@given(st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=6))
def test_a_secret_typed_in_the_wrong_place_is_not_repeated(secret: str) -> None:
    """As a word, as a value, as a name: no message holds it."""
    marked = f"Zq7{secret}"
    for argv in (
        [marked],
        ["hint", marked],
        ["hint", "check", marked],
        ["hint", "check", "--pin", marked],
        ["expiry", "--birth", marked],
        ["expiry", "--holder", marked],
        ["key", "suggest", "--passphrase-fd", marked],
        ["key", "suggest", f"--passphrase={marked}"],
        [f"--{marked}"],
    ):
        with pytest.raises(UsageError) as caught:
            parse(argv)
        assert marked not in repr((caught.value, caught.value.values))
