"""Times of day in words: quarter to seven, half past nine, 7 in the evening; folded text."""

from __future__ import annotations

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|[0-9]{1,2}"
_MINUTES = (
    "(?:a )?quarter|half|five|ten|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    "|[0-9]{1,2}(?: minutes?)?"
)
_SHOWN = (
    "oh (?:one|two|three|four|five|six|seven|eight|nine)|(?:ten|fifteen|thirteen|fourteen|sixteen"
    "|seventeen|eighteen|nineteen)|(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five"
    "|six|seven|eight|nine))?"
)
_PART = (
    "in the (?:morning|afternoon|evening)|at night|o'?clock|a\\.?m(?![a-z])|p\\.?m(?![a-z])|sharp"
)
SPOKEN_TIME = (
    rf"(?<![a-z0-9])(?:(?:{_MINUTES}) (?:to|past|before|after|till) (?:{_HOURS})(?![a-z0-9])"
    rf"|(?:{_HOURS})[ -](?:{_SHOWN})(?=,? (?:{_PART}))|(?:{_HOURS}),? ?(?:{_PART}))"
    r"|(?:午前|午後|朝|夜|夕方|昼|深夜)の?[0-9一二三四五六七八九十]{1,3}時(?:ちょうど|きっかり"
    r"|ぴったり|半)?"
    r"|[0-9一二三四五六七八九十]{1,3}時(?:ちょうど|きっかり|ぴったり)"
)
"""A pattern of a time of day in words, or of a full hour."""
