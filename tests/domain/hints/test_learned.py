"""What the learned weights may do, and what they may not know."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pinvault.domain.hints import Level, check
from pinvault.domain.hints.learned import judge
from pinvault.domain.hints.learned.features import LONGEST_RUN
from pinvault.domain.hints.learned.judge import Weights, likeness, read_table
from pinvault.domain.hints.learned.weights import counts, long_runs, short_runs
from pinvault.domain.hints.readout import read
from tests.domain.hints.test_properties import DISCLOSURES, HARMLESS

RUNS = read_table(short_runs.TABLE) | read_table(long_runs.TABLE)


@pytest.fixture
def all_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every text look like one that gives a PIN away."""
    monkeypatch.setattr(judge, "_weights", lambda: Weights({}, {"form digits": 99}, frozenset()))


def test_no_number_is_kept_in_the_weights() -> None:
    """Whoever reads the weights finds no digit of any line that they were learned from."""
    assert not [run for run in RUNS if re.search("[1-9]", run)]


def test_no_line_is_kept_in_the_weights() -> None:
    """No run is longer than half a word."""
    assert max(map(len, RUNS)) <= LONGEST_RUN


def test_no_weight_is_idle() -> None:
    """A weight of nothing would only be read at every start."""
    assert 0 not in {**RUNS, **read_table(counts.TABLE)}.values()


def test_no_run_has_two_weights() -> None:
    """The two tables of runs share none."""
    assert not read_table(short_runs.TABLE).keys() & read_table(long_runs.TABLE).keys()


@pytest.mark.parametrize("text", ["思い出の海", "ask Aiko about the summer festival"])
@pytest.mark.usefixtures("all_alike")
def test_what_looks_too_much_alike_is_refused(text: str) -> None:
    """The weights alone refuse a text that no rule has a word against, and the reason says so."""
    verdict = check(text)
    assert verdict.level is Level.REFUSE
    assert [reason.id for reason in verdict.reasons] == ["pin-likely"]


@pytest.mark.parametrize("text", ["48*1", "1111 2222 3333 4444", "富士山の高さ"])
@pytest.mark.usefixtures("all_alike")
def test_a_number_known_to_be_no_pin_stays_a_warning(text: str) -> None:
    """Where a rule knows what the digits are, likeness is not asked."""
    assert check(text).level is Level.WARN


@pytest.mark.parametrize("text", ["1234や0000じゃないよ", "4821 is NOT it"])
@pytest.mark.usefixtures("all_alike")
def test_a_text_that_denies_its_numbers_is_not_suspected(text: str) -> None:
    """Whoever writes which number it is not has not written which one it is."""
    assert check(text).level is Level.ACCEPT


@given(st.sampled_from(DISCLOSURES))
def test_what_a_rule_refuses_keeps_the_reason_of_the_rule(text: str) -> None:
    """A rule can say what it found; likeness speaks only where none did."""
    reasons = [reason.id for reason in check(text).reasons]
    if "pin-likely" in reasons:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(judge, "_weights", lambda: Weights({}, {}, frozenset()))
            assert check(text).level is not Level.REFUSE


@given(st.sampled_from(DISCLOSURES + HARMLESS))
@example(r"\x37\x30\x31\x35")
@example(r"\u0034\u0038\u0032\u0031")
def test_case_and_width_do_not_change_the_likeness(text: str) -> None:
    """What is weighed is the plain form of the text."""
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert likeness(read(wide, None)) == pytest.approx(likeness(read(text, None)))
    if text.isascii():
        assert likeness(read(text.upper(), None)) == pytest.approx(
            likeness(read(text.lower(), None))
        )


def test_a_hint_is_hardly_ever_suspected_while_it_is_typed() -> None:
    """Of the beginnings of ordinary hints at most one in 100 looks like a disclosure."""
    begun = [hint[:size] for hint in HARMLESS[:150] for size in range(1, len(hint) + 1)]
    suspected = [text for text in begun if likeness(read(text, None)) > judge.TOO_LIKE]
    assert len(suspected) <= len(begun) // 100, suspected
