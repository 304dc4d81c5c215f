"""Asks where a file is, or where it shall go."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.errors import UsageError
from pinvault.tui.actions import Place, bindings
from pinvault.tui.files import typed_path
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

PATH_MAX = 4096
"""The longest path that is taken, in characters."""


class PathScreen(Page):
    """Leaves it to others what is done with the path."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]
    LABEL: ClassVar[str] = "tui-path"

    def likely(self) -> str:
        """Return what stands in the field at first."""
        raise NotImplementedError

    def chosen(self, path: Path) -> None:
        """Go on with a path."""
        raise NotImplementedError

    def head(self) -> ComposeResult:
        """Yield what is to be read before."""
        raise NotImplementedError

    def rows(self) -> ComposeResult:
        """Yield what else is asked; mostly nothing."""
        yield from ()

    def content(self) -> ComposeResult:
        """Yield the form."""
        yield from self.head()
        yield FormRow(self.LABEL, TextField(id="path", max_length=PATH_MAX))
        yield from self.rows()
        yield Words("tui-path-working", id="looking", classes="paragraph muted")
        yield Push("tui-go-on", id="go-on")

    def on_mount(self) -> None:
        """Begin with what is likely, the cursor behind it."""
        self.query_one("#looking").display = False
        field = self.query_one("#path", TextField)
        field.value = self.likely()
        field.cursor_position = len(field.value)
        field.focus()

    @on(Input.Changed)
    def typed(self) -> None:
        """Take back what was said of the last attempt."""
        self.silence()

    def entered(self) -> None:
        """Go to the next field, or on."""
        self.go_on()

    @on(Input.Submitted, "#path")
    def _entered(self) -> None:
        self.entered()

    @on(Push.Pushed, "#go-on")
    def go_on(self) -> None:
        """Hand the path on."""
        typed = self.query_one("#path", TextField).value
        if self.busy:
            return
        if not typed.strip():
            self.failed(UsageError("path-empty"))
            return
        self.silence()
        self.chosen(typed_path(typed))
