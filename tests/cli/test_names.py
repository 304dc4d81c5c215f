"""Promises of naming a PIN: every name that pages use, and never a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.cli.names import pin_id
from pinvault.domain.pins import PinId
from pinvault.errors import UsageError
from pinvault.i18n import LANGUAGES, texts
from tests.cli.world import usage_error


@pytest.mark.parametrize(
    ("name", "pin"),
    [
        ("signature", PinId.SIGNATURE),
        ("SIGNATURE", PinId.SIGNATURE),
        ("署名用パスワード", PinId.SIGNATURE),
        ("署名用電子証明書暗証番号", PinId.SIGNATURE),
        ("署名用 電子証明書 の 暗証番号", PinId.SIGNATURE),
        ("P1", PinId.SIGNATURE),
        ("①", PinId.SIGNATURE),
        ("Signature Electronic Certificate", PinId.SIGNATURE),
        ("利用者証明用", PinId.USER),
        ("利用者証明用電子証明書暗証番号", PinId.USER),
        ("Ｐ２", PinId.USER),
        ("user-identification", PinId.USER),
        ("ﾘﾖｳｼｬｼｮｳﾒｲﾖｳ", PinId.USER),
        ("riyousya", PinId.USER),
        ("shomei", PinId.SIGNATURE),
        ("住基", PinId.RESIDENT),
        ("住民基本台帳用", PinId.RESIDENT),
        ("住民基本台帳用暗証番号", PinId.RESIDENT),
        ("Basic Resident Register", PinId.RESIDENT),
        ("券面AP", PinId.INPUT),
        ("券面ＡＰ", PinId.INPUT),
        ("券面事項入力補助用", PinId.INPUT),
        ("PIN for Card Info Input Support", PinId.INPUT),
        ("input", PinId.INPUT),
    ],
)
def test_a_name_means_its_pin(name: str, pin: PinId) -> None:
    """Ids, official names, what pages say and what people say, in any width and case."""
    assert pin_id(name) is pin


@pytest.mark.parametrize("pin", PinId)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_we_show_is_understood(pin: PinId, language: str) -> None:
    """Whoever types a name from our own screen is understood, whatever language that was."""
    for part in ("name", "short"):
        for name in texts(f"pin-{pin}-{part}", language):
            assert pin_id(name) is pin


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("暗証番号", "signature, user, resident, input"),
        ("password", "signature, user, resident, input"),
        ("数字4桁", "user, resident, input"),
        ("電子証明書", "signature, user"),
    ],
)
def test_a_name_of_several_is_asked_back(name: str, choices: str) -> None:
    """J-LIS calls all four a password: the ids that could be meant are named."""
    with pytest.raises(UsageError) as caught:
        pin_id(name)
    assert (caught.value.reason, caught.value.values) == ("pin-ambiguous", {"choices": choices})


def test_a_mistyped_name_gets_the_nearest() -> None:
    """The nearest id comes first."""
    with pytest.raises(UsageError) as caught:
        pin_id("signatrue")
    assert str(caught.value.values["choices"]).startswith("signature")


def test_an_unknown_name_gets_all_ids_and_is_not_repeated() -> None:
    """Somebody may have typed the PIN itself."""
    with pytest.raises(UsageError) as caught:
        pin_id("7391")
    assert caught.value.values == {"choices": "signature, user, resident, input"}


@given(st.text())
def test_any_text_is_a_pin_or_a_usage_error(text: str) -> None:
    """Nothing that can be typed ends in another error, and no error repeats it."""
    error = usage_error(pin_id, text)
    assert error is None or error.values.keys() == {"choices"}
