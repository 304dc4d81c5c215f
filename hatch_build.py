"""Build step: compile the package's TOML to JSON, and write completions and manual pages.

Runs for wheels and for editable installs. ``pinvault`` is not installed yet, so a process of its
own imports it from the source tree: only parts that need nothing but the standard library.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
PACKAGE = ROOT / "src" / "pinvault"


class WriteGenerated(BuildHookInterface[Any]):
    """Write what git ignores before hatchling collects the files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Generate, and hand hatchling every file that came of it."""
        generate("from pinvault import resources; resources.compile_all()")
        generate("import tools.shell.__main__")
        for path in sorted(PACKAGE.glob("**/compiled/**/*")):
            if path.is_file():
                build_data["artifacts"].append(path.relative_to(ROOT).as_posix())


def generate(code: str) -> None:
    """Run ``code`` with the source tree importable.

    Raises:
        subprocess.CalledProcessError: it failed; what it said stands on stderr.
    """
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    subprocess.run(  # noqa: S603 - our own code, written above
        [sys.executable, "-c", code], check=True, cwd=ROOT, env=os.environ | {"PYTHONPATH": path}
    )
