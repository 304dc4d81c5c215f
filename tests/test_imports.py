"""Promises of the start: a command loads what it needs, and nothing ever loads a network."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from pinvault import resources
from tests.sources import FILES, name_of, tree

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"argon2", "cryptography", "keyring", "rich", "secretstorage", "textual", "zxcvbn"}
SLOW = {"asyncio", "dataclasses", "importlib.metadata", "importlib.resources", "tomllib"}
"""Standard library modules that would take a good part of a quick command's time."""

NETWORK = {
    "ftplib",
    "http",
    "imaplib",
    "nntplib",
    "poplib",
    "smtplib",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "webbrowser",
    "wsgiref",
    "xmlrpc",
}
FOREIGN = {"aiohttp", "httpx", "requests", "urllib3", "websockets"}

QUICK = [
    pytest.param(["--help"], id="help"),
    pytest.param(["--version"], id="version"),
    pytest.param(["expiry", "--help"], id="help of a command"),
    pytest.param(["expiry", "--birth", "1990-05-05", "--issued", "2024-02-01"], id="expiry"),
    pytest.param(["no-such-command"], id="mistake"),
]

PROBE = """
import json, sys
before = set(sys.modules)
sys.argv = ["pinvault", *json.loads(sys.argv[1])]
try:
    from pinvault.main import run
    run()
except SystemExit:
    pass
finally:
    sys.stdout.flush()
    print(json.dumps(sorted(set(sys.modules) - before)))
"""


@pytest.fixture(scope="module", autouse=True)
def _compiled() -> None:
    """Compile the catalogues, as the build does: what is shipped is what is measured."""
    resources.compile_all()


def loaded_by(arguments: list[str], *flags: str) -> set[str]:
    """Return what the program loads on its way through ``arguments``, in a process of its own."""
    done = subprocess.run(
        [sys.executable, *flags, "-c", PROBE, json.dumps(arguments)],
        capture_output=True,
        check=True,
        env=os.environ | {"PINVAULT_LANG": "en"},
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=60,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("arguments", QUICK)
def test_a_quick_command_loads_nothing_heavy(arguments: list[str]) -> None:
    """Neither the terminal app nor cryptography nor the keyring is paid for unasked."""
    loaded = loaded_by(arguments)
    assert "pinvault.main" in loaded
    assert loaded & HEAVY == set()


@pytest.mark.parametrize("arguments", QUICK[:2])
def test_help_loads_no_slow_part_of_the_standard_library(arguments: list[str]) -> None:
    """What ``--help`` needs is little, and stays little."""
    assert loaded_by(arguments) & SLOW == set()


def test_importing_the_entry_loads_no_command() -> None:
    """The entry point is a door, not the house."""
    done = subprocess.run(
        [sys.executable, "-c", "import pinvault.main, sys; print(*sys.modules)"],
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    loaded = done.stdout.split()
    assert set(loaded) & HEAVY == set()
    assert [name for name in loaded if name.startswith("pinvault.cli.commands.")] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_file_imports_a_network(path: Path) -> None:
    """Sockets serve the session bus of this login, in the one room that keeps the device secret."""
    imported: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").partition(".")[0])
    allowed = {"socket"} if name_of(path).startswith("vault/device/") else set()
    assert imported & (NETWORK | FOREIGN | {"socket"}) - allowed == set()
