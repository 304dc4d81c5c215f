"""``python -m tools.shell``: write completions and manual pages where the package keeps them."""

from __future__ import annotations

from tools.shell.files import write_all

write_all()
