"""``pinvault remind``: what it says, when it is silent, and what people answer."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from pinvault.cli.entry import run
from pinvault.errors import Exit
from pinvault.vault.home import device_folder
from pinvault.vault.storage import staging
from pinvault.vault.unattended.block import find_block
from tests.cli.world import TODAY, Stream, no_app, world

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.remind.conftest import Remind


def items(remind: Remind, *words: str, today: date = TODAY) -> list[dict[str, Any]]:
    """Return the items as JSON."""
    found: list[dict[str, Any]] = json.loads(remind("--json", *words, today=today).stdout)["items"]
    return found


def test_it_says_what_ends_and_what_to_do(remind: Remind) -> None:
    """In both languages, with the id to answer by."""
    (item,) = items(remind)
    assert (item["kind"], item["on"], item["level"]) == (
        "certificate-expires",
        "2027-01-14",
        "soon",
    )
    said = remind().stdout
    assert f"[{item['short_id']}] Soon: Electronic certificates end on 14 January 2027" in said
    assert "pinvault recover --event expires" in said
    assert "2027年1月14日" in remind("--lang", "ja").stdout


def test_it_names_nobody(remind: Remind) -> None:
    """On no day of two years, in text or JSON."""
    for days in range(0, 730, 10):
        day = (TODAY + timedelta(days)).isoformat()
        for words in ((), ("--json",)):
            assert "Momoko" not in remind("--on", day, *words).stdout


def test_check_tells_by_its_exit_code(remind: Remind) -> None:
    """10 when something is due, for a script."""
    assert remind("--check").exit == Exit.DUE
    assert remind().exit == Exit.DONE
    remind("done", items(remind)[0]["id"])
    assert remind("--check").exit == Exit.DONE


def test_quiet_is_silent_unless_something_is_due(remind: Remind) -> None:
    """Not a line, not a note."""
    remind("done", items(remind)[0]["id"])
    assert remind("--quiet")[1:] == ("", "")
    assert "2027-01-02" in remind("--json").stdout
    assert "2 January 2027" in remind().stdout


def test_nothing_is_said_twice_a_day(remind: Remind) -> None:
    """A year with ``--daily``, day by day, twice a day."""
    spoken = 0
    for days in range(365):
        day = TODAY + timedelta(days)
        first = remind("--daily", "--quiet", today=day)
        assert remind("--daily", "--quiet", today=day).stdout == ""
        due = items(remind, today=day)
        assert bool(first.stdout) == bool(due), day
        spoken += bool(due)
        for item in due:
            if item["days_left"] == 30:
                remind("done", item["id"], today=day)
    assert spoken > 200


def test_daily_says_what_is_new_the_same_day(remind: Remind) -> None:
    """Put off until today by another shell, or done by mistake."""
    assert remind("--daily").stdout
    assert "already" in remind("--daily").stdout
    assert json.loads(remind("--daily", "--json").stdout)["items"] == []
    assert remind("--daily", "--check").exit == Exit.DUE


def test_an_item_is_put_off_until_a_day(remind: Remind) -> None:
    """And comes back on it."""
    name = items(remind)[0]["short_id"]
    assert remind("snooze", name, "--until", "2026-12-24").exit == Exit.DONE
    assert items(remind, today=date(2026, 12, 23)) == []
    assert items(remind, today=date(2026, 12, 24))


def test_without_a_day_an_item_is_put_off_until_its_next_lead(remind: Remind) -> None:
    """30 days before the end; after the last lead, for a week."""
    name = items(remind)[0]["id"]
    assert "15 December 2026" in remind("snooze", name).stdout
    late = date(2027, 2, 1)
    until = json.loads(remind("snooze", name, "--json", today=late).stdout)["until"]
    assert until == "2027-02-08"


@pytest.mark.parametrize(
    ("words", "exit_code"),
    [
        (("snooze", "zzzz"), Exit.USAGE),
        (("done", "-"), Exit.USAGE),
        (("done",), Exit.USAGE),
        (("snooze", "{id}", "--until", "2026-11-22"), Exit.USAGE),
        (("schedule",), Exit.USAGE),
        (("shedule",), Exit.USAGE),
        (("--on", "2027-02-30"), Exit.USAGE),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_meant_is_refused(
    remind: Remind, words: tuple[str, ...], exit_code: Exit
) -> None:
    """With one message and nothing changed."""
    before = remind().stdout
    name = items(remind)[0]["id"]
    refused = remind(*(word.format(id=name) for word in words))
    assert refused.exit == exit_code
    assert refused.stderr
    assert remind().stdout == before


def test_an_answer_can_be_taken_back(remind: Remind) -> None:
    """Done or put off, and by the command that ``done`` itself names."""
    before = remind().stdout
    name = items(remind)[0]["short_id"]
    assert f"pinvault remind undo {name}" in remind("done", name).stdout
    assert items(remind) == []
    assert remind("undo", name).exit == Exit.DONE
    assert remind().stdout == before
    remind("snooze", name)
    remind("undo", name)
    assert remind().stdout == before
    refused = remind("undo", name)
    assert refused.exit == Exit.USAGE
    assert "remind --all" in refused.stderr


def test_what_is_taken_back_is_said_again_the_same_day(remind: Remind) -> None:
    """``--daily`` does not think that it was said."""
    name = items(remind)[0]["id"]
    assert remind("--daily", "--quiet").stdout
    remind("done", name)
    remind("undo", name)
    assert name[:4] in remind("--daily", "--quiet").stdout


def test_all_shows_what_is_not_told(remind: Remind) -> None:
    """What is done, put off and still to come, each with its id."""
    first = items(remind)[0]["short_id"]
    found = json.loads(remind("--all", "--json").stdout)
    assert [item["short_id"] for item in found["items"]] == [first]
    others = {each["short_id"]: each["standing"] for each in found["others"]}
    assert set(others.values()) == {"ahead"}
    other = next(iter(others))
    remind("done", first)
    remind("snooze", other, "--until", "2030-01-01")
    said = remind("--all").stdout
    for heading in ("Put off:", "Still to come:", "Done (to take it back"):
        assert heading in said
    for name in (first, *others):
        assert said.count(f"[{name}]") == 1
    assert "1 January 2030" in said
    after = {
        each["short_id"]: each for each in json.loads(remind("--all", "--json").stdout)["others"]
    }
    assert (after[first]["standing"], after[first]["told"]) == ("done", None)
    assert (after[other]["standing"], after[other]["told"]) == ("snoozed", "2030-01-01")


def test_all_does_not_go_with_what_says_less(remind: Remind) -> None:
    """But the exit code may still tell."""
    for option in ("--daily", "--quiet", "--notify"):
        assert remind("--all", option).exit == Exit.USAGE
    assert remind("--all", "--check").exit == Exit.DUE


def test_today_is_the_day_in_japan(vault: Path) -> None:
    """At 16:00 UTC it is tomorrow there, and so it is in every sentence."""
    assert vault.exists()
    for hour, day in ((14, "2026-12-14"), (16, "2026-12-15")):
        moment = datetime(2026, 12, 14, hour, tzinfo=UTC)
        stdout = Stream()
        place = world(stdout=stdout, today=moment)
        assert run(["remind", "--json"], place, no_app) == Exit.DONE
        told = json.loads(stdout.getvalue())
        assert told["day"] == day
        assert told["items"][0]["level"] == ("soon" if day == "2026-12-14" else "now")


def test_an_old_backup_is_told_of(remind: Remind) -> None:
    """180 days after it was made, because the vault has changed since; no date of birth in it."""
    day = date(2027, 5, 21)
    (item,) = (each for each in items(remind, today=day) if each["kind"] == "backup-old")
    assert (item["level"], item["on"]) == ("soon", "2027-05-21")
    assert "22 November 2026" in item["text"][0]
    assert "pinvault backup create" in item["text"][-1]
    assert "2026年11月22日" in remind("--lang", "ja", today=day).stdout
    assert not any(each["kind"] == "backup-old" for each in items(remind, today=date(2027, 5, 20)))


def test_notes_that_cannot_be_read_are_told(remind: Remind, vault: Path) -> None:
    """One message; nothing is overwritten."""
    vault.with_name(f"{vault.name}.reminders").mkdir()
    for words in ((), ("--daily",), ("done", "abcd"), ("calendar", "-")):
        refused = remind(*words, "--json") if "-" not in words else remind(*words)
        assert refused.exit == Exit.STORAGE, words
        assert refused.stdout == ""
        assert f"{vault.name}.reminders" in refused.stderr


@pytest.mark.parametrize("words", [("done", "{id}"), ("snooze", "{id}"), ("--daily",)])
def test_a_disk_that_takes_nothing_is_told(
    remind: Remind, vault: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """One message, the answers as they were, and nothing half-written."""
    name = items(remind)[0]["id"]
    before = sorted(path.name for path in vault.parent.iterdir())

    def read_only(*_: object) -> NoReturn:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(staging, "_fill", read_only)
    refused = remind(*(word.format(id=name) for word in words))
    assert refused.exit == Exit.STORAGE
    assert "Traceback" not in refused.stderr
    after = {path.name for path in vault.parent.iterdir()} - {f"{vault.name}.reminders.lock"}
    assert sorted(after) == before
    assert items(remind)[0]["id"] == name


def test_an_id_may_be_short_but_not_vague(remind: Remind, vault: Path) -> None:
    """The empty beginning names everything."""
    assert find_block(str(vault)).file
    answered = remind("done", "")
    assert answered.exit == Exit.USAGE


def test_a_clock_that_is_behind_is_told(remind: Remind) -> None:
    """``--on`` asks about a day all the same."""
    refused = remind(today=date(2026, 11, 21))
    assert refused.exit == Exit.USAGE
    assert "22 November 2026" in refused.stderr
    assert remind("--on", "2026-11-21").exit == Exit.DONE


def test_notes_that_do_not_open_are_begun_anew(remind: Remind, vault: Path) -> None:
    """It only means to be told again."""
    name = items(remind)[0]["id"]
    remind("done", name)
    notes = vault.with_name(f"{vault.name}.reminders")
    notes.write_bytes(b"\1" + bytes(100))
    again = remind()
    assert name[:4] in again.stdout
    assert "cannot be opened" in again.stderr
    remind("done", name)
    assert remind("--quiet")[1:] == ("", "")
    assert notes.stat().st_mode & 0o777 == 0o600


def test_without_the_key_nothing_is_told(remind: Remind, vault: Path) -> None:
    """Exit code 8, and no day in the message."""
    (device_folder() / find_block(str(vault)).item).unlink()
    refused = remind("--json")
    assert refused.exit == Exit.KEYRING
    assert refused.stdout == ""
    assert json.loads(refused.stderr)["error"]["reason"] == "reminder-key-missing"
    assert "2027" not in refused.stderr


def test_without_a_vault_that_is_said(remind: Remind, tmp_path: Path) -> None:
    """And where it was looked for."""
    refused = remind("--vault", str(tmp_path / "none"))
    assert refused.exit == Exit.NO_VAULT
    assert str(tmp_path / "none") in refused.stderr


def test_a_notification_that_was_not_shown_is_tried_again(
    remind: Remind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And one that was shown counts as said; it tells how many and nothing else."""
    monkeypatch.setenv("PATH", str(tmp_path))
    refused = remind("--notify", "--daily")
    assert (refused.exit, refused.stdout) == (Exit.STORAGE, "")
    tool = tmp_path / "notify-send"
    tool.write_text(f'#!/bin/sh\nfor word; do echo "$word"; done >> {tmp_path}/shown\n')
    tool.chmod(0o755)
    assert remind("--notify", "--daily")[:2] == (Exit.DONE, "")
    assert remind("--notify", "--daily").exit == Exit.DONE
    shown = (tmp_path / "shown").read_text()
    assert shown.splitlines()[-1] == "1 to be reminded of. See: pinvault remind"
    assert "2027" not in shown


def test_leads_are_chosen_with_the_passphrase(remind_opening: Remind, remind: Remind) -> None:
    """And hold for the reminders at once."""
    assert remind_opening("leads", "--card", "Momoko 0", "--set", "40,5").exit == Exit.DONE
    assert items(remind) == []
    assert items(remind, "--on", "2026-12-05")
    listed = json.loads(remind_opening("leads", "--json").stdout)["cards"]
    assert listed[0] == {"card": "Momoko 0", "leads": [40, 5], "usual": False}
    assert listed[1]["usual"]
    assert "as usual" in remind_opening("leads").stdout
    remind_opening("leads", "--card", "Momoko 0", "--set", "usual")
    assert items(remind)


def test_leads_that_are_none_are_refused_before_anything_is_opened(remind: Remind) -> None:
    """No passphrase is asked for."""
    assert remind("leads", "--set", "soon").exit == Exit.USAGE
    assert remind("leads", "--set", "7").exit == Exit.NEEDS_TERMINAL
