"""What stands around a number: a label, a unit, a denial, the name of a thing."""

from __future__ import annotations

import re

from pinvault.domain.hints.patterns import lazy

_REACH = 32
"""Characters that are looked at before a number."""

_LABEL = (
    r"暗証(?:番号|こーど)?|あんしょう(?:ばんごう)?|ぱすわーど|ぱすこーど|ぱす|ぴん(?:こーど"
    r"|なんばー)?"
    r"|番号|ばんごう|なんばー|こーど|数字|すうじ|答え|こたえ|正解|署名(?:用)?|券面(?:用"
    r"|入力)?|住基(?:用)?|利用者証明(?:用)?|密码|비밀번호"
    r"|(?<![a-z])(?:pin(?:\s?code|\s?number)?|pass(?:word|code|phrase)?|pwd?|code|number"
    r"|digits|types?(?: in)?|typed in|put in|enter(?: in)?"
    r"|key(?:ed)? in|punch(?: in)?|dial|press|input|it'?s|it is|answer|secret|login|senha|clave"
    r"|contrasena|mat khau|ma so)"
)
_BEFORE = lazy(
    rf"(?:{_LABEL})\s*(?:は|が|を|って|も|の|is|was|are|as)?[\s「『\"'(\[【〈<:=・,、…→>~*-]*$"
)
_AFTER = lazy(
    r"[\s()」』】〉>\]\"'、,]*(?:の(?:西暦|4桁|四桁|数字|並び|まま))?"
    r"(?:の(?:4桁|四桁|4けた)(?=$|[\s。、でにをだ])|(?:が|は)\s*(?:暗証|ぱす|ぴん|pin|番号|正解"
    r"|答え|それ|入力|私の番号)"
    r"|(?:を|と|で|って|が|は|も|の)?\s*(?:そのまま|そのまんま|入力|打[つっちて]|押[すしせ]|おす"
    r"|うつ"
    r"|入れ[るてた]"
    r"|いれ[るてた]|たいぷ|4桁|四桁|4けた|よんけた)"
    r"|(?:と|って)(?:書いて(?!あ)|読んで|覚え)|(?:に|って)(?:した|設定|決め|変え|登録|してあ"
    r"|してい|してる)"
    r"|で(?:登録|設定|開|ろぐいん|通る|入れる|はいれる|ok)"
    r"|(?:を|が)(?:使う|使った|暗証|ぱす|ぴん|pin|番号|4桁|四桁)"
    r"|\s*(?:is|was|=|as|for|->)\s*(?:the|my|our|its|it|a)?\s*"
    r"(?:pin|code|pass|number|answer|(?:four|4)[ -]digits?|digits|login|it)(?![a-z0-9])"
    r"|の(?:数字|部分|ところ)?だけ(?:を?\s*(?:入|打|押|使)|$|。)|\s*(?:→|->|=>|=)\s*(?:暗証|ぱす"
    r"|ぴん|番号)"
    r"|(?:を|は|の)?\s*数字(?:4|四)(?:つ|個|桁|けた)(?=$|で|に|と|。|\))"
    r"|(?:じゃ|では)なく(?:て|、)?[、,]?\s*(?:番号|暗証|ぱす|ぴん|pin)(?=$|[。、だで])"
    r"|と(?:同じ|おなじ)(?:数字|番号|$|だ|です|で|に|。)"
    r"|[\s,]*(?:(?:the )?same (?:as|for)|also|equals|identical to|doubles as)"
    r" (?:the|my|our)? ?(?:pin|code|pass(?:word|code)?)(?![a-z0-9])"
    r"|\s*(?:exactly|as is|as[- ]written|(?:as|in) (?:numbers|digits|(?:four|4) digits))"
    r"|を?数字(?:だけ|のみ)?で(?:。|$))"
)
_LATER = lazy(
    r"(?:それ|これ)と(?:同じ|おなじ)|(?:それ|これ)(?:を|が|で|の)(?:まま|そのまま|番号|暗証|入力"
    r"|入れ|押|打|使|4桁|四桁|ぱす|ぴん|pin)"
    r"|月日(?:を|の)4桁|mmdd|ddmm"
    r"|(?:4桁|四桁|4けた)(?:に(?:して|した|直|する)|で入力|で打|で使)|そのまま(?:番号|暗証"
    r"|入力|打|使|4桁|四桁)"
    r"|その数字(?:を|が|だけ|で)|年(?:が|を)(?:そのまま|番号|暗証|入力|打|押|使|4桁|四桁)"
    r"|(?:that|this)(?:'s| is| was) (?:the|my|our) (?:pin|code|number|pass)"
    r"|that(?:'s| is| was) (?:what|the one|all) i (?:typed?|use|used|set|pick|picked|chose|enter)"
    r"|i (?:typed|used|picked|chose|entered) (?:that|it|this)(?![a-z])"
    r"|(?:as|in) (?:four|4) digits|use (?:that|it) as"
)
_SAID_OF = lazy(
    rf"(?:{_LABEL}|(?<![a-z])used?|そのまま|そのまんま)\s?(?:は|が|も|って|=|:|:|'s|is|was|,"
    rf"|、)?[^。.!?\n0-9]{{0,20}}$"
)
_HAPPENED = lazy(
    r"変え|かえた|忘れ|わすれ|更新|受け取|もらっ|届[いく]|切れ|間違|まちが|止ま|初期化"
    r"|changed?|forgot|renew|expire|got |lock|reset"
)
"""What was done with a PIN on some day."""

