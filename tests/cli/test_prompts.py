"""Promises of the questions: clear, patient, and nothing secret is shown."""

from __future__ import annotations

from datetime import date

import pytest

from pinvault.cli.descriptors import SECRET_LIMIT
from pinvault.cli.prompts import Prompts
from pinvault.errors import DeclinedError, NeedsTerminalError, UsageError
from pinvault.i18n import t, use_language
from pinvault.secret import Secret
from pinvault.slips import has_full_width
from tests.cli.scripted import ScriptedTerminal
from tests.cli.world import no_terminal


@pytest.fixture(autouse=True)
def _english() -> None:
    """Ask in English."""
    use_language("en")


def asking(*answers: str) -> tuple[Prompts, ScriptedTerminal]:
    """Return prompts, and the terminal on which ``answers`` will be typed."""
    terminal = ScriptedTerminal(*answers)
    return Prompts(lambda: terminal), terminal


def test_a_secret_is_typed_hidden() -> None:
    """It comes back wrapped, and was never shown."""
    prompts, terminal = asking("open sesame")
    assert prompts.secret("expiry-ask-birth") == Secret("open sesame")
    assert terminal.unseen == ["open sesame"]
    assert "sesame" not in terminal.shown


@pytest.mark.parametrize(
    ("typed", "reason"), [("", "typed-empty"), ("x" * (SECRET_LIMIT + 1), "typed-too-long")]
)
def test_a_secret_that_cannot_be_one_is_refused(typed: str, reason: str) -> None:
    """Nothing typed, or far too much."""
    prompts, _ = asking(typed)
    with pytest.raises(UsageError, match=reason):
        prompts.secret("expiry-ask-birth")


def test_full_width_characters_are_told_and_kept() -> None:
    """An input method left on is pointed out; what was typed is not changed."""
    prompts, terminal = asking("ｏｐｅｎ")
    assert prompts.secret("expiry-ask-birth") == Secret("ｏｐｅｎ")
    assert t("prompt-full-width") in terminal.shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [("open", False), ("ひらけゴマ開", False), ("ｏpen", True), ("１2", True), ("a\u3000b", True)],
)
def test_kana_and_kanji_are_meant_full_width_letters_are_not(text: str, *, expected: bool) -> None:
    """Only letters, digits and spaces that have a half-width form are slips."""
    assert has_full_width(text) is expected


def test_a_new_secret_is_typed_twice() -> None:
    """Two that differ begin again."""
    prompts, terminal = asking("one", "two", "three", "three")
    assert prompts.new_secret("expiry-ask-birth", "expiry-ask-issued") == Secret("three")
    assert terminal.shown.count(t("prompt-not-the-same")) == 1


def test_three_pairs_that_differ_end_it() -> None:
    """Nobody is asked for ever."""
    prompts, _ = asking("a", "b", "a", "b", "a", "b", "c", "c")
    with pytest.raises(UsageError, match="typed-not-the-same"):
        prompts.new_secret("expiry-ask-birth", "expiry-ask-issued")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["y"], True),
        (["YES"], True),
        (["はい"], True),
        (["ｙ"], True),
        (["n"], False),
        (["いいえ"], False),
        (["", "perhaps", "no"], False),
    ],
)
def test_yes_and_no_are_understood_in_both_languages(answers: list[str], *, expected: bool) -> None:
    """Enter alone is no answer."""
    prompts, _ = asking(*answers)
    assert prompts.yes_no("expiry-ask-birth") is expected


def test_three_unclear_answers_change_nothing() -> None:
    """Whoever does not answer has not agreed."""
    prompts, _ = asking("", "", "", "y")
    with pytest.raises(DeclinedError, match="answer-unclear"):
        prompts.yes_no("expiry-ask-birth")


def test_a_choice_is_made_by_number() -> None:
    """The list is numbered from one; full-width digits count."""
    prompts, terminal = asking("0", "4", "２")
    assert prompts.choice("expiry-ask-birth", ["red", "green", "blue"]) == 1
    assert "  2. green\n" in terminal.shown


def test_a_number_that_is_none_ends_after_three() -> None:
    """Superscript digits and words are no numbers."""
    prompts, _ = asking("two", "²x", "-1", "1")
    with pytest.raises(DeclinedError, match="answer-unclear"):
        prompts.choice("expiry-ask-birth", ["red"])


def test_a_date_is_asked_again_until_it_can_be_read() -> None:
    """The form is explained in between."""
    prompts, terminal = asking("soon", "令和9年2月30日", "令和9年2月28日")
    assert prompts.date("expiry-ask-birth") == date(2027, 2, 28)
    assert t("rec-date-unreadable") in terminal.shown


def test_a_date_that_stays_unreadable_is_an_error() -> None:
    """After three answers the error is told as for an option."""
    prompts, _ = asking("soon", "later", "never")
    with pytest.raises(UsageError, match="date-unreadable"):
        prompts.date("expiry-ask-birth")


def test_a_date_that_is_not_needed_may_stay_empty() -> None:
    """Enter alone leaves it out."""
    prompts, _ = asking("")
    assert prompts.date("expiry-ask-birth", needed=False) is None


def test_a_text_for_the_vault_is_typed_on_a_screen_of_its_own() -> None:
    """The question stands there too, so that nothing of it stays."""
    prompts, terminal = asking(" the lemon tree ")
    assert prompts.private_line("hint-check-ask") == "the lemon tree"
    assert t("hint-check-ask") in terminal.asides


def test_nothing_is_asked_where_there_is_no_terminal() -> None:
    """The error says what to do instead."""
    with pytest.raises(NeedsTerminalError, match="needs-terminal"):
        Prompts(no_terminal).line("expiry-ask-birth")


def test_nothing_is_asked_while_a_script_is_at_work() -> None:
    """A passphrase by descriptor means that nobody sits there."""
    prompts = Prompts(lambda: ScriptedTerminal("y"), allowed=False)
    with pytest.raises(NeedsTerminalError, match="needs-answer"):
        prompts.yes_no("expiry-ask-birth")


def test_a_secret_can_be_shown_while_a_script_is_at_work() -> None:
    """Showing is no question: it waits for Enter on a screen of its own."""
    terminal = ScriptedTerminal("")
    Prompts(lambda: terminal, allowed=False).show_aside("the lemon tree")
    assert "the lemon tree" in terminal.asides
