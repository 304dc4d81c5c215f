"""The command line at the cheapest cost, with a minute of patience for the keyring.

pinvault itself waits two seconds. Under strace, beside other sessions, a keyring may need more;
that a session ends early then is promised elsewhere and would only cut the hunt short.
"""

from __future__ import annotations

from pinvault.vault.device import KeyringStore
from tests.support import cheap

SECONDS = 60.0


def run() -> None:
    """Run the command line."""
    waits = KeyringStore.__init__.__kwdefaults__
    assert waits is not None
    assert "deadline" in waits
    waits["deadline"] = SECONDS
    cheap.run()


if __name__ == "__main__":
    run()
