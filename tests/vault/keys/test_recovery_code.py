"""The recovery code on paper: readable, forgiving of how it is typed, strict about slips."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.errors import WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.keys import RecoveryCode
from pinvault.vault.keys.recovery_code import ALPHABET
from tests.reader.keys import code_bytes

codes = st.binary(min_size=20, max_size=20).map(RecoveryCode)


def _refusal(typed: str) -> str:
    with pytest.raises(WrongSecretError) as caught:
        RecoveryCode.parse(Secret(typed))
    return caught.value.reason


@given(codes)
def test_a_printed_code_is_read_back(code: RecoveryCode) -> None:
    """By pinvault, and by the page."""
    printed = code.text().reveal()
    assert RecoveryCode.parse(Secret(printed)).bits() == code.bits()
    assert code_bytes(printed) == code.bits()


@given(codes)
def test_a_code_is_nine_groups_of_four(code: RecoveryCode) -> None:
    """What is printed has no sign that looks like another one."""
    groups = [group.reveal() for group in code.groups()]
    assert [len(group) for group in groups] == [4] * 9
    assert "-".join(groups) == code.text().reveal()
    assert set("".join(groups)) <= set(ALPHABET)
    assert not set("ILOU") & set(ALPHABET)


@given(codes, st.data())
def test_how_a_code_is_typed_does_not_matter(code: RecoveryCode, data: st.DataObject) -> None:
    """Case, width, separators, and the signs that a person takes for others."""
    alike = {"0": "0Oo", "1": "1IiLl", "V": "VvUu"}
    typed = ""
    for sign in code.text().reveal().replace("-", ""):
        written = data.draw(st.sampled_from(alike.get(sign, sign + sign.lower())))
        if data.draw(st.booleans()):
            written = chr(ord(written) + 0xFEE0)
        typed += written + data.draw(st.sampled_from(["", "-", " ", "\u3000", "ー", "－", "."]))
    assert RecoveryCode.parse(Secret(typed)).bits() == code.bits()


def test_every_single_wrong_sign_of_one_code_is_noticed() -> None:
    """All 36 places with all 31 other signs."""
    printed = RecoveryCode(bytes(range(20))).text().reveal().replace("-", "")
    slips = [
        printed[:at] + sign + printed[at + 1 :]
        for at in range(36)
        for sign in ALPHABET
        if sign != printed[at]
    ]
    assert {_refusal(slip) for slip in slips} == {"recovery-code-mistyped"}


def test_two_signs_in_the_wrong_order_are_noticed() -> None:
    """The other slip that hands make."""
    printed = RecoveryCode(bytes(range(20))).text().reveal().replace("-", "")
    slips = [
        printed[:at] + printed[at + 1] + printed[at] + printed[at + 2 :]
        for at in range(35)
        if printed[at] != printed[at + 1]
    ]
    assert {_refusal(slip) for slip in slips} == {"recovery-code-mistyped"}


@given(st.text(max_size=60))
def test_any_text_is_a_code_or_a_slip(typed: str) -> None:
    """Nothing that can be typed raises anything else."""
    with suppress(WrongSecretError):
        RecoveryCode.parse(Secret(typed))


@pytest.mark.parametrize("length", [0, 4, 32, 35, 37])
def test_a_code_of_another_length_is_a_slip(length: int) -> None:
    """A group forgotten or typed twice."""
    assert _refusal("0" * length) == "recovery-code-mistyped"


def test_new_codes_differ() -> None:
    """They are random."""
    assert len({RecoveryCode.new().bits() for _ in range(100)}) == 100


def test_a_code_does_not_show_itself() -> None:
    """Not in a traceback either."""
    code = RecoveryCode.new()
    assert repr(code) == str(code) == "RecoveryCode()"


@given(codes, st.integers(1, 9))
def test_a_group_is_read_as_forgivingly_as_a_code(code: RecoveryCode, number: int) -> None:
    """Group by group, counted from 1: small letters are right, another group is not."""
    groups = [group.reveal() for group in code.groups()]
    assert code.has_group(number, Secret(groups[number - 1].lower()))
    for other in {*groups} - {groups[number - 1]}:
        assert not code.has_group(number, Secret(other))


@pytest.mark.parametrize("typed", ["", "0", "00000", "????"])
def test_what_is_no_group_is_not_a_right_one(typed: str) -> None:
    """Too short, too long, or signs that no code has."""
    assert not RecoveryCode(bytes(range(20))).has_group(1, Secret(typed))
