"""Completions and manual pages, one folder a language below ``compiled``.

The build writes them from the table of commands (``tools/shell``); git does not keep them. A shell
finds the English ones by itself where the wheel is installed in the usual way; ``pinvault
completion`` prints any of them.
"""
