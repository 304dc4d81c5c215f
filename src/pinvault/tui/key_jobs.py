"""What changes of keys take time for, to be run in a thread.

Most write at once and in several places, so those cannot be given up once they have begun.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.vault import keys
from pinvault.vault.session.opening import practise_code, practise_passphrase

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.tui.course import Course
    from pinvault.vault.container import Cost, DeviceKind
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session


@dataclass(frozen=True, slots=True, repr=False)
class NewCode:
    """A recovery code that nobody has seen yet, and its number."""

    code: RecoveryCode
    number: int


@dataclass(frozen=True, slots=True)
class Tuned:
    """What a guess costs now, and whether that is new."""

    cost: Cost
    changed: bool


def try_passphrase(session: Session, passphrase: Secret) -> None:
    """Check a passphrase. Raises ``WrongSecretError``."""
    practise_passphrase(session.host, passphrase)


def try_code(session: Session, typed: Secret, course: Course) -> bool:
    """Check a recovery code; tell whether that was the first time, which is noted in the vault.

    Raises:
        WrongSecretError: it is not the code.
        StorageError: it is, and the disk refused the note.
    """
    practise_code(session.host, typed)
    first = session.keys.unconfirmed_code is not None
    if first:
        course.change_from_here()
        session.keys.confirm_code()
    return first


def replace_code(session: Session, passphrase: Secret, course: Course) -> NewCode:
    """Make a new recovery code; as ``Keys.replace_code``."""
    before = session.state.recovery
    number = 1 if before is None else before.number + 1
    course.change_from_here()
    code = session.keys.replace_code(passphrase, to_confirm=True)
    # Not from the session afterwards: it may have been locked while the file was written.
    return NewCode(code, number)


def revoke_code(session: Session, passphrase: Secret, course: Course) -> None:
    """Go on without a recovery code; as ``Keys.revoke_code``."""
    course.change_from_here()
    session.keys.revoke_code(passphrase)


def change_passphrase(session: Session, new: Secret, course: Course) -> None:
    """Change the passphrase; as ``Keys.change_passphrase``."""
    course.change_from_here()
    session.keys.change_passphrase(new)


def move_device(session: Session, passphrase: Secret, device: DeviceKind, course: Course) -> None:
    """Make a new device secret and keep it in ``device``; as ``Keys.move_device``."""
    course.change_from_here()
    session.keys.move_device(passphrase, device)


def tune(session: Session, passphrase: Secret, course: Course) -> Tuned:
    """Measure this machine anew; as ``Keys.tune``. Measuring may be given up."""
    session.keys.confirm(passphrase)
    before, cost = session.state.daily.lock.cost, keys.calibrate()
    if cost == before:
        return Tuned(cost, changed=False)
    course.change_from_here()
    session.keys.tune(passphrase, cost)
    return Tuned(cost, changed=True)
