"""What the person has said about reminders, and what has been said to the person.

Sealed under the reminder key in one small file beside the vault. It is lost with the key, and a
vault without it just reminds again.
"""

from __future__ import annotations

import json
from datetime import date

from pinvault.domain.agenda_items import Key, Marks, key_of
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.domain.agenda_items import Entry, Item


class Notes(NamedTuple):
    """``said``: what was said on ``said_on``, so that it is said once a day."""

    marks: Marks = Marks()
    said_on: date | None = None
    said: frozenset[Key] = frozenset()

    def unsaid(self, items: Iterable[Item], day: date) -> tuple[Item, ...]:
        """Return the items that have not been said on ``day`` yet."""
        said = self.said if self.said_on == day else frozenset()
        return tuple(item for item in items if item.key not in said)

    def saying(self, items: Iterable[Item], day: date) -> Notes:
        """Note that ``items`` were said on ``day``."""
        earlier = self.said if self.said_on == day else frozenset()
        return self._replace(said_on=day, said=earlier | {item.key for item in items})

    def snoozing(self, key: Key, until: date) -> Notes:
        """Note that something is not to be said before ``until``, and so not done."""
        done, snoozed = self.marks
        return self._replace(marks=Marks(done - {key}, {**snoozed, key: until}))

    def finishing(self, key: Key) -> Notes:
        """Note that something is done; that it was put off does not count any more."""
        done, snoozed = self.marks
        later = {other: until for other, until in snoozed.items() if other != key}
        return self._replace(marks=Marks(done | {key}, later))

    def answered(self, key: Key) -> bool:
        """Tell whether something is done or put off."""
        return key in self.marks.done or key in self.marks.snoozed

    def undoing(self, key: Key) -> Notes:
        """Forget what was answered, and that it was said: it is told again the same day."""
        done, snoozed = self.marks
        later = {other: until for other, until in snoozed.items() if other != key}
        return self._replace(marks=Marks(done - {key}, later), said=self.said - {key})

    def only(self, entries: Iterable[Entry]) -> Notes:
        """Forget what is about days that the vault does not have any more."""
        keys = {key_of(entry) for entry in entries}
        done, snoozed = self.marks
        marks = Marks(done & keys, {key: day for key, day in snoozed.items() if key in keys})
        return self._replace(marks=marks, said=self.said & keys)


def encode(notes: Notes) -> bytes:
    """Return the plaintext of the file."""
    done, snoozed = notes.marks
    return json.dumps(
        {
            "schema": 1,
            "done": sorted(done),
            "snoozed": sorted([*key, day.toordinal()] for key, day in snoozed.items()),
            "said_on": notes.said_on.toordinal() if notes.said_on else None,
            "said": sorted(notes.said),
        }
    ).encode()


def decode(plaintext: bytes) -> Notes:
    """Read the plaintext. Raises ``ValueError`` for what no version of ours has written."""
    try:
        found = json.loads(plaintext)
        if found["schema"] != 1:
            raise ValueError
        said_on = found["said_on"]
        return Notes(
            Marks(
                frozenset(_key(*key) for key in found["done"]),
                {_key(*key): date.fromordinal(until) for *key, until in found["snoozed"]},
            ),
            None if said_on is None else date.fromordinal(said_on),
            frozenset(_key(*key) for key in found["said"]),
        )
    except (LookupError, OverflowError, RecursionError, TypeError) as error:
        raise ValueError from error


def _key(name: str, ordinal: int) -> Key:
    return str(name), int(ordinal)
