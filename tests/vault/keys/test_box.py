"""The box: what an opened vault key can do, and that nothing moves from where it was sealed."""

from __future__ import annotations

import copy
import hmac
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.errors import UnreadableError
from pinvault.vault.keys import Box, new_box, random_id
from pinvault.vault.keys.aead import seal
from pinvault.vault.keys.derive import hkdf
from pinvault.vault.keys.padding import pad
from tests.support.strategies import texts
from tests.vectors.given import OURS

BOX = OURS.box
FIRST, SECOND = "0" * 31 + "1", "0" * 31 + "2"
ROUNDS = 2000


def _refusal_of_hint(box: Box, name: str, sealed: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        box.open_hint(name, sealed)
    return caught.value.reason


@given(texts)
def test_a_hint_comes_back_as_it_was(text: str) -> None:
    """Every text that can be stored."""
    assert BOX.open_hint(FIRST, BOX.seal_hint(FIRST, text)) == text


def test_a_hint_opens_under_its_own_name_alone() -> None:
    """Two hints cannot change places, nor come from another vault or from before a rotation."""
    sealed = BOX.seal_hint(FIRST, "blue roof")
    assert _refusal_of_hint(BOX, SECOND, sealed) == "file-forged"
    assert _refusal_of_hint(new_box(BOX.vault_id), FIRST, sealed) == "file-forged"
    assert _refusal_of_hint(Box(OURS.key, random_id()), FIRST, sealed) == "file-forged"


def test_every_bit_of_a_hint_is_held() -> None:
    """Salt, text and tag."""
    sealed = BOX.seal_hint(FIRST, "blue roof")
    for at in range(len(sealed)):
        changed = sealed[:at] + bytes([sealed[at] ^ 1 << at % 8]) + sealed[at + 1 :]
        assert _refusal_of_hint(BOX, FIRST, changed) == "file-forged"
    for length in range(len(sealed)):
        assert _refusal_of_hint(BOX, FIRST, sealed[:length]) == "file-forged"


@pytest.mark.parametrize("text", ["\x1b]0;Bank\x07", "\u202eroof", "a\rb"])
def test_a_hint_that_acts_on_a_screen_is_refused(text: str) -> None:
    """No version keeps one: whoever sealed it forged it."""
    assert _refusal_of_hint(BOX, FIRST, BOX.seal_hint(FIRST, text)) == "file-forged"


def test_a_hint_that_is_no_text_is_refused() -> None:
    """Bytes that UTF-8 does not have, sealed with the right key."""
    salt = bytes(32)
    name = b"hint" + BOX.vault_id + bytes.fromhex(FIRST)
    sealed = salt + seal(hkdf(OURS.key, salt, b"hint"), pad(b"\xff", 512), name)
    assert _refusal_of_hint(BOX, FIRST, sealed) == "file-forged"


@given(st.integers(0, 511), st.integers(0, 511))
def test_the_length_of_a_hint_is_hidden(one: int, other: int) -> None:
    """Within its bucket, a long hint looks like a short one."""
    lengths = {len(BOX.seal_hint(FIRST, "a" * length)) for length in (one, other)}
    assert lengths == {32 + 512 + 16}


@given(st.binary(max_size=300))
def test_the_length_of_a_payload_is_hidden(plaintext: bytes) -> None:
    """And it comes back as it was."""
    salt = bytes(32)
    sealed = BOX.seal_payload(plaintext, salt, b"header")
    assert len(sealed) == 8192 + 16
    assert BOX.open_payload(sealed, salt, b"header") == plaintext


@pytest.mark.parametrize(
    ("key", "salt", "associated"),
    [("other", b"s" * 32, b"h"), ("own", b"t" * 32, b"h"), ("own", b"s" * 32, b"i")],
)
def test_a_payload_opens_under_its_own_header_alone(
    key: str, salt: bytes, associated: bytes
) -> None:
    """Another key, another save's salt, another header: refused."""
    sealed = BOX.seal_payload(b"index", b"s" * 32, b"h")
    box = BOX if key == "own" else new_box(BOX.vault_id)
    with pytest.raises(UnreadableError) as caught:
        box.open_payload(sealed, salt, associated)
    assert caught.value.reason == "file-forged"


def test_the_header_mac_covers_every_byte() -> None:
    """Every bit, and every length."""
    header = bytes(range(256))
    mac = BOX.header_mac(header)
    BOX.check_header(header, mac)
    others = [header[:at] + bytes([header[at] ^ 1]) + header[at + 1 :] for at in range(256)]
    others += [header[:length] for length in range(256)] + [header + b"\0"]
    for other in others:
        with pytest.raises(UnreadableError) as caught:
            BOX.check_header(other, mac)
        assert caught.value.reason == "header-forged"


def test_the_header_mac_needs_the_key() -> None:
    """Neither another vault key nor another vault gives it."""
    assert len(BOX.header_mac(b"header")) == 32
    assert new_box(BOX.vault_id).header_mac(b"header") != BOX.header_mac(b"header")
    assert Box(OURS.key, random_id()).header_mac(b"header") != BOX.header_mac(b"header")


def test_the_rollback_tag_stands_for_one_save() -> None:
    """16 bytes that change with the revision, the header and the key."""
    tags = {
        BOX.rollback_tag(1, b"m" * 32),
        BOX.rollback_tag(2, b"m" * 32),
        BOX.rollback_tag(1, b"n" * 32),
        new_box(BOX.vault_id).rollback_tag(1, b"m" * 32),
        BOX.header_mac((1).to_bytes(8) + b"m" * 32)[:16],
    }
    assert len(tags) == 5
    assert {len(tag) for tag in tags} == {16}


def test_no_salt_is_ever_used_twice() -> None:
    """A key is used once because its salt is: 2,000 hints, the same text each time."""
    sealed = [BOX.seal_hint(FIRST, "blue roof") for _ in range(ROUNDS)]
    assert len({hint[:32] for hint in sealed}) == ROUNDS
    assert len({hint[32:] for hint in sealed}) == ROUNDS


def test_a_box_shows_no_key_and_makes_no_copy() -> None:
    """Not in a traceback, not in a pickle, not in a copy."""
    assert repr(BOX) == str(BOX) == "Box()"
    for way in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="pickled"):
            way(BOX)


