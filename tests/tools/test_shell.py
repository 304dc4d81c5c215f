"""Promises of completions and manual: the shells themselves read them, and nothing is left out."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from pinvault.cli.table import COMMANDS
from pinvault.cli.table.shell import SHELLS
from pinvault.errors import Exit
from pinvault.i18n import LANGUAGES
from tests.support.parts import require
from tools.shell.files import write_all

if TYPE_CHECKING:
    from pathlib import Path

BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
_shtab_pinvault
printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """
fpath=("$1" $fpath)
autoload -Uz compinit && compinit -u -D
print ${_comps[pinvault]}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with everything written anew."""
    made = tmp_path_factory.mktemp("shell")
    write_all(made)
    return made


def said(*words: str | Path) -> list[str]:
    """Return the lines that a program prints; it must not complain."""
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_reads_its_completions(folder: Path, shell: str, language: str) -> None:
    """No shell finds a fault in what is made for it."""
    require(shell)
    assert said(shell, "-n", folder / language / f"pinvault.{shell}") == []


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["rec"], {"recall", "recover"}),
        (["backup", "cre"], {"create"}),
        (["remind", "schedule", ""], {"install", "remove", "status"}),
        (["hint", "show", "s"], {"signature"}),
        (["init", "--dev"], {"--device-secret"}),
    ],
)
def test_bash_completes_a_command(folder: Path, typed: list[str], offered: set[str]) -> None:
    """Commands, members of a group, values and options are offered where they fit."""
    found = said("bash", "-c", BASH, "bash", folder / "en" / "pinvault.bash", "pinvault", *typed)
    assert offered <= set(found)


def test_fish_completes_with_a_word_of_explanation(folder: Path) -> None:
    """In the language of the file."""
    require("fish")
    script = "source $argv[1]; complete -C 'pinvault recov'"
    (found,) = said("fish", "--no-config", "-c", script, folder / "ja" / "pinvault.fish")
    word, _, meaning = found.partition("\t")
    assert word == "recover"
    assert not meaning.isascii()


def test_zsh_finds_the_completions_by_their_name(folder: Path, tmp_path: Path) -> None:
    """Where the file lies in a folder of functions, nothing has to be set up."""
    require("zsh")
    (tmp_path / "_pinvault").write_bytes((folder / "en" / "pinvault.zsh").read_bytes())
    assert said("zsh", "-f", "-c", ZSH, "zsh", tmp_path) == ["_pinvault"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_can_be_read(folder: Path, language: str) -> None:
    """Another program than the one that wrote it finds no fault in it.

    It knows no way to break Japanese lines, and passes over the request for it.
    """
    require("mandoc")
    path = folder / language / "pinvault.1"
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "error", path], capture_output=True, text=True, check=False
    )
    assert [line for line in done.stdout.splitlines() if ": mso" not in line] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_names_every_command_and_every_exit_code(folder: Path, language: str) -> None:
    """What is in the table is in the manual."""
    plain = (folder / language / "pinvault.1").read_text(encoding="utf-8").replace("\\-", "-")
    for command in COMMANDS:
        assert f".SS {command.line}" in plain
    for code in Exit:
        assert f"\\fB{int(code)}\\fP" in plain


def test_the_same_table_gives_the_same_files(folder: Path, tmp_path: Path) -> None:
    """A build can be repeated."""
    for path in write_all(tmp_path):
        assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes()
