"""``pinvault pin set``: where the paper is, what equals what, known or not."""

from __future__ import annotations

from pinvault.cli.card_answer import tell_pin, tell_warnings
from pinvault.cli.names import pin_id
from pinvault.cli.naming import named_pin
from pinvault.cli.opening import opened
from pinvault.domain.record import PinState
from pinvault.errors import Exit, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call

NOTHING = "none"
"""For ``--same-as``: it is a number of its own."""


def run(call: Call) -> Exit:
    """Note all that was said, or nothing."""
    pin = named_pin(call)
    if not {"place-fd", "same-as", "state"} & call.values.given():
        raise UsageError("pin-set-nothing")
    place = call.descriptors.text("place-fd")
    same_as, state = call.values.text("same-as"), call.values.text("state")
    target = pin_id(same_as) if same_as and same_as != NOTHING else None
    with opened(call) as session:
        card = session.vault.card(call.values.text("card"))
        flags = session.pins.note(
            card.id,
            pin,
            state=PinState(state) if state else None,
            place=place,
            target=target,
            unlink=same_as == NOTHING,
        )
        tell_pin(call, session, card.id, pin, "pin-noted")
        tell_warnings(call, flags)
    return Exit.DONE
