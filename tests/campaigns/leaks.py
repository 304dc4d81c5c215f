"""``python -m tests.campaigns.leaks [--count=N] [--at-once=N]``: search all that sessions write.

Each session makes a vault with secrets of its own under strace, then does one act: the app on a
real terminal, left, stopped by a signal or crashed while a hint is shown, or command lines. First
come leaks on purpose of hints, of a recovery code made anew and of a changed passphrase, each of
which has to be found. Ends with 1 for a leak, or if a planted one was missed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.campaigns.acts import ACTS, PLANTED, begin
from tests.campaigns.hunt import Hunt
from tests.campaigns.needles import found
from tests.support.keyring_session import keyring_session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tests.support.keyring_session import KeyringSession

COUNT = 20
AT_ONCE = max(2, os.cpu_count() or 1)
TOLD_EVERY = 10
_ERROR = 2_000
"""How many characters of an error are shown."""


@dataclass
class Tally:
    """What came of all sessions."""

    sessions: int = 0
    programs: int = 0
    bytes: int = 0
    leaks: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    planted: int = 0
    missed: int = 0

    @property
    def good(self) -> bool:
        """Whether nothing leaked, everything went its way, and every planted leak was found."""
        return not (self.leaks or self.broken or self.missed) and self.planted > 0

    def __str__(self) -> str:
        """Give the figures in one line."""
        return (
            f"leaks: {self.sessions} sessions ({len(self.broken)} did not go their way), "
            f"{self.programs} programs, {self.bytes:,} bytes written: {len(self.leaks)} leaks; "
            f"{self.planted} planted leaks, {self.planted - self.missed} found"
        )


def hunt_once(act: Callable[[Hunt], None], session: Mapping[str, str]) -> tuple[Hunt, str]:
    """Run one session; return what was found, and why it did not go its way if it did not."""
    root = Path(tempfile.mkdtemp(prefix="pinvault-leaks-"))
    hunt = Hunt(root, session)
    try:
        begin(hunt)
        act(hunt)
        hunt.search_files()
    except (AssertionError, subprocess.SubprocessError) as error:
        return hunt, f"{getattr(act, '__qualname__', act)}: {_ends(repr(error))}"
    else:
        return hunt, ""
    finally:
        shutil.rmtree(root)


def campaign(count: int, at_once: int = AT_ONCE) -> Tally:
    """Run the planted leaks, then ``count`` sessions, in one login session with a keyring."""
    tally = Tally()
    with keyring_session() as session, ThreadPoolExecutor(at_once) as pool:
        planted = pool.map(lambda plant: (plant, *hunt_once(plant.act, session)), PLANTED)
        for plant, hunt, wrong in planted:
            tally.planted += 1
            tally.missed += not any(leak.startswith(f"{plant.secret} in ") for leak in hunt.leaks)
            tally.broken += [wrong] if wrong else []
        acts = [ACTS[number % len(ACTS)] for number in range(count)]
        for hunt, wrong in pool.map(lambda act: hunt_once(act, session), acts):
            tally.sessions += 1
            tally.programs += hunt.programs
            tally.bytes += hunt.written
            tally.leaks += hunt.leaks
            tally.leaks += [
                f"{name} in the keyring" for name in found(hunt.secrets, _items(session))
            ]
            for line in (*hunt.leaks, *([wrong] if wrong else [])):
                _say(f"  session {tally.sessions}: {line}")
            tally.broken += [wrong] if wrong else []
            if tally.sessions % TOLD_EVERY == 0:
                _say(f"  so far: {tally}")
    return tally


def _ends(said: str) -> str:
    """Return what was waited for, which comes first, and what the screen showed at the end."""
    return said if len(said) <= _ERROR else f"{said[: _ERROR // 10]} ... {said[-_ERROR:]}"


def _items(session: KeyringSession) -> bytes:
    """Return all that the keyring holds, of the sessions under way as well."""
    from secretstorage import ItemNotFoundException

    while True:
        # A session that goes on meanwhile may take an item out while they are listed.
        with suppress(ItemNotFoundException):
            return repr(session.held()).encode()


def main(words: Sequence[str]) -> int:
    """Run what ``words`` ask for."""
    options = {"--count": COUNT, "--at-once": AT_ONCE}
    for word in words:
        name, _, number = word.partition("=")
        if name not in options or not number.isdecimal():
            _say(str(__doc__))
            return 2
        options[name] = int(number)
    tally = campaign(options["--count"], options["--at-once"])
    for wrong in tally.broken:
        _say(f"  {wrong}")
    _say(str(tally))
    return 0 if tally.good else 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
