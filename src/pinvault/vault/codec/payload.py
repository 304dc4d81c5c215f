"""The payload: an index of everything, then the sealed hints in its order.

The index lists the digest of each sealed hint, so that none can be swapped, dropped or put in
from elsewhere; the hints stay sealed under keys of their own until one is asked for.
"""

from __future__ import annotations

import hashlib
import json
import re
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pinvault.domain.vault import CARDS_MAX, Vault
from pinvault.errors import UnreadableError
from pinvault.vault.codec.plain import MalformedError, from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinvault.domain.card import Card

    Migration = Callable[[dict[str, Any]], dict[str, Any]]

SCHEMA = 1

MIGRATIONS: Mapping[int, Migration] = {}
"""For each earlier schema, what turns its index into one of the schema after it."""

_LENGTH = struct.Struct(">I")
_HINT_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class _Index:
    """What the payload begins with; ``hints`` has id, length in bytes and digest of each."""

    schema: int
    vault: Vault
    hints: tuple[tuple[str, int, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """A vault and its sealed hints by id."""

    vault: Vault
    hints: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def pruned(self) -> Contents:
        """Drop sealed hints that nothing refers to any more."""
        kept = self.vault.hint_ids()
        return Contents(self.vault, {name: self.hints[name] for name in sorted(kept)})


def encode_payload(contents: Contents) -> bytes:
    """Return the payload's plaintext."""
    contents = contents.pruned()
    listed = tuple(
        (name, len(sealed), hashlib.sha256(sealed).hexdigest())
        for name, sealed in contents.hints.items()
    )
    index = to_plain(_Index(SCHEMA, contents.vault, listed))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    return _LENGTH.pack(len(text)) + text + b"".join(contents.hints.values())


def decode_payload(
    data: bytes,
    *,
    schema: int = SCHEMA,
    migrations: Mapping[int, Migration] | None = None,
) -> Contents:
    """Read a payload's plaintext, migrating an earlier schema.

    Raises:
        UnreadableError: ``file-too-new`` for a later schema; ``payload-malformed`` for what no
            version of pinvault writes.
    """
    steps = MIGRATIONS if migrations is None else migrations
    try:
        (length,) = _LENGTH.unpack_from(data)
        plain = json.loads(_part(data, _LENGTH.size, length).decode())
        if plain["schema"] > schema:
            raise UnreadableError("file-too-new")
        while plain["schema"] < schema:
            plain = steps[plain["schema"]](plain)
        index: _Index = from_plain(_Index, plain)
        hints = _split(data, _LENGTH.size + length, index.hints)
    except (struct.error, KeyError, TypeError, ValueError, RecursionError, MalformedError):
        raise UnreadableError("payload-malformed") from None
    if hints.keys() != index.vault.hint_ids() or not _consistent(index.vault):
        raise UnreadableError("payload-malformed")
    return Contents(index.vault, hints)


def _consistent(vault: Vault) -> bool:
    """Tell whether the cards can be told from each other: a change of one must not be of two."""
    ids = [card.id for card in vault.cards]
    return len(ids) == len(set(ids)) <= CARDS_MAX and all(map(_is_whole, vault.cards))


def _is_whole(card: Card) -> bool:
    """Tell whether a card has a name of one line, and each of its PINs and what it equals once."""
    there = [record.pin for record in card.pins]
    linked = {record.same_as for record in card.pins} - {None}
    return len(there) == len(set(there)) and linked <= {*there} and not {*"\n\t"} & {*card.name}


def _split(data: bytes, at: int, listed: tuple[tuple[str, int, str], ...]) -> dict[str, bytes]:
    """Return the sealed hints, which begin ``at`` a place and end with the data."""
    hints: dict[str, bytes] = {}
    for name, length, digest in listed:
        sealed = _part(data, at, length)
        if hashlib.sha256(sealed).hexdigest() != digest:
            raise MalformedError
        if name in hints or not _HINT_ID.fullmatch(name):
            raise MalformedError
        hints[name] = sealed
        at += length
    if at != len(data):
        raise MalformedError
    return hints


def _part(data: bytes, at: int, length: int) -> bytes:
    """Return ``length`` bytes from ``at``, all of which must be there."""
    if not 0 <= length <= len(data) - at:
        raise MalformedError
    return data[at : at + length]
