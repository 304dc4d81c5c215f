"""Promises of counted days: said as people say them, everywhere by one function."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.cli.commands.status_text import backup_lines
from pinvault.domain.agenda_items import Item, Level
from pinvault.domain.agenda_kinds import DueKind
from pinvault.i18n import LANGUAGES, use_language
from pinvault.i18n.phrases import days_text
from pinvault.reminders.words import sentences, title
from pinvault.tui.wording import days_left
from pinvault.views import BackupView
from pinvault.wording import finding_values

SAID = {
    "ja": {-9: "9日前", -1: "昨日", 0: "今日", 1: "明日", 9: "あと9日"},
    "en": {-9: "9 days ago", -1: "yesterday", 0: "today", 1: "tomorrow", 9: "in 9 days"},
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_nearest_days_have_names(language: str) -> None:
    """Yesterday, today and tomorrow; all others are counted."""
    use_language(language)
    assert {days: days_text(days) for days in SAID[language]} == SAID[language]


@given(st.integers(-100_000, 100_000))
def test_one_day_is_never_more_than_one(days: int) -> None:
    """There is no "1 days", and every distance differs from its neighbours."""
    use_language("en")
    assert not re.search(r"\b1 days", days_text(days))
    assert len({days_text(days - 1), days_text(days), days_text(days + 1)}) == 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("days", [-1, 0, 1, 2])
def test_app_and_command_line_count_alike(days: int, language: str) -> None:
    """A date in the app, a backup in ``status``, a finding of ``doctor``, an entry to come."""
    use_language(language)
    day, moment = date(2026, 11, 22), datetime(2026, 11, 22, 3, tzinfo=UTC)
    said = days_text(days)
    assert days_left(day + timedelta(days), day) == said
    assert said in title(DueKind.CARD_EXPIRES, days)
    if days <= 0:
        view = BackupView(moment, -days, moment, -days, due=False)
        assert all(said in line for line in backup_lines(view))
        assert finding_values({"days": -days}) == {"ago": said}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", [Level.SOON, Level.OVERDUE])
def test_an_estimate_says_so_before_it_says_anything(level: Level, language: str) -> None:
    """Nobody reads "has ended" before reading that the day is not certain."""
    use_language(language)
    over = level is Level.OVERDUE
    on = date(2026, 11, 21) if over else date(2026, 11, 23)
    item = Item(
        id="0" * 32,
        kind=DueKind.CERTIFICATE_EXPIRES,
        on=on,
        level=level,
        message="remind-certificate-over" if over else "remind-certificate-plain",
        action="remind-do-renew-certificates",
        how="remind-how-expires",
        estimate=True,
        opens=None,
        next=None,
    )
    first = next(sentences(item, date(2026, 11, 22)))
    assert first.startswith({"ja": "見込みでは、", "en": "By estimate: "}[language])
