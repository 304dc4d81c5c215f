"""``docs/performance.md``, made of what was measured just now."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING

from bench import beside
from pinvault.secret import Secret
from pinvault.vault.keys.cost import machine_memory_kib

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bench.promise import Measured

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"

HEAD = """# Performance

Written by `make bench ARGS=--write`, on {machine}. Each promise is a ratio to something that any
program of this kind would have to do, measured in turn with it, so that a slow machine moves both.
Medians of several runs; on a busy machine the figures scatter, the ratios less.

## What is promised

| what | median | against | median | ratio | promised | |
|---|---:|---|---:|---:|---:|---|
"""


def write(results: Iterable[tuple[Measured, str]]) -> None:
    """Write the page: a table row for each promise with its bound, and the figures beside."""
    machine = f"{platform.machine()}, Python {platform.python_version()}, "
    machine += f"{machine_memory_kib() // 1024**2} GiB"
    parts = [HEAD.format(machine=machine)]
    parts += [_row(result, bound) for result, bound in results]
    for title, lines in (
        ("What a guess costs", beside.guess(Secret("two bridges and a kiosk"))),
        ("Checking hints", beside.hints()),
        ("Starting", beside.starts()),
    ):
        parts.append(f"\n## {title}\n\n" + "".join(f"- {line}\n" for line in lines))
    PAGE.write_text("".join(parts), encoding="utf-8")


def _row(result: Measured, bound: str) -> str:
    promise = result.promise
    ratio = "" if result.ratio is None else f"{result.ratio:.2f}x"
    kept = "kept" if result.kept else "**not kept**"
    return (
        f"| {promise.name} | {result.ours * 1000:.1f} ms | {promise.against} "
        f"| {result.base * 1000:.1f} ms | {ratio} | {bound} | {kept} |\n"
    )
