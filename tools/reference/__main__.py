"""``python -m tools.reference``: write the reference pages."""

from __future__ import annotations

from tools.reference.pages import write_all

write_all()
