"""No text that anybody can write keeps a personal code or the number of a payment card."""

import dataclasses
import inspect
import re
import typing
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import PassedOn, Result, Tried
from queueapp.domain.closing import Ending, Late, LateReason
from queueapp.domain.hours import OwnDay
from queueapp.domain.importing.columns import ColumnMap
from queueapp.domain.importing.text import CsvFile
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import AnswerDraft, CallbackDraft, PromiseKind
from queueapp.domain.public.device import Device, DeviceKind
from queueapp.domain.public.setup import (
    Group,
    Notice,
    PublicFault,
    PublicSetup,
    ScreenView,
    Words,
)
from queueapp.domain.session import Seen, Session, Target
from queueapp.domain.setup import Fault, HallDraft, check
from queueapp.domain.standard import Phrase
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Way,
)
from queueapp.errors import Refusal, Refused
from queueapp.services.hall import Hall
from queueapp.services.offline import OfflineService
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    MONDAY_10,
    NUMBER,
    PASSPORTS,
    PERSONAL_CODE,
    Play,
    at,
    contents,
    seen,
    seen_promise,
)
from tests.services.test_permissions import SERVICES

CARD = "4111 1111 1111 1111"
FORBIDDEN = {
    "personal code": (PERSONAL_CODE, Refusal.PERSONAL_CODE, Fault.PERSONAL_CODE),
    "card": (CARD, Refusal.CARD_NUMBER, Fault.CARD_NUMBER),
}

Ask = Callable[[Play, str], object]


def clerk(play: Play) -> Session:
    return play.sessions[1]


def served(play: Play) -> Seen:
    """A client at counter 1."""
    play.issue()
    return seen(play.hall.desk.start(clerk(play), seen(play.call_next(clerk(play)))))


def waiting(play: Play) -> Seen:
    return seen(play.issue())


def lead(_play: Play) -> Session:
    return Session(1, DARIUS)


def called(text: str = "", name: str = "") -> CallbackDraft:
    return CallbackDraft(NUMBER, text, name)


def letter(field: str, text: str) -> AnswerDraft:
    return replace(AnswerDraft(PromiseKind.EMAIL, "a@b.lt"), **{field: text})


def late(play: Play, act: Callable[[Session, Late], object], text: str) -> object:
    session = play.sit(3, DARIUS)
    play.clock.instant = at("2026-03-02 17:30")
    return act(session, Late(next(iter(LateReason)), text))


def missed(play: Play) -> Seen:
    play.issue()
    return seen(play.hall.desk.no_show(clerk(play), seen(play.call_next(clerk(play)))))


def tried(play: Play, **how: Any) -> object:
    entry = play.callback(clerk(play))
    now = play.clock.now()
    result = Result.PASSED_ON if "passed_on" in how else Result.ANSWERED
    what = Tried(result, now, now, **how)
    return play.hall.phone.tried(clerk(play), seen_promise(entry), what)


def passed(**how: str) -> PassedOn:
    return PassedOn(**{"reason": "theirs", "department": "Registry", "name": "Jonas"} | how)


def incident(**said: Any) -> IncidentDraft:
    return IncidentDraft(IncidentKind.CONFLICT, MONDAY_10, **said)


ENDINGS = {"callback": Ending.CALLBACK, "answer": Ending.IN_WRITING}


def settled(act: str, what: str) -> Ask:
    """One of the two ways in which a lead ends a visit."""

    def ask(play: Play, text: str) -> object:
        family, name = act.split(".")
        method = getattr(getattr(play.hall, family), name)
        person = lead(play)
        if what == "note":
            return method(person, waiting(play), Ending.LEFT, note=text)
        part, _, field = what.partition(".")
        if part == "callback":
            draft = replace(CallbackDraft(NUMBER), **{field: text})
            return method(person, waiting(play), ENDINGS[part], callback=draft)
        return method(person, waiting(play), ENDINGS[part], answer=letter(field, text))

    return ask


def turned(part: str, field: str) -> Ask:
    def ask(play: Play, text: str) -> object:
        turn_away, who = play.hall.telling.turn_away, clerk(play)
        if part == "note":
            return turn_away(who, waiting(play), Way.ANOTHER_DAY, text)
        if part == "callback":
            draft = replace(CallbackDraft(NUMBER), **{field: text})
            return turn_away(who, waiting(play), Way.CALLBACK, callback=draft)
        return turn_away(who, waiting(play), Way.IN_WRITING, answer=letter(field, text))

    return ask


