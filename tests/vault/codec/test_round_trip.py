"""A vault comes back from its bytes as it was, whatever is in it."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, settings

from pinvault.domain.card import new_card
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import Vault
from pinvault.vault.codec import SCHEMA, Contents, decode_payload, encode_payload
from pinvault.vault.codec.plain import from_plain, to_plain
from tests.support.strategies import contents, vaults

AT = datetime(2026, 11, 22, 3, tzinfo=UTC)


def _index(data: bytes) -> dict[str, Any]:
    length = int.from_bytes(data[:4])
    index: dict[str, Any] = json.loads(data[4 : 4 + length])
    return index


@settings(max_examples=60)
@given(contents())
def test_whole_contents_come_back(there: Contents) -> None:
    """Cards, records, dates, history, settings, and every sealed hint under its name."""
    data = encode_payload(there)
    assert decode_payload(data) == there
    assert encode_payload(decode_payload(data)) == data


@settings(max_examples=60)
@given(vaults)
def test_a_vault_survives_json(vault: Vault) -> None:
    """Plain values are JSON values: nothing is lost between the two."""
    assert from_plain(Vault, json.loads(json.dumps(to_plain(vault)))) == vault


def test_defaults_are_left_out() -> None:
    """A card on which nothing is known takes no more room than its name and its PINs."""
    card = new_card("0" * 32, "Aoi", DateInputs(), AT)
    plain = to_plain(Vault((card,)))
    (written,) = plain["cards"]
    assert plain.keys() == {"cards"}
    assert written.keys() == {"id", "name", "created", "changed", "dates", "pins"}
    assert written["dates"] == {}
    assert {tuple(sorted(pin)) for pin in written["pins"]} == {("changed", "pin")}


def test_the_index_is_that_of_the_page() -> None:
    """Sorted, without spaces, text as it is: docs/vault-format.md, section 7."""
    card = new_card("0" * 32, "葵", DateInputs(birth=date(1985, 11, 14)), AT)
    data = encode_payload(Contents(Vault((card,))))
    text = data[4:].decode()
    assert _index(data).keys() == {"schema", "vault", "hints"}
    assert _index(data)["schema"] == SCHEMA
    assert text.startswith('{"hints":[],"schema":1,"vault":{"cards":[{"changed":"2026-11-22T')
    assert '"birth":"1985-11-14"' in text
    assert '"name":"葵"' in text


@settings(max_examples=30)
@given(contents())
def test_hints_that_nothing_names_are_dropped(there: Contents) -> None:
    """An erased hint does not stay in the file."""
    stray = Contents(there.vault, {**there.hints, "f" * 31 + "0": b"stray"})
    assert decode_payload(encode_payload(stray)) == there.pruned()


def test_contents_do_not_show_their_hints() -> None:
    """Sealed as they are, they are left out of tracebacks too."""
    shown = [field.name for field in fields(Contents) if field.repr]
    assert shown == ["vault"]
    assert "sealed" not in repr(Contents(Vault(), {"0" * 32: b"sealed"}))
