"""The pages that people read, and what stands in them: commands, links, headings.

A fence that begins with ``console run`` holds commands that the tests really run, page by page in
a home of its own; every other command is read by the parser alone.
"""

from __future__ import annotations

import re
import shlex
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

_FENCE = re.compile(r"^ *```(?P<kind>[^\n]*)\n(?P<body>.*?)^ *```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^    (pinvault .+)$", re.MULTILINE)
_INLINE = re.compile(r"`(pinvault [^`]*[^`\s])`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)|<img [^>]*src=\"([^\"]+)\"")
_PLACE = re.compile(r"`((?:src|tests|tools|bench|docs|requirements|\.ci|\.github)/[\w./-]+)`")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
RUN = "console run"


class Shown(NamedTuple):
    """A command as a page shows it; ``runs`` where the page says that it can be run as it is.

    One ``in_sentence`` may be named without what follows it.
    """

    line: str
    runs: bool = False
    in_sentence: bool = False

    @property
    def words(self) -> list[str]:
        """The words for pinvault itself, without what the shell takes: ``#``, ``>`` and ``|``."""
        typed = shlex.split(self.line, comments=True)[1:]
        return list(takewhile(lambda word: word not in {">", "|"}, typed))


def name_of(page: Path) -> str:
    """Return a page's path below the project's folder."""
    return page.relative_to(ROOT).as_posix()


def commands(page: Path) -> list[Shown]:
    """Return every command of pinvault that a page shows, in its order within each kind."""
    text = page.read_text(encoding="utf-8")
    found = [Shown(line, runs) for kind, body in _fences(text) for line, runs in _lines(kind, body)]
    rest = _FENCE.sub("", text)
    found += [Shown(line) for line in _INDENTED.findall(rest)]
    found += [Shown(" ".join(line.split()), in_sentence=True) for line in _INLINE.findall(rest)]
    return found


def _fences(text: str) -> Iterator[tuple[str, str]]:
    for fence in _FENCE.finditer(text):
        yield fence["kind"].strip(), fence["body"]


def _lines(kind: str, body: str) -> Iterator[tuple[str, bool]]:
    for line in map(str.strip, body.splitlines()):
        if line.startswith("$ pinvault"):
            yield line.removeprefix("$ "), kind == RUN


def links(page: Path) -> list[str]:
    """Return where a page points to, outside its fences."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return [first or second for first, second in _LINK.findall(text)]


def places(page: Path) -> list[str]:
    """Return the files and folders of the project that a page names."""
    return _PLACE.findall(page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """Return the names by which GitHub lets the headings of a page be found."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return {_slug(heading) for heading in _HEADING.findall(text)}


def _slug(heading: str) -> str:
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")
