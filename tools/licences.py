"""``python -m tools.licences``: write docs/licences.md from what is installed here.

The names come from requirements/run.txt, the licences from the metadata of the installed packages.
What another system or Python needs and this one does not have is named without a licence.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "licences.md"
PINNED = ROOT / "requirements" / "run.txt"

_PIN = re.compile(r"^([a-z0-9-]+)==\S+(?: ; (.+?))? \\$", re.MULTILINE)
_CLASSIFIER = "License :: OSI Approved :: "
_HEAD = """\
# Licences of what pinvault uses

pinvault itself is under [Apache-2.0](../LICENSE). It is installed together with these packages,
each under its own licence. Written by `python -m tools.licences` from the metadata of the packages;
their versions are in `requirements/run.txt`, and `make sbom` lists them in a form for programs.

| package | licence | only where |
| --- | --- | --- |
"""


def pinned() -> dict[str, str]:
    """Return each package that running pinvault needs anywhere, with the marker of where."""
    return dict(_PIN.findall(PINNED.read_text(encoding="utf-8")))


def licence(package: str) -> str | None:
    """Return the licence that a package names; None if it is not installed here.

    The SPDX expression comes first, then the classifiers, then the first line of free text.
    """
    try:
        fields = metadata(package)
    except PackageNotFoundError:
        return None
    classified = [
        line.removeprefix(_CLASSIFIER)
        for line in fields.get_all("Classifier", [])
        if line.startswith(_CLASSIFIER)
    ]
    named = {name: fields[name] for name in ("License", "License-Expression") if name in fields}
    free = (named.get("License") or "not named").splitlines()[0]
    expression: str = named.get("License-Expression") or " and ".join(classified) or free
    return expression


def render() -> str:
    """Return the page."""
    rows = [
        f"| {package} | {licence(package) or 'not installed where this was written'} | {where} |"
        for package, where in pinned().items()
    ]
    return _HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
