"""Commands for cards, their PINs and the hints."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.table.entries import Command, Group

GROUPS: tuple[Group, ...] = ()

COMMANDS: tuple[Command, ...] = ()
