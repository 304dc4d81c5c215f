"""An opened vault, from its creation to its last key."""
