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
    "|hrs?|minutes?|mins?|seconds?|secs?|words?|pieces?|books?|songs?|episodes?|cranes?|islands"
    "|cards?|photos?|copies|copy|likes|views|followers|bottles|tickets"
    "|am|pm|a\\.m|p\\.m|th|st|nd|rd|w|kw|kwh|v|mah|gb|mb|tb|kb|mbps|hz|khz|mhz|ghz|rpm|cc|ml|l|dl"
    "|kg|g|mg|t|lbs?|oz|km|m|cm|mm|nm|ha|px|dpi|p|hpa|ft|yd|mi|h|bc|ad|ce|bce|s|percent|pct"
    "|degrees?"
    "|anos?|ienes|metros|pessoas|yenes|personas|nam|yên|metro|orang|tahun|taon"
)
"""Units that follow a number in Latin letters; a word boundary has to follow them."""

JAPANESE_UNITS = (
    "円|圓|えん|どる|ゆーろ|うぉん|銭|両|年|ねん|月|か月|ヶ月|ヵ月|箇月|日|週|時|分|秒|歳|才|さい"
    "|人|名|にん|匹|頭|羽|本|枚|冊|個|回|度|階|位|等|組|班|代|世|軒|件|台|杯|皿|校|駅|段|畳"
    "|坪|里|石|票|点"
    "|話|巻|章|頁|ぺーじ|曲|室|号[室車棟線機館店艦]|丁目|番地|番線|番目|番街|番札|番ほーむ"
    "|番代|条|棟|倍|割"
    "|%|ぱーせんと|ぱー|めーとる|めーたー|きろ|ぐらむ|りっとる|しーしー|みり|せんち|いんち|ふぃーと"
    "|まいる|ぼると|わっと|へるつ|かろりー|どっと|ぴくせる"
    "|通|字|文字|桁|けた|歩|周|戦|勝|敗|連|発|袋|箱|缶|瓶|株|戸|隻|機|基|門|夜|男|女|色|種|品"
    "|口|食|膳|玉|束|列|系|型|形|式|馬力|つ|こ(?=の|を|で|に|も|ず)|かい|ほん|まい|さつ|びき"
    "|ひき|だい(?=の|を|目)"
    "|か所|ヶ所|か所|箇所|か国|ヶ国|か国|ぽいんと|ぴーす|せっと|らいん|度目|作|件目|尺|寸|貫|斤"
    "|℃|°|″|′|㎡|平米|へくたーる|とん|万|億|千|年代|年度|世紀|期|部|版|刷|帖|首|句|曲|席|区"
    "|町|村|都|府|県"
    "|년|원|월|일|명|층|岁|块|号楼|米|人民币|ปี|บาท"
)
"""Units that follow a number in Japanese and the neighbouring scripts, in hiragana."""

BEFORE_AMOUNT = (
    r"(?:[¥$€£₩฿₫₱]|(?<![a-z])(?:nt|us|hk|jpy|usd|rs|rm|chapter|room|rm|flight|route|bus"
    r"|train|gate|platform"
    r"|iso|jis|rfc|article|paid|over|nearly)"
    r"|約|およそ|国道|県道|税込|税抜|定価|時給|月給|家賃|送料|会費|料金|値段|品番|型番)[ .:#]*$"
)
"""What stands before an amount; ends at the number."""
