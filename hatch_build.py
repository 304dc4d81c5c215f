"""Build step: compile the TOML data of the package to JSON (see ``pinvault.resources``).

Runs for wheels and for editable installs. ``pinvault`` itself cannot be imported yet, so the one
file that knows how is loaded by its path.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = Path(__file__).parent / "src" / "pinvault"


class CompileResources(BuildHookInterface[Any]):
    """Write every ``compiled/*.json`` before hatchling collects the files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile each folder of data and hand hatchling the files, which git ignores."""
        spec = importlib.util.spec_from_file_location("resources", PACKAGE / "resources.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(PACKAGE / "resources.py")
        resources = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(resources)
        for path in resources.compile_all(str(PACKAGE)):
            build_data["artifacts"].append(Path(path).relative_to(self.root).as_posix())
