"""Promises of the printed sheet: it says what a family needs, and nothing that is secret."""

from __future__ import annotations

import dataclasses
import stat
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import HealthCheck, given, settings

from pinvault.backup.sheet import check_sheet_target, sheet_of, sheet_pdf, write_sheet
from pinvault.backup.sheet.lettering import printable
from pinvault.domain.card import CardKind
from pinvault.domain.pins import PinId
from pinvault.domain.validity import DateInputs
from pinvault.errors import StorageError
from pinvault.i18n import LANGUAGES, texts, use_language
from tests.backup.common import archived
from tests.backup.printed import code_in_picture, facts_of, ink_on, squeezed, text_of
from tests.backup.random_vaults import families, sealed
from tests.support.vaults import HINT

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.backup.sheet import Sheet
    from pinvault.domain.vault import Vault
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

NUMBER = "0120-95-0178"
"""REC-25: free of charge, day and night."""

PLACE = "仏壇の引き出しの奥"
SEARCHED_MIN = 6
"""Signs that a text has at least to be found by no accident."""


@pytest.fixture(params=LANGUAGES, autouse=True)
def spoken(request: pytest.FixtureRequest) -> str:
    """Speak each language in turn."""
    use_language(request.param)
    return str(request.param)


def printed(sheet: Sheet, folder: Path) -> Path:
    """Write the pages."""
    path = folder / "sheet.pdf"
    path.write_bytes(sheet_pdf(sheet))
    return path


def write_to(session: Session, folder: Path, code: RecoveryCode | None = None) -> Path:
    """Write the sheet of an open vault."""
    path = folder / "written.pdf"
    write_sheet(session, path, code, force=True)
    return path


def test_the_sheet_says_whom_to_call_and_what_to_bring_in_both_languages(
    session: Session, tmp_path: Path
) -> None:
    """Whichever is spoken; the number to call stands alone, before everything else."""
    text = text_of(write_to(session, tmp_path))
    for label in ("sheet-lost", "sheet-bring", "sheet-where", "sheet-keep-apart"):
        for lang in LANGUAGES:
            assert squeezed(texts(label, lang)[0]) in text, (label, lang)
    assert text.count(NUMBER) >= 3
    assert "警察" in text
    assert "thepolice" in text


def test_the_sheet_has_the_dates_and_the_boxes_of_each_card(
    session: Session, tmp_path: Path
) -> None:
    """Its name, its last days in both languages, a row for each PIN."""
    text = text_of(write_to(session, tmp_path))
    assert "花子" in text
    assert "2031年11月14日" in text
    assert "14November2031" in text
    for pin in PinId:
        assert any(squeezed(texts(f"pin-{pin}-name", lang)[0]) in text for lang in LANGUAGES), pin
    (card,) = sheet_of(session).cards
    assert [boxes.pin for boxes in card.boxes] == list(PinId)


def test_a_card_without_pins_has_no_boxes(session: Session) -> None:
    """Nothing could be written into them (PIN-19)."""
    session.cards.edit(None, kind=CardKind.FACE_AUTH)
    assert sheet_of(session).cards[0].boxes == ()


def test_no_hint_and_no_place_of_a_paper_is_on_the_sheet(session: Session, tmp_path: Path) -> None:
    """Whoever finds it learns where no other paper is."""
    session.pins.set_place(None, PinId.USER, PLACE)
    session.cards.rename(None, "planted-name")
    text = text_of(write_to(session, tmp_path))
    assert "planted-name" in text
    assert HINT.reveal() not in text
    assert PLACE not in text


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(family=families())
def test_no_hint_of_any_vault_is_on_its_sheet(
    family: tuple[Vault, dict[str, str]], session: Session, tmp_path: Path
) -> None:
    """The text of the PDF is searched for every hint and every place, present or earlier."""
    vault, said = family
    held = sealed(vault, said, session.state.box)
    state = dataclasses.replace(session.state, contents=held)
    places = [record.place for card in vault.cards for record in card.pins if record.place]
    text = text_of(printed(sheet_of(cast("Session", Holding(session, state))), tmp_path))
    searched = [squeezed(secret) for secret in (*said.values(), *places)]
    labels = squeezed("".join(card.name for card in vault.cards))
    for secret in searched:
        if len(secret) >= SEARCHED_MIN and secret not in labels:
            assert secret not in text


class Holding:
    """A session that holds another vault."""

    def __init__(self, session: Session, state: object) -> None:
        self.host, self.state = session.host, state


def test_no_code_is_printed_that_was_not_handed_over(
    session: Session, code: RecoveryCode, tmp_path: Path
) -> None:
    """Its number is: that tells which paper belongs to the vault."""
    path = write_to(session, tmp_path)
    text = text_of(path)
    assert not any(group.reveal() in text.replace(NUMBER, "") for group in code.groups())
    pages = int(facts_of(path)["Pages"])
    assert all(code_in_picture(path, page) == "" for page in range(1, pages + 1))


