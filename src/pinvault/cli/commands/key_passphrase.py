"""``pinvault key passphrase``: a new passphrase, and with it new keys for everything.

After opening by recovery code it is also the way to a new machine, which gets a device secret of
its own.
"""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.device_choice import AUTO, choose_device, device_name
from pinvault.cli.new_passphrase import new_passphrase
from pinvault.cli.opening import opened, person_is_there
from pinvault.cli.telling import tell_wait
from pinvault.errors import Exit, KeyringError
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.session import Session


def run(call: Call) -> Exit:
    """Change the passphrase; the recovery code stays good."""
    from pinvault.vault import keys
    from pinvault.vault.container import DeviceKind

    with opened(call) as session:
        moves_to = _new_place(call, session)
        device = moves_to or session.state.daily.device
        passphrase = new_passphrase(call, "new-passphrase-fd", alone=device is DeviceKind.FILE)
        tell_wait(call, "key-changing")
        # Another machine may be slower or have less memory than the one it came from.
        cost = None if moves_to is None else keys.calibrate()
        session.keys.change_passphrase(passphrase, cost=cost, device=device)
    say_done(call, "key-passphrase-done", device=device_name(device))
    return Exit.DONE


def _new_place(call: Call, session: Session) -> DeviceKind | None:
    """Return where this machine keeps its half from now on; None if it has it already."""
    from pinvault.vault.session.proof import device_secret

    if session.state.reminder is not None:
        return None
    try:
        device_secret(session.host, session.state.header)
    except KeyringError:
        kind, fallback = choose_device(AUTO, may_prompt=person_is_there(call))
        if fallback is not None and not call.by_script:
            call.diagnostics.note("init-fallback", why=t(f"err-{fallback}"))
        return kind
    return None
