"""What an opening needs can be loaded while a person types."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from pinvault.vault.keys.warming import warm_up

before = set(sys.modules)
warm_up()
loaded = set(sys.modules)

from pinvault.secret import Secret
from pinvault.vault.container import Cost, DeviceKind
from pinvault.vault.keys import make_daily, new_box, new_device_secret, open_daily

box, device = new_box(bytes(16)), new_device_secret()
slot = make_daily(
    box, bytes(16), Secret("x"), device, Cost(64, 1, 1), kind=DeviceKind.FILE, live=0, created=0
)
open_daily(slot, Secret("x"), device, bytes(16)).header_mac(b"")
late = {name for name in set(sys.modules) - loaded if name.startswith(("argon2", "cryptography"))}
print(len(loaded - before) > 0, sorted(late))
"""


def test_nothing_is_left_to_load_when_the_passphrase_is_there() -> None:
    """The passphrase slot needs no cryptography that was not loaded before."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout == "True []\n"
