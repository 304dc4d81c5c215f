"""What pinvault tells people: dated facts, ways out, services and pages, as data with evidence.

Each subject is a folder of TOML here (``facts/``, ``sources/``, ``routes/`` …), a table for each
entry, with the words in both languages; the module of the singular name (``fact``, ``route``)
reads it into frozen values in the language of the moment. Code elsewhere picks ids and never
holds advice. This room uses ``resources`` and ``i18n`` and may know ``domain``; it computes
nothing about cards.
"""
