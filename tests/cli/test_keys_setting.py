"""Promises of ``pinvault config set keys``: what the app would not take is refused here already."""

from __future__ import annotations

import pytest

from pinvault.errors import Exit
from tests.cli.world import answer


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("home.fly=x", "home.lock"),
        ("home.lock=a", "home.add-card"),
        ("home.lock=escape", "ctrl+letter"),
        ("everywhere.quit=x", "always the same"),
        ("nonsense", "home.lock=x"),
    ],
)
def test_keys_that_cannot_be_are_refused_before_anything_is_asked(value: str, says: str) -> None:
    """No passphrase is needed to hear that a key is taken; the answer says what would do."""
    answered = answer(["--lang", "en", "config", "set", "keys", value])
    assert answered.exit == Exit.USAGE
    assert says in answered.stderr
