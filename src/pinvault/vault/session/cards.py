"""Adding, changing, renewing and removing cards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.clock import today
from pinvault.domain.card import CardKind, new_card, no_signature
from pinvault.domain.labels import card_name as stored_name
from pinvault.domain.pins import PinId
from pinvault.domain.validity import implausible, validity
from pinvault.errors import UsageError
from pinvault.vault.keys import random_id
from pinvault.vault.session.gate import passed
from pinvault.vault.session.group import Group

if TYPE_CHECKING:
    from datetime import date

    from pinvault.domain.card import Card, Event
    from pinvault.domain.validity import DateInputs


class Cards(Group):
    """What a person can do with cards."""

    def add(
        self, name: str, dates: DateInputs, *, kind: CardKind = CardKind.NORMAL
    ) -> tuple[str, ...]:
        """Add a card; returns the reason ids with which the policy warns about its name.

        Raises:
            UsageError: a name that is taken or cannot be stored, or impossible dates.
            HintRefusedError: the name discloses a PIN.
        """
        stored = stored_name(name)
        flags = passed(stored)
        self._check(dates)
        without = frozenset({PinId.SIGNATURE}) if no_signature(dates) else frozenset()
        card = new_card(random_id().hex(), stored, dates, self._now(), kind=kind, without=without)
        self._change_vault(lambda vault: vault.with_new_card(card))
        return flags

    def rename(self, card_name: str | None, name: str) -> tuple[str, ...]:
        """Give a card another name; as :meth:`edit`."""
        return self.edit(card_name, name=name)

    def edit(
        self,
        card_name: str | None,
        *,
        name: str | None = None,
        dates: DateInputs | None = None,
        kind: CardKind | None = None,
    ) -> tuple[str, ...]:
        """Correct name, dates and kind at once; None leaves a thing as it is.

        Returns the reason ids with which the policy warns about the name.

        Raises:
            UsageError, HintRefusedError: as for :meth:`add`; nothing was changed.
        """
        stored = None if name is None else stored_name(name)
        flags = () if stored is None else passed(stored)
        if dates is not None:
            self._check(dates)
        at = self._now()

        def change(card: Card) -> Card:
            card = replace(card, name=stored or card.name, dates=dates or card.dates, changed=at)
            return card if kind is None else card.with_kind(kind, at)

        self._change_card(card_name, change)
        return flags

    def happened(
        self,
        card_name: str | None,
        event: Event,
        on: date | None = None,
        *,
        certificate_expires: date | None = None,
    ) -> None:
        """Note that something happened to the holder or the card.

        ``certificate_expires`` is the new date that was read off after a renewal of certificates.

        Raises:
            UsageError: the day lies in the future, or does not go with the card's dates.
        """
        day = on or self._today()
        if day > self._today():
            raise UsageError("event-day-ahead", day=day.isoformat())
        at = self._now()

        def change(card: Card) -> Card:
            after = card.with_event(event, day, at)
            if certificate_expires is not None:
                dates = replace(after.dates, certificate_expires=certificate_expires)
                after = replace(after, dates=dates)
            if after.dates != card.dates:
                self._check(after.dates)
            return after

        self._change_card(card_name, change)

    def renew(self, card_name: str | None, dates: DateInputs, on: date | None = None) -> None:
        """Take the new card into use; the old hints become history (VAL-21).

        Raises:
            UsageError: impossible dates.
        """
        self._check(dates)
        day, at = on or self._today(), self._now()
        self._change_card(card_name, lambda card: card.renewed(dates, day, at))

    def remove(self, card_name: str | None) -> Card:
        """Remove a card with all that is kept of it; returns what was removed."""
        card, at = self._session.vault.card(card_name), self._now()
        self._change_vault(lambda vault: vault.without_card(vault.card(card.id), at))
        return card

    def _today(self) -> date:
        return today(self._session.host.clock)

    def _check(self, dates: DateInputs) -> None:
        """Refuse dates that cannot be, before anything is changed."""
        reason = implausible(dates, self._today())
        if reason is not None:
            raise UsageError(reason)
        validity(dates)
