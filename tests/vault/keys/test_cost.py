"""The cost of a guess follows the machine, within the limits of the format.

Machines are made up here: how long a derivation takes, how much memory is free.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.vault.container.limits import (
    FLOOR_MEMORY_KIB,
    FLOOR_PASSES,
    PASSES_MAX,
    TRAFFIC_MAX_KIB,
    Cost,
    check_cost,
)
from pinvault.vault.keys import PORTABLE_MEMORY_MAX_KIB, calibrate, cost, derivation_seconds
from pinvault.vault.keys.cost import (
    LANES,
    MEMORY_STEPS_KIB,
    SLACK,
    free_memory_kib,
    machine_memory_kib,
)
from tests.support.cheap import CHEAPEST

if TYPE_CHECKING:
    from pathlib import Path

GIB = 1024 * 1024
MEMINFO = "MemTotal:       {total} kB\nMemFree:  1 kB\nMemAvailable:   {free} kB\n"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that stands for the kernel's: 16 GiB, of which 12 are free, no cgroup."""
    monkeypatch.setattr(cost, "_CGROUP", tmp_path)
    monkeypatch.setattr(cost, "_MEMINFO", tmp_path / "meminfo")
    (tmp_path / "meminfo").write_text(MEMINFO.format(total=16 * GIB, free=12 * GIB))
    return tmp_path


def _calibrated(gib_a_second: float, free_kib: int, memory_max_kib: int | None = None) -> Cost:
    """Calibrate on a machine that fills so much memory a second and has so much of it free."""

    def seconds(asked: Cost) -> float:
        return asked.memory_kib * asked.passes / GIB / gib_a_second

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cost, "derivation_seconds", seconds)
        patch.setattr(cost, "free_memory_kib", lambda: free_kib)
        return calibrate() if memory_max_kib is None else calibrate(memory_max_kib=memory_max_kib)


@given(st.floats(0.001, 1000), st.integers(0, 64 * GIB))
def test_every_machine_gets_a_cost_that_files_may_ask_for(speed: float, free_kib: int) -> None:
    """Slow or fast, empty or full: never under the floor, never over a limit."""
    chosen = _calibrated(speed, free_kib)
    check_cost(chosen)
    assert chosen.memory_kib in MEMORY_STEPS_KIB
    assert chosen.lanes == LANES


@given(st.floats(0.001, 1000), st.integers(4 * FLOOR_MEMORY_KIB, 64 * GIB))
def test_a_quarter_of_the_free_memory_is_enough(speed: float, free_kib: int) -> None:
    """Unlocking never pushes other programs out."""
    assert _calibrated(speed, free_kib).memory_kib <= free_kib // 4


