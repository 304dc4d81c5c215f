"""The promises, one file for each subject; each has a tuple ``PROMISES``."""
