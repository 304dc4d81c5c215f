"""Promises in every state of a real keyring: the documented exit code, soon, and no traceback."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.safe.home import OTHER, PASSPHRASE
from tests.cli.safe.session import Done, at_terminal, run
from tests.support.keyring_session import KeyringSession, State, keyring_session

if TYPE_CHECKING:
    from collections.abc import Iterator

# The one keyring of this file belongs to one process.
pytestmark = pytest.mark.xdist_group("cli-keyring")

KNOWN = {"passphrase-fd": PASSPHRASE}
CHANGED = {**KNOWN, "new-passphrase-fd": OTHER}

ANSWER_SECONDS = 3.0
START_SECONDS = 0.25
"""What a command takes on a quiet machine before it asks the keyring; a busy one is measured."""

# The fakes whose keyring reads well and refuses to change.
READS = ("works", "write-refused", "forgetful", "asks", "homeless")
FINDS_NOTHING = ("no-collection", "creates")
STATES: tuple[State, ...] = (
    "works",
    "locked",
    "hanging",
    "no-collection",
    "creates",
    "unanswered",
    "no-service",
    "broken-service",
    "no-bus",
    "slow",
    "write-refused",
    "forgetful",
    "shy",
    "asks",
    "homeless",
    "odd",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[KeyringSession, Path]]:
    """Return a session, and a copy of the folder of its vault, which has a card and a hint."""
    with keyring_session("works") as session:
        for words, more in (
            (["init"], {}),
            (["card", "add", "Hana", "--card-expires", "2031-11-14"], {}),
            (["hint", "set", "user"], {"text-fd": "the house with the blue roof"}),
        ):
            done = run(session, *words, secrets={**KNOWN, **more})
            assert done.exit == 0, done
        copy = tmp_path_factory.mktemp("made") / "pinvault"
        shutil.copytree(folder(session), copy)
        for name, text in session.held().items():
            (copy / name).write_text(text)
        yield session, copy


@pytest.fixture
def session(made: tuple[KeyringSession, Path]) -> KeyringSession:
    """Return the session as it was with its new vault."""
    session, copy = made
    session.become("works")
    for place in (folder(session), keys(session).parent):
        shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(copy, folder(session))
    for item in session.held():
        session.plant(item, None)
    for path in folder(session).glob("[0-9a-f]" * 32):
        session.plant(path.name, path.read_text())
        path.unlink()
    return session


def folder(session: KeyringSession) -> Path:
    """Return the folder of the vault."""
    return Path(session["XDG_DATA_HOME"]) / "pinvault"


def keys(session: KeyringSession) -> Path:
    """Return the folder of the private key files."""
    return Path(session["XDG_STATE_HOME"]) / "pinvault" / "device"


def expected(state: State) -> dict[str, int]:
    """Return the exit code of each command in ``state``, where nobody can be asked."""
    reads = 0 if state in READS else 8
    works = 0 if state == "works" else 8
    return {
        "status": reads,
        "hint show user --reveal": reads,
        "doctor": reads,
        "key passphrase": works,
        "init --device-secret keyring --vault {other}": works,
        "purge --yes": 0 if state in (*READS, *FINDS_NOTHING) and state != "asks" else 8,
    }


@pytest.mark.parametrize("state", STATES)
def test_every_command_answers_soon_and_as_documented(
    session: KeyringSession, state: State
) -> None:
    """Whatever the keyring does; a refusal has two lines and leaves the vault as it was."""
    session.become(state)
    vault, other = folder(session) / "vault.pinvault", folder(session) / "other.pinvault"
    start = run(session, "config", "get", "mice").seconds
    limit = ANSWER_SECONDS + max(0.0, start - START_SECONDS) * 4
    passphrase = PASSPHRASE
    for line, code in expected(state).items():
        before = vault.read_bytes()
        changing = line == "key passphrase"
        words = line.format(other=other).split()
        secrets = {
            **KNOWN,
            "passphrase-fd": passphrase,
            **({"new-passphrase-fd": OTHER} if changing else {}),
        }
        done = run(session, *words, secrets={} if words[0] in {"doctor", "purge"} else secrets)
        assert done.exit == code, (line, done)
        assert done.seconds < limit, (line, done)
        check_refusal(done)
        if done.exit:
            assert vault.read_bytes() == before
            assert not other.exists()
        elif changing:
            passphrase = OTHER


def check_refusal(done: Done) -> None:
    """Make sure that what went wrong is told in two lines, and never by a traceback."""
    assert "Traceback" not in done.stderr
    if done.exit == 8 and not done.stdout:
        told = [line for line in done.stderr.splitlines() if line.startswith(("pinvault: ", "  "))]
        assert len(told) == 2, done.stderr


@pytest.mark.parametrize("state", [state for state in STATES if state not in READS])
def test_init_goes_on_with_a_key_file_where_no_keyring_can_be_used(
    session: KeyringSession, state: State
) -> None:
    """And says why."""
    session.become(state)
    other = str(folder(session) / "other.pinvault")
    done = run(session, "init", "--vault", other, secrets=KNOWN)
    assert done.exit == 0, done
    assert "goes into a file of its own" in done.stderr
    assert run(session, "status", "--vault", other, secrets=KNOWN).exit == 0


def test_a_person_unlocks_the_keyring(session: KeyringSession) -> None:
    """The command waits for the dialog."""
    session.become("answers")
    with at_terminal(session, "status") as command:
        command.expect("Passphrase")
        command.send(PASSPHRASE + "\r")
        assert command.wait() == 0
    assert b"Hana" in command.output


def test_a_person_closes_the_dialog(session: KeyringSession) -> None:
    """Nothing was changed, and the recovery code is named as the other way."""
    session.become("denied")
    with at_terminal(session, "status") as command:
        command.expect("Passphrase")
        command.send(PASSPHRASE + "\r")
        assert command.wait() == 8
    assert b"recovery code" in command.output


def test_the_key_moves_into_the_keyring_and_out_of_it(session: KeyringSession) -> None:
    """What it left behind is gone; the vault opens in both places."""
    before = session.held()
    assert len(before) == 3
    done = run(session, "key", "device", "--to", "file", secrets=KNOWN)
    assert done.exit == 0, done
    assert session.held() == {}
    assert run(session, "status", secrets=KNOWN).exit == 0
    assert run(session, "key", "device", "--to", "keyring", secrets=KNOWN).exit == 0
    assert len(session.held()) == 3
    assert not set(before) & set(session.held())
    assert list(keys(session).iterdir()) == []
    assert run(session, "status", secrets=KNOWN).exit == 0


def test_a_purge_leaves_nothing_in_the_keyring(session: KeyringSession) -> None:
    """Nor on the disk."""
    assert run(session, "purge", "--yes").exit == 0
    assert session.held() == {}
    assert not (folder(session) / "vault.pinvault").exists()


def test_a_purge_without_the_keyring_can_be_forced(session: KeyringSession) -> None:
    """It says what stays."""
    session.become("no-bus")
    done = run(session, "purge", "--yes", "--force")
    assert done.exit == 0
    assert "stayed in it" in done.stderr
    assert not (folder(session) / "vault.pinvault").exists()


def test_the_file_in_another_home_opens_by_code_alone(
    session: KeyringSession, tmp_path: Path
) -> None:
    """The passphrase alone does not, and that is said; a new one makes that home its own."""
    code = run(session, "key", "recovery", "--json", secrets=KNOWN).stdout.partition(
        '"recovery_code": "'
    )[2][:44]
    copied = tmp_path / "vault.pinvault"
    copied.write_bytes((folder(session) / "vault.pinvault").read_bytes())
    with keyring_session("works") as elsewhere:
        words = ("status", "--vault", str(copied))
        refused = run(elsewhere, *words, secrets=KNOWN)
        assert refused.exit == 8
        assert "not in the keyring" in refused.stderr
        assert run(elsewhere, *words, secrets={"recovery-code-fd": code}).exit == 0
        changed = run(
            elsewhere,
            "key",
            "passphrase",
            "--vault",
            str(copied),
            secrets={"recovery-code-fd": code, "new-passphrase-fd": OTHER},
        )
        assert changed.exit == 0, changed
        assert run(elsewhere, *words, secrets={"passphrase-fd": OTHER}).exit == 0
        assert run(elsewhere, *words, secrets=KNOWN).exit == 4
        assert run(elsewhere, *words, secrets={"recovery-code-fd": code}).exit == 0
