"""A locked vault, and the ways to open it."""
