"""A process that has collected the tests once, and tries each change in a child of its own.

mutmut has pytest find its tests anew for each change, and those of the safe take seconds to be
found. Here the tests are collected once and run once, in a child, to learn which
of them reach which line. For each change another child is forked, which puts the changed code
into the function that it holds in memory, and runs the tests that reach the line, the quickest
first, until one of them fails. The process that forks never runs a test, so each child starts
from a fresh one. What a function did while its module was imported is not done again: a change of
that shows only in the functions that it made, and one that shows nowhere else is not counted.
"""

from __future__ import annotations

import gc
import os
import pickle
import resource
import signal
import time
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

import coverage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pytest

    from tools.mutants.changes import Change, Key

NOTICED, UNNOTICED, UNREACHED = "noticed", "not noticed", "reached by no test"
ON_IMPORT = "done on import alone"
_MEMORY = 8 << 30
"""Bytes of addresses a child may have: a change may make a loop endless, and a list with it."""
_PATIENCE = 20.0
"""Seconds a child has beyond ten times what its tests took without the change."""
_LOOKED_EVERY = 0.002


@dataclass(slots=True)
class Reach:
    """What the unchanged tests did: the tests by line of each file, and the seconds of each."""

    tests: dict[str, dict[int, list[int]]]
    seconds: list[float]
    broken: list[str]


@dataclass
class Warm:
    """A plugin of pytest that tries ``changes`` instead of running the tests once."""

    changes: Sequence[Change]
    sources: Sequence[Path]
    tell: Callable[[Change, str], None]
    say: Callable[[str], None]
    imported: Mapping[str, frozenset[int]]
    """The lines of each file that were run when it was imported."""
    _functions: dict[Key, list[FunctionType]] = field(default_factory=dict)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Learn what reaches what, then try one change after the other."""
        items = session.items
        self._functions = _functions({str(source) for source in self.sources})
        gc.collect()
        gc.freeze()
        reach: Reach = _in_child(lambda: self._learn(items))
        for broken in reach.broken:
            self.say(f"  fails without a change, and is left out: {broken}")
        self.say(f"  {len(items)} tests take {sum(reach.seconds):.1f} s")
        for change in self.changes:
            if code := self._code(change):
                self.tell(change, self._try(change, code, items, reach))
        return True

    def _learn(self, items: list[pytest.Item]) -> Reach:
        measured = coverage.Coverage(
            data_file=None, include=[str(source) for source in self.sources], config_file=False
        )
        seconds: list[float] = []
        broken: list[str] = []
        measured.start()
        for index, (item, following) in enumerate(zip(items, [*items[1:], None], strict=True)):
            measured.switch_context(str(index))
            began, failed = time.monotonic(), item.session.testsfailed
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            seconds.append(time.monotonic() - began)
            if item.session.testsfailed > failed:
                broken.append(item.nodeid)
        measured.stop()
        data = measured.get_data()
        left_out = {index for index, item in enumerate(items) if item.nodeid in broken}
        tests: dict[str, dict[int, list[int]]] = {}
        for file in data.measured_files():
            lines = data.contexts_by_lineno(file)
            tests[file] = {
                line: [int(each) for each in contexts if each and int(each) not in left_out]
                for line, contexts in lines.items()
            }
        return Reach(tests, seconds, broken)

    def _code(self, change: Change) -> CodeType | None:
        """Return the code of a change; None if nothing differs, or if it does not fit in."""
        code = change.code()
        for function in self._functions[change.key]:
            if code == function.__code__ or (code and not _fits(code, function)):
                return None
        return code

    def _try(self, change: Change, code: CodeType, items: list[pytest.Item], reach: Reach) -> str:
        by_line = reach.tests.get(str(change.source), {})
        reaching = {test for line in change.lines for test in by_line.get(line, ())}
        if not reaching and self.imported.get(str(change.source), frozenset()) & {*change.lines}:
            return ON_IMPORT
        if not reaching or not self._functions[change.key]:
            return UNREACHED
        tests = sorted(reaching, key=lambda test: reach.seconds[test])
        seconds = 10 * sum(reach.seconds[test] for test in tests) + _PATIENCE
        child = _forked(lambda: self._notices(code, [items[test] for test in tests]))
        return UNNOTICED if _ended(child, seconds) == 0 else NOTICED

    def _notices(self, code: CodeType, tests: list[pytest.Item]) -> int:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        for part in _parts(code):
            for function in self._functions[
                part.co_filename, part.co_qualname, part.co_firstlineno
            ]:
                if _fits(part, function):
                    function.__code__ = part
        session = tests[0].session
        for test, following in zip(tests, [*tests[1:], None], strict=True):
            test.config.hook.pytest_runtest_protocol(item=test, nextitem=following)
            if session.testsfailed:
                return 1
        return 0


def _functions(sources: set[str]) -> dict[Key, list[FunctionType]]:
    """Return the functions in memory that come from ``sources``, by file, name and line."""
    found: dict[Key, list[FunctionType]] = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename in sources:
            code = each.__code__
            found[code.co_filename, code.co_qualname, code.co_firstlineno].append(each)
    return found


def _parts(code: CodeType) -> Iterator[CodeType]:
    """Give ``code`` and the functions that it makes: some were made when it was imported."""
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _parts(each)


def _fits(code: CodeType, function: FunctionType) -> bool:
    """Tell whether ``function`` can take ``code``: it has cells for the names outside of it."""
    return code.co_freevars == function.__code__.co_freevars


def _forked(work: Callable[[], int]) -> int:
    """Fork a child that does ``work`` in a group of its own, unheard, and return its number."""
    child = os.fork()
    if child:
        return child
    try:
        os.setpgid(0, 0)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nowhere, number)
        status = work()
    except BaseException:  # noqa: BLE001 - what a change brings about ends the child, whatever it is
        status = 1
    os._exit(status)


def _ended(child: int, seconds: float) -> int:
    """Wait at most ``seconds`` for a child; return how it ended, not 0 if it had to be killed."""
    deadline = time.monotonic() + seconds
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done or time.monotonic() > deadline:
            break
        time.sleep(_LOOKED_EVERY)
    # Whatever a test had started ends with it.
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    if not done:
        os.waitpid(child, 0)
        return 1
    return status


def _in_child(work: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever work gives
    """Do ``work`` in a child and return what it gives. Raises ``RuntimeError`` if it gives none."""
    reading, writing = os.pipe()

    def give() -> int:
        with os.fdopen(writing, "wb") as file:
            pickle.dump(work(), file)
        return 0

    child = _forked(give)
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        given = file.read()
    if _ended(child, _PATIENCE):
        raise RuntimeError
    return pickle.loads(given)  # noqa: S301 - written by this process's own child