@given(st.floats(0.3, 1000))
def test_nobody_waits_much_longer_than_the_second(speed: float) -> None:
    """Where the machine can do the floor in that time at all."""
    chosen = _calibrated(speed, 64 * GIB)
    took = chosen.memory_kib * chosen.passes / GIB / speed
    assert took <= SLACK * 1.01
    most = chosen.passes in {PASSES_MAX, TRAFFIC_MAX_KIB // chosen.memory_kib}
    assert took >= 1 / 2 or most


@pytest.mark.parametrize(
    ("speed", "free_kib", "chosen"),
    [
        (4.0, 64 * GIB, Cost(GIB, 4, LANES)),
        (100.0, 64 * GIB, Cost(GIB, 8, LANES)),
        (1.5, 64 * GIB, Cost(GIB // 2, 3, LANES)),
        (4.0, 2 * GIB, Cost(GIB // 2, 8, LANES)),
        (4.0, GIB // 2, Cost(GIB // 8, PASSES_MAX, LANES)),
        (0.01, 64 * GIB, Cost(FLOOR_MEMORY_KIB, FLOOR_PASSES, LANES)),
        (4.0, 0, Cost(FLOOR_MEMORY_KIB, PASSES_MAX, LANES)),
    ],
)
def test_memory_goes_before_passes(speed: float, free_kib: int, chosen: Cost) -> None:
    """The largest step that fits, then as many passes as fit."""
    assert _calibrated(speed, free_kib) == chosen


def test_an_archive_asks_for_no_more_than_a_small_machine_has() -> None:
    """Half a GiB at most, however large the machine that makes it."""
    assert _calibrated(4.0, 64 * GIB, PORTABLE_MEMORY_MAX_KIB).memory_kib == GIB // 2


def test_a_derivation_is_really_measured() -> None:
    """It takes time, and more of it for more work."""
    assert 0 < derivation_seconds(CHEAPEST) < derivation_seconds(Cost(16_384, 4, 1))


def test_memory_is_what_the_kernel_says(machine: Path) -> None:
    """Free is what is available, not what is unused."""
    assert machine.exists()
    assert machine_memory_kib() == 16 * GIB
    assert free_memory_kib() == 12 * GIB


def test_the_limit_of_a_container_counts(machine: Path) -> None:
    """Two GiB allowed, half a GiB of them used."""
    (machine / "memory.max").write_text(f"{2 * GIB * 1024}\n")
    (machine / "memory.current").write_text(f"{GIB // 2 * 1024}\n")
    assert machine_memory_kib() == 2 * GIB
    assert free_memory_kib() == 3 * GIB // 2


def test_a_container_over_its_limit_has_nothing_free(machine: Path) -> None:
    """Not less than nothing."""
    (machine / "memory.max").write_text("1048576\n")
    (machine / "memory.current").write_text("2097152\n")
    assert free_memory_kib() == 0


def test_a_container_without_a_limit_is_the_machine(machine: Path) -> None:
    """``max`` is no number."""
    (machine / "memory.max").write_text("max\n")
    (machine / "memory.current").write_text("1048576\n")
    assert machine_memory_kib() == 16 * GIB
    assert free_memory_kib() == 12 * GIB


def test_a_machine_without_proc_is_asked_otherwise(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of what there is counts as free."""
    (machine / "meminfo").unlink()
    said = {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 1024 * 1024}
    monkeypatch.setattr(os, "sysconf", said.__getitem__)
    assert machine_memory_kib() == 4 * GIB
    assert free_memory_kib() == 2 * GIB


def test_a_machine_that_says_nothing_is_taken_for_a_small_one(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where even ``sysconf`` is missing, and where meminfo lacks the line."""
    (machine / "meminfo").write_text("MemFree: 1 kB\n")
    monkeypatch.delattr(os, "sysconf")
    assert machine_memory_kib() == 4 * GIB
    assert free_memory_kib() == 2 * GIB


def test_another_programs_work_makes_no_guess_cheaper(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine the wall clock says ten seconds; the processor knows better."""
    walls, works = iter((50.0, 60.0)), iter((3.0, 5.0))
    monkeypatch.setattr(time, "perf_counter", lambda: next(walls))
    monkeypatch.setattr(time, "process_time", lambda: next(works))
    monkeypatch.setattr(cost, "stretch", lambda *_: b"")
    monkeypatch.setattr(cost, "_cores", lambda: 2)
    assert derivation_seconds(Cost(64, 1, 4)) == 1.0


def test_the_limit_of_a_group_around_this_process_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A container's limit may stand some folders above the process's own."""
    inner = tmp_path / "machine" / "session"
    inner.mkdir(parents=True)
    (tmp_path / "machine" / "memory.max").write_text(f"{256 * 1024 * 1024}\n")
    (inner / "memory.max").write_text("max\n")
    own = tmp_path / "cgroup"
    own.write_text("0::/machine/session\n")
    monkeypatch.setattr(cost, "_CGROUP", tmp_path)
    monkeypatch.setattr(cost, "_OWN_CGROUP", own)
    assert cost.machine_memory_kib() == 256 * 1024


def test_the_quickest_probe_and_the_time_asked_for_count() -> None:
    """What another program took away from a probe makes no guess cheaper."""
    asked: list[Cost] = []

    def seconds(cost: Cost) -> float:
        asked.append(cost)
        busy = 10.0 if len(asked) == 1 else 1.0
        return busy * cost.memory_kib * cost.passes / GIB / 4

    def calibrated(target: float) -> Cost:
        asked.clear()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(cost, "derivation_seconds", seconds)
            patch.setattr(cost, "free_memory_kib", lambda: 64 * GIB)
            return calibrate(seconds=target)

    assert calibrated(1.0) == Cost(GIB, 4, LANES)
    assert calibrated(0.5) == Cost(GIB // 2, 4, LANES)
    assert {cost.lanes for cost in asked} == {LANES}


def _grouped(folder: Path, monkeypatch: pytest.MonkeyPatch, own: str, **limits: str) -> None:
    """Lay out control groups below ``folder``: names of groups, ``_`` for a slash, with limits."""
    for name, limit in limits.items():
        group = folder / "fs" / name.strip("_").replace("_", "/")
        group.mkdir(parents=True, exist_ok=True)
        (group / "memory.max").write_text(limit)
    (folder / "cgroup").write_text(own)
    monkeypatch.setattr(cost, "_CGROUP", folder / "fs")
    monkeypatch.setattr(cost, "_OWN_CGROUP", folder / "cgroup")
    monkeypatch.setattr(cost, "_MEMINFO", folder / "meminfo")
    (folder / "meminfo").write_text(MEMINFO.format(total=16 * GIB, free=12 * GIB))


def _mib(count: int) -> str:
    return f"{count * 1024 * 1024}\n"


def test_the_narrowest_of_all_groups_around_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it stands; a group without a limit hides none that is further out."""
    both = {"a": _mib(256), "a_b": _mib(512)}
    _grouped(tmp_path, monkeypatch, "0::/a/b\n", **both)
    assert machine_memory_kib() == 256 * 1024
    _grouped(tmp_path, monkeypatch, "0::/a/b\n", a=_mib(512), a_b=_mib(256))
    assert machine_memory_kib() == 256 * 1024
    (tmp_path / "fs" / "a" / "b" / "memory.max").unlink()
    assert machine_memory_kib() == 512 * 1024


def test_only_the_process_own_groups_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not those of version 1, which stand in the same list, nor what is above all groups."""
    _grouped(tmp_path, monkeypatch, "3:memory:/other\n0::/a\n", a=_mib(512), other=_mib(64))
    (tmp_path / "memory.max").write_text(_mib(32))
    assert machine_memory_kib() == 512 * 1024


def test_without_a_word_of_its_own_group_the_outermost_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As inside a container that hides the list, or has only groups of version 1 in it."""
    _grouped(tmp_path, monkeypatch, "3:memory:/other\n", _=_mib(512), other=_mib(64))
    assert machine_memory_kib() == 512 * 1024
    (tmp_path / "cgroup").unlink()
    assert machine_memory_kib() == 512 * 1024


def test_a_line_of_memory_is_found_by_its_whole_name(machine: Path) -> None:
    """Others begin alike."""
    text = (machine / "meminfo").read_text()
    (machine / "meminfo").write_text("MemTotalHuge:  1 kB\n" + text)
    assert machine_memory_kib() == 16 * GIB


def test_the_processors_that_this_process_may_use_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system tells; else all there are, and one where it says nothing."""
    monkeypatch.setattr(cost, "stretch", lambda *_: b"")

    def cores() -> float:
        """Tell by how many cores six seconds of work are shared."""
        walls, works = iter((0.0, 60.0)), iter((0.0, 6.0))
        monkeypatch.setattr(time, "perf_counter", lambda: next(walls))
        monkeypatch.setattr(time, "process_time", lambda: next(works))
        return 6.0 / derivation_seconds(Cost(64, 1, 8))

    for usable, expected in (({4, 7, 9}, 3), (set(), 1)):
        monkeypatch.setattr(os, "sched_getaffinity", {0: usable}.__getitem__)
        assert cores() == expected
    monkeypatch.delattr(os, "sched_getaffinity")
    for counted, expected in ((6, 6), (None, 1)):
        monkeypatch.setattr(os, "cpu_count", lambda said=counted: said)
        assert cores() == expected
