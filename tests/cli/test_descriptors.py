"""Promises of the descriptors: a secret arrives whole or with a reason, and never by a mistake."""

from __future__ import annotations

import errno
import fcntl
import os
import pty
from typing import TYPE_CHECKING

import pytest

from pinvault.cli.descriptors import SECRET_LIMIT, TEXT_LIMIT, Descriptors
from pinvault.errors import UsageError
from pinvault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Given = Callable[[bytes], int]


@pytest.fixture
def given(tmp_path: Path) -> Iterator[Given]:
    """Return a function that opens a file with the given content and returns its descriptor."""
    opened: list[int] = []

    def give(content: bytes) -> int:
        path = tmp_path / f"content-{len(opened)}"
        path.write_bytes(content)
        opened.append(os.open(path, os.O_RDONLY))
        return opened[-1]

    yield give
    for number in opened:
        os.close(number)


@pytest.mark.parametrize(
    ("content", "secret"),
    [
        (b"open sesame", "open sesame"),
        (b"open sesame\n", "open sesame"),
        (b"open sesame\r\n", "open sesame"),
        (b"open sesame\nsecond line\n", "open sesame"),
        (b" spaces count \n", " spaces count "),
        ("ひらけごま\n".encode(), "ひらけごま"),
        (("語" * SECRET_LIMIT).encode() + b"\r\n", "語" * SECRET_LIMIT),
    ],
)
def test_a_secret_is_the_first_line(given: Given, content: bytes, secret: str) -> None:
    """The end of the line is not part of it, everything before is."""
    read = Descriptors({"passphrase-fd": given(content)}).secret("passphrase-fd")
    assert read == Secret(secret)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"one line\n", "one line"),
        (b"two\nlines\n\n", "two\nlines\n"),
        (b"no end", "no end"),
        (b"", ""),
    ],
)
def test_a_text_is_everything_but_one_newline(given: Given, content: bytes, text: str) -> None:
    """Lines inside it are kept."""
    assert Descriptors({"text-fd": given(content)}).text("text-fd") == text


def test_a_secret_in_pieces_is_read_whole() -> None:
    """A pipe may hand over one byte at a time, and stay open behind the newline."""
    readable, writable = os.pipe()
    for byte in b"open sesame\n":
        os.write(writable, bytes([byte]))
    assert Descriptors({"passphrase-fd": readable}).secret("passphrase-fd") == Secret("open sesame")
    os.close(readable)
    os.close(writable)


def test_an_option_that_was_not_given_has_nothing() -> None:
    """None, not an empty secret."""
    assert Descriptors({}).secret("passphrase-fd") is None
    assert Descriptors({}).text("text-fd") is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "secret-empty"),
        (b"\n", "secret-empty"),
        (b"\r\nsecond line", "secret-empty"),
        (b"x" * (SECRET_LIMIT + 1), "secret-too-long"),
        (b"x" * 100_000, "secret-too-long"),
        (b"open\xffsesame\n", "input-not-utf8"),
    ],
)
def test_a_secret_that_cannot_be_one_is_refused(given: Given, content: bytes, reason: str) -> None:
    """The reason names the option and nothing of the content."""
    with pytest.raises(UsageError) as caught:
        Descriptors({"passphrase-fd": given(content)}).secret("passphrase-fd")
    assert caught.value.reason == reason
    assert caught.value.values.keys() <= {"option", "limit"}
    assert caught.value.__cause__ is None


def test_a_text_without_end_is_refused(given: Given) -> None:
    """No more than the limit is ever held."""
    with pytest.raises(UsageError, match="input-too-long"):
        Descriptors({"text-fd": given(b"x" * (TEXT_LIMIT + 1))}).text("text-fd")


def test_a_descriptor_that_is_not_open_is_told_before_anything_is_read() -> None:
    """Also a number that no system has."""
    for number in (987, 10**30):
        with pytest.raises(UsageError, match="descriptor-closed"):
            Descriptors({"passphrase-fd": number})


def test_a_descriptor_for_writing_or_a_folder_is_unreadable(tmp_path: Path) -> None:
    """Told before anything is asked."""
    for path, mode in ((tmp_path / "file", os.O_WRONLY | os.O_CREAT), (tmp_path, os.O_RDONLY)):
        number = os.open(path, mode)
        with pytest.raises(UsageError, match="descriptor-unreadable"):
            Descriptors({"text-fd": number})
        os.close(number)


def test_a_descriptor_that_cannot_be_asked_is_unreadable(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails is no mistake of the program's."""
    number = given(b"open sesame\n")

    def fail(*_: object) -> int:
        raise OSError(errno.EIO, "fails")

    monkeypatch.setattr(fcntl, "fcntl", fail)
    with pytest.raises(UsageError, match="descriptor-unreadable"):
        Descriptors({"passphrase-fd": number})


def test_a_terminal_is_refused() -> None:
    """What is typed there would be seen by whoever looks over the shoulder."""
    master, slave = pty.openpty()
    with pytest.raises(UsageError, match="descriptor-terminal"):
        Descriptors({"passphrase-fd": slave})
    os.close(master)
    os.close(slave)


def test_one_number_for_two_options_is_refused(given: Given) -> None:
    """Which of the two would get the first line is not guessed."""
    number = given(b"open sesame\n")
    with pytest.raises(UsageError, match="descriptor-shared"):
        Descriptors({"passphrase-fd": number, "text-fd": number})
