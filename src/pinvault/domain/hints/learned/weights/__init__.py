"""What the learning tool found: tables that people can read and check.

A line: a weight in tenths of log-odds, and all that has it, between bars. More than 0 speaks for a
PIN that is given away, less for an ordinary hint. Digits are masked as 0 in all runs, so no table
knows a number.
"""
