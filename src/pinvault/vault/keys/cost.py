"""How much work one guess shall take: measured on the machine at hand."""

from __future__ import annotations

import os
import time
from pathlib import Path

from pinvault.secret import Secret
from pinvault.vault.container.limits import (
    FLOOR_MEMORY_KIB,
    FLOOR_PASSES,
    MIB,
    PASSES_MAX,
    TRAFFIC_MAX_KIB,
    Cost,
)
from pinvault.vault.keys.derive import stretch

TARGET_SECONDS = 1.0
RETUNE_SECONDS = TARGET_SECONDS / 2
"""A derivation that takes less than this deserves a new cost: machines get faster."""

SLACK = 1.2
"""A memory size whose fewest passes take up to this multiple of the target is still chosen:
memory is what makes a guess dear, so it goes before passes."""

PROBES = 3

LANES = 4
MEMORY_STEPS_KIB = (1024 * MIB, 512 * MIB, 256 * MIB, 128 * MIB, 64 * MIB)
PORTABLE_MEMORY_MAX_KIB = 512 * MIB
"""An archive must open on a small machine too."""

_CGROUP = Path("/sys/fs/cgroup")
_OWN_CGROUP = Path("/proc/self/cgroup")
_MEMINFO = Path("/proc/meminfo")


def derivation_seconds(cost: Cost) -> float:
    """Measure one derivation, in seconds of this machine when nothing else runs on it.

    On a busy machine the clock on the wall would count other programs' work as the guess's, and
    a vault made in such a minute would stay cheap to attack for years. So the processor time of
    the lanes, shared among the cores they can use, counts where it is less.
    """
    began, worked = time.perf_counter(), time.process_time()
    stretch(Secret("measure"), bytes(32), cost)
    worked = time.process_time() - worked
    return min(time.perf_counter() - began, worked / min(cost.lanes, _cores()))


def _cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def _cgroup_value(name: str) -> int | None:
    """Return the least figure of this process's control group and those around it, in KiB."""
    figures = []
    for folder in _cgroups():
        try:
            text = (folder / name).read_text().strip()
        except OSError:
            continue
        if text.isdecimal():
            figures.append(int(text) // 1024)
    return min(figures, default=None)


def _cgroups() -> list[Path]:
    """Return the folders of this process's control group (version 2), from inside out."""
    try:
        lines = _OWN_CGROUP.read_text().splitlines()
    except OSError:
        lines = []
    own = next((line.removeprefix("0::/") for line in lines if line.startswith("0::/")), "")
    inner = _CGROUP / own
    return [inner, *(folder for folder in inner.parents if folder.is_relative_to(_CGROUP))]


def _meminfo(field: str) -> int | None:
    try:
        lines = _MEMINFO.read_text().splitlines()
    except OSError:
        return None
    for line in lines:
        if line.startswith(field + ":"):
            return int(line.split()[1])
    return None


def machine_memory_kib() -> int:
    """Return the memory this process may count on in all, in KiB; a cgroup's limit counts."""
    total = _meminfo("MemTotal")
    if total is None:
        try:
            total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
        except (AttributeError, ValueError, OSError):
            total = 4 * 1024 * MIB
    limit = _cgroup_value("memory.max")
    return total if limit is None else min(total, limit)


def free_memory_kib() -> int:
    """Return the memory that is free now, in KiB; what a cgroup has left counts."""
    free = _meminfo("MemAvailable")
    if free is None:
        free = machine_memory_kib() // 2
    limit, used = _cgroup_value("memory.max"), _cgroup_value("memory.current")
    if limit is not None and used is not None:
        free = min(free, max(0, limit - used))
    return free


def calibrate(
    *, seconds: float = TARGET_SECONDS, memory_max_kib: int = MEMORY_STEPS_KIB[0]
) -> Cost:
    """Choose a cost of about ``seconds`` for one derivation on this machine.

    The largest memory step within a quarter of the free memory whose fewest passes stay near
    the target, then as many passes as fit. Never under 64 MiB and three passes (RFC 9106,
    section 4). The time of a derivation is proportional to its memory, so small probes choose
    the step and one derivation of that size the passes: about two seconds in all.
    """
    ceiling = min(memory_max_kib, free_memory_kib() // 4)
    smallest = Cost(FLOOR_MEMORY_KIB, FLOOR_PASSES, LANES)
    probe = min(derivation_seconds(smallest) for _ in range(PROBES))
    longest = FLOOR_MEMORY_KIB * SLACK * seconds / probe
    fitting = [step for step in MEMORY_STEPS_KIB if step <= min(ceiling, longest)]
    memory = max(fitting, default=FLOOR_MEMORY_KIB)
    took = derivation_seconds(Cost(memory, FLOOR_PASSES, LANES))
    passes = min(round(FLOOR_PASSES * seconds / took), PASSES_MAX, TRAFFIC_MAX_KIB // memory)
    return Cost(memory, max(FLOOR_PASSES, passes), LANES)
