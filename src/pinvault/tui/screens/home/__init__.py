"""Home, and what is reached from everywhere: the list of commands, help, settings."""
