"""One card: adding, correcting, noting what happened to it, removing."""
