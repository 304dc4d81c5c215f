"""What is kept of a PIN besides its hint, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content

from pinvault.clock import JAPAN
from pinvault.domain.form import Form
from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.actions import Place, actions_at
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.pin_panel import state_words, tries_words
from pinvault.tui.wording import day_text, pin_form, pin_use, short_name, why

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.views import PinView

LABELS = {
    "state": "tui-fact-state",
    "tries": "tui-fact-tries",
    "written": "tui-fact-hint",
    "place": "tui-fact-place",
    "same": "tui-fact-same",
    "earlier": "tui-fact-earlier",
    "form": "tui-fact-form",
    "use": "tui-fact-use",
}
CHANGES = {
    "state": "set_state",
    "place": "set_place",
    "same": "set_same",
    "earlier": "history",
}
"""The action whose key stands before a fact: it changes the fact, or shows more of it."""


class PinFacts(Vertical):
    """Labels, and what is said of them beside."""

    def compose(self) -> ComposeResult:
        """Yield a row for each fact."""
        keys = {action.name: action.shown for action in actions_at(Place.PIN)}
        for name, label in LABELS.items():
            key = keys.get(CHANGES.get(name, ""), "")
            yield FormRow(label, FlowText(id=f"fact-{name}"), key=key)

    def show(self, pin: PinView) -> None:
        """Show ``pin``; what there is nothing to say of is left out."""
        said = _facts(pin)
        for name in LABELS:
            value = self.query_one(f"#fact-{name}", FlowText)
            value.update(said.get(name, Content("")))
            row = value.parent
            if isinstance(row, FormRow):
                row.display = name in said


def _facts(pin: PinView) -> dict[str, Content]:
    said = {
        "form": Content(pin_form(pin)),
        "use": Content(pin_use(pin)),
        "state": state_words(pin),
    }
    if pin.state is PinState.NOT_ISSUED:
        return said
    nothing = Content.styled(t("tui-nothing"), "$muted")
    said["tries"] = tries_words(pin) + Content.styled(f"   {t('tui-by-your-log')}", "$muted")
    said["written"] = _written(pin) or nothing
    said["place"] = Content(pin.place) if pin.place else nothing
    if pin.same_as is not None:
        said["same"] = Content(t("tui-same-as", pin=short_name(pin.same_as.value)))
    elif pin.form is Form.DIGITS:
        said["same"] = Content.styled(t("tui-same-none"), "$muted")
    earlier = t("tui-earlier", count=pin.earlier_hints) if pin.earlier_hints else ""
    said["earlier"] = Content(earlier) if earlier else nothing
    return said


def _written(pin: PinView) -> Content | None:
    if pin.hint_written is None:
        return None
    day = day_text(pin.hint_written.astimezone(JAPAN).date())
    said = Content(t("tui-written-on", day=day))
    if pin.hint_flags:
        said += Content.styled(f"\n? {why(pin.hint_flags)}", "$warning")
    return said