def test_every_vault_has_its_own_key() -> None:
    """New boxes are random."""
    vault_id = random_id()
    macs = {new_box(vault_id).header_mac(b"header") for _ in range(50)}
    assert len(macs) == 50
    assert len({random_id() for _ in range(50)}) == 50


def test_the_key_tag_tells_one_vault_key_from_another() -> None:
    """16 bytes, the same each time, of this key in this vault, and no other tag of it."""
    assert BOX.key_tag() == Box(OURS.key, BOX.vault_id).key_tag()
    tags = {
        BOX.key_tag(),
        new_box(BOX.vault_id).key_tag(),
        Box(OURS.key, random_id()).key_tag(),
        BOX.rollback_tag(1, b"m" * 32),
    }
    assert len(tags) == 4
    assert {len(tag) for tag in tags} == {16}


def test_the_tags_of_a_key_never_change() -> None:
    """A keyring keeps them from one version to the next: reckoned here from the standards alone."""

    def derived(purpose: bytes) -> bytes:
        # HKDF-SHA256 (RFC 5869) with the vault's id as salt, one block.
        extracted = hmac.digest(BOX.vault_id, OURS.key, "sha256")
        return hmac.digest(extracted, b"pinvault/1 " + purpose + b"\1", "sha256")

    saved = (7).to_bytes(8) + b"m" * 32
    expected = hmac.digest(derived(b"rollback tag"), saved, "sha256")[:16]
    assert BOX.rollback_tag(7, b"m" * 32) == expected
    assert BOX.key_tag() == derived(b"key tag")[:16]
