"""Commands for the vault as a whole: making, looking after, keys, settings."""

from __future__ import annotations

from pinvault.cli.table.entries import Argument, Command, Group, Kind, Option
from pinvault.cli.table.shared import NEW_PASSPHRASE, REVEAL

_PLACES = ("keyring", "file")
_SECRETS = ("passphrase", "recovery")

GROUPS = (
    Group(("generations",), "help-generations"),
    Group(("config",), "help-config"),
)


def _command(
    line: str,
    help_id: str,
    handler: str,
    arguments: tuple[Argument, ...] = (),
    options: tuple[Option, ...] = (),
) -> Command:
    """Return the row of a command; its examples are named for its help."""
    return Command(
        path=tuple(line.split()),
        help=help_id,
        examples=f"{help_id}-examples",
        handler=f"pinvault.cli.commands.{handler}",
        arguments=arguments,
        options=options,
    )


_KEY = Argument("key", "help-config-key", Kind.NAME)

COMMANDS = (
    _command(
        "init",
        "help-init",
        "init:run",
        options=(
            Option("device-secret", "help-init-device", Kind.CHOICE, ("auto", *_PLACES)),
            REVEAL,
        ),
    ),
    _command("status", "help-status", "status:run"),
    _command("generations list", "help-generations-list", "generations_list:run"),
    _command(
        "generations restore",
        "help-generations-restore",
        "generations_restore:run",
        arguments=(Argument("number", "help-generations-number", Kind.NUMBER),),
    ),
    _command("generations accept", "help-generations-accept", "generations_accept:run"),
    _command(
        "key passphrase", "help-key-passphrase", "key_passphrase:run", options=(NEW_PASSPHRASE,)
    ),
    _command(
        "key recovery",
        "help-key-recovery",
        "key_recovery:run",
        options=(Option("revoke", "help-key-recovery-revoke"), REVEAL),
    ),
    _command(
        "key device",
        "help-key-device",
        "key_device:run",
        options=(Option("to", "help-key-device-to", Kind.CHOICE, _PLACES),),
    ),
    _command(
        "key practise",
        "help-key-practise",
        "key_practise:run",
        arguments=(Argument("secret", "help-key-practise-secret", Kind.CHOICE, _SECRETS),),
    ),
    _command("key tune", "help-key-tune", "key_tune:run"),
    _command("config list", "help-config-list", "config_list:run"),
    _command("config get", "help-config-get", "config_get:run", arguments=(_KEY,)),
    _command(
        "config set",
        "help-config-set",
        "config_set:run",
        arguments=(_KEY, Argument("value", "help-config-value", Kind.TEXT)),
    ),
    _command("doctor", "help-doctor", "doctor:run"),
    _command("purge", "help-purge", "purge:run", options=(Option("force", "help-purge-force"),)),
)
