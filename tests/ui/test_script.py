"""What staff say to clients: the standard's own examples, filled in, and nothing where a gap is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from queueapp.domain.call import CallEnd
from queueapp.domain.callback import Result
from queueapp.domain.phone_number import NumberFault
from queueapp.domain.promise import PromiseKind, PromiseOutcome
from queueapp.domain.promise_list import Part
from queueapp.domain.setup import Office, Person
from ui.i18n import Interpreter
from ui.phone import promise_words, script

VILNIUS = ZoneInfo("Europe/Vilnius")
OFFICE = Office(address="Laisvės al. 96, Kaunas")
PERSON = Person(
    1,
    "Vardenis Pavardenis",
    job="vyriausiasis specialistas",
    phone="+370 37 42 26 31",
    email="vardenis@kaunas.lt",
)

pytestmark = pytest.mark.usefixtures("english")


def at(day: int, hour: int) -> int:
    """An hour of a day of March 2026, whose second is a Monday, in Vilnius."""
    return int(datetime(2026, 3, day, hour, tzinfo=VILNIUS).astimezone(UTC).timestamp() * 1000)


class TestSaid:
    def test_greets_with_the_words_of_the_standard(self) -> None:
        said = script.greeting(OFFICE, PERSON).text
        assert said == "Laba diena, Klientų aptarnavimo skyrius, Vardenis Pavardenis"

    def test_introduces_with_the_words_of_the_standard(self) -> None:
        assert script.introduction(OFFICE, PERSON).text == (
            "Laba diena, Jums skambina Kauno miesto savivaldybės administracijos "
            "Klientų aptarnavimo skyriaus vyriausiasis specialistas Vardenis Pavardenis"
        )

    def test_what_is_not_set_leaves_no_gap(self) -> None:
        bare = Office("", "", " ", "", "")
        nobody = replace(PERSON, job="", phone="", email=" ")
        assert script.greeting(bare, nobody).text == "Laba diena, Vardenis Pavardenis"
        said = script.introduction(bare, nobody)
        assert said.text == "Laba diena, Jums skambina Vardenis Pavardenis"
        assert said.gloss == "Good day, this is Vardenis Pavardenis calling"
        assert script.signature(bare, nobody, first=True) == "Vardenis Pavardenis"

    @pytest.mark.parametrize(
        ("job", "said"),
        [("Vyriausioji specialistė", "vyriausioji specialistė"), ("IT patarėja", "IT patarėja")],
    )
    def test_a_job_stands_small_within_the_sentence(self, job: str, said: str) -> None:
        spoken = script.introduction(OFFICE, replace(PERSON, job=job)).text
        assert spoken.endswith(f"skyriaus {said} Vardenis Pavardenis")

    def test_asks_for_the_right_person_without_declining_the_name(self) -> None:
        assert script.right_person(" Ona Onaitė ").text.endswith("ar Jūs esate Ona Onaitė?")
        assert script.right_person(" ").text.endswith("ar Jūs mums skambinote?")

    def test_names_to_whom_the_question_goes_whichever_is_known(self) -> None:
        assert script.passing_on("Būsto skyrius", "Ona Onaitė").text == (
            "Į Jūsų klausimą atsakys Būsto skyrius, Ona Onaitė."
        )
        assert script.passing_on("", "Ona Onaitė").text.endswith("atsakys Ona Onaitė.")

    @pytest.mark.parametrize(
        ("when", "wish"),
        [
            (at(2, 9), "geros dienos"),
            (at(2, 16), "geros dienos"),
            (at(2, 17), "gero vakaro"),
            (at(6, 11), "geros dienos"),
            (at(6, 12), "gero savaitgalio"),
            (at(7, 9), "gero savaitgalio"),
        ],
    )
    def test_wishes_what_goes_with_the_hour(self, when: int, wish: str) -> None:
        assert script.goodbye(when, VILNIUS).text == f"Viso gero, {wish}"


class TestWritten:
    def test_acknowledges_with_the_words_of_the_standard(self) -> None:
        assert script.acknowledgement().text == (
            "Laba diena, Jūsų elektroninę užklausą gavome. Atsakysime artimiausiu metu."
        )

    def test_an_answer_has_address_thanks_question_and_room(self) -> None:
        letter = script.answer_skeleton("Ona Onaitė", "Kada dirbate?\n\nKur?").text
        assert letter == (
            "Laba diena, gerb. kliente,\n\ndėkojame už laišką.\n\n"
            "Ona Onaitė rašė:\n> Kada dirbate?\n> Kur?\n\n…\n\nPagarbiai"
        )
        assert "Jūs rašėte:\n> Kur?" in script.answer_skeleton("", "Kur?").text
        assert "rašė" not in script.answer_skeleton("Ona Onaitė", " \n").text

    def test_the_note_on_confidence_is_there_where_it_is_wanted(self) -> None:
        note = script.in_confidence().text
        assert note in script.answer_skeleton("", "", confidential=True).text
        assert note not in script.answer_skeleton("", "").text

    def test_signs_in_full_first_and_by_name_after(self) -> None:
        assert script.signature(OFFICE, PERSON, first=True) == (
            "Vardenis Pavardenis\nvyriausiasis specialistas\nKlientų aptarnavimo skyrius\n"
            "Kauno miesto savivaldybės administracija\nLaisvės al. 96, Kaunas\n"
            "Tel. +370 37 42 26 31\nEl. p. vardenis@kaunas.lt"
        )
        assert script.signature(OFFICE, PERSON, first=False) == "Vardenis Pavardenis"

    def test_says_from_when_until_when_somebody_is_away_and_who_stands_in(self) -> None:
        first, last = date(2026, 12, 28), date(2027, 1, 3)
        reply = script.auto_reply(OFFICE, first, last, "Ona Onaitė", "tel. +370 37 42 26 32").text
        assert (
            "Nuo 2026 m. gruodžio 28 d. iki 2027 m. sausio 3 d. imtinai manęs darbe nebus. "
            "Mane pavaduoja Ona Onaitė, tel. +370 37 42 26 32."
        ) in reply
        one = script.auto_reply(OFFICE, first, first, "Ona Onaitė", "").text
        assert "2026 m. gruodžio 28 d. manęs darbe nebus. Mane pavaduoja Ona Onaitė." in one


PHRASES: tuple[Callable[[], script.Phrase], ...] = (
    lambda: script.greeting(OFFICE, PERSON),
    lambda: script.introduction(OFFICE, PERSON),
    script.ask_client,
    script.apology_to_client,
    script.apology_to_caller,
    script.who_speaks,
    lambda: script.right_person("Ona"),
    script.convenient,
    lambda: script.passing_on("Būsto skyrius", "Ona"),
    script.in_confidence,
    lambda: script.goodbye(at(2, 9), VILNIUS),
    script.acknowledgement,
    lambda: script.answer_skeleton("Ona", "Kada?"),
    lambda: script.auto_reply(OFFICE, date(2026, 3, 2), date(2026, 3, 3), "Ona", ""),
)


@pytest.mark.parametrize("phrase", PHRASES)
def test_is_said_in_lithuanian_in_both_interfaces_and_glossed_in_english_alone(
    phrase: Callable[[], script.Phrase], qapp: QApplication
) -> None:
    english = phrase()
    assert english.gloss
    Interpreter(qapp).speak("lt")
    assert phrase() == script.Phrase(english.text)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_every_result_has_a_letter_of_its_own(language: str, qapp: QApplication) -> None:
    Interpreter(qapp).speak(language)
    keys = [promise_words.result_key(value) for value in Result]
    assert len(set(keys)) == len(Result)
    # Without marks: it is the same key on a Lithuanian and on an English keyboard.
    assert all(len(key) == 1 and "A" <= key <= "Z" for key in keys)


def test_every_value_has_words() -> None:
    said = [
        *map(promise_words.promise_kind, PromiseKind),
        *map(promise_words.promise_outcome, PromiseOutcome),
        *map(promise_words.result, Result),
        *map(promise_words.number_fault, NumberFault),
        *map(promise_words.call_end, CallEnd),
        *map(promise_words.part, Part),
    ]
    assert all(said)
    assert not any("&" in text for text in said)
