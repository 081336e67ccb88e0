"""A person's data: found by any spelling of their number, handed out, erased and nowhere left."""

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from queueapp.config import Preferences, save_preferences
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import PassedOn, Result, Tried
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.person import Found, Place, names_number
from queueapp.domain.promise import AnswerDraft, CallbackDraft, PromiseKind
from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome, Way
from queueapp.errors import Refusal, StorageTrouble
from queueapp.log import start_log
from queueapp.place import Server
from queueapp.reports.person_file import Paper, Part, as_json, as_page, save
from queueapp.reports.safe_file import SaveTrouble
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from queueapp.storage.schema import metadata
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    NUMBER,
    PASSPORTS,
    Play,
    contents,
    erase_due,
    reading,
    refusal,
    rows,
    seen,
    seen_promise,
)
from ui.phone.drafts import Drafts

DAY_MS = 24 * 60 * 60_000
E164 = "+37061234567"
SPELLINGS = (
    "8 612 34567",
    "0 612 34567",
    "+370 612 34567",
    "+37061234567",
    "00370 612 34567",
    "612-34567",
    "(8-612) 34567",
    "86 12 34 567",
    "370 612 34567",
)
WORDS = ("Vaidilutė", "Slaptoji", "vardas@paslaptis.lt", "pasas dukrai", "ašarojo", "sielvartas")
"""What stands nowhere but in what was said of this person."""


def admin(play: Play) -> Session:
    return Session(play.site, ASTA)


def known_of(play: Play) -> dict[str, Any]:
    """Somebody who rang, was served by phone, complained, and wrote; and others around them."""
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    at_desk = play.hall.desk.start(desk, seen(play.call_next(desk))).visit
    entry = play.take_call(
        desk, visit=at_desk, question="pasas dukrai", name="Vaidilutė Slaptoji"
    ).entry
    assert entry is not None
    play.hall.desk.finish(desk, seen(play.visit(at_desk.id)), Outcome.SETTLED, "another's note")
    to = PassedOn("sielvartas", "Registry", "Slaptoji")
    now = play.clock.now()
    tried = Tried(Result.PASSED_ON, now, now, passed_on=to)
    play.hall.phone.tried(desk, seen_promise(play.promise(entry.promise.id)), tried)
    served = play.hall.phone.serve(other, Request(PASSPORTS), now, "ašarojo telefonu").visit
    dropped = play.hall.phone.drop(
        other, seen(served), CallbackDraft(NUMBER, "pasas dukrai vėl", "Vaidilutė")
    )
    again = next(
        each.promise.id
        for each in play.hall.promises.of_visit(other, dropped.visit.id)
        if each.promise.is_open
    )
    letter = AnswerDraft(PromiseKind.EMAIL, "vardas@paslaptis.lt", "sielvartas", "Vaidilutė")
    draft = IncidentDraft(
        IncidentKind.COMPLAINT,
        play.clock.now(),
        about="sielvartas",
        note="ašarojo",
        promise_id=again,
        follow_up=letter,
    )
    incident = play.hall.incidents.record(other, draft)
    # Written on somebody else's visit.
    play.hall.intake.issue(other, Request(PASSPORTS), "ring Vaidilutė at 8-612-34567, she waits")
    stranger = play.callback(other, "8 612 34568", question="Kada?", name="Jonas")
    return {
        "answered": entry.promise.id,
        "open": again,
        "letter": incident.follow_up,
        "visit": dropped.visit.id,
        "at desk": at_desk.id,
        "incident": incident.id,
        "stranger": stranger,
    }


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_everything_about_a_number_is_found_however_it_is_written(
    play: Play, spelling: str
) -> None:
    made = known_of(play)
    found = play.hall.privacy.find(admin(play), spelling)
    assert found.number == E164
    ids = {known.entry.promise.id for known in found.promises}
    assert ids == {made["answered"], made["open"], made["letter"]}
    assert [visit.visit_id for visit in found.visits] == [made["visit"]]
    (visit,) = found.visits
    assert visit.ticket
    assert visit.business_day == "2026-03-02"
    assert [note.text for note in visit.notes] == ["ašarojo telefonu"]
    (incident,) = found.incidents
    assert (incident.id, incident.note) == (made["incident"], "ašarojo")
    (mention,) = found.mentions
    assert mention.place is Place.VISIT
    by_id = {known.entry.promise.id: known for known in found.promises}
    assert by_id[made["answered"]].number == E164
    assert [each.result for each in by_id[made["answered"]].attempts] == [Result.PASSED_ON]
    assert by_id[made["letter"]].address == "vardas@paslaptis.lt"
    assert found.open_promises == 2


