"""The words for the ten digits in the languages that residents of Japan speak.

One line a language: the words for 0 to 9 in order, other spellings after a slash. Diacritics
are left out, because the folded text has none.
"""

from __future__ import annotations

from pinvault.domain.hints.words import listed

SPOKEN: dict[str, str] = {
    "en": "zero/oh/o/nought/naught/nil/zilch one two three four five six seven eight nine/niner",
    "ja": "zero/rei/maru ichi/iti/hito ni/nii/futa san/sann yon/shi/yo/si go/goo/gou/itsu "
    "roku/loku/mu nana/shichi/siti hachi/hati/pachi/ya kyu/kyuu/ku",
    "zh": "ling/dong yi/yao er/liang san si wu liu qi/guai ba jiu/gou",
    "ko": "yeong/gong/yong il/hana i/dul sam/set sa/net o/oh/daseot yuk/ryuk/yeoseot "
    "chil/ilgop pal/yeodeol gu/ahop",
    "vi": "khong/linh/le mot hai ba bon/tu nam/lam sau bay/bảy tam chin",
    "pt": "zero um/uma dois/duas tres quatro cinco seis/meia sete oito nove",
    "es": "cero uno/una/un dos tres cuatro cinco seis siete ocho nueve",
    "fr": "zero un/une deux trois quatre cinq six sept huit neuf",
    "de": "null eins/ein/eine zwei/zwo drei vier funf/fuenf sechs sieben acht neun",
    "it": "zero uno/una due tre quattro cinque sei sette otto nove",
    "id": "nol/kosong satu dua tiga empat lima enam tujuh delapan/lapan sembilan",
    "tl": "sero/wala isa/isang dalawa/dalawang tatlo/tatlong apat lima/limang anim pito/pitong "
    "walo/walong siyam",
    "tl-es": "sero uno dos tres kuwatro/kwatro/kuatro singko sais/seis siyete/syete/siete otso "
    "nuwebe/nwebe/nuebe",
    "ne": "sunya/shunya ek dui tin/teen char/chaar panch/paanch chha/cha saat/sat aath/ath nau",
    "hi": "shunya ek do teen char/chaar paanch/panch chhe/chhah/cheh saat aath nau",
    "bn": "shunno ek dui tin char panch chhoy/choy sat aat noy",
    "th": "sun/soon nueng/neung song/soong sam/saam si/see ha/haa hok jet/chet paet/bpaet kao/gao",
    "my": "thonnya tit/tit hnit/hna thone/thoun lay nga chauk/chouk khunit/khun shit koe/ko",
    "nl": "nul een twee drie vier vijf zes zeven acht negen",
    "pl": "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec",
    "tr": "sifir bir iki uc dort bes alti yedi sekiz dokuz",
    "ru": "nol odin dva tri chetyre pyat shest sem vosem devyat",
    "mn": "teg neg khoyor gurav dorov tav zurgaa doloo naim yos",
    "la": "nihil unus duo tres quattuor quinque sex septem octo novem",
}
"""Languages written in Latin letters, or spelled in them."""

WRITTEN: dict[str, str] = {
    "ko": "영/공 일/하나 이/둘 삼/셋 사/넷 오/다섯 육/여섯/륙 칠/일곱 팔/여덟 구/아홉",
    "th": "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
    "my": "သုည တစ်/တစ နှစ်/နှစ သုံး လေး ငါး ခြောက် ခုနစ်/ခုနှစ်/ခွန် ရှစ် ကိုး",
    "ne": "शून्य एक दुई तीन चार पाँच/पांच छ/छः सात आठ नौ",
    "hi": "शून्य एक दो तीन चार पाँच/पांच छह/छः सात आठ नौ",
    "bn": "শূন্য এক দুই তিন চার পাঁচ/পাচ ছয় সাত আট নয়",
    "ar": "صفر واحد اثنان/اثنين ثلاثة اربعة خمسة ستة سبعة ثمانية تسعة",
    "ru": "ноль/нуль один/одна два/две три четыре пять шесть семь восемь девять",
    "uk": "нуль один два три чотири п'ять/пять шість сім вісім дев'ять/девять",
    "mn": "тэг нэг хоёр гурав дөрөв тав зургаа долоо найм ес",
    "el": "μηδεν ενα δυο τρια τεσσερα πεντε εξι επτα/εφτα οκτω/οχτω εννεα/εννια",
    "km": "សូន្យ មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន",
    "si": "බිංදුව එක දෙක තුන හතර පහ හය හත අට නවය",
    "ta": "பூஜ்யம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது",
    "he": "אפס אחת/אחד שתיים/שניים שלוש ארבע חמש שש שבע שמונה תשע",
}
"""Languages in scripts of their own."""