def test_a_code_in_hand_is_printed_to_read_and_to_scan(
    session: Session, code: RecoveryCode, tmp_path: Path
) -> None:
    """On a page of its own, so that it can be kept apart."""
    path = write_to(session, tmp_path, code)
    pages = int(facts_of(path)["Pages"])
    assert pages == int(facts_of(write_to(session, tmp_path))["Pages"]) + 1
    path = write_to(session, tmp_path, code)
    text = text_of(path)
    for place, group in enumerate(code.groups(), start=1):
        assert f"{place}:{group.reveal()}" in text
    assert code_in_picture(path, pages) == code.text().reveal()
    assert code_in_picture(path, 1) == ""


def test_every_page_is_a4_and_has_ink(session: Session, code: RecoveryCode, tmp_path: Path) -> None:
    """Nothing is printed blank, and nothing is black."""
    path = write_to(session, tmp_path, code)
    facts = facts_of(path)
    assert "(A4)" in facts["Page size"]
    for page in range(1, int(facts["Pages"]) + 1):
        assert 0.01 < ink_on(path, page) < 0.3, page


def test_the_file_says_nothing_more_than_its_pages(
    session: Session, code: RecoveryCode, tmp_path: Path
) -> None:
    """No name of the user, of the machine or of the vault stands in its properties."""
    facts = facts_of(write_to(session, tmp_path, code))
    named = {facts[name] for name in ("Title", "Author", "Creator")}
    assert named == {"pinvault"}
    assert facts["JavaScript"] == "no"


def test_names_of_every_kind_are_printed(session: Session, tmp_path: Path) -> None:
    """Rare signs of surnames as they are, signs of markup as text, a mark for an emoji."""
    session.cards.rename(None, "𠮷田 髙﨑 <b>&amp; 👩")
    text = text_of(write_to(session, tmp_path))
    assert "𠮷田髙﨑<b>&amp;〓" in text
    assert printable("a\x07b") == "a〓b"


def test_a_date_that_is_not_known_is_to_be_read_from_the_card(
    session: Session, tmp_path: Path
) -> None:
    """And a computed one is called an estimate."""
    session.cards.add("太郎", DateInputs(card_expires=date(2031, 5, 4)))
    text = text_of(write_to(session, tmp_path))
    assert "(見込み)" in text
    assert "(estimate)" in text


def test_a_hundred_cards_are_all_printed(session: Session, tmp_path: Path) -> None:
    """In a few seconds, on as many pages as it takes."""
    sheet = sheet_of(session)
    cards = tuple(dataclasses.replace(sheet.cards[0], name=f"card-{n:02d}-") for n in range(100))
    path = printed(dataclasses.replace(sheet, cards=cards), tmp_path)
    text = text_of(path)
    assert all(card.name in text for card in cards)
    assert 25 <= int(facts_of(path)["Pages"]) <= 60


def test_a_vault_without_card_and_code_has_a_sheet(session: Session, tmp_path: Path) -> None:
    """It says that there is no card yet; where the code is it does not ask."""
    session.cards.remove(None)
    sheet = dataclasses.replace(sheet_of(session), code_number=None, code_made=None)
    text = text_of(printed(sheet, tmp_path))
    for lang in LANGUAGES:
        assert squeezed(texts("sheet-no-card", lang)[0]) in text


def test_the_sheet_is_private_and_leaves_nothing_beside_it(session: Session, stick: Path) -> None:
    """Mode 0600, no temporary file."""
    path = write_to(session, stick)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in stick.iterdir()] == [path.name]


def test_a_sheet_takes_the_place_of_a_sheet_only(session: Session, stick: Path) -> None:
    """By force; never of a vault, a backup or anything else."""
    path = write_to(session, stick)
    with pytest.raises(StorageError, match="archive-exists"):
        write_sheet(session, path)
    backup = archived(session, stick / "a")
    before = backup.read_bytes()
    with pytest.raises(StorageError, match="sheet-over-other"):
        write_sheet(session, backup, force=True)
    assert backup.read_bytes() == before
    with pytest.raises(StorageError, match="archive-over-vault"):
        check_sheet_target(session.host.file.path, session.host.file.path, force=True)


def test_what_draws_pages_is_loaded_for_a_sheet_only() -> None:
    """It would cost every other command a tenth of a second."""
    program = (
        "import sys, pinvault.backup.sheet; "
        "sys.exit(any(name.split('.')[0] in {'reportlab', 'PIL'} for name in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", program], check=False)
    assert ran.returncode == 0
