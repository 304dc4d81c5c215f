"""One PIN: its page, and each thing that can be changed of it."""
