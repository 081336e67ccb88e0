"""Every refusal, trouble and fault has a sentence of its own that a person can read."""

import re
from pathlib import Path

import pytest

from queueapp.domain.phone_number import NumberFault
from queueapp.domain.public.setup import FaultyPublic, PublicFault, PublicPart
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, Role
from queueapp.domain.session import Done
from queueapp.domain.setup import (
    Counter,
    Directory,
    Fault,
    FaultyPart,
    Part,
    Person,
    Service,
    Site,
)
from queueapp.errors import (
    BadFile,
    FaultyLine,
    FileFault,
    QueueappError,
    Refusal,
    Refused,
    StorageTrouble,
    Trouble,
)
from queueapp.place import Server
from tests.factories import a_visit
from ui.counter.said import visit_text
from ui.messages import MOST_LINES, fault_sentence, line_sentence, sentence
from ui.phone import promise_words
from ui.undone import undone_text

DIRECTORY = Directory(
    Site(1, "Hall"),
    {1: Service(1, "A", "Permits")},
    {1: Counter(1, "Counter 1", frozenset({1}))},
    {7: Person(7, "Rasa {P}", Role.COUNTER)},
)
FACTS: dict[str, object] = {
    "ticket": "A023",
    "person": 7,
    "counter": 1,
    "service": "Permits",
    "limit": 300,
    "count": 3,
    "permission": Permission.SET_UP,
    "faults": (FaultyPart(Fault.NAME_TWICE, Part.PEOPLE, 1, "{odd}"),),
}


def readable(text: str) -> None:
    assert text == text.strip()
    assert text[0].isupper() or text[0] in "“•{"
    assert text[-1] in ".!?" or re.search("(File|Server): ", text)
    assert "{ticket}" not in text
    assert not re.search(r"\{[a-z]+\}", text.replace("{odd}", ""))
    assert "None" not in text


@pytest.mark.parametrize("code", Refusal)
def test_every_refusal_has_a_sentence(code: Refusal) -> None:
    readable(sentence(Refused(code), DIRECTORY))
    readable(sentence(Refused(code, **FACTS)))
    readable(sentence(Refused(code, **FACTS), DIRECTORY))


def test_faults_of_what_clients_see_are_counted_and_not_called_the_hall() -> None:
    fault = FaultyPublic(PublicFault.NAME_MISSING, PublicPart.SCREENS, 0, "name")
    said = sentence(Refused(Refusal.SETUP_INCOMPLETE, faults=(fault, fault)))
    readable(said)
    assert said.startswith("What clients see was not changed: 2 ")


def test_nobody_to_call_after_closing_is_not_an_empty_hall() -> None:
    in_the_day = sentence(Refused(Refusal.NOBODY_WAITING, closed=False))
    after = sentence(Refused(Refusal.NOBODY_WAITING, closed=True))
    assert "closed" not in in_the_day
    assert "The hall has closed" in after
    readable(after)


def test_a_refusal_at_closing_time_names_the_ticket_and_counts_who_is_left() -> None:
    assert "A023" in sentence(Refused(Refusal.NOT_ACCEPTED, ticket="A023"))
    assert ": 3." in sentence(Refused(Refusal.STILL_OPEN, count=3))


def test_no_two_refusals_say_the_same() -> None:
    texts = [sentence(Refused(code, **FACTS), DIRECTORY) for code in Refusal]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("fault", NumberFault)
def test_a_number_that_is_none_says_what_is_wrong_with_it(fault: NumberFault) -> None:
    text = sentence(Refused(Refusal.NOT_A_NUMBER, fault=fault))
    readable(text)
    assert promise_words.number_fault(fault) in text
    assert "still here" in text


@pytest.mark.parametrize("permission", Permission)
def test_every_missing_permission_says_whom_to_ask(permission: Permission) -> None:
    text = sentence(Refused(Refusal.NOT_PERMITTED, permission=permission))
    readable(text)
    assert "sk " in text


def test_no_two_permissions_say_the_same() -> None:
    named = set(Permission) - {
        Permission.SEE_QUEUE,
        Permission.ISSUE_TICKETS,
        Permission.CALL_OUT_OF_ORDER,
        Permission.REINSTATE,
        Permission.RECORD_OFFSITE,
        Permission.CORRECT_OWN_TIMES,
    }
    texts = {sentence(Refused(Refusal.NOT_PERMITTED, permission=each)) for each in named}
    assert len(texts) == len(named)


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_a_sentence_with_its_file(trouble: Trouble) -> None:
    readable(sentence(StorageTrouble(trouble)))
    text = sentence(StorageTrouble(trouble, Path("/data/{hall}.db"), "detail"))
    assert text.endswith("/data/{hall}.db")


@pytest.mark.parametrize("trouble", Trouble)
def test_no_trouble_with_a_server_speaks_of_a_file(trouble: Trouble) -> None:
    if trouble in {Trouble.NOT_OURS, Trouble.NETWORK_SHARE, Trouble.CANNOT_OPEN}:
        return
    text = sentence(StorageTrouble(trouble, Server("db.example", "halls", "clerk"), "detail"))
    readable(text)
    assert "file" not in text
    assert text.endswith("halls @ db.example")


def test_a_place_that_is_taken_is_not_called_missing() -> None:
    text = sentence(StorageTrouble(Trouble.CANNOT_OPEN, Path("/data/hall.db"), "exists"))
    assert "already" in text
    assert "not there" not in text


@pytest.mark.parametrize("fault", FileFault)
def test_every_fault_of_a_file_says_where(fault: FileFault) -> None:
    text = line_sentence(FaultyLine(fault, 12, "arrival", "25:61"))
    assert text.startswith("Line 12: ")
    assert text.endswith(".")
    assert not line_sentence(FaultyLine(fault, value="x")).startswith("Line")


def test_a_bad_file_names_its_first_faults_and_counts_the_rest() -> None:
    faults = tuple(
        FaultyLine(FileFault.BAD_VALUE, line, "arrival", f"{{{line}}}") for line in range(2, 22)
    )
    text = sentence(BadFile(Path("/somewhere/day.csv"), faults))
    assert "“day.csv”" in text
    assert text.count("•") == MOST_LINES
    assert "Line 2: “{2}” does not fit" in text
    assert f"{len(faults) - MOST_LINES} more" in text
    few = sentence(BadFile(Path("day.csv"), faults[:2]))
    assert few.count("•") == 2
    assert "more" not in few


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("part", Part)
def test_every_fault_of_a_set_up_has_a_sentence(fault: Fault, part: Part) -> None:
    readable(fault_sentence(FaultyPart(fault, part, 0, "A")))


def test_a_refusal_about_a_file_names_it() -> None:
    text = sentence(Refused(Refusal.NOT_A_DEMO, path="/data/{hall}.db"))
    assert text.endswith("File: /data/{hall}.db")


def test_names_stand_in_place_of_ids() -> None:
    text = sentence(Refused(Refusal.COUNTER_TAKEN, person=7), DIRECTORY)
    assert "Rasa {P}" in text
    assert "Somebody else" in sentence(Refused(Refusal.COUNTER_TAKEN, person=7))


def test_an_unforeseen_error_still_says_something() -> None:
    readable(sentence(QueueappError("?")))


@pytest.mark.usefixtures("english")
def test_undone_is_what_several_were_told_and_not_one_of_them() -> None:
    one, six = Done(EventKind.UNDONE, a_visit(1)), Done(EventKind.UNDONE, a_visit(1), many=6)
    assert undone_text(one) == visit_text(one) == "Undone: A001 – Waiting"
    assert undone_text(six) == visit_text(six) == "Undone: what 6 clients were told"
