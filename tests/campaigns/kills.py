"""A program that saves all the time, killed at random moments: what it had said is never lost."""

from __future__ import annotations

import os
import random
import signal
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from pinvault.domain.pins import PinId
from pinvault.errors import PinvaultError
from pinvault.secret import Secret
from tests.campaigns.home import OTHER, PASSPHRASE, Home
from tests.campaigns.operations import done

if TYPE_CHECKING:
    from pinvault.vault.session import Session

LONGEST_SECONDS = 0.12
ROTATION_EVERY = 5
_HINTS = ("駅の北の本屋の棚", "祖母の庭の木", "青い屋根の家で飼っていた猫")


@dataclass
class Kills:
    """How often it was killed, how many saves it had told of, and what was found wrong."""

    killed: int = 0
    saves: int = 0
    unreadable: int = 0
    lost: int = 0
    stray: int = 0
    modes: int = 0

    @property
    def good(self) -> bool:
        """Whether nothing was wrong."""
        return not (self.unreadable or self.lost or self.stray or self.modes)

    def __str__(self) -> str:
        """Give the figures in one line."""
        return (
            f"{self.killed} random kills among {self.saves} saves: {self.unreadable} unreadable "
            f"vaults, {self.lost} lost revisions, {self.stray} stray files, "
            f"{self.modes} wrong modes"
        )


def kill_at_random(times: int) -> Kills:
    """Let a program save and kill it, ``times`` times, one vault going through it all."""
    found = Kills()
    if not times:
        return found
    with tempfile.TemporaryDirectory(prefix="pinvault-kills-") as scratch:
        home = Home(Path(scratch))
        done(home, "init", "--device-secret", "file")
        done(home, "card", "add", "花子", "--card-expires", "2030-06-01")
        done(home, "hint", "set", "user", text_fd=_HINTS[0])
        for _ in range(times):
            _kill_once(home, found)
    return found


def _kill_once(home: Home, found: Kills) -> None:
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(readable)
        _save_for_ever(home, writable)
    os.close(writable)
    with os.fdopen(readable, "rb") as pipe:
        pipe.readline()
        time.sleep(random.uniform(0, LONGEST_SECONDS))  # noqa: S311 - no secret
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told = [int(line) for line in pipe.read().split(b"\n")[:-1]]
    found.killed += 1
    found.saves += len(told)
    _look(home, max(told, default=0), found)


def _save_for_ever(home: Home, told: int) -> NoReturn:
    """Change a hint, now and then the passphrase, and tell each revision once it is saved."""
    # Whatever happens here, the copy of the parent ends here.
    try:
        session = home.open()
        os.write(told, b"ready\n")
        number = random.randrange(ROTATION_EVERY)  # noqa: S311 - no secret
        while True:
            number += 1
            _change(home, session, number)
            os.write(told, b"%d\n" % session.state.header.revision)
    finally:
        os._exit(1)


def _change(home: Home, session: Session, number: int) -> None:
    if number % ROTATION_EVERY:
        session.hints.set(None, PinId.USER, Secret(_HINTS[number % len(_HINTS)]))
        return
    for passphrase in (OTHER, PASSPHRASE):
        try:
            home.host()
            session.keys.change_passphrase(Secret(passphrase))
        except PinvaultError:
            continue
        return


def _look(home: Home, told: int, found: Kills) -> None:
    """Open the vault as the next start does, change it, and look around."""
    try:
        session = home.open()
        found.lost += session.state.header.revision < told
        found.lost += session.hints.reveal(None, PinId.USER).text.reveal() not in _HINTS
        session.settings.set("mouse", "off")
        session.settings.set("mouse", "on")
    except PinvaultError:
        found.unreadable += 1
    for path in home.root.rglob("*"):
        found.stray += path.suffix == ".tmp"
        found.modes += path.lstat().st_mode & 0o777 != (0o700 if path.is_dir() else 0o600)
