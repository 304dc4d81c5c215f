"""An archive of this vault, brought together with what is here."""

from __future__ import annotations

from pinvault.cli.backup_answer import difference_lines, reword_lines
from pinvault.cli.backup_secrets import CODE, open_archive
from pinvault.cli.opening import open_vault_by
from pinvault.cli.telling import tell_notices
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.views import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.backup.opening import Found
    from pinvault.backup.restoring import Plan
    from pinvault.cli.call import Call
    from pinvault.vault.session import Host


def merge(call: Call, found: Found, host: Host) -> Exit:
    """Show what differs, then merge; with ``--dry-run`` only show.

    A passphrase given is the vault's; a recovery code given opens the archive, and the vault too
    where no passphrase was given.
    """
    from pinvault.backup.restoring import check_same_vault, plan_merge

    _, container = host.load()
    # The archive's id is not proved yet, and a wrong one would only be found later.
    check_same_vault(container.header, found.header)
    passphrase = call.descriptors.secret("passphrase-fd")
    code = call.descriptors.secret(CODE)
    archive, _ = open_archive(call, found, code=code, spare=passphrase)
    session, _ = open_vault_by(call, passphrase, code if passphrase is None else None)
    try:
        tell_notices(call, session)
        plan = plan_merge(session, archive)
        dry = call.values.flag("dry-run")
        if not call.as_json:
            _show(call, plan)
        if not dry:
            if not call.by_script:
                call.confirm("merge-ask")
            plan.carry_out(session)
        _done(call, plan, dry=dry)
    finally:
        tell_notices(call, session)
        session.close()
    return Exit.DONE


def _show(call: Call, plan: Plan) -> None:
    call.output.line(t("merge-changes" if plan.changes else "merge-nothing"))
    for line in (*difference_lines(plan.changes), *reword_lines(plan.reword)):
        call.output.line(line)
    if plan.erases:
        call.output.line(t("merge-erases", count=plan.erases))
    call.output.flush()


def _done(call: Call, plan: Plan, *, dry: bool) -> None:
    if call.as_json:
        call.output.json(
            restored="nothing" if dry else "merged",
            changes=plain(plan.changes),
            erases=plan.erases,
            reword=plain(plan.reword),
        )
    else:
        call.output.line(t("merge-dry" if dry else "merge-done"))
