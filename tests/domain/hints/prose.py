"""Ordinary hints put together at random: places, people, things, counts, times and years."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_PLACES = [
    "京都",
    "横浜",
    "小樽",
    "長崎",
    "祖母の家",
    "駅前の喫茶店",
    "海辺の宿",
    "学校の裏山",
    "市民プール",
    "古い図書館",
    "三宮",
    "四国",
    "五反田",
    "六本木",
    "七尾",
    "八戸",
    "九州",
    "十和田",
    "千葉",
    "百道",
    "万座",
]
_PEOPLE = [
    "祖父",
    "妹",
    "いとこ",
    "担任",
    "隣の人",
    "三浦さん",
    "五十嵐くん",
    "一郎",
    "二葉ちゃん",
    "六車先生",
    "八木さん",
    "九条さん",
    "千代さん",
    "百恵さん",
    "四方くん",
    "七海",
]
_THINGS = [
    "写真の裏",
    "青い箱",
    "日記",
    "手帳",
    "絵本",
    "傘",
    "鍵",
    "腕時計",
    "弁当",
    "手紙",
    "ギター",
    "自転車",
    "切符",
    "帽子",
]
_COUNTERS = {
    "人": 40, "匹": 9, "回": 30, "階": 50, "歳": 90, "年": 99, "月": 12, "日": 31, "時": 23,
    "分": 59, "円": 9999, "枚": 2000, "冊": 300, "本": 200, "台": 30, "軒目": 9, "番目": 9,
    "つ目": 9, "段目": 9, "号室": 1999, "組": 8, "点": 100, "キロ": 3000, "メートル": 3776,
    "%": 100, "度": 40, "週間": 9, "か月": 12, "ページ": 999, "巻": 99, "話": 200, "番線": 20,
    "号車": 16, "丁目": 9, "年前": 40, "時間": 24, "回目": 99, "周年": 100, "世紀": 21,
}  # fmt: skip
"""Counter to the largest number that people count with it."""

_NUMERALS = "〇一二三四五六七八九十"
_ERAS = {"昭和": 63, "平成": 30, "令和": 8}
_JAPANESE = (
    "{place}で{count}の{thing}", "{person}と{count}歩いた{place}", "{year}に{place}で買った{thing}",
    "{person}の{thing}、{count}と{count}", "{time}のバス、{person}", "{count}の{person}が来た",
    "{place}の{count}、{person}の{thing}", "{thing}を{count}もらった{person}",
    "{person}が{count}で{count}のころの{thing}", "{year}、{count}、{place}",
    "{place}から{count}の{place}の{thing}", "{person}は{count}、{person}は{count}だった夏",
    "{person}の好きな{thing}と{place}", "{place}の{thing}を{person}に聞く",
)  # fmt: skip
_SPOTS = [
    "the lake",
    "the old pier",
    "Grandma's attic",
    "the bakery",
    "Osaka",
    "the school roof",
    "room 12",
    "the harbour",
    "the cinema",
    "gate 7",
    "platform 9",
    "the third floor",
    "bus 62",
    "apartment 5B",
    "Route 66",
]
_FRIENDS = [
    "Aunt May",
    "my sister",
    "the neighbour",
    "Ben",
    "my first boss",
    "the twins",
    "Nana",
    "one of the cousins",
    "the two brothers",
]
_OBJECTS = [
    "photo album",
    "blue box",
    "diary",
    "umbrella",
    "key",
    "lunch",
    "letter",
    "guitar",
    "teddy bear",
    "map",
]
_UNITS = {
    "cats": 9, "people": 4000, "steps": 3000, "minutes": 90, "hours": 24, "days": 365,
    "years": 90, "yen": 9900, "dollars": 3000, "pages": 900, "songs": 20, "km": 3000,
    "cups of tea": 9, "chairs": 40, "tickets": 9, "metres": 3776, "laps": 40, "points": 100,
}  # fmt: skip
_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_RANKS = ["first", "second", "third", "fourth", "fifth", "last", "1st", "2nd", "3rd", "4th", "21st"]
_ENGLISH = (
    "the {thing} from {place}, {count}", "{person} and {count} at {place}",
    "in {year} {person} lost a {thing}", "my {rank} {thing}, {place}",
    "the {time} train with {person}", "what {person} said after {count}",
    "{count}, {count} and a {thing}", "{place} in the summer of {year}",
    "{person}'s {rank} {thing} near {place}", "we walked {count} to {place}",
    "ask {person} about the {thing}", "{count} for {count}, {person}'s joke",
)  # fmt: skip


def _filled(template: str, draw: Random, words: dict[str, tuple[str, ...]]) -> str:
    """Fill each gap of a template with a word of its own."""
    while "{" in template:
        name = template[template.index("{") + 1 : template.index("}")]
        template = template.replace(f"{{{name}}}", draw.choice(words[name]), 1)
    return template


def _japanese_count(draw: Random) -> str:
    """Count something in digits or numerals."""
    counter, most = draw.choice(list(_COUNTERS.items()))
    number = draw.randint(1, most)
    if number > 19 or draw.random() < 0.5:
        return f"{number}{counter}"
    ones = _NUMERALS[number % 10] if number % 10 else ""
    return (_NUMERALS[number] if number <= 10 else "十" + ones) + counter


def _english_count(draw: Random) -> str:
    """Count something in digits or words."""
    unit, most = draw.choice(list(_UNITS.items()))
    number = draw.randint(2, most)
    small = number < len(_WORDS) and draw.random() < 0.5
    return f"{_WORDS[number] if small else number} {unit}"


def japanese_hint(draw: Random) -> str:
    """Put an ordinary Japanese hint together."""
    era, last = draw.choice(list(_ERAS.items()))
    words = {
        "place": tuple(_PLACES),
        "person": tuple(_PEOPLE),
        "thing": tuple(_THINGS),
        "count": tuple(_japanese_count(draw) for _ in range(9)),
        "year": (f"{draw.randint(1950, 2024)}年", f"{era}{draw.randint(1, last)}年"),
        "time": (f"{draw.randint(1, 12)}:{draw.randint(0, 59):02}", f"{draw.randint(5, 23)}時半"),
    }
    return _filled(draw.choice(_JAPANESE), draw, words)


def english_hint(draw: Random) -> str:
    """Put an ordinary English hint together."""
    words = {
        "place": tuple(_SPOTS),
        "person": tuple(_FRIENDS),
        "thing": tuple(_OBJECTS),
        "rank": tuple(_RANKS),
        "count": tuple(_english_count(draw) for _ in range(9)),
        "year": (str(draw.randint(1950, 2024)),),
        "time": (f"{draw.randint(1, 12)}:{draw.randint(0, 59):02}",),
    }
    return _filled(draw.choice(_ENGLISH), draw, words)
