"""The primitives, as pinvault calls them, against published vectors and a second implementation."""

from __future__ import annotations

import unicodedata

import pytest
from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, core, ffi
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given, settings
from hypothesis import strategies as st

from pinvault.errors import StorageError, UnreadableError
from pinvault.secret import Secret
from pinvault.vault.container import Cost
from pinvault.vault.keys import derive
from pinvault.vault.keys.aead import seal, unseal
from pinvault.vault.keys.derive import hkdf, stretch, tag

_lanes = st.integers(1, 8)
_small_costs = st.builds(
    lambda lanes, more, passes: Cost(8 * lanes + more, passes, lanes),
    _lanes,
    st.integers(0, 4096),
    st.integers(1, 6),
)


def test_argon2id_gives_the_vector_of_its_rfc() -> None:
    """RFC 9106, section 5.3, by both libraries: argon2-cffi is what pinvault uses."""
    password, salt, secret, associated = b"\1" * 32, b"\2" * 16, b"\3" * 8, b"\4" * 12
    expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    out = ffi.new("uint8_t[]", 32)
    held = [ffi.new("uint8_t[]", value) for value in (password, salt, secret, associated)]
    context = ffi.new(
        "argon2_context *",
        {
            "out": out,
            "outlen": 32,
            "version": ARGON2_VERSION,
            "pwd": held[0],
            "pwdlen": len(password),
            "salt": held[1],
            "saltlen": len(salt),
            "secret": held[2],
            "secretlen": len(secret),
            "ad": held[3],
            "adlen": len(associated),
            "t_cost": 3,
            "m_cost": 32,
            "lanes": 4,
            "threads": 4,
            "allocate_cbk": ffi.NULL,
            "free_cbk": ffi.NULL,
            "flags": 0,
        },
    )
    assert core(context, Type.ID.value) == 0
    assert bytes(ffi.buffer(out)).hex() == expected
    other = Argon2id(
        salt=salt, length=32, iterations=3, lanes=4, memory_cost=32, secret=secret, ad=associated
    )
    assert other.derive(password).hex() == expected


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.binary(min_size=32), _small_costs)
def test_a_passphrase_is_stretched_as_by_a_second_library(
    passphrase: str, salt: bytes, cost: Cost
) -> None:
    """Random passphrases, salts and costs: argon2-cffi and OpenSSL agree."""
    other = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    assert stretch(Secret(passphrase), salt, cost) == other.derive(typed)


@pytest.mark.parametrize(
    ("typed", "same"),
    [("ｶﾞﾗｽ", "ガラス"), ("cafe\u0301", "café"), ("Ｎｏ．５", "No.5"), ("①", "1")],
)
def test_how_a_passphrase_is_typed_does_not_matter(typed: str, same: str) -> None:
    """Width and composition are the keyboard's doing, not the person's."""
    cost = Cost(64, 1, 1)
    assert stretch(Secret(typed), bytes(32), cost) == stretch(Secret(same), bytes(32), cost)


@pytest.mark.parametrize("other", ["a lantern", "A Lantern", "a  lantern", "a lantern "])
def test_what_is_typed_does_matter(other: str) -> None:
    """Case and spaces are part of a passphrase."""
    cost = Cost(64, 1, 1)
    right = stretch(Secret("a Lantern"), bytes(32), cost)
    assert stretch(Secret(other), bytes(32), cost) != right


def test_hkdf_gives_the_vectors_of_its_rfc(monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 5869, appendix A, cases 1 and 3, without the label before a purpose."""
    monkeypatch.setattr(derive, "LABEL", b"")
    salt, info = bytes(range(13)), bytes(range(0xF0, 0xFA))
    assert hkdf(b"\x0b" * 22, salt, info, 42).hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )
    assert hkdf(b"\x0b" * 22, b"", b"", 42).hex() == (
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    )


def test_each_purpose_has_a_key_of_its_own() -> None:
    """Salt and purpose both change every key, and the label stands before the purpose."""
    key, salt = bytes(range(32)), bytes(32)
    keys = {
        hkdf(key, salt, b"payload"),
        hkdf(key, salt, b"hint"),
        hkdf(key, b"\1" * 32, b"payload"),
        hkdf(b"\1" * 32, salt, b"payload"),
    }
    assert len(keys) == 4
    from tests.reader.crypto import hkdf as by_the_page

    assert hkdf(key, salt, b"payload", 64) == by_the_page(key, salt, b"payload", 64)


def test_hmac_gives_the_vectors_of_its_rfc() -> None:
    """RFC 4231, cases 1 and 2."""
    assert tag(b"\x0b" * 20, b"Hi There").hex() == (
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    )
    assert tag(b"Jefe", b"what do ya want for nothing?").hex() == (
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )


def test_aes_gcm_gives_the_vectors_of_its_specification() -> None:
    """McGrew and Viega, test cases 13 and 14: a key of 256 bits and a nonce of zeros, as here."""
    assert seal(bytes(32), b"", b"").hex() == "530f8afbc74536b9a963b4f1c4cb738b"
    assert seal(bytes(32), bytes(16), b"").hex() == (
        "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
    )


@pytest.mark.parametrize("change", ["key", "text", "tag", "data", "cut", "empty"])
def test_what_was_touched_does_not_open(change: str) -> None:
    """Another key, other data, one bit, a missing end: one reason for all."""
    key, data = bytes(32), b"name"
    sealed = seal(key, b"a text", data)
    assert unseal(key, sealed, data) == b"a text"
    key = b"\1" + key[1:] if change == "key" else key
    data = b"nane" if change == "data" else data
    sealed = {
        "text": bytes([sealed[0] ^ 1]) + sealed[1:],
        "tag": sealed[:-1] + bytes([sealed[-1] ^ 1]),
        "cut": sealed[:10],
        "empty": b"",
    }.get(change, sealed)
    with pytest.raises(UnreadableError) as caught:
        unseal(key, sealed, data)
    assert caught.value.reason == "file-forged"


def test_what_a_keyboard_should_not_give_is_derived_all_the_same() -> None:
    """Half a pair of UTF-16, as some terminals pass on: the same bytes each time."""
    cost = Cost(8, 1, 1)
    once, again = (stretch(Secret("a\ud800"), b"s" * 16, cost) for _ in range(2))
    assert once == again != stretch(Secret("a\ud801"), b"s" * 16, cost)


@pytest.mark.parametrize("error", [MemoryError, HashingError])
def test_memory_that_is_not_there_is_told_with_its_amount(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In MiB, rounded down."""

    def fail(*_: object) -> bytes:
        raise error

    monkeypatch.setattr("argon2.low_level.hash_secret_raw", fail)
    with pytest.raises(StorageError) as caught:
        stretch(Secret("blue roof"), b"s" * 16, Cost(65 * 1024 + 1023, 3, 4))
    assert caught.value.reason == "memory-short"
    assert caught.value.values == {"mib": 65}
