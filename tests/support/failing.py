"""A machine that stops dead at a chosen call, as if the power had gone."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

FILE_CALLS = ("replace", "rewrite_generation", "remove_generation", "sweep")
STORE_CALLS = ("get", "put", "delete")


class Crash(BaseException):
    """The machine stopped."""


@dataclass
class Plan:
    """Which call is the last: the one after ``after`` calls, or the first called ``at``."""

    after: int | None = None
    at: str | None = None
    trace: list[str] = field(default_factory=list)

    def pass_by(self, call: str) -> None:
        """Let a call through, or stop."""
        if self.at == call or (self.after is not None and len(self.trace) >= self.after):
            raise Crash
        self.trace.append(call)


class Watched:
    """Something whose calls are counted before they happen."""

    def __init__(self, real: object, plan: Plan, calls: tuple[str, ...]) -> None:
        """Stand before ``real``."""
        self._real, self._plan, self._calls = real, plan, calls

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (it stands for anything)
        """Return the real attribute, counted if it is one of the calls."""
        found = getattr(self._real, name)
        if name not in self._calls:
            return found

        def call(*args: object, **kwargs: object) -> object:
            self._plan.pass_by(name)
            return found(*args, **kwargs)

        return call


@contextmanager
def crashing(
    machine: Machine, session: Session, *, after: int | None = None, at: str | None = None
) -> Iterator[Plan]:
    """Let the session's machine stop at a chosen call to the file or a store."""
    plan = Plan(after=after, at=at)
    real = session.host
    session.host = replace(
        real,
        file=Watched(real.file, plan, FILE_CALLS),  # type: ignore[arg-type]
        store=lambda kind: Watched(machine.store(kind), plan, STORE_CALLS),
    )
    try:
        yield plan
    finally:
        session.host = real
