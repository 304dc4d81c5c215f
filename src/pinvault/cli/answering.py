"""The answer of a command that changes something: a sentence, or the same as JSON."""

from __future__ import annotations

from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def say_done(call: Call, message_id: str, /, **values: str | int) -> None:
    """Print the sentence ``message_id``; as JSON, its values."""
    if call.as_json:
        call.output.json(**values)
    else:
        call.output.line(t(message_id, **values))
