"""A stick that fails at any moment: the vault is whole, and so is a backup that was there."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault import i18n
from pinvault.backup import rotation
from pinvault.backup.files import check_target
from pinvault.backup.opening import Found
from pinvault.backup.restoring import plan_merge
from pinvault.backup.sheet import write_sheet
from pinvault.domain.pins import PinId
from pinvault.errors import PinvaultError, StorageError
from pinvault.vault.storage import VaultFile
from tests.backup.common import ALONE, archived
from tests.support.dying_stick import DyingStick
from tests.support.parts import require
from tests.support.vaults import HINT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

    Act = Callable[[Session, Path], object]

BACKUP = "a"


def replaced(session: Session, stick: Path) -> None:
    """Make a backup in the place of the one that is there."""
    check_target(stick / BACKUP, session.host.file.path, force=True)
    archived(session, stick / BACKUP, portable=ALONE, force=True)


def dated(session: Session, stick: Path) -> None:
    """Make a dated backup and tidy up."""
    path = rotation.next_name(stick, session.host.clock.now())
    archived(session, path, portable=ALONE)
    rotation.tidy(stick, path, session, 1)


def merged(session: Session, stick: Path) -> None:
    """Take the backup in."""
    plan_merge(session, Found(stick / BACKUP).by_passphrase(ALONE)).carry_out(session)


def printed(session: Session, stick: Path) -> None:
    """Write the page for the envelope."""
    write_sheet(session, stick / "sheet.pdf", force=True)


def refusal(act: Act, session: Session, stick: Path) -> PinvaultError | None:
    """Return what the act was refused with; None if it ended well."""
    try:
        act(session, stick)
    except PinvaultError as error:
        return error
    return None


def every_death(act: Act, session: Session, stick: Path, *, pulled: bool) -> Iterator[bool]:
    """Do ``act`` with a stick that dies at its first call, at its second, and so on.

    Yields whether the act ended well, with the stick plugged in anew, until it dies no more.
    """
    act(session, stick)  # what is loaded late is loaded now
    for number in count():
        dying = DyingStick(stick, number, pulled=pulled)
        with pytest.MonkeyPatch.context() as patch:
            dying.plug_in(patch)
            told = refusal(act, session, stick)
        away = stick.with_name("pulled")
        if away.exists():
            away.rename(stick)
        if told is not None:
            assert isinstance(told, StorageError), (number, told)
            assert i18n.texts(f"err-{told.reason}"), (number, told)
        yield told is None
        act(session, stick)  # and the next day is a good one
        if not dying.died:
            assert number > 3, "the stick was hardly used"
            return


def whole(path: Path) -> bool:
    """Tell whether a backup opens with everything in it."""
    opened = Found(path).by_passphrase(ALONE)
    return len(opened.contents.hints) == 1


@pytest.mark.parametrize("pulled", [False, True], ids=["worn out", "pulled out"])
@pytest.mark.parametrize("act", [replaced, dated, printed, merged])
def test_a_stick_that_dies_at_any_call_takes_nothing_along(
    act: Act, session: Session, stick: Path, machine: Machine, *, pulled: bool
) -> None:
    """The backup that was there opens, old or new; the vault too, and the person is told."""
    archived(session, stick / BACKUP, portable=ALONE)
    ends = []
    for well in every_death(act, session, stick, pulled=pulled):
        ends.append(well)
        assert whole(stick / BACKUP), len(ends)
        assert machine.open().hints.reveal(None, PinId.USER).text == HINT, len(ends)
        for path in stick.glob("pinvault-*.pinvault"):
            assert whole(path), len(ends)
    assert ends[-1]
    assert not ends[0]


@pytest.mark.parametrize(("act", "kept"), [(replaced, BACKUP), (dated, "pinvault-*.pinvault")])
def test_the_next_backup_clears_what_a_dead_stick_left(
    act: Act, kept: str, session: Session, stick: Path
) -> None:
    """Unfinished files and locks do not gather on it."""
    archived(session, stick / BACKUP, portable=ALONE)
    for _ in every_death(act, session, stick, pulled=False):
        pass
    act(session, stick)
    named = {path.name for path in stick.glob(kept)} | {BACKUP}
    assert {path.name for path in stick.iterdir()} == named


def test_a_backup_that_is_being_written_is_not_swept_away(session: Session, stick: Path) -> None:
    """Another process may be at it; its lock tells."""
    name = "pinvault-2026-11-22-120000.pinvault"
    staged = stick / f".{name}.{'0' * 16}.tmp"
    staged.write_bytes(b"half")
    with VaultFile(stick / name).locked():
        dated(session, stick)
        assert staged.exists()
    dated(session, stick)
    assert not staged.exists()


def test_a_full_or_read_only_stick_keeps_the_backup(stick: Path, tmp_path: Path) -> None:
    """On a real small disk: the old one stays to the byte, and freed space is enough."""
    space = ["unshare", "--mount"]
    if os.geteuid() != 0:
        space += ["--user", "--map-root-user"]
    require("unshare", "mount")
    if subprocess.run([*space, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("no disk of one's own is permitted here; test_faults shows the same refusals")
    mount = 'mount -t tmpfs -o size=64k,mode=700 pinvault "$0" && exec "$@"'
    program = [sys.executable, "-m", "tests.backup.small_stick", str(stick), str(tmp_path / "home")]
    done = subprocess.run(
        [*space, "sh", "-c", mount, stick, *program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        f"full: archive-disk-full, same, 1, {BACKUP}",
        f"freed: done, new, 1, {BACKUP}",
        f"read-only: archive-disk-refused, same, 1, {BACKUP}",
    ]
