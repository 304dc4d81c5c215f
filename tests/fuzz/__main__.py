"""``python -m tests.fuzz TARGET|all [--seconds N] [--runs N] [--plain]``."""

from __future__ import annotations

import argparse
import importlib.util
import secrets
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from random import Random

TARGETS = ("container", "payload", "agenda", "answers", "hint", "recover", "expiry")
BROKEN = Path("build/fuzz")


def _guided(name: str, seconds: int, runs: int) -> None:
    """Fuzz under libFuzzer, which ends the process itself and prints how often it ran."""
    import atheris

    with atheris.instrument_imports(include=["pinvault"]):
        from tests.fuzz.mutation import MOST_BYTES
        from tests.fuzz.seeds import seeds
        from tests.fuzz.targets import TARGETS as BY_NAME
    BROKEN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(seeds(name)):
            (Path(folder) / str(number)).write_bytes(data)
        limits = [f"-max_total_time={seconds}", f"-runs={runs or -1}", f"-max_len={MOST_BYTES}"]
        places = [f"-artifact_prefix={BROKEN}/{name}-", "-timeout=5", "-rss_limit_mb=1024"]
        atheris.Setup(
            [sys.argv[0], *limits, *places, "-verbosity=0", "-print_final_stats=1", folder],
            BY_NAME[name],
        )
        atheris.Fuzz()


def _plain(name: str, seconds: int, runs: int) -> int:
    from tests.fuzz.mutation import BrokenError, fuzz
    from tests.fuzz.seeds import seeds
    from tests.fuzz.targets import TARGETS as BY_NAME

    seed = secrets.randbits(32)
    random = Random(seed)  # noqa: S311  (a seed that can be given again)
    try:
        done = fuzz(BY_NAME[name], seeds(name), random, runs, seconds)
    except BrokenError as broken:
        BROKEN.mkdir(parents=True, exist_ok=True)
        (BROKEN / name).write_bytes(broken.data)
        traceback.print_exc()
        sys.stdout.write(f"{name}: broken by {BROKEN / name}\n")
        return 1
    sys.stdout.write(
        f"{name}: {done} runs by mutation, no coverage (atheris is not in use), seed {seed}\n"
    )
    return 0


def main() -> int:
    """Fuzz one target here, or each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=("all", *TARGETS))
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--runs", type=int, default=0, help="stop after so many (0: never)")
    parser.add_argument("--plain", action="store_true", help="by mutation even with atheris")
    asked = parser.parse_args()
    if asked.target == "all":
        rest = sys.argv[2:]
        each = [
            subprocess.run([sys.executable, "-m", "tests.fuzz", name, *rest], check=False)
            for name in TARGETS
        ]
        return max(abs(one.returncode) for one in each)
    if asked.plain or importlib.util.find_spec("atheris") is None:
        return _plain(asked.target, asked.seconds, asked.runs)
    sys.stdout.write(f"{asked.target}: guided by coverage\n")
    sys.stdout.flush()
    _guided(asked.target, asked.seconds, asked.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
