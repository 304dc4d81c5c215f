"""One hunted session: programs under strace in a home of their own, and the search afterwards."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.campaigns.needles import found
from tests.campaigns.traced import outside, strace, written
from tests.support.terminal import ENTER_ASIDE, LEAVE_ASIDE, OnTerminal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.campaigns.traced import Written

ROOT = Path(__file__).resolve().parents[2]
PATIENT = ("tests.campaigns.patient",)
SECONDS = 120.0
"""How long one program may take, and one text on a terminal. Nothing waits that long by itself."""
_TERMINALS = ("/dev/pts/", "/dev/tty")
_HARMLESS = ("/dev/", "/proc/")
_WORDS = (
    "almond", "amber", "anchor", "apron", "basket", "blanket", "bramble", "candle", "carpet",
    "cedar", "cherry", "clover", "copper", "cotton", "cradle", "curtain", "feather", "ferry",
    "fiddle", "garlic", "ginger", "goblet", "hammer", "harbor", "hazel", "kettle", "ladder",
    "lantern", "lemon", "magnet", "mirror", "napkin", "orchard", "paddle", "parrot", "pepper",
    "pigeon", "pillow", "pocket", "rabbit", "ribbon", "saddle", "scarf", "shovel", "silver",
    "sparrow", "teapot", "thimble", "tunnel", "velvet", "violet", "walnut", "whistle", "willow",
    "window", "zipper",
)  # fmt: skip


def words(count: int) -> str:
    """Return words in a row that stand nowhere else."""
    return " ".join(secrets.choice(_WORDS) for _ in range(count))


@dataclass
class Hunt:
    """A home below ``root`` in a login session, its secrets, and the places where one was found."""

    root: Path
    session: Mapping[str, str]
    passphrase: str = field(default_factory=lambda: words(6))
    hint: str = field(default_factory=lambda: words(5))
    later: str = field(default_factory=lambda: words(5))
    renewed: str = field(default_factory=lambda: words(6))
    """The passphrase that replaces the first one in some sessions."""
    portable: str = field(default_factory=lambda: words(7))
    """The passphrase of a backup."""
    codes: list[str] = field(default_factory=list)
    """Every recovery code of the session, in the order in which they were shown."""
    leaks: list[str] = field(default_factory=list)
    programs: int = 0
    written: int = 0

    def __post_init__(self) -> None:
        """Make the folders."""
        for name in ("home", "tmp", "logs"):
            (self.root / name).mkdir(parents=True, mode=0o700)

    @property
    def secrets(self) -> dict[str, str]:
        """Return every secret by its name, and halves, which a line's end may part."""
        named = {**self.passphrases, "hint": self.hint, "later hint": self.later}
        halves = {f"half of {name}": " ".join(text.split()[:3]) for name, text in named.items()}
        codes: dict[str, str] = {}
        for number, code in enumerate(self.codes, start=1):
            codes[f"recovery code {number}"] = code
            codes[f"joined recovery code {number}"] = code.replace("-", "")
            # As it stands on the screen, three groups a line.
            codes[f"third of recovery code {number}"] = "-".join(code.split("-")[:3])
        return {**named, **halves, **codes}

    @property
    def passphrases(self) -> dict[str, str]:
        """Return what is typed and never shown."""
        return {
            "passphrase": self.passphrase,
            "new passphrase": self.renewed,
            "backup passphrase": self.portable,
        }

    def environment(self) -> dict[str, str]:
        """Return the variables of a program of this session."""
        home = self.root / "home"
        folders = {
            f"XDG_{name.upper()}_HOME": str(home / name)
            for name in ("cache", "config", "data", "state")
        }
        return {
            **self.session,
            **folders,
            "HOME": str(home),
            "TMPDIR": str(self.root / "tmp"),
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PINVAULT_LANG": "en",
            "TERM": "xterm-256color",
        }

    def run(
        self, *argv: str, code: bool = False, module: tuple[str, ...] = PATIENT, **given: str
    ) -> None:
        """Run a command line without a terminal; with ``code`` it may show a new recovery code.

        Secrets are given by the name of their option.
        """
        log = self._log()
        with ExitStack() as stack:
            options: list[str] = []
            numbers: list[int] = []
            for option, text in given.items():
                readable, writable = os.pipe()
                stack.callback(os.close, readable)
                os.write(writable, f"{text}\n".encode())
                os.close(writable)
                options += [f"--{option.replace('_', '-')}", str(readable)]
                numbers.append(readable)
            done = subprocess.run(
                [*strace(log), sys.executable, "-m", *module, *argv, *options, "--yes"],
                env=self.environment(),
                cwd=self.root / "home",
                stdin=subprocess.DEVNULL,
                capture_output=True,
                pass_fds=numbers,
                start_new_session=True,
                timeout=SECONDS,
                check=False,
            )
        assert done.returncode == 0, (argv, done.stdout, done.stderr)
        if code:
            self.codes.append(json.loads(done.stdout)["recovery_code"])
        self._search(log, " ".join(argv[:2]), shows_code=code)

    def terminal(self, *argv: str, module: tuple[str, ...] = PATIENT) -> OnTerminal:
        """Start a command line on a terminal of its own; ``close`` it with ``searched``."""
        log = self._log()
        command = [*strace(log), sys.executable, "-m", *module, *argv]
        return OnTerminal(command, environment=self.environment(), patience=SECONDS)

    def searched(self, terminal: OnTerminal, name: str) -> None:
        """Search what a program on a terminal wrote, and what stays to be scrolled back to."""
        self._search(self._newest(), name)
        self._tell(terminal.scrollback(), f"{name}: scrollback")
        self._tell(terminal.output, f"{name}: terminal", only=tuple(self.passphrases))

    def look_at(self, process: int, name: str) -> None:
        """Search what the kernel tells others of a running program, and its limit for cores."""
        proc = Path(f"/proc/{process}")
        for kind in ("environ", "cmdline"):
            self._tell((proc / kind).read_bytes(), f"{name}: {kind}")
        limits = (proc / "limits").read_text().splitlines()
        (core,) = (line for line in limits if line.startswith("Max core file size"))
        if core.split()[4:6] != ["0", "0"]:
            self.leaks.append(f"{name}: cores of {core.split()[4]} bytes")

    def search_files(self) -> None:
        """Search every file that is left, the vault and temporary folders among them."""
        for place in ("home", "tmp"):
            for path in (self.root / place).rglob("*"):
                if path.is_file():
                    self._tell(path.read_bytes(), f"file {path.name}")
                if path.name.startswith("core"):
                    self.leaks.append(f"core {path}")

    def _log(self) -> Path:
        self.programs += 1
        return self._newest()

    def _newest(self) -> Path:
        return self.root / "logs" / str(self.programs)

    def _search(self, log: Path, name: str, *, shows_code: bool = False) -> None:
        told = written(log)
        log.unlink()
        for (number, target), stream in told.streams.items():
            self.written += len(stream)
            if target.startswith(_TERMINALS):
                for piece in outside(bytes(stream), ENTER_ASIDE, LEAVE_ASIDE):
                    self._tell(piece, f"{name}: terminal outside its second screen")
            elif not (number == 1 and shows_code):
                self._tell(bytes(stream), f"{name}: {number} {target}")
        self._tell(b"\0".join(told.words), f"{name}: words and variables of a program")
        self._places(told, name)

    def _places(self, told: Written, name: str) -> None:
        bus = self.session.get("DBUS_SESSION_BUS_ADDRESS", "").partition("path=")[2].split(",")[0]
        # systemctl, which sets the daily reminders up, speaks to the person's own systemd.
        systemd = f"{self.session.get('XDG_RUNTIME_DIR', '')}/systemd/private"
        allowed = {"AF_UNIX", bus, systemd}
        self.leaks += [f"{name}: socket {each}" for each in told.connections - allowed]
        for path in told.opened:
            inside = path.startswith((str(self.root), *_HARMLESS)) or not path.startswith("/")
            if not inside:
                self.leaks.append(f"{name}: opened {path} for writing")

    def _tell(self, data: bytes, place: str, only: tuple[str, ...] = ()) -> None:
        wanted = {n: text for n, text in self.secrets.items() if not only or n in only}
        self.leaks += [f"{name} in {place}" for name in found(wanted, data)]
