"""Programs for those who look after pinvault; none of them is needed to run it."""
