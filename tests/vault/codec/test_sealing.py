"""A sealed file opens to what was sealed, and to nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.agenda_vault import whole_agenda
from pinvault.errors import UnreadableError
from pinvault.vault.agenda import encode_agenda
from pinvault.vault.container import Container, Header, decode
from pinvault.vault.keys import ReminderBox, new_box
from pinvault.vault.sealing import (
    Sealed,
    agenda_is_sound,
    open_agenda,
    open_contents,
    seal_file,
    verify_file,
)
from tests.vectors.cards import one_card, sealed
from tests.vectors.given import OURS
from tests.vectors.good import our_header

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.codec import Contents

ROUNDS = 1000


@pytest.fixture
def header() -> Header:
    """Give the header of a vault."""
    return our_header()


@pytest.fixture
def contents() -> Contents:
    """Give a vault with a card and two hints."""
    return sealed(OURS, *one_card())


@pytest.fixture
def file(header: Header, contents: Contents) -> Sealed:
    """Give a sealed file with an agenda."""
    return seal_file(OURS.box, OURS.reminder, header, contents)


def _reason(do: Callable[[], object]) -> str:
    with pytest.raises(UnreadableError) as caught:
        do()
    return caught.value.reason


def test_what_was_sealed_opens(file: Sealed, contents: Contents) -> None:
    """Contents, header and MAC are those that were written."""
    container = decode(file.data)
    assert open_contents(OURS.box, container) == contents
    assert (container.header, container.header_mac) == (file.header, file.header_mac)
    verify_file(OURS.box, file.data, contents)


def test_another_key_opens_nothing(file: Sealed) -> None:
    """The header is checked before the payload."""
    container = decode(file.data)
    assert _reason(lambda: open_contents(new_box(OURS.vault_id), container)) == "header-forged"


def test_a_file_with_other_contents_is_not_what_was_meant(
    file: Sealed, header: Header, contents: Contents
) -> None:
    """What was read back from the disk must hold what was to be written."""
    other = replace(contents, vault=contents.vault.with_setting("lang", "en"))
    assert _reason(lambda: verify_file(OURS.box, file.data, other)) == "file-damaged"
    foreign = seal_file(new_box(OURS.vault_id), None, header, contents)
    assert _reason(lambda: verify_file(OURS.box, foreign.data, contents)) == "header-forged"


def test_a_payload_does_not_move_to_another_save(header: Header, contents: Contents) -> None:
    """Neither behind a newer header nor behind an older one."""
    one, other = (
        decode(seal_file(OURS.box, None, replace(header, revision=revision), contents).data)
        for revision in (7, 8)
    )
    mixed = replace(one, payload=other.payload)
    assert _reason(lambda: open_contents(OURS.box, mixed)) == "file-forged"


def test_no_salt_is_ever_used_twice(header: Header, contents: Contents) -> None:
    """Content and agenda salts of a thousand saves of the same vault."""
    salts = set()
    for _ in range(ROUNDS):
        container = decode(seal_file(OURS.box, OURS.reminder, header, contents).data)
        salts |= {container.header.content_salt, container.agenda[:32]}
    assert len(salts) == 2 * ROUNDS


def test_the_agenda_tells_what_the_vault_tells(file: Sealed, contents: Contents) -> None:
    """Every due day, under the reminder key alone."""
    container = decode(file.data)
    told = open_agenda(OURS.reminder, container)
    assert [entry.on for entry in told] == [due.on for due in whole_agenda(contents.vault)]
    assert told
    assert agenda_is_sound(OURS.reminder, container, contents)


def test_without_the_reminder_key_the_agenda_stays_empty(
    header: Header, contents: Contents
) -> None:
    """The next opening with the key sees it and repairs it."""
    container = decode(seal_file(OURS.box, None, header, contents).data)
    assert container.agenda == b""
    assert _reason(lambda: open_agenda(OURS.reminder, container)) == "agenda-missing"
    assert agenda_is_sound(None, container, contents)
    assert not agenda_is_sound(OURS.reminder, container, contents)


def _listed(container: Container, agenda: bytes) -> Container:
    """Return the container with another agenda, as somebody with the vault key would list it."""
    import hashlib

    header = replace(container.header, agenda_digest=hashlib.sha256(agenda).digest())
    return replace(container, header=header, agenda=agenda)


def test_an_agenda_that_tells_something_else_is_not_sound(file: Sealed, contents: Contents) -> None:
    """Whoever has the reminder key can seal days; the vault is the truth."""
    container = decode(file.data)
    forged = OURS.reminder.seal_agenda(encode_agenda(()), 7)
    assert not agenda_is_sound(OURS.reminder, replace(container, agenda=forged), contents)
    assert not agenda_is_sound(OURS.reminder, _listed(container, forged), contents)
    stranger = ReminderBox.new(OURS.vault_id).seal_agenda(encode_agenda(()), 7)
    assert not agenda_is_sound(OURS.reminder, _listed(container, stranger), contents)
    assert _reason(lambda: open_agenda(OURS.reminder, _listed(container, stranger))) == (
        "file-forged"
    )
