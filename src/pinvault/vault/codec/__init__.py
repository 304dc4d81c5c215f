"""The vault's contents as bytes, and back (docs/vault-format.md, section 7).

What is read here has been authenticated already, so the checks are for age and consistency,
not against an attacker: a payload of a later schema is refused, one of an earlier schema is
migrated.
"""

from pinvault.vault.codec.payload import SCHEMA, Contents, decode_payload, encode_payload

__all__ = ["SCHEMA", "Contents", "decode_payload", "encode_payload"]
