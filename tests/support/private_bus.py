"""A D-Bus session bus of our own, and programs on it that end with the tests, however they end."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# The bus starts a service only if a test wrote the file for it, and none of the machine's.
_CONFIGURATION = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# The bus lives as long as the pipe from the tests.
_TELL_ADDRESS = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat >/dev/null'

# Tells a program's id, and kills it when the pipe from the tests closes: a program that was
# stopped would otherwise stay for ever.
_GUARD = """
printf %s "$GUARDED_STDIN" | "$@" & child=$!
echo $child
cat >/dev/null
kill -KILL $child
wait
"""

_END_SECONDS = 10.0


class Guarded:
    """A program that runs until ``stop``, or until the tests' process is gone."""

    def __init__(self, *command: str, env: Mapping[str, str], log: Path, stdin: str = "") -> None:
        with log.open("a") as errors:
            self._process = subprocess.Popen(
                ["sh", "-c", _GUARD, "guard", *command],
                env={**env, "GUARDED_STDIN": stdin},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self.pid = int(self.line())

    def line(self) -> str:
        """Return the next line that the program says."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def freeze(self) -> None:
        """Stop the program where it stands: it keeps all it has and answers nothing."""
        os.kill(self.pid, signal.SIGSTOP)

    def stop(self) -> None:
        """Kill the program and wait until it is gone."""
        _close(self._process)


class PrivateBus:
    """A session bus in ``folder``, started by ``dbus-run-session``; ``address`` is its address.

    ``services`` is the folder of the files that name the programs it may start.
    """

    def __init__(self, folder: Path, env: Mapping[str, str], log: Path) -> None:
        self._folder = folder
        self.services = folder / "services"
        self.services.mkdir()
        configuration = folder / "bus.conf"
        configuration.write_text(_CONFIGURATION.format(folder=folder), encoding="utf-8")
        command = ["dbus-run-session", f"--config-file={configuration}", "--"]
        with log.open("a") as errors:
            self._process = subprocess.Popen(
                [*command, "sh", "-c", _TELL_ADDRESS],
                env=dict(env),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()
        assert self.address, log.read_text()

    def stop(self) -> None:
        """End the bus and wait until it is gone.

        ``dbus-run-session`` does not wait for the daemon; its socket is the last thing it removes.
        """
        _close(self._process)
        end = time.monotonic() + _END_SECONDS
        while list(self._folder.glob("dbus-*")):
            assert time.monotonic() < end, "the bus does not end"
            time.sleep(0.005)


def _close(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(BrokenPipeError):
        process.stdin.close()
    process.wait(_END_SECONDS)
    process.stdout.close()
