"""Word tables of the disclosure check: data only, no rules.

Each module is one subject. They may import nothing of pinvault.
"""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a table that is written as running text."""
    return tuple(text.split())
