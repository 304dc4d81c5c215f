"""``python -m tools.mutants``: change code in small ways; its tests must notice."""
