"""Renewal, from the window that opens to the last new hint."""
