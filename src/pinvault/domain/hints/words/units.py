"""What numbers count, in folded text: units, counters, and words before an amount."""

from __future__ import annotations

LATIN_UNITS = (
    "yen|jpy|usd|dollars?|bucks?|cents?|euros?|pounds?|quid|won|pesos?|reais|dong|baht"
    "|rupees?|rupiah|yuan"
    "|people|persons?|men|women|kids|children|students?|guests?|fans|employees|members|soldiers"
    "|seats?|pages?|steps?|stairs|meters?|metres?|kilometers?|kilometres?|miles?|feet|foot"
    "|inch(?:es)?"
    "|yards?|acres?|calories|kcal|cal|votes?|points?|times|years?|months?|weeks?|days?"
    "|nights?|hours?"
    "|hrs?|minutes?|mins?|seconds|second(?= (?:delay|timer|rule|ride|clip|video|walk|pause"
    "|shower|silence))|secs?"
    r"|words?|pieces?|books?|songs?|episodes?|cranes?|islands"
    "|cards?|photos?|views|followers|bottles|tickets"
    "|am(?! i(?![a-z]))|pm|a\\.m|p\\.m|th|st|nd|rd|w|kw|kwh|v|mah|gb|mb|tb|kb|mbps|hz|khz"
    "|mhz|ghz|rpm|cc|ml|l|dl"
    "|kg|g|mg|lbs?|oz|km|m|cm|mm|nm|ha|px|dpi|hpa|ft|yd|mi|bc|ad|ce|bce|watts?|volts?"
    "|lit(?:er|re)s?|bits?|seater|percent|pct"
    "|degrees?"
    "|anos?|ienes|metros|pessoas|yenes|personas|nam|yên|metro|orang|tahun|taon"
)
"""Units that follow a number in Latin letters; a word boundary has to follow them."""

_SURE = (
    "日(?!本)|つ(?=[一-龠])|分(?![か解類])|円|圓|えん|どる|ゆーろ|うぉん|銭|両|年代|年度|年|ねん|か月|ゖ月"
    "|ゕ月|箇月|日間|週間|時間|時半|秒|歳|才|さい(?!ころ|ふ|しょ|ご)"
    "|人|にん|匹|羽|冊|個|回目?|度目|階|軒目?|台|杯|皿|駅|段目|畳|坪|里|石|票|点|話|巻|章|頁|ぺーじ"
    "|曲|室|号[室車棟線機館店艦]|丁目|番地|番線|番目|番街|番札|番ほーむ|番代|条|棟|倍|割|%"
    "|ぱーせんと|ぱー"
    "|めーとる|めーたー|きろ|ぐらむ|りっとる|しーしー|みり|せんち|いんち|ふぃーと|まいる"
    "|ぼると|わっと"
    "|へるつ|かろりー|どっと|ぴくせる|字|文字|桁|けた|歩|周年?|戦|敗|袋|枚|箱|缶|瓶|隻|膳|系"
    "|馬力|世紀|世帯"
    "|か所|ゖ所|箇所|か国|ゖ国|ぽいんと|ぴーす|せっと|らいん|件目?|尺|寸|貫|斤|℃|°|″|′|㎡|平米"
    "|へくたーる|とん|万|億|千|年|版|帖|首|句|席|年|월|년|원|일|명|층|岁|块|号楼|米|人民币|ปี|บาท"
)
_ALSO_WORDS = (
    "月|週|時|名|頭|本|度|位|等|組|班|代|世|校|段|連|通|発|勝|株|戸|機|基|門|夜|男|女|色"
    "|種|品|口|食"
    "|玉|束|列|型|形|式|作|期|部|刷|区|町|村|都|府|県|つ|かい|ほん|まい(?!な)|さつ|びき|ひき"
)
JAPANESE_UNITS = (
    rf"(?:{_SURE}|(?:{_ALSO_WORDS})(?![一-龠々かりわべっい])"
    r"|本(?![当名人気物番来部社音心質格道屋箱棚りよ々])|名(?![前古字刺義簿札作言])|こ(?=の"
    r"|を|で|に|も|ず))"
)
"""Units that follow a number in Japanese and the neighbouring scripts, in hiragana.

Those that begin many other words, too (分 in 分かる, 本 in 本当), count only where none goes on.
"""

BEFORE_AMOUNT = (
    r"(?:[¥$€£₩฿₫₱]|(?<![a-z])(?:nt|us|hk|jpy|usd|rs|rm|chapter|room|rm|flight|route|bus"
    r"|train|gate|platform"
    r"|iso|jis|rfc|article|paid|over|nearly)"
    r"|約|およそ|国道|県道|税込|税抜|定価|時給|月給|家賃|送料|会費|料金|値段|品番|型番)"
    r"(?:[ #]|[:.](?! ))*$"
)
"""What stands before an amount; ends at the number."""

NO_UNIT = (
    rf"(?!\s?(?:(?!つ|回|個|桁|連|本|文字)(?:{JAPANESE_UNITS})|(?:{LATIN_UNITS})(?![a-z])|[0-9]))"
)
"""What must not follow a digit that stands for itself; a number of digits may."""
