"""The words for first, second, third and fourth in the languages of residents; folded text."""

from __future__ import annotations

RANKS: tuple[str, ...] = (
    (
        r"第[一1]|ふぁーすと|第?[一1](?:个|個目)|(?<![a-z])(?:first|1st|primer[oa]?|premiere?|erste[rs]?|prim[oa]"
        r"|primeir[oa]|thu nhat|dau tien|so dau|pertama|una|ika-?1|uno)(?![a-z])|첫\s?번?째|перв"
    ),
    (
        r"第[二2]|せかんど|第?[二2](?:个|個目)|(?<![a-z])(?:second|2nd|segund[oa]|deuxieme|zweite[rs]?"
        r"|second[oa]|thu hai|kedua|pangalawa|ika-?2)(?![a-z])|둘째|두\s?번째|втор"
    ),
    (
        r"第[三3]|さーど|第?[三3](?:个|個目)|(?<![a-z])(?:third|3rd|tercer[oa]?|terceir[oa]|troisieme"
        r"|dritte[rs]?|terz[oa]|thu ba|ketiga|pangatlo|ika-?3)(?![a-z])|셋째|세\s?번째|трет"
    ),
    (
        r"第[四4]|ふぉーす|らすと|第?[四4](?:个|個目)|(?<![a-z])(?:fourth|4th|last|finally"
        r"|so cuoi|cuoi cung|ultim[oa]|terakhir|letzte[rs]?|derniere?|cuart[oa]|quart[oa]|quatrieme"
        r"|vierte[rs]?|thu tu|keempat|pang-?apat|ikaapat|ika-?4)(?![a-z])|넷째|네\s?번째|четверт"
    ),
)
"""A pattern for each place, in order."""
