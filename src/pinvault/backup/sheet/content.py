"""What stands on the sheet. No hint, no place of a paper, and no secret but a code in hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.clock import JAPAN, moment_of
from pinvault.domain.record import PinState
from pinvault.domain.validity import Dated, validity
from pinvault.vault.container import DeviceKind

if TYPE_CHECKING:
    from datetime import date, datetime

    from pinvault.domain.card import Card
    from pinvault.domain.form import Form
    from pinvault.domain.pins import PinId
    from pinvault.secret import Secret
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session


@dataclass(frozen=True, slots=True)
class Boxes:
    """The empty boxes for one PIN."""

    pin: PinId
    form: Form


@dataclass(frozen=True, slots=True)
class SheetCard:
    """One card: its name, its last days, and the PINs that it has."""

    name: str
    card: Dated
    certificate: Dated
    signature: Dated
    renewal_opens: Dated
    boxes: tuple[Boxes, ...]


@dataclass(frozen=True, slots=True, repr=False)
class PrintedCode:
    """A recovery code to be printed: whole, and in its groups."""

    text: Secret
    groups: tuple[Secret, ...]

    @classmethod
    def of(cls, code: RecoveryCode) -> PrintedCode:
        """Take a code that was just made or typed in."""
        return cls(code.text(), code.groups())


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """All that is printed.

    ``code_number`` and ``code_made`` are those of the recovery code that opens the vault, None
    where it has none; ``code`` only where it is to be printed.
    """

    made: date
    vault: str
    in_keyring: bool
    backup_made: date | None
    code_number: int | None
    code_made: date | None
    cards: tuple[SheetCard, ...]
    code: PrintedCode | None


def sheet_of(session: Session, code: RecoveryCode | None = None) -> Sheet:
    """Collect what an open vault has for the sheet; ``code`` only if it shall be printed.

    Raises:
        UsageError: the session is closed.
    """
    state = session.state
    slot, archived = state.recovery, state.contents.vault.archives.made
    return Sheet(
        made=_day(session.host.clock.now()),
        vault=str(session.host.file.path),
        in_keyring=state.daily.device is DeviceKind.KEYRING,
        backup_made=None if archived is None else _day(archived),
        code_number=None if slot is None else slot.number,
        code_made=None if slot is None else _day(moment_of(slot.created)),
        cards=tuple(_card(card) for card in state.contents.vault.cards),
        code=None if code is None else PrintedCode.of(code),
    )


def _card(card: Card) -> SheetCard:
    dates = validity(card.dates)
    boxes = tuple(
        Boxes(record.pin, card.catalogue.kind(record.pin).form)
        for record in card.pins
        if record.state is not PinState.NOT_ISSUED
    )
    return SheetCard(
        card.name, dates.card, dates.certificate, dates.signature, dates.renewal_opens, boxes
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(JAPAN).date()
