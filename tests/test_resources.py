"""Promises of the data loader: quick from JSON, never older than the TOML."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from pinvault import resources

FOLDER = "texts/ja"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package with two TOML files in one folder."""
    folder = tmp_path / FOLDER
    folder.mkdir(parents=True)
    (folder / "cards.toml").write_text('hello = "こんにちは"\n', encoding="utf-8")
    (folder / "errors.toml").write_text('names = ["a", "b"]\n', encoding="utf-8")
    return tmp_path


def marked(package: Path) -> None:
    """Compile, then put a mark into the JSON: whoever answers with it has read the JSON."""
    path = Path(resources.compile_folder(FOLDER, str(package)))
    content = json.loads(path.read_bytes())
    content["tables"]["cards"]["hello"] = "from JSON"
    path.write_text(json.dumps(content), encoding="utf-8")


def hello(package: Path) -> str:
    """Return the text the loader finds."""
    text: str = resources.read(FOLDER, str(package))["cards"]["hello"]
    return text


def test_both_ways_give_the_same(package: Path) -> None:
    """Compiling changes nothing of what is read."""
    from_toml = resources.read(FOLDER, str(package))
    resources.compile_folder(FOLDER, str(package))
    assert from_toml == {"cards": {"hello": "こんにちは"}, "errors": {"names": ["a", "b"]}}
    assert resources.read(FOLDER, str(package)) == from_toml


def test_the_written_order_is_kept(package: Path) -> None:
    """What is listed as it was written is listed so by a wheel as well."""
    path = package / FOLDER / "cards.toml"
    path.write_text("[zebra]\nb = 1\na = 2\n[ape]\n", encoding="utf-8")
    marked = resources.compile_folder(FOLDER, str(package))
    assert list(json.loads(Path(marked).read_bytes())["tables"]["cards"]) == ["zebra", "ape"]
    assert list(resources.read(FOLDER, str(package))["cards"]["zebra"]) == ["b", "a"]


def test_a_fitting_compilation_is_used(package: Path) -> None:
    """Where the JSON belongs to the TOML, the TOML is not parsed."""
    marked(package)
    assert hello(package) == "from JSON"


def test_an_edited_text_is_never_answered_from_the_old_compilation(package: Path) -> None:
    """Even an edit that keeps size and time is seen."""
    marked(package)
    path = package / FOLDER / "cards.toml"
    before = path.stat()
    path.write_text('hello = "こんばんは"\n', encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert hello(package) == "こんばんは"


@pytest.mark.parametrize("change", ["add", "remove"])
def test_a_file_more_or_less_is_seen(package: Path, change: str) -> None:
    """A subject that came or went makes the JSON old."""
    marked(package)
    if change == "add":
        (package / FOLDER / "new.toml").write_text('new = "x"\n', encoding="utf-8")
    else:
        (package / FOLDER / "errors.toml").unlink()
    assert hello(package) == "こんにちは"


def test_a_wheel_has_only_the_json(package: Path) -> None:
    """Without any TOML the JSON answers."""
    marked(package)
    for path in (package / FOLDER).iterdir():
        path.unlink()
    (package / FOLDER).rmdir()
    assert hello(package) == "from JSON"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"tables": {}}', "\xff"])
def test_a_broken_compilation_is_passed_over(package: Path, content: str) -> None:
    """A JSON that was cut off, or is not ours, does not end the program where TOML stands."""
    path = package / "texts" / "compiled" / "ja.json"
    path.parent.mkdir()
    path.write_text(content, encoding="latin-1")
    assert hello(package) == "こんにちは"


def test_nothing_at_all_is_said(tmp_path: Path) -> None:
    """A folder without data is a broken installation, not an empty catalogue."""
    with pytest.raises(FileNotFoundError, match="texts"):
        resources.read(FOLDER, str(tmp_path))


def test_the_same_toml_compiles_to_the_same_bytes(package: Path) -> None:
    """Two builds of one source give one wheel."""
    path = package / "texts" / "compiled" / "ja.json"
    resources.compile_folder(FOLDER, str(package))
    first = path.read_bytes()
    resources.compile_folder(FOLDER, str(package))
    assert path.read_bytes() == first
    assert [entry.name for entry in path.parent.iterdir()] == ["ja.json"]


def test_a_bare_date_is_refused_when_compiling(package: Path) -> None:
    """JSON has no dates, so both ways would differ: dates are written in quotes."""
    (package / FOLDER / "facts.toml").write_text("checked-on = 2026-11-22\n", encoding="utf-8")
    with pytest.raises(TypeError):
        resources.compile_folder(FOLDER, str(package))


def test_folders_are_found_by_what_they_hold(package: Path) -> None:
    """A room gets its data compiled by having TOML in a folder; there is no list to extend."""
    (package / "empty").mkdir()
    assert resources.source_folders(str(package)) == [FOLDER]
