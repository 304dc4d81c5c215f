"""Commands for cards, their PINs and the hints."""

from __future__ import annotations

from pinvault.cli.table.dates import CARD_DATES
from pinvault.cli.table.entries import Argument, Group, Kind, Option, row
from pinvault.cli.table.shared import CARD, REVEAL

_KINDS = ("normal", "face-auth", "no-photo", "specified-residence")
_EVENTS = ("lost", "found", "moved", "married", "certificates-renewed", "turned-15")
_STATES = ("known", "forgotten", "locked", "none")
_DATES = tuple(option.name for option in CARD_DATES if option.kind is Kind.DATE)

_NEW_NAME = Argument("name", "help-card-new-name", Kind.NAME)
_CARD = Argument("card", "help-card-name", Kind.NAME)
_MAYBE_CARD = Argument("card", "help-card-name-optional", Kind.NAME, required=False)
_PIN = Argument("pin", "help-pin", Kind.PIN)
_KIND = Option("kind", "help-card-kind", Kind.CHOICE, _KINDS)
_NEW_DATES = tuple(
    option
    for option in CARD_DATES
    if option.name in {"issued", "card-expires", "certificate-expires", "signature-expires"}
)

GROUPS = (
    Group(("card",), "help-card"),
    Group(("pin",), "help-pins"),
    Group(("tries",), "help-tries"),
)


COMMANDS = (
    row("card add", "help-card-add", "card_add:run", (_NEW_NAME,), (*CARD_DATES, _KIND)),
    row("card list", "help-card-list", "card_list:run", (), ()),
    row(
        "card edit",
        "help-card-edit",
        "card_edit:run",
        (_MAYBE_CARD,),
        (
            Option("name", "help-card-edit-name", Kind.NAME),
            *CARD_DATES,
            _KIND,
            Option("unset", "help-card-edit-unset", Kind.CHOICE, _DATES, repeated=True),
        ),
    ),
    row(
        "card renew",
        "help-card-renew",
        "card_renew:run",
        (_MAYBE_CARD,),
        (*_NEW_DATES, Option("on", "help-card-renew-on", Kind.DATE)),
    ),
    row(
        "card event",
        "help-card-event",
        "card_event:run",
        (_CARD, Argument("event", "help-card-event-event", Kind.CHOICE, _EVENTS)),
        (Option("on", "help-card-event-on", Kind.DATE),),
    ),
    row("card remove", "help-card-remove", "card_remove:run", (_CARD,), ()),
    row(
        "hint set",
        "help-hint-set",
        "hint_set:run",
        (_PIN,),
        (
            CARD,
            Option("text-fd", "help-hint-set-text-fd", Kind.DESCRIPTOR),
            Option("strict", "help-hint-set-strict"),
        ),
    ),
    row("hint show", "help-hint-show", "hint_show:show", (_PIN,), (CARD, REVEAL)),
    row("hint history", "help-hint-history", "hint_show:history", (_PIN,), (CARD, REVEAL)),
    row("hint clear", "help-hint-clear", "hint_forget:clear", (_PIN,), (CARD,)),
    row("hint erase", "help-hint-erase", "hint_forget:erase", (_PIN,), (CARD,)),
    row(
        "pin show",
        "help-pin-show",
        "pin_show:run",
        (Argument("pin", "help-pin-optional", Kind.PIN, required=False),),
        (CARD,),
    ),
    row(
        "pin set",
        "help-pin-set",
        "pin_set:run",
        (_PIN,),
        (
            CARD,
            Option("place-fd", "help-pin-set-place-fd", Kind.DESCRIPTOR),
            Option("same-as", "help-pin-set-same-as", Kind.TEXT),
            Option("state", "help-pin-set-state", Kind.CHOICE, _STATES),
        ),
    ),
    row(
        "tries add",
        "help-tries-add",
        "tries:add",
        (_PIN,),
        (CARD, Option("undo", "help-tries-add-undo")),
    ),
    row("tries clear", "help-tries-clear", "tries:clear", (_PIN,), (CARD,)),
    row("tries show", "help-tries-show", "tries:show", (_PIN,), (CARD,)),
    row(
        "recall",
        "help-recall",
        "recall:run",
        (_PIN,),
        (CARD, Option("no", "help-recall-no")),
        excludes=(("yes", "no"),),
    ),
)
