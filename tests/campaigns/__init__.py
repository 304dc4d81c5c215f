"""Long walks that show what is claimed: faults, random kills, leaks, many writers at once.

Each is a command that prints one line of figures at its end (``make faults``, ``make leaks``); a
small sample of each runs with the tests. Nothing outside a temporary folder is touched.
"""
