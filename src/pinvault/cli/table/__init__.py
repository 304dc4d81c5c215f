"""The table of commands: what can be typed, and which function answers it.

Pure data. The parser, the help, completions and the man page are generated from it, so that none
of them can disagree with another. Handlers are named, not imported: ``--help`` loads no command.
"""

from __future__ import annotations

from pinvault.cli.table import (
    backup,
    cards,
    guidance,
    knowledge,
    reminders,
    shell,
    vault,
    without_vault,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.table.entries import Command, Group

COMMANDS: tuple[Command, ...] = (
    *vault.COMMANDS,
    *cards.COMMANDS,
    *backup.COMMANDS,
    *without_vault.COMMANDS,
    *guidance.COMMANDS,
    *reminders.COMMANDS,
    *knowledge.COMMANDS,
    *shell.COMMANDS,
)
GROUPS: tuple[Group, ...] = (
    *vault.GROUPS,
    *cards.GROUPS,
    *backup.GROUPS,
    *without_vault.GROUPS,
    *reminders.GROUPS,
)
