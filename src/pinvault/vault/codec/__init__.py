"""The vault's contents as bytes, and back (docs/vault-format.md, section 7).

A payload of a later schema is refused, one of an earlier schema is migrated. What is read here
fits its keys, and may be forged all the same: whoever has a copy of the vault can seal contents
of their own for its recovery code. So nothing comes out that would act on a terminal, that is
one name for two things, or that the calendar cannot hold.
"""

from pinvault.vault.codec.payload import SCHEMA, Contents, decode_payload, encode_payload

__all__ = ["SCHEMA", "Contents", "decode_payload", "encode_payload"]
