"""The cards that the program brings: every row of the standard, in both languages."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from queueapp.domain.card_file import read_cards
from queueapp.domain.moment import CONFLICT_STEPS, Moment
from queueapp.domain.standard import Card, CardFile, Standard, phrases_for

FOLDER = Path(__file__).parents[2] / "resources" / "standard"

SHOWN_WHEN = {
    "II.1": "ready; serving",
    "II.2": "serving; search",
    "II.3": "serving; search",
    "II.4": "serving; search",
    "II.5": "serving; search",
    "III.1": "shift start; disruption or error; search",
    "III.2": "break or lock; phone call; search",
    "III.3": "shift start",
    "III.4": "shift start; off-site visit",
    "III.5": "language change; serving; phone call",
    "IV.1.1": "shift start; ready; client called; phone call",
    "IV.1.2": "client called; off-site visit",
    "IV.1.3": "serving while others wait",
    "IV.2.1": "serving: needs",
    "IV.2.2": "serving: needs",
    "IV.3.1": "serving: information",
    "IV.3.2": "serving: information",
    "IV.3.3": "transfer; call for help",
    "IV.3.4": "closing soon; closed",
    "IV.4.1": "finishing",
    "IV.4.2": "finishing (only if the client thanks)",
    "IV.4.3": "finishing",
    "V.1": "phone call while free",
    "V.2": "callback started",
    "V.3": "during a call; dropped call; call transfer",
    "V.4": "call ending",
    "VI.1": "e-mail follow-up",
    "VI.2": "absence planned",
    "VI.3": "e-mail follow-up",
    "VII.1": "complaint",
    "VII.2": "conflict",
    "VII.3": "complaint; conflict",
    "VII.4": "complaint; conflict",
    "VII.5": "complaint; conflict",
    "VII.6": "conflict",
    "VIII.1": "phone rings while serving",
    "VIII.2": "other work in hand and a client arrives",
    "VIII.3": "situation chosen",
    "VIII.4": "situation chosen",
    "VIII.5": "situation chosen",
    "VIII.6": "situation chosen",
    "VIII.7": "situation chosen",
    "IX.1.1": "shift start",
    "IX.1.2": "shift start",
    "IX.1.3": "shift start",
    "IX.1.4": "shift start",
    "IX.1.5": "shift start",
    "IX.1.6": "shift start",
    "IX.2.1": "client called; phone call",
    "IX.2.2": "serving: needs; phone call",
    "IX.2.3": "phone call; callback started",
    "IX.2.4": "transfer; call transfer",
    "IX.2.5": "serving: needs",
    "IX.2.6": "complaint; conflict",
    "IX.2.7": "conflict",
    "IX.2.8": "conflict",
    "IX.2.9": "complaint; conflict",
    "IX.2.10": "serving: information; conflict",
    "IX.2.11": "finishing; complaint",
    "IX.2.12": "situation chosen: aggressive; during a call",
    "IX.2.13": "finishing; call ending",
    "IX.3.1": "conflict step 1",
    "IX.3.2": "conflict step 2",
    "IX.3.3": "conflict step 3",
    "IX.3.4": "conflict step 4",
    "IX.3.5": "conflict step 5",
    "IX.3.6": "conflict step 6",
}
"""The rows of the standard, and when each is to be seen."""

ON_SEARCH_ALONE = "search"
CHOSEN = "situation chosen"

SITUATION_OF = {
    "VIII.3": {Moment.INTRUSIVE},
    "VIII.4": {Moment.UNCLEAR},
    "VIII.5": {Moment.AGGRESSIVE, Moment.INTOXICATED},
    "VIII.6": {Moment.MANIPULATING},
    "VIII.7": {Moment.FILL_IN},
}

MOMENTS_OF = {
    "absence planned": {Moment.ABSENCE},
    "break or lock": {Moment.LEAVING_DESK},
    "call ending": {Moment.CALL_ENDING},
    "call for help": {Moment.HELP},
    "call transfer": {Moment.PASSING_CALL_ON},
    "callback started": {Moment.CALLING_BACK},
    "client called": {Moment.CLIENT_CALLED},
    "closed": {Moment.CLOSED},
    "closing soon": {Moment.CLOSING_SOON},
    "complaint": {Moment.COMPLAINT},
    "conflict": {Moment.CONFLICT},
    **{f"conflict step {at}": {step} for at, step in enumerate(CONFLICT_STEPS, start=1)},
    "disruption or error": {Moment.DISRUPTION},
    "dropped call": {Moment.CALL_DROPPED},
    "during a call": {Moment.DURING_CALL},
    "e-mail follow-up": {Moment.EMAIL_ANSWER},
    "finishing": {Moment.FINISHING},
    "finishing (only if the client thanks)": {Moment.FINISHING},
    "language change": {Moment.LANGUAGE_CHANGE},
    "off-site visit": {Moment.OFFSITE},
    "other work in hand and a client arrives": {Moment.OTHER_WORK},
    "phone call": {Moment.PHONE_WHILE_FREE, Moment.DURING_CALL},
    "phone call while free": {Moment.PHONE_WHILE_FREE},
    "phone rings while serving": {Moment.PHONE_WHILE_SERVING},
    "ready": {Moment.READY},
    "serving": {Moment.SERVING},
    "serving while others wait": {Moment.OTHERS_WAITING},
    "serving: information": {Moment.INFORMING},
    "serving: needs": {Moment.ASKING},
    "shift start": {Moment.SHIFT_START},
    "situation chosen: aggressive": {Moment.AGGRESSIVE},
    "transfer": {Moment.TRANSFER},
}

FACTS = [
    ("II.1", r"mobiliuoju.*fiksuotojo", r"mobile.*desk phone"),
    ("III.2", r"antspaudus", r"the stamps"),
    ("III.2", r"žymų spaudus", r"marking stamps"),
    ("III.2", r"griežtos atskaitomybės", r"strict-accountability"),
    (
        "III.2",
        r"telefonu.*tapatyb.*atvykti.*ir \(ar\).*raštu",
        r"identity.*come.*and \(or\).*writing",
    ),
    ("III.3", r"1 pried", r"Annex 1"),
    ("IV.3.4", r"iki darbo laiko pabaigos", r"before closing time"),
    ("IV.3.4", r"kiek dar klientų", r"how many more clients"),
    ("V.1", r"ne vėliau nei po trečio signalo", r"no later than after the third ring"),
    ("V.1", r"tik jei darbo vietoje aptarnaujate", r"only while you serve a client at the desk"),
    ("V.3", r"neprisistatė ir nepaliko savo numerio", r"neither name nor number"),
    (
        "V.3",
        r"kodėl, kuriam skyriui ir kuriam darbuotojui",
        r"why, to which department and to whom",
    ),
    ("V.4", r"geros dienos ar gero vakaro", r"a good day or a good evening"),
    ("VI.1", r"24 val", r"24 hours"),
    ("IX.1.1", r"10 cm", r"10 cm"),
    ("IX.1.1", r"rankovės.*trijų ketvirčių", r"sleeves.*three-quarter"),
    ("IX.1.1", r"trijų ketvirčių ilgio.*kelnės", r"three-quarter-length.*trousers"),
]
"""Numbers and limits that the standard sets, in each language of the card."""

SAY = {
    "II.2": ["Jūs", "prašom", "maloniai kviečiame"],
    "IV.1.2": ["{person}, {job}"],
    "V.1": ["Laba diena, {department}, {person}"],
    "V.2": ["Laba diena, Jums skambina {institution_of} {department_of} {job} {person}"],
}
"""What chapters II to V have said to clients; at a client's place, the names alone (IV.1.2)."""

