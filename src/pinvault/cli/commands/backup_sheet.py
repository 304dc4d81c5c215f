"""``pinvault backup sheet FILE``: a page for the envelope, without any hint."""

from __future__ import annotations

from pinvault.cli.backup_secrets import CODE, path_of
from pinvault.cli.opening import host_of, opened_with
from pinvault.cli.proving import ask_code, ask_until_right
from pinvault.cli.sheet_answer import sheet_fields, sheet_lines
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.secret import Secret
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session


def run(call: Call) -> Exit:
    """Write the page, with the recovery code only where it is given or typed now."""
    from pinvault.backup.sheet import check_sheet_target, write_sheet

    path, force = path_of(call), call.values.flag("force")
    check_sheet_target(path, host_of(call).file.path, force=force)
    passphrase, code = call.descriptors.secret("passphrase-fd"), call.descriptors.secret(CODE)
    by_code = code if passphrase is None else None
    with opened_with(call, passphrase, by_code) as (session, _):
        printed = _right_code(call, session, code)
        sheet = write_sheet(session, path, printed, force=force)
    if call.as_json:
        call.output.json(sheet=sheet_fields(path, sheet))
        return Exit.DONE
    for line in sheet_lines(path, sheet):
        call.output.line(line)
    return Exit.DONE


def _right_code(call: Call, session: Session, given: Secret | None) -> RecoveryCode | None:
    """Return the code to print, once it was seen to be the vault's; None for none.

    Raises ``NeedsTerminalError`` where it is to be typed and nobody can be asked.
    """
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session.opening import practise_code

    if given is None and not call.values.flag("with-code"):
        return None
    if given is not None:
        practise_code(session.host, given)
        return RecoveryCode.parse(given)
    right: list[Secret] = []

    def check(typed: Secret) -> None:
        practise_code(session.host, typed)
        right.append(typed)

    ask_until_right(call, CODE, lambda: ask_code(call), check)
    return RecoveryCode.parse(right[-1])
