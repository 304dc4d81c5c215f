"""The names of the letters: Japanese, English, and the spelling alphabets; in folded text."""

from __future__ import annotations

from pinvault.domain.hints.words import listed

IN_KANA: dict[str, str] = {
    "えー": "a",
    "えい": "a",
    "びー": "b",
    "びい": "b",
    "しー": "c",
    "しい": "c",
    "すぃー": "c",
    "でぃー": "d",
    "でー": "d",
    "でぃ": "d",
    "いー": "e",
    "いい": "e",
    "えふ": "f",
    "じー": "g",
    "じい": "g",
    "えいち": "h",
    "えっち": "h",
    "えーち": "h",
    "あい": "i",
    "じぇー": "j",
    "じぇい": "j",
    "じぇ": "j",
    "けー": "k",
    "けい": "k",
    "える": "l",
    "えむ": "m",
    "えぬ": "n",
    "おー": "o",
    "おう": "o",
    "ぴー": "p",
    "ぴい": "p",
    "きゅー": "q",
    "きゅう": "q",
    "あーる": "r",
    "あある": "r",
    "える゛": "r",
    "えす": "s",
    "てぃー": "t",
    "てー": "t",
    "てぃ": "t",
    "ゆー": "u",
    "ゆう": "u",
    "ぶい": "v",
    "ゔぃー": "v",
    "だぶりゅー": "w",
    "だぶりゅ": "w",
    "だぶる": "w",
    "えっくす": "x",
    "えくす": "x",
    "わい": "y",
    "ぜっと": "z",
    "ずぃー": "z",
    "ぜっど": "z",
    "あるふぁ": "a",
    "あるふぁー": "a",
    "ぶらぼー": "b",
    "ぶらゔぉー": "b",
    "ちゃーりー": "c",
    "でるた": "d",
    "えこー": "e",
    "ふぉっくすとろっと": "f",
    "ごるふ": "g",
    "ほてる": "h",
    "いんでぃあ": "i",
    "じゅりえっと": "j",
    "きろ": "k",
    "りま": "l",
    "まいく": "m",
    "のべんばー": "n",
    "のゔぇんばー": "n",
    "おすかー": "o",
    "ぱぱ": "p",
    "けべっく": "q",
    "ろめお": "r",
    "しえら": "s",
    "たんご": "t",
    "ゆにふぉーむ": "u",
    "びくたー": "v",
    "ゔぃくたー": "v",
    "ういすきー": "w",
    "うぃすきー": "w",
    "えっくすれい": "x",
    "やんきー": "y",
    "ずーるー": "z",
}
"""Hiragana of the katakana names."""

IN_LATIN: dict[str, str] = {
    **{
        word: word[0]
        for word in listed(
            "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett "
            "kilo lima mike november oscar papa quebec romeo sierra tango uniform victor "
            "whiskey whisky xray yankee zulu able baker dog easy fox george how item jig "
            "king love nan peter roger sugar tare uncle zebra "
        )
    },
    "ay": "a",
    "ee": "e",
    "aye": "i",
    "eh": "a",
    "bee": "b",
    "cee": "c",
    "sea": "c",
    "see": "c",
    "dee": "d",
    "ef": "f",
    "eff": "f",
    "gee": "g",
    "aitch": "h",
    "haitch": "h",
    "eye": "i",
    "jay": "j",
    "kay": "k",
    "el": "l",
    "ell": "l",
    "em": "m",
    "en": "n",
    "oh": "o",
    "pee": "p",
    "pea": "p",
    "cue": "q",
    "queue": "q",
    "ar": "r",
    "are": "r",
    "ess": "s",
    "es": "s",
    "tee": "t",
    "tea": "t",
    "you": "u",
    "yu": "u",
    "vee": "v",
    "doubleyou": "w",
    "ex": "x",
    "why": "y",
    "wye": "y",
    "zee": "z",
    "zed": "z",
}
"""English names, NATO and older spelling alphabets."""

GENERIC = frozenset(
    listed(
        """
    name names nickname surname initials birthday birthdate date day year month word words
    letter letters number numbers digit digits city town street school dog cat pet bird fish
    mum mom dad mother father grandma grandpa aunt uncle sister brother son daughter wife
    husband friend teacher boss house home room floor station train bus line ship boat car bike
    team band song album film movie book novel author hero game level address place mountain
    river lake sea island country food dish drink beer cake restaurant cafe shop store company
    office job brand model colour color flower tree fruit star planet the a an and then with
    plus of my our your his her its their that this first last middle front back start end
    begin beginning rest part half caps capital capitals upper lower case pin pins pass
    password passcode code secret key login type typed use used enter card note paper e tax my
    portal app signature user resident input is are was in on at to for from by after before
    followed it i we you he she they all one two three four five six seven eight nine ten zero
    no not or as so if but age height weight price size shoe jersey seat grade class locker
    flat apartment version windows iphone ps switch page chapter top bottom left right next
    about around over under some any hint japan tokyo old new big small favourite favorite best
    photo picture album drawer box shelf door wall bag wallet folder file notebook diary
    envelope years months weeks days hours minutes times yen dollars people level step stage
    season episode track gate platform bib phone tel fax id row column line only just again up
    down out off when where who how what which born since until lived moved went got had has
    have do did will can tries try attempts guesses chances slots items lines locks mistakes
    opened closed open close started ended began finished goes
    """
    )
)
"""English words that describe a password without being one of its pieces."""
