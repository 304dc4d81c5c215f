"""The safe: how a vault is sealed, kept and opened.

``container`` lays bytes out and reads them strictly; ``keys`` holds every key and never lets
one out; ``device`` is the machine's half of the key; ``storage`` is the file on disk; ``codec``
turns the domain's values into bytes; ``session`` is one opened vault with a method for each
thing a person can intend; ``suggestion`` makes up a passphrase. The room may use ``domain``; it
knows no screen and no command line.
"""
