"""Dates and reminders: the agenda of all cards, and the ways it reaches people."""
