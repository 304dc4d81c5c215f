"""The situation that the options of ``recover`` tell, as the closed vocabulary has it."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pinvault.cli.call import Call
    from pinvault.cli.values import Values

WORDS = {
    "goal": "goal",
    "holder": "holder",
    "asker": "asker",
    "card-kind": "card_kind",
    "card-state": "card",
    "card-validity": "card_validity",
    "user-cert": "user_cert",
    "signature-cert": "signature_cert",
    "phone-cert": "phone_cert",
    "store": "store",
    "time": "time",
}
"""Options whose text is the value of a key."""

SWITCHES: dict[str, tuple[str, object]] = {
    "no-phone": ("nfc_phone", False),
    "pc-reader": ("pc_reader", True),
    "face-locked": ("face_match", "locked"),
}
"""Options that give a key one certain value."""

PAIRS = {"pin": "pins", "phone-pin": "phone_pins", "tries": "attempts_left"}
"""Options that name a PIN and say something of it, ``user=locked``."""


def stated(call: Call) -> dict[str, Any]:
    """Return what the options say, and nothing else."""
    values = call.values
    state: dict[str, Any] = {
        key: values.text(name) for name, key in WORDS.items() if values.text(name) is not None
    }
    state |= dict(pair for name, pair in SWITCHES.items() if values.flag(name))
    for name, key in PAIRS.items():
        if values.each(name):
            state[key] = dict(_pairs(values, name))
    return state


def in_options(error: UsageError) -> UsageError:
    """Return an error of the closed vocabulary as one of the options that said it."""
    key = str(error.values.get("key", ""))
    group, _, pin = key.partition(".")
    names = {key: name for name, key in WORDS.items()}
    names |= {key: name for name, (key, _) in SWITCHES.items()}
    names |= {key: name for name, key in PAIRS.items()}
    if group not in names:
        return error
    spelled = f"--{names[group]} {pin}".rstrip()
    return UsageError(error.reason, **(error.values | {"key": spelled}))


def _pairs(values: Values, name: str) -> Iterator[tuple[str, object]]:
    """Yield each PIN that the option names, with what it says of it.

    Raises ``UsageError``, without a word of what was typed: it may be the PIN itself.
    """
    for text in values.each(name):
        pin, equals, said = text.rpartition("=")
        if not equals:
            raise UsageError("pair-missing", option=f"--{name}")
        yield _pin(pin), int(said) if _is_count(name, said) else said


def _pin(word: str) -> str:
    """Return the id of the PIN that ``word`` names; names other than the ids take a look-up."""
    if word in tuple(PinId):
        return word
    from pinvault.cli.names import pin_id

    return pin_id(word).value


def _is_count(name: str, said: str) -> bool:
    return name == "tries" and said.isascii() and said.isdecimal()
