"""What is weighed in a text: runs of characters with the numbers masked, and counts.

The same function serves the learning tool and the judge, so that both see the same text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import Form
from pinvault.domain.hints.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.domain.hints.readout import Readout

LONGEST_RUN = 5
"""Characters of the longest run that is weighed; a word of Japanese is mostly shorter."""

_DIGIT = lazy("[0-9]")
_DIGITS = lazy("[0-9]+")
_BLANKS = lazy(r"\s+")
_TOKEN = lazy("[a-z0-9]+")
_MOST = 12
"""Where counting stops: more numbers than that are a table."""


def runs(readout: Readout) -> set[str]:
    """Return the runs of 1 to 5 characters of the text, each digit masked as 0."""
    text = f" {_BLANKS.sub(' ', _DIGIT.sub('0', readout.figures)).strip()} "
    found = set(text)
    for size in range(2, LONGEST_RUN + 1):
        found.update([text[start : start + size] for start in range(len(text) - size + 1)])
    return found


def counts(readout: Readout) -> set[str]:
    """Return the names of what was counted: ``digits 4``, ``chains 2 2``."""
    return set(_counts(readout))


def _counts(readout: Readout) -> Iterator[str]:
    form = "signature" if readout.form is Form.SIGNATURE else "digits"
    digits = len(_DIGIT.findall(readout.figures))
    atoms = sum(len(row.atoms) for row in readout.chains)
    tokens = _TOKEN.findall(readout.whole)
    mixed = [token for token in tokens if not token.isalpha() and not token.isdigit()]
    yield f"form {form}"
    yield f"figures {min(digits, _MOST)}"
    yield f"figures {form} {min(digits, _MOST)}"
    yield f"density {8 * digits // (len(readout.figures) + 1)}"
    yield f"written {_first(map(len, _DIGITS.findall(readout.whole)))}"
    yield f"chains {_first(len(row.digits) for row in readout.chains)}"
    yield f"numbers {min(atoms, _MOST)}"
    yield f"numbers {form} {min(atoms, _MOST)}"
    yield f"bare {min(len(readout.bare), _MOST)}"
    yield f"mixed {form} {min(len(mixed), 3)} {min(max(map(len, mixed), default=0), _MOST)}"
    yield f"letters {form} {min(sum(len(token) == 1 for token in tokens), _MOST)}"
    yield f"length {min(len(readout.whole) // 10, _MOST)}"


def _first(lengths: Iterator[int]) -> str:
    """Return the first four lengths as one name."""
    return " ".join(str(min(length, _MOST)) for length, _ in zip(lengths, range(4), strict=False))
