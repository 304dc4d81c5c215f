"""Open the vault for a command: find it, ask for what opens it, let a person choose.

What can be told without a secret is told before anything is asked: no vault, a damaged one, a
file that is none. The cryptography is loaded while the person types.
"""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager

from pinvault.cli.telling import tell_notices
from pinvault.errors import (
    ChoiceNeededError,
    DeclinedError,
    NeedsTerminalError,
    UsageError,
    WrongSecretError,
)
from pinvault.i18n import LANGUAGES, use_language
from pinvault.wording import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pinvault.cli.call import Call
    from pinvault.cli.values import Values
    from pinvault.secret import Secret
    from pinvault.vault.session import Host, Session

ATTEMPTS = 3
"""How often a passphrase may be typed at a terminal before the command gives up."""

_VAULT = "PINVAULT_VAULT"
_LANGUAGE = "PINVAULT_LANG"

_CHOICES = {
    "vault-older-copy": ("accept_older", "open-ask-older-copy"),
    "vault-other-copy": ("accept_older", "open-ask-other-copy"),
    "cost-heavy": ("accept_heavy", "open-ask-heavy"),
}
"""What a person may accept, and the question, by the reason of the error."""


def person_is_there(call: Call) -> bool:
    """Tell whether a person started this command and can be asked."""
    try:
        return bool(call.prompts.terminal)
    except NeedsTerminalError:
        return False


def vault_path(values: Values) -> Path | None:
    """Return where the vault is by ``--vault`` or ``PINVAULT_VAULT``; None: the default place."""
    from pathlib import Path

    chosen = values.text("vault") or os.environ.get(_VAULT)
    return Path(os.path.expanduser(chosen)) if chosen else None  # noqa: PTH111 - never raises


def language_is_fixed(values: Values) -> bool:
    """Tell whether the language was chosen for this call, so that a setting does not change it."""
    return values.text("lang") is not None or os.environ.get(_LANGUAGE) in LANGUAGES


def host_of(call: Call, *, may_prompt: bool | None = None) -> Host:
    """Return the machine at hand; the keyring may ask, by default, where a person is there."""
    from pinvault.vault.home import this_machine

    if may_prompt is None:
        may_prompt = person_is_there(call)
    return this_machine(vault_path(call.values), call.clock, may_prompt=may_prompt)


@contextmanager
def opened(call: Call, *, accept_older: bool = False) -> Iterator[Session]:
    """Open the vault, hand out the session, tell its notices and close it.

    Raises:
        UsageError: two secrets were given, or one that cannot be read.
        NeedsTerminalError: no secret was given and nobody can be asked.
        DeclinedError: the person did not accept an older copy or a heavy cost.
        NoVaultError, WrongSecretError, UnreadableError, StorageError, KeyringError,
        ChoiceNeededError: as the session's own ``open_with_passphrase`` and ``open_with_code``.
    """
    with opened_by(call, accept_older=accept_older) as (session, _):
        yield session


@contextmanager
def opened_by(call: Call, *, accept_older: bool = False) -> Iterator[tuple[Session, Secret | None]]:
    """Do as :func:`opened`, and hand out the passphrase too; None if a recovery code opened it."""
    passphrase, code = _given(call)
    with opened_with(call, passphrase, code, accept_older=accept_older) as found:
        yield found


@contextmanager
def opened_with(
    call: Call, passphrase: Secret | None, code: Secret | None, *, accept_older: bool = False
) -> Iterator[tuple[Session, Secret | None]]:
    """Do as :func:`opened_by` with a secret that was read from its descriptor already."""
    session, known = open_vault_by(call, passphrase, code, accept_older=accept_older)
    try:
        _speak_as_set(call, session)
        tell_notices(call, session)
        yield session, known
    finally:
        tell_notices(call, session)
        session.close()


