"""Promises of the days for checking again: nothing grows old unseen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pinvault.guidance.entry import entries
from pinvault.guidance.fact import facts
from pinvault.guidance.review import DATED, RESTING, past_review
from tests.cli.world import answer

FIRST = min(fact.review_by for fact in facts())
LATE = date(2999, 1, 1)


def test_every_dated_entry_grows_old() -> None:
    """Facts, services, shops, pages, look-alikes, and the routes that rest on facts."""
    found = past_review(LATE)
    assert list(found) == ["facts", *DATED, *RESTING]
    for subject in DATED:
        assert set(found[subject]) == set(entries(subject))
    assert set(found["routes"]) == set(entries("routes"))


def test_everything_with_a_day_for_it_is_looked_at() -> None:
    """A subject that gets such days cannot be forgotten here."""
    subjects = ("facts", "services", "shops", "pages", "lookalikes", "routes", "terms", "sayings")
    dated = {
        subject
        for subject in subjects
        if any("review" in fields for fields in entries(subject).values())
    }
    assert dated == {"facts", *DATED}


def test_on_its_day_an_entry_is_still_good() -> None:
    """From the next day on it is too old."""
    shop = entries("shops")["lawson"]["review"]
    on = date.fromisoformat(shop)
    assert "lawson" not in past_review(on).get("shops", ())
    assert "lawson" in past_review(on + timedelta(days=1))["shops"]


def test_a_route_is_as_old_as_its_facts() -> None:
    """The first fact that grows old takes the routes along that cite it."""
    old = past_review(FIRST + timedelta(days=1))
    cited = set(old["facts"])
    for route in old.get("routes", ()):
        assert cited & set(entries("routes")[route]["facts"])


@pytest.mark.parametrize(
    ("today", "said"),
    [(date(2026, 11, 22), "Nothing in the guidance is past"), (LATE, "shops/lawson")],
)
def test_doctor_says_so(today: date, said: str) -> None:
    """By name, and nothing on the day on which all is fresh."""
    assert said in answer(["doctor", "--lang", "en"], today=today).stdout
