"""Random PINs in random prose, and random prose alone: the shares that are judged rightly.

Every run draws the same texts; another seed draws others, at about the same shares.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.domain.hints.prose import english_hint, japanese_hint
from tests.domain.hints.put_together import APART, TOGETHER
from tests.domain.hints.said import ORDINARY, SAID
from tests.domain.hints.spelling import AFTER, BEFORE, RULES
from tests.domain.hints.spoken import SPOKEN
from tests.domain.hints.test_properties import DISCLOSURES, HARMLESS, refused

if TYPE_CHECKING:
    from collections.abc import Callable

CLAIMS = SAID | TOGETHER
MENTIONS = [*ORDINARY.items(), *APART.items()]
SEED = 20
TEXTS = 50


def around(disclosure: str, draw: Random) -> str:
    """Put a disclosure into a sentence, or beside an ordinary hint."""
    hint = draw.choice((japanese_hint, english_hint))(draw)
    return draw.choice(
        (
            disclosure,
            draw.choice(BEFORE) + disclosure + draw.choice(AFTER),
            f"{hint}。{disclosure}",
            f"{disclosure}\n{hint}",
        )
    )


@pytest.mark.parametrize("rule", [*RULES, *SPOKEN])
def test_disclosures_are_refused_in_any_prose(rule: str) -> None:
    """Of the PINs that a rule writes, at least 49 in 50 are found, whatever stands around."""
    draw = Random(f"{SEED} {rule}")  # noqa: S311 - no secret
    missed = []
    for _ in range(TEXTS):
        pin = "".join(draw.choice("123456789") for _ in range(4))
        disclosure = RULES[rule](pin) if rule in RULES else SPOKEN[rule](pin, draw)
        text = around(disclosure, draw)
        if not refused(text):
            missed.append(text)
    assert len(missed) <= TEXTS // 50, missed


@pytest.mark.parametrize("mechanism", CLAIMS)
def test_what_is_said_to_be_the_pin_is_refused(mechanism: str) -> None:
    """Of what a reader has to put together or is told to at least 49 in 50 are refused."""
    draw = Random(f"{SEED} {mechanism}")  # noqa: S311 - no secret
    pins = ("".join(draw.choice("123456789") for _ in range(4)) for _ in range(TEXTS))
    texts = [CLAIMS[mechanism](pin, draw) for pin in pins]
    missed = [text for text in texts if not refused(text)]
    assert len(missed) <= TEXTS // 50, missed


@pytest.mark.parametrize(("mechanism", "mention"), MENTIONS)
def test_the_same_things_in_ordinary_sentences_pass(
    mechanism: str, mention: Callable[[str, Random], str]
) -> None:
    """Of the same words in sentences that tell no PIN at most one in 50 is refused."""
    draw = Random(f"{SEED} {mechanism}")  # noqa: S311 - no secret
    pins = ("".join(draw.choice("123456789") for _ in range(4)) for _ in range(TEXTS))
    texts = [mention(pin, draw) for pin in pins]
    wrong = [text for text in texts if refused(text)]
    assert len(wrong) <= TEXTS // 50, wrong


def test_listed_disclosures_are_refused_beside_ordinary_hints() -> None:
    """Of what the development list discloses at least 97 in 100 are found in two sentences."""
    draw = Random(SEED)  # noqa: S311 - no secret
    texts = [text for text in draw.sample(DISCLOSURES, 400) if refused(text)]
    pairs = [(text, draw.choice(HARMLESS)) for text in texts]
    missed = [pair for pair in pairs if not refused("\n".join(pair))]
    missed += [pair for pair in pairs if not refused("。".join(reversed(pair)))]
    assert len(missed) <= 2 * len(pairs) * 3 // 100, missed


@pytest.mark.parametrize("hint", [japanese_hint, english_hint])
def test_ordinary_prose_with_numbers_passes(hint: Callable[[Random], str]) -> None:
    """Of hints with counts, times, years and names at most one in 200 is refused."""
    draw = Random(SEED)  # noqa: S311 - no secret
    texts = [hint(draw) for _ in range(1000)]
    wrong = [text for text in texts if refused(text)]
    assert len(wrong) <= len(texts) // 200, wrong
