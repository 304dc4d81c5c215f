"""What opens the vault: passphrase, recovery code, this machine's half."""
