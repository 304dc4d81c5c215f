"""The Chinese digits as they are read in Vietnamese, with their tones (NFC)."""

from __future__ import annotations

DIGITS = ("linh|không", "nhất", "nhị", "tam", "tứ", "ngũ", "lục", "thất", "bát", "cửu")
"""Zero to nine; without the tones they would be English words (that, bat)."""
