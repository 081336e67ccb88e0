"""Whatever somebody types is kept as it is or refused: it is never run, and nothing breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

import pytest

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.public.device import Device, DeviceKind
from queueapp.domain.public.setup import (
    Group,
    Kiosk,
    Notice,
    PublicSetup,
    ScreenView,
    TicketForm,
    Words,
)
from queueapp.domain.roles import Role
from queueapp.domain.session import Session
from queueapp.domain.setup import CounterDraft, Office, PersonDraft
from queueapp.domain.visit import PriorityReason
from queueapp.errors import Refused
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    PASSPORTS,
    Play,
    contents,
    seen,
    seen_promise,
)

TEXTS = {
    "markup": "<b>fat</b><img src=x>",
    "places": "{name} {0} %1 %n %s",
    "sql": "'); DROP TABLE visit; --",
    "long": "ą" * 10_000,
    "right to left": "שלום \u202eevil\u202c",
    "emoji": "👩‍👩‍👧‍👦🇱🇹",
    "nul": "be\0fore",
    "half a character": "a\ud800b",
    "control": "a\x01\x1b[31mb",
    "scripts": "漢字 ᚠᛇᚻ ქართული",
}


def note(play: Play, text: str) -> None:
    play.hall.intake.issue(play.sit(1, BRONIUS), Request(PASSPORTS), text)


def priority(play: Play, text: str) -> None:
    visit = play.issue()
    play.hall.intake.prioritise(play.reception(), seen(visit), PriorityReason.OTHER, text)


def callback(play: Play, text: str) -> None:
    play.callback(play.sit(1, BRONIUS), name=text, question=text)


def letter(play: Play, text: str) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.follow_up(desk, name=text, question=text)
    play.hall.promises.give_up(play.sit(4, DARIUS), seen_promise(entry), text)


def incident(play: Play, text: str) -> None:
    desk = play.sit(1, BRONIUS)
    about = IncidentDraft(
        IncidentKind.COMPLAINT, play.clock.now(), about=text, note=text, promised=text
    )
    play.hall.incidents.record(desk, about)


def absence(play: Play, text: str) -> None:
    desk = play.sit(2, CECILIJA)
    draft = AbsenceDraft(CECILIJA, BRONIUS, "2026-03-03", "2026-03-13", text)
    planned = play.hall.absence.plan(desk, draft)
    assert play.hall.absence.of_site(desk)[0].contact == kept(text)
    play.hall.absence.cancel(desk, planned.id)


def names(play: Play, text: str) -> None:
    draft = play.hall.setup.current(1)
    people = (*draft.people, PersonDraft(text, Role.COUNTER, account=text, job=text))
    services = (replace(draft.services[0], name=text, short=text), *draft.services[1:])
    counters = (*draft.counters, CounterDraft(text, frozenset({0})))
    hall = replace(draft, name=text, people=people, services=services, counters=counters)
    play.hall.setup.change(Session(1, ASTA), hall)


def office(play: Play, text: str) -> None:
    draft = play.hall.setup.current(1)
    texts = Office(text, text, text, text, text, greeting=text, signature=text)
    play.hall.setup.change(Session(1, ASTA), replace(draft, office=texts))


def searches(play: Play, text: str) -> None:
    from queueapp.domain.promise_list import Wanted

    play.hall.promises.page(Session(1, ASTA), Wanted(text=text))
    with suppress(Refused):
        play.hall.promises.known(play.sit(1, BRONIUS), text)
    with suppress(Refused):
        play.hall.privacy.find(Session(1, ASTA), text)
    with suppress(Refused):
        play.hall.sign_in.by_account(1, text)
    with suppress(Refused):
        play.hall.sign_in.sign_in(Session(1, BRONIUS), text)


def announcement(play: Play, text: str) -> None:
    play.hall.announcing.announce(play.reception(), text, text, 5)
    (shown, *_) = reversed(play.hall.screens.news(1).texts)
    assert (shown.lt, shown.en) == (tidy(text), tidy(text))
    play.hall.announcing.end(play.reception(), shown.id)


def clients(play: Play, text: str) -> None:
    words, who = Words(text, text), Session(1, ASTA)
    setup = PublicSetup(
        (ScreenView(text),),
        (Notice(1, words),),
        Kiosk(groups=(Group(words, (PASSPORTS,)),), closed_text=words),
        TicketForm(None, words, words),
    )
    before = play.hall.board.read(1).directory.public
    after = play.hall.public_setup.change(who, setup, before)
    assert play.hall.board.read(1).directory.public == after
    assert after.screen(tidy(text)).name == after.notices[0].text.en == tidy(text)
    play.hall.screens.report(1, Device("a key", DeviceKind.SCREEN, text, ticket=text))
    play.hall.public_setup.add_picture(
        who, text, b"\xff\xd8\xff" + text.encode("utf-16", "replace")
    )
    assert play.hall.screens.devices(who)[0].name == tidy(text)[:80]


WAYS = (note, priority, callback, letter, incident, absence, names, office, searches)
WAYS += (announcement, clients)


def kept(text: str) -> str:
    """The text as it comes back: only what no database can hold is gone."""
    return text.replace("\0", "").replace("\ud800", "\ufffd")


def tidy(text: str) -> str:
    """The text as clients see it: without signs that only steer as well."""
    return kept(text).replace("\x01", "").replace("\x1b", "")


def all_texts(play: Play) -> Iterator[str]:
    for table in contents(play.place).values():
        for row in table:
            yield from (value for value in row.values() if isinstance(value, str))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_it_is_kept_as_it_is_or_refused_in_a_sentence(
    play: Play, way: Callable[[Play, str], None]
) -> None:
    for name, text in TEXTS.items():
        if way is searches or (way is absence and name != "long"):
            way(play, text)
        elif name == "long":
            with pytest.raises(Refused):
                way(play, text)
        else:
            way(play, text)
            if way in (announcement, clients):
                continue
            assert any(kept(text) in each for each in all_texts(play)), name
    assert len(contents(play.place)) > 20
    assert play.hall.record.check(Session(1, ELENA)).whole
