"""The parts that screens are made of: one widget a file, none of which knows the vault."""
