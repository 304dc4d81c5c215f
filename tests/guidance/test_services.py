"""Promises of the services: each is complete, grounded, and found by whatever it is called."""

from __future__ import annotations

import unicodedata

import pytest

from pinvault.domain.pins import CARD_2016, PinId
from pinvault.domain.recovery.vocabulary import Store
from pinvault.errors import UsageError
from pinvault.guidance.fact import fact
from pinvault.guidance.folding import folded
from pinvault.guidance.lookalike import lookalike, lookalike_names, lookalikes
from pinvault.guidance.service import Confidence, Service, Situation, service_names, services
from pinvault.guidance.shop import Shop, shops
from pinvault.guidance.source import source
from pinvault.guidance.which import which
from pinvault.i18n import LANGUAGES, use_language

# What each service asks for, written down from the table of services: always, and sometimes.
ASKED = {
    "e-tax": ("user input signature", ""),
    "e-tax-phone": ("", ""),
    "mynaportal": ("user", ""),
    "move-out-online": ("user input signature", ""),
    "move-in": ("resident", "signature"),
    "name-change": ("resident", "signature"),
    "certificate-renewal": ("signature user resident", ""),
    "card-renewal": ("", ""),
    "foreign-extension": ("resident", "signature"),
    "convenience-store": ("user", ""),
    "clinic": ("", "user"),
    "register-insurance": ("user", ""),
    "passport": ("user input signature", ""),
    "family-register-code": ("user signature", ""),
    "driving-licence": ("signature", "user"),
    "bank-account": ("signature", ""),
    "mobile-contract": ("signature", ""),
    "identity-app": ("signature", ""),
    "authentication-app": ("", "user input signature"),
    "library": ("user input", ""),
    "pension": ("user", ""),
    "iphone-card": ("input signature", "user"),
    "android-certificate": ("user signature", ""),
    "reset-signature-at-shop": ("user", ""),
    "reset-user-at-shop": ("signature", ""),
    "lift-suspension": ("", "signature"),
    "registration-and-patents": ("signature", ""),
    "residence-status": ("", ""),
    "face-card": ("", ""),
    "online-application": ("user", "input signature"),
    "public-money-account": ("user input", ""),
}

each_service = pytest.mark.parametrize("found", services(), ids=lambda found: found.id)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def texts(found: Service) -> list[str]:
    """Return everything that a service says."""
    steps = [text for step in found.steps for text in (step.moment, step.only) if text]
    return [found.name, *steps, *found.notes, *found.conditions, *found.others]


def test_the_services_of_the_table_are_known() -> None:
    """No service is missing, and none was added without being written down here."""
    assert {found.id for found in services()} == ASKED.keys()


@each_service
def test_a_service_asks_for_these_pins_in_this_order(found: Service) -> None:
    """What is always asked for and what only sometimes are told apart."""
    always = " ".join(step.pin for step in found.steps if not step.optional)
    sometimes = " ".join(step.pin for step in found.steps if step.optional)
    assert (always, sometimes) == ASKED[found.id]


def test_every_situation_has_a_service() -> None:
    """No heading of the list stands over nothing."""
    assert {found.situation for found in services()} == set(Situation)


@each_service
def test_a_step_names_a_pin_of_the_catalogue(found: Service) -> None:
    """Form and tries are known for whatever is asked for."""
    for step in found.steps:
        assert CARD_2016.kind(PinId(step.pin)).tries > 0


def test_no_service_is_called_like_a_look_alike() -> None:
    """They are searched together, so an id stands for one of them."""
    assert service_names().keys() & lookalike_names().keys() == set()


@each_service
def test_a_service_rests_on_facts_and_sources(found: Service) -> None:
    """Each id exists, and there is at least one of both."""
    assert [fact(fact_id).id for fact_id in found.facts]
    assert [source(key).name for key in found.sources]


@each_service
def test_a_service_is_dated(found: Service) -> None:
    """It was checked once and is to be checked again."""
    assert found.checked_on < found.review_by


@each_service
def test_what_is_not_meant_is_explained(found: Service) -> None:
    """Each look-alike has an entry."""
    for name in found.not_meant:
        assert lookalike(name).text


@each_service
def test_nothing_is_asked_for_without_a_word_on_it(found: Service) -> None:
    """A service without PINs says so in its notes."""
    assert found.steps or found.notes


@each_service
def test_both_languages_say_as_much(found: Service) -> None:
    """Neither language has a note, a condition or another way that the other lacks."""
    counts = []
    for language in LANGUAGES:
        use_language(language)
        said = next(entry for entry in services() if entry.id == found.id)
        counts.append(
            [len(part) for part in (said.steps, said.notes, said.conditions, said.others)]
        )
    assert counts[0] == counts[1]


