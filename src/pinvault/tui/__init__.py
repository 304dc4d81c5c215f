"""The terminal app: what a worried person sees of pinvault.

One screen or widget a file, styles beside them. A handler is a few lines: it calls one method of
the session in a thread (``jobs``) and shows what comes back. Nothing is computed here that the
views or the domain can say; no sentence is written here, only ids of the catalogues.

The room may use ``vault.session``, ``views``, ``domain`` and ``i18n``, never ``cli``.

``run_app(launch)`` is the door. ``main`` gives it a :class:`~pinvault.tui.launch.Launch`: where
the vault is, how to make the host, where a new vault keeps this machine's secret, and how a date
is read. The process has to be hardened before (``pinvault.hygiene``), because Textual reads its
variables once, at import.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.tui.launch import Launch

__all__ = ["run_app"]


def run_app(launch: Launch) -> int:
    """Run the app on this terminal until the person leaves, and return the exit code.

    0 after leaving, 1 after a fault of ours, 128 + n after signal n. The terminal is as it was
    before, and nothing of the vault is left on it.
    """
    from pinvault.tui.app import PinvaultApp
    from pinvault.tui.signals import leave

    app = PinvaultApp(launch)
    try:
        app.run()
    finally:
        app.sample.end()
    return leave(app.return_code or 0)
