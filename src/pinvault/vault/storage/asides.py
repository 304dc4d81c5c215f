"""Copies beside the vault that a person has to decide about, such as one side of a conflict."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.vault.storage.staging import publish

if TYPE_CHECKING:
    from pathlib import Path

CONFLICT = "conflict"
"""The label of one side of a conflict."""

DAMAGED = "damaged"
"""The label of a vault that an earlier state has taken the place of."""

_LABEL = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def check_label(label: str) -> None:
    """Raise ``ValueError`` unless ``label`` is lower-case letters, digits and hyphens."""
    if not _LABEL.fullmatch(label):
        raise ValueError(label)


def kept_asides(vault: Path) -> list[Path]:
    """Return the copies of ``vault`` that were kept beside it, sorted by name.

    Nothing else of a person's may be taken for one: a name counts only with the vault's stem and
    ending, and a label between. Raises ``OSError``.
    """
    pattern = re.compile(
        re.escape(vault.stem) + rf"\.({CONFLICT}|{DAMAGED})(-[0-9]+)?" + re.escape(vault.suffix)
    )
    return sorted(path for path in vault.parent.iterdir() if pattern.fullmatch(path.name))


def publish_aside(temporary: Path, vault: Path, label: str) -> Path:
    """Name ``temporary`` after ``vault`` and ``label``, and return the name that was free.

    ``v.conflict.pinvault`` keeps the ending a person knows; a taken name gets ``-2``, ``-3`` and
    so on behind the label. Raises ``OSError``.
    """
    number = 1
    while True:
        tail = label if number == 1 else f"{label}-{number}"
        target = vault.with_name(f"{vault.stem}.{tail}{vault.suffix}")
        try:
            publish(temporary, target)
        except FileExistsError:
            number += 1
        else:
            return target
