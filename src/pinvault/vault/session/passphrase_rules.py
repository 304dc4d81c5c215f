"""How strong a new passphrase has to be.

With the keyring's half the passphrase is one of two secrets: eight characters are the least
(NIST SP 800-63B-4, section 3.1.1.2). Where it stands alone, in an archive or beside a device
secret that lies in a file, it takes fifteen characters or six words.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pinvault.errors import UsageError

if TYPE_CHECKING:
    from pinvault.secret import Secret

WITH_KEYRING_MIN = 8
ALONE_MIN = 15
ALONE_WORDS = 6
PASSPHRASE_MAX = 1024


def check_passphrase(passphrase: Secret, *, alone: bool) -> None:
    """Refuse a passphrase that is too short for its place.

    Raises:
        UsageError: ``passphrase-empty``, ``passphrase-too-short``, ``passphrase-too-weak-alone``
            or ``passphrase-too-long``; lengths are in characters.
    """
    typed = unicodedata.normalize("NFKC", passphrase.reveal())
    if not typed:
        raise UsageError("passphrase-empty")
    if len(typed) > PASSPHRASE_MAX:
        raise UsageError("passphrase-too-long", limit=PASSPHRASE_MAX)
    if alone and len(typed) < ALONE_MIN and len(typed.split()) < ALONE_WORDS:
        raise UsageError("passphrase-too-weak-alone", limit=ALONE_MIN, words=ALONE_WORDS)
    if len(typed) < WITH_KEYRING_MIN:
        raise UsageError("passphrase-too-short", limit=WITH_KEYRING_MIN)
