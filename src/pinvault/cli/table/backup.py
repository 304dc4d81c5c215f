"""Commands for backups: making, trying, restoring, a copy for KeePass, a paper to print."""

from __future__ import annotations

from pinvault.cli.table.entries import Argument, Command, Group, Kind, Option
from pinvault.cli.table.shared import NEW_PASSPHRASE, REVEAL, SHEET

_FILE = Argument("file", "help-backup-file", Kind.FILE)
_PASSPHRASE = Option("backup-passphrase-fd", "help-backup-passphrase-fd", Kind.DESCRIPTOR)
_FORCE = Option("force", "help-backup-force")

GROUPS = (Group(("backup",), "help-backup"),)

COMMANDS = (
    Command(
        path=("backup", "create"),
        help="help-backup-create",
        examples="help-backup-create-examples",
        handler="pinvault.cli.commands.backup_create:run",
        arguments=(Argument("file", "help-backup-create-file", Kind.FILE),),
        options=(
            _FORCE,
            Option("portable", "help-backup-portable"),
            _PASSPHRASE,
            Option("keep", "help-backup-keep", Kind.NUMBER),
        ),
        excludes=(("keep", "force"),),
    ),
    Command(
        path=("backup", "verify"),
        help="help-backup-verify",
        examples="help-backup-verify-examples",
        handler="pinvault.cli.commands.backup_verify:run",
        arguments=(_FILE,),
        options=(_PASSPHRASE,),
    ),
    Command(
        path=("backup", "restore"),
        help="help-backup-restore",
        examples="help-backup-restore-examples",
        handler="pinvault.cli.commands.backup_restore:run",
        arguments=(_FILE,),
        options=(
            Option("dry-run", "help-backup-dry-run"),
            _PASSPHRASE,
            NEW_PASSPHRASE,
            Option("device-secret", "help-init-device", Kind.CHOICE, ("auto", "keyring", "file")),
            REVEAL,
            SHEET,
        ),
    ),
    Command(
        path=("backup", "keepass"),
        help="help-backup-keepass",
        examples="help-backup-keepass-examples",
        handler="pinvault.cli.commands.backup_keepass:run",
        arguments=(_FILE,),
        options=(_FORCE, _PASSPHRASE),
    ),
    Command(
        path=("backup", "sheet"),
        help="help-backup-sheet",
        examples="help-backup-sheet-examples",
        handler="pinvault.cli.commands.backup_sheet:run",
        arguments=(Argument("file", "help-backup-sheet-file", Kind.FILE),),
        options=(_FORCE, Option("with-code", "help-backup-sheet-with-code")),
    ),
)
