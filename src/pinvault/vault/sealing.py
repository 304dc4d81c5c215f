"""From contents to the bytes of a file and back, with an open box."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pinvault.domain.agenda_vault import whole_agenda
from pinvault.errors import UnreadableError
from pinvault.vault.agenda import decode_agenda, encode_agenda
from pinvault.vault.codec import Contents, decode_payload, encode_payload
from pinvault.vault.container import Container, Header, decode, encode, encode_header

if TYPE_CHECKING:
    from pinvault.vault.agenda import AgendaEntry
    from pinvault.vault.keys import Box, ReminderBox

SALT_BYTES = 32


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file ready to be written: its bytes, and the header and MAC that stand in them."""

    data: bytes
    header: Header
    header_mac: bytes


def _header_digest(header_bytes: bytes, header_mac: bytes) -> bytes:
    return hashlib.sha256(header_bytes + header_mac).digest()


def seal_file(box: Box, reminder: ReminderBox | None, header: Header, contents: Contents) -> Sealed:
    """Seal ``contents`` under ``header``, with a fresh salt and the agenda that follows.

    Without the reminder key (the vault was opened on another machine by its recovery code)
    the agenda stays empty, and the next opening with the device secret repairs it.
    """
    plain_agenda = encode_agenda(whole_agenda(contents.vault))
    agenda = b"" if reminder is None else reminder.seal_agenda(plain_agenda, header.revision)
    header = replace(
        header,
        content_salt=secrets.token_bytes(SALT_BYTES),
        agenda_digest=hashlib.sha256(agenda).digest(),
    )
    header_bytes = encode_header(header)
    mac = box.header_mac(header_bytes)
    payload = box.seal_payload(
        encode_payload(contents), header.content_salt, _header_digest(header_bytes, mac)
    )
    data = encode(Container(header, header_bytes, mac, agenda, payload))
    return Sealed(data, header, mac)


def open_contents(box: Box, container: Container) -> Contents:
    """Check the header and open the payload.

    Raises:
        UnreadableError: ``header-forged``, ``file-forged``, ``payload-malformed`` or
            ``file-too-new``.
    """
    box.check_header(container.header_bytes, container.header_mac)
    digest = _header_digest(container.header_bytes, container.header_mac)
    plaintext = box.open_payload(container.payload, container.header.content_salt, digest)
    return decode_payload(plaintext)


def open_agenda(reminder: ReminderBox, container: Container) -> tuple[AgendaEntry, ...]:
    """Open the agenda block.

    Raises:
        UnreadableError: ``agenda-missing``, ``file-forged``, ``payload-malformed`` or
            ``file-too-new``.
    """
    if not container.agenda:
        raise UnreadableError("agenda-missing")
    return decode_agenda(reminder.open_agenda(container.agenda, container.header.revision))


def agenda_is_sound(reminder: ReminderBox | None, container: Container, contents: Contents) -> bool:
    """Say whether the agenda block tells what the vault tells.

    The block can be read, and so written, with the reminder key alone; the vault is the truth.
    """
    if hashlib.sha256(container.agenda).digest() != container.header.agenda_digest:
        return False
    if reminder is None:
        return True
    try:
        plain = reminder.open_agenda(container.agenda, container.header.revision)
    except UnreadableError:
        return False
    return plain == encode_agenda(whole_agenda(contents.vault))


def verify_file(box: Box, data: bytes, contents: Contents) -> None:
    """Make sure that what was read back from the disk is what was meant.

    Raises:
        UnreadableError: it does not open, or opens to something else.
    """
    if open_contents(box, decode(data)) != contents.pruned():
        raise UnreadableError("file-damaged")
