"""``pinvault backup restore FILE``: a vault from an archive, or an archive into the vault."""

from __future__ import annotations

from pinvault.cli.backup_answer import archive_lines, reword_lines
from pinvault.cli.backup_secrets import CODE, open_archive, path_of
from pinvault.cli.code_paper import is_to_confirm, need_a_place_to_show, show_code
from pinvault.cli.code_sheet import print_or_offer, wanted_sheet
from pinvault.cli.commands.backup_merge import merge
from pinvault.cli.device_choice import AUTO, choose_device, device_name
from pinvault.cli.new_passphrase import new_passphrase
from pinvault.cli.opening import host_of, person_is_there
from pinvault.cli.output import as_json
from pinvault.cli.telling import tell_notices, tell_wait
from pinvault.cli.undoing import undone_if_stopped
from pinvault.errors import Exit, UsageError
from pinvault.i18n import t
from pinvault.views import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.backup.opening import Found, Opened
    from pinvault.cli.call import Call
    from pinvault.secret import Secret
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.session import Host

_NEW = "new-passphrase-fd"
_PROTECTED = {"keyring": "init-by-keyring", "file": "init-by-file"}


def run(call: Call) -> Exit:
    """Read the archive first; then make a vault, or merge where there is one."""
    from pinvault.backup.opening import Found

    found = Found(path_of(call))
    host = host_of(call)
    if host.file.exists():
        if call.values.text("sheet") is not None:
            raise UsageError("sheet-without-code")
        return merge(call, found, host)
    return _restore(call, found, host)


def _restore(call: Call, found: Found, host: Host) -> Exit:
    from pinvault.backup.restoring import restore_new, rewording
    from pinvault.vault import keys

    dry = call.values.flag("dry-run")
    paper = wanted_sheet(call, host.file.path)
    if not dry:
        need_a_place_to_show(call)
    given = call.descriptors.secret("passphrase-fd")
    archive, typed = open_archive(call, found, code=call.descriptors.secret(CODE), spare=given)
    if dry:
        return _tell(call, archive)
    device, fallback = choose_device(
        call.values.text("device-secret") or AUTO, may_prompt=person_is_there(call)
    )
    if fallback is not None:
        call.diagnostics.note("init-fallback", why=t(f"err-{fallback}"))
    passphrase = _new_passphrase(call, given or typed, device)
    tell_wait(call, "init-measuring")
    session, code = restore_new(
        host,
        archive,
        passphrase,
        device=device,
        cost=keys.calibrate(),
        to_confirm=is_to_confirm(call),
    )
    with undone_if_stopped(session):
        tell_notices(call, session)
        slot = session.state.recovery
        number = 1 if slot is None else slot.number
        fields = {
            "restored": "new",
            "vault": str(host.file.path),
            "device": device_name(device),
            "device_fallback": fallback,
            "cards": len(archive.contents.vault.cards),
            "reword": plain(rewording(archive)),
            "recovery_number": number,
            "recovery_code": code.text().reveal(),
        }
        if not call.as_json:
            call.output.line(t("restore-made", path=str(host.file.path)))
            call.output.line(t(_PROTECTED[device_name(device)]))
            for line in reword_lines(rewording(archive)):
                call.output.line(line)
            call.output.flush()
        show_code(call, session, code, number, json=as_json(fields) if call.as_json else None)
        print_or_offer(call, session, code, paper)
    return Exit.DONE


def _new_passphrase(call: Call, known: Secret | None, device: DeviceKind) -> Secret:
    """Return the passphrase of the new vault: the one given, else the archive's, else a new one.

    Raises:
        UsageError: it is too short for where the device secret is kept.
        NeedsTerminalError: nobody can be asked.
    """
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.session.passphrase_rules import check_passphrase

    alone = device is DeviceKind.FILE
    if known is None or _NEW in call.descriptors:
        return new_passphrase(call, _NEW, alone=alone)
    check_passphrase(known, alone=alone)
    call.diagnostics.note("restore-same-passphrase")
    return known


def _tell(call: Call, archive: Opened) -> Exit:
    """Say what would come back, and change nothing."""
    from pinvault.backup.restoring import rewording
    from pinvault.backup.summary import archive_view

    view, reword = (
        archive_view(archive.path, archive.header, archive.contents.vault),
        rewording(archive),
    )
    if call.as_json:
        call.output.json(restored="nothing", archive=plain(view), reword=plain(reword))
        return Exit.DONE
    call.output.line(t("restore-would-make"))
    for line in (*archive_lines(view), *reword_lines(reword)):
        call.output.line(line)
    return Exit.DONE
