"""The values of a call, each checked for what it has to be and kept under its name."""

from __future__ import annotations

from pinvault.cli.table.entries import Kind
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from pinvault.cli.table.entries import Argument, Option
    from pinvault.domain.pins import PinId

_MOST_DIGITS = 9


class Values:
    """What was typed for the options and arguments of a command, by name, and typed at last."""

    def __init__(self) -> None:
        """Begin with nothing typed."""
        self._texts: dict[str, tuple[str, ...]] = {}
        self._flags: set[str] = set()
        self._dates: dict[str, date] = {}
        self._pins: dict[str, PinId] = {}
        self._descriptors: dict[str, int] = {}
        self._numbers: dict[str, int] = {}

    def flag(self, name: str) -> bool:
        """Tell whether the option was given."""
        return name in self._flags

    def text(self, name: str) -> str | None:
        """Return a text, a choice or a path as it was typed; None if it was not given."""
        return self._texts.get(name, (None,))[-1]

    def each(self, name: str) -> tuple[str, ...]:
        """Return every text given for an option that may be repeated."""
        return self._texts.get(name, ())

    def date(self, name: str) -> date | None:
        """Return a day; None if it was not given."""
        return self._dates.get(name)

    def pin(self, name: str) -> PinId | None:
        """Return the PIN that was named; None if none was."""
        return self._pins.get(name)

    def number(self, name: str) -> int | None:
        """Return a whole number; None if it was not given."""
        return self._numbers.get(name)

    def descriptor(self, name: str) -> int | None:
        """Return the number of a file descriptor; None if it was not given."""
        return self._descriptors.get(name)

    def descriptors(self) -> dict[str, int]:
        """Return every file descriptor by the name of its option."""
        return dict(self._descriptors)

    def given(self) -> frozenset[str]:
        """Name everything that was typed."""
        return frozenset(
            name
            for kept in (
                self._texts,
                self._flags,
                self._dates,
                self._pins,
                self._numbers,
                self._descriptors,
            )
            for name in kept
        )

    def add(self, entry: Option | Argument, spelling: str, text: str) -> None:
        """Check ``text`` for what ``entry`` takes and keep it.

        ``spelling`` is how messages name the entry. Raises ``UsageError`` for a value that is not
        of its kind.
        """
        if entry.kind is Kind.FLAG:
            self._flags.add(entry.name)
        elif entry.kind is Kind.DATE:
            from pinvault.domain.dates import parse_date

            self._dates[entry.name] = parse_date(text, spelling)
        elif entry.kind is Kind.PIN:
            from pinvault.cli.names import pin_id

            self._pins[entry.name] = pin_id(text)
        elif entry.kind is Kind.DESCRIPTOR:
            self._descriptors[entry.name] = _number(text, "descriptor-no-number", spelling)
        elif entry.kind is Kind.NUMBER:
            self._numbers[entry.name] = _number(text, "number-unreadable", spelling)
        else:
            self._texts[entry.name] = (*self.each(entry.name), _checked(entry, spelling, text))


def _checked(entry: Option | Argument, spelling: str, text: str) -> str:
    """Return ``text`` if it is one of the choices, or not empty where there are none."""
    if entry.choices and text not in entry.choices:
        raise UsageError("choice-unknown", option=spelling, choices=", ".join(entry.choices))
    if entry.kind is Kind.SOURCE and text != "-":
        raise UsageError("source-not-stdin", option=spelling)
    if not text:
        raise UsageError("value-empty", option=spelling)
    return text


def _number(text: str, reason: str, spelling: str) -> int:
    """Return a whole number, written in digits; it is never so long that reading it takes time."""
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise UsageError(reason, option=spelling)
    return int(text)
