"""``pinvault key recovery``: a new recovery code, or none any more."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.code_paper import is_to_confirm, need_a_place_to_show, show_code
from pinvault.cli.code_sheet import print_or_offer, wanted_sheet
from pinvault.cli.opening import host_of, opened_by
from pinvault.cli.output import as_json
from pinvault.cli.proving import passphrase_of
from pinvault.cli.telling import tell_notices, tell_wait
from pinvault.errors import Exit, WrongSecretError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.cli.call import Call
    from pinvault.secret import Secret
    from pinvault.vault.session import Session


def run(call: Call) -> Exit:
    """Replace the code and show the new one once; with ``--revoke`` go on without."""
    revoke = call.values.flag("revoke")
    paper = wanted_sheet(call, host_of(call).file.path)
    if not revoke:
        need_a_place_to_show(call)
    with opened_by(call) as (session, known):
        if revoke:
            _revoke(call, session, known)
        else:
            _replace(call, session, known, paper)
    return Exit.DONE


def _replace(call: Call, session: Session, known: Secret | None, paper: Path | None) -> None:
    passphrase = passphrase_of(call, known)
    tell_wait(call, "key-changing")
    code = session.keys.replace_code(passphrase, to_confirm=is_to_confirm(call))
    slot = session.state.recovery
    number = 0 if slot is None else slot.number
    tell_notices(call, session)
    fields = {"recovery_number": number, "recovery_code": code.text().reveal()}
    show_code(call, session, code, number, json=as_json(fields) if call.as_json else None)
    print_or_offer(call, session, code, paper)


def _revoke(call: Call, session: Session, known: Secret | None) -> None:
    slot = session.state.recovery
    if slot is None:
        raise WrongSecretError("recovery-code-none")
    call.confirm("key-ask-revoke", number=slot.number)
    passphrase = passphrase_of(call, known)
    tell_wait(call, "key-changing")
    session.keys.revoke_code(passphrase)
    say_done(call, "key-revoked", number=slot.number)
