"""The errors of pinvault: each class owns its message id and its exit code.

    PinvaultError
    ├── UsageError                2   the call or a value in it is wrong
    ├── NoVaultError              3   nothing at the vault's path
    ├── WrongSecretError          4   passphrase or recovery code does not open
    ├── UnreadableError           5   damaged, too new or hostile file
    ├── BusyError                 6   another process holds the vault
    ├── StorageError              7   the disk said no
    ├── KeyringError              8   item missing, foreign, locked, refused, slow
    ├── ReaderError               9   card reader
    ├── HintRefusedError         11   the text would disclose a PIN
    ├── NeedsTerminalError       12   a question that cannot be asked here
    ├── DeclinedError            13   the person said no
    └── ChoiceNeededError        14   older or conflicting copy

An error never carries a sentence. It names a *reason*; the catalogues hold for each reason
a pair ``err-<reason>`` (what happened) and ``rec-<reason>`` (what to do), and the values that
the sentences mention. No value may be a secret: no hint, passphrase or code.
"""

from __future__ import annotations

from enum import IntEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar


class Exit(IntEnum):
    """Exit codes of the ``pinvault`` command: a promise to scripts."""

    DONE = 0
    BUG = 1
    USAGE = 2
    NO_VAULT = 3
    WRONG_SECRET = 4
    UNREADABLE = 5
    BUSY = 6
    STORAGE = 7
    KEYRING = 8
    READER = 9
    DUE = 10
    HINT_REFUSED = 11
    NEEDS_TERMINAL = 12
    DECLINED = 13
    CHOICE_NEEDED = 14


class PinvaultError(Exception):
    """Base of every error that a user may see.

    ``reason`` selects the pair of catalogue messages; ``values`` fills their placeholders.
    """

    exit_code: ClassVar[Exit] = Exit.BUG

    def __init__(self, reason: str, **values: str | int) -> None:
        """Keep the reason and the values that its messages mention."""
        super().__init__(reason)
        self.reason = reason
        self.values = values


class UsageError(PinvaultError):
    """A command, an option or a value in it cannot be meant as written."""

    exit_code = Exit.USAGE


class NoVaultError(PinvaultError):
    """There is no vault at the path."""

    exit_code = Exit.NO_VAULT


class WrongSecretError(PinvaultError):
    """The passphrase or the recovery code does not open the file."""

    exit_code = Exit.WRONG_SECRET


class UnreadableError(PinvaultError):
    """The file is damaged, made by a newer version, or asks for what no honest file asks."""

    exit_code = Exit.UNREADABLE


class BusyError(PinvaultError):
    """Another process holds the vault."""

    exit_code = Exit.BUSY


class StorageError(PinvaultError):
    """The operating system refused to read or write."""

    exit_code = Exit.STORAGE


class KeyringError(PinvaultError):
    """The device secret cannot be had: item missing, foreign, locked, refused or too slow."""

    exit_code = Exit.KEYRING


class ReaderError(PinvaultError):
    """The card reader or the card in it did not answer as expected."""

    exit_code = Exit.READER


class HintRefusedError(PinvaultError):
    """The text would disclose a complete PIN."""

    exit_code = Exit.HINT_REFUSED


class NeedsTerminalError(PinvaultError):
    """A question has to be asked and there is no terminal to ask it on."""

    exit_code = Exit.NEEDS_TERMINAL


class DeclinedError(PinvaultError):
    """The person answered no; nothing was changed."""

    exit_code = Exit.DECLINED


class ChoiceNeededError(PinvaultError):
    """An older or a conflicting copy was found; a person has to choose."""

    exit_code = Exit.CHOICE_NEEDED
