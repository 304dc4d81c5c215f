"""What was found on looking over the vault and this machine, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.backup_words import finding_text
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.words import Words
from pinvault.vault.health import Level

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.snapshot import Snapshot
    from pinvault.tui.standing import Standing
    from pinvault.vault.health import Finding

_LEVELS = {
    Level.PROBLEM: ("doctor-level-problem", "$error bold"),
    Level.WARNING: ("doctor-level-warning", "$warning bold"),
    Level.NOTE: ("doctor-level-note", "$muted"),
    Level.OK: ("doctor-level-ok", "$success"),
}


class HealthScreen(Page):
    """What asks for something stands first."""

    PLACE = Place.TOPIC
    CSS_PATH = "health.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TOPIC)]

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-backup-health")

    def content(self) -> ComposeResult:
        """Yield a headline and room for the findings."""
        yield Words("tui-health-looking", id="head", classes="head")
        yield Vertical(id="findings")

    def on_mount(self) -> None:
        """Look; let the arrow keys scroll."""
        self.query_one("#body").focus()
        self._look()

    def vault_changed(self, _snapshot: Snapshot) -> None:
        """Look again."""
        self._look()

    def _look(self) -> None:
        session = self.session

        def look() -> Standing:
            from pinvault.tui.standing import look

            return look(session)

        self.start_job(look, self._show)

    async def _replace(self, standing: Standing) -> None:
        room = self.query_one("#findings", Vertical)
        await room.remove_children()
        await room.mount_all(FlowText(_line(found)) for found in standing.findings)

    def _show(self, standing: Standing) -> None:
        urgent = len(standing.urgent)
        head = self.query_one("#head", Words)
        if urgent:
            head.say("tui-health-some", count=urgent)
        else:
            head.say("tui-health-fine")
        self.call_later(self._replace, standing)


def _line(found: Finding) -> Content:
    label, style = _LEVELS[found.level]
    said, todo = finding_text(found)
    line = Content.assemble((f"{t(label)}  ", style), said)
    return line + Content(f"\n{todo}") if todo else line
