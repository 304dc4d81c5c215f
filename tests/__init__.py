"""Tests of pinvault: one promise each, named for it."""
