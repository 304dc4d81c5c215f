"""Files whose keys and header fit, and whose contents are not what any version writes.

Only the holder of the keys can make such a file, or a mistake in a program.
"""

from __future__ import annotations

import copy
import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pinvault.domain.agenda import to_remind
from pinvault.vault.agenda import encode_agenda
from pinvault.vault.keys.aead import seal
from pinvault.vault.keys.derive import hkdf
from pinvault.vault.keys.padding import bucket_for, pad, unpad
from tests.vectors import cards
from tests.vectors.given import OTHER, OURS
from tests.vectors.parts import Parts, apart, flipped

if TYPE_CHECKING:
    from collections.abc import Callable

    Fault = Callable[[], bytes]
    Index = dict[str, Any]

FIRST, SECOND = "0" * 30 + "0b", "0" * 30 + "0c"


def _plaintext() -> bytes:
    return unpad(apart("one-card").padded)


def _index_and_hints(plaintext: bytes) -> tuple[Index, bytes]:
    end = 4 + int.from_bytes(plaintext[:4])
    return json.loads(plaintext[4:end]), plaintext[end:]


def _padded(padded: bytes) -> bytes:
    return replace(apart("one-card"), padded=padded).file()


def _laid(text: bytes, hints: bytes, length: int | None = None) -> bytes:
    """Return a file with this index and these sealed hints."""
    plaintext = (len(text) if length is None else length).to_bytes(4) + text + hints
    return _padded(pad(plaintext, bucket_for(len(plaintext))))


def _json(index: object) -> bytes:
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _text(text: bytes, *, hints: bool = True) -> Fault:
    """Return a maker of files whose index is ``text``."""
    return lambda: _laid(text, _index_and_hints(_plaintext())[1] if hints else b"")


def _index(change: Callable[[Index], object]) -> Fault:
    """Return a maker of files whose index was changed by ``change``, in place."""

    def make() -> bytes:
        index, hints = _index_and_hints(_plaintext())
        changed = copy.deepcopy(index)
        change(changed)
        return _laid(_json(changed), hints)

    return make


def _card(change: Callable[[Index], object]) -> Fault:
    return _index(lambda index: change(index["vault"]["cards"][0]))


def _length_of_index(by: int) -> Fault:
    def make() -> bytes:
        index, hints = _index_and_hints(_plaintext())
        text = _json(index)
        return _laid(text, hints, len(text) + by)

    return make


def _no_hints_and_long_index() -> bytes:
    text = _json({"schema": 1, "vault": {}, "hints": []})
    return _laid(text, b"", len(text) + 1)


def _hints(change: Callable[[dict[str, bytes]], dict[str, bytes]], *, relist: bool) -> Fault:
    """Return a maker of files with other sealed hints, listed anew or as before."""

    def make() -> bytes:
        index, data = _index_and_hints(_plaintext())
        sealed, at = {}, 0
        for name, length, _ in index["hints"]:
            sealed[name], at = data[at : at + length], at + length
        sealed = change(sealed)
        if relist:
            index["hints"] = [
                [name, len(hint), hashlib.sha256(hint).hexdigest()] for name, hint in sealed.items()
            ]
        return _laid(_json(index), b"".join(sealed.values()))

    return make


def _swapped(hints: dict[str, bytes]) -> dict[str, bytes]:
    return {FIRST: hints[SECOND], SECOND: hints[FIRST]}


def _sealed(padded: bytes) -> bytes:
    """Seal a hint whose padded text is ``padded``."""
    salt = hashlib.sha256(padded).digest()
    name = b"hint" + OURS.vault_id + bytes.fromhex(FIRST)
    return salt + seal(hkdf(OURS.key, salt, b"hint"), padded, name)


def _first(make: Callable[[bytes], bytes]) -> Fault:
    """Return a maker of files whose first hint is another blob, with the digest that it has."""
    return _hints(lambda hints: hints | {FIRST: make(hints[FIRST])}, relist=True)


def _pin(card: Index, number: int) -> Index:
    pin: Index = card["pins"][number]
    return pin


def _other(part: Index, **changed: object) -> Index:
    """Return a copy that names no hint, so that the list of hints still fits."""
    plain = {name: value for name, value in part.items() if name not in {"hint", "pins"}}
    return plain | ({"pins": []} if "pins" in part else {}) | changed


def _linked_to_nothing(card: Index) -> None:
    """Let a PIN be the same as the last one, and take that one off the card."""
    gone: Index = card["pins"].pop()
    _pin(card, 2).update(same_as=gone["pin"])


