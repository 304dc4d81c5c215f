"""Promises of named tuples: what is written like ``typing.NamedTuple`` is one."""

from __future__ import annotations

import pytest

from pinvault.named import NamedTuple


class Tries(NamedTuple):
    """A PIN and how often it was wrong."""

    pin: str
    wrong: int = 0

    @property
    def began(self) -> bool:
        """Tell whether there was any."""
        return self.wrong > 0

    def more(self) -> Tries:
        """Return one more."""
        return self._replace(wrong=self.wrong + 1)


def test_it_is_a_tuple_with_names() -> None:
    """It unpacks, compares and prints as one."""
    pin, wrong = Tries("user", 2)
    assert (pin, wrong) == ("user", 2)
    assert Tries("user", 2) == ("user", 2)
    assert repr(Tries("user", 2)) == "Tries(pin='user', wrong=2)"


def test_a_field_with_a_value_may_be_left_out() -> None:
    """One without is asked for."""
    assert Tries("user").wrong == 0
    with pytest.raises(TypeError, match="pin"):
        Tries()  # type: ignore[call-arg]


def test_the_body_of_the_class_is_kept() -> None:
    """Methods, properties, the docstring and the place where it was written."""
    assert Tries("user").more().began
    assert Tries.__doc__ == "A PIN and how often it was wrong."
    assert (Tries.__module__, Tries.__qualname__) == (__name__, "Tries")


def test_it_cannot_be_changed() -> None:
    """Nor does it take an attribute that it has not got."""
    tries = Tries("user")
    with pytest.raises(AttributeError):
        tries.wrong = 1  # type: ignore[misc]
    with pytest.raises(AttributeError):
        tries.left = 1  # type: ignore[attr-defined]
