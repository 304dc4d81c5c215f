"""What this machine knows: the device secret's home, in the OS keyring or in a private file.

The room keeps small secrets under neutral names and tells in plain reasons why it could not. It
knows neither vaults nor keys. It alone may import ``keyring`` or speak to a keyring, and does so
with the first call: importing the room costs nothing, and no keyring can hold the program up.
"""

from pinvault.vault.device.file import PrivateFileStore
from pinvault.vault.device.keyring_store import KeyringStore, unattended_get
from pinvault.vault.device.memory import MemoryStore
from pinvault.vault.device.screen import has_screen
from pinvault.vault.device.state import KeyringState, keyring_state
from pinvault.vault.device.store import SecretStore

__all__ = [
    "KeyringState",
    "KeyringStore",
    "MemoryStore",
    "PrivateFileStore",
    "SecretStore",
    "has_screen",
    "keyring_state",
    "unattended_get",
]
