"""Keeping, showing and forgetting hints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.domain.labels import free_text
from pinvault.domain.record import HintRef
from pinvault.errors import UsageError
from pinvault.secret import Secret
from pinvault.vault.codec import Contents
from pinvault.vault.keys import random_id
from pinvault.vault.session.erasure import erase_from_generations, hints_in_generations
from pinvault.vault.session.gate import passed
from pinvault.vault.session.group import Group

if TYPE_CHECKING:
    from pinvault.domain.pins import PinId


@dataclass(frozen=True, slots=True)
class KeptHint:
    """A hint and when it was written."""

    ref: HintRef
    text: Secret


class Hints(Group):
    """What a person can do with hints."""

    def set(
        self, card_name: str | None, pin: PinId, text: Secret, *, strict: bool = False
    ) -> tuple[str, ...]:
        """Keep a hint; the one before goes to the history.

        Returns the reason ids with which the policy warns; ``strict`` refuses then.

        Raises:
            HintRefusedError: the text discloses a PIN.
            UsageError: no such card or PIN, or a text that cannot be stored.
        """
        session = self._session
        stored = free_text(text.reveal())
        card = session.vault.card(card_name)
        flags = passed(stored, card.catalogue.kind(pin).form, strict=strict)
        hint = HintRef(random_id().hex(), self._now(), card.generation, flags)
        sealed = session.state.box.seal_hint(hint.id, stored)

        def change(contents: Contents) -> Contents:
            current = contents.vault.card(card.id)
            changed = current.with_record(current.record(pin).with_hint(hint))
            vault = contents.vault.with_card(changed)
            return Contents(vault, {**contents.hints, hint.id: sealed})

        session.commit(change)
        return flags

    def reveal(self, card_name: str | None, pin: PinId) -> KeptHint:
        """Decrypt one hint: the PIN's own, or that of the PIN it equals.

        Raises:
            UsageError: there is none.
        """
        ref = self._session.vault.card(card_name).hint_of(pin)
        if ref is None:
            raise UsageError("hint-none", pin=pin.value)
        return self._opened(ref)

    def history(self, card_name: str | None, pin: PinId) -> tuple[KeptHint, ...]:
        """Decrypt the earlier hints of a PIN, newest first."""
        record = self._session.vault.card(card_name).record(pin)
        return tuple(self._opened(ref) for ref in reversed(record.history))

    def reveal_earlier(self, card_name: str | None, pin: PinId, hint_id: str) -> KeptHint:
        """Decrypt one of the earlier hints of a PIN, named by its id.

        Raises:
            UsageError: it is not kept any more.
        """
        for ref in self._session.vault.card(card_name).record(pin).history:
            if ref.id == hint_id:
                return self._opened(ref)
        raise UsageError("hint-none", pin=pin.value)

    def clear(self, card_name: str | None, pin: PinId) -> None:
        """Move the hint to the history.

        Raises:
            UsageError: there is none.
        """
        at = self._now()
        self._change_card(
            card_name, lambda card: card.with_record(card.record(pin).without_hint(at))
        )

    def erase(self, card_name: str | None, pin: PinId) -> None:
        """Forget the hint and every earlier one, in the history and in every generation.

        Where that was interrupted, erasing once more finishes it.

        Raises:
            UsageError: there is nothing to erase.
        """
        session, at = self._session, self._now()
        card = session.vault.card(card_name)
        past = hints_in_generations(session.host, session.state.box, card.id, pin)
        erased = past | card.record(pin).hint_ids()
        if not erased:
            raise UsageError("hint-none", pin=pin.value)

        def change(contents: Contents) -> Contents:
            current = contents.vault.card(card.id)
            record = current.record(pin)
            vault = contents.vault.with_card(current.with_record(record.erased(at)))
            vault = vault.with_erased((*erased, *record.hint_ids()))
            return Contents(vault, contents.hints).pruned()

        session.commit(change)
        erase_from_generations(session.host, session.state)

    def _opened(self, ref: HintRef) -> KeptHint:
        state = self._session.state
        return KeptHint(ref, Secret(state.box.open_hint(ref.id, state.contents.hints[ref.id])))