@each_language
def test_every_character_of_a_service_has_a_sure_width(language: str) -> None:
    """Terminals disagree on ambiguous characters."""
    use_language(language)
    said = [text for found in services() for text in texts(found)]
    said += [text for alike in lookalikes() for text in (alike.name, alike.text)]
    said += [text for shop in shops() for text in (shop.name, shop.where)]
    assert all(said)
    assert not {char for char in "".join(said) if unicodedata.east_asian_width(char) == "A"}


def test_an_unsettled_service_claims_no_pin() -> None:
    """What could not be confirmed is not asserted."""
    unsettled = [found for found in services() if found.confidence is Confidence.CHECK]
    assert unsettled
    assert all(not found.steps for found in unsettled)


@pytest.mark.parametrize("service_id", service_names())
def test_a_service_is_found_by_each_of_its_names(service_id: str) -> None:
    """A name that several share finds them all, in full."""
    for name in service_names()[service_id]:
        assert service_id in [found.id for found in which(name).meant], name


@pytest.mark.parametrize("alike", lookalike_names())
def test_a_look_alike_is_found_by_each_of_its_names(alike: str) -> None:
    """Somebody who names a number that is no PIN is told so."""
    for name in lookalike_names()[alike]:
        assert alike in [found.id for found in which(name).no_pins], name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("カクテイシンコク", "e-tax"),
        ("ｶｸﾃｲｼﾝｺｸ", "e-tax"),
        ("kakutei shinkoku", "e-tax"),
        ("KAKUTEI-SINKOKU", "e-tax"),
        ("kakuteishinkok", "e-tax"),
        ("確定申国", "e-tax"),
        ("ｅ－Ｔａｘ", "e-tax"),
        ("e tax", "e-tax"),
        ("i want to do my tax return", "e-tax"),
        ("確定申告がしたい", "e-tax"),
        ("hikkoshi", "move-out-online"),
        ("hikkosi", "move-out-online"),
        ("引越", "move-out-online"),
        ("てんにゅう", "move-in"),
        ("mynaprtal", "mynaportal"),
        ("まいなぽーたる", "mynaportal"),
        ("ｺﾝﾋﾞﾆ", "convenience-store"),
        ("jumin hyo", "convenience-store"),
        ("juuminhyou", "convenience-store"),
        ("pasport", "passport"),
        ("パスポト", "passport"),
        ("drivers lisence", "driving-licence"),
        ("libary", "library"),
        ("びょういんで使いたい", "clinic"),
        ("hospitl", "clinic"),
        ("iphon", "iphone-card"),
        ("bank acount", "bank-account"),
        ("口座を開設したい", "bank-account"),
        ("nenkin", "pension"),
    ],
)
def test_a_service_is_found_although_it_is_misspelt(typed: str, meant: str) -> None:
    """The first service that is shown is the one that was meant."""
    assert which(typed).meant[0].id == meant


@pytest.mark.parametrize("typed", ["", " ", "??", "qqqqq", "1234", "ZX81PQ", "あ", "x" * 10_000])
def test_what_means_nothing_is_refused(typed: str) -> None:
    """A usage error that repeats nothing of what was typed: it may be a PIN."""
    with pytest.raises(UsageError) as raised:
        which(typed)
    assert raised.value.reason == "service-unknown"
    assert raised.value.values == {}


def test_something_near_is_offered() -> None:
    """Half a word is enough for a suggestion."""
    with pytest.raises(UsageError) as raised:
        which("pazzparts")
    assert raised.value.reason == "service-unknown-near"
    assert "パスポート" in str(raised.value.values["choices"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("しょめい", "SHOMEI"),
        ("じゅうみん", "jumin"),
        ("とうきょう", "tokyo"),
        ("しんぶん", "shimbun"),
        ("けっこん", "kekkon"),
        ("まっちゃ", "matcha"),
        ("ふじ", "huzi"),
        ("つくば", "tukuba"),
        ("マイナポータル", "まいなぽたる"),
        ("ファミリー", "famiri"),
        ("ティー", "ti"),
        ("Ａ－１ b", "a1B"),
    ],
)
def test_two_spellings_of_a_word_are_one(one: str, other: str) -> None:
    """Kana, both romanisations, width, case, joints and long vowels make no difference."""
    assert folded(one) == folded(other)


@pytest.mark.parametrize("shop", shops(), ids=lambda shop: shop.id)
def test_a_shop_is_dated_and_grounded(shop: Shop) -> None:
    """The list of shops changes; each line says when it was looked up and where."""
    assert shop.checked_on < shop.review_by
    assert [source(key).name for key in shop.sources]
    assert [fact(fact_id).id for fact_id in shop.facts] == ["REC-15"]


def test_the_shops_are_those_that_recovery_knows() -> None:
    """Guide and ``recover`` name the same chains, the fewer of them for the user PIN."""
    assert {shop.id for shop in shops()} == {store.value for store in Store}
    by_user = {shop.id for shop in shops() if PinId.USER in shop.pins}
    assert by_user == {"seven-eleven", "aeon", "fuji"}
    assert all(PinId.SIGNATURE in shop.pins for shop in shops())
