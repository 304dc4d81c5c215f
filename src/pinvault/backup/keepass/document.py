"""The entries as the XML of a KDBX database."""

from __future__ import annotations

import base64
import re
import secrets
import struct
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from pinvault.backup.keepass.database import is_estimate
from pinvault.i18n import t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinvault.backup.keepass.database import Database, Entry, Group
    from pinvault.domain.validity import Dated

    Mask = Callable[[str], str]

_EPOCH: Final = datetime(1, 1, 1, tzinfo=UTC)
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_STATES: Final = {
    "unknown": "pin-state-unknown",
    "known": "pin-state-known",
    "forgotten": "pin-state-forgotten",
    "locked": "pin-state-locked",
    "none": "pin-state-none",
}


def document(found: Database, mask: Mask) -> bytes:
    """Return the XML in the language of the moment; ``mask`` hides a protected text.

    The hint stands in the notes and not in the password: no program shall type or copy it as one.
    """
    body = "".join(_of_group(group, found.at, mask) for group in found.groups)
    name = escape(t("keepass-database"))
    return (
        '<?xml version="1.0" encoding="utf-8" standalone="yes"?>'
        "<KeePassFile><Meta><Generator>pinvault</Generator>"
        f"<DatabaseName>{name}</DatabaseName><MemoryProtection>"
        "<ProtectTitle>False</ProtectTitle><ProtectUserName>False</ProtectUserName>"
        "<ProtectPassword>True</ProtectPassword><ProtectURL>False</ProtectURL>"
        "<ProtectNotes>True</ProtectNotes></MemoryProtection>"
        "<RecycleBinEnabled>False</RecycleBinEnabled></Meta>"
        f"<Root><Group>{_uuid()}<Name>{name}</Name>{_times(found.at, found.at, None)}"
        f"<IsExpanded>True</IsExpanded>{body}</Group></Root></KeePassFile>"
    ).encode()


def _of_group(group: Group, at: datetime, mask: Mask) -> str:
    entries = "".join(_of_entry(group, entry, at, mask) for entry in group.entries)
    name = _text(t("keepass-group", card=group.name))
    return f"<Group>{_uuid()}<Name>{name}</Name>{_times(at, at, None)}{entries}</Group>"


def _of_entry(group: Group, entry: Entry, at: datetime, mask: Mask) -> str:
    strings = "".join(
        f"<String><Key>{_text(key)}</Key><Value>{_text(value)}</Value></String>"
        for key, value in _strings(group, entry)
    )
    hint = "" if entry.hint is None else entry.hint.reveal()
    protected = "".join(
        f'<String><Key>{key}</Key><Value Protected="True">{mask(value)}</Value></String>'
        for key, value in (("Password", ""), ("Notes", _NO_XML.sub("\ufffd", hint)))
    )
    times = _times(entry.written or entry.changed, at, entry.expires)
    return f"<Entry>{_uuid()}{times}{strings}{protected}</Entry>"


def _strings(group: Group, entry: Entry) -> Iterator[tuple[str, str]]:
    yield "Title", t(f"pin-{entry.pin}-name")
    yield "UserName", group.name
    yield "URL", ""
    yield t("keepass-state"), t(_STATES[entry.state])
    if entry.place is not None:
        yield t("keepass-place"), entry.place
    if entry.same_as is not None:
        yield t("keepass-same-as"), t(f"pin-{entry.same_as}-name")
    if entry.written is not None:
        yield t("keepass-written"), entry.written.date().isoformat()
    for key, dated in (
        (t("keepass-card-expires"), group.card),
        (t("keepass-certificate-expires"), group.certificate),
    ):
        if dated.value is not None:
            yield key, _day(dated)


def _day(dated: Dated) -> str:
    day = "" if dated.value is None else dated.value.isoformat()
    return t("keepass-estimate", day=day) if is_estimate(dated) else day


def _times(created: datetime, changed: datetime, expires: datetime | None) -> str:
    return (
        f"<Times><CreationTime>{_moment(created)}</CreationTime>"
        f"<LastModificationTime>{_moment(changed)}</LastModificationTime>"
        f"<LastAccessTime>{_moment(changed)}</LastAccessTime>"
        f"<ExpiryTime>{_moment(expires or changed)}</ExpiryTime>"
        f"<Expires>{expires is not None}</Expires>"
        f"<UsageCount>0</UsageCount><LocationChanged>{_moment(changed)}</LocationChanged></Times>"
    )


def _moment(moment: datetime) -> str:
    """Return whole seconds since the year 1 (UTC), as KDBX 4 writes them."""
    seconds = (moment - _EPOCH) // timedelta(seconds=1)
    return base64.b64encode(struct.pack("<q", seconds)).decode("ascii")


def _uuid() -> str:
    return f"<UUID>{base64.b64encode(secrets.token_bytes(16)).decode('ascii')}</UUID>"


def _text(text: str) -> str:
    """Return ``text`` for XML; what XML cannot hold at all becomes the replacement sign."""
    return escape(_NO_XML.sub("\ufffd", text), {"\r": "&#13;", "\t": "&#9;", "\n": "&#10;"})
