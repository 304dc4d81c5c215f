"""The agenda block: what the daily job sees, and that it names nobody."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.domain.agenda import Due, DueKind
from pinvault.errors import UnreadableError
from pinvault.vault.agenda import decode_agenda, encode_agenda

CARD = "0123456789abcdef0123456789abcdef"

dues = st.lists(
    st.builds(
        Due,
        on=st.dates(),
        kind=st.sampled_from(DueKind),
        card_id=st.binary(min_size=16, max_size=16).map(bytes.hex),
        estimate=st.booleans(),
    ),
    max_size=20,
).map(tuple)


def _entry(kind: int = 1, day: int = 730_000, estimate: int = 0) -> bytes:
    return bytes(8) + bytes([kind]) + day.to_bytes(4) + bytes([estimate])


def _reason(block: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        decode_agenda(block)
    return caught.value.reason


@given(dues)
def test_every_due_day_comes_back(there: tuple[Due, ...]) -> None:
    """Kind, day and whether it is an estimate, in their order."""
    found = decode_agenda(encode_agenda(there))
    assert [(entry.kind, entry.on, entry.estimate) for entry in found] == [
        (due.kind, due.on, due.estimate) for due in there
    ]


def test_an_entry_is_that_of_the_page() -> None:
    """docs/vault-format.md, section 6.6, to the byte."""
    due = Due(date(2027, 2, 28), DueKind.SIGNATURE_EXPIRES, CARD, estimate=True)
    opaque = hashlib.sha256(b"agenda " + CARD.encode() + b" 3").digest()[:8]
    day = (740_040).to_bytes(4)
    assert encode_agenda((due,)) == b"\1" + opaque + b"\3" + day + b"\1"
    (entry,) = decode_agenda(encode_agenda((due,)))
    assert entry.id == opaque.hex()


def test_an_entry_names_nobody() -> None:
    """Its id does not show the card's, and two kinds of one card have nothing in common."""
    both = (
        Due(date(2027, 2, 28), DueKind.CARD_EXPIRES, CARD, estimate=False),
        Due(date(2027, 2, 28), DueKind.RENEWAL_OPENS, CARD, estimate=False),
    )
    ids = {entry.id for entry in decode_agenda(encode_agenda(both))}
    assert len(ids) == 2
    assert not any(CARD.startswith(shown) for shown in ids)


def test_chosen_leads_follow_their_due_day() -> None:
    """Each is an entry of kind 12 with the id of what it leads to."""
    due = Due(date(2027, 2, 28), DueKind.CARD_EXPIRES, CARD, estimate=True, leads=(60, 0))
    block = encode_agenda((due,))
    opaque = bytes.fromhex(due.id)
    told = [(740_040 - lead).to_bytes(4) for lead in (0, 60, 0)]
    assert block == b"\1" + b"".join(
        opaque + bytes([kind]) + day + b"\1" for kind, day in zip((1, 12, 12), told, strict=True)
    )
    (entry,) = decode_agenda(block)
    assert entry.leads == (60, 0)


def test_a_later_block_is_too_new() -> None:
    """Whatever stands in it."""
    assert _reason(b"\2" + b"anything") == "file-too-new"


@pytest.mark.parametrize(
    "entry",
    [
        _entry()[:-1],
        _entry() + b"\0",
        _entry(kind=0),
        _entry(kind=7),
        _entry(kind=14),
        _entry(kind=12),
        _entry() + _entry(kind=12, day=730_001),
        _entry() + b"\1" + _entry(kind=12)[1:],
        _entry(day=0),
        _entry(day=date.max.toordinal() + 1),
    ],
)
def test_what_no_version_writes_is_refused(entry: bytes) -> None:
    """Lengths, kinds and days that there are not."""
    assert _reason(b"\1" + entry) == "payload-malformed"


@pytest.mark.parametrize(
    "block",
    [b"", b"\0", b"\1" + _entry(day=2**32 - 1), b"\1" + _entry(estimate=2)],
    ids=["empty", "version-0", "day-beyond-the-calendar", "estimate-2"],
)
def test_a_block_that_no_version_writes_is_malformed(block: bytes) -> None:
    """Whatever is wrong with it, the error is ours."""
    assert _reason(block) == "payload-malformed"
