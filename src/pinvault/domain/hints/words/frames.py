"""What people say around digits in the languages of residents, and the same in English.

Folded text, without diacritics. The digits themselves stand in :mod:`.digits`.
"""

from __future__ import annotations

_FOUR_TIMES = " 4 times"
_TWICE = " 2 times"

LATIN: dict[str, dict[str, str]] = {
    "pt": {
        "(?:quatro|4) vezes(?: [oa](?= ))?": _FOUR_TIMES,
        "duas vezes|2 vezes": _TWICE,
        "quatro(?= [a-z]+s(?![a-z]))": "4 times",
        "mais": "plus",
        "menos": "minus",
        "(?:os )?dois primeiros(?: numeros)?|primeiros dois": "first two",
        "(?:os )?dois ultimos(?: numeros)?|ultimos dois": "last two",
        "no comeco|comeca com": "starts with",
        "no fim|termina com": "ends with",
    },
    "es": {
        "(?:cuatro|4) veces(?: el(?= ))?": _FOUR_TIMES,
        "dos veces|2 veces": _TWICE,
        "cuatro(?= [a-z]+s(?![a-z]))": "4 times",
        "mas": "plus",
        "menos": "minus",
        "(?:los )?dos primeros(?: numeros)?|primeros dos": "first two",
        "(?:los )?dos ultimos(?: numeros)?|ultimos dos": "last two",
        "al principio": "starts with",
        "al final": "ends with",
    },
    "fr": {
        "quatre fois|4 fois": _FOUR_TIMES,
        "deux fois|2 fois": _TWICE,
        "(?:les )?deux premiers": "first two",
        "(?:les )?deux derniers": "last two",
    },
    "de": {
        "vier ?mal|4 ?mal": _FOUR_TIMES,
        "zwei ?mal|2 ?mal": _TWICE,
        "(?:die )?ersten (?:zwei|beiden)": "first two",
        "(?:die )?letzten (?:zwei|beiden)": "last two",
    },
    "vi": {
        "(?:bon|4) lan(?: so(?= ))?": _FOUR_TIMES,
        "hai lan|2 lan": _TWICE,
        "bon (?:con )?so(?= [0-9])": "4 times",
        "hai (?:chu )?so dau(?: la)?": "first two",
        "hai (?:chu )?so (?:cuoi|sau)(?: la)?": "last two",
        "truoc": "first",
        "sau(?=$|[ ,.]*$)": "last",
        "cong": "plus",
        "tru": "minus",
    },
    "id": {
        "empat kali|4 kali": _FOUR_TIMES,
        "dua kali|2 kali": _TWICE,
        "dua(?: angka)? pertama": "first two",
        "dua(?: angka)? terakhir": "last two",
        "ditambah": "plus",
        "dikurangi": "minus",
    },
    "tl": {
        "apat na beses|4 na beses": _FOUR_TIMES,
        "dalawang beses|2 beses": _TWICE,
        "apat na(?= [0-9a-z]+$)": "4 times",
        "unang dalawa(?:ng numero)?": "first two",
        "huling dalawa(?:ng numero)?": "last two",
        "una": "first",
        "huli": "last",
        "simula": "start",
        "dulo": "end",
        "dagdag(?:an ng)?": "plus",
    },
    "ne": {
        "char patak|4 patak": _FOUR_TIMES,
        "dui patak|2 patak": _TWICE,
        "pahilo dui": "first two",
        "antim dui": "last two",
    },
}
"""By language: a pattern of a phrase, and the phrase in English."""

OTHERS: dict[str, str] = {
    "(?:连续|重复|打|按)?[四4][次遍]": _FOUR_TIMES,
    "[两二2][次遍]": _TWICE,
    "[四4][个個](?=[0-9零一二三四五六七八九])": "4 times ",
    "开头是?": "starts with ",
    "结尾是?": " ends with ",
    "[을를]? ?네 ?번": " 4 times",
    "[을를]? ?두 ?번": " 2 times",
    "네 ?개의": "4 times",
    "(?:चार|४|4) पटक": _FOUR_TIMES,
    "(?:दुई|२|2) पटक": _TWICE,
    "पहिलो दुई": "first two",
    "अन्तिम दुई": "last two",
    "सुरुमा": "starts with",
    "अन्तिममा|अन्त्यमा": "ends with",
    "더하기": "plus",
    "빼기": "minus",
    "加上?": " plus ",
    "减去?": " minus ",
}
"""The same in scripts of their own."""