IN_KANA: dict[str, str] = {
    "zh": "りん/りんぐ いー/やお あーる/ある/りゃん さん/さぬ すー/すう うー "
    "りゅう/りゅー/りう ちー/ちい ぱー/ばー じう/じおう/ちゅう/きゅう",
    "ko": "こん/よん いる い/いー さむ さ/さー お/おー ゆく/ゆっ ちる ぱる く/くー",
    "ko-native": "よん はな とぅる/どぅる せっ/せっと/せ ねっ/ねっと/ね たそっ よそっ "
    "いるごぷ よどる/よどぅる あほぷ/あほっぷ",
    "fr": "ぜろ/ぜろお あん どぅ とろわ かとる さんく しす/しっす せっと "
    "ゆいっと/うぃっと ぬふ/ぬふ",
    "de": "ぬる あいんす/あいん つゔぁい/つばい/つヴぁい どらい ふぃあ "
    "ふゅんふ/ふゅんふ ぜくす じーべん/ずぃーべん あはと のいん",
    "es": "せろ うの どす とれす くあとろ/くわとろ しんこ せいす しえて/しえで "
    "おちょ ぬえべ/ぬえゔぇ",
    "pt": "ぜろ うん/うむ どいす とれす くあとろ/くわとろ しんこ せいす "
    "せって/せち おいと のゔぇ/のべ",
    "it": "ぜろ うの どぅえ とれ くあっとろ くいんくえ せい せって おっと のゔぇ/のーべ",
    "vi": "こん/ほん もっ/もと はい ばー ぼん なむ さう ばい たむ ちん",
    "th": "すーん ぬん そーん さーむ しー はー ほっく じぇっと ぺーっと がーお/かーお",
    "id": "のる さとぅ どぅあ てぃが うんぱっ/うんぱっと りま うなむ とぅじゅ "
    "どぅらぱん すんびらん",
    "tl": "わら/うぇら いさ だらわ/だらわあ たとろ あぱと/あーぱっと りま あにむ ぴと わろ しゃむ",
    "ja-counted": "ぜろ ひとつ ふたつ みっつ よっつ いつつ むっつ ななつ やっつ ここのつ",
    "native": "ぜろ ひとつ/ひい/ひー/ひ ふたつ/ふう/ふー/ふ みっつ/みい/みー/み "
    "よっつ/よう/よー/よ いつつ/いつ/い むっつ/むう/むー/む "
    "ななつ/なな/なー/な やっつ/やあ/やー/や ここのつ/ここの/こ",
}
"""Foreign words, and the old Japanese ones, as they are written in kana (folded to hiragana)."""

_GERMAN_TENS = listed("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig")
_GERMAN_ONES = ("", *listed("ein zwei drei vier funf sechs sieben acht neun"))
_GERMAN = {
    tens + ones: f"{_GERMAN_ONES[ones]}und{word}" if ones else word
    for tens, word in zip(range(20, 100, 10), _GERMAN_TENS, strict=True)
    for ones in range(10)
} | {
    10: "zehn", 11: "elf", 12: "zwolf", 13: "dreizehn", 14: "vierzehn", 15: "funfzehn",
    16: "sechzehn", 17: "siebzehn", 18: "achtzehn", 19: "neunzehn",
}  # fmt: skip

