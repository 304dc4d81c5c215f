"""Promises of ``expiry --case``: the object that goes in and the one that comes out."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from pinvault import i18n
from pinvault.cli.expiry_case import answer, read_case
from pinvault.domain.validity import DateInputs, Holder, validity
from pinvault.errors import UsageError

CASE: dict[str, Any] = {"birth": "1985-11-14", "issued": "2021-12-01"}
DAYS = {
    "applied": "2021-11-02",
    "cert_issued": "2022-01-03",
    "cert_renewed": "2023-01-04",
    "signature_issued": "2022-02-05",
    "stay_until": "2024-01-06",
    "stay_extended_to": "2026-01-07",
    "extended_on": "2024-01-02",
    "previous_card_expires": "2021-11-14",
}
FIELDS = [
    "card_expires",
    "certificate_expires",
    "signature_expires",
    "renewal_opens",
    "card_renewal_opens",
    "insurance_until",
    "unsure",
    "alternatives",
]


def said(case: object) -> dict[str, Any]:
    """Return the answer as a script would read it."""
    inputs, as_of = read_case(case)
    read: dict[str, Any] = json.loads(json.dumps(answer(validity(inputs), as_of)))
    return read


def test_birth_and_issue_day_are_enough() -> None:
    """The holder is an adult unless it says otherwise."""
    inputs, as_of = read_case(CASE)
    assert inputs == DateInputs(birth=date(1985, 11, 14), issued=date(2021, 12, 1))
    assert as_of is None


def test_every_input_is_read() -> None:
    """Each key fills the field of its name."""
    inputs, as_of = read_case(
        CASE | DAYS | {"holder": "foreign-stay-limited", "as_of": "2025-01-01"}
    )
    assert inputs.holder is Holder.FOREIGN_STAY_LIMITED
    assert {key: getattr(inputs, key).isoformat() for key in DAYS} == DAYS
    assert as_of == date(2025, 1, 1)


def test_expected_dates_are_no_input() -> None:
    """A row of a case file can be given as it is: other keys are ignored."""
    others = {
        "id": 7,
        "card_expires": "2099-01-01",
        "certificate_expires": None,
        "signature_expires": 1,
        "status": [],
        "note": "x",
    }
    assert read_case(CASE | others) == read_case(CASE)


def test_null_is_as_good_as_absent() -> None:
    """Except for what is always needed."""
    nulls = dict.fromkeys((*DAYS, "holder", "as_of"))
    assert read_case(CASE | nulls) == read_case(CASE)


@pytest.mark.parametrize("data", [None, [], [CASE], "birth", 3, True])
def test_anything_but_an_object_is_refused(data: object) -> None:
    """Each case is one object."""
    with pytest.raises(UsageError) as refused:
        read_case(data)
    assert refused.value.reason == "case-not-an-object"


@pytest.mark.parametrize("key", ["birth", "issued"])
@pytest.mark.parametrize("rest", [{}, {"birth": None, "issued": None}])
def test_a_missing_key_is_named(key: str, rest: dict[str, None]) -> None:
    """Nothing can be computed without both days."""
    case = rest | {other: day for other, day in CASE.items() if other != key}
    with pytest.raises(UsageError) as refused:
        read_case(case)
    assert (refused.value.reason, refused.value.values) == ("case-key-missing", {"key": key})


@pytest.mark.parametrize("key", [*CASE, *DAYS, "as_of"])
@pytest.mark.parametrize(
    "value",
    [
        "2023-02-30",
        "2023-02-29",
        "20230228",
        "2023-W05-1",
        "2023-2-8",
        "28.2.2023",
        " 2023-02-28",
        "２０２３-02-28",
        "",
        20230301,
        1.5,
        True,
        ["2023-02-28"],
        {},
    ],
)
def test_a_value_that_is_no_day_is_refused_by_its_key(key: str, value: object) -> None:
    """Only days of the calendar, and only as year-month-day."""
    with pytest.raises(UsageError) as refused:
        read_case(CASE | {key: value})
    assert (refused.value.reason, refused.value.values) == ("case-not-a-date", {"key": key})


@pytest.mark.parametrize("value", ["", "Adult", "alien", 1, ["adult"], {}, True])
def test_an_unknown_holder_is_told_the_known_ones(value: object) -> None:
    """All four, in the spelling that is taken."""
    with pytest.raises(UsageError) as refused:
        read_case(CASE | {"holder": value})
    assert refused.value.reason == "case-unknown-holder"
    assert refused.value.values == {
        "allowed": "adult, minor, foreign-stay-limited, foreign-permanent"
    }


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_example_in_the_message_is_a_case(language: str) -> None:
    """What the message shows can be pasted."""
    i18n.use_language(language)
    example = i18n.t("rec-case-not-an-object").partition(":")[2]
    assert said(json.loads(example))["card_expires"] == "2029-10-10"


def test_a_sure_answer_is_flat_and_complete() -> None:
    """Every date is there, nothing is unsure, and there is no status without a day."""
    assert said(CASE) == {
        "card_expires": "2031-11-14",
        "certificate_expires": "2026-11-14",
        "signature_expires": "2026-11-14",
        "renewal_opens": "2026-08-15",
        "card_renewal_opens": "2031-08-15",
        "insurance_until": "2027-02-28",
        "unsure": False,
        "alternatives": {},
    }


def test_an_unsure_answer_lists_the_readings() -> None:
    """Null and listed where it is open; a date a year apart derived from it has an empty list."""
    answered = said(
        {"birth": "1970-03-20", "issued": "2026-02-01", "previous_card_expires": "2026-03-20"}
    )
    assert answered == dict.fromkeys(FIELDS) | {
        "unsure": True,
        "alternatives": {
            "card_expires": ["2035-03-20", "2036-03-20"],
            "certificate_expires": ["2030-03-20", "2031-03-20"],
            "signature_expires": ["2030-03-20", "2031-03-20"],
            "renewal_opens": [],
            "card_renewal_opens": [],
            "insurance_until": [],
        },
    }


def test_what_does_not_exist_is_null_and_not_open() -> None:
    """A child's signature certificate, the window of a stay's end."""
    answered = said(
        {
            "birth": "2014-10-10",
            "issued": "2024-01-20",
            "holder": "foreign-stay-limited",
            "stay_until": "2026-01-01",
        }
    )
    assert answered["signature_expires"] is answered["renewal_opens"] is None
    assert answered["alternatives"] == {}


@pytest.mark.parametrize(
    ("day", "certificate", "card", "insurance"),
    [
        ("2026-08-14", "valid", "valid", "yes"),
        ("2026-08-15", "renewable", "valid", "yes"),
        ("2026-11-15", "expired", "valid", "grace"),
        ("2027-03-01", "expired", "valid", "no"),
        ("2031-11-15", "expired", "expired", "no"),
    ],
)
def test_a_day_adds_the_status_of_three_things(
    day: str, certificate: str, card: str, insurance: str
) -> None:
    """And nothing else changes."""
    answered = said(CASE | {"as_of": day})
    status = answered.pop("status")
    assert status == {"certificate": certificate, "card": card, "insurance": insurance}
    assert answered == said(CASE)


def test_a_state_that_hangs_on_a_doubt_is_null() -> None:
    """Between two possible ends nobody can say."""
    case = {"birth": "2000-02-29", "issued": "2022-06-01", "as_of": "2027-03-01"}
    assert said(case)["status"] == {"certificate": None, "card": "valid", "insurance": None}


def test_contradictions_are_not_the_reader_s_business() -> None:
    """A case is read first; what cannot be true together is found by the rules."""
    inputs, _ = read_case({"birth": "2021-12-02", "issued": "2021-12-01"})
    with pytest.raises(UsageError) as refused:
        validity(inputs)
    assert refused.value.reason == "issue-before-birth"
