"""``pinvault key device``: a new device secret, in its place or in another one."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.device_choice import choose_device, device_name
from pinvault.cli.opening import opened_by, person_is_there
from pinvault.cli.proving import passphrase_of
from pinvault.cli.telling import tell_wait
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call

_DONE = {"keyring": "key-device-in-keyring", "file": "key-device-in-file"}


def run(call: Call) -> Exit:
    """Make the new secret; what knew the old one opens nothing new."""
    with opened_by(call) as (session, known):
        wish = call.values.text("to") or device_name(session.state.daily.device)
        device, _ = choose_device(wish, may_prompt=person_is_there(call))
        passphrase = passphrase_of(call, known)
        tell_wait(call, "key-changing")
        session.keys.move_device(passphrase, device)
    say_done(call, _DONE[wish], device=wish)
    return Exit.DONE
