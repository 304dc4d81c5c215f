"""Keyrings in every state, given to the test's own process, and a private key file."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, cast

import pytest

from pinvault.vault.device import PrivateFileStore
from tests.support.keyring_session import KeyringSession, State, keyring_session
from tests.vault.device.private_file import ITEM, SECRET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Enter = Callable[[State], KeyringSession]


@pytest.fixture(scope="module")
def _sessions() -> Iterator[dict[State, KeyringSession]]:
    """Keep one session for each state that the module's tests ask for."""
    with ExitStack() as stack:
        yield cast("dict[State, KeyringSession]", _Opening(stack))


class _Opening(dict[State, KeyringSession]):
    def __init__(self, stack: ExitStack) -> None:
        super().__init__()
        self._stack = stack

    def __missing__(self, state: State) -> KeyringSession:
        self[state] = self._stack.enter_context(keyring_session(state))
        return self[state]


@pytest.fixture
def enter(_sessions: dict[State, KeyringSession], monkeypatch: pytest.MonkeyPatch) -> Enter:
    """Return a function that puts this process into a session whose keyring is in a state.

    Tests of one module share the sessions: no test may change a session's state.
    """

    def enter(state: State) -> KeyringSession:
        session = _sessions[state]
        session.use(monkeypatch)
        return session

    return enter


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> Iterator[Enter]:
    """Do as ``enter`` does, with a session of the test's own that it may change."""
    with ExitStack() as stack:

        def enter(state: State) -> KeyringSession:
            session = stack.enter_context(keyring_session(state))
            session.use(monkeypatch)
            return session

        yield enter


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the file store keeps its files."""
    return tmp_path / "keys"


@pytest.fixture
def store(folder: Path) -> PrivateFileStore:
    """Return a file store that holds one secret."""
    store = PrivateFileStore(folder)
    store.put(ITEM, SECRET)
    return store
