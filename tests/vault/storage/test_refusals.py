"""Promises of the reasons: what the system says becomes a sentence, never a bare number."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest

from pinvault import i18n
from pinvault.errors import Exit, StorageError
from pinvault.vault.storage import refusals

HERE = Path("/there/v.pinvault")


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EFBIG, "file-size-forbidden"),
        (errno.EROFS, "disk-read-only"),
        (errno.EACCES, "disk-permission"),
        (errno.EPERM, "disk-permission"),
        (errno.ENOENT, "folder-missing"),
        (errno.ENOTDIR, "folder-is-file"),
        (errno.EISDIR, "vault-is-folder"),
        (errno.ELOOP, "vault-is-link"),
        (errno.ENXIO, "vault-not-regular"),
        (errno.EEXIST, "vault-exists"),
        (errno.ENAMETOOLONG, "path-too-long"),
        (errno.EMFILE, "files-too-many"),
        (errno.ENFILE, "files-too-many"),
        (errno.EIO, "io-error"),
        (errno.ESTALE, "io-error"),
        (errno.EINTR, "io-error"),
    ],
)
def test_every_number_has_a_reason(number: int, reason: str) -> None:
    """The reason is for people, the symbol for whoever helps them; the exit code is storage."""
    with pytest.raises(StorageError) as caught, refusals.refusing(HERE):
        raise OSError(number, "said the system")
    error = caught.value
    assert (error.reason, error.exit_code) == (reason, Exit.STORAGE)
    assert error.values == {"path": str(HERE), "code": errno.errorcode[number]}
    for language in i18n.LANGUAGES:
        i18n.use_language(language)
        assert i18n.t(f"err-{reason}", **error.values)
        assert i18n.t(f"rec-{reason}", **error.values)


@pytest.mark.parametrize(
    ("error", "code"), [(OSError("no number"), "0"), (OSError(9999, ""), "9999")]
)
def test_a_number_nobody_knows_is_an_error_of_reading_or_writing(error: OSError, code: str) -> None:
    """Even what the system never said before has a sentence."""
    refusal = refusals.refusal(error, HERE)
    assert (refusal.reason, refusal.values["code"]) == ("io-error", code)


def test_every_reason_of_this_room_has_both_sentences() -> None:
    """Each reason written in the code fills its texts with the values it is given."""
    code = "\n".join(path.read_text() for path in Path(refusals.__file__).parent.glob("*.py"))
    reasons = set(re.findall(r'Error\("([a-z-]+)"', code)) | set(refusals._REASONS.values())  # noqa: SLF001 - the list itself is the promise
    for language in i18n.LANGUAGES:
        i18n.use_language(language)
        for reason in reasons | {"io-error"}:
            for kind in ("err", "rec"):
                assert i18n.t(f"{kind}-{reason}", path="p", code="c", mebibytes=16)
    assert len(reasons) > 20
