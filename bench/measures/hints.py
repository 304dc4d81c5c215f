"""The hint policy keeps up with typing."""

from __future__ import annotations

import random
from functools import cache
from time import thread_time

from bench.promise import Promise
from pinvault.domain.hints import check

WORDS = (
    "祖母の家", "夏の海", "三人で行った店", "古い自転車", "the old bakery", "駅前の時計",
    "二番目の犬", "my first concert", "10年前の旅行", "五十嵐さんの席", "a story about rain",
    "青い屋根", "図書館の奥", "room with a view", "七五三の写真", "猫が4匹いた家",
)  # fmt: skip
LENGTH = 200
TEXTS = 300


@cache
def texts() -> tuple[str, ...]:
    """Return ordinary hints of 200 characters, the same in every run."""
    draw = random.Random(7)  # noqa: S311 - which words are joined is no secret
    return tuple("、".join(draw.choices(WORDS, k=60))[:LENGTH] for _ in range(TEXTS))


def slowest_of_a_hundred() -> float:
    """Check every text; return the processor seconds that 99 of 100 do not exceed."""
    times = []
    for text in texts():
        begin = thread_time()
        check(text)
        times.append(thread_time() - begin)
    return sorted(times)[TEXTS * 99 // 100]


PROMISES = (
    Promise(
        name=f"hint check, {LENGTH} characters",
        ours=slowest_of_a_hundred,
        against="nothing",
        base=lambda: 0.0,
        times=0,
        plus=0.002,
        rounds=7,
    ),
)
