"""What holds a key shows nothing and goes nowhere."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING

import pytest

from pinvault.vault.keys import (
    RecoveryCode,
    ReminderBox,
    new_box,
    new_device_secret,
    random_id,
)

if TYPE_CHECKING:
    from collections.abc import Callable

HOLDERS: dict[str, Callable[[], object]] = {
    "Box": lambda: new_box(random_id()),
    "DeviceSecret": new_device_secret,
    "RecoveryCode": RecoveryCode.new,
    "ReminderBox": lambda: ReminderBox.new(random_id()),
}


@pytest.mark.parametrize("kind", HOLDERS)
def test_a_key_is_not_shown(kind: str) -> None:
    """Only what it is."""
    assert repr(HOLDERS[kind]()) == f"{kind}()"


@pytest.mark.parametrize("kind", HOLDERS)
def test_a_key_is_not_copied(kind: str) -> None:
    """Neither to a file nor inside the process."""
    holder = HOLDERS[kind]()
    with pytest.raises(TypeError):
        pickle.dumps(holder)
    with pytest.raises(TypeError):
        copy.copy(holder)
