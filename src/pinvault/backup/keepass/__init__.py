"""A copy for KeePass: a KDBX 4.1 database that KeePassXC and the like open. Written, never read.

``database`` says which entries there are, ``document`` writes them as XML, ``container`` seals it.
What is written leaves pinvault's protection for KeePass's: one passphrase opens it, on any machine.
"""

from __future__ import annotations

from pinvault.backup.keepass.container import seal_kdbx
from pinvault.backup.keepass.database import Database, Entry, Group, database
from pinvault.backup.keepass.document import document

__all__ = ["Database", "Entry", "Group", "database", "document", "seal_kdbx"]
