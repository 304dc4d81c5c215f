"""When the keyring may ask a person, and what comes of the answer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError
from pinvault.vault.device import KeyringStore, has_screen, keyring_state, service, unattended_get

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.keyring_session import State
    from tests.vault.device.conftest import Enter

ITEM = "5a" * 16
SECRET = bytes(range(32))


def reason_of(use: Callable[[], object]) -> str:
    """Return the reason of the ``KeyringError`` that is raised."""
    with pytest.raises(KeyringError) as caught:
        use()
    return caught.value.reason


@pytest.mark.parametrize("state", ["answers", "shy"])
def test_an_answered_dialog_unlocks(
    own: Enter, monkeypatch: pytest.MonkeyPatch, state: State
) -> None:
    """A person who has started the command unlocks the keyring, and the item is read."""
    session = own("works")
    KeyringStore(may_prompt=False).put(ITEM, SECRET)
    session.become(state)
    session.use(monkeypatch)
    assert KeyringStore(may_prompt=True).get(ITEM) == SECRET


def test_an_answered_dialog_lets_write(own: Enter) -> None:
    """A locked keyring takes a new item once it was unlocked."""
    own("answers")
    store = KeyringStore(may_prompt=True)
    store.put(ITEM, SECRET)
    assert store.get(ITEM) == SECRET


def test_a_closed_dialog_is_a_refusal(own: Enter) -> None:
    """Closing the dialog ends the call at once, with a reason of its own."""
    own("denied")
    assert reason_of(lambda: KeyringStore(may_prompt=True).get(ITEM)) == "keyring-denied"


def test_a_closed_dialog_can_be_asked_for_again(own: Enter) -> None:
    """After a refusal the keyring is as it was: locked and answering."""
    own("denied")
    store = KeyringStore(may_prompt=True)
    assert reason_of(lambda: store.get(ITEM)) == "keyring-denied"
    assert reason_of(lambda: store.put(ITEM, SECRET)) == "keyring-denied"
    assert keyring_state().value == "locked"


UNATTENDED = {
    "state": keyring_state,
    "get": lambda: unattended_get(ITEM),
    "put": lambda: KeyringStore(may_prompt=False).put(ITEM, SECRET),
    "delete": lambda: KeyringStore(may_prompt=False).delete(ITEM),
}


@pytest.mark.parametrize("use", UNATTENDED.values(), ids=UNATTENDED)
def test_nobody_is_asked_without_leave(own: Enter, use: Callable[[], object]) -> None:
    """A call that may not prompt unlocks nothing, even with a person ready to answer."""
    own("answers")
    with suppress(KeyringError):
        use()
    assert keyring_state().value == "locked"


def test_nobody_is_asked_without_a_screen(own: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over ssh no dialog is raised on a desk that may be empty; the keyring is just locked."""
    own("answers")
    monkeypatch.delenv("DISPLAY")
    assert reason_of(lambda: KeyringStore(may_prompt=True).get(ITEM)) == "keyring-locked"


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_platforms_find_their_screen(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    """Only the variables of X and Wayland say where there is none; elsewhere the system knows."""
    monkeypatch.setattr(sys, "platform", platform)
    assert has_screen()


def test_a_first_collection_is_made_with_a_person(own: Enter) -> None:
    """Where the keyring has no room for items yet, a person makes it in the keyring's dialog."""
    own("creates")
    store = KeyringStore(may_prompt=True)
    store.put(ITEM, SECRET)
    assert store.get(ITEM) == SECRET


def test_every_step_that_is_asked_about_can_be_confirmed(own: Enter) -> None:
    """A keyring that asks about each new item and each deletion gets its answers."""
    own("asks")
    store = KeyringStore(may_prompt=True)
    store.put(ITEM, SECRET)
    assert store.get(ITEM) == SECRET
    assert reason_of(lambda: KeyringStore(may_prompt=False).delete(ITEM)) == "keyring-asks"
    store.delete(ITEM)
    assert store.get(ITEM) is None


def test_a_collection_that_was_not_made_is_noticed(own: Enter) -> None:
    """A keyring that confirms a new collection and has none afterwards is not written to."""
    own("homeless")
    reason = reason_of(lambda: KeyringStore(may_prompt=True).put(ITEM, SECRET))
    assert reason == "keyring-cannot-create"


def test_a_dialog_that_cannot_be_shown_is_a_refusal(
    own: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen whose keyring finds no way to draw on it ends the call at once."""
    own("no-collection")
    monkeypatch.setenv("DISPLAY", ":pinvault-tests")
    reason = reason_of(lambda: KeyringStore(may_prompt=True).put(ITEM, SECRET))
    assert reason == "keyring-denied"


def test_a_dialog_that_nobody_answers_ends(own: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its own, longer time the wait for a person is over, too."""
    monkeypatch.setattr(service, "PROMPT_SECONDS", 0.3)
    own("unanswered")
    assert reason_of(lambda: KeyringStore(may_prompt=True).get(ITEM)) == "keyring-unanswered"


def test_the_wait_for_a_person_is_longer_than_a_call(own: Enter) -> None:
    """While the dialog is open, the limit for calls does not end the wait."""
    own("unanswered")
    cancel = threading.Event()
    threading.Timer(1.0, cancel.set).start()
    store = KeyringStore(may_prompt=True, deadline=0.3, cancel=cancel)
    assert reason_of(lambda: store.get(ITEM)) == "keyring-cancelled"


def test_a_slow_answer_leaves_time_for_the_rest(own: Enter) -> None:
    """After the person has answered, the calls that follow have their whole time again."""
    own("shy")
    store = KeyringStore(may_prompt=True, deadline=0.3)
    store.put(ITEM, SECRET)
    assert store.get(ITEM) == SECRET


def test_a_wait_is_cancelled_from_another_thread(own: Enter) -> None:
    """Closing the app's window ends the wait for a dialog within half a second."""
    own("unanswered")
    cancel = threading.Event()
    store = KeyringStore(may_prompt=True, cancel=cancel)
    threading.Timer(0.3, cancel.set).start()
    start = time.monotonic()
    assert reason_of(lambda: store.get(ITEM)) == "keyring-cancelled"
    assert time.monotonic() - start < 0.8


def test_ctrl_c_ends_the_wait_and_spares_the_keyring(own: Enter) -> None:
    """Ctrl-C while the dialog is open ends the program at once, and the keyring goes on."""
    session = own("unanswered")
    code = (
        "from pinvault.vault.device import KeyringStore; print('go', flush=True); "
        f"KeyringStore(may_prompt=True).get('{ITEM}')"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env=session,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(0.5)
        start = time.monotonic()
        os.kill(program.pid, signal.SIGINT)
        _, errors = program.communicate(timeout=5)
    assert time.monotonic() - start < 1
    assert "KeyboardInterrupt" in errors
    assert keyring_state().value == "locked"
