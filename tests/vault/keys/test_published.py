"""The primitives as pinvault calls them, against the vectors of project Wycheproof and of a draft.

``tests/published/README.md`` says where the files come from; none was typed.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

import tests.reader.crypto
from pinvault.errors import UnreadableError
from pinvault.vault.keys import aead, derive
from tests.reader.crypto import hpke_keys, hpke_public, hpke_schedule, hpke_shared

FOLDER = Path(__file__).parents[2] / "published"
OUR_NONCE_BITS = 96

Json = dict[str, Any]


def read(name: str) -> Any:  # noqa: ANN401  (JSON is what it is)
    """Return a file of vectors."""
    return json.loads((FOLDER / name).read_bytes())


def wycheproof(name: str) -> list[Json]:
    """Return every test of a file, each with what its group says."""
    groups: list[Json] = read(name)["testGroups"]
    return [{**group, **test} for group in groups for test in group["tests"]]


def test_the_files_are_those_of_the_package() -> None:
    """Not one byte was changed since they were taken."""
    listed = dict(re.findall(r"\| `(\S+\.json)` .*`([0-9a-f]{64})` \|", readme()))
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.glob("*.json")
    }
    assert found == listed
    assert len(found) == 3


def readme() -> str:
    """Return the page beside the files."""
    return (FOLDER / "README.md").read_text(encoding="utf-8")


def test_aes_gcm_gives_every_vector(monkeypatch: pytest.MonkeyPatch) -> None:
    """Right ones are sealed and opened, wrong ones are refused by our own error.

    Nonces of other lengths than ours count among the wrong ones alone: not every library has them.
    """
    tests = [
        test
        for test in wycheproof("aes_gcm_test.json")
        if test["ivSize"] == OUR_NONCE_BITS or test["result"] == "invalid"
    ]
    for test in tests:
        key, message, data = (bytes.fromhex(test[name]) for name in ("key", "msg", "aad"))
        sealed = bytes.fromhex(test["ct"] + test["tag"])
        monkeypatch.setattr(aead, "_NONCE", bytes.fromhex(test["iv"]))
        if test["result"] == "valid":
            assert aead.unseal(key, sealed, data) == message, test["tcId"]
            assert aead.seal(key, message, data) == sealed, test["tcId"]
        else:
            with pytest.raises(UnreadableError, match="file-forged"):
                aead.unseal(key, sealed, data)
    assert len(tests) == 203


def test_hkdf_gives_every_vector(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the label before a purpose; what is too long for it is refused."""
    monkeypatch.setattr(derive, "LABEL", b"")
    tests = wycheproof("hkdf_sha256_test.json")
    for test in tests:
        secret, salt, info = (bytes.fromhex(test[name]) for name in ("ikm", "salt", "info"))
        if test["result"] == "valid":
            assert derive.hkdf(secret, salt, info, test["size"]).hex() == test["okm"], test["tcId"]
        else:
            with pytest.raises(ValueError, match="larger"):
                derive.hkdf(secret, salt, info, test["size"])
    assert len(tests) == 86


def test_the_kem_of_the_recovery_slot_is_that_of_the_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page's HPKE, which opens what pinvault seals: 0x647A with HKDF-SHA256.

    The draft's vector has another AEAD, whose number is in the labels and nowhere else.
    """
    (vector,) = (
        vector
        for vector in read("hpke_pq_test.json")
        if (vector["kem_id"], vector["kdf_id"]) == (0x647A, 1)
    )
    seeds = hashlib.shake_256(bytes.fromhex(vector["skRm"])).digest(96)
    keys = hpke_keys(seeds[:64], seeds[64:])
    assert hpke_public(keys).hex() == vector["pkRm"]
    shared = hpke_shared(keys, bytes.fromhex(vector["enc"]))
    assert shared.hex() == vector["shared_secret"]
    suite = b"HPKE-v1" + bytes.fromhex(vector["suite_id"])
    monkeypatch.setattr(tests.reader.crypto, "_HPKE", suite)
    key, nonce = hpke_schedule(shared, bytes.fromhex(vector["info"]))
    assert (key.hex(), nonce.hex()) == (vector["key"], vector["base_nonce"])
