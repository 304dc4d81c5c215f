"""Numerals in Chinese characters: everyday, formal, and those of neighbouring languages."""

from __future__ import annotations

DIGITS: dict[str, int] = {
    character: value
    for value, characters in enumerate(
        (
            "〇零洞丸",
            "一壱壹弌幺",
            "二弐貳贰弍两",
            "三参參叁弎",
            "四肆亖",
            "五伍",
            "六陸陆",
            "七漆柒拐",
            "八捌",
            "九玖勾",
        )
    )
    for character in characters
} | {"廿": 20, "卅": 30}
"""One character, one number."""

SCALES: dict[str, int] = {"十": 10, "拾": 10, "百": 100, "佰": 100, "陌": 100}
SCALES |= dict.fromkeys("千仟阡", 1000)
SCALES |= {"万": 10_000, "萬": 10_000}
"""Characters that multiply what stands before them."""
