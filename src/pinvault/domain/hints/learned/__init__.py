"""What labelled examples have taught: a second opinion on texts that no rule refuses.

A rule knows a way to give a PIN away; the ways that people find are more than the rules. This
room weighs how a text is put instead: which runs of characters it has once all numbers are
masked, and how many numbers of which shape. A linear model, learned from the labelled lists of
the repository by ``python -m tools.learn``, tells texts that give a PIN away from those that do
not; a text far enough on the wrong side is refused. It only adds refusals, and knows no text by
heart: what it knows is all in :mod:`.weights`, a number for each run of characters.

* :mod:`.features` names what is weighed in a text,
* :mod:`.weights` holds the weights, written by the tool,
* :mod:`.judge` adds them up.
"""
