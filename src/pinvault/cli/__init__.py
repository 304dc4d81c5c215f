"""The command line: every task of pinvault, line by line, readable by a screen reader.

One table of commands (``table/``) gives the parser, the help and, later, completions and the man
page. ``output`` alone writes to stdout, ``diagnostics`` alone to stderr, ``terminal`` alone to
the controlling terminal. This room may use everything below it, and never the terminal app.
"""
