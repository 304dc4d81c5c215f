"""A program under strace, and all that it wrote, by where it went."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WRITES = "write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,sendmmsg,vmsplice"
_OTHERS = "socket,connect,open,openat,creat,execve"
_LINE = re.compile(r"\d+ +(?P<name>\w+)\((?P<rest>.*)")
_DESCRIPTOR = re.compile(r"(?P<number>\d+)<(?P<path>(?:\\x[0-9a-f]{2}|[^>])*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_TO_WRITE = re.compile(r"O_WRONLY|O_RDWR|O_CREAT")
_SECONDS = 120.0


def strace(log: Path) -> list[str]:
    """Return the words that put a program, and all it starts, under strace.

    The program stays the direct child of whoever starts it, so that signals reach it.
    """
    return [
        "strace", "-D", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "65536", "-o", str(log),
        "-e", f"trace={_WRITES},{_OTHERS}", "-e", "signal=none",
    ]  # fmt: skip


@dataclass
class Written:
    """What a program wrote: bytes by descriptor and target; where it connected, what it opened."""

    streams: dict[tuple[int, str], bytearray] = field(default_factory=dict)
    connections: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)
    words: list[bytes] = field(default_factory=list)
    """The words and variables of every program it started."""


def written(log: Path) -> Written:
    """Read the log of a program that has ended."""
    told = Written()
    for line in _ended(log).splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        name, rest = match["name"], match["rest"]
        if name in _WRITES.split(","):
            descriptor = _DESCRIPTOR.match(rest)
            key = (int(descriptor["number"]), _path(descriptor["path"])) if descriptor else (-1, "")
            told.streams.setdefault(key, bytearray()).extend(b"".join(_texts(rest)))
        elif name == "socket":
            told.connections.add(rest.partition(",")[0])
        elif name == "connect":
            told.connections.update(text.decode("utf-8", "replace") for text in _texts(rest))
        elif name == "execve":
            told.words += _texts(rest)
        elif _TO_WRITE.search(rest):
            told.opened.update(text.decode("utf-8", "replace") for text in _texts(rest)[:1])
    return told


def _ended(log: Path) -> str:
    """Return the log once strace has written its end."""
    deadline = time.monotonic() + _SECONDS
    while True:
        text = log.read_text("ascii", "replace") if log.exists() else ""
        first = text.partition(" ")[0]
        if re.search(rf"^{first} +\+\+\+ ", text, re.MULTILINE):
            return text
        assert time.monotonic() < deadline, "strace does not end"
        time.sleep(0.01)


def _texts(rest: str) -> list[bytes]:
    return [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(rest)]


def _path(text: str) -> str:
    def real(found: re.Match[str]) -> str:
        return chr(int(found[1], 16))

    return re.sub(r"\\x([0-9a-f]{2})", real, text)


def outside(stream: bytes, enter: bytes, leave: bytes) -> Iterator[bytes]:
    """Yield what of a terminal's stream stands outside its alternate screen."""
    for piece in stream.split(leave):
        yield piece.partition(enter)[0]
