"""Numbers written in kana: which pieces of a run are readings, and which only look like it.

Hiragana has no spaces, and に, し, ご and く are words and endings as often as digits. A run is
cut so that the readings cover as much of it as they can; a piece of a longer run counts only
when it is long and sure, or stands between a particle and a copula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.readings.atom import Atom, Script
from pinvault.domain.hints.readings.lexicon import IN_KANA, KANA, KANJI, SOUND, UNSURE, Word
from pinvault.domain.hints.words.kana import ORDINARY

if TYPE_CHECKING:
    from pinvault.domain.hints.normalise import Folded

_LONGEST = max(map(len, KANA))
_INITIALS = frozenset(reading[0] for reading in KANA)
_PARTICLES = "はがをのもでとへ"
_TAIL = lazy(
    "(?:です|でした|だった|だ|じゃけ|じゃけえ|じゃけん|やけん|やねん|やで|ばい|たい|で|が|を"
    "|と|に|の|は|も|って|じゃ|なの|なん|や|よ|ね|から|まで|より"
    "|へ|した|っす|ぐらい|ばん|けた|かい|つ)"
)
_LEAD = lazy(
    "(?:たしか|たしかに|たぶん|きっと|おそらく|やっぱり|ずばり|つまり|もちろん|じつは"
    "|ばんごう|あんしょう|すうじ|こたえ"
    "|おぼえかた|えーと|えっと|おすのは|いれるのは)$"
)
_PLACES = "に桁半番目頭尻先末前後左右上下"
"""What stands before digits in katakana: a place in the number, or a particle."""

_REACH = 8
_COPULA = lazy("です|でした|だ|じゃ")
_PARTICLE = "に"
_JOINS = lazy("[a-z] ?に ?[0-9]")
_COUNTER = "つ"
_HONORIFIC = "さん"
_PAIR = 2
_SURE_SUM = 7
"""Four readings of which three are sure: not by chance, wherever they stand."""

_LIKELY_SUM = 6
"""Four readings of which two are sure: enough beside one clear boundary."""

Reading = tuple[int, int, Word]
"""Start and end in the run, and what is read there."""


def read_kana(folded: Folded, start: int, end: int, *, follows: bool = False) -> list[Atom]:
    """Return the numbers in one run of kana of one script.

    Args:
        folded: The text.
        start: Where the run begins.
        end: Where it ends.
        follows: A number in the other script stands right before the run (さんゼロ).
    """
    run = folded.text[start:end]
    if run == _COUNTER and _is_numeral(folded.text[start - 1 : start]):
        return []
    if run == _PARTICLE and _between_digits(folded.text, start, end):
        return []
    alone = _alone(folded.text, start, end) or _stands_out(folded, start, end)
    if alone and (words := IN_KANA.get(run)):
        own = KANA.get(run)
        return [Atom(start, end, Script.KANA, words=((own,) if own else ()) + words)]
    if alone and run in ORDINARY:
        return []
    atoms: list[Atom] = []
    for stretch in _stretches(run):
        if _believable(folded, (start, end), stretch, follows=follows):
            atoms += [
                Atom(start + first, start + last, Script.KANA, words=(word,))
                for first, last, word in stretch
            ]
    return atoms


def _between_digits(text: str, start: int, end: int) -> bool:
    """Tell whether a particle stands right between numerals (四千に八十) or pieces (KIRIN に 5)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    read = KANA.get(text[max(0, start - _PAIR - 1) : start - 1])
    if read and read.weight > UNSURE and before.isdigit():
        return False
    joined = _JOINS.search(text, max(0, start - _PAIR), end + _PAIR)
    return bool(joined) or (_is_numeral(before) and _is_numeral(after))


def _is_numeral(sign: str) -> bool:
    """Tell whether a sign is a digit or a numeral in Chinese characters."""
    return sign.isdigit() or sign in KANJI


