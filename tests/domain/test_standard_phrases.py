"""The phrases that the service standard prescribes stand in the cards word for word."""

from pathlib import Path

import pytest

from queueapp.domain.card_file import read_cards
from queueapp.domain.desk import DeskState
from queueapp.domain.moment import Going, Moment, moments_of
from queueapp.domain.standard import Card, Phrase, Standard, phrases_for

FOLDER = Path(__file__).parents[2] / "resources" / "standard"

SAY: dict[str, tuple[str, ...]] = {
    "VI.1": ("Laba diena, Jūsų elektroninę užklausą gavome. Atsakysime artimiausiu metu.",),
    "IX.2.1": (
        "Laba diena",
        "Labas rytas",
        "Labas vakaras",
        "Laba diena, {department}, {person}",
    ),
    "IX.2.2": ("Klausau Jūsų", "Kuo galėčiau padėti", "Kuo galiu būti naudingas"),
    "IX.2.3": (
        "Prašyčiau prisistatyti, kas kalba",
        "Prašom pasakyti, su kuo kalbu",
        "Ar kalbu su Vardeniu Pavardeniu?",
    ),
    "IX.2.4": (
        "Šiuo klausimu kreipkitės į ...",
        "Tai ... kompetencijos klausimas",
        "Skambinkite šiuo numeriu...",
        "Kreipkitės adresu / į Vardenį Pavardenį...",
    ),
    "IX.2.5": (
        "Norėčiau patikslinti...",
        "Jei teisingai supratau, Jus domina...",
        "Gal galėtumėte patikslinti...",
        "Kokios tiksliai informacijos apie tai norėtumėte...",
    ),
    "IX.2.6": (
        "Ar teisingai suprantu, kad Jūsų netenkina...?",
        "Gal galėtumėte įvardyti, kodėl sakote, kad čia...?",
    ),
    "IX.2.7": (
        "Pasakykite man daugiau, nes privalau išsiaiškinti situaciją ir tiksliai ją perduoti",
        "Prašau išdėstyti savo problemą raštu, kad būtų užfiksuotos svarbios detalės",
    ),
    "IX.2.8": (
        "Taip, suprantu",
        "Suprantu Jūsų nepasitenkinimą",
        "Taip, tai nemaloni situacija",
    ),
    "IX.2.9": ("Atsiprašau, kad...", "Man gaila, kad tai sukėlė Jums nepatogumų"),
    "IX.2.10": ("Šioje situacijoje galima...", "Galėčiau Jums pasiūlyti"),
    "IX.2.11": ("Ačiū, kad pranešėte apie klaidą", "Dėkoju, kad kreipėtės"),
    "IX.2.12": (
        "Atsiprašau, jei ir toliau elgsitės / kalbėsite agresyviai / įžeidžiamai, "
        "privalėsiu nutraukti pokalbį",
    ),
    "IX.2.13": ("Viso gero", "Geros dienos", "Gero savaitgalio"),
    "IX.3.1": ("Taip... Suprantu...", "Suprantu Jūsų situaciją"),
    "IX.3.2": (
        "Ar teisingai suprantu, kad Jūsų netenkina ...?",
        "Gal galėtumėte įvardyti, kodėl sakote, kad čia...?",
    ),
    "IX.3.3": (
        "Suprantu Jūsų nerimą",
        "Taip, tai nemaloni situacija",
        "Suprantu Jūsų nusivylimą",
    ),
    "IX.3.4": (
        "Atsiprašome, kad Jums taip atsitiko",
        "Man gaila, kad tai sukėlė Jums nepatogumų",
    ),
    "IX.3.5": ("Šioje situacijoje galima...", "Jums galėčiau pasiūlyti..."),
    "IX.3.6": (
        "Ačiū, kad pranešėte apie klaidą",
        "Dėkoju, tikiuosi, Jums šis sprendimas padės...",
    ),
}

