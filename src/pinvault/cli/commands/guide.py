"""``pinvault guide``: the pages of guidance, each with its sources and the day it was checked."""

from __future__ import annotations

from pinvault.errors import Exit
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.cli.call import Call
    from pinvault.guidance.sheets.line import Line


def run(call: Call) -> Exit:
    """Print the page or the word that was meant, or the topics where none was named.

    Raises ``UsageError`` for a topic that is not known.
    """
    asked = call.values.text("topic")
    if call.as_json:
        from pinvault.cli.commands.guide_json import found, topics

        call.output.json(**(topics() if asked is None else found(asked)))
        return Exit.DONE
    from pinvault.cli.commands.laying_out import lay_out
    from pinvault.guidance.sheets.guide import overview

    lines = overview() if asked is None else _answer(asked)
    lay_out(call.output, lines)
    return Exit.DONE


def _answer(asked: str) -> Iterator[Line]:
    """Yield what ``asked`` finds. Raises ``UsageError`` if that is nothing."""
    from pinvault.guidance.guide import guided
    from pinvault.guidance.page import page
    from pinvault.guidance.sheets import guide
    from pinvault.guidance.sheets.line import GAP, Line

    found = guided(asked)
    if found.resembles:
        yield Line(t("guide-resembles"))
        yield GAP
    if found.page is not None:
        yield from guide.page(page(found.page), commands=True)
    yield from guide.words(found.terms)
    if found.also:
        yield GAP
        yield Line(t("guide-other-topics"))
        yield from guide.topics(found.also)
