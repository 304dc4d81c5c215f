"""Names with numbers in them: products, bands, sights, idioms; in folded text."""

from __future__ import annotations

from pinvault.domain.hints.words import listed

IDIOMS = frozenset(
    (
        "三三五五",
        "一五一十",
        "七七四十九",
        "50/50",
        "fifty-fifty",
        "fifty fifty",
        "3, 2, 1, go",
        "3,2,1,go",
        "3 2 1 go",
        "3-2-1-go",
        "three, two, one, go",
    )
)
"""Set phrases that only contain numerals."""

LABEL_WORDS = frozenset(
    listed(
        """
    pin pins pinno pincode pass password passcode passwd pw pwd code key no num number id user
    login my card sign signature resident input secret type enter is the and to it use at in be
    as on digits memo hint portal app web test abc x xx xxx z
    """
    )
)
"""Words that may be glued to a number without making it a model."""

BRANDS = frozenset(
    listed(
        """
    nokia canon nikon sony casio seiko citizen toshiba sharp panasonic fujitsu nec hitachi honda
    yamaha kawasaki suzuki bmw audi porsche ferrari fiat ford boeing airbus lego intel amd ryzen
    rtx gtx radeon hp dell lenovo thinkpad epson brother ricoh roland korg moog fender gibson
    marshall leica pentax olympus kodak polaroid motorola ericsson blackberry samsung galaxy
    huawei xperia aquos dynabook latitude nintendo roomba dyson philips siemens volvo vespa ducati
    atari sega commodore amiga garmin fitbit bosch makita braun technics pioneer denon marantz bose
    jbl akai peugeot citroen renault opel saab jeep chevrolet pontiac harley piaggio shimano kubota
    yanmar komatsu tamiya airfix hornby fujifilm instax hasselblad lamy rotring copic macbook
    surface playstation xbox walkman discman kindle
    """
    )
)
"""Makers and lines of things that are numbered."""

PRODUCT_WORDS = BRANDS | frozenset(
    listed(
        """
    pc rtx gtx rx ryzen boeing airbus windows office iphone ipad ipod macbook imac galaxy pixel
    xperia aquos arrows kindle switch playstation ps psp xbox nintendo wii wiiu eos nikon canon
    sony lumix fuji thinkpad latitude vaio dynabook lavie surface aspire photoshop illustrator
    autocad route area apollo studio sum blink maroon catch district room heaven formula covid
    sars mp h akb nmb ske hkt ngt stu nogizaka keyakizaka sakurazaka hinatazaka tokyo osaka
    expo fifa nokia motorola ericsson sharp fujitsu panasonic hitachi toshiba casio seiko
    citizen roland korg fender gibson leica pentax olympus ricoh minolta epson ibm dell lenovo
    asus acer intel amd volvo bmw audi benz mercedes porsche ferrari fiat ford chevy peugeot
    renault ducati harley vespa ktm triumph photoshop excel word access oracle java python
    toeic toefl ielts eiken toyota honda suzuki yamaha kawasaki mazda nissan subaru cb cbr cbx
    gsx yzf ninja zx mt sr xjr vtr vmax w z kdx klx xl xr nsr nsx gt gtr skyline type mark
    class level lv stage part vol version ver win mac usb hdmi ddr core web vitamin omega group
    line floor chapter lesson grade week day season episode track page step bus train gate
    platform zone block unit iso jis rfc en din ansi ieee jr boing f b a c su mig ww
    """
    )
)
"""Words before a number that name a product, a group or a place."""

_NO_NUMBER_BEFORE = r"(?<!ty[- ])" + "".join(
    rf"(?<!\b{word}[- ])"
    for word in ("o", "oh", "zero", "one", "two", "three", "four", "five", "six", "eight", "nine")
)
"""The shop is not part of a longer number: fifty-seven eleven, oh seven eleven."""

TITLES = (
    r"(?<![0-9])(?:1984(?= by | \(?orwell|, orwell|[」』\"'] by|年?[」』](?:を|の|と|は|が|に))"
    r"|1984(?:(?<=orwell's 1984)|(?<=おーうぇるの1984))|2049(?:(?<=runner 2049)|(?<=らんなー2049))"
    r"|(?:1[89]|20)[0-9]{2}(?<=[「『\"'][0-9]{4})(?=[」』\"'](?: by [a-z]|(?:の|という)"
    r"(?:曲|歌|映画|本|小説)|を(?:歌|観|聴)))"
    r"|2001(?=: a space|年宇宙)|1917(?= \(?the film|, the (?:film|movie))"
    r"|2000(?<=death race 2000)|999(?<=galaxy express 999)|3000(?<=mystery science theater 3000))"
    rf"|せぶん[・=-]?いれぶん|(?<![a-z0-9]){_NO_NUMBER_BEFORE}(?:7|seven)[- ]?eleven(?![a-z0-9])"
    r"|(?<![a-z])ocean'?s (?:(?:,? ?(?:and )?)(?:eight|eleven|twelve|thirteen|8|1[123])){1,3}"
    r"|nineteen eighty[- ]four(?=,? (?:the|by|page|cover|essay|paperback)(?![a-z]))"
)
"""A pattern of the numbers in the titles of books and films that everybody knows."""

LOOK_ALIKE_NAMES = frozenset(listed("o157 o111 o104 o121 i386 i486 i287"))
"""Things whose names happen to consist of digits and letters that look like digits."""
