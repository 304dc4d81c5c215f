"""A recovery code, shown once, to be written on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.tui.widgets.push import Push

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.vault.keys import RecoveryCode

COLUMNS = 3
_MASKED = "****"


class CodeGrid(Static):
    """Nine numbered groups of four. They cannot be selected, and are masked on demand."""

    ALLOW_SELECT = False

    def write(self, code: RecoveryCode | None) -> None:
        """Show the groups of ``code``; without it, masks."""
        groups = [_MASKED] * 9 if code is None else [group.reveal() for group in code.groups()]
        cells = [
            Content.assemble((f"{number}  ", "$muted"), (group, "$accent bold"))
            for number, group in enumerate(groups, start=1)
        ]
        rows = [cells[at : at + COLUMNS] for at in range(0, len(cells), COLUMNS)]
        self.update(Content("\n\n").join([Content("      ").join(row) for row in rows]))


class RecoveryCodeScreen(Page):
    """Shows the code; it is masked while the person looks elsewhere."""

    CSS_PATH = "../../styles/forms.tcss"
    LEFT_OUT: ClassVar[tuple[str, ...]] = ("back",)
    SHOWS_CODE = True

    def __init__(self, code: RecoveryCode) -> None:
        """Take the code; with this screen it is gone."""
        super().__init__()
        self._code = code

    def content(self) -> ComposeResult:
        """Yield the code and why it matters."""
        yield from self.head()
        yield CodeGrid()
        yield Push("tui-code-show", id="show")
        with Horizontal(id="ways"):
            yield Push("tui-code-written", id="written")
            yield Push("tui-code-print", id="print")

    def head(self) -> ComposeResult:
        """Yield what is to be read before."""
        raise NotImplementedError

    def check(self) -> Page:
        """Return the page that asks for two groups."""
        from pinvault.tui.screens.first_run.code_check import CodeCheckScreen

        return CodeCheckScreen(self._code)

    def on_mount(self) -> None:
        """Show the code."""
        self.query_one(KeyBar).leave_out(*self.LEFT_OUT)
        self.show_code()

    @on(Push.Pushed, "#show")
    def show_code(self) -> None:
        """Show the code, again if it was masked."""
        self.query_one(CodeGrid).write(self._code)
        # Focus moves first: a focused widget that is hidden takes the focus along, a moment later.
        self.query_one("#written").focus()
        self.query_one("#show").display = False

    def hide_secrets(self) -> None:
        """Mask the code until somebody asks for it."""
        if self.is_mounted:
            self.query_one(CodeGrid).write(None)
            self.query_one("#show").display = True
            self.query_one("#show").focus()

    @on(Push.Pushed, "#written")
    def written(self) -> None:
        """Ask for two groups."""
        self.app.push_screen(self.check())

    @on(Push.Pushed, "#print")
    def print_it(self) -> None:
        """Write a page with the code on it, to be printed."""
        from pinvault.tui.screens.secrets.code_sheet import CodeSheetScreen

        self.app.push_screen(CodeSheetScreen(self._code))

    def action_back(self) -> None:
        """Stay: the code is in force already, and is shown only here."""
