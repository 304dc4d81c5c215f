"""Commands that open a vault: a real file at the cheapest cost, the key in a private file."""
