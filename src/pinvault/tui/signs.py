"""Signs that stand for something, each one cell wide on every terminal."""

from __future__ import annotations

HIDDEN = "********"
"""Stands for every secret, whatever its length."""

LEFT, USED = "o", "-"
"""One for each try of a PIN: still there, used up."""
