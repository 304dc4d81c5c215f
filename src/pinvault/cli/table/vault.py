"""Commands for the vault as a whole: making, looking after, keys, settings."""

from __future__ import annotations

from pinvault.cli.table.entries import Argument, Group, Kind, Option, row
from pinvault.cli.table.shared import NEW_PASSPHRASE, REVEAL, SHEET

_PLACES = ("keyring", "file")
_SECRETS = ("passphrase", "recovery")

GROUPS = (
    Group(("generations",), "help-generations"),
    Group(("config",), "help-config"),
)


_KEY = Argument("key", "help-config-key", Kind.NAME)

COMMANDS = (
    row(
        "init",
        "help-init",
        "init:run",
        options=(
            Option("device-secret", "help-init-device", Kind.CHOICE, ("auto", *_PLACES)),
            REVEAL,
            SHEET,
        ),
    ),
    row("demo", "help-demo", "demo:run"),
    row("status", "help-status", "status:run"),
    row("generations list", "help-generations-list", "generations_list:run"),
    row(
        "generations restore",
        "help-generations-restore",
        "generations_restore:run",
        arguments=(Argument("number", "help-generations-number", Kind.NUMBER),),
    ),
    row("generations accept", "help-generations-accept", "generations_accept:run"),
    row("key passphrase", "help-key-passphrase", "key_passphrase:run", options=(NEW_PASSPHRASE,)),
    row(
        "key recovery",
        "help-key-recovery",
        "key_recovery:run",
        options=(Option("revoke", "help-key-recovery-revoke"), REVEAL, SHEET),
        excludes=(("revoke", "sheet"),),
    ),
    row(
        "key device",
        "help-key-device",
        "key_device:run",
        options=(Option("to", "help-key-device-to", Kind.CHOICE, _PLACES),),
    ),
    row(
        "key practise",
        "help-key-practise",
        "key_practise:run",
        arguments=(Argument("secret", "help-key-practise-secret", Kind.CHOICE, _SECRETS),),
    ),
    row("key tune", "help-key-tune", "key_tune:run"),
    row("config list", "help-config-list", "config_list:run"),
    row("config get", "help-config-get", "config_get:run", arguments=(_KEY,)),
    row(
        "config set",
        "help-config-set",
        "config_set:run",
        arguments=(_KEY, Argument("value", "help-config-value", Kind.TEXT)),
    ),
    row("doctor", "help-doctor", "doctor:run"),
    row("purge", "help-purge", "purge:run", options=(Option("force", "help-purge-force"),)),
)
