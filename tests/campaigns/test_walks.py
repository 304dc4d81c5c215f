"""Promises of the campaigns themselves: a small sample of each finds nothing, and could."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.campaigns.faults import walk
from tests.campaigns.home import Home, allow_cheap_vaults
from tests.campaigns.judge import judge
from tests.campaigns.kills import kill_at_random
from tests.campaigns.needles import found, needles
from tests.campaigns.operations import OPERATIONS, lay_out
from tests.campaigns.traced import outside
from tests.support.parts import require
from tests.support.strace_faults import Call, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module", autouse=True)
def _cheap_for_now() -> Iterator[None]:
    """Give the limits back that the campaigns change for their whole process."""
    from pinvault.vault import keys
    from pinvault.vault.container import limits

    with pytest.MonkeyPatch.context() as patch:
        for name in ("FLOOR_MEMORY_KIB", "FLOOR_PASSES"):
            patch.setattr(limits, name, getattr(limits, name))
        patch.setattr(keys, "calibrate", keys.calibrate)
        before = os.umask(0o077)
        yield
        os.umask(before)


@pytest.mark.parametrize("name", ["card-edit", "calendar"])
def test_faults_in_an_operation_do_no_harm(name: str, tmp_path: Path) -> None:
    """Each fault of the sample fires, and nothing is lost or left behind."""
    require("strace")
    (operation,) = (each for each in OPERATIONS if each.name == name)
    lay_out(tmp_path / "template")
    verdict = walk(operation, tmp_path / "template", tmp_path / "runs", sample=2)
    assert verdict.good, str(verdict)
    assert verdict.missed == 0


def test_a_harmed_home_is_found_out(tmp_path: Path) -> None:
    """A damaged vault, an open mode, a stray file and a traceback are each counted."""
    home = Home(tmp_path / "work")
    lay_out(home.root)
    operation = OPERATIONS[1]
    home.vault.write_bytes(b"x")
    home.vault.chmod(0o644)
    (home.root / f".other.{'0' * 16}.tmp").write_bytes(b"")
    harmed = Outcome(
        tmp_path, Call("write", 1), "EIO", fired=True, status=1, out="", err="Traceback"
    )
    verdict = judge(operation, harmed, "old", "new")
    assert verdict.unreadable
    assert verdict.stray
    assert verdict.modes
    assert verdict.unclear
    assert not verdict.good


def test_random_kills_lose_nothing() -> None:
    """Whatever was told as saved is there."""
    kills = kill_at_random(5)
    assert kills.killed == 5
    assert kills.good, str(kills)


@pytest.mark.parametrize("number", range(len(list(needles("green roof 屋根")))))
def test_a_secret_is_found_in_every_form(number: int) -> None:
    """Each form, between other bytes."""
    text = "green roof 屋根"
    data = b"before" + list(needles(text))[number] + b"after"
    assert found({"hint": text}, data) == ["hint"]
    assert found({"hint": text}, b"beforeafter") == []


def test_only_what_stands_outside_the_second_screen_counts_as_left() -> None:
    """Between entering and leaving it is meant to be seen."""
    pieces = outside(b"a<b>c<d", b"<", b">")
    assert list(pieces) == [b"a", b"c"]


def test_homes_of_campaigns_are_private(tmp_path: Path) -> None:
    """Otherwise their own modes would be counted as faults."""
    allow_cheap_vaults()
    lay_out(tmp_path / "home")
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700
