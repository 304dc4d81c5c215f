"""Options that every command takes, before or behind its name, and those that several take."""

from __future__ import annotations

from pinvault.cli.table.entries import Kind, Option

HELP = Option("help", "help-option-help", short="h")
VERSION = Option("version", "help-option-version", short="V")
JSON = Option("json", "help-option-json")
LANGUAGE = Option("lang", "help-option-lang", Kind.CHOICE, ("ja", "en"))

EVERYWHERE = (
    Option("vault", "help-option-vault", Kind.FILE),
    LANGUAGE,
    JSON,
    Option("yes", "help-option-yes", short="y"),
    Option("passphrase-fd", "help-option-passphrase-fd", Kind.DESCRIPTOR),
    Option("recovery-code-fd", "help-option-recovery-code-fd", Kind.DESCRIPTOR),
    HELP,
    VERSION,
)

REVEAL = Option("reveal", "help-option-reveal")
SHEET = Option("sheet", "help-option-sheet", Kind.FILE)

CARD = Option("card", "help-option-card", Kind.NAME)
NEW_PASSPHRASE = Option("new-passphrase-fd", "help-option-new-passphrase-fd", Kind.DESCRIPTOR)
