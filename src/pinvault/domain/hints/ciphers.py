"""A PIN that is spelled by keys, by places in a row, or by a path over the keypad."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.domain.form import DIGITS_LENGTH
from pinvault.domain.hints.context import alone, before, labelled
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.codes import KEY_KANA, ORDERS, ROWS, SHIFTED

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_PHONE_KEYS = lazy(
    r"(?<![a-z])t9(?![a-z0-9])|(?:phone|telephone|dial|number|atm|old) ?(?:key ?)?pad|keypad"
    r"|phone keys|phone buttons|on (?:a|an|the|my) (?:old )?(?:phone|nokia)|(?:flip|feature|old"
    r"|button|push-button) phone|keys (?:under|for|with)"
    r"|電話の(?:きー|ぼたん|英字|文字)|がらけー|てんきー|だいやる|携帯の(?:きー|ぼたん)"
    r"|けーたい|ぷっしゅほん|携帯(?:で|入力)|数字きー"
)
_KEYED_BEFORE = lazy(r"(?:spell|type|dial|press|enter|word|t9で|きーで|[:「\"'=は])\s*$")
_KEYED_AFTER = lazy(
    r"[」\"']?\s*(?:on (?:a|an|the|my) (?:old |tele)?(?:phone|nokia|key|dial|number|pad)|in t9"
    r"|\(t9|with t9|と打|を打|と入力|を入力|と押)"
)
_NO_KEYED = frozenset(("keys", "dial", "pads", "word", "type", "spell", "with", "that", "phone"))
_FLICK = lazy(
    r"ふりっく|がらけー|てんきー|けーたい|携帯(?:で|の|入力)|ぽけべる|かな入力|行(?:の番号|番号"
    r"|の位置)|行\s?(?:=|は)\s?[0-9]|行の(?:番号"
    r"|数字)|電話の(?:きー|ぼたん)"
)
_FLICK_ITSELF = "ふりっく"
_FOUR_LETTERS = lazy(r"(?<![a-z0-9])([a-z]{4}|[a-z]([-. ,・])[a-z]\2[a-z]\2[a-z])(?![a-z0-9])")
_FOUR_KANA = lazy(r"(?<![^\W_])((?:[ぁ-ゖ][\s・、,.-]?){3}[ぁ-ゖ])(?![ぁ-ゖー])")
_ROW_NAMES = lazy(r"(?:([あかさたなはまやらわ])行[\s・、,→と]*){4}")
_PATH = lazy(
    r"(?:電話の(?:ぼたん|きー|[^。、]{0,6}(?:列|段))|(?<![a-z])keys? (?:under|below|above|left of"
    r"|right of|next to) (?:the|it)|てんきー|きーぱっど|電卓|数字きー|暗証番号の?ぱねる"
    r"|数字の?ぱねる|番号の?ぱねる|keypad"
    r"|numpad|number pad|key "
    r"pad|pin pad|dial pad|calculator)"
    r"|(?:四隅|4隅|よすみ|四つ角|four corners|the corners|all corners).{0,16}(?:押|打|叩"
    r"|ぽち|press|tap|hit|type|push)"
    r"|(?:four|4|the|all) corners.{0,20}clockwise|(?:left|right|middle|cent(?:er|re)) "
    r"column,? (?:top to"
    r" bottom|down|from (?:the )?top|bottom to top|up)"
    r"|(?:真ん中|中央|左|右|まんなか)の?縦(?:の)?(?:1|一)?列(?:を|の)?(?:上から|下から|$|押|順|打)"
    r"|(?:straight |all the way )?(?:down|up|along) the (?:left|middle|right|cent(?:er|re)) column"
)
_SHAPE = lazy(
    r"(?:真ん中|中央|左|右|まんなか)の?(?:縦)?(?:の)?(?:1|一)?列|(?:上|下|真ん中|中"
    r"|まんなか)の?(?:段|行)|縦(?:1|一)列|縦に(?!置|立|貼|なが|長)|横一列"
    r"|横に(?=並|一|全|押|打|順|なぞ|た[どぐ])|四隅|4隅|よすみ|四つ角|十字|対角|斜め|時計回り"
    r"|じぐざぐ|(?:[lzntuc]|こ|く|へ|つ)(?:の)?字|[lznu]の形|四角(?:に|を|く)|円を|丸く|十字"
    r"|(?:draw|trace|make|shape|follow|swipe)[^.]{0,12}(?<![a-z])(?:[a-z]|square|box|cross"
    r"|diamond|circle|line|shape)(?![a-z])"
    r"|(?<![a-z])[lzntu][- ]shape|around the keypad"
    r"|middle column|left column|right column|(?:top|bottom|middle|first|second) "
    r"row|corners?(?![a-z0-9])|clockwise"
    r"|(?:(?:top|middle|cent(?:er|re)|bottom|upper|lower)[ -]?(?:left|right|middle|cent(?:er|re))?"
    r"[,、 ]+(?:then |and )?){3}|(?:(?:左|中|右|真ん中)の?(?:上|中|下)[、,→ と]*){3}"
    r"|(?:(?:上|真ん中|中|下|左|右)[、,→ ]+){3}"
    r"|(?:(?:一番|いちばん|ど)?(?:左上|右上|左下|右下|真ん中|まんなか|上|下|中央)(?:の(?:真ん中"
    r"|右|左|段))?[、,→ ]+){3}"
    r"|diagonal|straight down|cross shape|plus shape|zig ?zag|down the middle|in a square"
)
_QWERTY = lazy(r"qwerty|きーぼーど|keyboard")
_QWERTY_ROW = lazy(
    r"(?:上段|中段|下段|(?:いちばん|一番)上|左上|(?:top|middle|home|bottom) "
    r"row)[^。]{0,24}(?:[0-9六七八九]|six|seven|eight)"
)
_KEY_KANA = lazy(rf"(?<![ぁ-ゖー])(?:[{KEY_KANA}][\s・、,]{{0,2}}){{4}}(?![ぁ-ゖー])")
_KEY_KANA_SAID = lazy(r"きーぼーど|かな入力|かなきー|kana key|jis配列|ぱそこんの(?:数字|かな)")
_SHIFTED = lazy(
    rf"(?<![{re.escape(SHIFTED)}a-z0-9])(?:[{re.escape(SHIFTED)}][\s、,]{{0,2}}){{4}}"
    rf"(?![{re.escape(SHIFTED)}a-z0-9])"
)
_SHIFTED_SAID = lazy(
    r"しふと|shift|数字(?:段|きー|の上)|記号|(?:above|over|on) the (?:number|digit)"
)
_KEYS = (
    (_PATH, _SHAPE),
    (_QWERTY, _QWERTY_ROW),
    (_KEY_KANA_SAID, _KEY_KANA),
    (_SHIFTED_SAID, _SHIFTED),
)
"""Patterns of the words that speak of keys, each with that of what stands for the keys."""

_TILES = lazy(r"(?:[1-9一二三四五六七八九][萬万索筒][\s・、,]{0,2}){4}(?![0-9])")
_APART = lazy(r"[\s・、,./→>|-]")


@dataclass(frozen=True, slots=True)
class _Order:
    """A row of signs: how the text says that they are counted, and four of them together."""

    said: re.Pattern[str] | None
    row: re.Pattern[str]


def _one_of(members: tuple[str, ...]) -> str:
    """Return a pattern of one sign; of single characters a set, which is found much faster."""
    if all(len(member) == 1 for member in members):
        return "[" + "".join(map(re.escape, members)) + "]"
    return "(?:" + "|".join(map(re.escape, sorted(members, key=len, reverse=True))) + ")"


def _order(said: str, members: tuple[str, ...]) -> _Order:
    """Build the patterns of one row."""
    one = _one_of(members)
    edge = "a-z0-9" if members[0].isascii() else "ぁ-ゖー" if said else "".join(members)
    after = f"(?![{edge}](?<![をがはでとのに]))" if edge.startswith("ぁ") else f"(?![{edge}])"
    first = (
        f"(?:(?<![{edge}])|(?<=[てはをのでがと]))" if edge.startswith("ぁ") else f"(?<![{edge}])"
    )
    row = rf"{first}{one}(?:{_APART.pattern}{{0,3}}{one}){{3}}{after}"
    return _Order(lazy(said) if said else None, lazy(row))


_SAID_ORDERS = tuple(_order(said, members) for said, members in ORDERS if said)
_PLAIN_ORDERS = tuple(_order(said, members) for said, members in ORDERS if not said)
_ANY_SAID = lazy("|".join(said for said, _ in ORDERS if said))
"""What speaks of any of the rows: most texts speak of none."""

_BEGINS = _one_of(tuple({member[0] for said, members in ORDERS if not said for member in members}))
_ANY_ROW = lazy(f"(?={_BEGINS})(?:{'|'.join(order.row.pattern for order in _PLAIN_ORDERS)})")
"""Any of the others, looked for only where one of their signs stands."""


def judge_ciphers(readout: Readout) -> str | None:
    """Return the reason to refuse a PIN in a cipher of everyday life, or None."""
    text = readout.text
    if any(said.search(text) and shown.search(text) for said, shown in _KEYS):
        return "pin-keypad"
    if _on_phone_keys(readout) or _on_kana_keys(text):
        return "pin-keypad"
    orders = _SAID_ORDERS if _ANY_SAID.search(text) else ()
    orders += _PLAIN_ORDERS if _ANY_ROW.search(text) else ()
    if _TILES.search(text) or any(_in_order(order, readout) for order in orders):
        return "pin-cipher"
    return None


def _on_phone_keys(readout: Readout) -> bool:
    """Tell whether four letters are to be typed on a telephone's keys."""
    text = readout.text
    if not _PHONE_KEYS.search(text):
        return False
    for match in _FOUR_LETTERS.finditer(text):
        word = "".join(filter(str.isalpha, match[1]))
        if word in _NO_KEYED:
            continue
        shown = before(_KEYED_BEFORE, text, match.start()) or _KEYED_AFTER.match(text, match.end())
        if shown or word in readout.capitals:
            return True
    return False


def _on_kana_keys(text: str) -> bool:
    """Tell whether four kana are to be typed on a telephone's keys."""
    if _ROW_NAMES.search(text):
        return True
    if not _FLICK.search(text):
        return False
    on_keys = "".join(ROWS)
    return any(
        sum(kana in on_keys for kana in match[1]) == DIGITS_LENGTH and match[1] != _FLICK_ITSELF
        for match in _FOUR_KANA.finditer(text)
    )


def _in_order(order: _Order, readout: Readout) -> bool:
    """Tell whether four members of a row stand together and the text says how to count them."""
    text = readout.text
    if order.said and not order.said.search(text):
        return False
    for match in order.row.finditer(text):
        if order.said or _APART.search(match[0]):
            return True
        if alone(text, *match.span()) or labelled(text, match.start()):
            return True
    return False
