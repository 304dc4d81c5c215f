"""Promises of the KeePass database: other programs open it, and find everything in it."""

from __future__ import annotations

import base64
import os
import subprocess
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from pinvault.backup.keepass import database, document, seal_kdbx
from pinvault.domain.card import new_card
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef
from pinvault.domain.vault import Vault
from pinvault.i18n import t, use_language
from pinvault.secret import Secret
from pinvault.vault.container import Cost
from pinvault.vault.keys import new_box
from tests.backup.random_vaults import families, sealed
from tests.support.parts import require, require_modules
from tests.support.vaults import DATES, HINT

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.backup.keepass import Database
    from pinvault.vault.session import Session

PASSPHRASE = Secret("六つの小舟 on the lake & more")
NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
CHEAP = Cost(memory_kib=64, passes=1, lanes=2)
EXAMPLES = 500 if os.environ.get("PINVAULT_KEEPASS") == "full" else 10
"""Random vaults for each reader; ``PINVAULT_KEEPASS=full`` takes some minutes."""

many = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def _japanese() -> None:
    use_language("ja")


def written(found: Database, path: Path) -> Path:
    """Write a database at the cheapest cost."""
    path.write_bytes(seal_kdbx(PASSPHRASE, CHEAP, partial(document, found)))
    return path


def laid_out(vault: Vault, said: dict[str, str]) -> Database:
    """Return the database of a vault with these hints."""
    box = new_box(bytes(16))
    return database(sealed(vault, said, box), box, NOW)


def expected(found: Database) -> list[tuple[str, str, str, str, str]]:
    """Return what a reader has to find: card, title, hint, place, when it expires (UTC)."""
    return sorted(
        (
            group.name,
            t(f"pin-{entry.pin}-name"),
            entry.hint.reveal() if entry.hint else "",
            entry.place or "",
            entry.expires.astimezone(UTC).isoformat() if entry.expires else "",
        )
        for group in found.groups
        for entry in group.entries
    )


def exported(path: Path) -> ET.Element:
    """Return the XML that the real KeePassXC reads out of the database."""
    require("keepassxc-cli")
    ran = subprocess.run(
        ["keepassxc-cli", "export", "--quiet", path],
        input=PASSPHRASE.reveal() + "\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ET.fromstring(ran.stdout[ran.stdout.index("<?xml") :].encode())  # noqa: S314 - our own


def entries_of(root: ET.Element) -> list[dict[str, str]]:
    """Return the strings of every entry, and its times."""
    found = []
    for entry in root.iter("Entry"):
        strings = {
            node.findtext("Key", ""): node.findtext("Value", "") for node in entry.iter("String")
        }
        times = {node.tag: node.text or "" for node in entry.iterfind("Times/*")}
        found.append({**times, **strings})
    return found


def moment_of(written: str) -> datetime:
    """Return the moment that KDBX 4 writes as seconds since the year 1."""
    seconds = int.from_bytes(base64.b64decode(written), "little")
    return datetime(1, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)


@many
@given(family=families())
def test_keepassxc_reads_back_every_entry(
    family: tuple[Vault, dict[str, str]], tmp_path: Path
) -> None:
    """Japanese, emoji, the signs of XML, line ends and long texts come back as they were."""
    found = laid_out(*family)
    entries = entries_of(exported(written(found, tmp_path / "random.kdbx")))
    assert expected(found) == sorted(
        (
            entry["UserName"],
            entry["Title"],
            entry["Notes"],
            entry.get(t("keepass-place"), ""),
            moment_of(entry["ExpiryTime"]).isoformat() if entry["Expires"] == "True" else "",
        )
        for entry in entries
    )


@many
@given(family=families())
def test_pykeepass_reads_back_every_entry(
    family: tuple[Vault, dict[str, str]], tmp_path: Path
) -> None:
    """A second reader that shares no code with the first agrees."""
    require_modules("pykeepass")
    from pykeepass import PyKeePass

    found = laid_out(*family)
    path = written(found, tmp_path / "random.kdbx")
    opened = PyKeePass(str(path), password=PASSPHRASE.reveal())
    assert expected(found) == sorted(
        (
            entry.username or "",
            entry.title or "",
            entry.notes or "",
            entry.get_custom_property(t("keepass-place")) or "",
            entry.expiry_time.astimezone(UTC).isoformat() if entry.expires else "",
        )
        for entry in opened.entries or ()
    )
    assert opened.version == (4, 1)


def test_a_pin_expires_with_its_certificate_and_the_card(session: Session, tmp_path: Path) -> None:
    """So that KeePassXC reminds too; the last day of validity still counts, in Japan."""
    state = session.state
    found = database(state.contents, state.box, NOW)
    (group,) = found.groups
    ends = {entry.pin: entry.expires for entry in group.entries}
    assert group.card.value is not None
    assert group.certificate.value is not None
    for pin, day in ((PinId.USER, group.certificate.value), (PinId.INPUT, group.card.value)):
        end = ends[pin]
        assert end is not None
        assert end.isoformat() == f"{day.isoformat()}T23:59:59+09:00"
    by_title = {
        entry["Title"]: entry for entry in entries_of(exported(written(found, tmp_path / "a.kdbx")))
    }
    user = by_title[t("pin-user-name")]
    assert moment_of(user["ExpiryTime"]) == ends[PinId.USER]


def test_the_hint_is_no_password(session: Session, tmp_path: Path) -> None:
    """What types or copies passwords finds none; the notes are masked like one."""
    state = session.state
    found = database(state.contents, state.box, NOW)
    (entry,) = (
        entry
        for entry in entries_of(exported(written(found, tmp_path / "a.kdbx")))
        if entry["Title"] == t("pin-user-name")
    )
    assert entry["Password"] == ""
    assert entry["Notes"] == HINT.reveal()
    masked = document(found, lambda text: f"masked {len(text)}").decode()
    assert HINT.reveal() not in masked


def test_without_the_passphrase_nothing_is_read(session: Session, tmp_path: Path) -> None:
    """The real program refuses another one."""
    require("keepassxc-cli")
    state = session.state
    path = written(database(state.contents, state.box, NOW), tmp_path / "a.kdbx")
    ran = subprocess.run(
        ["keepassxc-cli", "export", "--quiet", path],
        input="another passphrase\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode != 0
    assert HINT.reveal().encode() not in path.read_bytes()


def test_signs_that_xml_does_not_have_make_no_broken_file(tmp_path: Path) -> None:
    """What XML cannot hold becomes the replacement sign."""
    box = new_box(bytes(16))
    card = new_card("0" * 32, "a\ufffeb", DATES, NOW)
    card = card.with_record(card.record(PinId.USER).with_hint(HintRef("1" * 32, NOW, 1)))
    found = database(sealed(Vault((card,)), {"1" * 32: "x\ufffe\uffffy"}, box), box, NOW)
    entries = entries_of(exported(written(found, tmp_path / "a.kdbx")))
    assert {entry["UserName"] for entry in entries} == {"a\ufffdb"}
    assert "x\ufffd\ufffdy" in {entry["Notes"] for entry in entries}
