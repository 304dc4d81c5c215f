"""This machine's half of the key: where it is, another place, or a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.common.done import DoneScreen, end_with
from pinvault.tui.screens.common.topic import TopicScreen
from pinvault.tui.screens.secrets.key_secret import KeySecretScreen, SecretJob
from pinvault.tui.screens.secrets.known_secret import PASSPHRASE
from pinvault.vault.container import DeviceKind

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.tui.course import Course

_TITLE = "tui-backup-device"
_TO_KEYRING, _TO_FILE, _ANEW = "tui-device-to-keyring", "tui-device-to-file", "tui-device-anew"
_DONE = {
    DeviceKind.KEYRING: "key-device-in-keyring",
    DeviceKind.FILE: "key-device-in-file",
}


class DeviceScreen(TopicScreen):
    """What each place protects against is said of it."""

    NAME = "device"

    def standing(self) -> str:
        """Return where it is."""
        return t("tui-device-is-file" if self._in_file() else "tui-device-is-keyring")

    def ways(self) -> tuple[str, ...]:
        """Return the other place first: that is what people come for."""
        return (_TO_KEYRING if self._in_file() else _TO_FILE), _ANEW

    def take(self, way: str) -> None:
        """Ask for the passphrase, which the new half is bound to."""
        there = DeviceKind.FILE if self._in_file() else DeviceKind.KEYRING
        device = {_TO_KEYRING: DeviceKind.KEYRING, _TO_FILE: DeviceKind.FILE}.get(way, there)
        session, app = self.session, self.app

        def job(passphrase: Secret, course: Course) -> None:
            from pinvault.tui.key_jobs import move_device

            move_device(session, passphrase, device, course)

        task = SecretJob(
            title=_TITLE,
            kind=PASSPHRASE,
            head="tui-device-type",
            working="tui-changing-keys",
            late=_DONE[device],
            job=job,
            done=lambda *_: end_with(app, DoneScreen(_TITLE, (t(_DONE[device]),))),
        )
        app.push_screen(KeySecretScreen(task))

    def _in_file(self) -> bool:
        return self.session.state.daily.device is DeviceKind.FILE