def open_vault(call: Call, *, accept_older: bool = False) -> tuple[Session, Secret | None]:
    """Open the vault and say nothing of it yet; raises as :func:`opened` does."""
    passphrase, code = _given(call)
    return open_vault_by(call, passphrase, code, accept_older=accept_older)


def _given(call: Call) -> tuple[Secret | None, Secret | None]:
    """Return the passphrase or the recovery code that came by a descriptor, and None for each."""
    passphrase = call.descriptors.secret("passphrase-fd")
    code = call.descriptors.secret("recovery-code-fd")
    if passphrase is not None and code is not None:
        raise UsageError("options-exclude", first="--passphrase-fd", second="--recovery-code-fd")
    return passphrase, code


def open_vault_by(
    call: Call, passphrase: Secret | None, code: Secret | None, *, accept_older: bool = False
) -> tuple[Session, Secret | None]:
    """Open the vault with a secret at hand, or ask for one; raises as :func:`opened` does."""
    host = host_of(call)
    host.load()
    opener = _Opener(call, host, accept_older=accept_older)
    if code is not None:
        return opener.by_code(code), None
    if passphrase is not None:
        return opener.by_passphrase(passphrase), passphrase
    return opener.by_typing()


class _Opener:
    """One opening by passphrase: what was accepted once is not asked for again."""

    def __init__(self, call: Call, host: Host, *, accept_older: bool) -> None:
        self._call = call
        self._host = host
        self._accepted = {
            "accept_older": accept_older,
            "accept_heavy": call.values.flag("yes"),
        }

    def by_passphrase(self, passphrase: Secret) -> Session:
        """Open, and ask where a person has to choose."""
        from pinvault.vault.session import open_with_passphrase

        return self._chosen(lambda: open_with_passphrase(self._host, passphrase, **self._accepted))

    def by_code(self, code: Secret) -> Session:
        """Open by recovery code, and ask where a person has to choose."""
        from pinvault.vault.session import open_with_code

        return self._chosen(
            lambda: open_with_code(self._host, code, accept_older=self._accepted["accept_older"])
        )

    def by_typing(self) -> tuple[Session, Secret | None]:
        """Ask for the passphrase up to three times; a recovery code typed there opens as well."""
        prompts = self._call.prompts
        for _ in range(ATTEMPTS - 1):
            try:
                return self._typed()
            except WrongSecretError as error:
                prompts.terminal.write("\n".join(told(error)) + "\n")
        return self._typed()

    def _typed(self) -> tuple[Session, Secret | None]:
        typed = _ask_while_loading(self._call)
        # No passphrase is taken for a code by mistake: that has 36 signs, four of them a checksum.
        try:
            return self.by_code(typed), None
        except WrongSecretError:
            return self.by_passphrase(typed), typed

    def _chosen(self, attempt: Callable[[], Session]) -> Session:
        """Open, and again after each thing that the person has accepted."""
        while True:
            try:
                return attempt()
            except ChoiceNeededError as error:
                self._choose(error)

    def _choose(self, error: ChoiceNeededError) -> None:
        """Let a person accept what ``error`` is about.

        Raises ``error`` where nobody can be asked, ``DeclinedError`` for a no.
        """
        found = _CHOICES.get(error.reason)
        if found is None or not person_is_there(self._call):
            raise error
        accepts, question = found
        if not self._call.prompts.yes_no(question, **error.values):
            raise DeclinedError("declined")
        self._accepted[accepts] = True


def _ask_while_loading(call: Call) -> Secret:
    from pinvault.vault.keys.warming import warm_up

    loading = threading.Thread(target=warm_up, name="load", daemon=True)
    loading.start()
    typed = call.prompts.secret("open-ask-passphrase")
    loading.join()
    return typed


def _speak_as_set(call: Call, session: Session) -> None:
    """Speak the language that the vault's settings name, unless one was chosen for this call."""
    from pinvault.vault.session.settings import LANGUAGE

    chosen = session.settings.get(LANGUAGE)
    if chosen in LANGUAGES and not language_is_fixed(call.values):
        use_language(chosen)
