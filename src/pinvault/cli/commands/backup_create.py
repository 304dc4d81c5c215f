"""``pinvault backup create FILE``: an archive of the vault, proved before it is called done."""

from __future__ import annotations

from pinvault.cli.backup_answer import archive_lines
from pinvault.cli.backup_secrets import PASSPHRASE, new_backup_passphrase, path_of
from pinvault.cli.opening import opened
from pinvault.cli.telling import tell_wait
from pinvault.cli.wording import list_text
from pinvault.errors import Exit, UsageError
from pinvault.i18n import t
from pinvault.views import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.backup.sealing import Archive, Portable
    from pinvault.cli.call import Call
    from pinvault.vault.session import Session


def run(call: Call) -> Exit:
    """Make the archive; with ``--keep`` a dated one in a folder, and tidy that up."""
    from pinvault.backup import rotation
    from pinvault.backup.files import check_target
    from pinvault.cli.opening import host_of

    typed, keep = path_of(call), call.values.number("keep")
    if keep is not None:
        if keep < 1:
            raise UsageError("backup-keep-none")
        path = rotation.next_name(typed, call.clock.now())
    else:
        path = typed
    force = call.values.flag("force")
    check_target(path, host_of(call).file.path, force=force)
    with opened(call) as session:
        archive = _written(call, session, path, force=force)
        removed = () if keep is None else rotation.tidy(typed, path, session, keep)
    _answer(call, path, archive, removed)
    return Exit.DONE


def _written(call: Call, session: Session, path: Path, *, force: bool) -> Archive:
    from pinvault.backup.files import write
    from pinvault.backup.marks import remember_made
    from pinvault.backup.sealing import check_opener, seal_archive

    wanted = call.values.flag("portable") or PASSPHRASE in call.descriptors
    check_opener(session, portable=wanted)
    portable = _portable(call) if wanted else None
    archive = seal_archive(session, portable)
    write(path, archive.data, archive.prove, force=force)
    remember_made(session, archive)
    return archive


def _portable(call: Call) -> Portable:
    """Return the passphrase of the archive's own."""
    from pinvault.backup.sealing import Portable
    from pinvault.vault import keys

    passphrase = new_backup_passphrase(call)
    tell_wait(call, "key-measuring")
    return Portable(passphrase, keys.calibrate(memory_max_kib=keys.PORTABLE_MEMORY_MAX_KIB))


def _answer(call: Call, path: Path, archive: Archive, removed: tuple[Path, ...]) -> None:
    from pinvault.backup.summary import archive_view

    view = archive_view(path, archive.header, archive.contents.vault)
    if call.as_json:
        call.output.json(
            archive=plain(view),
            verified="opened" if archive.reopened else "structure",
            removed=[str(gone) for gone in removed],
        )
        return
    call.output.line(t("backup-made", path=str(path)))
    for line in archive_lines(view):
        call.output.line(line)
    call.output.line(t("backup-reopened" if archive.reopened else "backup-checked"))
    if removed:
        call.output.line(t("backup-removed", names=list_text(gone.name for gone in removed)))