def call(**draft: str) -> Call:
    return Call("k", CallEnd.CALLBACK, MONDAY_10, MONDAY_10, None, CallbackDraft(NUMBER, **draft))


def dropped(play: Play, **draft: str) -> object:
    other = play.sit(2, CECILIJA)
    visit = play.hall.phone.serve(other, Request(PASSPORTS), play.clock.now()).visit
    return play.hall.phone.drop(other, seen(visit), CallbackDraft(NUMBER, **draft))


def promised(play: Play) -> Any:
    return seen_promise(play.callback(clerk(play), "8 612 00009", due_at=MONDAY_10 + 3_600_000))


def moved_on(play: Play, text: str) -> object:
    target = Target(service_id=2)
    return play.hall.desk.transfer(clerk(play), served(play), target, Placement.END, text)


def changed_hall(change: Callable[[HallDraft, str], HallDraft]) -> Ask:
    def ask(play: Play, text: str) -> object:
        draft = change(play.hall.setup.current(1), text)
        return play.hall.setup.change(play.reception(), draft)

    return ask


def first(field: str, name: str) -> Callable[[HallDraft, str], HallDraft]:
    def change(draft: HallDraft, text: str) -> HallDraft:
        some = list(getattr(draft, field))
        return replace(draft, **{field: [replace(some[0], **{name: text}), *some[1:]]})

    return change


def of_office(name: str) -> Callable[[HallDraft, str], HallDraft]:
    return lambda draft, text: replace(draft, office=replace(draft.office, **{name: text}))


def with_day(draft: HallDraft, text: str) -> HallDraft:
    return replace(draft, exceptions={"2026-03-20": OwnDay(None, text)})


SETUP: dict[str, Callable[[HallDraft, str], HallDraft]] = {
    "name": lambda draft, text: replace(draft, name=text),
    "exceptions.note": with_day,
    **{f"services.{name}": first("services", name) for name in ("name", "name_en")},
    **{f"services.{name}": first("services", name) for name in ("short", "short_en")},
    "counters.name": first("counters", "name"),
    **{
        f"people.{name}": first("people", name)
        for name in ("name", "job", "phone", "email", "account")
    },
    **{
        f"office.{name}": of_office(name)
        for name in (
            *("institution", "institution_of", "department", "department_of"),
            *("address", "security", "police", "greeting", "signature"),
        )
    },
}


def card(part: str, field: str) -> Ask:
    def ask(play: Play, text: str) -> object:
        play.hall.standard.in_force(1)
        now = play.hall.standard.in_force(1).standard
        one, *others = now.cards
        if part in ("lt", "en"):
            said = getattr(one, part)
            value: Any = text
            if field in ("do", "dont", "steps"):
                value = (text,)
            elif field == "at_moment":
                value = ((one.moments[0], text),)
            one = replace(one, **{part: replace(said, **{field: value})})
        else:
            phrase = replace(Phrase("Sveiki", "Hello"), **{field: text})
            one = replace(one, **{part: (phrase,)})
        wanted = replace(now, cards=(one, *others))
        return play.hall.standard.save(play.reception(), wanted, 0)

    return ask


def public(change: Callable[[PublicSetup, Words], PublicSetup], language: str) -> Ask:
    """What is set up for clients, with the text in one of its two languages."""

    def ask(play: Play, text: str) -> object:
        words = replace(Words("Sveiki", "Hello"), **{language: text})
        return play.hall.public_setup.change(
            lead(play), change(PublicSetup(), words), play.hall.access.directory(1)[0].public
        )

    return ask


SAID: dict[str, Callable[[PublicSetup, Words], PublicSetup]] = {
    "notices.text": lambda setup, words: replace(setup, notices=(Notice(1, words),)),
    "kiosk.groups.name": lambda setup, words: replace(
        setup, kiosk=replace(setup.kiosk, groups=(Group(words, (PASSPORTS,)),))
    ),
    "kiosk.closed_text": lambda setup, words: replace(
        setup, kiosk=replace(setup.kiosk, closed_text=words)
    ),
    "ticket.heading": lambda setup, words: replace(
        setup, ticket=replace(setup.ticket, heading=words)
    ),
    "ticket.text": lambda setup, words: replace(setup, ticket=replace(setup.ticket, text=words)),
}
"""Every text of what is set up for clients that is there in both languages."""


def offline_issue(play: Play, text: str) -> object:
    return play.hall.offline.issue(clerk(play), Request(PASSPORTS), text)


