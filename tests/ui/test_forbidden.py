"""What nobody in a role must be able to do is tried: as a request, and in their windows.

The list is that of docs/roles.md, by its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction

from queueapp.config import Preferences, save_preferences
from queueapp.domain.roles import Role
from queueapp.domain.session import Session
from queueapp.domain.setup import HallDraft, PersonDraft
from queueapp.domain.shift import Shift
from queueapp.errors import Refusal
from queueapp.paths import Paths
from queueapp.place import Place
from queueapp.storage import credentials
from queueapp.storage.credentials import Credential
from tests.factories import ASTA, BRONIUS, CECILIJA, DARIUS, ELENA, Play, contents, refusal, rows
from tests.services.test_permissions import LOOKS, RECORDS, REQUESTS, ask, is_in_use
from tests.ui.running import Running
from ui.actions import ActionId, SettingId

DOCS = Path(__file__).resolve().parents[2] / "docs" / "roles.md"
WHO = {
    Role.COUNTER: CECILIJA,
    Role.LEAD: DARIUS,
    Role.ADMINISTRATOR: ASTA,
    Role.AUDITOR: ELENA,
}
_HEADS = {
    "Counter staff must not": Role.COUNTER,
    "A shift lead must not": Role.LEAD,
    "An administrator must not": Role.ADMINISTRATOR,
    "An auditor must not": Role.AUDITOR,
}

ATTEMPTS: dict[str, str] = {
    "change the set-up of the hall": "setup.change",
    "make another hall on the server": "setup.open_another",
    "change the cards of the service standard": "standard.save",
    "go back to an earlier version of the standard": "standard.go_back",
    "see who has read the standard": "standard.readers",
    "look at the history of the hall": "history.page",
    "look at the figures of a colleague": "history.look_at",
    "see the figures of a person": "history.look_at",
    "take the history out of the program": "history.exported",
    "import visits": "importing.add_some",
    "see how well the forecasts were kept": "forecasts.days",
    "end a colleague's visit": "running.end_visit",
    "move somebody who waits to another place": "running.move",
    "open a counter for a colleague": "running.open_counter",
    "close a colleague's counter": "running.close_counter",
    "change what a counter serves": "running.serve",
    "keep the hall open longer": "day_end.keep_open",
    "settle what an earlier day left open": "day_end.settle",
    "close the day": "day_end.close_day",
    "give up a promise that a client was made": "promises.give_up",
    "plan a colleague's absence": "absence.plan",
    "give a colleague a new PIN": "sign_in.reset",
    "give anybody a new PIN": "sign_in.reset",
    "let a colleague in again who was locked out": "sign_in.let_in_again",
    "look through the record": "record.page",
    "find what is kept of a person": "privacy.find",
    "delete what is kept of a person": "privacy.erase",
    "take a counter": "access.take_counter",
    "call a client": "desk.next_client",
    "issue a ticket": "intake.issue",
    "see the whole number of a caller": "phone.number",
    "undo anything": "desk.undo",
    "record an incident": "incidents.record",
    "call for help": "help.call",
    "tell those who wait anything": "telling.tell",
    "announce anything on the screens": "announcing.announce",
    "change what clients see": "public_setup.change",
    "enter visits from the paper list": "paper_day.enter",
}
"""The request that does it, where its usual arguments do."""

OFFERS: dict[str, frozenset[ActionId | SettingId]] = {
    "change the set-up of the hall": frozenset({ActionId.SET_UP}),
    "make another hall on the server": frozenset({SettingId.ANOTHER_SITE}),
    "change the cards of the service standard": frozenset(),
    "see who has read the standard": frozenset({SettingId.STANDARD}),
    "look at the history of the hall": frozenset({ActionId.HISTORY}),
    "see how well the forecasts were kept": frozenset({ActionId.FORECASTS}),
    "end a colleague's visit": frozenset({ActionId.HALL_NOW}),
    "keep the hall open longer": frozenset({ActionId.LONGER}),
    "close the day": frozenset({ActionId.CLOSE_DAY}),
    "find what is kept of a person": frozenset({ActionId.PRIVACY}),
    "look through the record": frozenset({ActionId.RECORD}),
    "call a client": frozenset({ActionId.NEXT}),
    "tell those who wait anything": frozenset({ActionId.TELL}),
    "call for help": frozenset({ActionId.CALL_HELP}),
    "undo anything": frozenset({ActionId.UNDO}),
    "announce anything on the screens": frozenset({ActionId.ANNOUNCEMENT}),
    "change what clients see": frozenset({ActionId.SCREENS}),
}
"""Where a window would offer it; what stands on a page of these is not reached without it."""


def listed() -> Iterator[tuple[int, Role, str]]:
    role = Role.COUNTER
    for line in DOCS.read_text(encoding="utf-8").splitlines():
        role = _HEADS.get(line, role)
        if found := re.fullmatch(r"(\d+)\. (.+?)[,.]", line):
            yield int(found[1]), role, found[2]


LIST = list(listed())


@pytest.fixture(params=["file", "server"])
def hall_place(request: pytest.FixtureRequest) -> Place:
    """Where the hall is: both kinds of database, for the windows too."""
    place: Place = request.getfixturevalue(
        "hall_path" if request.param == "file" else "server_hall"
    )
    return place


def id_of(item: object) -> str:
    return str(item[0]) if isinstance(item, tuple) else str(item)


def test_the_list_is_numbered_and_each_role_has_its_part() -> None:
    assert [number for number, _, _ in LIST] == list(range(1, len(LIST) + 1))
    assert len(LIST) >= 30
    assert {role for _, role, _ in LIST} == set(Role)


@pytest.mark.parametrize("item", LIST, ids=id_of)
def test_asked_for_all_the_same_it_is_refused_and_nothing_is_changed(
    play: Play, item: tuple[int, Role, str]
) -> None:
    _, role, what = item
    is_in_use(play)
    have_pins(play)
    before = contents(play.place)
    attempt(play, role, what)
    assert contents(play.place) == before


def have_pins(play: Play) -> None:
    with play.hall._db.write(1) as tx:
        for person in (ASTA, BRONIUS, CECILIJA, DARIUS):
            kept = Credential(person, "no hash that fits", must_change=False, set_at=tx.now)
            credentials.save(tx, kept)


def attempt(play: Play, role: Role, what: str) -> None:
    """Try it, with what the request needs where the role may do it in other cases."""
    session = Session(1, WHO[role], 1)
    if what in SPECIAL:
        act, code = SPECIAL[what]
        assert act(play, session) is code
    else:
        request = ATTEMPTS[what]
        arguments = (REQUESTS | LOOKS | RECORDS)[request]
        assert refusal(*ask(play, request, session, arguments)) is Refusal.NOT_PERMITTED


def _plan_for_colleague(play: Play, session: Session) -> Refusal:
    return refusal(play.hall.shifts.plan, session, Shift(BRONIUS, "1"))


def _reset_administrator(play: Play, session: Session) -> Refusal:
    return refusal(play.hall.sign_in.reset, session, ASTA)


def _let_administrator_in(play: Play, session: Session) -> Refusal:
    return refusal(play.hall.sign_in.let_in_again, session, ASTA)


def _changed(change: Callable[[HallDraft], HallDraft]) -> Callable[[Play, Session], Refusal]:
    def act(play: Play, session: Session) -> Refusal:
        current = play.hall.setup.current(1)
        return refusal(play.hall.setup.change, session, change(current), current)

    return act


def _without_administrator(draft: HallDraft) -> HallDraft:
    kept = [person for person in draft.people if person.role is not Role.ADMINISTRATOR]
    return replace(draft, people=kept)


def _nobody_administrates(draft: HallDraft) -> HallDraft:
    def lowered(person: PersonDraft) -> PersonDraft:
        return replace(person, role=Role.LEAD if person.role is Role.ADMINISTRATOR else person.role)

    return replace(draft, people=[lowered(person) for person in draft.people])


def _reset_self(play: Play, session: Session) -> Refusal:
    return refusal(play.hall.sign_in.reset, session, session.person_id)


SPECIAL: dict[str, tuple[Callable[[Play, Session], Refusal], Refusal]] = {
    "plan a colleague's shift": (_plan_for_colleague, Refusal.NOT_PERMITTED),
    "give an administrator a new PIN": (_reset_administrator, Refusal.NOT_PERMITTED),
    "let an administrator in again": (_let_administrator_in, Refusal.NOT_PERMITTED),
    "take away the last administrator": (
        _changed(_without_administrator),
        Refusal.SETUP_INCOMPLETE,
    ),
    "make the last administrator something else": (
        _changed(_nobody_administrates),
        Refusal.SETUP_INCOMPLETE,
    ),
    "give themselves a new PIN without the old one": (_reset_self, Refusal.NOT_PERMITTED),
}


def test_who_asks_for_what_is_not_theirs_stands_in_the_record(play: Play) -> None:
    is_in_use(play)
    attempt(play, Role.COUNTER, "close the day")
    (event,) = rows(play.place, "SELECT * FROM event WHERE kind = 'refused'")
    assert (event["person_id"], event["counter_id"]) == (CECILIJA, 1)
    assert "close_day" in event["data"]


Start = Callable[..., Running]


@pytest.fixture
def at_work(
    play: Play,
    start: Start,
    home: Paths,
) -> Callable[[Role], Running]:
    """The program with somebody of a role at work: at a counter, or looking on at the reception."""

    def begin(role: Role) -> Running:
        have_pins(play)
        save_preferences(home.preferences, Preferences())
        running = start(database=play.place)
        running.asks_who_works()
        looks_on = role is Role.AUDITOR
        session = Session(1, WHO[role], None if looks_on else 1)
        if not looks_on:
            play.hall.access.take_counter(session)
        running.program._at_work(session)
        running.until(lambda: getattr(running.program.window, "session", None) == session)
        running.until(lambda: running.program.alarms is not None)
        return running

    return begin


@pytest.mark.parametrize("role", Role)
def test_no_window_offers_it(at_work: Callable[[Role], Running], role: Role) -> None:
    running = at_work(role)
    window: Any = running.program.window
    actions: dict[ActionId, QAction] = window.actions_by_id
    settings = running.program.wishes.settings
    for number, of, what in LIST:
        if of is not role:
            continue
        for offer in OFFERS.get(what, ()):
            if isinstance(offer, SettingId):
                assert offer not in settings, (number, what)
            elif offer in actions:
                action = actions[offer]
                assert not (action.isVisible() and action.isEnabled()), (number, what)


FORBIDDEN_PAGES = {
    Role.COUNTER: (
        ActionId.HALL_NOW,
        ActionId.HISTORY,
        ActionId.FORECASTS,
        ActionId.RECORD,
        ActionId.PRIVACY,
        ActionId.SCREENS,
    ),
    Role.LEAD: (ActionId.RECORD, ActionId.PRIVACY),
    Role.AUDITOR: (ActionId.HALL_NOW, ActionId.PRIVACY, ActionId.SCREENS),
}


@pytest.mark.parametrize(
    ("role", "page"),
    [(role, page) for role, pages in FORBIDDEN_PAGES.items() for page in pages],
)
def test_a_page_that_is_not_theirs_does_not_open_however_it_is_asked_for(
    at_work: Callable[[Role], Running], role: Role, page: ActionId
) -> None:
    running = at_work(role)
    running.program.wishes.page.emit(page)
    assert page not in running.program._windows._beside


def test_an_auditor_may_look_at_the_record(at_work: Callable[[Role], Running]) -> None:
    running = at_work(Role.AUDITOR)
    running.program.wishes.page.emit(ActionId.RECORD)
    assert ActionId.RECORD in running.program._windows._beside
