"""Leaving and coming back: archives, restoring, and a copy for KeePass.

An archive is a container with a vault key of its own (docs/vault-format.md); it needs no keyring.
``sealing`` makes one, ``files`` writes it where a person wants it, ``opening`` opens it again,
``restoring`` makes a vault of it or merges it into one. ``keepass`` writes a database for another
program. The room uses ``vault`` and ``domain``; it asks nobody anything.
"""

from __future__ import annotations
