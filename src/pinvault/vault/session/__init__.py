"""One opened vault: a method for each thing a person can intend.

Each method ends on disk or changes nothing. A change is a function from contents to contents,
so that it can be applied to what another process saved in the meantime.
"""

from pinvault.vault.session.create import Origin, create_vault
from pinvault.vault.session.host import Host
from pinvault.vault.session.notices import Notice
from pinvault.vault.session.opening import open_with_code, open_with_passphrase
from pinvault.vault.session.rotation import Recovery
from pinvault.vault.session.session import Session

__all__ = [
    "Host",
    "Notice",
    "Origin",
    "Recovery",
    "Session",
    "create_vault",
    "open_with_code",
    "open_with_passphrase",
]