REFUSED: dict[str, Ask] = {
    "absence.plan:draft.contact": lambda p, t: p.hall.absence.plan(
        lead(p), AbsenceDraft(BRONIUS, CECILIJA, "2026-03-05", "2026-03-06", t)
    ),
    "desk.call:text": lambda p, t: p.hall.desk.call(
        clerk(p), (waiting(p), waiting(p))[1], OrderReason.OTHER, t
    ),
    "desk.finish:agreed": lambda p, t: p.hall.desk.finish(clerk(p), served(p), Outcome.SETTLED, t),
    "desk.hold:text": lambda p, t: p.hall.desk.hold(clerk(p), served(p), HoldReason.OTHER, 5, t),
    "desk.transfer:note": moved_on,
    "intake.issue:note": lambda p, t: p.hall.intake.issue(clerk(p), Request(PASSPORTS), t),
    "intake.issue:late.text": lambda p, t: late(
        p, lambda who, how: p.hall.intake.issue(who, Request(PASSPORTS), late=how), t
    ),
    "intake.offsite:note": lambda p, t: p.hall.intake.offsite(
        clerk(p),
        Request(PASSPORTS),
        OffsitePlace.HOME,
        MONDAY_10 - 60_000,
        MONDAY_10,
        Outcome.SETTLED,
        t,
    ),
    "intake.prioritise:text": lambda p, t: p.hall.intake.prioritise(
        clerk(p), waiting(p), PriorityReason.OTHER, t
    ),
    "intake.reinstate:text": lambda p, t: p.hall.intake.reinstate(
        clerk(p), missed(p), Placement.END, OrderReason.OTHER, t
    ),
    "intake.take:note": lambda p, t: p.hall.intake.take(clerk(p), Request(PASSPORTS), None, t),
    "intake.take:late.text": lambda p, t: late(
        p, lambda who, how: p.hall.intake.take(who, Request(3), late=how), t
    ),
    "phone.drop:draft.question": lambda p, t: dropped(p, question=t),
    "phone.drop:draft.name": lambda p, t: dropped(p, name=t),
    "phone.record:call.draft.question": lambda p, t: p.hall.phone.record(
        clerk(p), call(question=t)
    ),
    "phone.record:call.draft.name": lambda p, t: p.hall.phone.record(clerk(p), call(name=t)),
    "phone.serve:note": lambda p, t: p.hall.phone.serve(clerk(p), Request(PASSPORTS), MONDAY_10, t),
    "phone.tried:tried.note": lambda p, t: tried(p, note=t),
    **{
        f"phone.tried:tried.passed_on.{name}": lambda p, t, name=name: tried(  # type: ignore[misc]
            p, passed_on=passed(**{name: t})
        )
        for name in ("reason", "department", "name")
    },
    **{
        f"promises.amend:{name}": lambda p, t, name=name: p.hall.promises.amend(  # type: ignore[misc]
            clerk(p), promised(p), **{name: t}
        )
        for name in ("name", "address", "question")
    },
    "promises.answered:note": lambda p, t: p.hall.promises.answered(clerk(p), promised(p), t),
    "promises.extend:reason": lambda p, t: p.hall.promises.extend(
        clerk(p), promised(p), MONDAY_10 + 7_200_000, t
    ),
    "promises.give_up:reason": lambda p, t: p.hall.promises.give_up(lead(p), promised(p), t),
    "promises.hand_over:note": lambda p, t: p.hall.promises.hand_over(
        clerk(p), [promised(p)], CECILIJA, t
    ),
    **{
        f"promises.promise_answer:draft.{name}": lambda p, t, name=name: (  # type: ignore[misc]
            p.hall.promises.promise_answer(clerk(p), letter(name, t))
        )
        for name in ("address", "question", "name")
    },
    **{
        f"incidents.record:draft.{name}": lambda p, t, name=name: p.hall.incidents.record(  # type: ignore[misc]
            clerk(p), incident(**{name: t})
        )
        for name in ("about", "note", "promised")
    },
    **{
        f"incidents.record:draft.follow_up.{name}": lambda p, t, name=name: (  # type: ignore[misc]
            p.hall.incidents.record(clerk(p), incident(follow_up=letter(name, t)))
        )
        for name in ("address", "question", "name")
    },
    **{
        f"{act}:{what}": settled(act, what)
        for act in ("day_end.settle", "running.end_visit")
        for what in (
            *("note", "callback.question", "callback.name"),
            *("answer.address", "answer.question", "answer.name"),
        )
    },
    "running.move:text": lambda p, t: p.hall.running.move(
        lead(p), (waiting(p), waiting(p))[1], Placement.FRONT, OrderReason.OTHER, t
    ),
    "telling.turn_away:note": turned("note", ""),
    **{
        f"telling.turn_away:{part}.{name}": turned(part, name)
        for part, names in {
            "callback": ("question", "name"),
            "answer": ("address", "question", "name"),
        }.items()
        for name in names
    },
    **{f"setup.change:draft.{what}": changed_hall(change) for what, change in SETUP.items()},
    **{
        f"setup.open_another:draft.{what}": lambda p, t, change=change: (  # type: ignore[misc]
            p.hall.setup.open_another(p.reception(), change(p.hall.setup.current(1), t))
        )
        for what, change in SETUP.items()
    },
    **{
        f"setup.open_hall:draft.{what}": lambda p, t, change=change: p.hall.setup.open_hall(  # type: ignore[misc]
            change(p.hall.setup.current(1), t)
        )
        for what, change in SETUP.items()
    },
    **{
        f"standard.save:wanted.cards.{part}.{field}": card(part, field)
        for part in ("lt", "en")
        for field in ("title", "essence", "do", "dont", "steps", "at_moment")
    },
    **{
        f"standard.save:wanted.cards.{part}.{field}": card(part, field)
        for part in ("say", "dont_say")
        for field in ("lt", "en")
    },
    "importing.check:source": lambda p, t: p.hall.importing.check(
        p.reception(), t, CsvFile((), ",", (), 0), ColumnMap({})
    ),
    "announcing.announce:lt": lambda p, t: p.hall.announcing.announce(clerk(p), t, "Hello", 5),
    "announcing.announce:en": lambda p, t: p.hall.announcing.announce(clerk(p), "Sveiki", t, 5),
    "public_setup.change:setup.screens.name": public(
        lambda setup, words: replace(setup, screens=(ScreenView(words.lt),)), "lt"
    ),
    **{
        f"public_setup.change:setup.{where}.{language}": public(change, language)
        for where, change in SAID.items()
        for language in ("lt", "en")
    },
    "offline.issue:note": offline_issue,
    "offline.record:call.draft.question": lambda p, t: p.hall.offline.record(
        clerk(p), call(question=t)
    ),
    "offline.record:call.draft.name": lambda p, t: p.hall.offline.record(clerk(p), call(name=t)),
}
"""Every text that is kept, with a request that would keep it."""

