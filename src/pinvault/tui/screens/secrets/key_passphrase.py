"""The passphrase: try it, change it, have one suggested, measure the machine anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.common.done import DoneScreen, end_with
from pinvault.tui.screens.common.topic import TopicScreen
from pinvault.tui.screens.secrets.change_passphrase import ChangePassphraseScreen
from pinvault.tui.screens.secrets.key_secret import KeySecretScreen, SecretJob
from pinvault.tui.screens.secrets.known_secret import PASSPHRASE

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.tui.course import Course
    from pinvault.tui.key_jobs import Tuned

_TITLE = "tui-backup-passphrase"
_TRY, _CHANGE, _SUGGEST, _TUNE = (
    "tui-passphrase-try",
    "tui-passphrase-change",
    "tui-passphrase-suggest",
    "tui-passphrase-tune",
)


class PassphraseScreen(TopicScreen):
    """What a guess costs stands above."""

    NAME = "passphrase"

    def standing(self) -> str:
        """Return what a guess costs, and whether that has become too little."""
        snapshot = self.pinvault.snapshot
        if snapshot is None:
            return ""
        guard = snapshot.view.protection
        cost = t("init-cost", mib=guard.memory_mib, passes=guard.passes)
        return f"{cost} {t('tui-passphrase-retune')}" if guard.retune_due else cost

    def ways(self) -> tuple[str, ...]:
        """Return what can be done."""
        return _TRY, _CHANGE, _SUGGEST, _TUNE

    def take(self, way: str) -> None:
        """Ask for what it takes."""
        if way == _SUGGEST:
            from pinvault.tui.screens.secrets.suggestion import SuggestionScreen

            self.app.push_screen(SuggestionScreen(self._change))
        elif way == _TUNE:
            self._tune()
        elif way == _CHANGE:
            self._change()
        else:
            self._prove(t("tui-passphrase-right"))

    def _change(self) -> None:
        """Ask for the present passphrase first, unless the recovery code has opened the vault."""
        if self.session.state.reminder is None:
            self.app.push_screen(ChangePassphraseScreen(self.session))
        else:
            self._prove(None)

    def _prove(self, right: str | None) -> None:
        """Try the present passphrase; then say so, or go on to a new one."""
        session, app = self.session, self.app

        def job(typed: Secret, _course: Course) -> None:
            from pinvault.tui.key_jobs import try_passphrase

            try_passphrase(session, typed)

        def done(*_: object) -> None:
            if right is None:
                end_with(app, ChangePassphraseScreen(session))
            else:
                said = (right, t("tui-practised-nothing"))
                end_with(app, DoneScreen(_TITLE, said))

        task = SecretJob(
            title=_TITLE,
            kind=PASSPHRASE,
            head="tui-passphrase-type",
            working="tui-practising",
            late="tui-practised-nothing",
            job=job,
            done=done,
        )
        app.push_screen(KeySecretScreen(task))

    def _tune(self) -> None:
        from pinvault.tui.key_jobs import tune

        app = self.app

        def told(tuned: Tuned, _passphrase: Secret) -> None:
            mib, passes = tuned.cost.memory_kib // 1024, tuned.cost.passes
            said = t("key-tuned" if tuned.changed else "key-tuned-already", mib=mib, passes=passes)
            end_with(app, DoneScreen(_TITLE, (said,)))

        task = SecretJob(
            title=_TITLE,
            kind=PASSPHRASE,
            head="tui-passphrase-tune-type",
            working="tui-tuning",
            late="tui-tuned-late",
            job=partial(tune, self.session),
            done=told,
        )
        app.push_screen(KeySecretScreen(task))
