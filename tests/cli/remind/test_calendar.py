"""``pinvault remind calendar``: a file for a calendar, and no other file harmed."""

from __future__ import annotations

import errno
import json
import os
from typing import TYPE_CHECKING, NoReturn

from ical.calendar_stream import IcsCalendarStream

from pinvault.errors import Exit
from pinvault.vault.storage import staging

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.cli.remind.conftest import Remind


def test_it_says_what_the_file_reveals(remind: Remind, tmp_path: Path) -> None:
    """Before it is written, and in the file there is no more than that."""
    path = tmp_path / "ends.ics"
    written = remind("calendar", str(path))
    assert written.exit == Exit.DONE
    assert "without encryption" in written.stderr
    content = path.read_text("utf-8")
    assert path.stat().st_mode & 0o777 == 0o600
    for hidden in ("Momoko", "PIN", "1985", "birth", "practise"):
        assert hidden not in content
    assert IcsCalendarStream.calendar_from_ics(content).events


def test_it_can_be_printed(remind: Remind) -> None:
    """Nothing else on stdout; titles in the chosen language."""
    printed = remind("calendar", "-", "--lang", "ja").stdout
    events = IcsCalendarStream.calendar_from_ics(printed).events
    assert any("期限: あと30日" in (event.summary or "") for event in events)
    assert remind("calendar", "-", "--json").exit == Exit.USAGE


def test_what_stands_there_is_kept_without_force(remind: Remind, tmp_path: Path) -> None:
    """And replaced as a whole with it."""
    path = tmp_path / "ends.ics"
    path.write_text("mine")
    assert remind("calendar", str(path)).exit == Exit.STORAGE
    assert path.read_text() == "mine"
    written = json.loads(remind("calendar", str(path), "--force", "--json").stdout)
    assert written["events"] == path.read_text().count("BEGIN:VEVENT") > 0
    assert list(tmp_path.iterdir()) == [path]


def test_a_vault_is_never_written_over(remind: Remind, vault: Path) -> None:
    """Not even with --force."""
    before = vault.read_bytes()
    assert remind("calendar", str(vault), "--force").exit == Exit.STORAGE
    assert vault.read_bytes() == before


def test_a_disk_that_takes_nothing_is_told(
    remind: Remind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that is write-protected: one message, and what stood there stands."""

    def read_only(*_: object) -> NoReturn:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(staging, "_fill", read_only)
    path = tmp_path / "ends.ics"
    path.write_text("mine")
    refused = remind("calendar", str(path), "--force", "--json")
    assert (refused.exit, refused.stdout) == (Exit.STORAGE, "")
    assert "disk-read-only" in refused.stderr
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_links_and_folders_are_refused(remind: Remind, tmp_path: Path) -> None:
    """What stands behind a name is not what was named; a missing folder is not made."""
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "folder").mkdir()
    for name in ("link", "folder", "none/ends.ics"):
        refused = remind("calendar", str(tmp_path / name), "--force")
        assert refused.exit == Exit.STORAGE, name
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "link"]
