"""``pinvault config set KEY VALUE``: change a setting."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.opening import opened
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Keep the new value; a value that cannot be is refused before anything is asked."""
    from pinvault.vault.session.settings import KEYS, check_setting

    key, value = call.values.text("key") or "", call.values.text("value") or ""
    if key == KEYS:
        value = call.read_keys(value)
    check_setting(key, value)
    with opened(call) as session:
        session.settings.set(key, value)
    say_done(call, "config-set", key=key, value=value)
    return Exit.DONE
