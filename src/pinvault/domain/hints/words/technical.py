"""Standards, formats, ports and landmarks: letters and digits that are no password."""

from __future__ import annotations

TECHNICAL = (
    # Not inside of what is spelled sign by sign: F-Z-J-C-K-9.
    r"(?<![a-z0-9])(?<!\b[a-z0-9]-)(?:sha-?[0-9]{1,3}(?:-[0-9]{3})?|md[0-9]|aes-?[0-9]{3}|rsa-?[0-9]{4}"
    r"|utf-?(?:8|16|32)|ascii|unicode [0-9]+|base-?(?:16|32|58|64)|ip ?v[46]|h\.?26[0-9]"
    r"|windows-125[0-9]|(?:iso|iec)[- /]?[0-9]{3,5}(?:-[0-9]+)?|rfc[- ]?[0-9]{3,4}"
    r"|jis ?x ?[0-9]{4}|ieee ?[0-9.]+[a-z]{0,2}|802\.[0-9]+[a-z]{0,2}|wpa[23]|tls ?1\.[0-9]"
    r"|http/?[123]|rs-?232c?|ddr[345](?:-[0-9]{4})?|cat-?[5-8][ae]?|usb ?[1-4](?:\.[0-9])?"
    r"|hdmi ?[12](?:\.[0-9])?|covid-?19|mpeg-?[1-4]|gpt-?[1-5]|web ?[123]\.0|es20[0-9]{2}"
    r"|(?:ms-)?dos ?[0-9](?:\.[0-9]{1,2})?|(?:python|java|php|ruby|node|android|ios|linux|windows)"
    r" ?[0-9]{1,2}\.[0-9]{1,2}|(?:port|localhost:) ?[0-9]{2,5}|co2|h2o|https?"
    r"|r2-?d2|c-?3po|bb-?8|k-?9|k-?pop|mi-?[56]|4x4|b2b|b2c|p2p|f1|g[78]|u2|ub40|shibuya109"
    r"|area51|route66|blink182|heaven17"
    r"|1password|7eleven|3coins|2ndstreet|109cinemas|23andme|9to5(?:mac|google)|37signals|50cent"
    r"|4runner|4minute|8bitdo|24hfitness|30rock|12monkeys|21grams|500days)(?![a-z0-9]|-[a-z0-9]\b)"
)
"""A pattern of them, in folded text."""