def _text_of(change: Callable[[bytes], bytes]) -> Fault:
    """Return a maker of files whose index was changed as text."""

    def make() -> bytes:
        index, hints = _index_and_hints(_plaintext())
        return _laid(change(_json(index)), hints)

    return make


def _block(plaintext: bytes, revision: int = 7) -> Fault:
    """Return a maker of files with this agenda, sealed and listed as it should be."""
    return lambda: (
        apart("with-agenda").with_agenda(OURS.reminder.seal_agenda(plaintext, revision)).file()
    )


def _unlisted(agenda: Callable[[Parts], bytes]) -> Fault:
    """Return a maker of files with another agenda than the header names."""

    def make() -> bytes:
        parts = apart("with-agenda")
        return replace(parts, agenda=agenda(parts)).file()

    return make


def _entry(kind: int = 1, day: int = 730_000, estimate: int = 0) -> bytes:
    return b"\1" + bytes(8) + bytes([kind]) + day.to_bytes(4) + bytes([estimate])


CONTENTS: dict[str, Fault] = {
    "padding-zeros-alone": lambda: _padded(bytes(8192)),
    "padding-mark-81": lambda: _padded(_plaintext() + b"\x81" + bytes(8191 - len(_plaintext()))),
    "padding-byte-behind": lambda: _padded(apart("one-card").padded[:-1] + b"\1"),
    "plaintext-empty": lambda: _padded(pad(b"", 8192)),
    "plaintext-three-bytes": lambda: _padded(pad(bytes(3), 8192)),
    "index-length-short": _length_of_index(-1),
    "index-length-long": _length_of_index(1),
    "index-length-huge": lambda: _laid(_json({}), b"", 2**32 - 1),
    "index-longer-than-payload": _no_hints_and_long_index,
    "index-not-json": _text(b"vault: our cards"),
    "index-empty": _text(b""),
    "index-not-utf-8": _text(b'{"schema":1,"vault":{"settings":[["\xff","1"]]},"hints":[]}'),
    "index-utf-16": lambda: _laid('{"hints":[],"schema":1,"vault":{}}'.encode("utf-16-le"), b""),
    "index-a-list": _text(b"[1]"),
    "index-nested-deep": _text(b"[" * 6000),
    "index-number-long": _text(b'{"schema":' + b"9" * 5000 + b"}"),
    "schema-0": _index(lambda index: index.update(schema=0)),
    "schema-2": _index(lambda index: index.update(schema=2)),
    "schema-text": _index(lambda index: index.update(schema="1")),
    "schema-true": _index(lambda index: index.update(schema=True)),
    "schema-missing": _index(lambda index: index.pop("schema")),
    "vault-missing": _index(lambda index: index.pop("vault")),
    "hints-missing": _index(lambda index: index.pop("hints")),
    "field-unknown": _index(lambda index: index.update(colour="red")),
    "field-unknown-in-vault": _index(lambda index: index["vault"].update(colour="red")),
    "field-unknown-in-card": _card(lambda card: card.update(colour="red")),
    "field-unknown-in-hint": _card(lambda card: _pin(card, 0)["hint"].update(colour="red")),
    "field-unknown-in-backups": _index(
        lambda index: index["vault"].update(archives={"opened": None, "colour": "red"})
    ),
    "backups-a-list": _index(lambda index: index["vault"].update(archives=["2026-11-22"])),
    "backup-moment-a-number": _index(lambda index: index["vault"].update(archives={"made": 7})),
    "name-missing": _card(lambda card: card.pop("name")),
    "name-a-number": _card(lambda card: card.update(name=7)),
    "day-impossible": _card(lambda card: card["dates"].update(birth="2026-02-30")),
    "moment-without-zone": _card(lambda card: card.update(created="2026-11-22T03:00:00")),
    "moment-before-the-first": _card(lambda card: card.update(created="0001-01-01T00:00:00+09:00")),
    "moment-in-9999": _card(lambda card: card.update(changed="9999-12-31T20:00:00Z")),
    "card-id-twice": _index(
        lambda index: index["vault"]["cards"].append(_other(index["vault"]["cards"][0], name="Ren"))
    ),
    "pin-twice": _card(lambda card: card["pins"].append(_other(_pin(card, 3)))),
    "same-as-no-pin": _card(_linked_to_nothing),
    "name-with-escape": _card(lambda card: card.update(name="Aoi\x1b]0;Bank\x07")),
    "name-in-two-lines": _card(lambda card: card.update(name="Aoi\nSaved. Type your PIN:")),
    "name-turned-round": _card(lambda card: card.update(name="Aoi\u202e1234")),
    "name-half-a-letter": _text_of(lambda text: text.replace(b'"name":"', b'"name":"\\ud800')),
    "place-with-escape": _card(lambda card: _pin(card, 0).update(place="\x9b2J in the drawer")),
    "flag-with-escape": _card(lambda card: _pin(card, 0)["hint"].update(flags=["\x1b[2J"])),
    "pin-unknown": _card(lambda card: _pin(card, 0).update(pin="puk")),
    "catalogue-unknown": _card(lambda card: card.update(catalogue="2028")),
    "hint-not-listed": _hints(lambda hints: {FIRST: hints[FIRST]}, relist=True),
    "hint-not-named": _card(lambda card: _pin(card, 0).pop("hint")),
    "hint-listed-twice": _index(lambda index: index["hints"].append(index["hints"][0])),
    "hint-id-short": _index(lambda index: index["hints"][0].__setitem__(0, "0b")),
    "hint-digest-wrong": _index(lambda index: index["hints"][0].__setitem__(2, "0" * 64)),
    "hint-length-short": _index(lambda index: index["hints"][1].__setitem__(1, 559)),
    "hint-length-long": _index(lambda index: index["hints"][1].__setitem__(1, 561)),
    "hint-length-below-0": _index(lambda index: index["hints"][1].__setitem__(1, -560)),
    "hints-missing-in-payload": _text(
        b'{"hints":[["a",1,"b"]],"schema":1,"vault":{}}', hints=False
    ),
    "byte-behind-hints": lambda: _padded(pad(_plaintext() + b"\0\1", 8192)),
    "hints-swapped": _hints(_swapped, relist=False),
    "hints-swapped-and-listed": _hints(_swapped, relist=True),
    "hint-flipped": _hints(lambda hints: hints | {FIRST: flipped(hints[FIRST], 40)}, relist=False),
    "hint-flipped-and-listed": _first(lambda hint: flipped(hint, 40)),
    "hint-salt-flipped-and-listed": _first(lambda hint: flipped(hint, 0)),
    "hint-of-other-vault": _first(lambda _: OTHER.box.seal_hint(FIRST, "red bicycle")),
    "hint-empty": _first(lambda _: b""),
    "hint-shorter-than-salt": _first(lambda _: bytes(20)),
    "hint-padding-wrong": _first(lambda _: _sealed(bytes(512))),
    "hint-with-escape": _first(lambda _: _sealed(pad(b"blue roof\x1b]52;c;ZWNobw==\x07", 512))),
    "hint-turned-round": _first(lambda _: _sealed(pad("blue \u2067roof".encode(), 512))),
    "hint-not-utf-8": _first(lambda _: _sealed(pad(b"\xff\xfe", 512))),
}


