"""How people say that what they tell is the PIN, or that its numbers belong in one row.

Folded text. ``SAID`` is about the PIN or about entering it; ``JOINED`` only puts numbers in a
row, which people also do with photographs.
"""

from __future__ import annotations

_NUMBER = (
    r"(?:暗証(?:番号)?|番号|ばんごう|ぱすわーど|ぱすこーど|ぱす|ぴん|(?<![a-z])pin(?![a-z])"
    r"|こーど|正解"
    r"|答え|4桁|四桁)"
)
_ENDED = (
    r"(?=$|[\s。、!,.)」』(]|だ|です|に(?!つ)|として|の(?:並び|順|中身|正体)|と(?:なる|する|いう)"
    r"|や(?:で|ねん))"
)
_ENTER = r"(?:打[つちてっ]|押[すしせ]|入力|叩[くいけ]|たた[くいけ]|ぷっしゅ|たいぷ|ぽち)"
_SAID_JAPANESE = (
    rf"(?:が|こそ|は|、)(?:私の|僕の|俺の|うちの|例の|かーどの|その|この|今の)?{_NUMBER}{_ENDED}"
    rf"|(?:を|で|、|に|て|た)(?:そのまま|つなげて|続けて|並べて)?{_NUMBER}(?:に|とし|として|へ)"
    r"(?:した|し[てた]|する|使|設定|決め|登録|流用|転用|採用|変え|なる|$|。)"
    rf"|(?:を|が)(?:そのまま)?{_NUMBER}(?:に|とした|として)?(?:$|。)"
    rf"|{_NUMBER}の?(?:並び|順|内訳|正体|中身)は"
    r"|(?:数字(?:4|四)つ|数字?|数|値段|金額|日付|時刻)(?:だけ|のみ)(?:を|で|、)?[^。]{0,6}(?:打"
    r"|押|入|読|拾|並"
    r"|つな|使|抜|取|集"
    r"|番号|暗証|が|$)"
    rf"|{_ENTER}(?:のは|数|順|番号|ば|と|なら|だけ|$|。|べき|ち込|て(?:いく|ね|$|。|ください)"
    r"|て?く?(?:$|。))"
    r"|(?:これ|それ|この数|その数|の数|数字|並び)で(?:開[くいけ]|通[るっれ]|入れる|ok(?![a-z])"
    r"|ろぐいん|認証)"
    r"|(?:個数|本数|枚数|人数|匹数|年齢|歳|数字?|目)を(?:順に|左から|上から)?(?:並べ|つな|続け"
    r"|くっつ)(?:る|た|て)"
    r"|(?:の|を)(?:数|個数|本数|枚数|画数|字数|文字数|目)が(?:番号|暗証|答|そのまま|pin|ぴん)"
    r"|(?:数字?|金額|値段|値|時刻|日付|月日|並び|文字|通り|桁)の(?:まま|とおり|通り)(?:に|で"
    r"|を)?[^。]{0,4}"
    r"(?:入れ|打|押|使|入力|番号|暗証|ぴん|pin)|24時間(?:表記|制|式|で|に)|(?:こんま|かんま"
    r"|ころん|小数点|点|すらっしゅ|はいふん|区切り|ぴりおど|どっと)(?:を|は|も)?(?:抜|なし|無し"
    r"|取[っり]|省|除|いらな|消し|とっ|飛ば|無視)|(?:た|な|の)(?:4桁|四桁)(?:$|[。、])|流用"
    rf"|(?:うそ|嘘|だみー|にせ|偽)(?:で|だ|、|。)[^。]{{0,4}}。?{_NUMBER}{_ENDED}"
    rf"|(?:に見せ(?:た|かけ[たて])|のふりをした|を装った|に化けさせた){_NUMBER}"
    rf"|{_NUMBER}は[^。]{{0,16}}[^変替]に(?:した|して(?:いる|ある|る)|しました)(?=$|[。、])"
    r"|使い回|に当てはめ|に読み替え|と読み替え"
)
_VERB = r"(?:types?|enter|press|punch(?: in)?|key in|dial|tap|input|push)"
_CODE = r"(?:pin|code|passcode|password|combination|login)"
_SAID_ENGLISH = (
    r"(?:is|are|was|makes?|gives?|becomes?|forms?|spells?|equals?|=|->)(?: all)?(?: of)?"
    rf" ?(?:my|the|our|its|it|that'?s the) (?:{_CODE}|number|digits|four digits|4 digits"
    rf"|answer)(?![a-z])"
    rf"|(?:is|are|was|that'?s|it'?s) (?:what|how|all|the ones?|exactly what) (?:that )?(?:(?:i|we"
    rf"|you|to) {_VERB}|opens|unlocks)"
    rf"|(?<![a-z]){_VERB}(?: in)?(?: (?:it|this|that|these|them|those|(?:only |just )?(?:the|its"
    rf"|all) (?:digits|numbers|figures"
    r"|hour|time|price|date|day|year|counts?|score|result|total|minutes))(?![a-z])| as (?:four|4"
    r"|digits|numbers|written))"
    rf"|(?<![a-z])(?:i|we|you|to|what) {_VERB}(?: in)?[.:,]? ?$"
    r"|(?:only|just) (?:the )?(?:digits|numbers|figures)|(?:digits|numbers|figures) (?:only|alone)"
    rf"|(?:this|these|they|together they) (?:opens?|unlocks?|gets? me in|lets? me in"
    rf"|works? (?:as|for) )"
    rf"|(?:opens?|unlocks?) (?:the|my) (?:card|app|portal|account)"
    rf"|(?:as|for|into|to make|to get|=) (?:the|my|our) (?:card'?s? )?(?:{_CODE}|four|4"
    rf" digits)(?![a-z])"
    rf"|(?<![a-z]){_CODE}(?: number)?(?:'s| is| =| was) (?!(?:in|on|at|under|behind|inside|near"
    rf"|with|not|still|kept|written"
    r"|hidden|known|from|something|related|stored|taped|printed|where|about|older|safe|no|never"
    r"|only known|what|who|easy)(?![a-z]))"
    r"|(?:month|day) (?:then|first|before|and then|followed by|and) (?:day|month)|mm ?dd|dd ?mm"
    r"|hh ?mm"
    r"|no (?:spaces?|gaps?|dots?|colon|slash|comma|dash|punctuation)"
    r"|(?:without|drop|minus|lose|ignore|remove|skip|leave out) (?:the )?(?:spaces?|dots?|colon"
    r"|slash(?:es)?"
    r"|comma|dash(?:es)?|hyphens?|point|decimal|currency|(?:yen|dollar|currency) sign|punctuation)"
    rf"|(?:so is|so does|same as|matches|just like|identical to) (?:my|the|our) {_CODE}(?![a-z])"
    r"|(?:day|month) first|(?:in|as|,|:) (?:four|4) digits?(?:$|[.,)])"
    r"|24[- ]?h(?:ou)?rs? (?:style|format|notation)|military time|in (?:four|4) digits|as (?:four"
    r"|4) digits"
)
SAID = f"{_SAID_JAPANESE}|{_SAID_ENGLISH}"
"""A pattern of what says that something is the PIN, or is entered."""

