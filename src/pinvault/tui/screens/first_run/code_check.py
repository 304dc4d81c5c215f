"""First run, step 4 still: two groups of the code are typed back from the paper."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from pinvault.errors import UsageError, WrongSecretError
from pinvault.i18n import t
from pinvault.secret import Secret
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.screens.first_run.welcome import STEPS
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.secret_field import SecretField
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.vault.keys import RecoveryCode


def pick_groups(count: int) -> tuple[int, int]:
    """Choose two of ``count`` groups at random, in their order, counted from 0."""
    first, second = sorted(secrets.SystemRandom().sample(range(count), 2))
    return first, second


class CodeCheckScreen(Page):
    """Proves that the paper can be read. Case, width and look-alike signs do not matter."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]
    SHOWS_CODE = True

    def __init__(self, code: RecoveryCode) -> None:
        """Take the code and choose which groups to ask for."""
        super().__init__()
        self._code = code
        self._asked = pick_groups(len(code.groups()))

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-welcome-title")

    def content(self) -> ComposeResult:
        """Yield the two questions."""
        yield from self.steps()
        yield Words("tui-check-head", classes="head")
        yield Words("tui-check-why", classes="paragraph")
        for field, group in zip(("first", "second"), self._asked, strict=True):
            yield Words("tui-check-group", number=group + 1, classes="ask")
            yield SecretField(id=field, max_length=8)
        yield Push("tui-check", id="check")
        yield Words("tui-check-skip-why", classes="paragraph muted")
        yield Push("tui-check-skip", id="skip")

    def steps(self) -> ComposeResult:
        """Yield where in the first run one is."""
        yield StepLine(4, STEPS)

    def on_mount(self) -> None:
        """Begin in the first field."""
        self.query_one("#first").focus()

    @on(Input.Changed)
    def typed(self) -> None:
        """Take back what was said of the last attempt."""
        self.silence()

    @on(Input.Submitted, "#first")
    def once(self) -> None:
        """Go to the second field."""
        self.query_one("#second").focus()

    @on(Input.Submitted, "#second")
    @on(Push.Pushed, "#check")
    def check(self) -> None:
        """Compare; a slip can be tried again as often as it takes."""
        if self.busy:
            return
        for field, group in zip(("#first", "#second"), self._asked, strict=True):
            typed = self.query_one(field, SecretField)
            if not same_group(self._code, group, typed.secret()):
                self.failed(UsageError("recovery-group-differs", number=group + 1))
                typed.focus()
                return
        self.change(lambda session: session.keys.confirm_code(), lambda _: self.checked())

    @on(Push.Pushed, "#skip")
    def skip(self) -> None:
        """Go on without."""
        self.skipped()

    def skipped(self) -> None:
        """Go on though nothing was typed back."""
        self.checked()

    def checked(self) -> None:
        """Go on to the first card."""
        from pinvault.tui.screens.cards.card_form import CardFormScreen

        self.go(lambda: CardFormScreen(first=True))


def same_group(code: RecoveryCode, group: int, typed: Secret) -> bool:
    """Tell whether ``typed`` is a group of ``code``, read as forgivingly as a whole code is."""
    groups = [part.reveal() for part in code.groups()]
    groups[group] = typed.reveal()
    try:
        return type(code).parse(Secret("-".join(groups))).groups() == code.groups()
    except WrongSecretError:
        return False
