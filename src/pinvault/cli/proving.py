"""A secret that exists, asked for once more: from its descriptor, or at the terminal."""

from __future__ import annotations

from pinvault.errors import WrongSecretError
from pinvault.secret import Secret
from pinvault.wording import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.cli.call import Call

_ATTEMPTS = 3


def passphrase_of(call: Call, known: Secret | None) -> Secret:
    """Return the passphrase that opened the vault; ask for it if a recovery code did.

    Raises ``NeedsTerminalError`` where nobody can be asked.
    """
    return known if known is not None else call.prompts.secret("key-ask-passphrase")


def ask_until_right(
    call: Call, option: str, ask: Callable[[], Secret], check: Callable[[Secret], None]
) -> None:
    """Give ``check`` the secret of ``option``, or what a person types, up to three times.

    Raises what ``check`` raises, at last.
    """
    given = call.descriptors.secret(option)
    if given is not None:
        check(given)
        return
    for _ in range(_ATTEMPTS - 1):
        try:
            check(ask())
        except WrongSecretError as error:
            call.prompts.terminal.write("\n".join(told(error)) + "\n")
        else:
            return
    check(ask())


def ask_code(call: Call) -> Secret:
    """Ask for a recovery code: 36 signs, so it is shown while it is typed, and gone afterwards."""
    return Secret(call.prompts.private_line("key-ask-code"))