AGENDAS: dict[str, Fault] = {
    "agenda-flipped": _unlisted(lambda parts: flipped(parts.agenda, 100)),
    "agenda-emptied": _unlisted(lambda _: b""),
    "agenda-of-other-vault": _unlisted(lambda _: OTHER.reminder.seal_agenda(_entry(), 7)),
    "agenda-of-other-revision": _block(encode_agenda(to_remind(cards.one_card()[0])), 6),
    "agenda-sealed-anew": _unlisted(lambda _: OURS.reminder.seal_agenda(_entry(), 7)),
    "agenda-shorter-than-salt": lambda: apart("with-agenda").with_agenda(bytes(10)).file(),
    "agenda-of-later-version": _block(b"\2" + _entry()[1:]),
    "agenda-without-version": _block(b""),
    "agenda-entry-cut": _block(_entry()[:-1]),
    "agenda-kind-0": _block(_entry(kind=0)),
    "agenda-kind-7": _block(_entry(kind=7)),
    "agenda-kind-14": _block(_entry(kind=14)),
    "agenda-chosen-day-first": _block(_entry(kind=12)),
    "agenda-chosen-day-late": _block(_entry() + _entry(kind=12, day=800_000)[1:]),
    "agenda-day-0": _block(_entry(day=0)),
    "agenda-day-huge": _block(_entry(day=2**32 - 1)),
    "agenda-estimate-2": _block(_entry(estimate=2)),
}
