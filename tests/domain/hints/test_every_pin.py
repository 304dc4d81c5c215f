"""Promises for every PIN there is: no way of spelling that we know has a gap.

``PINVAULT_PINS=all python -m pytest tests/domain/hints/test_every_pin.py`` tries all of them.
"""

from __future__ import annotations

import os
from random import Random

import pytest

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints import Level, check
from tests.domain.hints.spelling import RULES

PINS = [f"{number:0{DIGITS_LENGTH}}" for number in range(10**DIGITS_LENGTH)]
SAMPLE = 50


@pytest.mark.parametrize("rule", RULES)
def test_no_pin_slips_through_a_spelling(rule: str) -> None:
    """The pitfalls are single PINs: one that ends like a name, or has four times the same digit."""
    pins = PINS
    if os.environ.get("PINVAULT_PINS") != "all":
        pins = Random(rule).sample(PINS, SAMPLE)  # noqa: S311 - no secret
    missed = [text for text in map(RULES[rule], pins) if check(text).level is not Level.REFUSE]
    assert missed == []
