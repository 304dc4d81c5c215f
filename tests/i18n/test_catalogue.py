"""Promises of the look-up: right language, filled text, and no crash in front of a person."""

from __future__ import annotations

import pytest

from pinvault import i18n
from pinvault.i18n import catalogue
from pinvault.i18n.environment import from_environment


@pytest.fixture(autouse=True)
def _small_catalogues(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look up in four messages of our own."""
    small: dict[str, dict[str, str | list[str]]] = {
        "ja": {"hello": "{name}さん、こんにちは", "pin": ["暗証番号", "PIN"], "brace": "{{}}"},
        "en": {"hello": "Hello, {name}", "pin": ["PIN"], "brace": "{{}}"},
    }
    monkeypatch.setattr(catalogue._speech, "catalogues", small)  # noqa: SLF001 - its one seam


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "ja"),
        ({"LANG": ""}, "ja"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "JA"}, "ja"),
        ({"LANG": "ja@osaka"}, "ja"),
        ({"LANG": "jam_JM"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "ja_JP"}, "ja"),
        ({"LC_ALL": "", "LANG": "en_US"}, "en"),
        ({"PINVAULT_LANG": "ja", "LC_ALL": "C"}, "ja"),
        ({"PINVAULT_LANG": "en", "LANG": "ja_JP"}, "en"),
        ({"PINVAULT_LANG": "fr", "LANG": "ja_JP"}, "ja"),
    ],
)
def test_the_environment_chooses_the_language(environment: dict[str, str], expected: str) -> None:
    """Our own variable first, then the locale as POSIX orders it; Japanese where nothing speaks."""
    assert from_environment(environment) == expected


def test_a_chosen_language_beats_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was chosen holds until it is given back."""
    monkeypatch.setenv("PINVAULT_LANG", "ja")
    i18n.use_language("en")
    assert i18n.language() == "en"
    i18n.use_language(None)
    assert i18n.language() == "ja"


def test_a_language_we_do_not_speak_is_refused() -> None:
    """The caller checks what a person typed; past that it is a mistake."""
    with pytest.raises(ValueError, match="fr"):
        i18n.use_language("fr")


def test_a_text_is_filled_in_the_present_language() -> None:
    """The same id and values speak either language."""
    i18n.use_language("en")
    assert i18n.t("hello", name="Hanako") == "Hello, Hanako"
    i18n.use_language("ja")
    assert i18n.t("hello", name="花子") == "花子さん、こんにちは"


def test_braces_in_a_value_stay_as_they_are() -> None:
    """A name a person typed is never read as a placeholder."""
    i18n.use_language("en")
    assert i18n.t("hello", name="{name} {0} {") == "Hello, {name} {0} {"
    assert i18n.t("brace") == "{}"


def test_a_list_gives_all_texts_and_its_first_as_the_text() -> None:
    """Aliases are a list; the first is the one to show."""
    assert i18n.texts("pin", "ja") == ["暗証番号", "PIN"]
    assert i18n.texts("hello", "en") == ["Hello, {name}"]
    assert i18n.t("pin") == "暗証番号"


def test_a_changed_list_changes_no_catalogue() -> None:
    """What was handed out can be sorted or emptied by whoever got it."""
    i18n.texts("pin", "ja").clear()
    assert i18n.texts("pin", "ja") == ["暗証番号", "PIN"]


def test_a_mistake_of_ours_fails_a_test() -> None:
    """An unknown id and a missing value raise where tests run."""
    with pytest.raises(i18n.UnknownMessageError, match="no-such-id"):
        i18n.t("no-such-id")
    with pytest.raises(i18n.UnknownMessageError, match="hello"):
        i18n.t("hello")


def test_a_mistake_of_ours_ends_no_shipped_program() -> None:
    """Where nobody asked for raising, the id or the bare text is shown."""
    i18n.raise_on_mistakes(raises=False)
    i18n.use_language("en")
    assert i18n.t("no-such-id") == "no-such-id"
    assert i18n.texts("no-such-id") == []
    assert i18n.t("hello") == "Hello, {name}"