def _alone(text: str, start: int, end: int) -> bool:
    """Tell whether no letter touches the run, or words in Latin letters do."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if after.isascii() and after.isalpha() and (not before or before.isascii()):
        return True  # threeにnine
    return not (before.isalpha() or after.isalpha())


def _stands_out(folded: Folded, start: int, end: int) -> bool:
    """Tell whether a run of katakana stands between hiragana: フランス語でトロワ."""
    kana = folded.kana
    before, after = kana[start - 1 : start], kana[end : end + 1]
    katakana = kana[start] != folded.text[start]
    return (
        katakana
        and end - start > 1
        and all(not sign.isalpha() or sign in _PARTICLES for sign in (before, after))
    )


def _stretches(run: str) -> list[list[Reading]]:
    """Cut a run into its longest contiguous stretches of readings, by best total weight."""
    size = len(run)
    score = [0] * (size + 1)
    step: list[tuple[int, Word] | None] = [None] * size
    for index in range(size - 1, -1, -1):
        if run[index] not in _INITIALS:
            continue
        for length in range(1, min(_LONGEST, size - index) + 1):
            word = KANA.get(run[index : index + length])
            if word and word.weight + score[index + length] >= score[index]:
                score[index] = word.weight + score[index + length]
                step[index] = (length, word)
    stretches: list[list[Reading]] = []
    index = 0
    while index < size:
        stretch: list[Reading] = []
        while index < size and (taken := step[index]):
            stretch.append((index, index + taken[0], taken[1]))
            index += taken[0]
        if stretch:
            stretches.append(_trimmed(stretch, size))
        else:
            index += 1
    return stretches


def _trimmed(stretch: list[Reading], size: int) -> list[Reading]:
    """Drop one unsure kana at an inner end of a stretch that is one digit too long."""
    if len(stretch) <= DIGITS_LENGTH:
        return stretch
    first, last = stretch[0], stretch[-1]
    if last[1] < size and last[2].weight <= UNSURE and last[1] - last[0] == 1:
        return stretch[:-1]
    if first[0] > 0 and first[2].weight <= UNSURE and first[1] - first[0] == 1:
        return stretch[1:]
    return stretch


def _believable(
    folded: Folded, run: tuple[int, int], stretch: list[Reading], *, follows: bool
) -> bool:
    """Tell whether a stretch is meant as numbers, by its length, its sureness, its neighbours."""
    text, (start, end) = folded.text, run
    first, last = start + stretch[0][0], start + stretch[-1][1]
    if text[first:last] in ORDINARY:
        return False
    weight = sum(word.weight for _, _, word in stretch)
    long = len(stretch) >= DIGITS_LENGTH
    katakana = folded.kana[first] != text[first]
    if long and (weight >= _SURE_SUM or (katakana and (first, last) == run)):
        return True
    before = text[first - 1 : first]
    letter = before.isalpha() and before not in KANJI
    letter = letter and not (before.isascii() and last - first > 1)
    left = folded.kana[first - 1 : first] in _PARTICLES and first > 0
    led = bool(_LEAD.search(text, max(0, first - _REACH), first))
    left = left or led or (katakana and last - first > 1 and before in tuple(_PLACES))
    left = left or (first == start and (not letter or (follows and (katakana or last == end))))
    numeral = (text[last : last + 1].isdigit() or text[last : last + 1] in KANJI) and not letter
    honorific = folded.kana.startswith(_HONORIFIC, first) and not numeral
    if first == start and before.isalpha() and honorific:
        return False
    after = text[last : last + 1]
    katakana_follows = folded.kana[last : last + 1] != after and not letter
    clear = (
        katakana_follows
        or (katakana and folded.kana[last : last + 1] == after)
        or not after.isalpha()
        or after in KANJI
        or stretch[-1][1] - stretch[-1][0] > 1
    )
    right = clear if last == end else bool(_TAIL.match(text, last))
    if long and weight >= _LIKELY_SUM and (left or right):
        return True
    begins = led or first == start or before in "はの"
    stands = last - first > 1 or (begins and (last == end or _COPULA.match(text, last)))
    return left and right and bool(stands) and weight > SOUND
