"""Data that ships with pinvault: TOML to write, one JSON for each folder to read quickly.

Texts and facts are kept as TOML, because people edit them. Parsing TOML costs start-up time, so
the build (``hatch_build.py``) compiles each folder that holds TOML into one JSON beside it::

    i18n/ja/errors.toml, i18n/ja/cards.toml  ->  i18n/compiled/ja.json

The wheel holds only the JSON. In a source tree both may stand: the JSON then names the checksum
of each TOML it was made from and is passed over as soon as they no longer agree, so an edited
text is never answered from an old compilation.

This file is on the way of every command. Hence ``os.path`` (importing ``pathlib`` or ``typing``
takes about half as long as a bare interpreter) and imports where they are needed.
"""

from __future__ import annotations

import os
import zlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, dict[str, Any]]

PACKAGE = os.path.dirname(os.path.abspath(__file__))


def read(folder: str, package: str = PACKAGE) -> Tables:
    """Return every table of ``folder`` (``"i18n/ja"``) by its file's stem (``"errors"``).

    The compiled JSON answers where it agrees with the TOML or where there is no TOML at all, as
    in an installed wheel. Raises ``OSError`` where neither stands: a broken installation.
    """
    sources = _sources(folder, package)
    tables = _read_compiled(_compiled_path(folder, package), sources)
    if tables is not None:
        return tables
    if not sources:
        message = f"no data in {os.path.join(package, folder)}"
        raise FileNotFoundError(message)
    return _parse(sources)


def source_folders(package: str = PACKAGE) -> list[str]:
    """Name every folder below ``package`` that holds TOML, sorted, with ``/`` as separator."""
    return sorted(
        os.path.relpath(path, package).replace(os.sep, "/")
        for path, _, names in os.walk(package)
        if any(name.endswith(".toml") for name in names)
    )


def compile_all(package: str = PACKAGE) -> list[str]:
    """Compile every folder of ``package`` that holds TOML; return the paths of the JSON files."""
    return [compile_folder(folder, package) for folder in source_folders(package)]


def compile_folder(folder: str, package: str = PACKAGE) -> str:
    """Write the JSON of ``folder`` and return its path.

    The same TOML gives the same bytes. Raises ``tomllib.TOMLDecodeError`` for what is not TOML
    and ``TypeError`` for a value JSON does not have: dates are written as quoted ISO dates.
    """
    import json

    sources = _sources(folder, package)
    content = {"made-from": _checksums(sources), "tables": _parse(sources)}
    path = _compiled_path(folder, package)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    # Tests and a build may compile at the same moment: each writes a file of its own.
    draft = f"{path}.{os.getpid()}"
    with open(draft, "w", encoding="utf-8") as file:
        # Keys keep the order in which they are written: that of pages and lists.
        json.dump(content, file, ensure_ascii=False, separators=(",", ":"))
    os.replace(draft, path)
    return path


def _sources(folder: str, package: str) -> dict[str, bytes]:
    """Read the TOML files of ``folder``, by stem in sorted order; none where there is no folder."""
    path = os.path.join(package, folder)
    try:
        names = sorted(name for name in os.listdir(path) if name.endswith(".toml"))
    except FileNotFoundError:
        return {}
    sources = {}
    for name in names:
        with open(os.path.join(path, name), "rb") as file:
            sources[name.removesuffix(".toml")] = file.read()
    return sources


def _checksums(sources: dict[str, bytes]) -> dict[str, int]:
    return {stem: zlib.crc32(content) for stem, content in sources.items()}


def _parse(sources: dict[str, bytes]) -> Tables:
    import tomllib

    return {stem: tomllib.loads(content.decode("utf-8")) for stem, content in sources.items()}


def _compiled_path(folder: str, package: str) -> str:
    parent, _, name = folder.rpartition("/")
    return os.path.join(package, parent, "compiled", f"{name}.json")


def _read_compiled(path: str, sources: dict[str, bytes]) -> Tables | None:
    """Return the tables in ``path``; None where it cannot be read or was not made of these."""
    import json

    try:
        with open(path, "rb") as file:
            content = json.loads(file.read())
        fits = not sources or content["made-from"] == _checksums(sources)
        tables: Tables = content["tables"]
    except (OSError, ValueError, TypeError, LookupError):
        return None
    return tables if fits else None
