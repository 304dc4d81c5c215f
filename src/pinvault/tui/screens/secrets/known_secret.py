"""Asks for a secret that exists: a passphrase, or the recovery code on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.errors import WrongSecretError
from pinvault.i18n import t
from pinvault.slips import has_full_width
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.screens.locked.code_unlock import CODE_CELLS
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import HiddenField, SecretField
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.errors import PinvaultError
    from pinvault.secret import Secret

PASSPHRASE, CODE = "passphrase", "code"
_LABELS = {CODE: "tui-code", PASSPHRASE: "tui-passphrase"}


class KnownSecretScreen(Page):
    """A code is shown while it is copied from paper; a passphrase never is."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, *kinds: str) -> None:
        """Ask for one of ``kinds``, of which there is at least one; the first is offered first."""
        super().__init__()
        self._kinds = kinds

    def head(self) -> ComposeResult:
        """Yield what is to be read before."""
        raise NotImplementedError

    def known(self, kind: str, typed: Secret) -> None:
        """Go on with what was typed."""
        raise NotImplementedError

    @property
    def kind(self) -> str:
        """What is asked for now."""
        return self.query_one(Choice).chosen if len(self._kinds) > 1 else self._kinds[0]

    def content(self) -> ComposeResult:
        """Yield the form."""
        yield from self.head()
        if len(self._kinds) > 1:
            kinds = [Entry(kind, t(_LABELS[kind])) for kind in self._kinds]
            yield FormRow("tui-opens-by", Choice(kinds, id="kind"))
        if CODE in self._kinds:
            yield FormRow("tui-code", SecretField(id=CODE, max_length=CODE_CELLS))
        if PASSPHRASE in self._kinds:
            yield FormRow("tui-passphrase", HiddenField(id=PASSPHRASE))
            yield Words("tui-full-width", id="full-width")
        yield Push("tui-go-on", id="go-on")

    def on_mount(self) -> None:
        """Begin in the field."""
        for notice in self.query("#full-width"):
            notice.display = False
        self.offer()
        self.query_one(f"#{self.kind}").focus()

    @on(Choice.Changed)
    def offer(self) -> None:
        """Show the field of what is asked for now."""
        for kind in self._kinds:
            row = self.query_one(f"#{kind}").query_ancestor(FormRow)
            row.display = kind == self.kind

    @on(Choice.Accepted)
    def to_field(self) -> None:
        """Go on to the field."""
        self.query_one(f"#{self.kind}").focus()

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Take back what was said of the last attempt; warn of an input method left on."""
        if event.value:
            self.silence()
        for notice in self.query("#full-width"):
            notice.display = event.input.id == PASSPHRASE and has_full_width(event.value)

    @on(Input.Submitted)
    @on(Push.Pushed, "#go-on")
    def go_on(self) -> None:
        """Hand it on; it stays in its field until it has proved right."""
        secret = self.query_one(f"#{self.kind}", SecretField).secret()
        if secret and not self.busy:
            self.silence()
            self.known(self.kind, secret)

    def failed(self, error: PinvaultError) -> None:
        """Say what to do. A wrong passphrase goes; in a code one sign may be all that is wrong."""
        super().failed(error)
        if isinstance(error, WrongSecretError) and self.kind == PASSPHRASE:
            self.query_one(HiddenField).clear_secret()

    def clear(self) -> None:
        """Empty the fields."""
        for field in self.query(SecretField):
            field.clear_secret()
