"""Every file below ``cases/``: a command line, and what it answers in each language.

A case is a TOML file. ``about`` says the promise, ``args`` the words after ``pinvault``, ``exit``
the exit code. Optional: ``stdin``, ``today``, ``[environment]``, ``[descriptors]`` (a name and the
content; ``{name}`` in ``args`` becomes the number), ``process = true`` to run a real process.
``[en]`` and ``[ja]`` say what is answered; what holds for both stands at the top:

``stdout``, ``stderr``                  the whole stream (not mentioned: the stream is empty)
``stdout_has``, ``stderr_has``          texts that occur in this order
``stdout_json``, ``stderr_json``        the stream is one JSON object with at least these fields
``never``                               texts that occur in neither stream
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.world import TODAY, Answered, answer

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "cases"
LANGUAGES = ("en", "ja")
SETUP = {"about", "args", "stdin", "today", "environment", "descriptors", "process", "exit"}
EXPECTED = {
    f"{stream}{form}" for stream in ("stdout", "stderr") for form in ("", "_has", "_json")
} | {"never"}


def cases() -> Iterator[Any]:
    """Yield each case with each language that it speaks of."""
    for path in sorted(FOLDER.rglob("*.toml")):
        case = tomllib.loads(path.read_text(encoding="utf-8"))
        name = path.relative_to(FOLDER).with_suffix("").as_posix()
        assert case.keys() <= SETUP | EXPECTED | set(LANGUAGES), name
        for language in LANGUAGES:
            if language in case or not set(LANGUAGES) & case.keys():
                expected = {key: case[key] for key in EXPECTED & case.keys()}
                expected |= case.get(language, {})
                assert expected.keys() <= EXPECTED, name
                yield pytest.param(case, language, expected, id=f"{name}-{language}")


@pytest.mark.parametrize(("case", "language", "expected"), list(cases()))
def test_case(
    case: dict[str, Any],
    language: str,
    expected: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The command line answers as its file says."""
    monkeypatch.setenv("PINVAULT_LANG", language)
    for name, value in case.get("environment", {}).items():
        monkeypatch.setenv(name, value)
    descriptors = {name: pipe_with(text) for name, text in case.get("descriptors", {}).items()}
    try:
        argv = [word.format(**descriptors) for word in case["args"]]
        got = perform(case, argv, list(descriptors.values()))
    finally:
        for number in descriptors.values():
            os.close(number)
    assert got.exit == case["exit"], got
    compare(got.stdout, "stdout", expected)
    compare(got.stderr, "stderr", expected)
    for text in expected.get("never", []):
        assert text not in got.stdout + got.stderr


def pipe_with(text: str) -> int:
    """Return a descriptor from which ``text`` can be read."""
    readable, writable = os.pipe()
    os.write(writable, text.encode())
    os.close(writable)
    return readable


def perform(case: dict[str, Any], argv: list[str], descriptors: list[int]) -> Answered:
    """Run ``argv`` inside the test or, where the case asks for it, as a process."""
    stdin = case.get("stdin", "").encode()
    if not case.get("process", False):
        today = date.fromisoformat(case["today"]) if "today" in case else TODAY
        return answer(argv, stdin=stdin, today=today)
    done = subprocess.run(
        [sys.executable, "-m", "pinvault", *argv],
        input=stdin,
        capture_output=True,
        check=False,
        pass_fds=descriptors,
        timeout=60,
    )
    return Answered(done.returncode, done.stdout.decode(), done.stderr.decode())


def compare(text: str, stream: str, expected: dict[str, Any]) -> None:
    """Compare one stream with all that is said of it."""
    if f"{stream}_json" in expected:
        fields = expected[f"{stream}_json"]
        got = json.loads(text)
        assert {key: got.get(key) for key in fields} == fields
    elif f"{stream}_has" in expected:
        place = 0
        for part in expected[f"{stream}_has"]:
            assert part in text[place:], text
            place = text.index(part, place) + len(part)
    else:
        assert text == expected.get(stream, "")
