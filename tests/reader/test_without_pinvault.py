"""docs/recovery.md, "Without pinvault": someone with the stick and the paper reads the hints.

Each line of the page is typed as it stands. Only what ``pip`` would fetch is linked from the
environment of the tests instead, as a test asks no network.
"""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault.vault.container import Cost
from tests.backup.common import ALONE, archived
from tests.backup.pages import PAGES, WITHOUT_PINVAULT, commands
from tests.support.machines import code, created, machine, session, use_cheap
from tests.support.terminal import OnTerminal
from tests.support.vaults import HINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

__all__ = ["code", "created", "machine", "session", "use_cheap"]

ROOT = Path(__file__).parents[2]
LEAST = Cost(65_536, 3, 1)
FETCHED = ("cryptography", "cffi", "pycparser")
"""What ``pip install cryptography`` brings along."""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture(params=PAGES)
def lines(request: pytest.FixtureRequest, stick: Path) -> list[str]:
    """Return what each page says is to be typed."""
    return commands(request.param, WITHOUT_PINVAULT, stick)


@pytest.fixture
def outside(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a home where nothing of pinvault is known."""
    folder = tmp_path / "reader-home"
    folder.mkdir()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {"HOME": str(folder), "PATH": path, "TERM": "xterm", "LANG": "C.UTF-8"}


def shell(line: str, folder: Path, environment: dict[str, str]) -> str:
    """Type a line that has to work."""
    done = subprocess.run(
        ["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done
    return done.stdout


def link_what_pip_fetches(environment: Path) -> None:
    """Let the environment have what the page's line installs, and nothing else."""
    (packages,) = (environment / "lib").glob("python*/site-packages")
    for path in _of_packages(FETCHED):
        if not (packages / path.name).exists():
            (packages / path.name).symlink_to(path)


def _of_packages(names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        found = importlib.metadata.distribution(name)
        for file in found.files or ():
            if file.parts[0] not in ("..", "__pycache__"):
                yield Path(str(found.locate_file(file.parts[0])))


def test_the_page_alone_is_enough_to_read_a_backup(
    session: Session, code: RecoveryCode, stick: Path, lines: list[str], outside: dict[str, str]
) -> None:
    """With the backup, the paper, and the folder of the reader on the stick."""
    archived(session, stick / "pinvault.backup", portable=ALONE, cost=LEAST)
    copy, make, fetch, enter, read = lines
    home = Path(outside["HOME"])
    shell(copy, ROOT, outside)
    shell(make, home, outside)
    assert fetch == 'reading/bin/pip install "cryptography>=47"'
    link_what_pip_fetches(home / "reading")
    assert not _imports(home, "pinvault", outside)
    assert not _imports(home, "argon2", outside)
    for line, secret in ((read, code.text()), (read.replace(" --code", ""), ALONE)):
        with OnTerminal(["env", "-i", *_given(outside), "sh", "-c", f"{enter}; {line}"]) as reader:
            reader.expect(": ")
            assert not reader.echoes()
            reader.send(f"{secret.reveal()}\r")
            assert reader.wait() == 0, reader.output.decode()
        told = reader.output.decode()
        assert '"outcome": "opened"' in told
        assert HINT.reveal() in told
        assert secret.reveal() not in told


def _given(environment: dict[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in environment.items()]


def _imports(home: Path, name: str, environment: dict[str, str]) -> bool:
    tried = subprocess.run(
        [home / "reading/bin/python", "-c", f"import {name}"],
        cwd=home,
        env=environment,
        capture_output=True,
        check=False,
    )
    return tried.returncode == 0
