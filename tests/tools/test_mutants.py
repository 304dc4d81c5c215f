"""Changes of code: which there are, and that what no test asks for is found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from tools.mutants.changes import changes
from tools.mutants.rooms import ROOMS

ROOT = Path(__file__).resolve().parents[2]


def _changes(tmp_path: Path, code: str) -> list[str]:
    source = tmp_path / "small.py"
    source.write_text(dedent(code))
    return [str(change).partition(": ")[2] for change in changes(source)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "return a < 1",
            {"return a < 1 -> return None", "a < 1 -> a <= 1", "a < 1 -> a > 1", "1 -> 2"},
        ),
        ("return not a", {"return not a -> return None", "not a -> a"}),
        ("return False", {"False -> True"}),
        ("a += 1", {"a += 1 -> a = 1", "a += 1 -> a -= 1", "1 -> 2"}),
        ("assert a and 'ab'", {"a and 'ab' -> a or 'ab'", "'ab' -> 'a'"}),
        ("raise ValueError", {"raise ValueError -> pass"}),
        ("a(b=a)", {"a(b=a) -> pass", "a(b=a) -> a(b=None)", "a(b=a) -> a()"}),
        ("a(True)", {"a(True) -> pass", "a(True) -> a(None)", "True -> False"}),
        ("yield [b for b in a if b]", {"(_ for b in a if b) -> (_ for b in a)"}),
        ("while a: break", {"break -> continue"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_line_is_changed_in_every_small_way(
    tmp_path: Path, line: str, expected: set[str]
) -> None:
    """A limit off by one, a comparison turned round, a step or an argument left out."""
    assert set(_changes(tmp_path, f"def f(a):\n    {line}\n")) == expected


def test_what_is_said_to_readers_and_done_on_import_is_left_alone(tmp_path: Path) -> None:
    """Docstrings, annotations, defaults, decorators, tables; and types that are only claimed."""
    code = '''
        TABLE = 1 + 2

        @decorated(1)
        def f(a: "int" = 3) -> "int":
            """Say something."""
            def g() -> "str":
                """Say more."""
            return isinstance(a, int)
    '''
    assert _changes(tmp_path, code) == ["return isinstance(a, int) -> return None"]


def test_a_change_stays_in_its_tenth(tmp_path: Path) -> None:
    """A sample that nobody has looked at stays one when other code is written."""
    source = tmp_path / "small.py"
    source.write_text("def f(a):\n    return a < 1\n")
    before = {change.tenth for change in changes(source)}
    source.write_text("def g(a):\n    return a > 7\n\n\ndef f(a):\n    return a < 1\n")
    assert {change.tenth for change in changes(source) if change.function == "f"} == before


def test_every_change_can_be_compiled_and_differs() -> None:
    """Of a whole file of ours; the tree is as it was afterwards."""
    source = ROOT / "src" / "pinvault" / "domain" / "validity" / "card_term.py"
    found = changes(source)
    before = [str(change) for change in found]
    assert len(found) > 50
    for change in found:
        code = change.code()
        assert code is not None
        assert code.co_qualname == change.function
    assert [str(change) for change in found] == before


def test_every_room_has_sources_and_tests() -> None:
    """A pattern that finds nothing would be a room that is never looked at."""
    for room in ROOMS.values():
        assert room.files()
        assert room.tested_by()


SMALL = """
    def small(number):
        if number > 9:
            return "big"
        return "small"

    def never(number):
        return number + 1

    def above(limit):
        return lambda number: number > limit

    ABOVE_TWO = above(2)

    def doubled(number):
        return 2 * number

    FOUR = doubled(2)
"""
TESTS = """
    from small import ABOVE_TWO, small

    def test_small():
        assert small(5) == "small"
        assert small(50) == "big"

    def test_above_two():
        assert [ABOVE_TWO(2), ABOVE_TWO(3)] == [False, True]
"""
TRY = """
    import importlib, json, sys
    from pathlib import Path
    import pytest
    from tools.mutants.__main__ import _PYTEST
    from tools.mutants.changes import changes
    from tools.mutants.warm import Warm

    folder = Path(sys.argv[1])
    sys.path.insert(0, str(folder))
    importlib.import_module("small")
    source, found = folder / "small.py", {}
    def tell(change, outcome):
        found[str(change)] = outcome
    warm = Warm(changes(source), [source], tell, print, {str(source): frozenset({16})})
    options = [each for each in _PYTEST if not each.startswith("--hypothesis")]
    pytest.main([*options, f"--rootdir={folder}", str(folder / "test_small.py")], [warm])
    (folder / "found.json").write_text(json.dumps(found))
"""


def test_a_change_that_no_test_notices_is_found(tmp_path: Path) -> None:
    """And none that a test notices, in a function that was made on import either."""
    for name, text in (("small.py", SMALL), ("test_small.py", TESTS), ("try.py", TRY)):
        (tmp_path / name).write_text(dedent(text))
    done = subprocess.run(
        [sys.executable, tmp_path / "try.py", tmp_path],
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "found.json").read_text())
    small = {name: how for name, how in found.items() if " small: " in name}
    assert {name for name, how in small.items() if how != "noticed"} == {
        "small.py:3 small: number > 9 -> number >= 9",
        "small.py:3 small: 9 -> 10",
    }
    assert {how for name, how in found.items() if " never: " in name} == {"reached by no test"}
    assert {how for name, how in found.items() if " doubled: " in name} == {"done on import alone"}
    assert found["small.py:11 above: number > limit -> number >= limit"] == "noticed"
