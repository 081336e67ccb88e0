"""The record says which settings were changed, and nothing personal of them."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest

from queueapp.domain.alarm import Limits, ServiceLimits
from queueapp.domain.callback import RetryRule
from queueapp.domain.hours import DayHours, Lunch, OwnDay
from queueapp.domain.privacy import Retention
from queueapp.domain.roles import Role
from queueapp.domain.setup import HallDraft, Promising, Security
from queueapp.domain.setup_changes import changes
from tests.factories import DRAFT

HALL = replace(
    DRAFT,
    services=[replace(each, id=at + 1) for at, each in enumerate(DRAFT.services)],
    counters=[replace(each, id=at + 1) for at, each in enumerate(DRAFT.counters)],
    people=[replace(each, id=at + 1) for at, each in enumerate(DRAFT.people)],
)
SECRET = "Vardenis Pavardenis 861000000"


def first(of: str, **new: Any) -> HallDraft:
    """The hall with its first service, counter or person changed."""
    one, *others = getattr(HALL, of)
    changed: Any = {of: [replace(one, **new), *others]}
    return replace(HALL, **changed)


CHANGED: dict[str, tuple[HallDraft, dict[str, object]]] = {
    "name": (replace(HALL, name=SECRET), {"name": None}),
    "timezone": (
        replace(HALL, timezone="Europe/Riga"),
        {"timezone": ["Europe/Vilnius", "Europe/Riga"]},
    ),
    "wait_target": (
        replace(HALL, wait_target=40),
        {"wait_target": [HALL.wait_target, 40]},
    ),
    "week": (
        replace(HALL, week={**HALL.week, 7: DayHours(480, 720, lunch=Lunch(600, 610))}),
        {
            "week.7": [
                None,
                {"opens": 480, "closes": 720, "next_day": False, "lunch": [600, 610]},
            ]
        },
    ),
    "exceptions": (
        replace(HALL, exceptions={"2026-12-31": OwnDay(None, SECRET)}),
        {
            "exceptions.2026-12-31.hours": [None, "closed"],
            "exceptions.2026-12-31.note": None,
        },
    ),
    "shorter_eves": (replace(HALL, shorter_eves=False), {"shorter_eves": [True, False]}),
    "reminders": (
        replace(HALL, reminders=(10,)),
        {"reminders": [list(HALL.reminders), [10]]},
    ),
    "limits": (replace(HALL, limits=Limits(waiting=None)), {"limits.waiting": [30, None]}),
    "retention": (
        replace(HALL, retention=Retention(notes_days=3)),
        {"retention.notes_days": [Retention().notes_days, 3]},
    ),
    "guard": (replace(HALL, guard=Security(idle_minutes=5)), {"guard.idle_minutes": [10, 5]}),
    "promising": (
        replace(HALL, promising=Promising(RetryRule((5,), 2), 9)),
        {
            "promising.keep_days": [30, 9],
            "promising.retry": [Promising().retry.pack(), "5"],
            "promising.tries": [Promising().retry.tries, 2],
        },
    ),
    "office": (
        replace(HALL, office=replace(HALL.office, security=SECRET)),
        {"office.security": None},
    ),
    "services": (
        first("services", prefix="Z", name=SECRET, limits=ServiceLimits(5)),
        {
            "services.1.limits.waiting": [None, 5],
            "services.1.name": None,
            "services.1.prefix": [HALL.services[0].prefix, "Z"],
        },
    ),
    "counters": (
        first("counters", name=SECRET, services=frozenset({1})),
        {
            "counters.1.name": None,
            "counters.1.services": [sorted(s + 1 for s in HALL.counters[0].services), [2]],
        },
    ),
    "people": (
        first("people", name=SECRET, role=Role.LEAD, phone=SECRET, email=SECRET, account=SECRET),
        {
            "people.1.account": None,
            "people.1.email": None,
            "people.1.name": None,
            "people.1.phone": None,
            "people.1.role": [HALL.people[0].role.value, "lead"],
        },
    ),
}


@pytest.mark.parametrize("part", CHANGED)
def test_what_was_changed_is_told_by_its_path(part: str) -> None:
    changed, told = CHANGED[part]
    assert changes(HALL, changed) == told
    assert SECRET not in json.dumps(changes(HALL, changed))


def test_every_part_of_a_hall_is_told_of() -> None:
    assert CHANGED.keys() == {field.name for field in fields(HallDraft)}


def test_nothing_changed_is_nothing_told() -> None:
    assert changes(HALL, HALL) == {}


def test_somebody_removed_is_told_by_their_id() -> None:
    gone = HALL.people[0]
    told = changes(HALL, replace(HALL, people=HALL.people[1:]))
    assert {path.rsplit(".", 1)[0] for path in told} == {f"people.{gone.id}"}
    assert told[f"people.{gone.id}.role"] == [gone.role.value, None]
    assert gone.name not in json.dumps(told)


def test_another_order_is_told_once() -> None:
    turned = replace(HALL, people=HALL.people[::-1])
    ids = [person.id for person in HALL.people]
    assert changes(HALL, turned) == {"people.order": [ids, ids[::-1]]}
