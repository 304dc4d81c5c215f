"""What the tests of the private key file put into it."""

from __future__ import annotations

ITEM = "5a" * 16
SECRET = bytes(range(32))
NEWER = bytes(range(32, 64))
