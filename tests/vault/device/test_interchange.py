"""Items are ordinary ones: other programs find ours, and we find what ``keyring`` has written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from keyring.backends import SecretService

from pinvault.vault.device import KeyringStore, unattended_get
from tests.support import parts

if TYPE_CHECKING:
    from tests.vault.device.conftest import Enter

ITEM = "5a" * 16
SECRET = bytes(range(32))


def test_what_keyring_wrote_is_found(own: Enter) -> None:
    """An item of the ``keyring`` library is read without it, and replaced in its place."""
    session = own("works")
    SecretService.Keyring().set_password("pinvault", ITEM, SECRET.hex())
    assert unattended_get(ITEM) == SECRET
    KeyringStore(may_prompt=False).put(ITEM, b"newer")
    assert session.held() == {ITEM: b"newer".hex()}
    assert SecretService.Keyring().get_password("pinvault", ITEM) == b"newer".hex()


def test_what_we_wrote_is_found_by_keyring(own: Enter) -> None:
    """The library and its command find and delete our item."""
    own("works")
    KeyringStore(may_prompt=False).put(ITEM, SECRET)
    library = SecretService.Keyring()
    assert library.get_password("pinvault", ITEM) == SECRET.hex()
    library.delete_password("pinvault", ITEM)
    assert unattended_get(ITEM) is None


def test_the_desktops_tools_find_our_item(own: Enter) -> None:
    """A person can look the item up, and clear it, with the tool that comes with the keyring."""
    parts.require("secret-tool")
    session = own("works")
    KeyringStore(may_prompt=False).put(ITEM, SECRET)
    attributes = ["service", "pinvault", "username", ITEM]
    found = subprocess.run(
        ["secret-tool", "lookup", *attributes], env=session, capture_output=True, check=True
    )
    assert found.stdout == SECRET.hex().encode()
    subprocess.run(["secret-tool", "clear", *attributes], env=session, check=True)
    assert unattended_get(ITEM) is None


def test_items_of_that_name_are_all_deleted(own: Enter) -> None:
    """A second item of the name, as an import of a keyring can make, does not survive."""
    session = own("works")
    KeyringStore(may_prompt=False).put(ITEM, SECRET)
    SecretService.Keyring().set_password("pinvault", ITEM, SECRET.hex())
    KeyringStore(may_prompt=False).delete(ITEM)
    assert session.held() == {}


def test_an_item_tells_nothing_but_neutral_names(own: Enter) -> None:
    """Label and attributes, which are not secret, name the program and an opaque item."""
    session = own("works")
    KeyringStore(may_prompt=False).put(ITEM, SECRET)
    told = subprocess.run(
        ["secret-tool", "search", "--all", "service", "pinvault"],
        env=session,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = re.findall(r"^(label|attribute\.\S+) = (.*)$", told.stdout + told.stderr, re.MULTILINE)
    assert dict(lines) == {
        "label": "pinvault",
        "attribute.service": "pinvault",
        "attribute.username": ITEM,
    }


def test_the_secret_is_nowhere_in_the_open(own: Enter) -> None:
    """No file of the session holds the secret as it is: the keyring's file is encrypted."""
    session = own("works")
    KeyringStore(may_prompt=False).put(ITEM, SECRET)
    files = [path for path in Path(session["HOME"]).parent.rglob("*") if path.is_file()]
    assert any(path.suffix == ".keyring" for path in files)
    for path in files:
        content = path.read_bytes()
        assert SECRET not in content
        assert SECRET.hex().encode() not in content


def test_the_room_loads_nothing_before_its_first_call() -> None:
    """Importing the room imports no keyring library, and a look-up on Linux never needs one."""
    code = (
        "import sys; import pinvault.vault.device as room; "
        "early = {'keyring', 'secretstorage', 'jeepney', 'ctypes'} & set(sys.modules); "
        "room.keyring_state(); "
        "print(sorted(early), sorted({'keyring', 'secretstorage'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]", "[]"]
