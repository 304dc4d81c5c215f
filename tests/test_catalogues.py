"""Promises of the catalogues: both languages complete, every id used, every used id there."""

from __future__ import annotations

import ast
import re
import tomllib
import unicodedata
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from pinvault import resources
from pinvault.i18n import LANGUAGES
from tests.message_ids import (
    BUILT,
    ERRORS,
    PREFIXES,
    PUT_INTO_WORDS,
    asked_for,
    calls,
    is_used,
    reasons,
    strings,
)
from tests.sources import PACKAGE, literals, shape, shapes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def subjects(language: str) -> dict[str, Path]:
    """Return the catalogue files of ``language`` by subject."""
    return {path.stem: path for path in sorted((PACKAGE / "i18n" / language).glob("*.toml"))}


def tables(language: str) -> dict[str, dict[str, str | list[str]]]:
    """Return the messages of each subject, read from the TOML."""
    return {
        subject: tomllib.loads(path.read_text(encoding="utf-8"))
        for subject, path in subjects(language).items()
    }


def messages(language: str) -> dict[str, list[str]]:
    """Return the texts of each id, a single text as a list of one."""
    return {
        message_id: [value] if isinstance(value, str) else value
        for table in tables(language).values()
        for message_id, value in table.items()
    }


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield every text with its id."""
    for message_id, values in messages(language).items():
        for value in values:
            yield message_id, value


def placeholders(values: list[str]) -> set[str]:
    """Return the names in braces in any of ``values``."""
    return {field for value in values for _, field, _, _ in Formatter().parse(value) if field}


def listed(findings: list[str]) -> str:
    """Return all of them, a line each: pytest would cut a long list."""
    return "\n".join(["", *sorted(findings)])


def test_both_languages_have_the_same_subjects() -> None:
    """A subject is written in both languages or not at all."""
    assert subjects("ja").keys() == subjects("en").keys() != set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_flat_and_its_ids_are_kebab_case(language: str) -> None:
    """An id holds a text or a list of texts; nothing is empty."""
    for subject, table in tables(language).items():
        for message_id, value in table.items():
            assert ID.fullmatch(message_id), (subject, message_id)
            values = value if isinstance(value, list) else [value]
            assert values, (subject, message_id)
            assert all(isinstance(text, str) and text for text in values), (subject, message_id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_id_stands_in_two_subjects(language: str) -> None:
    """Which of two texts would be shown is never a question."""
    ids = [message_id for table in tables(language).values() for message_id in table]
    assert sorted(ids) == sorted(set(ids))


def test_both_languages_have_the_same_ids_in_the_same_subjects() -> None:
    """Nothing can be said in one language alone."""
    japanese, english = (
        {(subject, message_id) for subject, table in tables(name).items() for message_id in table}
        for name in ("ja", "en")
    )
    assert japanese - english == set()
    assert english - japanese == set()


def test_both_languages_fill_in_the_same_values() -> None:
    """A value the code gives is said in both languages."""
    english = messages("en")
    for message_id, values in messages("ja").items():
        assert placeholders(values) == placeholders(english[message_id]), message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_placeholder_is_a_plain_name(language: str) -> None:
    """No format, no attribute, no position: what is filled in is ready to be read."""
    for message_id, text in texts(language):
        for _, field, form, conversion in Formatter().parse(text):
            assert field is None or field.isidentifier(), message_id
            assert not form, message_id
            assert not conversion, message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_has_a_sure_width(language: str) -> None:
    """Terminals disagree on ambiguous characters, and then every border breaks."""
    for message_id, text in texts(language):
        unsure = [char for char in text if unicodedata.east_asian_width(char) == "A"]
        assert not unsure, (message_id, unsure)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_can_be_shown_as_they_are(language: str) -> None:
    """No control character but the end of a line, no space where it cannot be seen, in NFC."""
    for message_id, text in texts(language):
        assert unicodedata.normalize("NFC", text) == text, message_id
        for line in text.split("\n"):
            assert line == line.rstrip(), message_id
            assert not [char for char in line if unicodedata.category(char)[0] == "C"], message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_says_what_happened_and_what_to_do(language: str) -> None:
    """The two messages of a reason come together."""
    ids = messages(language).keys()
    happened = {message_id[4:] for message_id in ids if message_id.startswith("err-")}
    to_do = {message_id[4:] for message_id in ids if message_id.startswith("rec-")}
    assert happened - to_do == set()
    assert to_do - happened == set()


def test_every_reason_of_an_error_has_its_messages() -> None:
    """No error is raised that cannot be explained."""
    ids = messages("ja").keys()
    missing = [
        f"{reason} ({where})" for reason, where in reasons().items() if f"err-{reason}" not in ids
    ]
    assert not missing, listed(missing)


@pytest.mark.parametrize(
    ("callers", "shown"),
    [
        pytest.param(ERRORS, ("err-{}", "rec-{}"), id="errors"),
        pytest.param({"t"}, ("{}",), id="texts"),
    ],
)
def test_what_a_message_mentions_is_given(callers: set[str], shown: tuple[str, ...]) -> None:
    """No placeholder is left in braces in front of a person."""
    known = messages("ja")
    missing = []
    for where, name, call in calls():
        given = {keyword.arg for keyword in call.keywords}
        for value, words in PUT_INTO_WORDS.items():
            given |= words if value in given else set()
        # With ``**values`` the code does not tell what is given.
        if name in callers and call.args and None not in given:
            for text in strings(call.args[0]):
                needed = placeholders(
                    [value for built in shown for value in known.get(built.format(text), [])]
                )
                missing += [f"{text} ({where}): {value}" for value in needed - given]
    assert not missing, listed(missing)


def test_every_id_in_the_code_exists() -> None:
    """What stands where an id is expected, or looks like one, is in the catalogues."""
    ids = messages("ja").keys()
    missing = [
        f"{value.value} ({where})"
        for where, value in asked_for()
        if isinstance(value, ast.Constant)
        and isinstance(value.value, str)
        and value.value not in ids
    ]
    missing += [text for text in literals() if text.startswith(PREFIXES) and text not in ids]
    assert not missing, listed(missing)


def test_every_id_in_the_catalogues_is_used() -> None:
    """A text nobody shows is removed, not translated."""
    unused = [message_id for message_id in messages("ja") if not is_used(message_id)]
    assert not unused, listed(unused)


def test_an_id_is_put_together_only_in_declared_shapes() -> None:
    """Whoever builds an id says so in ``BUILT``; what is no longer built is taken out there."""
    undeclared = [
        f"{shape(value)} ({where})"
        for where, value in asked_for()
        if isinstance(value, ast.JoinedStr) and shape(value) not in BUILT
    ]
    assert not undeclared, listed(undeclared)
    assert set(BUILT) - shapes() == set()


def test_every_folder_of_data_compiles_to_what_it_says(tmp_path: Path) -> None:
    """The JSON that a wheel holds is the TOML that the repository holds."""
    for folder in resources.source_folders():
        for path in (PACKAGE / folder).glob("*.toml"):
            copy = tmp_path / folder / path.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
        from_toml = resources.read(folder, str(tmp_path))
        resources.compile_folder(folder, str(tmp_path))
        for path in (tmp_path / folder).iterdir():
            path.unlink()
        assert resources.read(folder, str(tmp_path)) == from_toml
