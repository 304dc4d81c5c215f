"""The words for where a piece of a number stands: in front, second half, after; folded text."""

from __future__ import annotations

_JAPANESE = (
    "前|後半|後ろ?|うしろ|左|右|上|下|頭|あたま|尻|おしり|けつ|残り|のこり|最初|はじめ|始め|初め"
    "|最後|さいご|次|つぎ|始ま|はじま|終わ|おわ|先頭|末尾|末|中|真ん中|まんなか|続[けい]"
    "|つづ|くっつ"
    "|並べ|ならべ|つなげ|つない|つなぐ|繋|合わせ|あわせ|足して|たして|足す|ぷらす|プラス"
    "|あと|後に|一の位|十の位|百の位|千の位|[1-4一二三四](?:桁|つ|番|文字|枚|行|個|本|列|段)目|こ目"
    "|残る|付け|つけ|加え|連結|その1|その2|組み合わせ|はさ[みむん]|挟|片方|もう片方|もう半分|かた方"
    "|出だし|しめ|締め|手前|先に|より先|が先|外側?|内側?|以外|両[はが端脇側]|ときて|合体"
    "|どっきんぐ|半分"
    "|表|裏|おもて|うら|一方|他方|もう[1一]つ|もう[1一]枚|その横|横に|隣に|となりに|間に|間は"
)
_ENGLISH = (
    r"(?<![a-z])(?:first|second|third|fourth|1st|2nd|3rd|4th|last|final(?:ly)?|then|next"
    r"|follow(?:s|ed|ing)?|start(?:s|ing)?|begin(?:s|ning)?|end(?:s|ing)?|finish(?:es|ing)?"
    r"|clos(?:es?|ing)|open(?:s|ing|er)|half|halves|left|right|front|back|middle|cent(?:er|re)"
    r"|join(?:ed)?|together|combined?|glue[ds]?|append(?:ed)?|stick|stuck|tack(?:ed)?|tag(?:ged)?"
    r"|behind|in front|before|after|plus|rest|remaining|remainder|tail|head|part|digit|upper|lower"
    r"|top|bottom|preced(?:es?|ed|ing)|prefix(?:ed)?|suffix(?:ed)?|ahead|pair|opening"
    r"|lead(?:s|ing)|trail(?:s|ing)|single|between|sandwich(?:ed)?|wrapped|flanked|surrounded"
    r"|outer|inner|outside|inside|(?:on|in) the other|the other|side by side|line [12]"
    r"|note [12]|card [12]|slip [12])(?![a-z0-9])"
)
_OTHERS = (
    r"앞|뒤|前两|后两|前面|后面|開頭|开头|结尾|처음|나머지"
    r"|(?<![a-z])(?:primeir[oa]s?|primer[oa]s?|ultim[oa]s?|resto|metade|mitad|premiers?|derniers?"
    r"|ersten|letzten|primi|ultimi|pertama|terakhir|dau|cuoi|truoc|sau|una|huli|antes|despues"
    r"|depois|delante|atras|final|comeca|termina|empieza|acaba|vorne|hinten|devant|derriere|depan"
    r"|belakang|agadi|pachadi)(?![a-z0-9])"
)
PLACE = f"{_JAPANESE}|{_ENGLISH}|{_OTHERS}"
"""A pattern of one of them."""
