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

HEAVY = {
    "argon2",
    "cryptography",
    "keyring",
    "reportlab",
    "rich",
    "secretstorage",
    "textual",
    "zxcvbn",
}
SLOW = {"asyncio", "dataclasses", "importlib.metadata", "importlib.resources", "tomllib"}
"""Standard library modules that would take a good part of a quick command's time."""

WEIGHED = {"contextlib", "dataclasses", "inspect", "pathlib", "typing"}
"""Those that what pinvault knows does without, to answer within five bare interpreters."""

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

KNOWLEDGE = [
    pytest.param(["recover", "--pin", "signature=locked"], 0, id="recover"),
    pytest.param(["which", "e-tax"], 0, id="which"),
    pytest.param(["guide", "shop"], 0, id="guide"),
]
QUICK = [
    pytest.param(["--help"], 0, id="help"),
    pytest.param(["--version"], 0, id="version"),
    pytest.param(["expiry", "--help"], 0, id="help of a command"),
    pytest.param(["expiry", "--birth", "1990-05-05", "--issued", "2024-02-01"], 0, id="expiry"),
    *KNOWLEDGE,
    pytest.param(["no-such-command"], 2, id="mistake"),
]

PROBE = """
import json, sys
before = set(sys.modules)
sys.argv = ["pinvault", *json.loads(sys.argv[1])]
from pinvault.main import run
try:
    code = run()
except SystemExit as end:
    code = end.code
sys.stdout.flush()
print(json.dumps([code or 0, sorted(set(sys.modules) - before)]))
"""


@pytest.fixture(scope="module", autouse=True)
def _compiled() -> None:
    """Compile the catalogues, as the build does: what is shipped is what is measured."""
    resources.compile_all()


def run(arguments: list[str]) -> tuple[int, set[str]]:
    """Return the exit code of ``arguments`` and what the program loads on its way through them."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps(arguments)],
        capture_output=True,
        check=True,
        env=os.environ | {"PINVAULT_LANG": "en"},
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=60,
    )
    code, loaded = json.loads(done.stdout.splitlines()[-1])
    return code, set(loaded)


@pytest.mark.parametrize(("arguments", "expected"), QUICK)
def test_a_quick_command_loads_nothing_heavy(arguments: list[str], expected: int) -> None:
    """Neither the terminal app nor cryptography nor the keyring is paid for unasked."""
    code, loaded = run(arguments)
    assert code == expected
    assert loaded & HEAVY == set()


@pytest.mark.parametrize(("arguments", "expected"), QUICK[:2])
def test_help_loads_no_slow_part_of_the_standard_library(
    arguments: list[str], expected: int
) -> None:
    """What ``--help`` needs is little, and stays little."""
    code, loaded = run(arguments)
    assert code == expected
    assert loaded & SLOW == set()


@pytest.mark.parametrize(("arguments", "expected"), KNOWLEDGE)
def test_knowledge_answers_without_what_weighs(arguments: list[str], expected: int) -> None:
    """Whoever stands at a counter and asks is answered at once."""
    code, loaded = run(arguments)
    assert code == expected
    assert loaded & WEIGHED == set()


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
