"""``pinvault config get KEY``: one setting, for scripts."""

from __future__ import annotations

from pinvault.cli.opening import opened
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Print its value."""
    from pinvault.vault.session.settings import known_setting

    key = known_setting(call.values.text("key") or "").key
    with opened(call) as session:
        value = session.settings.get(key)
    if call.as_json:
        call.output.json(key=key, value=value)
    else:
        call.output.whole(value)
    return Exit.DONE
