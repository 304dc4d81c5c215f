"""The command that answers from guidance what can be done; it needs no vault."""

from __future__ import annotations

from pinvault.cli.table.entries import Command, Kind, Option
from pinvault.cli.table.shared import CARD

_EVENTS = (
    "pin-fails",
    "at-clinic",
    "lost",
    "found",
    "damaged",
    "phone-lost",
    "phone-pin-fails",
    "new-phone",
    "expires",
    "moved",
    "married",
    "turned-15",
    "stay-ends",
    "change-pin",
    "pinless-card",
)
_HOLDERS = (
    "adult",
    "age15-17",
    "under15",
    "adult-ward",
    "foreign-stay-limited",
    "foreign-permanent",
    "moved-abroad",
)
_KINDS = ("normal", "face-auth", "no-photo", "specified-residence")
_PLACES = ("at-hand", "lost", "found-after-stop", "found-after-abolition", "damaged")
_VALIDITY = ("valid", "expires-within-3-months", "expired")
_CERTIFICATES = (*_VALIDITY, "revoked", "none")
_GOALS = (
    "recover-pin",
    "health-insurance",
    "renew",
    "lost-card",
    "lost-phone",
    "get-signature",
    "log-in-online",
    "change-signature",
    "change-user",
    "change-resident",
    "change-input",
    "add-to-iphone",
    "move-in",
)
_STORES = ("seven-eleven", "lawson", "familymart", "ministop", "daiei", "aeon", "fuji")

_SITUATION = (
    Option("event", "help-recover-event", Kind.CHOICE, _EVENTS),
    Option("pin", "help-recover-pin", Kind.TEXT, repeated=True),
    Option("tries", "help-recover-tries", Kind.TEXT, repeated=True),
    Option("goal", "help-recover-goal", Kind.CHOICE, _GOALS),
    Option("holder", "help-recover-holder", Kind.CHOICE, _HOLDERS),
    Option("asker", "help-recover-asker", Kind.CHOICE, ("self", "legal-rep", "voluntary-proxy")),
    Option("no-phone", "help-recover-no-phone"),
    Option("card-kind", "help-recover-card-kind", Kind.CHOICE, _KINDS),
    Option("card-state", "help-recover-card-state", Kind.CHOICE, _PLACES),
    Option("card-validity", "help-recover-card-validity", Kind.CHOICE, _VALIDITY),
    Option("user-cert", "help-recover-user-cert", Kind.CHOICE, _CERTIFICATES),
    Option("signature-cert", "help-recover-signature-cert", Kind.CHOICE, _CERTIFICATES),
    Option("phone-cert", "help-recover-phone-cert", Kind.CHOICE, ("none", "android", "iphone")),
    Option("phone-pin", "help-recover-phone-pin", Kind.TEXT, repeated=True),
    Option("face-locked", "help-recover-face-locked"),
    Option("pc-reader", "help-recover-pc-reader"),
    Option("store", "help-recover-store", Kind.CHOICE, _STORES),
    Option("time", "help-recover-time", Kind.TEXT),
)

COMMANDS = (
    Command(
        path=("recover",),
        help="help-recover",
        examples="help-recover-examples",
        handler="pinvault.cli.commands.recover:run",
        options=(CARD, *_SITUATION, Option("situation", "help-recover-situation", Kind.SOURCE)),
        excludes=tuple(("situation", option.name) for option in (CARD, *_SITUATION)),
    ),
)
