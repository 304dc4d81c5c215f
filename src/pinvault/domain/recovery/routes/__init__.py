"""Who may take which route: one function a route, true where its preconditions are met.

The docstring of each names the facts that it follows. Where people look for a route in vain, the
function next to it gives the reasons, and the predicate is true only where there are none. A
file holds the routes of one place or thing. Only situations are read here.
"""
