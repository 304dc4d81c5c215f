"""The recovery code: try the paper, make a new one, or go on without."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.common.done import DoneScreen, end_with
from pinvault.tui.screens.common.question import QuestionScreen
from pinvault.tui.screens.common.topic import TopicScreen
from pinvault.tui.screens.secrets.key_secret import KeySecretScreen, SecretJob
from pinvault.tui.screens.secrets.known_secret import CODE, PASSPHRASE
from pinvault.tui.wording import day_text

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.tui.course import Course
    from pinvault.tui.key_jobs import NewCode

_TITLE = "tui-backup-recovery"
_TRY, _NEW, _REPLACE, _REVOKE = (
    "tui-recovery-try",
    "tui-recovery-make",
    "tui-recovery-replace",
    "tui-recovery-revoke",
)


class RecoveryScreen(TopicScreen):
    """Where there is no code, one can be made."""

    NAME = "recovery"

    def standing(self) -> str:
        """Return number and date."""
        snapshot = self.pinvault.snapshot
        guard = None if snapshot is None else snapshot.view.protection
        if guard is None or guard.recovery_number is None or guard.recovery_created is None:
            return t("tui-recovery-none")
        if guard.recovery_unconfirmed:
            return t("tui-recovery-unconfirmed", number=guard.recovery_number)
        day = day_text(guard.recovery_created.date())
        return t("tui-recovery-is", number=guard.recovery_number, day=day)

    def ways(self) -> tuple[str, ...]:
        """Return what can be done."""
        if self._number() is None:
            return (_NEW,)
        # Where the paper may not be there at all, a new one is the nearest way.
        return (_REPLACE, _TRY, _REVOKE) if self._unconfirmed() else (_TRY, _REPLACE, _REVOKE)

    def take(self, way: str) -> None:
        """Ask for what it takes."""
        if way == _TRY:
            self._try()
        elif way == _REVOKE:
            said = t("tui-recovery-ask-revoke", number=self._number() or 0)
            self.app.push_screen(
                QuestionScreen(said, "tui-recovery-revoke-why", _REVOKE, self._revoke)
            )
        else:
            self._replace()

    def _number(self) -> int | None:
        snapshot = self.pinvault.snapshot
        return None if snapshot is None else snapshot.view.protection.recovery_number

    def _unconfirmed(self) -> bool:
        snapshot = self.pinvault.snapshot
        return snapshot is not None and snapshot.view.protection.recovery_unconfirmed

    def _try(self) -> None:
        session, app = self.session, self.app

        def job(typed: Secret, course: Course) -> bool:
            from pinvault.tui.key_jobs import try_code

            return try_code(session, typed, course)

        def right(first: bool, _code: Secret) -> None:  # noqa: FBT001 - what the job returned
            noted = t("tui-recovery-noted" if first else "tui-practised-nothing")
            end_with(app, DoneScreen(_TITLE, (t("tui-recovery-right"), noted)))

        task = SecretJob(
            title=_TITLE,
            kind=CODE,
            head="tui-recovery-type",
            working="tui-practising",
            late="tui-practised-nothing",
            job=job,
            done=right,
        )
        app.push_screen(KeySecretScreen(task))

    def _replace(self) -> None:
        from pinvault.tui.key_jobs import replace_code
        from pinvault.tui.screens.secrets.new_code import NewCodeScreen

        app = self.app

        def show(new: NewCode, _passphrase: Secret) -> None:
            end_with(app, NewCodeScreen(new))

        task = SecretJob(
            title=_TITLE,
            kind=PASSPHRASE,
            head="tui-recovery-passphrase",
            working="tui-changing-keys",
            late="tui-recovery-unseen",
            job=partial(replace_code, self.session),
            done=show,
        )
        app.push_screen(KeySecretScreen(task))

    def _revoke(self) -> None:
        from pinvault.tui.key_jobs import revoke_code

        app, number = self.app, self._number() or 0

        def told(*_: object) -> None:
            said = (t("tui-recovery-revoked", number=number), t("tui-recovery-none"))
            end_with(app, DoneScreen(_TITLE, said))

        task = SecretJob(
            title=_TITLE,
            kind=PASSPHRASE,
            head="tui-recovery-revoke-passphrase",
            working="tui-changing-keys",
            late="tui-recovery-none",
            job=partial(revoke_code, self.session),
            done=told,
        )
        app.push_screen(KeySecretScreen(task))
