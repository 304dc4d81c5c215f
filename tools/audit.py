"""``python -m tools.audit``: ask whether a known weakness is in what a user installs.

pip-audit compares ``requirements/run.txt`` with a public database. Where neither can be reached,
that is said and is no failure: work goes on without a network. Ends with 1 for a known weakness.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
_PLACE = ROOT / ".venv" / "audit"
_SECONDS = 120
_PIP = ("--quiet", "--no-input", "--disable-pip-version-check", "--retries", "1", "--timeout", "10")
_PINNED = ("--no-deps", "--require-hashes", "--only-binary", ":all:")


def judged(report: dict[str, Any]) -> tuple[int, list[str]]:
    """Return the exit code and what is to be said of a ``report`` by pip-audit."""
    asked = [part for part in report["dependencies"] if "vulns" in part]
    weak = [
        f"audit: {part['name']} {part['version']}: {each['id']}"
        for part in asked
        for each in part["vulns"]
    ]
    if weak:
        return 1, weak
    if not asked:
        return 0, [_skipped("the database knows none of the parts here")]
    untold = len(report["dependencies"]) - len(asked)
    return 0, [f"audit: {len(asked)} parts, no known weakness; {untold} not in the database"]


def main() -> int:
    """Install pip-audit in a place of its own, which is kept, and ask it."""
    try:
        report = _asked()
    except subprocess.SubprocessError:
        code, lines = 0, [_skipped("pip-audit or its database cannot be reached")]
    else:
        code, lines = judged(report)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return code


def _asked() -> dict[str, Any]:
    """Return the report; raise ``subprocess.SubprocessError`` if there is none."""
    python = _PLACE / "bin" / "python"
    wanted, held = ROOT / "requirements" / "audit.txt", _PLACE / "held.txt"
    if not held.exists() or held.read_bytes() != wanted.read_bytes():
        venv.create(_PLACE, clear=True, with_pip=True)
        words = ("-m", "pip", "install", *_PIP, *_PINNED, "--requirement", str(wanted))
        _run(str(python), *words, check=True)
        held.write_bytes(wanted.read_bytes())
    done = _run(
        str(python), "-m", "pip_audit", "--requirement", str(ROOT / "requirements" / "run.txt"),
        "--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off",
    )  # fmt: skip
    try:
        return dict(json.loads(done.stdout))
    except ValueError as error:
        raise subprocess.SubprocessError from error


def _run(*words: str, check: bool = False) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(words, capture_output=True, timeout=_SECONDS, check=check)


def _skipped(why: str) -> str:
    return f"audit: SKIPPED, {why}"


if __name__ == "__main__":
    sys.exit(main())
