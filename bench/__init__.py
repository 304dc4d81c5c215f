"""What the design promises in figures, measured: ``make bench`` prints the table.

A promise is a ratio to something that any program of this kind would have to do, measured in
turn with it on the same machine, so that a slow or busy machine moves both. Each file in
``bench/measures`` holds the promises of one subject in ``PROMISES``; a new file is found by being
there.
"""
