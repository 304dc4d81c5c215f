"""The answers that need no vault: which PIN, forgotten, what happened, the guide."""
