"""Correcting what was said of a card: its name and its dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on

from pinvault.domain.card import CardKind
from pinvault.errors import PinvaultError
from pinvault.i18n import t
from pinvault.tui.screens.cards.card_form import CardFormScreen
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.date_row import DateRow
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.domain.card import Card
    from pinvault.domain.validity import DateInputs

_KINDS = {
    CardKind.NORMAL: "tui-kind-normal",
    CardKind.FACE_AUTH: "tui-kind-face",
    CardKind.NO_PHOTO: "tui-kind-no-photo",
    CardKind.SPECIFIED_RESIDENCE: "tui-kind-residence",
}


class CardEditScreen(CardFormScreen):
    """Begins with what is kept; an empty line forgets a date."""

    def __init__(self, card: Card) -> None:
        """Correct ``card``."""
        super().__init__()
        self._card = card

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-edit-title")

    def content(self) -> ComposeResult:
        """Yield the form."""
        yield Words("tui-edit-head", classes="head")
        name = TextField(id="name", max_length=self.TYPED_MAX)
        name.value = self._card.name
        yield FormRow("tui-card-name", name)
        yield from self.rows(self._card.dates)
        if self._card.dates.signature_expires is not None:
            # Only where it was said before: for nearly everybody it is the other certificate's.
            day = self._card.dates.signature_expires
            yield DateRow("tui-date-signature", name="signature", day=day)
        kinds = [Entry(kind.value, t(label)) for kind, label in _KINDS.items()]
        at = list(_KINDS).index(self._card.kind)
        yield FormRow("tui-card-kind", Choice(kinds, id="kind", at=at))
        yield Push("tui-keep", id="keep")

    def dates(self) -> DateInputs:
        """Return the card's dates with what was typed in their places."""
        typed, kept = super().dates(), self._card.dates
        return replace(
            kept,
            holder=typed.holder,
            birth=typed.birth,
            issued=typed.issued,
            stay_until=typed.stay_until,
            card_expires=typed.card_expires,
            certificate_expires=typed.certificate_expires,
            signature_expires=self.day("signature") if kept.signature_expires else None,
        )

    @on(Push.Pushed, "#keep")
    def keep(self) -> None:
        """Keep the corrections, all of them or, if one cannot be, none."""
        card, name = self._card, self.name_typed()
        try:
            dates = self.dates()
        except PinvaultError as error:
            self.failed(error)
            return
        new_name = None if name == card.name else name
        kind = CardKind(self.query_one("#kind", Choice).chosen)
        self.change(
            lambda session: session.cards.edit(card.id, name=new_name, dates=dates, kind=kind),
            self.added,
        )
