"""Completions and the manual page, made from the table of commands.

``python -m tools.shell`` writes them anew; a test says when that is due. The shells' own rules
are shtab's work, roff is docutils'. shtab reads a parser of argparse and docutils reads text, so
the table is first turned into these; pinvault itself uses neither.
"""