_EQUATED = lazy(
    r"(?:暗証(?:番号)?|あんしょう(?:ばんごう)?|ぱす(?:わーど|こーど)?|ぴん|密码|비밀번호"
    r"|(?<![a-z])(?:pin(?: ?code)?|pass(?:word|code)?|code|senha|clave))"
    r"\s*(?:は|が|=|:|is|was|equals)[^。、.!?\n0-9]{0,20}$"
)
_ENDED = lazy(
    r"[\s)」』】〉>\]\"'、。,.!?:;~〜ー…]*"
    r"(?:$|\n|です|でした|だ(?:よ|ね|った|から)?|だ[。、\s]|って(?:こと|の)|[。.!?)]|にした"
    r"|に変え|に設定|で登録|で確定|やで|や[。、])"
)
_TAKEN_BACK = lazy(
    r"嘘|うそ|冗談|と見せかけ|と思わせ|kidding|joking|joke|a lie(?![a-z])|fooled|one (?:higher"
    r"|lower|up|down|more|less|off)(?![a-z])|[1一]つ(?:上|下|大き|小さ|足|引)|not really"
)
_NOTHING_ELSE = lazy(r"[\W_]*$")
_DENIED_BEFORE = lazy(
    r"(?:(?<![a-z])(?:not|never(?: use| try)?|isn'?t|avoid|stop using|don'?t (?:use|try"
    r"|bother with|set|choose|pick|even try)|nothing like|neither|nor)\s*(?:the"
    r"|like|use|it'?s)?\s*)$"
)
_DENIED = lazy(
    r"[ )」』\"']*(?:(?:や|、|,|/|とか|でも|も|and|or| )*[0-9]{4})*[ )」』\"']*"
    r"(?:(?:とか|など)?(?:(?:じゃ|では?|でも)な(?:い(?![とか?])|くて?(?!も)|かった(?!っけ|か|\?))"
    r"|で?は(?:あり|ござい)ません"
    r"|じゃあ?りません)"
    r"|は(?:もう|すでに|既に|今は|いまは|現在は)?(?:使えま|使いま|無効|廃止|古い|昔の)"
    r"|は(?:使うな|やめろ|駄目|いけ|よせ|使わな|使ってな|使え|違う|違い|だめ|なし|やめ|不可"
    r"|ng|禁止|避け)|にし(?:ない"
    r"|なかった|ては)"
    r"|を避け|を(?:使わ|やめ)"
    r"|(?:is|are|was|were)(?:\s+(?:not|never|wrong|no longer)(?![a-z0-9])|n'?t)|(?:isn'?t(?! it\?)"
    r"|aren'?t|wasn'?t))"
)


def labelled(text: str, start: int) -> bool:
    """Tell whether a label such as 「暗証番号は」 or "PIN:" stands right before ``start``."""
    return bool(_BEFORE.search(text, max(0, start - _REACH), start))


def claimed(text: str, start: int, end: int) -> bool:
    """Tell whether the text says that this number is the PIN, or says nothing but the number."""
    if _AFTER.match(text, end) or _LATER.search(text, end):
        return True
    if alone(text, start, end):
        return True
    return labelled(text, start) and bool(_ENDED.match(text, end))


def equated(text: str, start: int, end: int) -> bool:
    """Tell whether the PIN is said to be the amount or the time of day that ends its clause."""
    return bool(_EQUATED.search(text, max(0, start - _REACH), start)) and ends_clause(text, end)


def said_of(text: str, start: int, end: int) -> bool:
    """Tell whether the clause that ends with this day or year is about the PIN."""
    ended = _ENDED.match(text, end) or text[end : end + 1] in "(["
    said = _SAID_OF.search(text, max(0, start - _REACH), start)
    return bool(ended and said and not _HAPPENED.search(said[0]))


def ends_clause(text: str, end: int) -> bool:
    """Tell whether a sentence or a line ends at ``end``, with a copula at most."""
    return bool(_ENDED.match(text, end))


def alone(text: str, start: int, end: int) -> bool:
    """Tell whether the text holds nothing else."""
    return bool(_NOTHING_ELSE.match(text, end)) and not any(map(str.isalnum, text[:start]))


def denied(text: str, start: int, end: int) -> bool:
    """Tell whether the text says that this number is *not* the PIN."""
    if _TAKEN_BACK.search(text, end):
        return False
    if _DENIED_BEFORE.search(text, max(0, start - _REACH), start):
        return True
    return bool(_DENIED.match(text, end))


def before(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """Return the match of a pattern (that ends in ``$``) right before ``start``."""
    match = pattern.search(text, max(0, start - _REACH), start)
    # The sign $ also stands before a last line break.
    return match if match and match.end() == start else None
