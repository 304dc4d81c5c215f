"""Commands for the vault as a whole: making, opening, keys, earlier states, health, removal."""
