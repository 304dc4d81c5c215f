"""Every label in both languages: the sheet is read by a family, a clerk, or a helper from abroad.

The language of the moment comes first and is printed larger.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from pinvault.guidance.entry import entries
from pinvault.guidance.fact import facts
from pinvault.guidance.source import Kind, sources_of
from pinvault.i18n import LANGUAGES, language, texts

if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.pins import PinId
    from pinvault.guidance.fact import Fact

LOST = "REC-25"
"""Whom to call, in which order, at which numbers."""

BRING = "REC-02"
"""What to bring to the counter."""

_NUMBER: Final = re.compile(r"[0-9]{4}-[0-9]{2,3}-[0-9]{3,4}")


class Both(NamedTuple):
    """A text in the language of the moment, and in the other one."""

    first: str
    other: str

    @property
    def line(self) -> str:
        """Both on one line."""
        return f"{self.first} / {self.other}"


def both(message_id: str, **values: str | int | Both) -> Both:
    """Return a message in both languages; a value may be in both languages, too."""
    return Both(*(_said(message_id, lang, values) for lang in _languages()))


def both_days(day: date) -> Both:
    """Return a day written out in both languages."""
    return Both(*(_day(day, lang) for lang in _languages()))


def pin_names(pin: PinId) -> Both:
    """Return what a PIN is called; English texts name the Japanese word beside theirs (PIN-02)."""
    first, other = both(f"pin-{pin}-name")
    return Both(first, "" if other in first else other.partition(" (")[0])


def told_fact(fact_id: str) -> Both:
    """Return what a fact of the guide says, in both languages."""
    fields = entries("facts")[fact_id]
    return Both(*(fields[lang] for lang in _languages()))


def emergency_number() -> str:
    """Return the number to call first: the first that the fact names."""
    found = _NUMBER.search(told_fact(LOST).first)
    assert found is not None  # noqa: S101 - a fact about numbers to call
    return found[0]


def sources() -> str:
    """Return which official pages the advice rests on."""
    pages = [page for page in sources_of(_facts()) if page.kind is Kind.OFFICIAL]
    named = "; ".join(f"{page.name} ({page.address})" for page in pages)
    return f"{both('sheet-sources').line}: {named}"


def checked_until() -> Both:
    """Return when the advice was checked, and until when that holds."""
    found = _facts()
    return both(
        "sheet-checked",
        checked=both_days(min(fact.checked_on for fact in found)),
        review=both_days(min(fact.review_by for fact in found)),
    )


def _facts() -> tuple[Fact, ...]:
    return facts((LOST, BRING))


def _languages() -> tuple[str, ...]:
    spoken = language()
    return (spoken, *(name for name in LANGUAGES if name != spoken))


def _said(message_id: str, lang: str, values: dict[str, str | int | Both]) -> str:
    first = lang == language()
    chosen = {
        name: (value.first if first else value.other) if isinstance(value, Both) else value
        for name, value in values.items()
    }
    return texts(message_id, lang)[0].format_map(chosen)


def _day(day: date, lang: str) -> str:
    month = texts("word-months", lang)[day.month - 1]
    return texts("word-day", lang)[0].format(year=day.year, month=month, day=day.day)
