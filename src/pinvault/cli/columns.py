"""Lay out text by the cells it takes: a kanji takes two."""

from __future__ import annotations

import unicodedata
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# What must not begin a line, what must not end one, and behind what a line may end.
_CLOSING = "、。，．,.!?:;！？：）)」』】ー・ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_OPENING = "（(「『【"
_ENDING = "、。，．！？：）」』】"

# Two verbs that are one word: 設定し直す, 受け取る, 申し込む, 引っ越し, 書き方.
_STEM_ENDS = "いきぎしちみりえけげせべめれっ"
_SECOND_PARTS = "直取込出越消替続付戻外合組方物"


def width(text: str) -> int:
    """Return how many cells of a terminal ``text`` takes."""
    return sum(map(_cells, text))


def wrap(text: str, columns: int) -> list[str]:
    """Break ``text`` into lines of at most ``columns`` cells.

    A newline in it stays one. A word longer than a line is left whole if it may be a path;
    Japanese without a place to break is cut where the line ends.
    """
    return [line for part in text.split("\n") for line in _wrap_line(part, columns)]


def indent(text: str, columns: int, cells: int) -> str:
    """Return ``text`` wrapped within ``columns``, each line moved right by ``cells``."""
    return "\n".join(" " * cells + line for line in wrap(text, columns - cells))


def folded(text: str, columns: int, hang: int | None = None) -> str:
    """Return ``text`` in lines of at most ``columns`` cells, as ``wrap`` breaks them.

    The further lines of each line in it begin ``hang`` cells to the right; without it, as far to
    the right as that line itself.
    """
    return "\n".join(_hung(line, columns, hang) for line in text.split("\n"))


def _hung(line: str, columns: int, hang: int | None) -> str:
    if width(line) <= columns:
        return line
    start = len(line) - len(line.lstrip(" ")) if hang is None else hang
    first, *rest = wrap(line[start:], columns - start)
    return "\n".join((line[:start] + first, *(" " * start + more for more in rest)))


@cache
def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "FW" else 1


def _wrap_line(text: str, columns: int) -> list[str]:
    if width(text) <= columns:
        return [text]
    lines, used = [""], 0
    for piece in _fitting(_pieces(text), columns):
        if used + width(piece.rstrip()) > columns and lines[-1]:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
            used = 0
            piece = piece.lstrip()  # noqa: PLW2901 - the space at a break is not shown
        lines[-1] += piece
        used += width(piece)
    return lines


def _fitting(pieces: list[str], columns: int) -> Iterator[str]:
    """Yield the pieces, those of Japanese that are longer than a line cut to its length."""
    for piece in pieces:
        rest = piece
        while width(rest.rstrip()) > columns and width(rest) > len(rest):
            end = len(rest)
            while width(rest[:end]) > columns or (end < len(rest) and rest[end] in _CLOSING):
                end -= 1
            if end < 1:
                break
            yield rest[:end]
            rest = rest[end:]
        yield rest


def _pieces(text: str) -> list[str]:
    """Return the parts of ``text`` that a line break must not divide."""
    pieces: list[str] = []
    for character in text:
        if pieces and _stays_with(pieces[-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _stays_with(piece: str, character: str) -> bool:
    """Tell whether ``character`` must stand on the line on which ``piece`` ends.

    Japanese is broken between phrases: behind a mark, and where kana end and the next word
    begins with something else. A reader then never meets half a word.
    """
    before = piece[-1]
    if character in _CLOSING or character == " " or before in _OPENING:
        return True
    if before == " " or before in _ENDING:
        return False
    if character in _SECOND_PARTS and before in _STEM_ENDS and not _is_hiragana(piece[-2:-1]):
        return True
    return not (_is_hiragana(before) and not _is_hiragana(character))


def _is_hiragana(character: str) -> bool:
    """Tell it of one character; nothing is none."""
    return "\u3041" <= character <= "\u309f"
