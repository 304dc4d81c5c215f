"""Numbers that are described by how often a digit or a pair of digits stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.domain.hints.patterns import lazy
from pinvault.domain.hints.words.units import NO_UNIT

if TYPE_CHECKING:
    from pinvault.domain.hints.readout import Readout

_ONE = "(?<![0-9a-z])([0-9])(?![0-9])"
_SIX = "([0-9])(?:'?e?s)"
_PAIR = r"(?<![0-9])([0-9]{2})"
_FOUR = "(?:4|よっ|quadruple)"
_TWO = "(?:2|に(?=回|かい|度|連)|ふた)"
_TAILS = (
    (
        rf"(?:[ぞそ]ろい、?|揃い、?|を|が|の|は|ばっ?かり"
        rf"|ばっか|だけ|のみ)?を?(?:, |[\sx×*])*{_FOUR}\s*"
        r"(?:回|かい|つ|個|こ|連|度|times|桁|けた|文字|in a row)(?!目|め)"
    ),
    rf"(?:を|が|の|は)?\s*{_FOUR}\s*(?:連続|並べ|並び|並ん|連打|たび)",
    (
        r"(?:の|が|ばかり(?:の)?|ばっかり|だけ)\s*(?:ぞろ目|ずらっと|ずらり|並ぶ|並び"
        r"|揃い|そろい|ばかり|ばっかり|4連|おんぱれーど)"
    ),
    r"(?:で|が|に)\s*(?:揃[えうっ]|そろ[えうっ]|統[一1]|埋め|4桁)",
    rf"(?:'?s)? (?:repeated|over and over|{_FOUR} times|all the way|across the board)(?![a-z0-9])",
    (
        rf"\s?(?:と|and|、|,|/)\s?{_ONE}\s?(?:を|が|の|で|,)?\s?(?:交互|こうご|かわるがわる"
        r"|代わる代わる|かわりばんこ|くり返|くりかえ|繰り?返|alternat|taking turns|in turn)"
    ),
    rf"(?:だけ|ばっ?かり|のみ)[、,]?\s?{_FOUR}(?:つ|個|回|桁)",
    rf".{{0,12}}同じ数字(?:を|が|で)?\s*{_FOUR}",
)
"""How a text goes on behind a digit that is repeated."""

_REPEATED = lazy(_ONE + "[」』\"')）\\]】]?(?:" + "|".join(_TAILS) + ")")
_REPEATS = tuple(
    lazy(pattern)
    for pattern in (
        (
            rf"{_FOUR}(?:つ|回|個|桁|けた|文字)?(?:の|とも|全部|ぜんぶ|すべて|は全部|は"
            rf"|連続で?)?\s*{_ONE}(?:ばかり|だけ|のみ)?"
            r"(?=\s*(?:だ|です|。|、|$|を(?:並|打|押|入)|で揃|が並))"
        ),
        (
            rf"(?<![a-z])(?:{_FOUR}|all|only|just|every digit (?:is )?an?|nothing "
            rf"but)\s+{_SIX}(?![a-z0-9])"
        ),
        rf"(?<![a-z])same (?:digit|number|key)(?: {_FOUR} times)?[:,-]? {_ONE}{NO_UNIT}",
        (
            rf"(?:ぜんぶ|全部|すべて|全て|おーる|みんな|どれも|全桁|同じ数字[^0-9]{{0,8}}"
            rf"|ぞろ目[^0-9]{{0,12}}){_ONE}{NO_UNIT}"
        ),
        (
            rf"(?<![a-z]){_FOUR} times (?:the )?(?:digit |number |key )?{_ONE}"
            r"(?![a-z0-9]| [a-z]{3,}s(?![a-z]))"
        ),
        (
            rf"(?<![a-z])all (?:{_FOUR}|the|of the)? ?(?:digits|numbers)? ?are (?:an? )?"
            rf"{_ONE}{NO_UNIT}"
        ),
        (
            rf"(?<![a-z])(?:repeat|press|type|hit|tap|enter) (?:the )?(?:key |digit |number "
            rf")?{_ONE} {_FOUR} times"
        ),
        (
            rf"(?:両端|両はし|両側|外側|both ends|outer)[^0-9。]{{0,12}}?{_ONE}\W{{1,3}}"
            rf"(?:真ん中|まんなか|内側|中|間|middle|inner"
            rf"|inside)[^0-9。]{{0,12}}?(?:2つとも)?{_ONE}"
        ),
        rf"^\W*{_ONE} ?(?:だけ|ばっ?かり|のみ|尽くし|づくし|おんりー|only)\W*$",
        (
            rf"{_PAIR}[^0-9。.]{{0,14}}(?:その2?倍|その半分|その(?:数字)?を?(?:逆|ひっくり|反対)"
            r"|its (?:double|half|reverse|mirror)|the same (?:backwards|reversed|in reverse))"
        ),
        (
            rf"(?:真ん中|まんなか|内側|middle|inner|inside)[^0-9。]{{0,12}}?{_ONE}\W{{0,3}}"
            rf"(?:[ぁ-ゖ]{{0,4}}|,? ?(?:and |with )?(?:the )?)(?:両端|両側|外側|outer|ends"
            rf"|outside)[^0-9。]{{0,12}}?{_ONE}"
        ),
        (
            rf"(?:いちばん|[1一]番|最も|[1一]桁で)(?:大き"
            rf"|小さ)[いな](?:[1一]桁の)?(?:数字?)を?{_FOUR}(?:回|つ|個|桁)"
        ),
        (
            rf"(?:highest|largest|biggest|lowest|smallest) (?:single )?(?:digit|number|key)[,"
            rf" ]{{1,2}}{_FOUR} times"
        ),
        rf"(?:交互|かわるがわる)に\s?{_ONE}(?:と|、|,){_ONE}",
        (
            rf"(?<![a-z])(?:alternat[a-z]+|altern[ae]|abwechselnd|alternando)"
            rf"(?: between)? {_ONE}(?: and |, ?| & | y | e | und |/){_ONE}"
        ),
        rf"(?<![a-z]){_FOUR} of (?:the )?(?:digits?|numbers?|keys?) {_ONE}",
        rf"(?<![a-z])repeat(?:ing|ed)? {_ONE}.{{0,20}}{_FOUR}",
        rf"^\W*{_ONE}\s*[x×*]\s*{_FOUR}\W*$",
        (
            rf"{_PAIR}[」』\"')]?(?:を|が|の|と)?[\s、,]*(?:{_TWO}\s*(?:回|かい|度|つ|連|並|times)"
            r"|繰り?返|くりかえ|くり返|りぴーと|だぶる|ふたつ|もう(?:1|いち|ひと)|(?:と|、)?また"
            r"|(?:and )?(?:then )?the same (?:again|once more|two)|同じ(?:の|もの|数字)?を?もう"
            r"|twice|repeated|again|and again|once more|doubled|double|x\s?2(?![a-z0-9])"
            r"|×\s?2(?![0-9]))"
        ),
        (
            rf"(?<![a-z])(?:twice|double|doubled|repeat(?:ed)?|2 times)[,:]?\s*(?:the "
            rf")?(?:number )?{_PAIR}(?![0-9])"
        ),
        (
            rf"(?:繰り?返し|くりかえし|くり返し|(?<![0-9]){_TWO}回)(?:で|は|、"
            rf"|は、)?\s*{_PAIR}(?![0-9])"
        ),
    )
)
_WORTH = lazy(
    r"回|つ|個|連|並|全|ぜん|おーる|すべ|みんな|どれも|同じ|ぞろ|ばか|ばっか|だけ|揃|[そぞ]ろ|たび"
    r"|統[一1]|埋め|4桁|度|繰|くりか|りぴ|もう|また|交|両|外|こうご|かわ|代わ|くり返|おんぱ"
    r"|both|outer|倍|半分|逆|ひっくり|反対|double|half|reverse|mirror|backwards|middle|inner"
    r"|inside|真ん中|まんなか|内側|highest|largest|biggest|lowest|smallest|altern|abwech|turn|are"
    r"|times|all|only|just|every"
    r"|each|nothing|repeat|twice"
    r"|doubl|again|more|quadr|[x×*]|4 |across"
)


def judge_repeats(readout: Readout) -> str | None:
    """Return the reason to refuse a digit or pair that is repeated, or None."""
    text = readout.figures
    if not _WORTH.search(text):
        return None
    if _REPEATED.search(text) or any(pattern.search(text) for pattern in _REPEATS):
        return "pin-repeated"
    return None
