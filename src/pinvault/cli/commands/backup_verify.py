"""``pinvault backup verify FILE``: does it open, and what does it hold? No hint is shown."""

from __future__ import annotations

from pinvault.cli.backup_answer import archive_lines, reword_lines
from pinvault.cli.backup_secrets import CODE, open_archive, path_of
from pinvault.cli.opening import host_of, open_vault_by, person_is_there
from pinvault.cli.telling import tell_notices
from pinvault.errors import Exit, PinvaultError
from pinvault.i18n import t
from pinvault.views import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.backup.opening import Opened
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Open the archive with its own secret; note in the vault of this machine that it opens."""
    from pinvault.backup.opening import Found
    from pinvault.backup.restoring import rewording
    from pinvault.backup.summary import archive_view

    found = Found(path_of(call))
    archive, _ = open_archive(call, found, code=call.descriptors.secret(CODE))
    view = archive_view(archive.path, archive.header, archive.contents.vault)
    reword = rewording(archive)
    if not call.as_json:
        call.output.line(t("backup-opens", path=view.file))
        for line in (*archive_lines(view), *reword_lines(reword)):
            call.output.line(line)
        call.output.flush()
    noted = _noted(call, archive)
    if call.as_json:
        call.output.json(archive=plain(view), reword=plain(reword), noted=noted)
    elif noted:
        call.output.line(t("backup-noted"))
    return Exit.DONE


def _noted(call: Call, archive: Opened) -> bool:
    """Write the day into the vault if it is this archive's and can be opened here and now."""
    from pinvault.backup.marks import remember_opened

    passphrase = call.descriptors.secret("passphrase-fd")
    if passphrase is None and (call.as_json or not _wanted(call, archive)):
        return False
    session, _ = open_vault_by(call, passphrase, None)
    try:
        if session.state.header.vault_id != archive.header.vault_id:
            return False
        remember_opened(session, archive)
        tell_notices(call, session)
    finally:
        session.close()
    return True


def _wanted(call: Call, archive: Opened) -> bool:
    """Ask a person, if there is one, where the vault of this machine is the archive's."""
    try:
        _, container = host_of(call).load()
    except PinvaultError:
        return False
    if container.header.vault_id != archive.header.vault_id or not person_is_there(call):
        return False
    return call.prompts.yes_no("backup-ask-note")
