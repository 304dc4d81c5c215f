"""Word tables of the disclosure check: data only, no rules.

Each module is one subject. They may import nothing of pinvault.
"""
