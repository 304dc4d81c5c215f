"""What is true of cards, PINs and hints.

Pure: the standard library and :mod:`pinvault.errors` only. No clock, no file, no random, no
keyring and no screen: whoever needs today's date or a new id passes it in. Every value is
frozen; a change is a new value.
"""
