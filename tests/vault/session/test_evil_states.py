"""Every evil state is refused or shown, and no two unlike ones are told in the same words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import Exit, PinvaultError
from pinvault.i18n import LANGUAGES, texts
from pinvault.vault.session.notices import Notice
from tests.vault.session import evil_backups, evil_beside
from tests.vault.session.evil import SHOWN, STATES
from tests.vault.session.evil_beside import State, by_passphrase

if TYPE_CHECKING:
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

EVERY = {name: State(evil, said, by_passphrase) for name, (evil, said) in STATES.items()}
EVERY |= evil_beside.STATES | evil_backups.STATES

EXITS = {
    Exit.WRONG_SECRET: {"passphrase-wrong", "archive-code-other"},
    Exit.UNREADABLE: {
        "agenda-missing",
        "archive-damaged",
        "archive-foreign",
        "archive-forged",
        "archive-is-vault",
        "archive-malformed",
        "cost-too-high",
        "cost-too-low",
        "file-damaged",
        "file-damaged-restorable",
        "file-forged",
        "file-is-archive",
        "file-too-new",
        "header-forged",
        "payload-malformed",
    },
    Exit.STORAGE: {
        "reminder-notes-unreadable",
        "vault-is-folder",
        "vault-is-link",
        "vault-not-regular",
    },
    Exit.KEYRING: {
        "device-file-missing",
        "keyring-foreign",
        "keyring-missing-item",
        "keyring-wrong-length",
    },
    Exit.CHOICE_NEEDED: {"archive-other-vault", "vault-older-copy", "vault-other-copy"},
}
"""The exit code of each reason that the tables name."""

SHARED = {
    "header-forged": "one MAC covers every field and slot: that it fails does not say where",
    "file-forged": "a sealed part does not open: edited, damaged on purpose, or from elsewhere",
    "file-damaged-restorable": "the form is wrong, so it can be any damage; what helps is the same",
    "file-too-new": "whatever this version does not know, a later one may",
    "payload-malformed": "the keys fit and the contents are not pinvault's: any such fault",
    "passphrase-wrong": "salt, cost and commitment lead to another key, as another passphrase does",
    "keyring-missing-item": "ids and live name the item: with others there is none of that name",
    "keyring-foreign": "there is an item of that name, and it is not the one of this file",
    "cost-too-high": "memory, passes and lanes are asked for by one lock",
    "cost-too-low": "the same",
    "vault-is-link": "what a link leads to is not looked at",
    "vault-older-copy": "the record is newer than the file, whichever of the two was changed",
    "vault-other-copy": "the record is of another file, whichever of the two was changed",
    "archive-code-other": "whoever's backup it is, another paper opens it",
    SHOWN + "AGENDA_REPAIRED": "the list of due days is written anew whatever was done to it",
    SHOWN + "CLOCK_BEHIND": "how far the clock is off makes no difference",
    SHOWN + "notes lost": "a part that does not open does not say why",
}
"""Why several states are told alike."""


def outcome(machine: Machine, state: State, code: RecoveryCode) -> str:
    """Return what is said; an error has to have the exit code that stands above."""
    try:
        return state.look(machine, code)
    except PinvaultError as error:
        refused = error
    assert refused.reason in EXITS[refused.exit_code]
    return refused.reason


@pytest.mark.parametrize("name", EVERY)
def test_an_evil_state_is_refused_or_shown(
    machine: Machine, other_machine: Machine, session: Session, code: RecoveryCode, name: str
) -> None:
    """With the reason or the notice that the tables give for it."""
    session.close()
    other_machine.create()[0].close()
    state = EVERY[name]
    state.evil(machine, other_machine)
    assert outcome(machine, state, code) == state.said


def test_states_that_are_told_alike_have_a_cause_for_it() -> None:
    """A new state either has words of its own or joins those that it is like."""
    told: dict[str, set[str]] = defaultdict(set)
    for name, state in EVERY.items():
        told[state.said].add(name)
    assert {said for said, names in told.items() if len(names) > 1} == SHARED.keys()


def test_every_reason_has_its_exit_code() -> None:
    """And no code stands there for a reason that no state has."""
    said = {state.said for state in EVERY.values() if not state.said.startswith(SHOWN)}
    assert set().union(*EXITS.values()) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_reasons_are_told_in_the_same_words(language: str) -> None:
    """What happened and what to do are a pair that stands for one reason, in each language."""
    reasons = set().union(*EXITS.values())
    pairs = [(*texts(f"err-{each}", language), *texts(f"rec-{each}", language)) for each in reasons]
    notices = [(*texts(f"notice-{notice}", language),) for notice in Notice]
    assert all(pairs)
    assert len({*pairs, *notices}) == len(pairs) + len(notices)
