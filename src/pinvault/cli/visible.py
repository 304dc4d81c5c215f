"""Make a text safe to write to a terminal.

A name or a path may have been chosen by someone else. An escape sequence in it could hide a
line, rename the window or answer a prompt; a direction mark could turn a sentence round.
"""

from __future__ import annotations

_KEPT = "\n\t"
_DIRECTION_MARKS = (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
# Spelled as JSON spells them, so that the same table serves JSON texts.
_ESCAPES = {
    code: f"\\u{code:04x}"
    for code in (*range(0x20), *range(0x7F, 0xA0), *_DIRECTION_MARKS)
    if chr(code) not in _KEPT
}


def visible(text: str) -> str:
    """Return ``text`` with control characters and direction marks spelled out by number."""
    return text.translate(_ESCAPES)
