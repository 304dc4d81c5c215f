"""Two homes with a real keyring each, and a stick between them: nothing typed is ever lost."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.safe.home import CODE, OTHER, PASSPHRASE
from tests.cli.safe.session import Done, environment, run
from tests.support.keyring_session import keyring_session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.keyring_session import KeyringSession

pytestmark = pytest.mark.xdist_group("two-homes")

HERE, THERE = "two bridges over there", "the bookshop north of the station"


class Home:
    """One home: its session, and the passphrase of its vault."""

    def __init__(self, session: KeyringSession, passphrase: str) -> None:
        self.session, self.passphrase = session, passphrase
        self.code = ""

    def type(self, *words: str, **secrets: str) -> Done:
        """Run a command that has to work."""
        named = {name.replace("_", "-"): text for name, text in secrets.items()}
        done = run(self.session, *words, secrets={"passphrase-fd": self.passphrase, **named})
        assert done.exit == 0, done
        return done

    def whole(self, *act: str) -> str:
        """Fill the vault or print it, by a program that goes through the real keyring too."""
        done = subprocess.run(
            [sys.executable, "-m", "tests.backup.whole_vault", *act],
            env=environment(self.session),
            input=f"{self.passphrase}\n",
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @property
    def hints(self) -> dict[str, dict[str, list[str]]]:
        """Every text of the vault, by card and PIN, the present one last."""
        found: dict[str, dict[str, list[str]]] = json.loads(self.whole("print"))
        return found


def in_a_later_second() -> None:
    """Wait until the clock shows another second: hints are dated to the second, the newest wins."""
    time.sleep(1 - time.time() % 1)


@pytest.fixture
def homes() -> Iterator[tuple[Home, Home]]:
    """Return two homes; only the first has a vault."""
    with keyring_session("works") as one, keyring_session("works") as other:
        first, second = Home(one, PASSPHRASE), Home(other, OTHER)
        first.code = CODE.findall(first.type("init", "--device-secret", "keyring").stdout)[0]
        yield first, second


@pytest.mark.parametrize("count", [1, 100])
def test_two_homes_that_went_different_ways_have_everything_in_the_end(
    homes: tuple[Home, Home], tmp_path: Path, count: int
) -> None:
    """An archive makes the second vault, and each takes the other's archive, one after the other.

    Each keyring has keys of its own, and no key of the other's.
    """
    first, second = homes
    first.whole("fill", str(count))
    to_second, to_first = str(tmp_path / "a"), str(tmp_path / "b")
    first.type("backup", "create", to_second)
    made = second.type("backup", "restore", to_second, recovery_code_fd=first.code)
    second.code = CODE.findall(made.stdout)[0]
    assert second.hints == first.hints
    assert len(second.hints) == count
    keys, others = first.session.held(), second.session.held()
    assert keys
    assert not set(keys) & set(others)
    assert not set(keys.values()) & set(others.values())

    first.type("hint", "set", "user", "--card", "card 0", text_fd=HERE)
    first.type("card", "add", "only here", "--card-expires", "2031-11-14")
    in_a_later_second()
    second.type("hint", "set", "user", "--card", "card 0", text_fd=THERE)
    second.type("hint", "set", "resident", "--card", "card 0", text_fd=HERE)
    second.type("card", "add", "only there", "--card-expires", "2031-11-14")

    second.type("backup", "create", to_first)
    first.type("backup", "restore", to_first, recovery_code_fd=second.code)
    first.type("backup", "create", "--force", to_second)
    second.type("backup", "restore", to_second, recovery_code_fd=first.code)
    assert first.hints == second.hints
    assert set(first.hints) == {f"card {n}" for n in range(count)} | {"only here", "only there"}
    kept = first.hints["card 0"]
    assert kept["user"][-1] == THERE
    assert sorted(kept["user"][:-1]) == sorted(
        [HERE, "祖母の庭の木 card 0", "駅の北の本屋の棚 card 0"]
    )
    assert kept["resident"] == [HERE]
    again = first.type("backup", "restore", to_first, "--json", recovery_code_fd=second.code)
    assert json.loads(again.stdout)["changes"] == []