AT_A_GLANCE = 80
"""The longest essence in letters: less than a card file may have, for two seconds."""

CHECKLISTS = {"shift_start", "leaving", "stepping_away"}


@cache
def files() -> dict[str, CardFile]:
    return {path.name: read_cards(path.read_bytes(), path.name) for path in FOLDER.glob("*.toml")}


def cards() -> list[Card]:
    return [card for file in files().values() for card in file.card]


def card_of(row: str) -> Card:
    (found,) = [card for card in cards() if card.row == row]
    return found


def text_of(card: Card, language: str) -> str:
    text = card.text(language)
    return " ".join((text.title, text.essence, *text.do, *text.dont, *text.steps))


def parts_of(row: str) -> list[str]:
    return SHOWN_WHEN[row].split("; ")


def test_the_standard_has_67_rows() -> None:
    assert len(SHOWN_WHEN) == 67


def test_each_row_has_one_card_and_no_card_has_another_row() -> None:
    rows = Counter(card.row for card in cards())
    assert rows == Counter(list(SHOWN_WHEN))


def test_no_card_id_is_in_two_files_and_each_is_its_row() -> None:
    assert [card.id for card in cards() if card.id != card.row] == []


@pytest.mark.parametrize("row", SHOWN_WHEN)
def test_both_languages_say_the_same_things(row: str) -> None:
    card = card_of(row)
    for field in ("do", "dont", "steps"):
        lt, en = getattr(card.lt, field), getattr(card.en, field)
        assert len(lt) == len(en), field
        assert not set(lt) & set(en), f"{field} is not translated"
    assert card.lt.title != card.en.title
    assert card.lt.essence != card.en.essence


