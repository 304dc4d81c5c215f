"""The command: open one file and print what is in it as JSON."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from pathlib import Path
from typing import Any

from . import __doc__ as instructions
from .contents import contents
from .keys import with_code, with_device, with_passphrase
from .layout import File, parse
from .outcomes import RefusedError
from .reminders import agenda, notes


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.reader",
        description=instructions,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--code", action="store_true", help="open with the recovery code")
    parser.add_argument("--code-fd", type=int, metavar="N")
    parser.add_argument("--passphrase-fd", type=int, metavar="N")
    parser.add_argument("--device-secret-hex-file", type=Path, metavar="SECRET")
    parser.add_argument("--reminder-key-hex-file", type=Path, metavar="KEY")
    parser.add_argument("--notes-file", type=Path, metavar="NOTES")
    return parser.parse_args()


def _asked(question: str, descriptor: int | None) -> str:
    if descriptor is None:
        return getpass.getpass(question)
    with os.fdopen(descriptor, encoding="utf-8") as lines:
        return lines.readline().removesuffix("\n")


def _hex(path: Path) -> bytes:
    return bytes.fromhex(path.read_text(encoding="ascii"))


def _key(file: File, given: argparse.Namespace) -> bytes:
    if given.code or given.code_fd is not None:
        return with_code(file, _asked("Recovery code: ", given.code_fd))
    passphrase = _asked("Passphrase: ", given.passphrase_fd)
    if given.device_secret_hex_file is None:
        return with_passphrase(file, passphrase)
    return with_device(file, passphrase, _hex(given.device_secret_hex_file))


def _read(given: argparse.Namespace) -> dict[str, Any]:
    file = parse(given.file.read_bytes())
    found = contents(file, _key(file, given))
    if given.reminder_key_hex_file is not None:
        key = _hex(given.reminder_key_hex_file)
        found["agenda"] = agenda(file, key)
        if given.notes_file is not None:
            found["notes"] = notes(file, given.notes_file.read_bytes(), key)
    return found


def main() -> int:
    """Print the contents or the outcome; 0 if the file opened, else 1."""
    given = _arguments()
    try:
        answer = {"outcome": "opened", **_read(given)}
    except RefusedError as refused:
        answer = {"outcome": refused.outcome.value}
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    return 0 if answer["outcome"] == "opened" else 1


if __name__ == "__main__":
    sys.exit(main())
