"""What the app is given by whoever starts it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pinvault.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pinvault.clock import Clock
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.session import Host


@dataclass(frozen=True, slots=True)
class Launch:
    """Where the vault is, and the parts of the machine that the app cannot make itself.

    ``make_host`` and ``choose_device`` are called once, in a thread: the first imports the
    cryptography, the second may have to ask the keyring. ``choose_device`` says where a new vault
    keeps this machine's secret. ``language_fixed`` says that the language was chosen for this call,
    so that the vault's setting does not change it. ``clock`` is asked while no vault is open, which
    has one of its own. ``demo_only`` says that nothing but the demo was asked for.
    """

    path: Path
    make_host: Callable[[], Host]
    choose_device: Callable[[], DeviceKind]
    language_fixed: bool = False
    clock: Clock = field(default_factory=SystemClock)
    demo_only: bool = False
