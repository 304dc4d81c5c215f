"""A new passphrase, typed twice, with an estimate of how hard it is to guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.errors import PinvaultError, UsageError
from pinvault.slips import has_full_width
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import HiddenField
from pinvault.tui.widgets.strength import Strength
from pinvault.tui.widgets.words import Words
from pinvault.vault.strength import load_words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from pinvault.secret import Secret

PAUSE_SECONDS = 0.2
"""How long nothing is typed before the estimate is made, in seconds."""


class NewPassphraseScreen(Page):
    """Leaves it to others what is done with the passphrase; ``alone`` asks for a stronger one."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, *, alone: bool) -> None:
        """``alone``: no keyring keeps the other half of the key."""
        super().__init__()
        self._alone = alone
        self._pause: Timer | None = None

    def chosen(self, passphrase: Secret) -> None:
        """Go on with a passphrase that was typed twice and is long enough."""
        raise NotImplementedError

    def head(self) -> ComposeResult:
        """Yield what is to be read before."""
        raise NotImplementedError

    def content(self) -> ComposeResult:
        """Yield the form."""
        yield from self.head()
        rule = "tui-passphrase-rule-alone" if self._alone else "tui-passphrase-rule"
        yield Words(rule, classes="paragraph muted")
        yield FormRow("tui-passphrase", HiddenField(id="first"))
        yield FormRow("tui-passphrase-again", HiddenField(id="again"))
        yield Strength(id="strength")
        yield Words("tui-full-width", id="full-width")
        yield Push("tui-go-on", id="go-on")

    def on_mount(self) -> None:
        """Begin in the first field; load the word lists meanwhile."""
        self.query_one("#full-width").display = False
        self.query_one("#first").focus()
        self.run_worker(load_words, thread=True, description="warm up")

    @on(Input.Changed)
    def typed(self) -> None:
        """Wait for a pause in typing before anything is estimated."""
        self.silence()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self.estimate)

    def estimate(self) -> None:
        """Say how strong it is, and warn of an input method that was left on."""
        first = self.query_one("#first", HiddenField).value
        self.query_one(Strength).estimate(first)
        again = self.query_one("#again", HiddenField).value
        self.query_one("#full-width").display = has_full_width(first + again)

    @on(Input.Submitted, "#first")
    def once(self) -> None:
        """Go to the second field."""
        self.query_one("#again").focus()

    @on(Input.Submitted, "#again")
    @on(Push.Pushed, "#go-on")
    def twice(self) -> None:
        """Check, and hand the passphrase on."""
        from pinvault.vault.session.passphrase_rules import check_passphrase

        first, again = self.query_one("#first", HiddenField), self.query_one("#again", HiddenField)
        passphrase = first.secret()
        try:
            check_passphrase(passphrase, alone=self._alone)
            if passphrase != again.secret():
                raise UsageError("passphrases-differ")
        except PinvaultError as error:
            self.failed(error)
            (again if error.reason == "passphrases-differ" else first).focus()
            return
        self.chosen(passphrase)

    def clear(self) -> None:
        """Empty both fields."""
        for field in self.query(HiddenField):
            field.clear_secret()
        self.query_one(Strength).estimate("")
