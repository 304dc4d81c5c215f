"""The daily reminder is as quick as a program that only asks the keyring and decrypts.

Both run as whole processes in a private session with a real Secret Service, on a vault that was
made as a person would make it, with something due.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from contextlib import ExitStack
from functools import cache
from time import perf_counter
from typing import TYPE_CHECKING

from bench.process import PINVAULT
from bench.promise import Promise
from tests.support.keyring_session import keyring_session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PASSPHRASE = b"two bridges and a kiosk\n"
DAY = "2027-09-01"

PLANT = """
import sys
import secretstorage

collection = secretstorage.get_default_collection(secretstorage.dbus_init())
collection.create_item("bench", {"service": "pinvault-bench"}, sys.argv[1].encode())
"""
LOOK_UP = """
import secretstorage
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

collection = secretstorage.get_default_collection(secretstorage.dbus_init())
item = next(collection.search_items({"service": "pinvault-bench"}))
key = bytes.fromhex(item.get_secret().decode())
sealed = bytes.fromhex(SEALED)
print(len(AESGCM(key).decrypt(bytes(12), sealed, b"bench")))
"""


def run(environment: Mapping[str, str], *command: str) -> float:
    """Run a command to its end and return its seconds."""
    begin = perf_counter()
    subprocess.run(
        command, check=True, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    return perf_counter() - begin


@cache
def session() -> Mapping[str, str]:
    """Return the environment of a session whose vault has five cards; it ends with the process."""
    stack = ExitStack()
    atexit.register(stack.close)
    environment = stack.enter_context(keyring_session())
    with_passphrase(environment, "init")
    for number in range(5):
        dates = ("--birth", f"198{number}-11-14", "--issued", "2022-12-01")
        with_passphrase(environment, "card", "add", f"card {number}", *dates)
    return environment


def with_passphrase(environment: Mapping[str, str], *words: str) -> None:
    """Run a command of pinvault that opens the vault."""
    readable, writable = os.pipe()
    os.write(writable, PASSPHRASE)
    os.close(writable)
    subprocess.run(
        [PINVAULT, *words, "--passphrase-fd", str(readable)],
        check=True,
        env=environment,
        pass_fds=(readable,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(readable)


@cache
def look_up_program() -> str:
    """Return a program that looks a key up, planted for it, and decrypts 1 KiB."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = os.urandom(32)
    run(session(), sys.executable, "-c", PLANT, key.hex())
    sealed = AESGCM(key).encrypt(bytes(12), bytes(1024), b"bench")
    return LOOK_UP.replace("SEALED", repr(sealed.hex()))


def remind(*options: str) -> Callable[[], float]:
    """Return what times ``pinvault remind`` on a day with something due."""
    return lambda: run(session(), PINVAULT, "remind", "--on", DAY, *options)


def look_up() -> float:
    """Time the program that does no more than it must."""
    return run(session(), sys.executable, "-c", look_up_program())


PROMISES = (
    Promise(
        name="pinvault remind",
        ours=remind(),
        against="secretstorage + AEAD",
        base=look_up,
        times=1.5,
    ),
    Promise(
        name="pinvault remind, in all",
        ours=remind("--json"),
        against="secretstorage + AEAD",
        base=look_up,
        times=0,
        plus=0.1,
    ),
)
