"""Read a date the way a Japanese household writes it.

``2027-02-28``, ``2027/2/28``, ``2027.2.28``, ``2027年2月28日``, and the era dates that letters
from the city carry: ``令和9年2月28日``, ``R9.2.28``, ``平成元年``. Full-width forms are the same.
"""

from __future__ import annotations

from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

# The year before each era's first. A year past the era's end is counted on, because printed
# papers do: a licence issued before 2019 may well say that it ends in 平成33年.
_ERAS = {
    "令和": 2018,
    "r": 2018,
    "平成": 1988,
    "h": 1988,
    "昭和": 1925,
    "s": 1925,
    "大正": 1911,
    "t": 1911,
    "明治": 1867,
    "m": 1867,
}

_FORM = r"""
    (?P<era>令和|平成|昭和|大正|明治|[rhstm])? \s*
    (?P<year>元|\d{1,4}) \s* [-/.年] \s*
    (?P<month>\d{1,2}) \s* [-/.月] \s*
    (?P<day>\d{1,2}) \s* 日?
"""


def parse_date(text: str, where: str) -> date:
    """Return the date that ``text`` says.

    ``where`` names the option or the question for the message. Raises ``UsageError`` for a form
    that is not one of ours and for a day that no calendar has, such as 30 February.
    """
    import re
    import unicodedata
    from datetime import date

    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    found = re.fullmatch(_FORM, plain, re.VERBOSE | re.ASCII)
    if found is None:
        raise UsageError("date-unreadable", option=where)
    era, year = found["era"], found["year"]
    if era is None and len(year) != len("2027"):
        # "27-2-28" could be 2027, 1927 or 平成27年.
        raise UsageError("date-unreadable", option=where)
    number = (1 if year == "元" else int(year)) + _ERAS.get(era or "", 0)
    try:
        return date(number, int(found["month"]), int(found["day"]))
    except ValueError:
        raise UsageError("date-impossible", option=where) from None
