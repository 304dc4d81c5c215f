"""How the vault and what it hangs on are doing, found out without a secret.

Each check returns findings: an id, a level and values, no sentences. The room may read what the
rest of ``vault`` reads; it changes nothing, raises no dialog, and opens no hint.
"""

from pinvault.vault.health.finding import Finding, Level, opens
from pinvault.vault.health.survey import examine, examine_opened

__all__ = ["Finding", "Level", "examine", "examine_opened", "opens"]
