"""The first run, step by step, and the way into the demo."""
