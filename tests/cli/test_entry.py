"""Promises of the entry: whatever fails is told, with its exit code, and without what it held."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Never

import pytest

from pinvault import cli
from pinvault.cli.entry import run
from pinvault.cli.interrupts import Stopped
from pinvault.errors import DeclinedError, Exit, PinvaultError
from tests.cli.scripted import ScriptedTerminal
from tests.cli.world import Stream, answer, no_app, world

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.cli.call import Call
    from pinvault.cli.values import Values

SECRET = "the lemon tree"
PINVAULT = [sys.executable, "-m", "pinvault"]


def failing_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let ``key suggest`` fail with ``error``."""

    def fail(_call: Call) -> Never:
        raise error

    monkeypatch.setattr("pinvault.cli.commands.key_suggest.run", fail)


def every_class(base: type[PinvaultError]) -> list[type[PinvaultError]]:
    """Return every class of errors below ``base``."""
    return [c for sub in base.__subclasses__() for c in (sub, *every_class(sub))]


@pytest.mark.parametrize("kind", every_class(PinvaultError))
def test_an_error_ends_with_the_code_of_its_class(
    kind: type[PinvaultError], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two lines on stderr, nothing on stdout."""
    failing_with(monkeypatch, kind("declined"))
    got = answer(["key", "suggest"])
    assert got.exit == kind.exit_code
    assert got.stdout == ""
    first, second, rest = got.stderr.split("\n")
    assert first.startswith("pinvault: ")
    assert second.startswith("  ")
    assert rest == ""


@pytest.mark.parametrize("as_json", [[], ["--json"]], ids=["text", "json"])
def test_a_mistake_of_ours_is_told_without_what_it_held(
    as_json: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The class and the place, no traceback, no value, no path of this machine."""

    def fail() -> Never:
        raise ValueError(SECRET)

    monkeypatch.setattr("pinvault.cli.commands.key_suggest.suggest", fail)
    got = answer(["key", "suggest", *as_json])
    assert got.exit == Exit.BUG
    assert "ValueError" in got.stderr
    assert "cli/commands/key_suggest.py:" in got.stderr
    assert SECRET not in got.stderr
    assert "Traceback" not in got.stderr
    assert os.path.dirname(cli.__file__) not in got.stderr  # noqa: PTH120 - a plain text
    assert not as_json or json.loads(got.stderr)["error"]["reason"] == "bug"


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt(), 130), (Stopped(15), 143), (BrokenPipeError(), 141)]
)
def test_an_end_from_outside_is_silent(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """128 and the number of the signal, and not a word."""
    failing_with(monkeypatch, error)
    got = answer(["key", "suggest"])
    assert (got.exit, got.stdout, got.stderr) == (code, "", "")


def test_without_a_command_the_app_is_started() -> None:
    """With the values of the options, and its exit code is ours."""
    seen: list[str | None] = []

    def start(values: Values) -> int:
        seen.append(values.text("vault"))
        return 7

    assert run(["--vault", "x.vault"], world(), start) == 7
    assert seen == ["x.vault"]


def test_a_secret_is_shown_aside_on_a_terminal() -> None:
    """And nothing of it on stdout."""
    terminal = ScriptedTerminal("")
    got = answer(["key", "suggest"], open_terminal=lambda: terminal, at_terminal=True)
    assert got.stdout == ""
    assert "-" in terminal.asides


def call_with(argv: list[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Return the call that a command gets for ``argv``."""
    calls: list[Call] = []

    def keep(call: Call) -> Exit:
        calls.append(call)
        return Exit.DONE

    monkeypatch.setattr("pinvault.cli.commands.key_suggest.run", keep)
    assert run(argv, world(open_terminal=lambda: ScriptedTerminal("n")), no_app) == 0
    return calls[0]


def test_a_secret_needs_reveal_where_stdout_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe or a file gets it only when that was asked for."""
    call = call_with(["key", "suggest"], monkeypatch)
    with pytest.raises(PinvaultError, match="needs-reveal") as caught:
        call.reveal(SECRET)
    assert caught.value.exit_code is Exit.NEEDS_TERMINAL


def test_a_no_is_told_and_a_yes_can_be_given_in_advance(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person at the terminal of this test says no."""
    with pytest.raises(DeclinedError, match="declined"):
        call_with(["key", "suggest"], monkeypatch).confirm("expiry-ask-birth")
    call_with(["key", "suggest", "--yes"], monkeypatch).confirm("expiry-ask-birth")


def test_a_passphrase_by_descriptor_means_that_nothing_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A question ends in exit 12 instead of waiting for someone who is not there."""
    (tmp_path / "secret").write_text("open sesame\n", encoding="utf-8")
    with (tmp_path / "secret").open() as file:
        argv = ["key", "suggest", "--passphrase-fd", str(file.fileno())]
        call = call_with(argv, monkeypatch)
        with pytest.raises(PinvaultError, match="needs-answer") as caught:
            call.confirm("expiry-ask-birth")
    assert caught.value.exit_code is Exit.NEEDS_TERMINAL


class FullStream(Stream):
    """A stream on a full disk."""

    def write(self, _content: object) -> Never:
        """Fail as the system does."""
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_an_output_that_cannot_be_written_is_told() -> None:
    """Exit 7, as for every other disk that says no."""
    stderr = Stream()
    place = world(stdout=FullStream(), stderr=stderr)
    assert run(["--version"], place, no_app) == Exit.STORAGE
    assert stderr.getvalue().startswith(b"pinvault: ")


def test_an_error_that_cannot_be_told_still_has_its_code() -> None:
    """Also where stderr is full."""
    place = world(stderr=FullStream())
    assert run(["nonsense"], place, no_app) == Exit.USAGE


def test_a_reader_that_goes_away_is_no_error() -> None:
    """``pinvault --help | head -1`` ends silently."""
    readable, writable = os.pipe()
    os.close(readable)
    done = subprocess.run(
        [*PINVAULT, "--help"], stdout=writable, stderr=subprocess.PIPE, check=False, timeout=60
    )
    os.close(writable)
    assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, b"")


def test_closed_streams_are_no_error() -> None:
    """As a service without any of the three."""
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" <&- >&- 2>&-', "sh", *PINVAULT, "--help"], check=False, timeout=60
    )
    assert done.returncode == 0


def test_a_signal_ends_a_waiting_command_with_its_code() -> None:
    """Waiting for stdin is put an end to without a traceback."""
    command = [*PINVAULT, "hint", "check", "--jsonl"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"pin": "user", "text": "lemon tree"}\n')
        process.stdin.flush()
        assert b"accept" in process.stdout.readline()
        process.terminate()
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (128 + signal.SIGTERM, b"")
