"""Whether the recovery code in force was confirmed on paper.

The note is saved together with the code, so no end of the program, not even a power cut, leaves a
code behind that nobody has seen and nobody is told of. It stands among the settings, which every
version carries along unread; of two copies the one saved later decides, as for any setting. A note
about another code than the one in force says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinvault.domain.vault import Vault
    from pinvault.vault.session.state import State

_KEY = "recovery-paper"
_OPEN, _CONFIRMED = "unconfirmed", "confirmed"


def with_unconfirmed(vault: Vault, number: int) -> Vault:
    """Note that nobody has confirmed the code with this number."""
    return vault.with_setting(_KEY, f"{number} {_OPEN}")


def with_confirmed(vault: Vault, number: int) -> Vault:
    """Note that the code with this number was read back from its paper."""
    return vault.with_setting(_KEY, f"{number} {_CONFIRMED}")


def with_note_of(vault: Vault, other: Vault) -> Vault:
    """Take the note over from ``other``."""
    return vault.with_setting(_KEY, other.setting(_KEY))


def unconfirmed(state: State) -> int | None:
    """Return the number of the code in force if it waits to be confirmed; else None."""
    slot = state.recovery
    if slot is None or state.contents.vault.setting(_KEY) != f"{slot.number} {_OPEN}":
        return None
    return slot.number
