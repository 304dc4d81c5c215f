"""A machine with a vault at the cheapest cost."""

from __future__ import annotations

from tests.support.machines import code, created, machine, other_machine, session, use_cheap

__all__ = ["code", "created", "machine", "other_machine", "session", "use_cheap"]
