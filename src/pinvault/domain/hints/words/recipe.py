"""Words with which people put the pieces of a password together; folded text."""

from __future__ import annotations

from pinvault.domain.hints.words import listed
from pinvault.domain.hints.words.letters import GENERIC

_NUMBERED = frozenset(
    listed(
        "room floor station train bus line ship boat seat grade class locker flat apartment gate"
        " platform bib page chapter drawer box shelf track row column level stage season episode"
        " years months weeks days hours minutes times yen dollars people age height weight price"
        " size album notebook folder file diary photo picture"
    )
)
"""Words that bear numbers of their own: they speak of the thing, not of the password."""

ENGLISH = (GENERIC - _NUMBERED) | frozenset(
    listed(
        "go goes going stuck stick sticks tail tacked tack tacks tag joined join joins joining into"
        " append appended add added adding take begins begin beginning ends ending starts starting"
        " follows following follow obviously just them together spaces space gap gaps between"
        " inside around wrapped onto glue glued put puts puts place write written typed typing"
        " attach attached both pieces piece parts combined combine run strung string without"
        " finally lastly afterwards then next first second third fourth immediately directly "
        "straight"
        " precede precedes preceded comes come coming long sign signing etax surname given family"
        " chu roi so truoc sau tu mat khau la them palavra depois mais primeiro fim no e o a "
        "numero senha"
        " palabra luego despues y al final el la numero clave primero con una ang tapos saka "
        "huli at"
        " salita mot puis apres et le nombre chiffres kata lalu angka dan"
        " character characters chars symbol symbols minimum maximum least most long longer "
        "short length"
        " pet child kid baby nan gran granny grandad flower bird colour team singer artist hero"
    )
)
"""Words that only join, place or name pieces."""

JAPANESE = (
    r"(?:前面|后面|前面是|后面是|字母|数字|加|加上|然后|再|和|是|앞은?|뒤는?|그리고|다음"
    r"|숫자|글자|단어|에|을|를|은|는|이|가"
    r"|と|の|に|を|は|が|で|も|へ|や|って|から|まで|より|あと|後ろ?|うしろ|まえ|前|次|つぎ"
    r"|最後|最初|さいご|さいしょ"
    r"|はじめ|始め|おわり|終わり|頭|あたま|しっぽ|お?しり|尻|左|右|上|下|間|真ん中|中|先"
    r"|末尾|先頭|始ま[りる]|はじま[りる]"
    r"|終わ[りる]|おわる|続け[てるた]?|つづけ[てるた]?|つなげ[てるた]?|つな[いぐ]"
    r"|くっつけ[てるた]?|合わせ[てるた]?"
    r"|並べ[てるた]?|足[しす]て?|足した|た[しす]て?|つけ[てるた]?|付け[てるた]?"
    r"|入れ[てるた]?|打[つちっ]て?|押す"
    r"|番号|数字?|英字|文字|大文字|全部|すべて|ぜんぶ|名前|苗字|名字|みょうじ|なまえ|犬|猫"
    r"|ねこ|いぬ|ぺっと|町|村|駅名?"
    r"|曲名?|花|鳥|年|西暦|誕生日|です|だ|もの|順|その|それ|これ|ぱすわーど|署名|用|暗証"
    r"|合言葉|合い言葉|英数字?|単語"
    r"|娘|息子|母|父|妻|夫|嫁|子|孫|祖[父母]|先生|店|会社|学校|番線|番地|合体|連結|そのまま"
    r"|半分|半角|全角|ろーま字"
    r"|そして|それから|ぷらす|詰め[てるた]?|空け[ずな]い?で?|あけ[ずな]い?で?|間を?"
    r"|すぺーすな?し?|なし|一語|ひとつ|個)+"
)
"""A pattern of Japanese that only joins, places or names pieces."""
