"""The PIN that a command is about."""

from __future__ import annotations

from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.domain.pins import PinId


def named_pin(call: Call) -> PinId:
    """Return the PIN that the command line names.

    Raises ``UsageError`` if it names none, which the table does not let happen.
    """
    pin = call.values.pin("pin")
    if pin is None:
        raise UsageError("pin-unknown", choices="signature, user, resident, input")
    return pin