EXCEPTIONS = {
    r"(business_day|_day|:first|:last|\.day|:days?|:clears)$": "a date, or refused",
    r"\.exceptions$": "dates",
    r"languages?$": "codes that the program knows",
    r"\.timezone$": "a zone that the system knows",
    r"\.prefix$": "one to three letters",
    r"(\.number|:number)$": "a telephone number, or refused",
    r"(key|operation|seal|\.refused|\.ticket)$": "made by the program",
    r":since\.": "compared with what there is, not kept",
    r"^sign_in\.": "a secret is kept as its hash, an account is compared",
    r"^access\.enrol:key": "made by the program",
    r"^forecasts\.": "made by the program",
    r"^(history|record)\.": "looked for, or counted; the record keeps codes",
    r"^promises\.page:wanted\.text$": "looked for, not kept",
    r"^privacy\.": "what was found, which is kept already, or the form of a file",
    r"^importing\.(add_some|carry_out):": "a plan that `check` has made",
    r"^importing\.check:(file|columns)\.": "read row by row, each of which is refused",
    r"^intake\.(issue|withdraw)_late:": "what the journal took, which refused it",
    r"^offline\.(discard|withdraw):": "what the journal took, which refused it",
    r"^public_setup\.change:setup\.notices\.(first|last)$": "a date, or refused",
    r"^public_setup\.change:setup\.screens\.spoken$": "codes that the program knows",
    r"^public_setup\.add_picture:name$": "left away where it holds such a number",
    r"^screens\.report:device\.name$": "left away where it holds such a number",
    r"^screens\.report:device\.ticket$": "made by the program",
    r"^standard\.save:wanted\.(cards\.(id|row)|hidden|checklists.*)$": "names of cards",
}
"""What needs no look, and why."""


def texts(hint: Any, path: str, seen_before: tuple[Any, ...] = ()) -> Iterator[str]:
    """Where in what a method takes a text can stand."""
    if hint is str:
        yield path
    elif dataclasses.is_dataclass(hint) and hint not in seen_before:
        hints = typing.get_type_hints(hint)
        for field in dataclasses.fields(hint):
            inner = f"{path}.{field.name}"
            yield from texts(hints[field.name], inner, (*seen_before, hint))
    else:
        for part in typing.get_args(hint):
            yield from texts(part, path, seen_before)


