"""What a file may ask for before anything in it is authenticated.

An edited header could otherwise make a program hang or take all memory: most vault tools can
be stopped that way. The limits are checked while parsing, so no derivation starts.
"""

from __future__ import annotations

from dataclasses import dataclass

from pinvault.errors import UnreadableError

FILE_MAX_BYTES = 16 * 1024 * 1024
HEADER_MAX_BYTES = 64 * 1024
SLOTS_MAX = 8

MIB = 1024
"""One MiB in the KiB in which Argon2 counts memory (RFC 9106, section 3.1)."""

MEMORY_MAX_KIB = 2048 * MIB
PASSES_MAX = 20
LANES_MAX = 8
TRAFFIC_MAX_KIB = 8192 * MIB

FLOOR_MEMORY_KIB = 64 * MIB
FLOOR_PASSES = 3


@dataclass(frozen=True, slots=True, order=True)
class Cost:
    """What one Argon2id derivation takes: memory in KiB, passes over it, lanes in parallel."""

    memory_kib: int
    passes: int
    lanes: int


def check_cost(cost: Cost) -> None:
    """Refuse a cost that no honest file asks for.

    Raises:
        UnreadableError: above a limit (``cost-too-high``) or under the floor below which
            pinvault never writes (``cost-too-low``, RFC 9106 section 4, second choice).
    """
    if (
        cost.memory_kib > MEMORY_MAX_KIB
        or cost.passes > PASSES_MAX
        or cost.lanes > LANES_MAX
        or cost.memory_kib * cost.passes > TRAFFIC_MAX_KIB
    ):
        raise UnreadableError("cost-too-high")
    if cost.memory_kib < FLOOR_MEMORY_KIB or cost.passes < FLOOR_PASSES or cost.lanes < 1:
        raise UnreadableError("cost-too-low")
