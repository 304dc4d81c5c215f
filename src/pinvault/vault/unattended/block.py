"""The sealed due days in a vault file, found without loading the rooms that read all of it."""

from __future__ import annotations

import hashlib
import os
import stat
import struct

from pinvault.errors import UnreadableError

_PREFIX = struct.Struct(">8sHBI")
_FIXED = struct.Struct(">16s16sQqB32s32sB")
_DAILY = struct.Struct(">B16sqBB")
_LENGTH = struct.Struct(">I")
_SLOT_LENGTH = struct.Struct(">H")
_MAGIC, _VERSION, _VAULT, _DAILY_SLOT, _IN_KEYRING = b"PINVAULT", 1, 1, 1, 1
_MAC_BYTES = _DIGEST_BYTES = 32
_LIMIT_BYTES = 16 * 1024 * 1024
_MOMENT_MAX = 253_402_300_799
_PRIVATE = 0o600
_POSIX = hasattr(os, "geteuid") and hasattr(os, "O_NOFOLLOW")


class Block:
    """The sealed due days, and what has to be known to open them."""

    def __init__(
        self, *, vault_id: bytes, revision: int, saved: int, item: str, file: bool
    ) -> None:
        """Hold what stands in clear: ``item`` names the reminder key, in a ``file`` or not."""
        self.vault_id = vault_id
        self.revision = revision
        self.saved = saved
        self.item = item
        self.file = file
        self.sealed = b""


def find_block(path: str) -> Block:
    """Find the block of the vault at ``path``.

    Raises:
        NoVaultError, StorageError, UnreadableError: as when the vault is opened.
    """
    return _quick(path) or _thorough(path)


def _quick(path: str) -> Block | None:
    """Read the block of a vault that is as it should be; None for anything else."""
    try:
        return _parse(_content(path))
    except (OSError, ValueError, struct.error):
        return None


def _content(path: str) -> bytes:
    """Return the file's bytes. Raises ``OSError`` and ``ValueError``."""
    # Without a way to refuse links (Windows) the thorough reader has to look.
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC if _POSIX else None
    if flags is None:
        raise ValueError
    opened = os.open(path, flags)
    try:
        found = os.fstat(opened)
        private = stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == _PRIVATE
        if not private or found.st_uid != os.geteuid() or found.st_size > _LIMIT_BYTES:
            raise ValueError
        content = bytearray()
        while len(content) <= _LIMIT_BYTES and (chunk := os.read(opened, 256 * 1024)):
            content += chunk
        return bytes(content)
    finally:
        os.close(opened)


def _parse(data: bytes) -> Block:
    """Find the block. Raises ``ValueError`` and ``struct.error`` for what is not in form."""
    body, digest = data[:-_DIGEST_BYTES], data[-_DIGEST_BYTES:]
    magic, version, kind, header_bytes = _PREFIX.unpack_from(body)
    if (magic, version, kind) != (_MAGIC, _VERSION, _VAULT) or _sha256(body) != digest:
        raise ValueError
    fixed = _FIXED.unpack_from(body, _PREFIX.size)
    vault_id, installation, revision, saved, _, _, agenda_digest, slots = fixed
    if not 0 <= saved <= _MOMENT_MAX:
        raise ValueError
    at = _PREFIX.size + _FIXED.size
    device, live = _daily(body, at, slots)
    at = _PREFIX.size + header_bytes + _MAC_BYTES
    (length,) = _LENGTH.unpack_from(body, at)
    sealed = body[at + _LENGTH.size : at + _LENGTH.size + length]
    if len(sealed) != length or _sha256(sealed) != agenda_digest:
        raise ValueError
    block = Block(
        vault_id=vault_id,
        revision=revision,
        saved=saved,
        item=_item(vault_id, installation, live),
        file=device != _IN_KEYRING,
    )
    block.sealed = sealed
    return block


def _daily(body: bytes, at: int, slots: int) -> tuple[int, int]:
    """Return where the keys lie, and which of the two items is live."""
    for _ in range(slots):
        (length,) = _SLOT_LENGTH.unpack_from(body, at)
        slot_type, _, _, device, live = _DAILY.unpack_from(body, at + _SLOT_LENGTH.size)
        if slot_type == _DAILY_SLOT:
            return device, live
        at += _SLOT_LENGTH.size + length
    raise ValueError


def _thorough(path: str) -> Block:
    """Read the block with the rooms that know every way in which a vault can be wrong."""
    from pathlib import Path

    from pinvault.vault.container import DeviceKind, Kind, decode
    from pinvault.vault.session.host import Items
    from pinvault.vault.session.state import daily_slot
    from pinvault.vault.storage import VaultFile

    container = decode(VaultFile(Path(path)).read())
    header = container.header
    if header.kind is not Kind.VAULT:
        raise UnreadableError("file-is-archive")
    if container.agenda and _sha256(container.agenda) != header.agenda_digest:
        raise UnreadableError("file-forged")
    slot = daily_slot(header)
    block = Block(
        vault_id=header.vault_id,
        revision=header.revision,
        saved=header.saved,
        item=Items.of(header).reminder(slot.live),
        file=slot.device is DeviceKind.FILE,
    )
    block.sealed = container.agenda
    return block


def _item(vault_id: bytes, installation: bytes, live: int) -> str:
    name = b"pinvault item " + vault_id + installation + b"reminder %d" % live
    return hashlib.sha256(name).hexdigest()[:32]


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
