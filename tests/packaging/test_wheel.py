"""Promises of what is installed: the wheel holds all that pinvault needs, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STYLES = sorted(path.name for path in (ROOT / "src").rglob("*.tcss"))
DATA = sorted({path.parent.name for path in (ROOT / "src").rglob("*.toml")})


def build(source: Path, kind: str, target: Path) -> Path:
    """Build a wheel or an sdist with what is installed here, and return it."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", target],
        check=True,
        cwd=source,
        capture_output=True,
        timeout=120,
    )
    (made,) = target.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return made


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the tree as git would hand it out: nothing generated is in it."""
    copy = tmp_path_factory.mktemp("source") / "pinvault"
    ignore = shutil.ignore_patterns(".*", "__pycache__", "compiled", "dist", "build", "tests")
    shutil.copytree(ROOT, copy, ignore=ignore)
    return copy


@pytest.fixture(scope="module")
def sdist(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sdist."""
    return build(source, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel made from the tree."""
    return build(source, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the wheel's content."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.unpack_archive(wheel, folder, "zip")
    return folder


def names(wheel: Path) -> set[str]:
    """Return the files of a wheel; the record of their sums is left out."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("RECORD")}


def run(installed: Path, *words: str, stdin: str = "") -> str:
    """Run the installed pinvault, far from the source tree, and return what it says."""
    done = subprocess.run(
        [sys.executable, "-c", "from pinvault.main import run; run()", *words],
        check=False,
        cwd=installed,
        env=os.environ | {"PYTHONPATH": str(installed), "PINVAULT_LANG": "ja"},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_style_text_and_completion(wheel: Path) -> None:
    """What is read while pinvault runs has been packed."""
    held = names(wheel)
    files = [Path(name) for name in held]
    assert sorted(path.name for path in files if path.suffix == ".tcss") == STYLES
    assert set(DATA) - {"shell"} <= {path.stem for path in files if path.suffix == ".json"}
    assert {path.name for path in files if "shell/compiled/ja" in path.as_posix()} == {
        "pinvault.1",
        "pinvault.bash",
        "pinvault.fish",
        "pinvault.zsh",
    }


def test_the_wheel_holds_no_source_of_what_is_compiled_and_no_test(wheel: Path) -> None:
    """Nothing that is of no use to a person who only runs it."""
    held = names(wheel)
    assert not [name for name in held if name.endswith(".toml")]
    assert {name.partition("/")[0] for name in held if "dist-info" not in name} <= {
        "pinvault",
        *{name.partition("/")[0] for name in held if ".data/" in name},
    }


def test_the_sdist_makes_the_same_wheel(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    """Whoever builds from the archive gets what we built from the tree."""
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    again = build(unpacked, "wheel", tmp_path / "wheel")
    assert again.read_bytes() == wheel.read_bytes()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["which", "e-Tax"], "署名用電子証明書"),
        (["guide"], "暗証番号"),
        (["recover", "--pin", "user=locked"], "ロック"),
        (["expiry", "--birth", "1990-05-05", "--issued", "2024-02-01"], "2033"),
        (["completion", "zsh"], "#compdef pinvault"),
        (["--help"], "pinvault"),
    ],
)
def test_what_is_installed_answers(installed: Path, words: list[str], told: str) -> None:
    """Guidance, dates and texts are found where a wheel puts them."""
    assert told in run(installed, *words)


def test_what_is_installed_checks_a_hint(installed: Path) -> None:
    """So is the policy."""
    assert run(installed, "hint", "check", stdin="祖母の家の犬")


def test_what_is_installed_is_not_the_source_tree(installed: Path) -> None:
    """The tests above would prove nothing if it were."""
    done = subprocess.run(
        [sys.executable, "-c", "import pinvault; print(pinvault.__file__)"],
        check=True,
        cwd=installed,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert Path(done.stdout.strip()).is_relative_to(installed)
