"""What is kept of a PIN besides its hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.clock import today
from pinvault.domain.labels import free_text
from pinvault.vault.session.gate import passed
from pinvault.vault.session.group import Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.domain.card import Card
    from pinvault.domain.pins import PinId
    from pinvault.domain.record import PinRecord, PinState


class Pins(Group):
    """What a person can note about a PIN."""

    def note(  # noqa: PLR0913  (all that can be noted of a PIN at once)
        self,
        card_name: str | None,
        pin: PinId,
        *,
        state: PinState | None = None,
        place: str | None = None,
        target: PinId | None = None,
        unlink: bool = False,
    ) -> tuple[str, ...]:
        """Note several things of a PIN at once; None leaves a thing as it is.

        Returns the reason ids with which the policy warns about the place.

        Raises:
            HintRefusedError: the place discloses a PIN.
            UsageError: a text that cannot be stored, or a link that cannot be; nothing was
                changed.
        """
        stored = None if place is None else free_text(place)
        flags = () if stored is None else passed(stored)
        at = self._now()

        def change(card: Card) -> Card:
            if state is not None:
                card = card.with_record(card.record(pin).with_state(state, at))
            if stored is not None:
                card = card.with_record(card.record(pin).with_place(stored, at))
            if target is not None:
                card = card.with_link(pin, target, at)
            return card.with_record(card.record(pin).unlinked(at)) if unlink else card

        self._change_card(card_name, change)
        return flags

    def set_place(self, card_name: str | None, pin: PinId, place: str | None) -> tuple[str, ...]:
        """Note where the paper is, or with None that nobody knows; as :meth:`note`."""
        if place is not None:
            return self.note(card_name, pin, place=place)
        at = self._now()
        self._record(card_name, pin, lambda record: record.with_place(None, at))
        return ()

    def set_state(self, card_name: str | None, pin: PinId, state: PinState) -> None:
        """Note what the holder says of the PIN."""
        self.note(card_name, pin, state=state)

    def link(self, card_name: str | None, pin: PinId, target: PinId) -> None:
        """Say that a PIN is the same as another; as :meth:`note`."""
        self.note(card_name, pin, target=target)

    def unlink(self, card_name: str | None, pin: PinId) -> None:
        """Say that a PIN is not the same as another any more."""
        self.note(card_name, pin, unlink=True)

    def log_wrong(self, card_name: str | None, pin: PinId) -> None:
        """Log a wrong entry.

        Raises:
            UsageError: the PIN is locked already, or the card has no such PIN.
        """
        at = self._now()
        limit = self._session.vault.card(card_name).catalogue.kind(pin).tries
        self._record(card_name, pin, lambda record: record.with_wrong_try(at, limit))

    def log_correct(self, card_name: str | None, pin: PinId) -> None:
        """Log a correct entry: the counter is full again."""
        at = self._now()
        self._record(card_name, pin, lambda record: record.with_correct_try(at))

    def undo_try(self, card_name: str | None, pin: PinId) -> None:
        """Take the last logged entry back.

        Raises:
            UsageError: the log is empty.
        """
        at = self._now()
        limit = self._session.vault.card(card_name).catalogue.kind(pin).tries
        self._record(card_name, pin, lambda record: record.without_last_try(at, limit))

    def recall(self, card_name: str | None, pin: PinId, *, remembered: bool) -> None:
        """Note an answer to "do you still know it?"."""
        at, on = self._now(), today(self._session.host.clock)
        self._record(
            card_name, pin, lambda record: record.with_recall(on, at, remembered=remembered)
        )

    def _record(
        self, card_name: str | None, pin: PinId, change: Callable[[PinRecord], PinRecord]
    ) -> None:
        self._change_card(card_name, lambda card: card.with_record(change(card.record(pin))))
