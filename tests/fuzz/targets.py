"""What is fuzzed: each target reads bytes and raises nothing but what its caller handles."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

from pinvault.cli.expiry_case import read_case
from pinvault.domain.agenda_vault import whole_agenda
from pinvault.domain.form import Form
from pinvault.domain.hints import check
from pinvault.domain.recovery.happenings import decide_state
from pinvault.domain.recovery.reading import without_twins
from pinvault.errors import UnreadableError, UsageError
from pinvault.reminders import notes
from pinvault.vault.agenda import decode_agenda, encode_agenda
from pinvault.vault.codec import decode_payload, encode_payload
from pinvault.vault.container import decode, encode_header
from tests.vectors.parts import digested

if TYPE_CHECKING:
    from collections.abc import Callable

    Target = Callable[[bytes], None]


def container(data: bytes) -> None:
    """Read a file whose digest somebody redid; what is accepted is written back the same."""
    with contextlib.suppress(UnreadableError):
        read = decode(digested(data))
        assert encode_header(read.header) == read.header_bytes


def payload(data: bytes) -> None:
    """Read contents; what is accepted can be written again, and its due days be told.

    A date near the end of the calendar is a wrong value, not a wrong form.
    """
    with contextlib.suppress(UnreadableError, UsageError):
        read = decode_payload(data)
        encode_payload(read)
        decode_agenda(encode_agenda(whole_agenda(read.vault)))


def agenda(data: bytes) -> None:
    """Read a block of due days."""
    with contextlib.suppress(UnreadableError):
        decode_agenda(data)


def answers(data: bytes) -> None:
    """Read answers to reminders."""
    with contextlib.suppress(ValueError):
        notes.decode(data)


def hint(data: bytes) -> None:
    """Judge a text, as a hint of each kind of PIN."""
    text = data.decode("utf-8", "surrogatepass" if data[:1] == b"\xed" else "replace")
    for form in (None, *Form):
        check(text, form)


def recover(data: bytes) -> None:
    """Decide on a situation given as JSON."""
    with contextlib.suppress(UsageError, ValueError, RecursionError):
        state = json.loads(data, object_pairs_hook=without_twins)
        try:
            decide_state(state)
        except ValueError as error:
            raise AssertionError from error


def expiry(data: bytes) -> None:
    """Read a case of dates given as JSON."""
    with contextlib.suppress(UsageError, ValueError, RecursionError):
        case = json.loads(data)
        try:
            read_case(case)
        except ValueError as error:
            raise AssertionError from error


TARGETS: dict[str, Target] = {
    target.__name__: target
    for target in (container, payload, agenda, answers, hint, recover, expiry)
}
