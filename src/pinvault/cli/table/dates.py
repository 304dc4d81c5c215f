"""Options that say what is known of a card's dates; ``expiry`` and ``card`` share them."""

from __future__ import annotations

from pinvault.cli.table.entries import Kind, Option

HOLDERS = ("adult", "minor", "foreign-stay-limited", "foreign-permanent")

CARD_DATES = (
    Option("birth", "help-expiry-birth", Kind.DATE),
    Option("issued", "help-expiry-issued", Kind.DATE),
    Option("card-expires", "help-expiry-card-expires", Kind.DATE),
    Option("certificate-expires", "help-expiry-certificate-expires", Kind.DATE),
    Option("signature-expires", "help-expiry-signature-expires", Kind.DATE),
    Option("holder", "help-expiry-holder", Kind.CHOICE, HOLDERS),
    Option("applied", "help-expiry-applied", Kind.DATE),
    Option("stay-until", "help-expiry-stay-until", Kind.DATE),
)
