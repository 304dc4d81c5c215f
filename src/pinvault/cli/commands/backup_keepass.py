"""``pinvault backup keepass FILE``: the hints as a KeePass database, outside our protection."""

from __future__ import annotations

from functools import partial

from pinvault.cli.backup_secrets import new_backup_passphrase, path_of
from pinvault.cli.opening import host_of, opened
from pinvault.cli.telling import tell_wait
from pinvault.errors import Exit
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Say what it costs, then write the database, proved byte by byte."""
    from pinvault.backup.files import check_target, write
    from pinvault.backup.keepass import database, document, seal_kdbx
    from pinvault.vault import keys

    path, force = path_of(call), call.values.flag("force")
    check_target(path, host_of(call).file.path, force=force)
    with opened(call) as session:
        call.diagnostics.note("keepass-warning")
        passphrase = new_backup_passphrase(call)
        tell_wait(call, "key-measuring")
        cost = keys.calibrate(memory_max_kib=keys.PORTABLE_MEMORY_MAX_KIB)
        state = session.state
        found = database(state.contents, state.box, call.clock.now())
    write(path, seal_kdbx(passphrase, cost, partial(document, found)), _as_meant, force=force)
    entries = sum(len(group.entries) for group in found.groups)
    if call.as_json:
        call.output.json(file=str(path), cards=len(found.groups), entries=entries)
        return Exit.DONE
    call.output.line(t("keepass-made", path=str(path)))
    call.output.line(t("keepass-holds", cards=len(found.groups), entries=entries))
    return Exit.DONE


def _as_meant(_: bytes) -> None:
    """Leave it at the comparison with what was meant, which every write makes."""
