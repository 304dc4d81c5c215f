"""pinvault: encrypted hints, dates and ways back for the four PINs of the My Number card."""

__version__ = "0.1.0"
