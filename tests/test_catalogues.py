"""Promises of the catalogues: both languages complete, every id used, every used id there."""

from __future__ import annotations

import ast
import re
import tomllib
import unicodedata
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from pinvault import errors, resources
from pinvault.i18n import LANGUAGES
from tests.sources import FILES, PACKAGE, literals, name_of, shape, shapes, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUILT = {
    "err-{}": "what happened, by the reason of an error",
    "rec-{}": "what to do, by the reason of an error",
    "pin-{}-{}": "what a PIN is called, by its id in the domain",
}
"""Ids that the code puts together: the shape of the f-string, and of what.

An id is used if it stands in the code as it is, or if it fits one of these shapes with parts
that stand in the code as they are.
"""

PREFIXES = ("help-", "metavar-", "prompt-")
"""A string in the code that begins so is the id of a message, wherever it stands."""

PARAMETER = "message_id"
"""What a function calls the parameter that takes an id."""

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

ERRORS = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.PinvaultError)
}


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


def fits(message_id: str, built: str) -> bool:
    """Tell whether the id is of that shape, each part of it a string in the code."""
    pattern = "(.+?)".join(re.escape(part) for part in built.split("{}"))
    parts = re.fullmatch(pattern, message_id)
    return parts is not None and all(part in literals() for part in parts.groups())


def is_used(message_id: str) -> bool:
    """Tell whether the code can ask for the id."""
    return message_id in literals() or any(fits(message_id, built) for built in BUILT)


def places_of_ids() -> dict[str, int]:
    """Return the functions that take an id, with its place among the values of a call.

    A name that stands for another function as well is left out: a call does not tell which.
    """
    places: dict[str, set[int | None]] = {"texts": {0}}
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
                method = names[:1] in (["self"], ["cls"])
                place = names.index(PARAMETER) - method if PARAMETER in names else None
                places.setdefault(node.name, set()).add(place)
    return {
        name: place
        for name, found in places.items()
        for place in found
        if place is not None and len(found) == 1
    }


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Yield every call in the code: where, the name of what is called, the call."""
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                function = node.func
                name = function.attr if isinstance(function, ast.Attribute) else ""
                name = function.id if isinstance(function, ast.Name) else name
                yield f"{name_of(path)}:{node.lineno}", name, node


def asked_for() -> Iterator[tuple[str, ast.expr]]:
    """Yield every value handed over as an id, and where."""
    places = places_of_ids()
    for where, name, call in calls():
        place = places.get(name, len(call.args))
        if place < len(call.args):
            yield where, call.args[place]
        for keyword in call.keywords:
            if keyword.arg == PARAMETER:
                yield where, keyword.value


def reasons() -> dict[str, str]:
    """Return the reasons of errors in the code, each with one place.

    A reason stands in the call that makes the error, or under a name that says ``reason``.
    """
    found = {}
    for where, name, call in calls():
        if name in ERRORS and call.args:
            found.update(dict.fromkeys(strings(call.args[0]), where))
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Assign) and "reason" in ast.unparse(node.targets[0]).lower():
                found.update(dict.fromkeys(strings(node.value), f"{name_of(path)}:{node.lineno}"))
    return found


def strings(value: ast.expr) -> set[str]:
    """Return the strings that ``value`` can be, or that a mapping can give."""
    if isinstance(value, ast.Dict):
        return {text for item in value.values for text in strings(item)}
    if isinstance(value, ast.IfExp):
        return strings(value.body) | strings(value.orelse)
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return {value.value}
    return set()


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
    missing = {reason: where for reason, where in reasons().items() if f"err-{reason}" not in ids}
    assert missing == {}


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
    for where, name, call in calls():
        given = {keyword.arg for keyword in call.keywords}
        # With ``**values`` the code does not tell what is given.
        if name in callers and call.args and None not in given:
            for text in strings(call.args[0]):
                needed = placeholders(
                    [value for built in shown for value in known.get(built.format(text), [])]
                )
                assert needed <= given, f"{where}: {text}"


def test_every_id_in_the_code_exists() -> None:
    """What stands where an id is expected, or looks like one, is in the catalogues."""
    ids = messages("ja").keys()
    missing = {
        value.value: where
        for where, value in asked_for()
        if isinstance(value, ast.Constant) and value.value not in ids
    }
    looks_like_one = {text for text in literals() if text.startswith(PREFIXES)}
    assert missing == {}
    assert looks_like_one - set(ids) == set()


def test_every_id_in_the_catalogues_is_used() -> None:
    """A text nobody shows is removed, not translated."""
    assert [message_id for message_id in messages("ja") if not is_used(message_id)] == []


def test_an_id_is_put_together_only_in_declared_shapes() -> None:
    """Whoever builds an id says so in ``BUILT``; what is no longer built is taken out there."""
    built = {
        shape(value): where for where, value in asked_for() if isinstance(value, ast.JoinedStr)
    }
    assert {text: where for text, where in built.items() if text not in BUILT} == {}
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
