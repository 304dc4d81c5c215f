"""Promises of the wrapper: a secret shows itself only to whoever asks for it by name."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "under the lemon tree"


def test_only_reveal_gives_the_text_back() -> None:
    """The text comes back as it went in."""
    assert Secret(TEXT).reveal() == TEXT


@pytest.mark.parametrize("shown", [repr, str, ascii, "{0!r}".format, "%s".__mod__])
def test_no_way_of_printing_shows_it(shown: Callable[[Secret], str]) -> None:
    """Neither the text nor its length can be seen."""
    assert TEXT not in shown(Secret(TEXT))
    assert shown(Secret(TEXT)) == shown(Secret(""))


def test_it_cannot_be_put_into_a_sentence() -> None:
    """A format string with a secret in it is a mistake, and loud."""
    with pytest.raises(TypeError):
        f"{Secret(TEXT)}"
    with pytest.raises(TypeError):
        "{}".format(Secret(TEXT))  # noqa: UP032


@pytest.mark.parametrize("leave", [pickle.dumps, copy.copy, copy.deepcopy])
def test_it_cannot_leave_in_a_copy(leave: Callable[[Secret], object]) -> None:
    """No pickle and no copy."""
    with pytest.raises(TypeError):
        leave(Secret(TEXT))


def test_a_log_and_a_traceback_hide_it(caplog: pytest.LogCaptureFixture) -> None:
    """What other people's code prints by itself stays clean."""
    logging.getLogger("anyone").warning("got %s", Secret(TEXT))
    error = ValueError(Secret(TEXT))
    assert TEXT not in caplog.text
    assert TEXT not in "".join(traceback.format_exception(error))


@given(st.text(), st.text())
def test_two_secrets_are_equal_when_their_texts_are(first: str, second: str) -> None:
    """Equality is that of the texts, whatever characters they have."""
    assert (Secret(first) == Secret(second)) is (first == second)
    assert Secret(first) == Secret(first)


def test_a_text_never_equals_a_secret() -> None:
    """A comparison with a bare text is no way to guess."""
    assert Secret(TEXT) != TEXT


def test_it_cannot_be_hashed() -> None:
    """It is no key of a dictionary, so no hash of it lies about."""
    with pytest.raises(TypeError):
        hash(Secret(TEXT))


def test_an_empty_secret_is_false() -> None:
    """Nothing typed can be told without a look at it."""
    assert not Secret("")
    assert Secret(" ")