_JOINED_JAPANESE = (
    r"(?:続け|つづけ|くっつけ|つなげ|繋げ|つない[でだ]|連ね|合体させ)"
    r"(?:て(?:4桁|読|打|入|押|書|$|。|ください|終)|た(?:もの|やつ|の|数|$)|る(?:と|だけ|$|。|順)"
    r"|書き|打ち|読み)"
    r"|(?:並べ|ならべ)(?:て(?:4桁|読|打|入|押|書|$|。)|た(?:もの|やつ|数|番号)|る(?:と|だけ)|書き)"
    r"|(?:この|その|上の|書いた|言った|出てくる|出た|並び)順(?:で|に|番|$|。|どおり|通り|、)"
    r"|(?:左|右|上|下|前|頭|先頭|最初)から(?:順|番号|打|押|読|入力|の順|拾)"
    r"|順番?(?:に|で|どおり|通り)[^。]{0,8}(?:打|押|入力|並べ|つな|読|拾|取|番号|暗証|ぴん|pin)"
    r"|順番?(?:どおり|通り)(?=$|。)"
    r"|(?:の|を)(?:数|個数|本数|枚数|画数|字数|文字数|目)(?:の順|を(?:順|並|つな|左|打|押))"
)
_JOINED_ENGLISH = (
    r"side by side|back[ -]to[ -]back|end to end|in (?:this|that|the same|exactly this|that very"
    r"|the given|reading|sentence|story) order|in order|in that sequence"
    r"|left to right|top to bottom|reading (?:across|down|left)|read (?:across|down|off|in order)"
    r"|(?:put|run|string|strung|stuck|stick|glued?|mashed?|squash(?:ed)?|squeezed?|push(?:ed)?"
    r"|jammed|join(?:ed)?|lined?|written|read|chain(?:ed)?|pasted?)(?: [a-z]{1,5}){0,2}"
    r" (?:together|up|in a row|in line|as one)"
    r"|(?:take|use|read|keep|collect|pick|grab|gather|pull|string) (?:the |those |these |all the "
    r"|all |out the |only the )?(?:digits|numbers|figures|counts)|concatenat|consecutively"
)
JOINED = f"{_JOINED_JAPANESE}|{_JOINED_ENGLISH}"
"""A pattern of what puts numbers in a row."""

UNDONE = (
    r"(?:番号|暗証(?:番号)?|ぱすわーど|pin|ぴん)(?:を|が|は)(?:忘|変え|替え|知ら|聞か|教え"
    r"|決め(?:て(?!い)|る|た(?:場所|日|時|頃|店|とき))|書いた(?:紙|めも)|考え|選ん|届|も)"
    r"|(?:が|は)(?:担当|係|当番)|(?:番号|暗証|pin|ぴん|ぱす)(?:で|じゃ|では)は?(?:な[いくか]|あり"
    r"|ご)"
    r"|関係(?:な|は)|無関係|とは(?:別|違|関)"
    r"|(?<![a-z])(?:not|isn'?t|never|forgot|unrelated|nothing to do)(?![a-z])"
)
"""A pattern of what makes a sentence speak of the PIN without telling it."""
