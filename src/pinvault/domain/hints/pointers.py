"""What a finder of the card can look up or guess in a few tries: reasons to warn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinvault.domain.hints.dates import DAY, DAY_LIKE
from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.plays import PLAYS, PUBLIC

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_POINTERS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, lazy(pattern))
    for reason, pattern in (
        (
            "birthday",
            (
                r"誕生日|生年月日|たんじょうび|生まれ(?:年|た年|た日|月)|ばーすで|birth ?(?:day"
                r"|date|year)|born (?:on|in)|b-?day|(?<![a-z])dob(?![a-z0-9])"
                r"|生日|出生|생일|aniversario|nascimento|cumpleanos|nacimiento|sinh nhat|ngay "
                r"sinh|tanggal lahir|kaarawan|วันเกิด"
            ),
        ),
        (
            "wedding",
            (
                r"結婚(?:記念日|式|した日)|入籍|wedding|(?:marriage|anniversary)|aniversario de "
                r"bodas|ngay cuoi|casamento|결혼"
            ),
        ),
        (
            "phone",
            (
                r"電話|けーたい番号|携帯番号|すまほの番号|内線|(?:phone|telephone|mobile"
                r"|cell(?:phone)?|landline) ?(?:number|no(?![a-z0-9])|digits)"
                r"|(?:last|first) (?:four|4|digits).{0,12}phone|phone'?s? (?:last|ending)"
                r"|telefone|telefono|so dien thoai|nomor telepon|전화"
            ),
        ),
        (
            "address",
            (
                r"番地|丁目|住所|号室|部屋番号|street number|house number|(?:home |old |our |my "
                r")address|apartment number|room number"
                r"|endereco|direccion|dia chi|alamat|주소|地址"
            ),
        ),
        ("postcode", r"郵便番号|〒|zip ?code|post(?:al)? ?code|우편번호|邮编"),
        (
            "plate",
            (
                r"車の(?:なんばー|番号)|なんばーぷれーと|(?:license|number|licence) plate|plate "
                r"number|車番|차량번호|车牌|placa"
            ),
        ),
        ("partial", r"ぞろ目|同じ数字(?:が|を)?(?:4|四)|same digit|all the same|連番"),
    )
)
_SHAPE_REASONS = frozenset({"phone", "date", "postcode", "card-number", "public-number"})
_MASKED = lazy(
    r"(?<![0-9a-z?*_#])(?=[0-9?*_#x]*[0-9])(?=[0-9?*_#x]*[?*_#x])[0-9?*_#x]{4}(?![0-9a-z?*_#])"
)
_PLAY = lazy("|".join(map(re.escape, PLAYS)))
_PUBLIC = lazy("|".join(PUBLIC))
_AVOIDED = lazy(
    r"(?:使うな|使わない|使っていない|使ってない|ではない|じゃない|避け|not (?:my|the|a"
    r"|your)|isn'?t|never)"
)


def pointers(readout: Readout) -> frozenset[str]:
    """Return the ids of the reasons to warn."""
    text = readout.whole
    found = {shape.kind for shape in readout.shapes} & _SHAPE_REASONS
    found |= {reason for reason, pattern in _POINTERS if pattern.search(text)}
    if _MASKED.search(text):
        found.add("partial")
    if DAY_LIKE.search(text) and DAY.search(text):
        found.add("date")
    if _PLAY.search(text):
        found.add("wordplay")
    if _PUBLIC.search(text):
        found.add("public-number")
    return (
        frozenset()
        if found <= {"birthday", "phone"} and _AVOIDED.search(text)
        else frozenset(found)
    )
