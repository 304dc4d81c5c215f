"""A keyring that never answers holds up neither a call nor the end of the program."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError
from pinvault.vault.device import KeyringStore, bus, library
from pinvault.vault.device.patience import Patience, call_with
from tests.vault.device.backends import DictBackend

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.vault.device.conftest import Enter

ITEM = "5a" * 16

HANGING_LIBRARY = f"""
import time
from pinvault.errors import KeyringError
from pinvault.vault.device import KeyringStore, bus, library

class Stuck:
    def get_password(self, service, username):
        time.sleep(3600)

library.load_credential_manager = Stuck
try:
    KeyringStore(may_prompt=False, deadline=0.3, platform="win32").get("{ITEM}")
except KeyringError as error:
    print(error.reason)
"""

HANGING_SERVICE = f"""
from pinvault.errors import KeyringError
from pinvault.vault.device import KeyringStore
try:
    KeyringStore(may_prompt=True).get("{ITEM}")
except KeyringError as error:
    print(error.reason)
"""


def run(code: str, env: dict[str, str] | None = None) -> tuple[str, float]:
    """Run Python code and return what it says, and the seconds until its process was gone."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=env,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert not done.stderr
    return done.stdout.strip(), time.monotonic() - start


def test_a_program_ends_before_a_stuck_library() -> None:
    """The thread that is left behind in a backend does not keep the process alive."""
    said, seconds = run(HANGING_LIBRARY)
    assert said == "keyring-slow"
    assert seconds < 3


def test_a_thread_that_is_left_behind_keeps_nothing_alive() -> None:
    """It bears a name for whoever looks at the process, and the process does not wait for it."""
    gate = threading.Event()
    with pytest.raises(KeyringError, match="keyring-slow"):
        call_with(Patience(0.05), gate.wait)
    left = [thread for thread in threading.enumerate() if thread.name == "keyring"]
    gate.set()
    assert left
    assert all(thread.daemon for thread in left)


def test_a_program_ends_before_a_stopped_daemon(enter: Enter) -> None:
    """A whole process with a real keyring that was stopped answers and ends within 3 seconds."""
    said, seconds = run(HANGING_SERVICE, enter("hanging"))
    assert said == "keyring-slow"
    assert seconds < 3


@pytest.fixture
def listener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Stand where the bus should be and accept connections, as a stopped bus does."""
    with socket.socket(socket.AF_UNIX) as listening:
        # Bound by a short relative name: the path of a socket may have 107 bytes.
        monkeypatch.chdir(tmp_path)
        listening.bind("bus")
        listening.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=bus")
        yield listening


def reason_in_time(seconds: float) -> str:
    """Return the reason of a call with 0.3 seconds, which has to end within ``seconds``."""
    start = time.monotonic()
    with pytest.raises(KeyringError) as caught:
        KeyringStore(may_prompt=False, deadline=0.3).get(ITEM)
    assert time.monotonic() - start < seconds
    return caught.value.reason


@pytest.mark.usefixtures("listener")
def test_a_bus_that_does_not_greet_is_slow() -> None:
    """A bus that takes the connection and says nothing is given up in time."""
    assert reason_in_time(1) == "keyring-slow"


def serve(listener: socket.socket, *answers: bytes) -> threading.Thread:
    """Answer each message of one connection with one of ``answers``, then close it."""

    def work() -> None:
        connection, _ = listener.accept()
        with connection:
            for answer in answers:
                while len(connection.recv(4096)) == 1:
                    pass
                connection.sendall(answer)
            connection.recv(4096)

    thread = threading.Thread(target=work)
    thread.start()
    return thread


GREETING = b"OK 0123456789abcdef0123456789abcdef\r\n"


def test_a_bus_that_hangs_up_is_no_bus(listener: socket.socket) -> None:
    """A connection that closes after the greeting is told from a keyring that is slow."""
    thread = serve(listener, GREETING)
    assert reason_in_time(1) == "keyring-no-bus"
    thread.join()


def test_a_bus_that_refuses_the_user_is_no_bus(listener: socket.socket) -> None:
    """Another user's bus, as after su or sudo, is no bus for us."""
    thread = serve(listener, b"REJECTED EXTERNAL\r\n")
    assert reason_in_time(1) == "keyring-no-bus"
    thread.join()


class Breaking:
    """A connection that breaks: at sending, at receiving, or by its end."""

    def __init__(self, *, sending: OSError | None = None, receiving: OSError | None = None) -> None:
        self.sending = sending
        self.receiving = receiving
        self.closed = False

    def settimeout(self, seconds: float) -> None:
        """Take note that no wait is without a limit."""
        assert 0 < seconds <= 0.3

    def sendall(self, _data: bytes) -> None:
        """Break here, or take everything."""
        if self.sending:
            raise self.sending

    def recv(self, _size: int) -> bytes:
        """Break here, or end."""
        if self.receiving:
            raise self.receiving
        return b""

    def close(self) -> None:
        """Take note."""
        self.closed = True


BREAKING = {
    "full": (Breaking(sending=TimeoutError()), "keyring-slow"),
    "gone": (Breaking(sending=BrokenPipeError()), "keyring-no-bus"),
    "reset": (Breaking(receiving=ConnectionResetError()), "keyring-no-bus"),
    "ended": (Breaking(), "keyring-no-bus"),
}


@pytest.mark.parametrize(("connection", "reason"), BREAKING.values(), ids=BREAKING)
def test_a_connection_that_breaks_is_closed(
    monkeypatch: pytest.MonkeyPatch, connection: Breaking, reason: str
) -> None:
    """However the connection breaks, the call ends with a reason and nothing stays open."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    monkeypatch.setattr(bus, "prep_socket", lambda *_, **__: connection)
    assert reason_in_time(1) == reason
    assert connection.closed


@pytest.mark.parametrize(
    "address", ["", "nonsense", "unix:path=/nowhere/bus", "autolaunch:", "tcp:host=localhost"]
)
def test_an_address_that_leads_nowhere_is_no_bus(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """Whatever stands in the variable, the answer is the same plain reason."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert reason_in_time(1) == "keyring-no-bus"


def test_the_bus_of_the_runtime_folder_is_found(
    enter: Enter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the variable the socket ``bus`` of the login's folder is used, as by other tools."""
    address = enter("works")["DBUS_SESSION_BUS_ADDRESS"]
    path = address.removeprefix("unix:path=").partition(",")[0]
    (tmp_path / "bus").symlink_to(path)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert KeyringStore(may_prompt=False).get(ITEM) is None


def test_a_library_is_waited_for_as_long_as_it_may_take() -> None:
    """What comes in time is returned, also when it comes after several slices of waiting."""

    def late() -> str:
        time.sleep(0.5)
        return "late"

    assert call_with(Patience(5), late) == "late"


def test_a_library_that_waits_for_a_person_is_given_a_minute(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Keychain asks within the call: with leave to prompt, the limit is that of a dialog."""

    class Asking(DictBackend):
        def get_password(self, service: str, username: str) -> str | None:
            time.sleep(0.5)
            return super().get_password(service, username)

    monkeypatch.setattr(library, "_load", lambda _name: Asking())
    patient = KeyringStore(may_prompt=True, deadline=0.1, platform="darwin")
    assert patient.get(ITEM) is None
    hasty = KeyringStore(may_prompt=False, deadline=0.1, platform="darwin")
    with pytest.raises(KeyringError, match="keyring-slow"):
        hasty.get(ITEM)
