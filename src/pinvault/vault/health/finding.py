"""One thing that was found, good or bad."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pinvault.errors import PinvaultError


class Level(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    NOTE = "note"
    """Worth knowing; nothing needs to be done."""
    WARNING = "warning"
    """The vault opens, and something should be done."""
    PROBLEM = "problem"
    """The vault does not open as it is."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A stable id, its level, and the values that its sentences mention.

    A problem, and some warnings, are told by the error that opening the vault would meet.
    """

    id: str
    level: Level
    values: Mapping[str, str | int] = field(default_factory=dict)
    error: PinvaultError | None = None


def ok(name: str, **values: str | int) -> Finding:
    """Return the finding that something is as it should be."""
    return Finding(name, Level.OK, values)


def note(name: str, **values: str | int) -> Finding:
    """Return a finding worth knowing."""
    return Finding(name, Level.NOTE, values)


def warning(name: str, **values: str | int) -> Finding:
    """Return a finding that something should be done about."""
    return Finding(name, Level.WARNING, values)


def problem(error: PinvaultError) -> Finding:
    """Return the finding that ``error`` stands between the person and the vault."""
    return Finding(error.reason, Level.PROBLEM, error.values, error)


def opens(findings: Iterable[Finding]) -> bool:
    """Tell whether nothing was found that keeps the vault from opening."""
    return all(finding.level is not Level.PROBLEM for finding in findings)
