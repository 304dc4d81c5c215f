"""The second layer: every number and letter that a folded text can be read as.

May import :mod:`pinvault.domain.hints.words` and :mod:`.normalise`; judges nothing.
"""
