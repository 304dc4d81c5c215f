"""What the rules make of each line of our lists, kept beside them in ``records``.

The scores count what is judged rightly; a record says of every line what was read in it and which
rules spoke, each asked by itself, so that one rule does not hide another. Whoever changes a rule
sees in the records which lines it turns over. The learned second opinion is not asked: its weights
have a test of their own.

``PINVAULT_GOLDENS=write python -m pytest tests/domain/hints/test_records.py -n0`` writes the
records anew; the change is then reviewed like any other text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from unittest import mock

from pinvault.domain.hints import checking
from pinvault.domain.hints.judge import is_denied, is_reversed
from pinvault.domain.hints.pointers import pointers
from pinvault.domain.hints.readout import read
from pinvault.domain.hints.rules import RULES, SENTENCE_RULES
from pinvault.domain.hints.sentences import densest_sentence
from tests.domain.hints.lists import FOLDER, LISTS, edges, form_of, rows
from tests.support.grid import WRITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from pinvault.domain.form import Form
    from pinvault.domain.hints.readings.chain import Chain
    from pinvault.domain.hints.readout import Readout


EDGES = "edges"
RECORDED = (*LISTS, EDGES)


def lines_of(name: str) -> tuple[dict[str, Any], ...]:
    """Return the lines of a list, or those at the edges of the rules."""
    return edges() if name == EDGES else rows(name)


def record_file(name: str) -> Path:
    """Return where the record of a list is kept."""
    return FOLDER / "records" / f"{name}.txt"


@cache
def record(name: str) -> list[str]:
    """Return the record of a list, a line for each of its lines; write it anew when asked to."""
    path = record_file(name)
    if WRITE:
        lines = [describe(row["text"], form_of(row)) for row in lines_of(name)]
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path.read_text(encoding="utf-8").splitlines()


def describe(text: str, form: Form) -> str:
    """Return what the rules make of a text: the verdict, then all that led to it."""
    readout = read(text, form)
    with mock.patch.object(checking, "judge_likeness", return_value=False):
        verdict = checking.check(text, form)
    sentence = densest_sentence(text, form)
    parts = [
        " ".join([verdict.level, *(reason.id for reason in verdict.reasons)]),
        " ".join(map(_chain, readout.chains)),
        " ".join(mention.digits for mention in readout.bare),
        " ".join(shape.kind for shape in readout.shapes),
        " ".join(_spoken(RULES, readout)),
        " ".join(_spoken(SENTENCE_RULES, sentence)) if sentence else "",
        " ".join([*sorted(pointers(readout)), *_told(readout)]),
    ]
    return " | ".join(parts).rstrip(" |")


def _chain(chain: Chain) -> str:
    return f"{chain.script.name.lower()}:{'-'.join(chain.numbers)}"


def _spoken(rules: Iterable[Callable[[Readout], str | None]], readout: Readout) -> Iterator[str]:
    """Yield the rules that find a PIN, each asked by itself, with the reason that it gives."""
    for rule in rules:
        if reason := rule(readout):
            yield f"{rule.__name__.removeprefix('judge_')}={reason}"


def _told(readout: Readout) -> Iterator[str]:
    """Yield what the text says of its numbers as a whole."""
    if is_denied(readout):
        yield "denied"
    if is_reversed(readout):
        yield "reversed"
