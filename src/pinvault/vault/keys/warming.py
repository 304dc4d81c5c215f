"""Load the cryptography ahead of its use: about 0.2 seconds that can pass while a person types."""

from __future__ import annotations

from importlib import import_module

_MODULES = (
    "argon2.low_level",
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.hashes",
    "cryptography.hazmat.primitives.kdf.hkdf",
)


def warm_up() -> None:
    """Import what every opening needs; to be called in a thread, once."""
    for module in _MODULES:
        import_module(module)
