"""Promises of the names of days: no error shows a person the name of a field."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from pinvault.domain.validity import DateInputs, Holder, validity
from pinvault.errors import UsageError
from pinvault.i18n import LANGUAGES, use_language
from pinvault.wording import told

DAYS = [field.name for field in fields(DateInputs) if "date" in str(field.type)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DAYS)
def test_a_day_out_of_range_is_called_by_its_name(name: str, language: str) -> None:
    """In either language, for every day that a card can have."""
    use_language(language)
    inputs = DateInputs(holder=Holder.FOREIGN_STAY_LIMITED)
    day: dict[str, Any] = {name: date(1000, 1, 1)}
    with pytest.raises(UsageError) as refused:
        validity(replace(inputs, **day))
    assert "_" not in told(refused.value).message


def test_a_date_that_is_no_birthday_is_called_by_its_name() -> None:
    """The person sees which of two dates to look at."""
    use_language("ja")
    with pytest.raises(UsageError) as refused:
        validity(DateInputs(birth=date(1985, 2, 20), certificate_expires=date(2027, 2, 21)))
    assert told(refused.value).message == "電子証明書の有効期限が、誕生日ではありません。"
