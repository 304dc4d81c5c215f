"""``pinvault guide``: the pages of guidance, each with its sources and the day it was checked."""

from __future__ import annotations

from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Print the page or the word that was meant, or the topics where none was named.

    Raises ``UsageError`` for a topic that is not known.
    """
    asked = call.values.text("topic")
    if call.as_json:
        from pinvault.cli.commands.guide_json import found, topics

        call.output.json(**(topics() if asked is None else found(asked)))
        return Exit.DONE
    from pinvault.cli.commands import guide_text

    columns = call.output.columns
    lines = guide_text.overview(columns) if asked is None else guide_text.answer(asked, columns)
    for line in lines:
        call.output.line(line)
    return Exit.DONE
