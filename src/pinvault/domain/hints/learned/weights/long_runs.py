"""What each run of more than 3 characters weighs; ``python -m tools.learn`` writes this."""

TABLE = """
71|0000|
67|0000の|
60| is |
58| as |
52|が番号 |
51|he nu|
50| 0s |
49| 00の|a 0 |e key|
48|each |
47|0 0 |物物物物物|
46| end|00 0|
45| 番号は|hat |om 0 |
44|e ke|ess |g 0 |t's 0|そのまま|
43|hen |in a|
42| cap|l 0s|ll 0s|
41| pin|then |
40| digi| in a| sev|0 / |000に|e co|t's |
39| is 0| jan|le 0|then|
38|l 0s |uatr|ぜんぶ0|年の西暦|
37| 0 u| dig| ord| then|0 th|0000だ|000だ|00の0|0の0乗 |: 00|gits |n 0 |pin |の0乗 |
36| so |0 unt|0, a|000、|n 00 |てんきー|とも0 |は000|ひたすら|
35| 00 o| 000の| jan |jan |nary|ount |ress |t, 0|
34| 0つの0| ぜんぶ0| 全部0| 全部0 |0, 0 |0つの0|0時00分|e 00t|is 0|s 000|を0回 |全部0 |時00分|
33| an |00年 |00日 |e, 0|en b|f 00 |m 0 |ng 0 |rder |
32| 0 un| 0 x| cub| orde| sie| 🍎🍎🍎|000 0|0000か|000の|even|orde|order|rder|tro v|
31| a=0| bon| ●●●| ●●●●|, nin|000。|ast |e let|nary |p the|scar|●●●●|●●●●●|入れる |
30| 00 s| 0のぞ| 0のぞろ| bon | dot| nin| oh |0-00 |000か|0のぞろ|0のぞろ目|0年の西|0年の西暦|
30|e th|ery b|f the|he wa|keys |red |ro o|tro o|y box|から時計|のぞろ目|物の下0|物物の下|
30|物物の下0|物物物の下|
29| 0 as| alp| alph| as a| ix | jus| just| spel| top| top | ふりっ| ふりっく| 暗証は|--- |00 af|
29|0000、|000番|alph|alpha|bon |e nu|eypad|flip|h sec|just|just |lpha|na 0|p th|pell|right|spel|
29|spell|star|ypad|ふりっく|年を西暦|
28| 0が0| 0が0つ| col| i ch| use |... |0, an|00 pl|00年を|0が0つ|0のあと|0ばっか|0ばっかり|ach |
28|e pin|h se|inar|inary|nt th|sato|th se|unt t|ust |vii |の日数、|は0000|
27| 0 0e| 0ばっ| 0ばっか| abc| of s| sep| t0:| t0: | 電話の|-0-0-|0 0e|0 0es|0 0s|00 an|0000。|
27|0の00|0月0日|arch |e num|em a|eno |eys |f se|irin|momo|nd h|nt t|of s|of se|ry b|ry bo|t 0 |
27|t 0s|t0: |tern|th s|で ki|の0桁 |の数字 |の西暦 |年の西暦 |
26| 00 a| 00を| a w| is t| key| lan | spe| star| tsub| vii| writ| xis| xis |0 ba|0 tw|00と書|
26|0年を西|0年を西暦|0日を0|ar 0|d and|ding|he h |igit |n so|st, 0|x 0 |xis |、0、0、|のきーで|
26|り返し |月00日 |
25| 0 0s| ay | bat| end | nov| wri| 生まれ|0 tim|00×0|0の0乗|ango|atro |chos|e en|e end|e h |i000|
25|icks|llow|me00|nd w|ners|ners |o 0 |ount|rch 0|rners|ro v|ro ve|se 00|start|tart|vii-|writ|
25|★ ★★|★ ★★★|★★ ★|★★ ★★|★★★ ★|の翌年 |年の翌年 |番号で |
24| ---| 0の00| d, | lan| mdc| sak|, ni|.---|0 cor|0 wi|000歩 |00の0乗|00歩 |0の00乗|0月0日を|
24|am n|as a|e col|e on |ii i|imes|くりかえ|ぞろ目の0|の00乗|ろ目の0|ろ目の0 |月0日を|🍎🍎🍎 |
23| 0l0| all | tsu| 番号は0| 네 번 |..--|0 twi|00 ba|00 cu|00 tw|000 |000 /|and w|ce in|char |
23|d 0 a|har |in f|my pi|o ve|oito|t an|ting|y pin|から0まで|じ数字0|ら0まで|네 번 |
22| + 0| 0x0| 0から| an o| apat| ee | feb| flip| keyp| oit| oito| pho| time| twic| ぜんぶ| 署名の|
22|----|0 as|00 wi|00, a|00年を西|0のくり|0桁で |ar pa|cend|cendi|count|e alp|ee e|endi|endin|
22|er00|eypa|he 0 |he en|imes |in a |ito |keyp|keypa|na 0 |ndin|nding|pat |r at|scend|tam n|type|
22|u ta|u tam|y 00 |★★★★ |物物物物|目の0 |
21| 0个0| 0个0 | a 0 | a i| a is| hex| och| ocho| rev| reve| shif| tim| typ| type| x 0| ★★★★|, 0,|
21|, and|---- |---.|..---|0 x |0 x 0|0つとも0|0个0 |a is|a is |ame a|apot|eapo|eapot|h 00 |hift|
21|is 00|is t|k an|n a |n or|nhat |nine|ocho|ont |ple 0|rom 0|shif|shift|t, 0 |teap|teapo|umn |
21|y, t|y, th|★★★ |★★★★|★★★★★|つとも0|のまま |の番号で|の番号で |を取る |上から時|上から時計|
21|小さい順|物の下0桁|
20| 0を0| 0千百| 0進で| a q| a qu| cod| code| feb | midd| mmx| mmxi| my p| pat| sevn| way |
20| ぞろ目の|, 0, |0 0s |00 /|00 / |00-0 |000から|000です|00です|abet |as a |at kh|code|coun|d th|
20|ddle|ddle |e cod|ers:|ers: |feb |ghth|habe|habet|he ke|he y|iddl|iddle|ighth|l th|l the|le co|
20|ll th|lphab|midd|middl|mmxi|my p|n ord|ne k|ne ke|one k|over |phab|phabe|pin 0|quar|rs: |s a |
20|sevn|t kh|the y|times|ting |ypad |に00 |
19| 0 ti| 0es| 0es | 0x0f| aug| colu| keys| mid| tam| tam | teap| ・・・| ・・・・|'s m|--..|
19|0 / 0|00ばん|00分が|00年の翌|00月0日|0es |0x0f|0年の翌|0年の翌年|a== |all t|an o|ared|ared |
19|but 0|colu|colum|e ag|e ye|ey, t|g bu|he ye|hen 0|ilk0|la 0|lumn|lumn |milk0|ng bu|ode |olumn|
19|on, |one |s un|same|tak |のぞろ目 |・・・・|年の翌年|時00分が|
18| 00th| 00の0| 0s,| 0s, | marc| nine| same| them| way| おーる| おーる0| てんき| てんきー|0-0 |
18|0000(|0000ば|000e|000ばん|00th|00×00|0s, |0×00|0です |an ol|arch|ast 0|d a 0|dang|dango|dots|
18|e is|e is |ente|g but|ice |iple |la 00|ll t|marc|march|mdcc|n ol|n old|ng b|r pa|scen|tam |
18|them|twic|twice|type |ut 0s|wice|ype |おーる0|おーる0 |てんきーで|の縦0列|んきーで|ん中の縦|
18|ん中の縦0|ーる0 |中の縦0|中の縦0列|物の末尾|物物の末|物物の末尾|物物物の末|真ん中の縦|
17| 0s。| 0の0| coun| he h| o he|000e |000の半|00e |00の半|00の半分|0から0ま|0の半分|0を0回|be o |
17|bed |ch 0|e o h|its |khon|khong|lan |mber|o he |oo w|oo wo|t na|too w|から0ま|ぞろ目の|の0と0|
17|真ん中の|
16| 0s a| 0だけ| 0月0| but | hex | ii | kho| khon|0 cu|000×|000×0|0s a|0th |0から0へ|0の半分 |
16|and t|bet |but |e 0 |e di|ex 0|hex |hex 0|k and|o he|o wo|o won|re o|re of|uare|а000|а000 |
16|から0へ|ぜんぶ0 |の半分 |んぶ0 |・ ・・|・・ ・|・・ ・・|
15| 0月0十| fron| mar | o h| phon| pin | so 0| 電話のき|0 sq|0 squ|00 00|00 sq|0月0十|0月0十0|
15|apat |ar p|code |fron|front|he pi|mar |o oc|o och|ront|t na |uared|xvi |そのまま |月0十0|
15|月0十0日|話のきー|話のきーで|電話のき|電話のきー|
14| iv | mar| mmc| mmcd| tu | wil| will|.000 |0 of|0 of |0 ti|0, i|0: b|0十0日|0日の0|apat|e dig|
14|e o |h 00|he al|he k|illow|keys|mmcd|mmxix|mxix|mxix |op t|pat n|the k|ust 0|w== |will|willo|
14|xix |、0つ |でいうと|
13| 00 t| be o| but| la 0| ntk| ntkw| x0 | いろは|0月0日の|at n|at na|be o|illo|kwmg|mes |n lan|
13|ntkw|ntkwm|tkwm|tkwmg|。0000|月0日の|
12| na 0| 真ん中| 真ん中の|0ふたつ|an s|bon l|he p|is th|lxvi|lxvi |the p|wice |
11|0を0回 |t the|の下0桁|
10| 0から0|000-0|e pi|on a|so 0 |ふたつ |
9| 0 ch|love |
8| tea|y pi|にした |
7| 0 c| kit|ite |
6|der |end |
3|ever|
2| de |
-6|indo|indow|ndow|wind|windo|
-7| not| room|st s|
-8|0 on|
-9|so 00|
-10| box|0 on |aid |iso |l 0 |s 00,|
-11|0000円|000年の|00の下|00年、0|call|o 00 |
-12| 000 | call| los|0 yen|000 y|d di|dows |ters |
-13| $00| 0 f| yen|-00分|0 ag|0 aga|0-00分|000の下|00:0|0年、0|e 00:|e ol|e old|he ol|iso 0|r 000|
-13|room|から00|のころの|
-14| ask| nam| win|'s n|0:00の|:00の|he f|he v|the v|ts, |
-15| 00 | my | pc-| pc-0| summ| ten| 約000| 血圧0| 血圧00|0 00|0 is |0 km|0, g|00 g|00 km|00月00|
-15|0:00か|:00か|:00から|e sh|ince|o de |on 00|ows 0|s on |the |yen |文字と数|文字と数字|約000|
-15|約0000|
-16| / 0| / t| 000.| 00:| 0〜00| km | sinc| 約00|,000の|0 km |00 i |00さんの|0q00|0〜00桁|ast s|
-16|call |he sh|st se|summ|t se|ws 0|ws 00|〜00桁|全部で00|部で00|
-17| 0 le| 0日0| cha| nok| noki| pie| xjr| xjr0| 全部で| 全部で0| 区役所| 整理番| 整理番号|0 dig|
-17|0 fi|0 gu|0-wa|00 in|000.|000cc|000きろ|000とか|00cc|00ではあ|00とか|0ではあ|0ではあり|
-17|0とかじゃ|ce 00|d 0 f|e sum|jr00|jr000|kia |l 00|noki|nokia|okia|okia |ows |page |piec|r 0 |
-17|r 00|xjr0|xjr00|とかじゃ|全部で0|圧000|圧000の|整理番号|整理番号 |理番号 |理番号 0|血圧00|
-17|血圧000|
-18| 0月0 | was| α00| α000|-wat|-watt|0 ste|0-wat|00 bo|00 gu|00 s|00-wa|000 s|000c|0から00|
-18|0の下の句|att |att h|aunt |e 000|e su|e we|exce|excel|hang|n sa|nam 0|never|rs th|rst 0|th b|
-18|train|tt h|watt|watt |xcel|α000|α0000|の下の句|の下の句だ|の句だけ|は0桁、|下の句だ|
-18|下の句だけ|号 000|号は0桁、|字と数字|
-19| iso | o'cl| pag| page| rtx0| sum| t00| trai| 背番号0|'clo|0 pi|0 pie|0 wa|00 i|000 m|am 00|
-19|e rou|iece|l fo|l for|my 00|n 0 n|o sq|o squ|o'cl|o'clo|oom |piece|ran 0|room |rtx0|rtx00|
-19|song |to s|to sq|tx00|tx000|号 00|番号 00|
-20| 0 d| not | res| rou| ste| yen | 背番号|, he |0 mi|00 f|00 fi|00 pi|00/0|000 c|000 g|000(|
-20|0000枚|00きろ|00という|0月0 |acbo|acboo|am 0|c-00|c-000|cboo|cbook|dows|macb|macbo|ndows|o de|
-20|oo m|pc-0|pc-00|rain |sinc|since|too m|
-21| bet| bus| bus | da | o'c| 数字0|0 le|0 let|0 o'c|000:|000: |000枚|00の下の|00分の|00年に|
-21|0さんの|0の下の|ape |e ro|er of|h, 0|he la|he no|ll f|my 0|name|one00|s of |t 00:|teps |ts, n|
-21|には0だ |は0だ |
-22| 0 fo| 0 o'| 00時| 00月| aun| aunt| japa| my 0| que| ran| ran | we |-000 |0 bi|0 o'|0000:|
-22|000円|00日の|:00 t|aunt|book0|d sm|d smi|er o|japa|l 0 o|lost|nce 0|nd sm|not |o ma|ook0|ot t|
-22|page|rain|s no|t's n|に聞く |号は0桁|番号は0桁|
-23| 0 w| 0+0=| 00/0| apar| is o| iso| line| lost| my f| see| see | sin| vol| 「0q|+0=0|-00 i|
-23|-0000|.000.|/00 s|0 i |0+0=|0+0=0|0,000|0.000|00.0.|0000め|000と集|00とい|00とかじ|00と集|
-23|00と集ま|00円の|0とかじ|0と集ま|0と集まっ|a da|all f|f 000|ia 00|ince |ll fo|mile|my f|n 00-|
-23|nd di|ne 0|ost |えてる |と集まっ|には0だ|も000|も0000|覚えてる |
-24| 00/| 0か0か| 0・0| 0十0| hou| que | tin |'s j|'s jo|00 y|00-w|000-w|000で |0時00 |ay a|e la|
-24|got |he r|in =|in = |lost |mmer|n = |nce |or al|paid |pin =|r al|r all|r000|ran |summe|ummer|
-24|すと00|でも000|大さじ0|時00 |
-25| $000| 0+0| 0, g| 0みつ| cal| en 0| lev| peo| to s|, ch|0 0 a|0 wor|0, go|00000|0000字|000き|
-25|000字|00で |00年、|en to|es p|ever |gits,|he 0|heat|its,|its, |once|ord0|rs a|s at|s jo|s jok|
-25|tin |umme|ーどは0|
-26| 0か0| ben| paid|, go|,000|0 box|0 for|00 ye|000 w|000.0|000は使|00は使|ars |box |ck t|d-00|
-26|er 00|eux |g 00|he c|ipho|iphon|night|ople |paid|s on|the 0|the c|word0|足すと0|足すと00|
-27| 0x0 | 暗証番号|,000 |0 सा|00 ag|00 st|00 स|00 सा|000 स|000円の|0でも00|0という|and d|as 0|
-27|e box|en l|g 000|ghty |h, 0 |he dr|he su|hty |ll 0 |mer |move|ng 00|or 0|ot 0|r0000|row 0|
-27|see |song|でも00|覚えてる|
-28| 0 o| 000| apo| at 0| chan| he | of | sa | song| thin|$000|, go |0 nu|00 p|000ぴー|00ぴー|
-28|bus 0|e 物物|ia 0|mple|r of|r of |r wi|s at |t000|t0000|zen |
-29| 0:0| do | nig| nigh|0 so|000め|ari |at 00|een n|metr|
-30| ask | con | iph| ipho| was |$0000|'s no|0 000|00では|chan|e dr|e mo|el 00|en o|for |in ni|
-30|mer o|nigh|r wit|s not|was |
-31| 000(| 0:00| jap| tra|0 son|0 st|0, 0,|00 pe|00 to|00(ひ|000(ひ|000では|000でも|00でも|
-31|00でも0|00文字|0でも0|bus |con |d ei|eet |el 0|h000|kia 0|mmer |ner |new |oved |
-32| 0 00| a 0|0 ki|0 ye|0-000|0000人|000人|000系|ang |ask |e at |e for|or 0 |os d|oved|ty-f|
-33| 0 o | en | for | tin|0〜00|er 0|ment|om 00|ve 0|won 0|、に、0|さんと0|
-34| walk|0 num|0000は|000は|00まで|0、に、0|a 00|d000|d0000|he s|rs, 0|ver 0|walk|x000|
-35| 0 l| son| 暗証番|00, 0|00: |er wi|
-36| co | in | th |0 pe|in 0|ker |lang|ord00|part|rd00|the s|
-37| man| pla|00 ch|d 000|n 00|nd d|ot 00|oto |rd000|ters|ved |
-38|0, 00|e 00|e at|
-39| rtx|the h|
-40|00.0|not 0|o 00|rs an|rs, |s and|
-41| a 00| in n|00 k|: wh|in n|on 0|s an|
-42| to |0:00|at 0|
-43| the |000 k|n 000|
-44|は00で|
-45|0 o |0 to|000 p|
-47|00 m|0000年|000年|
-48| at |-000|0 to |
-49|for 0|he 00|res |
-50| 0、0|m 000|
-53|00 c|m 00|
-56|in 00|
-57|a 000|
-59|t 00|
-67|ent |
-73| in 0|
"""
