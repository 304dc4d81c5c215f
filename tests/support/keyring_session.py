"""A private login session with a real keyring, or with the keyring missing in one of many ways.

    with keyring_session("works") as session:
        subprocess.run(["pinvault", "init"], env=session)
        session.become("locked")
        subprocess.run(["pinvault", "status"], env=session)

A session is its environment: a mapping for ``subprocess``, with its own home, XDG folders and
D-Bus bus, and nothing of the developer's. ``session.use(monkeypatch)`` gives it to the test's own
process. From a shell: ``python -m tests.support.keyring_session works pytest tests/vault/device``.

Bus and daemons hang on pipes from the test's process: they end with it, however it ends.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from tests.support import parts
from tests.support.private_bus import Guarded, PrivateBus
from tests.support.prompter import LIBRARIES, PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from secretstorage import Collection

State = Literal[
    # gnome-keyring-daemon as it is
    "works",
    "locked",
    "hanging",  # stopped: the bus takes calls for it, nobody answers
    "no-collection",  # it holds no place for items, as after a first login over ssh
    "answers",  # locked, and a person types the password into its dialog
    "denied",  # locked, and a person closes its dialog
    "unanswered",  # locked, and nobody looks at its dialog
    "creates",  # no place for items, and a person makes one in its dialog
    # nothing is there
    "no-service",
    "broken-service",  # the bus knows how to start one, and it ends at once
    "no-bus",
    # what only a fake can be: see fake_secret_service
    "slow",
    "write-refused",
    "forgetful",
    "shy",
    "asks",
    "homeless",
    "odd",
]
STATES: tuple[State, ...] = get_args(State)

_FAKES = ("slow", "write-refused", "forgetful", "shy", "asks", "homeless", "odd")
_DIALOGS = {
    "answers": "answer",
    "creates": "answer",
    "denied": "dismiss",
    "unanswered": "ignore",
}
_EMPTY = ("no-collection", "creates")

_FOREIGN = ("DBUS_", "DISPLAY", "GNOME_KEYRING", "KEYRING_", "PYTHON_KEYRING", "WAYLAND", "XDG_")
_FOLDERS = ("CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "RUNTIME_DIR", "STATE_HOME")

_START_SECONDS = 20.0


class KeyringSession(dict[str, str]):
    """The environment of a private session whose keyring can be put into any of ``STATES``."""

    def __init__(self, folder: Path) -> None:
        ours = {name: text for name, text in os.environ.items() if not name.startswith(_FOREIGN)}
        super().__init__(ours, HOME=str(folder / "home"))
        self.update({f"XDG_{name}": str(folder / name.lower()) for name in _FOLDERS})
        for path in ("home", *(name.lower() for name in _FOLDERS)):
            (folder / path).mkdir(mode=0o700)
        self.state: State = "no-bus"
        self._folder = folder
        self._log = folder / "log"
        self._running: list[Guarded] = []
        self._kept: dict[str, str] = {}
        self._bus = PrivateBus(folder, self, self._log)
        self._service_file = self._bus.services / "org.freedesktop.secrets.service"

    def become(self, state: State) -> None:
        """Put the keyring into another state. What it holds stays.

        Only what is written while a fake serves is gone afterwards.
        """
        if state in _FAKES and self.state not in _FAKES:
            if self.state != "works":
                self.become("works")
            self._kept = self.held()
        self._stop_programs()
        self._service_file.unlink(missing_ok=True)
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            self.pop(name, None)
        if state != "no-bus":
            self["DBUS_SESSION_BUS_ADDRESS"] = self._bus.address
        if state in (*_DIALOGS, "shy", "asks", "homeless"):
            # Nothing is drawn on it; without one pinvault lets no dialog be raised.
            self["DISPLAY"] = ":pinvault-tests"
        if state in _FAKES:
            self._start_fake(state)
        elif state == "broken-service":
            self._break_service()
        elif state not in ("no-bus", "no-service"):
            self._start_keyring(state)
        self.state = state

    def use(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Give the session to the test's own process; once more after every ``become``."""
        for name in [name for name in os.environ if name.startswith(_FOREIGN)]:
            monkeypatch.delenv(name)
        for name in self:
            monkeypatch.setenv(name, self[name])

    def held(self) -> dict[str, str]:
        """Return pinvault's items, name and text, as another program sees them (``works``)."""
        with self._collection() as collection:
            return {
                item.get_attributes()["username"]: item.get_secret().decode()
                for item in collection.search_items({"service": "pinvault"})
            }

    def plant(self, item: str, text: str | None) -> None:
        """Write an item as another program would, or remove it with None (``works``)."""
        attributes = {"service": "pinvault", "username": item}
        with self._collection() as collection:
            for found in list(collection.search_items(attributes)):
                found.delete()
            if text is not None:
                collection.create_item("planted", attributes, text.encode())

    def close(self) -> None:
        """End every program of the session, the bus last."""
        self._stop_programs()
        self._bus.stop()

    def _stop_programs(self) -> None:
        while self._running:
            self._running.pop().stop()

    def _start(self, *command: str, stdin: str = "", **extra: str) -> Guarded:
        env = {**self, "DBUS_SESSION_BUS_ADDRESS": self._bus.address, **extra}
        program = Guarded(*command, env=env, log=self._log, stdin=stdin)
        self._running.append(program)
        return program

    def _start_keyring(self, state: State) -> None:
        parts.require("gnome-keyring-daemon")
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
        extra = {}
        if state in _DIALOGS:
            parts.require_library(*LIBRARIES)
            helper = str(Path(__file__).with_name("prompter.py"))
            person = self._start(sys.executable, helper, _DIALOGS[state])
            extra["GNOME_KEYRING_TEST_PROMPTER"] = person.line()
        if state in _EMPTY:
            extra["XDG_DATA_HOME"] = str(self._folder / "empty")
            daemon = self._start(*command, **extra)
        else:
            # The daemon makes its keyring when it is unlocked for the first time.
            daemon = self._start(*command, "--unlock", stdin=PASSWORD, **extra)
        self._wait_for_service(collection=state not in _EMPTY)
        if state == "hanging":
            daemon.freeze()
        elif state in ("locked", "answers", "denied", "unanswered"):
            with self._collection() as collection:
                collection.lock()

    def _start_fake(self, mode: str) -> None:
        items = self._folder / "items.json"
        items.write_text(json.dumps(self._kept), encoding="utf-8")
        helper = str(Path(__file__).with_name("fake_secret_service.py"))
        ready = self._start(sys.executable, helper, mode, str(items)).line()
        assert ready == "ready", self._log.read_text()

    def _break_service(self) -> None:
        from jeepney import message_bus

        text = "[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/false\n"
        self._service_file.write_text(text, encoding="utf-8")
        with self._connected() as connection:
            connection.send_and_get_reply(message_bus.ReloadConfig())

    def _wait_for_service(self, *, collection: bool) -> None:
        from jeepney import DBusErrorResponse
        from secretstorage import SecretStorageException

        end = time.monotonic() + _START_SECONDS
        while True:
            try:
                with self._collection() as default:
                    unlocked = not default.is_locked()
            except (SecretStorageException, DBusErrorResponse):
                unlocked = False
            if unlocked or (not collection and self._named()):
                return
            assert time.monotonic() < end, self._log.read_text()
            time.sleep(0.02)

    def _named(self) -> bool:
        import secretstorage

        with self._connected() as connection:
            return secretstorage.check_service_availability(connection)

    @contextmanager
    def _collection(self) -> Iterator[Collection]:
        import secretstorage

        with self._connected() as connection:
            yield secretstorage.Collection(connection)

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        from jeepney.io.blocking import open_dbus_connection

        with closing(open_dbus_connection(self._bus.address)) as connection:
            yield connection


@contextmanager
def keyring_session(state: State = "works") -> Iterator[KeyringSession]:
    """Open a session whose keyring is in ``state``; everything of it is gone afterwards."""
    parts.require("dbus-run-session", "dbus-daemon")
    parts.require_modules("secretstorage", "jeepney")
    # Not below pytest's folder: the path of a socket may have 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="pinvault-"))
    try:
        session = KeyringSession(folder)
        try:
            if state != "works":
                session.become("works")
            session.become(state)
            yield session
        finally:
            session.close()
    finally:
        shutil.rmtree(folder)


def _main(state: State, *command: str) -> int:
    with keyring_session(state) as session:
        return subprocess.run(command, env=session, check=False).returncode


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))  # type: ignore[arg-type]