@pytest.mark.parametrize("row", SHOWN_WHEN)
def test_an_essence_is_one_line_that_fits(row: str) -> None:
    card = card_of(row)
    for language in ("lt", "en"):
        essence = card.text(language).essence
        assert len(essence) <= AT_A_GLANCE
        assert "\n" not in essence
        assert not essence.endswith("."), "the essences of all cards stand without a full stop"


@pytest.mark.parametrize("row", SHOWN_WHEN)
def test_a_row_is_shown_at_each_moment_that_the_standard_names(row: str) -> None:
    card = card_of(row)
    shown = {*card.moments, *card.leads}
    for part in parts_of(row):
        if part == ON_SEARCH_ALONE:
            continue
        wanted = SITUATION_OF[row] if part == CHOSEN else MOMENTS_OF[part]
        assert wanted <= shown, part


@pytest.mark.parametrize("moment", Moment)
def test_one_card_leads_each_moment(moment: Moment) -> None:
    assert len([card.id for card in cards() if moment in card.leads]) == 1


@pytest.mark.parametrize(("row", "lt", "en"), FACTS)
def test_the_limits_of_the_standard_stand_in_its_card(row: str, lt: str, en: str) -> None:
    card = card_of(row)
    assert re.search(lt, text_of(card, "lt"), re.IGNORECASE)
    assert re.search(en, text_of(card, "en"), re.IGNORECASE)


def test_chapters_two_to_five_have_their_prescribed_phrases_and_no_others() -> None:
    chapters = [card for card in cards() if card.row.split(".")[0] in ("II", "III", "IV", "V")]
    said = {card.row: [phrase.lt for phrase in card.say] for card in chapters if card.say}
    assert said == SAY
    assert [card.row for card in chapters if card.dont_say] == []


@pytest.mark.parametrize("row", SHOWN_WHEN)
def test_a_phrase_is_for_moments_at_which_its_card_is_shown(row: str) -> None:
    card = card_of(row)
    for phrase in (*card.say, *card.dont_say):
        assert not phrase.moments or {*phrase.moments} & {*card.moments, *card.leads}


@pytest.mark.parametrize("moment", Moment)
def test_no_phrase_is_offered_twice_at_a_moment(moment: Moment) -> None:
    fitting = Standard(tuple(cards())).fitting([moment])
    for phrases in phrases_for(fitting, [moment]):
        words = [phrase.lt for phrase in phrases]
        assert len(set(words)) == len(words)


def test_the_conflict_has_six_steps() -> None:
    card = card_of("VII.6")
    assert (len(card.lt.steps), len(card.en.steps)) == (6, 6)


def test_each_checklist_is_there_and_names_rows_of_the_standard() -> None:
    lists = {name: items for file in files().values() for name, items in file.checklist.items()}
    assert lists.keys() == CHECKLISTS
    for items in lists.values():
        assert {item.row for item in items} <= SHOWN_WHEN.keys()
        for language in ("lt", "en"):
            lines = [item.text(language) for item in items]
            assert len(set(lines)) == len(lines)


def test_a_shift_starts_with_few_enough_ticks_to_be_read() -> None:
    (ticks,) = [
        file.checklist["shift_start"]
        for file in files().values()
        if "shift_start" in file.checklist
    ]
    assert 7 <= len(ticks) <= 9
    assert {"III.3", "III.4", "IV.1.1"} <= {item.row for item in ticks}


def test_an_essence_of_a_moment_stands_in_both_languages_of_a_card_that_fits_it() -> None:
    told = 0
    for card in cards():
        moments = [moment for moment, _ in card.lt.at_moment]
        assert moments == [moment for moment, _ in card.en.at_moment], card.id
        assert set(moments) <= {*card.moments, *card.leads}, card.id
        told += len(moments)
        for moment, essence in (*card.lt.at_moment, *card.en.at_moment):
            assert len(essence) <= 80, (card.id, moment)
            assert not essence.endswith("."), (card.id, moment)
    assert told


def test_a_card_reads_as_its_moment_asks() -> None:
    (card,) = (card for card in cards() if card.id == "VIII.5")
    assert card.at(Moment.INTOXICATED).en.essence == "Do not serve an intoxicated client"
    assert card.at(Moment.AGGRESSIVE).en.essence.startswith("Tell the department head")
    assert card.at(Moment.READY) is card
