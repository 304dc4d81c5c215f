"""Well-known plays on numbers, and numbers that anybody can look up; folded text."""

from __future__ import annotations

PLAYS = (
    "語呂",
    "ごろあわせ",
    "ごろ合わせ",
    "よろしく",
    "夜露死苦",
    "ごくろうさん",
    "ごくろーさん",
    "ご苦労さん",
    "にゃんにゃん",
    "いいくに",
    "いい国",
    "良い国",
    "いいはこ",
    "いい箱",
    "いいふうふ",
    "いい夫婦",
    "いいにく",
    "いい肉",
    "いいふろ",
    "いい風呂",
    "よいふろ",
    "みなごろし",
    "なくよ",
    "鳴くよ",
    "なんと大き",
    "さんきゅーさん",
    "おはよう",
    "はちろく",
    "やいやい",
    "にこにこ",
    "いいなな",
    "ななさんし",
    "よつば",
    "しくしく",
    "ふじやま",
    "ひとよひとよ",
    "ひと夜ひと夜",
    "いやよ",
    "くっくろー",
    "wordplay",
    "goroawase",
)
"""Words that stand for one number that everybody knows, and the word for the play itself."""

PUBLIC = (
    "富士山の(?:高さ|標高)",
    "すかいつりーの高さ",
    "東京たわーの高さ",
    "height of (?:mt\\.? ?)?(?:mount )?(?:fuji|everest)",
    "終戦(?:記念日|の(?:日|年))",
    "震災の(?:月日|日|年)",
    (
        "(?:関ゖ原|関が原|本能寺|大化の改新|鎌倉幕府|明治維新|黒船|応仁の乱)(?:の年"
        "|の西暦|が始ま|ができ)?"
    ),
    "円周率|ねいぴあ数|黄金比|光の速さ|光速|ふぃぼなっち",
    "golden ratio|speed of light|euler'?s number|fibonacci|first (?:four|4) primes",
    "えべれすとの(?:高さ|標高)|height of everest",
    (
        "(?:おりんぴっく|五輪|万博|月面着陸|壁が崩れ|壁の崩壊|新幹線が?の?開[業通]|消費税"
        "|開戦|遷都|改元|戦い|戦争|条約|革命|事件|の変)[^。、]{0,8}(?:年(?!の|に)|西暦)"
    ),
    (
        "year [^.]{0,16}(?:wall|war|wwii|ww2|olympics|moon|revolution|titanic|independence"
        "|columbus|expo|world cup|treaty)"
    ),
    "(?<![a-z])pi(?:'s)? digits|digits of pi",
    "るーと(?:2|に|二)",
    "year of the (?:french|russian|moon)",
    "moon landing",
    "独立記念日",
    "建国記念",
    "くりすます(?:の日付|いぶの日付)",
    "christmas (?:day|eve)? ?date",
    "元号が変わった",
    "初代(?:将軍|天皇)",
    "the year (?:columbus|world war|the war ended)",
    "標準(?:時|の初期)",
)
"""Patterns of facts with one public number behind them."""
