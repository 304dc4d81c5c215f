"""Lines for secrets: what is typed into them reaches neither clipboard nor selection.

Textual's own password input copies its text on Ctrl+C and Ctrl+X, and shows how long it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.strip import Strip

from pinvault.secret import Secret
from pinvault.tui.signs import HIDDEN
from pinvault.tui.widgets.text_field import TextField

if TYPE_CHECKING:
    from textual.widgets.input import Selection


class SecretField(TextField):
    """Shows what is typed, for its author's eyes, and lets none of it out."""

    ALLOW_SELECT = False

    def action_copy(self) -> None:
        """Copy nothing."""

    def action_cut(self) -> None:
        """Cut nothing."""

    def secret(self) -> Secret:
        """Return what was typed, wrapped; it stays in the field."""
        return Secret(self.value)

    def clear_secret(self) -> None:
        """Empty the field."""
        self.value = ""

    def on_unmount(self) -> None:
        """Empty the field: Textual may hold on to a closed screen for a while."""
        self.set_reactive(SecretField.value, "")


class HiddenField(SecretField):
    """Shows neither what is typed nor how much: a mask of one length, or nothing.

    The cursor stays at the end, for nobody can edit what cannot be seen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,right,home,ctrl+a,ctrl+left,ctrl+right", "stay", show=False),
        Binding("shift+left,shift+right,shift+home,shift+end,ctrl+shift+a", "stay", show=False),
        Binding("ctrl+shift+left,ctrl+shift+right", "stay", show=False),
    ]

    def action_stay(self) -> None:
        """Leave the cursor where it is."""

    def validate_selection(self, selection: Selection) -> Selection:
        """Keep the cursor at the end, wherever the mouse pointed."""
        return type(selection).cursor(len(self.value))

    def render_line(self, y: int) -> Strip:
        """Draw the mask instead of the text."""
        width, style = self.size.width, self.rich_style
        if y:
            return Strip.blank(width, style)
        segments = [Segment(HIDDEN if self.value else "", style)]
        if self.has_focus:
            segments.append(Segment(" ", self.get_component_rich_style("input--cursor")))
        return Strip(segments).extend_cell_length(width, style).crop(0, width)