DONT_SAY: dict[str, tuple[str, ...]] = {
    "IX.2.1": ("Labas", "Sveikas", "Laba", "Klausau", "Taip"),
    "IX.2.2": ("Tai ko atėjote", "Ko norite", "Ko skambinate"),
    "IX.2.3": ("Kas skambina", "Kas kalba", "Kas toks esate"),
    "IX.2.4": (
        "Tai ne mano darbas",
        "Niekuo negaliu padėti",
        "Patys pasiieškokite internete",
    ),
    "IX.2.5": (
        "Kaip klausiate, taip aš ir atsakau",
        "Nieko nesupratau, kalbate nesąmones",
        "Kalbėkite aiškiau",
    ),
    "IX.2.6": ("Nesuprantu, kas Jums neįtiko?", "Kodėl Jūs skundžiatės?"),
    "IX.2.7": ("Su vadovu negalima susisiekti", "Jei aš nepadėjau, vadovas irgi nepadės"),
    "IX.2.8": (
        "Taip negali būti",
        "Juokinga šitaip pykti...",
        "Mano kolega Jums negalėjo to pasakyti",
        "Jūs ne pirmas ir ne paskutinis...",
    ),
    "IX.2.9": ("Čia kaltas Vardenis Pavardenis", "Pas mus irgi visokių dirba"),
    "IX.2.10": (
        "Aš Jums dar kartą kartoju, kad...",
        "Jei atidžiai paklausytumėte, suprastumėte...",
    ),
    "IX.2.11": ("Niekas vis tiek nepasikeis",),
    "IX.2.12": ("Nekalbu su Jumis", "Nieko nesupratau, kalbate nesąmones"),
    "IX.2.13": ("Sudie", "Viso", "Iki"),
}


def cards_of(*chapters: str) -> tuple[Card, ...]:
    return tuple(
        card
        for chapter in chapters
        for card in read_cards((FOLDER / f"{chapter}.toml").read_bytes(), chapter).card
    )


CARDS = {card.row: card for card in cards_of("VI", "VII", "VIII", "IX")}
ANNEX = Standard(cards_of("IX"))


def words(phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    return tuple(phrase.lt for phrase in phrases)


def shown(going: Going) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to say and what not to, beside the cards of the annexes."""
    moments = moments_of(going)
    say, dont_say = phrases_for(ANNEX.fitting(moments), moments)
    return words(say), words(dont_say)


@pytest.mark.parametrize("row", SAY)
def test_a_phrase_to_say_is_lost_or_changed(row: str) -> None:
    assert words(CARDS[row].say) == SAY[row]


@pytest.mark.parametrize("row", DONT_SAY)
def test_a_phrase_not_to_say_is_lost_or_changed(row: str) -> None:
    assert words(CARDS[row].dont_say) == DONT_SAY[row]


def test_a_row_without_phrases_has_got_some() -> None:
    assert {row for row, card in CARDS.items() if card.say} == set(SAY)
    assert {row for row, card in CARDS.items() if card.dont_say} == set(DONT_SAY)


@pytest.mark.parametrize("row", sorted({*SAY, *DONT_SAY}))
def test_a_phrase_stands_without_its_meaning_in_english(row: str) -> None:
    for phrase in (*CARDS[row].say, *CARDS[row].dont_say):
        assert phrase.en.strip(), phrase.lt
        assert phrase.en != phrase.lt


def test_the_greeting_of_the_telephone_is_shown_at_the_desk_or_the_other_way_round() -> None:
    at_desk = shown(Going(DeskState.READY, called=True))
    by_phone = shown(Going(DeskState.READY, doing=(Moment.PHONE_WHILE_FREE,)))

    assert at_desk == (SAY["IX.2.1"][:3], DONT_SAY["IX.2.1"][:3])
    for said, greetings in zip(by_phone, (SAY["IX.2.1"], DONT_SAY["IX.2.1"]), strict=True):
        assert said[: len(greetings) - 3] == greetings[3:]
        assert not {*said} & {*greetings[:3]}


@pytest.mark.parametrize("part", [Moment.ASKING, Moment.INFORMING, Moment.FINISHING])
def test_a_call_that_goes_well_shows_other_phrases_than_the_same_talk_at_the_desk(
    part: Moment,
) -> None:
    at_desk = Going(DeskState.READY, serving=True, part=part)
    by_phone = Going(DeskState.READY, serving=True, by_phone=True, part=part)

    assert shown(by_phone) == shown(at_desk)
    assert shown(at_desk) != ((), ())


def test_an_aggressive_caller_is_not_warned() -> None:
    going = Going(DeskState.READY, serving=True, by_phone=True, chosen=Moment.AGGRESSIVE)

    assert shown(going) == (SAY["IX.2.12"], DONT_SAY["IX.2.12"])


def test_an_apology_is_offered_where_the_fault_is_not_ours() -> None:
    ours = Going(DeskState.READY, serving=True, chosen=Moment.COMPLAINT_OURS)
    not_ours = Going(DeskState.READY, serving=True, chosen=Moment.COMPLAINT_NOT_OURS)

    assert SAY["IX.2.9"][0] in shown(ours)[0]
    assert shown(not_ours)[0] == SAY["IX.2.9"][1:]
