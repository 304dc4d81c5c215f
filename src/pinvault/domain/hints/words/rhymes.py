"""Words that rhyme with a digit, as in the old way to remember lists; folded text."""

from __future__ import annotations

from pinvault.domain.hints.words import listed

RHYMES = frozenset(
    listed(
        "hero nero sun bun run fun gun nun son ton done won shoe blue you zoo glue two true crew"
        " chew tree bee sea key knee free tea me he she see plea door more floor shore pour store"
        " core war hive dive drive alive jive live chive sticks bricks mix tricks fix picks chicks"
        " kicks licks heaven leaven devon kevin gate late plate skate weight bait date mate state"
        " wait great hate wine line vine pine fine shine sign dine mine nine spine hen ten pen men"
    )
)
"""One rhyme or more for each digit."""
