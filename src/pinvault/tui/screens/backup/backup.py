"""Backups and keys: what protects the vault, how old that is, and the way to each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.content import Content

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.actions.backup import TOPICS
from pinvault.tui.backup_words import ago, finding_text
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.wording import day_text

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.tui.doors import About
    from pinvault.tui.snapshot import Snapshot
    from pinvault.tui.standing import Standing

_SCREENS = {
    "create": "backup.create:CreateArchiveScreen",
    "verify": "backup.verify:VerifyArchiveScreen",
    "restore": "backup.merge:MergeArchiveScreen",
    "recovery": "secrets.key_recovery:RecoveryScreen",
    "passphrase": "secrets.key_passphrase:PassphraseScreen",
    "device": "secrets.key_device:DeviceScreen",
    "earlier": "backup.earlier_states:EarlierStatesScreen",
    "health": "backup.health:HealthScreen",
    "sheet": "backup.sheet:SheetScreen",
    "keepass": "backup.keepass:KeepassScreen",
    "purge": "backup.purge:PurgeScreen",
}
"""``module:class`` below ``pinvault.tui.screens``, by the name of the line."""

_DEVICES = {"keyring": "tui-backup-in-keyring", "file": "tui-backup-in-file"}


class BackupScreen(Page):
    """A line for each thing that protects; what it protects against is said of the marked one."""

    PLACE = Place.BACKUP
    CSS_PATH: ClassVar = ["../../styles/forms.tcss", "backup.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.BACKUP)]

    def __init__(self, _about: About) -> None:
        """Begin with nothing known of disk and keyring; no card matters here."""
        super().__init__()
        self._standing: Standing | None = None

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-backup-title")

    def content(self) -> ComposeResult:
        """Yield the list, and what is said of its marked line."""
        yield FlowText(id="next")
        yield Menu(self._entries(), id="topics")
        yield FlowText(id="why")

    def on_mount(self) -> None:
        """Begin in the list; look at disk and keyring meanwhile."""
        self.query_one(Menu).focus()
        self.explain()
        self._look()

    def vault_changed(self, _snapshot: Snapshot) -> None:
        """Show what the vault says now, and look again."""
        self._show()
        self._look()

    @on(Menu.Moved)
    def explain(self) -> None:
        """Say what the marked line protects against."""
        marked = self.query_one(Menu).marked
        if marked is not None:
            self.query_one("#why", FlowText).update(t(f"tui-backup-{marked.id}-why"))

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Open what was chosen."""
        if event.menu.marked is not None:
            self.action_open(event.menu.marked.id)

    def action_open(self, name: str) -> None:
        """Open the page of one line."""
        self.silence()
        self.query_one(Menu).mark(name)
        module, _, page = _SCREENS[name].partition(":")
        self.app.push_screen(getattr(import_module(f"pinvault.tui.screens.{module}"), page)())

    def _look(self) -> None:
        session = self.session

        def look() -> Standing:
            from pinvault.tui.standing import look

            return look(session)

        self.start_job(look, self._looked)

    def _looked(self, standing: Standing) -> None:
        self._standing = standing
        self._show()

    def _show(self) -> None:
        menu = self.query_one(Menu)
        menu.entries = self._entries()
        found = None if self._standing is None else self._standing.next
        said = t("tui-backup-well") if found is None else "\n".join(finding_text(found)).strip()
        text = Content.assemble((f"{t('tui-next-label')}  ", "$accent bold"), said)
        self.query_one("#next", FlowText).update("" if self._standing is None else text)

    def _entries(self) -> tuple[Entry, ...]:
        notes = self._notes()
        labels = {_name(topic.name): t(topic.label) for topic in TOPICS}
        widest = max(map(cell_len, labels.values()))
        return tuple(
            Entry(
                _name(topic.name),
                f"{topic.shown}  {labels[_name(topic.name)]}"
                + " " * (widest - cell_len(labels[_name(topic.name)])),
                notes.get(_name(topic.name), ""),
            )
            for topic in TOPICS
        )

    def _notes(self) -> dict[str, str]:
        """Return how each line stands, by its name."""
        snapshot, standing = self.pinvault.snapshot, self._standing
        if snapshot is None:
            return {}
        backup, guard, day = snapshot.view.backup, snapshot.view.protection, snapshot.day
        never = t("tui-backup-never")
        notes = {
            "create": never if backup.made is None else ago(backup.made, day),
            "verify": t("tui-backup-not-tried")
            if backup.opened is None
            else ago(backup.opened, day),
            "recovery": t("tui-backup-no-code"),
            "device": t(_DEVICES[guard.device]),
        }
        if guard.recovery_number is not None and guard.recovery_created is not None:
            made = day_text(guard.recovery_created.date())
            notes["recovery"] = t("tui-backup-code", number=guard.recovery_number, day=made)
        if standing is not None:
            urgent = len(standing.urgent)
            notes["earlier"] = t("tui-backup-states", count=len(standing.past))
            notes["health"] = (
                t("tui-backup-found", count=urgent) if urgent else t("tui-backup-fine")
            )
        return notes


def _name(action: str) -> str:
    """Return the name of a line from its action, ``open('name')``."""
    return action.removeprefix("open('").removesuffix("')")
