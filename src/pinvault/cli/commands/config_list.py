"""``pinvault config list``: every setting, and what each can be."""

from __future__ import annotations

from pinvault.cli.opening import opened
from pinvault.errors import Exit
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """List the settings that travel with the vault."""
    from pinvault.vault.session.settings import SETTINGS

    with opened(call) as session:
        values = session.settings.all()
    if call.as_json:
        call.output.json(settings=values)
        return Exit.DONE
    for key, value in values.items():
        allowed = SETTINGS[key].allowed
        call.output.line(f"{key} = {value}")
        call.output.line("  " + t(f"setting-{key}"))
        call.output.line("  " + t("config-allowed", allowed=allowed))
    return Exit.DONE