def texts_of_services() -> set[str]:
    found = set()
    for family, service in {**SERVICES, "offline": OfflineService}.items():
        for name, method in inspect.getmembers(service, inspect.isfunction):
            if not name.startswith("_"):
                hints = typing.get_type_hints(method)
                for parameter, hint in hints.items():
                    if parameter not in ("return", "session"):
                        found |= set(texts(hint, f"{family}.{name}:{parameter}"))
    return found


def test_every_text_that_a_service_takes_is_tried_or_excepted() -> None:
    looked_at = {
        text
        for text in texts_of_services()
        if not any(re.search(pattern, text) for pattern in EXCEPTIONS)
    }
    assert looked_at - REFUSED.keys() == set(), "refuse a personal code, or say why it is no matter"
    assert REFUSED.keys() - texts_of_services() == set()


def test_every_exception_is_one() -> None:
    found = texts_of_services()
    for pattern in EXCEPTIONS:
        assert any(re.search(pattern, text) for text in found), pattern


@pytest.fixture
def play(hall_path: Path, clock: Any) -> Iterator[Play]:
    with Hall.open(hall_path, clock) as hall:
        at_work = Play(hall, clock, hall_path)
        at_work.sit(1, BRONIUS)
        yield at_work


@pytest.mark.parametrize("what", FORBIDDEN)
@pytest.mark.parametrize("where", REFUSED)
def test_what_is_never_kept_is_refused(play: Play, where: str, what: str) -> None:
    number, refusal, fault = FORBIDDEN[what]
    of_clients = PublicFault(fault.value) if where.startswith("public_setup") else fault
    text = number if where.endswith((".phone", ".security", ".police")) else f"kodas {number}."
    with pytest.raises(Refused) as caught:
        REFUSED[where](play, text)
    if caught.value.code is Refusal.SETUP_INCOMPLETE:
        found = {each.fault for each in typing.cast("Any", caught.value.facts["faults"])}
        assert of_clients in found
    else:
        assert caught.value.code is refusal
    held = str(contents(play.place))
    assert number not in held
    assert number.replace(" ", "") not in held


TAKES_MORE = ("setup.open_hall", "setup.open_another", "importing")
"""Another hall, and an import, take more than a text."""


@pytest.mark.parametrize("where", [each for each in REFUSED if not each.startswith(TAKES_MORE)])
def test_the_same_request_is_done_with_another_text(play: Play, where: str) -> None:
    """What is refused above is refused for the number alone."""
    fine = {"email": "ona@example.lt", "security": "8 612 00000", "police": "112"}
    fine |= {"phone": "8 612 00000", "short": "Short"}
    REFUSED[where](play, fine.get(where.rpartition(".")[2], "quite fine"))


@pytest.mark.parametrize("number", [PERSONAL_CODE, CARD])
def test_the_name_of_a_picture_or_a_pc_is_kept_without_it(play: Play, number: str) -> None:
    play.hall.public_setup.add_picture(lead(play), f"scan {number}.png", b"\xff\xd8\xff...")
    play.hall.screens.report(1, Device("a kiosk", DeviceKind.KIOSK, f"PC {number}"))
    assert list(play.hall.public_setup.pictures(lead(play)).values()) == [""]
    assert [each.name for each in play.hall.screens.devices(lead(play))] == [""]
    assert number not in str(contents(play.place))


def test_a_faulty_draft_says_in_which_field_it_stands(play: Play) -> None:
    draft = play.hall.setup.current(1)
    wrong = replace(
        draft,
        name=f"Hall {PERSONAL_CODE}",
        people=[replace(draft.people[0], job=f"clerk {CARD}"), *draft.people[1:]],
    )
    found = [(each.fault, each.part, each.row, each.field) for each in check(wrong)]
    assert found == [
        (Fault.PERSONAL_CODE, "site", 0, "name"),
        (Fault.CARD_NUMBER, "people", 0, "job"),
    ]


@pytest.mark.parametrize("number", ["+37061234567", "8 612 34567", "112", "8-37-422608"])
def test_a_telephone_is_no_code(play: Play, number: str) -> None:
    draft = play.hall.setup.current(1)
    assert not check(replace(draft, office=replace(draft.office, security=number)))
