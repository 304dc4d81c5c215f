"""The frozen vectors: what the manifest says of each, and what the two readers make of it."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import tests.reader.contents
import tests.reader.keys
import tests.reader.layout
import tests.reader.reminders
from pinvault.errors import KeyringError, PinvaultError, UnreadableError, WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.codec.plain import to_plain
from pinvault.vault.container import DailySlot, Header, PortableSlot, RecoverySlot, Slot, decode
from pinvault.vault.keys import (
    Box,
    DeviceSecret,
    RecoveryCode,
    ReminderBox,
    device_matches,
    open_daily,
    open_portable,
    open_recovery,
)
from pinvault.vault.sealing import open_agenda, open_contents
from tests.reader.outcomes import RefusedError

if TYPE_CHECKING:
    from pinvault.vault.agenda import AgendaEntry

FOLDER = Path(__file__).parents[1] / "vectors"
OPENED = "opened"
NOTHING = "nothing"

Found = dict[str, Any]
_Slot = TypeVar("_Slot", bound=Slot)


@dataclass(frozen=True)
class Vector:
    """One line of the manifest; ``chapter`` is the page of it on which the line stands.

    ``pinvault`` is the reason that pinvault gives, ``reader`` the word of the independent reader;
    ``opened`` where there is nothing wrong. ``agenda`` says whether the agenda is to be believed
    (None: it is not looked at).
    """

    chapter: str
    name: str
    what: str
    pinvault: str
    reader: str
    opener: str = "daily"
    file: str = ""
    agenda: bool | None = None

    @property
    def data(self) -> bytes:
        """Return the bytes of the file."""
        return (FOLDER / "files" / f"{self.file or self.name}.pinvault").read_bytes()

    @property
    def secrets(self) -> dict[str, str]:
        """Return what it is opened with."""
        return openers()[self.opener]


@cache
def openers() -> dict[str, dict[str, str]]:
    """Return the secrets by name."""
    return tomllib.loads((FOLDER / "manifest" / "openers.toml").read_text(encoding="utf-8"))


@cache
def vectors() -> tuple[Vector, ...]:
    """Return every line of the manifest."""
    files = sorted(path for path in (FOLDER / "manifest").iterdir() if path.stem != "openers")
    return tuple(
        Vector(path.stem, name, what, **shared)
        for path in files
        for shared in tomllib.loads(path.read_text(encoding="utf-8"))["outcome"]
        for name, what in shared.pop("files").items()
    )


@dataclass(frozen=True)
class Reading:
    """What a reader made of a vector: ``opened`` and the contents, or why it refused.

    ``agenda`` says whether it believes the agenda; None where it had no key for it.
    """

    outcome: str
    contents: Found = field(default_factory=dict)
    agenda: bool | None = None


def by_pinvault(vector: Vector) -> Reading:
    """Read a vector with pinvault."""
    try:
        container = decode(vector.data)
        if vector.opener == NOTHING:
            return Reading(OPENED)
        box = _box(vector)
        opened = open_contents(box, container)
        header, vault = container.header, to_plain(opened.vault)
        for hint in _references(vault):
            hint["text"] = box.open_hint(hint["id"], opened.hints[hint["id"]])
    except PinvaultError as error:
        return Reading(error.reason)
    contents = {
        "kind": header.kind.name.lower(),
        "revision": header.revision,
        "saved": datetime.fromtimestamp(header.saved, UTC).isoformat().replace("+00:00", "Z"),
        "unfinished": header.unfinished,
        "vault": vault,
    }
    if "reminder" not in vector.secrets:
        return Reading(OPENED, contents)
    reminder = ReminderBox(bytes.fromhex(vector.secrets["reminder"]), header.vault_id)
    # Believed is what the page says is to be (section 5). Whether it is all that today's version
    # would write is another question: an older version's block is believed, and then repaired.
    try:
        if hashlib.sha256(container.agenda).digest() != header.agenda_digest:
            return Reading(OPENED, contents, agenda=False)
        dues = open_agenda(reminder, container)
    except UnreadableError:
        return Reading(OPENED, contents, agenda=False)
    contents["agenda"] = [_due(due) for due in dues]
    return Reading(OPENED, contents, agenda=True)


def _due(due: AgendaEntry) -> Found:
    told = {"id": due.id, "kind": due.kind, "on": due.on.isoformat(), "estimate": due.estimate}
    if due.leads:
        told["leads"] = [(due.on - timedelta(lead)).isoformat() for lead in due.leads]
    return told


def by_reader(vector: Vector) -> Reading:
    """Read a vector with the independent reader."""
    secrets = vector.secrets
    try:
        file = tests.reader.layout.parse(vector.data)
        if vector.opener == NOTHING:
            return Reading(OPENED)
        contents = tests.reader.contents.contents(file, _key(file, secrets))
    except RefusedError as refused:
        return Reading(refused.outcome.value)
    if "reminder" not in secrets:
        return Reading(OPENED, contents)
    try:
        contents["agenda"] = tests.reader.reminders.agenda(file, bytes.fromhex(secrets["reminder"]))
    except RefusedError:
        return Reading(OPENED, contents, agenda=False)
    return Reading(OPENED, contents, agenda=True)


def _key(file: tests.reader.layout.File, secrets: dict[str, str]) -> bytes:
    if "code" in secrets:
        return tests.reader.keys.with_code(file, secrets["code"])
    if "device" in secrets:
        device = bytes.fromhex(secrets["device"])
        return tests.reader.keys.with_device(file, secrets["passphrase"], device)
    return tests.reader.keys.with_passphrase(file, secrets["passphrase"])


def _box(vector: Vector) -> Box:
    """Open a slot in the order in which a session does."""
    header, secrets = decode(vector.data).header, vector.secrets
    if "code" in secrets:
        recovery = _slot(header, RecoverySlot)
        if recovery is None:
            raise WrongSecretError("recovery-code-none")
        return open_recovery(recovery, RecoveryCode.parse(Secret(secrets["code"])), header.vault_id)
    passphrase = Secret(secrets["passphrase"])
    daily, portable = _slot(header, DailySlot), _slot(header, PortableSlot)
    if daily is None:
        assert portable is not None
        return open_portable(portable, passphrase, header.vault_id)
    device = DeviceSecret(bytes.fromhex(secrets["device"]))
    if not device_matches(daily, device, header.vault_id):
        raise KeyringError("keyring-foreign")
    return open_daily(daily, passphrase, device, header.vault_id)


def _slot(header: Header, kind: type[_Slot]) -> _Slot | None:
    return next((slot for slot in header.slots if isinstance(slot, kind)), None)


def _references(vault: Found) -> list[Found]:
    pins = [pin for card in vault.get("cards", []) for pin in card["pins"]]
    present = [pin["hint"] for pin in pins if "hint" in pin]
    return present + [hint for pin in pins for hint in pin.get("history", [])]
