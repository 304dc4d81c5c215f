"""What a person means who names a topic: a page, or a word that is explained."""

from __future__ import annotations

from pinvault.errors import UsageError
from pinvault.guidance.page import page_names, page_titles
from pinvault.guidance.search import EXACT, NAMED, nearest, search
from pinvault.guidance.term import term, term_names
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.guidance.term import Term

_SEPARATOR = " / "


class Guided(NamedTuple):
    """The id of the page to be shown, those close to it, and the words that were named.

    ``resembles`` if nothing goes by what was typed: what was found only looks like it.
    """

    page: str | None
    also: tuple[str, ...]
    terms: tuple[Term, ...]
    resembles: bool


def guided(asked: str) -> Guided:
    """Return what ``asked`` finds.

    A word is explained only where it is the word itself that was typed, or where no page is
    found. Raises ``UsageError``, which never repeats what was typed, if nothing is found.
    """
    pages = search(asked, page_names())
    words = search(asked, term_names())
    exact = [match for match in words if match.score == EXACT]
    if pages and not (exact and pages[0].score < EXACT):
        also = tuple(match.id for match in pages[1:])
        return Guided(pages[0].id, also, (), resembles=pages[0].score < NAMED)
    if exact or words:
        shown = tuple(term(match.id) for match in exact or words[:1])
        also = tuple(match.id for match in pages)
        return Guided(None, also, shown, resembles=words[0].score < NAMED)
    near = nearest(asked, page_names())
    if not near:
        raise UsageError("topic-unknown")
    titles = page_titles()
    raise UsageError("topic-unknown-near", choices=_SEPARATOR.join(titles[i] for i in near))
