"""The vault file on disk: safe to open, safe to save, safe to share between processes.

Bytes go in and bytes come out; what they mean is no business of this room. It may touch the
vault's path, the lock and the folder of generations beside it, and temporary files of its own
name pattern. It knows no key, no format and no clock other than the times the disk keeps.

Everything the operating system refuses leaves as an error of ``pinvault.errors`` that names the
path. Written for POSIX; what Windows and macOS need is there but has not been seen running.
"""

from __future__ import annotations

from pinvault.vault.storage.asides import CONFLICT
from pinvault.vault.storage.file import VaultFile
from pinvault.vault.storage.generations import Generation

__all__ = ["CONFLICT", "Generation", "VaultFile"]