def test_the_visit_of_who_was_at_the_desk_while_they_rang_is_not_theirs(play: Play) -> None:
    made = known_of(play)
    found = play.hall.privacy.find(admin(play), NUMBER)
    assert made["at desk"] not in {visit.visit_id for visit in found.visits}
    play.hall.privacy.erase(admin(play), found)
    notes = [row["text"] for row in rows(play.place, "SELECT text FROM note")]
    assert notes == ["another's note"]


def test_who_was_turned_away_and_is_called_back_has_their_visit_found(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.intake.issue(desk, Request(PASSPORTS), "with a pram")
    (waiting,) = play.hall.board.read(1).waiting
    play.hall.telling.turn_away(desk, seen(waiting), Way.CALLBACK, callback=CallbackDraft(NUMBER))
    found = play.hall.privacy.find(admin(play), NUMBER)
    assert [visit.visit_id for visit in found.visits] == [waiting.id]
    assert [note.text for note in found.visits[0].notes] == ["with a pram"]


def test_of_whom_nothing_is_known_nothing_is_found_and_a_slip_is_told(play: Play) -> None:
    known_of(play)
    found = play.hall.privacy.find(admin(play), "8 699 99999")
    assert found == Found("+37069999999")
    assert found.is_empty
    assert refusal(play.hall.privacy.find, admin(play), "Ona") is Refusal.NOT_A_NUMBER


@pytest.mark.parametrize("who", [BRONIUS, DARIUS, ELENA])
def test_nobody_but_an_administrator_looks_a_person_up(
    play: Play, tmp_path: Path, who: int
) -> None:
    known_of(play)
    found = play.hall.privacy.find(admin(play), NUMBER)
    before = contents(play.place)
    session, file = Session(1, who), tmp_path / "person.json"
    assert refusal(play.hall.privacy.find, session, NUMBER) is Refusal.NOT_PERMITTED
    assert refusal(play.hall.privacy.erase, session, found) is Refusal.NOT_PERMITTED
    exported = play.hall.privacy.exported
    code = refusal(save, file, "{}", lambda: exported(session, found, "json"))
    assert code is Refusal.NOT_PERMITTED
    assert contents(play.place) == before
    assert list(tmp_path.glob("*person*")) == []


def test_each_look_and_file_and_erasing_is_recorded_and_never_the_number(
    play: Play, tmp_path: Path
) -> None:
    made = known_of(play)
    before = len(contents(play.place)["event"])
    found = play.hall.privacy.find(admin(play), NUMBER)
    page, privacy = tmp_path / "person.html", play.hall.privacy
    save(page, "<p>Vaidilutė", lambda: privacy.exported(admin(play), found, "html"))
    assert page.read_text(encoding="utf-8") == "<p>Vaidilutė"
    play.hall.privacy.erase(admin(play), found)
    events = contents(play.place)["event"][before:]
    assert [row["kind"] for row in events] == [
        "data_found",
        "data_exported",
        *["promise_given_up"] * 2,
        "data_erased",
    ]
    counted = {"promises": 3, "visits": 1, "incidents": 1, "lines": 1}
    assert json.loads(events[0]["data"]) == counted
    assert json.loads(events[1]["data"]) == {"form": "html", **counted}
    assert json.loads(events[-1]["data"]) == {
        "promises": sorted([made["answered"], made["open"], made["letter"]]),
        "visits": [made["visit"]],
        "incidents": [made["incident"]],
        "lines": 1,
    }
    assert {row["person_id"] for row in events} == {ASTA}


def test_a_file_that_cannot_be_written_is_told_and_not_recorded(play: Play, tmp_path: Path) -> None:
    known_of(play)
    found = play.hall.privacy.find(admin(play), NUMBER)
    before = contents(play.place)
    with pytest.raises(SaveTrouble):
        save(
            tmp_path / "none" / "person.json",
            "{}",
            lambda: play.hall.privacy.exported(admin(play), found, "json"),
        )
    assert contents(play.place) == before


def test_the_person_is_erased_and_the_statistics_stay(play: Play) -> None:
    made = known_of(play)
    before = contents(play.place)
    found = play.hall.privacy.find(admin(play), NUMBER)
    gone = play.hall.privacy.erase(admin(play), found)
    assert (gone.promises, gone.given_up, gone.held_back) == (3, 2, False)
    after = contents(play.place)
    kept = before.keys() - {"contact", "promise_line", "note", "incident_line", "promise"}
    for table in kept - {"event", "site"}:
        assert after[table] == before[table]
    assert [row["name"] for row in after["contact"]] == ["Jonas"]
    assert [row["text"] for row in after["promise_line"]] == ["Kada?"]
    assert after["incident_line"] == []
    assert len(after["promise"]) == len(before["promise"])
    for promise_id in (made["open"], made["letter"]):
        promise = play.promise(promise_id).promise
        assert (promise.outcome, promise.is_open) == ("given_up", False)
    assert play.hall.privacy.find(admin(play), NUMBER).is_empty
    # Nothing that is left is in the way of work.
    for part in ("mine",):
        assert getattr(play.hall.promises, part)(Session(1, CECILIJA))


def test_what_came_in_since_it_was_found_is_not_lost_unseen(play: Play) -> None:
    made = known_of(play)
    found = play.hall.privacy.find(admin(play), NUMBER)
    desk = play.sessions[1]
    play.hall.promises.answered(desk, seen_promise(play.promise(made["open"])))
    before = contents(play.place)
    assert refusal(play.hall.privacy.erase, admin(play), found) is Refusal.PROMISE_STALE
    found = play.hall.privacy.find(admin(play), NUMBER)
    play.callback(desk, NUMBER, question="more")
    assert refusal(play.hall.privacy.erase, admin(play), found) is Refusal.PROMISE_STALE
    assert len(contents(play.place)["contact"]) == len(before["contact"]) + 1


def test_a_hall_looks_up_and_erases_its_own_people_alone(play: Play) -> None:
    known_of(play)
    draft = play.hall.setup.current(1)
    names = [replace(person, id=None) for person in draft.people]
    fresh = replace(
        draft,
        name="Other hall",
        people=names,
        services=[replace(each, id=None) for each in draft.services],
        counters=[replace(each, id=None) for each in draft.counters],
    )
    there = play.hall.setup.open_another(admin(play), fresh)
    (person, *_) = [
        row["id"]
        for row in rows(play.place, "SELECT id FROM person WHERE site_id = ? ORDER BY id", there)
    ]
    call = Call("far", CallEnd.CALLBACK, 0, 0, None, CallbackDraft(NUMBER, "there", "Toli"))
    play.hall.phone.record(Session(there, person), call)
    found = play.hall.privacy.find(admin(play), NUMBER)
    assert "Toli" not in str(found)
    play.hall.privacy.erase(admin(play), found)
    others = play.hall.privacy.find(Session(there, person), NUMBER)
    assert [known.entry.question for known in others.promises] == ["there"]
    code = refusal(play.hall.privacy.erase, admin(play), others)
    assert code is Refusal.UNKNOWN_PROMISE


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_what_else_was_written_of_an_incident_that_names_them_stays(play: Play) -> None:
    """The incident is somebody else's; of it the line alone goes, and again after a restore."""
    assert isinstance(play.place, Path)
    desk = play.sit(1, BRONIUS)
    draft = IncidentDraft(
        IncidentKind.COMPLAINT,
        play.clock.now(),
        about=f"the neighbour of {NUMBER}",
        note="the queue was long",
    )
    play.hall.incidents.record(desk, draft)
    backup = BackupService(play.place, play.clock).make()
    play.hall.privacy.erase(admin(play), play.hall.privacy.find(admin(play), NUMBER))
    erase_due(play.hall)
    assert [row["text"] for row in contents(play.place)["incident_line"]] == ["the queue was long"]
    play.hall.close()
    BackupService(play.place, play.clock).restore(backup)
    with Hall.open(play.place, play.clock) as hall:
        assert len(contents(play.place)["incident_line"]) == 2
        assert erase_due(hall).incidents == 1
    assert [row["text"] for row in contents(play.place)["incident_line"]] == ["the queue was long"]


# --- Nowhere left ----------------------------------------------------------------------------


def spelled(number: str) -> list[str]:
    """A number as it can stand in a file: in full, and as somebody typed it."""
    national = number.removeprefix("+370")
    return [number, national, f"{national[:3]} {national[3:]}", f"{national[:3]}-{national[3:]}"]


def traces(folder: Path, *, but: str = "") -> list[str]:
    """Which file of the program's still tells something of the person."""
    wanted = [text.encode() for text in (*spelled(E164), *WORDS)]
    wanted += [json.dumps(word)[1:-1].encode() for word in WORDS]
    wanted += [word.casefold().encode() for word in WORDS]
    return [
        f"{file.name}: {text.decode()}"
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not (but and but in str(file))
        for text in wanted
        if text in file.read_bytes()
    ]


@pytest.fixture
def home(play: Play, tmp_path: Path) -> Iterator[Path]:
    """All that the program keeps for a user, with another program that has the hall open."""
    assert isinstance(play.place, Path)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    start_log(tmp_path / "queueapp.log")
    save_preferences(tmp_path / "preferences.json", Preferences(database=str(play.place)))
    Drafts(tmp_path / "drafts").keep("mine", {"number": "8 612 34567", "question": "pasas dukrai"})
    with Hall.open(play.place, play.clock):
        yield tmp_path
    for handler in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_after_a_person_was_erased_no_file_tells_of_them(play: Play, home: Path) -> None:
    known_of(play)
    logging.getLogger("queueapp").warning("unerased: %r", StorageTrouble)
    assert traces(home)
    play.hall.privacy.erase(admin(play), play.hall.privacy.find(admin(play), "8 (612) 34567"))
    assert Drafts(home / "drafts").forget_number(E164) == 1
    assert traces(home) == []


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_after_the_night_no_file_tells_of_whom_the_period_is_over(play: Play, home: Path) -> None:
    made = known_of(play)
    desk = play.sessions[1]
    for name in ("open", "letter"):
        play.hall.promises.answered(desk, seen_promise(play.promise(made[name])))
    # Who still waits keeps their note; it is none of this person's once they have left.
    for waiting in play.hall.board.read(1).waiting:
        play.hall.running.end_visit(Session(1, DARIUS), seen(waiting), Outcome.LEFT)  # type: ignore[arg-type]
    play.clock.instant += 31 * DAY_MS
    erase_due(play.hall)
    Drafts(home / "drafts").sweep(play.clock.now() + 10**12, 7)
    assert traces(home) == []


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_it_is_told_how_long_backups_may_hold_it_and_a_restored_one_loses_it_again(
    play: Play,
) -> None:
    assert isinstance(play.place, Path)
    made = known_of(play)
    service = BackupService(play.place, play.clock)
    backup = service.make()
    play.clock.instant += DAY_MS
    gone = play.hall.privacy.erase(admin(play), play.hall.privacy.find(admin(play), NUMBER))
    assert str(gone.in_backups_until) == "2026-04-01"
    play.hall.close()
    aside = service.restore(backup)
    with Hall.open(play.place, play.clock) as hall:
        again = Play(hall, play.clock, play.place)
        assert not hall.privacy.find(admin(again), NUMBER).is_empty
        erase_due(hall)
        assert hall.privacy.find(admin(again), NUMBER).is_empty
        assert not again.promise(made["open"]).promise.is_open
    folder = play.place.parent
    assert aside is not None
    assert traces(folder, but="backups") == []


@pytest.mark.parametrize("hall_place", ["server"], indirect=True)
def test_no_column_of_a_server_tells_of_whom_was_erased(play: Play) -> None:
    known_of(play)
    assert isinstance(play.place, Server)
    assert columns_that_tell(play)
    gone = play.hall.privacy.erase(admin(play), play.hall.privacy.find(admin(play), NUMBER))
    assert gone.in_backups_until is None
    assert columns_that_tell(play) == []


def columns_that_tell(play: Play) -> list[str]:
    """Every text of every table is asked for the number and the words."""
    wanted = [*spelled(E164), *WORDS, *(json.dumps(word)[1:-1] for word in WORDS)]
    with reading(play.place) as ask:
        return [
            f"{table.name}.{column.name}: {row['wanted']}"
            for table in metadata.sorted_tables
            for column in table.columns
            if column.type.python_type is str
            for row in ask(
                "SELECT wanted FROM unnest(?::text[]) AS wanted WHERE EXISTS (SELECT FROM"
                f" {table.name} WHERE position(lower(wanted) in lower({column.name})) > 0)",
                wanted,
            )
        ]


# --- How a number is written -----------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *(f"ring {spelling}, please" for spelling in SPELLINGS),
        "tel.8 612 34567.",
        "+370 (8) 612 34567",
        "8/612/34567",
        "61234567",
    ],
)
def test_a_text_names_a_number_however_it_is_written(text: str) -> None:
    assert names_number(text, E164)


@pytest.mark.parametrize(
    "text", ["LT601010012345678901", "612345678", "9612345671", "8 612 34568", "6123 and 4567", ""]
)
def test_digits_of_something_else_name_no_number(text: str) -> None:
    assert not names_number(text, E164)


def test_a_number_of_another_country_is_named_too() -> None:
    assert names_number("ring +44 20 7946 0958", "+442079460958")
    assert names_number("ring 00 44 20 7946 0958", "+442079460958")
    assert not names_number("ring +44 20 7946 0959", "+442079460958")


# --- The file for the person -----------------------------------------------------------------


def test_what_people_wrote_does_nothing_in_the_page(tmp_path: Path) -> None:
    evil = "<script>alert('x')</script> & \"ą\""
    page = as_page(Paper("lt", evil, [evil], [Part(evil, [(evil, evil)])]))
    assert "<script>" not in page
    assert page.count("&lt;script&gt;") == 6
    assert 'lang="lt"' in page
    assert json.loads(as_json({"text": evil})) == {"text": evil}
    assert "ą" in as_json({"text": evil})
