"""The words that people put between two digits of one number; folded text."""

from __future__ import annotations

_JAPANESE = (
    "と|の|に|で|から|て|また|さらに|お次[はにが]?|ん?で、?|最後[はにが]?|さいご[はにが]?"
    "|らすと[はにが]?|おしまい[はにが]?|し?まい[はにが]|そして|そんで|その次[はにが]?"
    "|そのつぎ[はにが]?|次[はにが]?|つぎ[はにが]?|それから|それに|それと|おまけ[にが]?"
    "|あと[はにが]?"
    "|えーと|えっと|えーっと|うーん|んーと|あー|はいふん|すぺーす|てん|ぽつ|こんま|すらっしゅ"
    "|飛んで|とんで|間を(?:あけ|空け|おい|置い)て|(?:少し|ちょっと)(?:待って|休んで)|一拍おいて"
    "|一呼吸おいて|ひと呼吸おいて|もう(?:[一1]|いっ)[回度]|もういちど|しめ[にはが]?|締め[にはが]?"
    "|とどめに|(?:と|って)?(?:来て|きて|きたら)|ほんで|ほいで|んで|ほな|ほれから|せやから"
    "|続いて|つづいて"
    "|すぐに?|直後に?|続けて|つづけて|ぷらす|加えて|間に|合間に|で、次[はが]?|からの"
    "|からーの|だ?ったら"
)
_ENGLISH = (
    "then|and|next|an?|followed by|dash|hyphen|comma|space|dot|point|slash|um|uh|er|ah|oh and|also"
    "|pause|wait|beat|break|gap|later|lastly|finally|at last|last of all|after that"
    "|immediately|right after|straight after|directly|afterwards?|thereafter|subsequently|to "
    "finish|to end|in the end|plus|with|over|on to|onto"
    "|leading to|leads? to|goes? to"
)
_OTHERS = (
    "e|y|et|und|va|depois|luego|despues|dan|at|tapos|t|puis|ensuite|enfin|dann|danach|zuletzt|poi"
    "|infine|finalmente|por (?:fim|ultimo)|al final|no fim|roi|sau do|cuoi cung|lalu|kemudian"
    "|terakhir|pagkatapos|saka|ani|ra|र|अनि|然后|然後|再|和|接着|之后|最后|最後是|接下来|再来"
    "|하고|그리고|다음|그다음|마지막|또"
)
BETWEEN = f"{_JAPANESE}|{_ENGLISH}|{_OTHERS}"
"""A pattern of one of them."""
