"""What no version writes is refused; what an earlier one wrote is migrated.

The frozen vectors hold one file for each of these faults; here are the rules behind them.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pinvault.domain.card import new_card
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinRecord
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import CARDS_MAX, Vault
from pinvault.errors import UnreadableError
from pinvault.vault.codec import SCHEMA, Contents, decode_payload, encode_payload
from tests.support.strategies import contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.card import Card

AT = datetime(2026, 11, 22, 3, tzinfo=UTC)
HINT = "0" * 31 + "1"

Index = dict[str, Any]


def _contents() -> Contents:
    card = new_card("0" * 32, "Aoi", DateInputs(), AT)
    card = card.with_record(card.record(PinId.USER).with_hint(HintRef(HINT, AT, 1)))
    return Contents(Vault((card,)), {HINT: b"sealed"})


def _index() -> Index:
    data = encode_payload(_contents())
    index: Index = json.loads(data[4 : 4 + int.from_bytes(data[:4])])
    return index


def _laid(index: object, hints: bytes = b"sealed") -> bytes:
    text = json.dumps(index).encode()
    return len(text).to_bytes(4) + text + hints


def _reason(data: bytes, migrations: dict[int, Callable[[Index], Index]] | None = None) -> str:
    with pytest.raises(UnreadableError) as caught:
        decode_payload(data, migrations=migrations)
    return caught.value.reason


def test_the_index_here_is_a_good_one() -> None:
    """What follows is about what is changed in it."""
    assert decode_payload(_laid(_index())) == _contents()


@pytest.mark.parametrize("schema", [SCHEMA + 1, SCHEMA + 100, 2**70])
def test_a_later_schema_is_refused(schema: int) -> None:
    """A program that does not know a field would drop it on its next save."""
    assert _reason(_laid(_index() | {"schema": schema})) == "file-too-new"


@pytest.mark.parametrize("schema", [0, -1, "1", None, True, 1.0, [1]])
def test_what_is_no_schema_is_refused(schema: object) -> None:
    """No version wrote it, so nothing can migrate it."""
    assert _reason(_laid(_index() | {"schema": schema})) == "payload-malformed"


def _renamed(index: Index) -> Index:
    """Migrate a made-up schema 0, which called the cards ``holders``."""
    vault = index["vault"]
    return {
        "schema": 1,
        "vault": {"cards": vault["holders"]},
        "hints": index["sealed"],
    }


def _numbered(index: Index) -> Index:
    """Migrate a made-up schema -1, which wrote no list of hints."""
    digest = hashlib.sha256(b"sealed").hexdigest()
    return {"schema": 0, "vault": index["vault"], "sealed": [[HINT, 6, digest]]}


def test_an_earlier_schema_is_migrated() -> None:
    """One step."""
    now = _index()
    earlier = {"schema": 0, "vault": {"holders": now["vault"]["cards"]}, "sealed": now["hints"]}
    assert decode_payload(_laid(earlier), migrations={0: _renamed}) == _contents()


def test_a_much_earlier_schema_is_migrated_step_by_step() -> None:
    """Each migration knows its own schema and the next one alone."""
    earliest = {"schema": -1, "vault": {"holders": _index()["vault"]["cards"]}}
    steps = {-1: _numbered, 0: _renamed}
    assert decode_payload(_laid(earliest), migrations=steps) == _contents()


def test_a_schema_without_its_migration_is_refused() -> None:
    """Nothing is guessed."""
    assert _reason(_laid(_index() | {"schema": 0}), migrations={-1: _numbered}) == (
        "payload-malformed"
    )


def test_a_version_that_knows_more_reads_what_this_one_writes() -> None:
    """The way of every later version, which passes its own schema and migrations."""

    def next_schema(index: Index) -> Index:
        return index | {"schema": SCHEMA + 1}

    there = decode_payload(_laid(_index()), schema=SCHEMA + 1, migrations={SCHEMA: next_schema})
    assert there == _contents()


@pytest.mark.parametrize("field", ["schema", "vault", "hints"])
def test_every_field_of_the_index_is_needed(field: str) -> None:
    """None of them has a default."""
    index = _index()
    del index[field]
    assert _reason(_laid(index)) == "payload-malformed"


def _in_index(index: Index) -> Index:
    return index


def _in_vault(index: Index) -> Index:
    vault: Index = index["vault"]
    return vault


def _in_card(index: Index) -> Index:
    card: Index = index["vault"]["cards"][0]
    return card


def _in_pin(index: Index) -> Index:
    pin: Index = _in_card(index)["pins"][0]
    return pin


@pytest.mark.parametrize("where", [_in_index, _in_vault, _in_card, _in_pin])
def test_an_unknown_field_is_refused(where: Callable[[Index], Index]) -> None:
    """Wherever it stands."""
    index = _index()
    where(index)["colour"] = "red"
    assert _reason(_laid(index)) == "payload-malformed"


@pytest.mark.parametrize(
    "listed",
    [
        [],
        [[HINT, 5, hashlib.sha256(b"seale").hexdigest()]],
        [[HINT, 7, hashlib.sha256(b"sealed").hexdigest()]],
        [[HINT, 6, "0" * 64]],
        [[HINT, 6]],
        [[HINT, "6", hashlib.sha256(b"sealed").hexdigest()]],
        [[HINT, 6.0, hashlib.sha256(b"sealed").hexdigest()]],
        [["g" * 32, 6, hashlib.sha256(b"sealed").hexdigest()]],
        [[HINT.upper() + "0", 6, hashlib.sha256(b"sealed").hexdigest()]],
        [[HINT, 6, hashlib.sha256(b"sealed").hexdigest()], [HINT, 0, hashlib.sha256().hexdigest()]],
        [["1" * 32, 6, hashlib.sha256(b"sealed").hexdigest()]],
        {},
        None,
    ],
)
def test_the_list_of_hints_must_fit(listed: object) -> None:
    """Every hint once, whole, under the name that a PIN has for it, and nothing else."""
    assert _reason(_laid(_index() | {"hints": listed})) == "payload-malformed"


def _more_cards(count: int) -> Contents:
    cards = (new_card(f"{number:032x}", "Aoi", DateInputs(), AT) for number in range(count))
    return Contents(Vault(tuple(cards)))


def test_there_are_as_many_cards_as_a_vault_may_have() -> None:
    """Reading more of them would only take time."""
    assert len(decode_payload(encode_payload(_more_cards(CARDS_MAX))).vault.cards) == CARDS_MAX
    assert _reason(encode_payload(_more_cards(CARDS_MAX + 1))) == "payload-malformed"


def _alike(card: Card) -> tuple[Card, ...]:
    return (card, replace(card, name="Ren", pins=()))


def _doubled(card: Card) -> tuple[Card, ...]:
    return (replace(card, pins=(*card.pins, PinRecord(PinId.INPUT, AT))),)


def _linked(card: Card) -> tuple[Card, ...]:
    pins = [record for record in card.pins if record.pin is not PinId.INPUT]
    return (replace(card, pins=(*pins[:-1], replace(pins[-1], same_as=PinId.INPUT))),)


def _in_two_lines(card: Card) -> tuple[Card, ...]:
    return (replace(card, name="Aoi\nSaved."),)


@pytest.mark.parametrize("forged", [_alike, _doubled, _linked, _in_two_lines])
def test_one_name_stands_for_one_thing(forged: Callable[[Card], tuple[Card, ...]]) -> None:
    """Two cards with an id, two records of a PIN, a link to nothing, a name of two lines."""
    good = _contents()
    assert decode_payload(encode_payload(good)) == good
    bad = Contents(Vault(forged(good.vault.cards[0])), good.hints)
    assert _reason(encode_payload(bad)) == "payload-malformed"


def test_nothing_stands_behind_the_hints() -> None:
    """Every byte belongs to the index or to a hint."""
    assert _reason(_laid(_index(), b"sealed ")) == "payload-malformed"
    assert _reason(_laid(_index(), b"")) == "payload-malformed"


@settings(max_examples=50)
@given(contents(), st.data())
def test_every_cut_is_refused(there: Contents, data: st.DataObject) -> None:
    """A payload that ends early is not half read."""
    laid = encode_payload(there)
    cut = data.draw(st.integers(0, len(laid) - 1))
    assert _reason(laid[:cut]) == "payload-malformed"


@given(st.binary(max_size=200))
def test_noise_is_refused(noise: bytes) -> None:
    """Random bytes, bare and behind the length of an index."""
    assert _reason(noise) in {"payload-malformed", "file-too-new"}
    assert _reason(len(noise).to_bytes(4) + noise) in {"payload-malformed", "file-too-new"}


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["cards", "pins", "hint", "id", "dates"]), inner)
    ),
    max_leaves=12,
)


@given(_json, _json)
def test_any_json_is_refused_or_read(vault: object, hints: object) -> None:
    """No shape of JSON raises anything but the error for unreadable files."""
    laid = _laid({"schema": SCHEMA, "vault": vault, "hints": hints}, b"")
    try:
        there = decode_payload(laid)
    except UnreadableError:
        return
    assert decode_payload(encode_payload(there)) == there


@pytest.mark.parametrize("bomb", [b"[" * 100_000, b'{"a":' * 100_000, b"9" * 100_000])
def test_a_bomb_is_refused(bomb: bytes) -> None:
    """Depth and digits without end."""
    assert _reason(len(bomb).to_bytes(4) + bomb) == "payload-malformed"
