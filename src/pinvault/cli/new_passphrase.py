"""Ask for a new passphrase: twice, with an estimate of how hard it is to guess."""

from __future__ import annotations

import threading

from pinvault.errors import UsageError
from pinvault.i18n import t
from pinvault.wording import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.secret import Secret

_ATTEMPTS = 3

# The estimate is 0 to 4.
_STRENGTHS = ("strength-0", "strength-1", "strength-2", "strength-3", "strength-4")


def new_passphrase(call: Call, option: str, *, alone: bool) -> Secret:
    """Return a new passphrase from the descriptor of ``option``, or from the person.

    ``alone``: no keyring keeps the other half of the key, so it has to be stronger.

    Raises:
        UsageError: it is too short or too long, or was typed differently three times.
        NeedsTerminalError: nobody can be asked.
    """
    from pinvault.vault.session.passphrase_rules import check_passphrase

    given = call.descriptors.secret(option)
    if given is None:
        return _typed(call, alone=alone)
    check_passphrase(given, alone=alone)
    return given


def _typed(call: Call, *, alone: bool) -> Secret:
    from pinvault.vault.session.passphrase_rules import (
        ALONE_MIN,
        ALONE_WORDS,
        WITH_KEYRING_MIN,
        check_passphrase,
    )
    from pinvault.vault.strength import load_words

    prompts = call.prompts
    if alone:
        prompts.say("new-passphrase-rule-alone", limit=ALONE_MIN, words=ALONE_WORDS)
    else:
        prompts.say("new-passphrase-rule", limit=WITH_KEYRING_MIN)
    loading = threading.Thread(target=load_words, name="load", daemon=True)
    loading.start()
    failed = UsageError("typed-not-the-same")
    for _ in range(_ATTEMPTS):
        first = prompts.secret("new-passphrase-ask")
        try:
            check_passphrase(first, alone=alone)
        except UsageError as error:
            failed = error
            prompts.terminal.write("\n".join(told(error)) + "\n")
            continue
        loading.join()
        _say_strength(call, first)
        if first == prompts.secret("new-passphrase-again"):
            return first
        failed = UsageError("typed-not-the-same")
        prompts.say("prompt-not-the-same")
    raise failed


def _say_strength(call: Call, passphrase: Secret) -> None:
    from pinvault.vault.strength import score_of

    strength = t(_STRENGTHS[score_of(passphrase)])
    call.prompts.say("new-passphrase-strength", strength=strength)