_DUTCH_TENS = listed("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_DUTCH_ONES = ("", *listed("een twee drie vier vijf zes zeven acht negen"))
_DUTCH = {
    tens + ones: f"{_DUTCH_ONES[ones]}en{word}" if ones else word
    for tens, word in zip(range(20, 100, 10), _DUTCH_TENS, strict=True)
    for ones in range(10)
}
_ITALIAN_TENS = listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")
_ITALIAN_ONES = ("", *listed("uno due tre quattro cinque sei sette otto nove"))
_ITALIAN = {
    tens + ones: f"{word[:-1] if ones in (1, 8) else word}{_ITALIAN_ONES[ones]}"
    for tens, word in zip(range(20, 100, 10), _ITALIAN_TENS, strict=True)
    for ones in range(10)
}
_FRENCH_TEENS = listed("dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf")
SPLIT_WORDS = (
    r"(?:soixante|quatre[- ]vingts?)(?:[- ](?:et[- ])?(?:dix[- ](?:sept|huit|neuf)"
    r"|dix|onze|douze|treize|quatorze|quinze|seize))?|dix[- ](?:sept|huit|neuf)"
    r"|(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan) belas"
)
"""A pattern of the numbers that are written as several words, although they are one."""

_TAGALOG = dict(
    zip(
        range(10, 100, 10),
        listed("sampu dalawampu tatlumpu apatnapu limampu animnapu pitumpu walumpu siyamnapu"),
        strict=True,
    )
)

_ROMAJI_ONES = listed("_ ni san/sann yon/yo go roku nana/shichi hachi kyu/kyuu")
_ROMAJI = {
    value * unit: "/".join(f"{one}{word}" for one in ones.split("/") for word in words)
    for value, ones in enumerate(_ROMAJI_ONES, start=1)
    for unit, words in ((10, listed("ju juu jyu jyuu")), (100, ["hyaku"]), (1000, ["sen"]))
    if value > 1
} | {300: "sanbyaku", 600: "roppyaku", 800: "happyaku", 1000: "issen", 8000: "hassen"}
_ROMAJI[3000] += "/sanzen"

TENS: dict[str, dict[int, str]] = {
    "en": {
        10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen",
        16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty",
        30: "thirty", 40: "forty/fourty", 50: "fifty", 60: "sixty", 70: "seventy",
        80: "eighty", 90: "ninety",
    },
    "pt": {
        10: "dez", 11: "onze", 12: "doze", 13: "treze", 14: "quatorze/catorze", 15: "quinze",
        16: "dezesseis", 17: "dezessete", 18: "dezoito", 19: "dezenove", 20: "vinte",
        30: "trinta", 40: "quarenta", 50: "cinquenta", 60: "sessenta", 70: "setenta",
        80: "oitenta", 90: "noventa", 100: "cem/cento", 200: "duzentos", 300: "trezentos",
        400: "quatrocentos", 500: "quinhentos", 600: "seiscentos", 700: "setecentos",
        800: "oitocentos", 900: "novecentos",
    },
    "es": {
        10: "diez", 11: "once", 12: "doce", 13: "trece", 14: "catorce", 15: "quince",
        16: "dieciseis", 17: "diecisiete", 18: "dieciocho", 19: "diecinueve", 20: "veinte",
        21: "veintiuno", 22: "veintidos", 23: "veintitres", 24: "veinticuatro",
        25: "veinticinco", 26: "veintiseis", 27: "veintisiete", 28: "veintiocho",
        29: "veintinueve", 30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta",
        70: "setenta", 80: "ochenta", 90: "noventa", 100: "cien/ciento", 200: "doscientos",
        300: "trescientos", 400: "cuatrocientos", 500: "quinientos", 600: "seiscientos",
        700: "setecientos", 800: "ochocientos", 900: "novecientos",
    },
    "fr": {
        20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante",
        80: "quatrevingt/quatrevingts",
    }
    | dict(enumerate(_FRENCH_TEENS, start=10))
    | {70 + n: f"soixante{word}" for n, word in enumerate(_FRENCH_TEENS)}
    | {90 + n: f"quatrevingt{word}" for n, word in enumerate(_FRENCH_TEENS)},
    "de": _GERMAN,
    "nl": _DUTCH,
    "it": _ITALIAN,
    "tl": _TAGALOG,
    "id": {10: "sepuluh", 11: "sebelas", 100: "seratus", 1000: "seribu"}
    | dict(enumerate((f"{word}belas" for word in SPOKEN["id"].split()[2:]), start=12)),
    "ja": _ROMAJI,
}  # fmt: skip
"""Words for more than one digit."""

TENS_WRITTEN: dict[str, dict[int, str]] = {
    "ru": {
        10: "десять", 11: "одиннадцать", 12: "двенадцать", 13: "тринадцать",
        14: "четырнадцать", 15: "пятнадцать", 16: "шестнадцать", 17: "семнадцать",
        18: "восемнадцать", 19: "девятнадцать", 20: "двадцать", 30: "тридцать", 40: "сорок",
        50: "пятьдесят", 60: "шестьдесят", 70: "семьдесят", 80: "восемьдесят",
        90: "девяносто", 100: "сто", 200: "двести", 300: "триста", 400: "четыреста",
        500: "пятьсот", 600: "шестьсот", 700: "семьсот", 800: "восемьсот", 900: "девятьсот",
    },
    "th": {1: "เอ็ด", 20: "ยี่สิบ"},
}  # fmt: skip
"""The same in scripts of their own."""

REPEATS: dict[str, dict[int, str]] = {"en": {2: "double", 3: "triple/treble", 4: "quadruple"}}
"""Words that say how often the digit behind them stands."""

SCALES: dict[str, dict[int, str]] = {
    "en": {100: "hundred", 1000: "thousand"},
    "ja": {10: "ju/juu/jyu/jyuu", 100: "hyaku/byaku/pyaku", 1000: "sen/zen"},
    "zh": {10: "shi", 100: "bai", 1000: "qian"},
    "pt": {1000: "mil"},
    "es": {1000: "mil"},
    "fr": {100: "cent/cents", 1000: "mille"},
    "de": {100: "hundert", 1000: "tausend"},
    "nl": {100: "honderd", 1000: "duizend"},
    "it": {100: "cento", 1000: "mille/mila"},
    "tl": {100: "daan", 1000: "libo"},
    "id": {10: "puluh", 100: "ratus", 1000: "ribu"},
    "vi": {10: "muoi", 100: "tram", 1000: "nghin/ngan"},
    "th": {10: "สิบ", 100: "ร้อย", 1000: "พัน"},
    "ru": {1000: "тысяча/тысячи/тысяч"},
    "ko": {10: "십", 100: "백", 1000: "천"},
    "ne": {100: "सय", 1000: "हजार/hajar"},
    "hi": {100: "सौ", 1000: "हजार/hazaar"},
    "bn": {1000: "হাজার/hajar"},
    "my": {10: "ဆယ်", 100: "ရာ", 1000: "ထောင်"},
    "mn": {100: "зуу", 1000: "мянга"},
    "uk": {1000: "тисяча/тисячі/тисяч"},
    "tr": {100: "yuz", 1000: "bin"},
    "pl": {1000: "tysiac/tysiace/tysiecy"},
}
"""Words that multiply what stands before them."""

SOUNDS: dict[int, str] = {
    0: "ou/ow/zip/nada", 1: "won/wan/wun", 2: "to/too/tu", 3: "tree/free", 4: "for/fore/foar",
    5: "fife/faiv", 6: "sicks/siks", 8: "ate/eit", 9: "nein/nain",
}  # fmt: skip
"""English words that sound like a digit; they count only in the company of others."""
