"""Fuzzing of all that reads bytes or text of others: only documented errors may come out.

    python -m tests.fuzz container --seconds 60

Guided by coverage where atheris is installed (``requirements/fuzz.in``), else by mutation alone,
which the last line then says. The seeds are the frozen vectors and the files in ``corpus/``; an
input that broke something is written to ``build/fuzz/`` and belongs into ``corpus/`` once mended.
"""
