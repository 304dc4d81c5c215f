"""Do one operation with the work marked for strace: ``operate.py NAME HOME``.

Prints a line of JSON: the exit code, and the reason of the error if there was one.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.campaigns.home import Home
from tests.campaigns.operations import OPERATIONS
from tests.support.stretch import stretch


def main(name: str, root: Path) -> int:
    """Do it twice: in a copy, so that everything is imported, then in the marked stretch."""
    os.umask(0o077)
    (operation,) = (operation for operation in OPERATIONS if operation.name == name)
    with TemporaryDirectory() as scratch:
        copy = shutil.copytree(root, Path(scratch) / "home", symlinks=True)
        Home(copy).type(operation.words, operation.secrets)
    got = Home(root).type(operation.words, operation.secrets, within=stretch())
    error = json.loads(got.stderr)["error"]["reason"] if got.exit and got.stderr else ""
    sys.stdout.write(json.dumps({"exit": got.exit, "error": error}) + "\n")
    return got.exit


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
