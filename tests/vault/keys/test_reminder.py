"""The reminder key: opens the agenda of its vault and revision, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.errors import UnreadableError
from pinvault.vault.keys import Box, ReminderBox, random_id
from tests.vectors.given import OURS

REMINDER = OURS.reminder


def _refusal(reminder: ReminderBox, sealed: bytes, revision: int) -> str:
    with pytest.raises(UnreadableError) as caught:
        reminder.open_agenda(sealed, revision)
    return caught.value.reason


@given(st.binary(max_size=2000), st.integers(0, 2**64 - 1))
def test_an_agenda_comes_back_as_it_was(plaintext: bytes, revision: int) -> None:
    """Padded to whole KiB."""
    sealed = REMINDER.seal_agenda(plaintext, revision)
    assert REMINDER.open_agenda(sealed, revision) == plaintext
    assert (len(sealed) - 32 - 16) % 1024 == 0


def test_an_agenda_is_bound_to_its_revision_and_vault() -> None:
    """An older one cannot be put back, nor another vault's put in."""
    sealed = REMINDER.seal_agenda(b"due", 7)
    assert _refusal(REMINDER, sealed, 6) == "file-forged"
    assert _refusal(ReminderBox(REMINDER.for_store(), random_id()), sealed, 7) == "file-forged"
    assert _refusal(ReminderBox.new(OURS.vault_id), sealed, 7) == "file-forged"


@pytest.mark.parametrize("length", [0, 10, 32, 47, 1071])
def test_a_short_agenda_is_refused(length: int) -> None:
    """Without salt, text or tag."""
    sealed = REMINDER.seal_agenda(b"due", 7)
    assert _refusal(REMINDER, sealed[:length], 7) == "file-forged"


def test_the_reminder_key_opens_no_hint() -> None:
    """As a vault key it is a wrong one."""
    sealed = OURS.box.seal_hint("0" * 32, "blue roof")
    with pytest.raises(UnreadableError):
        Box(REMINDER.for_store(), OURS.vault_id).open_hint("0" * 32, sealed)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_reminder_key_has_32_bytes(length: int) -> None:
    """Whatever else a keyring gives is not taken for one."""
    with pytest.raises(ValueError, match=r"^$"):
        ReminderBox(bytes(length), OURS.vault_id)


def test_a_reminder_key_does_not_show_itself() -> None:
    """New ones are random."""
    assert repr(REMINDER) == str(REMINDER) == "ReminderBox()"
    made = {ReminderBox.new(OURS.vault_id).for_store() for _ in range(20)}
    assert len(made) == 20


@given(st.binary(max_size=2000))
def test_notes_come_back_as_they_were(plaintext: bytes) -> None:
    """Padded to whole KiB behind a version and a salt, and never sealed alike twice."""
    sealed, again = REMINDER.seal_notes(plaintext), REMINDER.seal_notes(plaintext)
    assert REMINDER.open_notes(sealed) == plaintext
    assert sealed[:1] == b"\1"
    assert (len(sealed) - 1 - 32 - 16) % 1024 == 0
    assert sealed[1:33] != again[1:33]
    assert sealed[33:] != again[33:]


def test_notes_open_by_their_own_key_in_their_own_vault_alone() -> None:
    """Nor are they an agenda, nor those of another version."""
    sealed = REMINDER.seal_notes(b"done")
    others = (
        ReminderBox(REMINDER.for_store(), random_id()).open_notes,
        ReminderBox.new(OURS.vault_id).open_notes,
        lambda notes: REMINDER.open_agenda(notes[1:], 7),
        lambda notes: REMINDER.open_notes(b"\2" + notes[1:]),
    )
    for opened in others:
        with pytest.raises(UnreadableError) as caught:
            opened(sealed)
        assert caught.value.reason == "file-forged"
