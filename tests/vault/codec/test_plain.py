"""Single values: each has one form, and another one is refused."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.card import CardKind, LifeEvent
from pinvault.domain.pins import CARD_2016
from pinvault.domain.recall import Recall
from pinvault.domain.record import HintRef
from pinvault.domain.tries import Try
from pinvault.domain.validity import DateInputs
from pinvault.domain.vault import Removed, Vault
from pinvault.vault.codec.plain import MalformedError, from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

AT = datetime(2026, 11, 22, 3, tzinfo=UTC)
CARD = {
    "id": "0" * 32,
    "name": "Aoi",
    "created": "2026-11-22T03:00:00Z",
    "changed": "2026-11-22T03:00:00Z",
    "dates": {},
    "pins": [],
}


def test_a_moment_is_written_in_utc() -> None:
    """Whatever zone it came in."""
    japan = timezone(timedelta(hours=9))
    assert to_plain(Removed("x", datetime(2026, 11, 22, 12, tzinfo=japan))) == {
        "card_id": "x",
        "at": "2026-11-22T03:00:00Z",
    }


@pytest.fixture
def in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set the clock of the process to the time of Japan."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_tokyo")
def test_where_the_machine_stands_changes_no_moment() -> None:
    """A vault that is carried to another country is written and read in UTC there, too."""
    written = to_plain(Removed("x", AT))
    assert written == {"card_id": "x", "at": "2026-11-22T03:00:00Z"}
    read = from_plain(Removed, {"card_id": "x", "at": "2026-11-22T12:00:00+09:00"})
    assert read == Removed("x", AT)
    assert read.at.tzinfo is UTC


def test_a_moment_keeps_its_parts_of_a_second() -> None:
    """What a merge compares is not rounded."""
    exact = Try(AT.replace(microsecond=123_456), correct=True)
    assert to_plain(exact)["at"] == "2026-11-22T03:00:00.123456Z"
    assert from_plain(Try, to_plain(exact)) == exact


def test_an_enum_and_a_catalogue_are_written_by_name() -> None:
    """As on the page."""
    assert to_plain(CardKind.NO_PHOTO) == "no-photo"
    assert to_plain(CARD_2016) == "2016"


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        (Try, {"at": "2026-11-22T03:00:00", "correct": True}),
        (Try, {"at": "0001-01-01T00:00:00+09:00", "correct": True}),
        (Try, {"at": "soon", "correct": True}),
        (Try, {"at": 7, "correct": True}),
        (Try, {"at": None, "correct": True}),
        (Try, {"at": "2026-11-22T03:00:00Z", "correct": 1}),
        (Try, {"at": "2026-11-22T03:00:00Z"}),
        (Try, {"at": "2026-11-22T03:00:00Z", "correct": True, "where": "here"}),
        (Try, ["2026-11-22T03:00:00Z", True]),
        (Try, None),
        (Recall, {"on": "2026-02-30", "remembered": True}),
        (Recall, {"on": 20261122, "remembered": True}),
        (LifeEvent, {"on": "2026-11-22", "event": "born"}),
        (LifeEvent, {"on": "2026-11-22", "event": ["lost"]}),
        (DateInputs, {"holder": None}),
        (DateInputs, {"birth": ""}),
        (HintRef, {"id": 1, "written": "2026-11-22T03:00:00Z", "generation": 1}),
        (HintRef, {"id": "x", "written": "2026-11-22T03:00:00Z", "generation": True}),
        (HintRef, {"id": "x", "written": "2026-11-22T03:00:00Z", "generation": 1.0}),
        (HintRef, {"id": "x", "written": "2026-11-22T03:00:00Z", "generation": 1, "flags": "ab"}),
        (Vault, {"cards": {}}),
        (Vault, {"cards": [CARD | {"catalogue": "2028"}]}),
        (Vault, {"cards": [CARD | {"catalogue": []}]}),
        (Vault, {"cards": [CARD | {"name": None}]}),
        (Vault, {"settings": [["lang"]]}),
        (Vault, {"settings": [["lang", "ja", "en"]]}),
        (Vault, {"settings": [["lang", 1]]}),
        (Vault, {"settings": [["lang", "\x1b[2J"]]}),
        (Vault, {"cards": [CARD | {"name": "\ud800"}]}),
        (Vault, {"cards": [CARD | {"name": "Aoi\u202e"}]}),
        (Try, {"at": "9999-12-31T20:00:00Z", "correct": True}),
    ],
    ids=str,
)
def test_another_form_is_refused(kind: type, plain: object) -> None:
    """Wrong type, missing or unknown field, or a value that there is not."""
    with pytest.raises(MalformedError):
        from_plain(kind, plain)


def test_the_card_here_is_a_good_one() -> None:
    """What is refused above is refused for what was changed."""
    (card,) = from_plain(Vault, {"cards": [CARD]}).cards
    assert (card.name, card.catalogue, card.created) == ("Aoi", CARD_2016, AT)
    assert from_plain(DateInputs, {"birth": "2000-02-29"}).birth == date(2000, 2, 29)
