"""How many texts of our own lists are judged rightly; ``-rP`` shows the figures.

The development list is what the rules were mended by. Each of the others was written before any
of its lines was checked and judged once; only then were the rules mended by it, so that what a
list shows now is no measure of unseen texts any more. The first judgement is below;
the eighth list is of hard lines alone. From the tenth on the lists are by strangers to the rules;
the twelfth was judged by rules mended by the tenth, the eleventh after both, the thirteenth after
all three, and lines that may be judged either way, or stand in an older list as well, are not kept.
The fifteenth was judged in halves: every other line by rules mended by all these and by lines of
our own (``phrasings``), then the fourteenth, then the other half (15b). The sixteenth was judged by
rules mended by all these, and by them together with weights learned from these: both had the same
figures. The seventeenth was judged by both, mended by all these and by texts at the edges of
every rule; the eighteenth by those, mended by the seventeenth.

======== ==================== ==========================
list     disclosures refused  ordinary hints let through
======== ==================== ==========================
third    287 of 304, 94.4 %   235 of 237, 99.2 %
fourth   337 of 363, 92.8 %   250 of 254, 98.4 %
fifth    282 of 300, 94.0 %   273 of 277, 98.6 %
sixth    208 of 214, 97.2 %   208 of 213, 97.7 %
seventh  173 of 174, 99.4 %   147 of 149, 98.7 %
eighth   113 of 122, 92.6 %   137 of 138, 99.3 %
ninth    132 of 132, 100 %    104 of 104, 100 %
tenth    166 of 196, 84.7 %   172 of 177, 97.2 %
eleventh 188 of 203, 92.6 %   162 of 164, 98.8 %
twelfth  182 of 191, 95.3 %   172 of 175, 98.3 %
13th     110 of 118, 93.2 %   101 of 105, 96.2 %
15a       85 of 96,  88.5 %    98 of 99,  99.0 %
14th     189 of 199, 95.0 %   190 of 195, 97.4 %
15b       91 of 98,  92.9 %    95 of 96,  99.0 %
16th     100 of 101, 99.0 %    84 of 84,  100 %
17th      99 of 100, 99.0 %    99 of 100, 99.0 %
18th     100 of 101, 99.0 %    98 of 99,  99.0 %
======== ==================== ==========================
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from pinvault.domain.hints import Level, check
from tests.domain.hints.lists import LISTS, form_of, rows


def refused(row: dict[str, Any]) -> bool:
    """Tell whether the text of a line is refused as a hint for its PIN."""
    return check(row["text"], form_of(row)).level is Level.REFUSE


def score(name: str) -> dict[tuple[bool, str], tuple[int, int]]:
    """Return how many lines of a list are judged rightly and how many there are, by kind."""
    right: Counter[tuple[bool, str]] = Counter()
    total: Counter[tuple[bool, str]] = Counter()
    for row in rows(name):
        kind = (row["leaks"], row["lang"])
        total[kind] += 1
        right[kind] += refused(row) == row["leaks"]
    return {kind: (right[kind], total[kind]) for kind in sorted(total)}


def share(figures: dict[tuple[bool, str], tuple[int, int]], *, leaks: bool) -> float:
    """Return the share of disclosures, or of ordinary hints, that is judged rightly."""
    counted = [figure for (kind, _), figure in figures.items() if kind is leaks]
    if not counted:
        return 1.0
    return sum(right for right, _ in counted) / sum(total for _, total in counted)


@pytest.mark.parametrize("name", LISTS)
def test_scores(name: str) -> None:
    """Of our lists at least 99 in 100 disclosures are refused, and 99 in 100 hints are not."""
    figures = score(name)
    for (leaks, language), (right, total) in figures.items():
        what = "disclosures refused" if leaks else "ordinary hints let through"
        print(f"{name:12} {language:6} {what:27} {right:4} of {total:4}")  # noqa: T201 - the figures
    assert share(figures, leaks=True) >= 0.99
    assert share(figures, leaks=False) >= 0.99


def test_the_lists_are_kept_apart() -> None:
    """No line stands in two lists, nor twice in one."""
    texts = [row["text"] for name in LISTS for row in rows(name)]
    assert [text for text, times in Counter(texts).items() if times > 1] == []
