"""Secrets of backups: asked for, and tried."""

from __future__ import annotations

from pinvault.backup.refusals import weak_backup_passphrase
from pinvault.cli.opening import ATTEMPTS, person_is_there
from pinvault.cli.proving import ask_code
from pinvault.errors import (
    ChoiceNeededError,
    DeclinedError,
    UsageError,
    WrongSecretError,
)
from pinvault.wording import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.backup.opening import Found, Opened
    from pinvault.cli.call import Call
    from pinvault.secret import Secret

PASSPHRASE, CODE = "backup-passphrase-fd", "recovery-code-fd"


def path_of(call: Call, name: str = "file") -> Path:
    """Return the path that was typed as ``name``, ``~`` spelled out."""
    import os
    from pathlib import Path

    return Path(os.path.expanduser(call.values.text(name) or ""))  # noqa: PTH111 - never raises


def new_backup_passphrase(call: Call) -> Secret:
    """Return a passphrase that is to protect a file by itself.

    Raises:
        UsageError: it is too weak, or was typed differently.
        NeedsTerminalError: nobody can be asked.
    """
    from pinvault.vault.session.passphrase_rules import ALONE_MIN, ALONE_WORDS, check_passphrase

    given = call.descriptors.secret(PASSPHRASE)
    if given is None:
        call.prompts.say("backup-passphrase-rule", limit=ALONE_MIN, words=ALONE_WORDS)
        given = call.prompts.new_secret("backup-passphrase-new", "new-passphrase-again")
    with weak_backup_passphrase():
        check_passphrase(given, alone=True)
    return given


def open_archive(
    call: Call, found: Found, *, code: Secret | None = None, spare: Secret | None = None
) -> tuple[Opened, Secret | None]:
    """Open an archive; hand out the passphrase that did it, None if a recovery code did.

    ``code`` is a recovery code that came by its descriptor, ``spare`` a passphrase that was given
    for something else and may be this one's too.

    Raises:
        UsageError: both a passphrase and a code were given for the archive.
        NeedsTerminalError: nothing was given and nobody can be asked.
        WrongSecretError, UnreadableError, ChoiceNeededError, DeclinedError: it does not open.
    """
    passphrase = call.descriptors.secret(PASSPHRASE)
    if passphrase is not None and code is not None:
        raise UsageError("options-exclude", first=f"--{PASSPHRASE}", second=f"--{CODE}")
    if code is not None:
        return found.by_code(code), None
    passphrase = passphrase or spare
    if passphrase is not None:
        return _by_passphrase(call, found, passphrase), passphrase
    for _ in range(ATTEMPTS - 1):
        try:
            return _typed(call, found)
        except WrongSecretError as error:
            call.prompts.terminal.write("\n".join(told(error)) + "\n")
    return _typed(call, found)


def _typed(call: Call, found: Found) -> tuple[Opened, Secret | None]:
    """Ask for what opens the archive; where both do, either may be typed."""
    if found.portable is None:
        return found.by_code(ask_code(call)), None
    if found.recovery is None:
        typed = call.prompts.secret("backup-ask-passphrase")
        return _by_passphrase(call, found, typed), typed
    typed = call.prompts.secret("backup-ask-either")
    try:
        return found.by_code(typed), None
    except WrongSecretError as error:
        # No passphrase is taken for a code by mistake: a code has four check signs.
        if error.reason != "recovery-code-mistyped":
            raise
    return _by_passphrase(call, found, typed), typed


def _by_passphrase(call: Call, found: Found, passphrase: Secret) -> Opened:
    try:
        return found.by_passphrase(passphrase, accept_heavy=call.values.flag("yes"))
    except ChoiceNeededError as error:
        if not person_is_there(call):
            raise
        if not call.prompts.yes_no("open-ask-heavy", **error.values):
            raise DeclinedError("declined") from None
    return found.by_passphrase(passphrase, accept_heavy=True)
