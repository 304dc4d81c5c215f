"""Getting it back: archives, copies, earlier states, the health of the vault."""
