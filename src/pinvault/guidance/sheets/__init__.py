"""Answers as sheets: the lines, in order, that both front ends show and that can be printed.

A sheet says what is read and how it hangs together: a heading, an entry with its mark, something
quiet. How wide a line is and how it looks is for whoever shows it. The room reads guidance and
the catalogues; it decides nothing, and no name of a person and no hint reaches it.
"""
