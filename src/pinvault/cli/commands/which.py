"""``pinvault which``: the PINs that a service asks for, in order, and what is not meant."""

from __future__ import annotations

from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Print the services that were meant, or all of them where none was named.

    Raises ``UsageError`` for a service that is not known.
    """
    asked = call.values.text("service")
    if call.as_json:
        from pinvault.cli.commands.which_json import every_service, found

        call.output.json(**(every_service() if asked is None else found(asked)))
        return Exit.DONE
    from pinvault.cli.commands import which_text

    columns = call.output.columns
    lines = which_text.overview(columns) if asked is None else which_text.answer(asked, columns)
    for line in lines:
        call.output.line(line)
    return Exit.DONE
