"""``pinvault demo``: the terminal app on a sample family; nothing is kept."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> int:
    """Open the app, which the command line itself knows nothing of.

    Raises ``NeedsTerminalError`` where there is no terminal to open it on.
    """
    return call.start_demo(call.values)
