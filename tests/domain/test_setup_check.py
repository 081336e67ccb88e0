"""Whether a draft of a hall fits together."""

from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.alarm import Limits, ServiceLimits
from queueapp.domain.callback import NEXT_MORNING, RetryRule
from queueapp.domain.hours import DayHours, Lunch, OwnDay
from queueapp.domain.privacy import Retention
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    OFFICE_LENGTH,
    CounterDraft,
    Fault,
    FaultyPart,
    HallDraft,
    Office,
    Part,
    PersonDraft,
    Promising,
    Security,
    ServiceDraft,
    check,
)

GOOD = HallDraft(
    name="Hall",
    week={1: DayHours(480, 1020)},
    services=(ServiceDraft("A", "Passports"), ServiceDraft("B", "Benefits")),
    counters=(CounterDraft("1", frozenset({0})), CounterDraft("2", frozenset({0, 1}))),
    people=(PersonDraft("Asta", Role.ADMINISTRATOR), PersonDraft("Bronius")),
)


def test_a_whole_hall_has_no_fault() -> None:
    assert check(GOOD) == ()


def service(prefix: str = "A", name: str = "Passports", minutes: int = 10) -> ServiceDraft:
    return ServiceDraft(prefix, name, expected_minutes=minutes)


def people(job: str = "", phone: str = "", email: str = "") -> tuple[PersonDraft, ...]:
    return (
        PersonDraft("Asta", Role.ADMINISTRATOR),
        PersonDraft("Bronius", job=job, phone=phone, email=email),
    )


def waits(*minutes: int, tries: int = 5) -> Promising:
    return Promising(RetryRule(minutes, tries))


TOO_LONG = "x" * (OFFICE_LENGTH + 1)
BOTH = frozenset({0, 1})
FAULTS: list[Any] = [
    pytest.param({"name": "  "}, (Fault.NAME_MISSING, Part.SITE, 0), id="hall without a name"),
    pytest.param({"name": "x" * 81}, (Fault.NAME_TOO_LONG, Part.SITE, 0), id="its name too long"),
    pytest.param({"week": {}}, (Fault.NO_OPEN_DAY, Part.HOURS, None), id="never open"),
    pytest.param(
        {"week": {1: DayHours(480, 1020), 3: DayHours(1020, 480)}},
        (Fault.HOURS_BACKWARDS, Part.HOURS, 3),
        id="hours end before they begin",
    ),
    pytest.param(
        {"week": {2: DayHours(480, 1020, lunch=Lunch(720, 1020))}},
        (Fault.LUNCH_OUTSIDE_HOURS, Part.HOURS, 2),
        id="lunch until closing",
    ),
    pytest.param(
        {"exceptions": {"2026-12-30": OwnDay(None), "2026-12-29": OwnDay(DayHours(960, 480))}},
        (Fault.HOURS_BACKWARDS, Part.DAYS, 0),
        id="a date that ends before it begins",
    ),
    pytest.param(
        {"exceptions": {"2026-12-30": OwnDay(DayHours(480, 720, lunch=Lunch(700, 730)))}},
        (Fault.LUNCH_OUTSIDE_HOURS, Part.DAYS, 0),
        id="lunch of a date after its closing",
    ),
    pytest.param(
        {"exceptions": {"2026-12-30": OwnDay(None, TOO_LONG)}},
        (Fault.TEXT_TOO_LONG, Part.DAYS, 0),
        id="a date's note too long",
    ),
    *(
        pytest.param(
            {"reminders": (60, minutes)},
            (Fault.REMINDER_OUT_OF_RANGE, Part.DAYS, None),
            id=f"a reminder {minutes} minutes before",
        )
        for minutes in (0, 241)
    ),
    pytest.param(
        {"reminders": tuple(range(1, 10))},
        (Fault.TOO_MANY_REMINDERS, Part.DAYS, None),
        id="too many reminders",
    ),
    *(
        pytest.param(
            {"limits": replace(Limits(), **{name: minutes})},
            (Fault.LIMIT_OUT_OF_RANGE, Part.LIMITS, row),
            id=f"a limit of {minutes} minutes for {name}",
        )
        for row, name in enumerate(("waiting", "serving", "idle", "overdue"))
        for minutes in (0, 481)
    ),
    *(
        pytest.param(
            {"services": (service(), replace(service("B", "Benefits"), limits=limits))},
            (Fault.LIMIT_OUT_OF_RANGE, Part.SERVICES, 1),
            id=f"a service's own {limits}",
        )
        for limits in (ServiceLimits(waiting=0), ServiceLimits(serving=481))
    ),
    pytest.param(
        {"services": ()}, (Fault.NO_SERVICE, Part.SERVICES, None), id="nothing to be served"
    ),
    pytest.param(
        {"services": (service(), service("B", " passports "))},
        (Fault.NAME_TWICE, Part.SERVICES, 1),
        id="two services of one name",
    ),
    pytest.param(
        {"services": (service(), service("B", ""))},
        (Fault.NAME_MISSING, Part.SERVICES, 1),
        id="service without a name",
    ),
    pytest.param(
        {"services": (service(" "), service("B", "Benefits"))},
        (Fault.PREFIX_MISSING, Part.SERVICES, 0),
        id="service without a prefix",
    ),
    pytest.param(
        {"services": (service("A1"), service("B", "Benefits"))},
        (Fault.PREFIX_NOT_LETTERS, Part.SERVICES, 0),
        id="a digit in a prefix",
    ),
    pytest.param(
        {"services": (service("ABCD"), service("B", "Benefits"))},
        (Fault.PREFIX_NOT_LETTERS, Part.SERVICES, 0),
        id="a prefix too long",
    ),
    pytest.param(
        {"services": (service("b"), service(" B", "Benefits"))},
        (Fault.PREFIX_TWICE, Part.SERVICES, 1),
        id="two services of one prefix, whatever the case",
    ),
    pytest.param(
        {"services": (service(minutes=0), service("B", "Benefits"))},
        (Fault.MINUTES_OUT_OF_RANGE, Part.SERVICES, 0),
        id="no minutes",
    ),
    pytest.param(
        {"services": (service(minutes=481), service("B", "Benefits"))},
        (Fault.MINUTES_OUT_OF_RANGE, Part.SERVICES, 0),
        id="a day's minutes",
    ),
    pytest.param(
        {"counters": (CounterDraft("1", frozenset({0})),)},
        (Fault.SERVICE_WITHOUT_COUNTER, Part.SERVICES, 1),
        id="a service that no counter serves",
    ),
    pytest.param({"counters": ()}, (Fault.NO_COUNTER, Part.COUNTERS, None), id="no counter"),
    pytest.param(
        {"counters": (CounterDraft("1", BOTH), CounterDraft("2", frozenset()))},
        (Fault.COUNTER_WITHOUT_SERVICE, Part.COUNTERS, 1),
        id="a counter that serves nothing",
    ),
    pytest.param(
        {"counters": (CounterDraft("1", BOTH), CounterDraft("1", BOTH))},
        (Fault.NAME_TWICE, Part.COUNTERS, 1),
        id="two counters of one name",
    ),
    pytest.param({"people": ()}, (Fault.NO_PERSON, Part.PEOPLE, None), id="nobody"),
    pytest.param(
        {"people": (PersonDraft("Bronius", Role.LEAD),)},
        (Fault.NO_ADMINISTRATOR, Part.PEOPLE, None),
        id="no administrator",
    ),
    pytest.param(
        {"people": (PersonDraft("Asta", Role.ADMINISTRATOR), PersonDraft("ASTA"))},
        (Fault.NAME_TWICE, Part.PEOPLE, 1),
        id="two people of one name",
    ),
    pytest.param(
        {"people": people(job=TOO_LONG)}, (Fault.TEXT_TOO_LONG, Part.PEOPLE, 1), id="a job too long"
    ),
    pytest.param(
        {"people": people(phone="none")},
        (Fault.PHONE_WRONG, Part.PEOPLE, 1),
        id="a phone without a digit",
    ),
    pytest.param(
        {"people": people(phone="1" * 41)},
        (Fault.PHONE_WRONG, Part.PEOPLE, 1),
        id="a phone too long",
    ),
    *(
        pytest.param(
            {"people": people(email=email)},
            (Fault.EMAIL_WRONG, Part.PEOPLE, 1),
            id=f"no e-mail address: {email[:30]}",
        )
        for email in (
            "bronius",
            "bronius@kaunas",
            "@kaunas.lt",
            "bronius@",
            "bro nius@kaunas.lt",
            "bronius@kaunas..lt",
            "a@b.lt, c@d.lt",
            "Bronius <b@kaunas.lt>",
            f"{'x' * 250}@b.lt",
        )
    ),
    pytest.param(
        {"office": Office(institution_of=" ")},
        (Fault.GENITIVE_MISSING, Part.OFFICE, 1),
        id="an institution without its genitive",
    ),
    pytest.param(
        {"office": Office(department_of="")},
        (Fault.GENITIVE_MISSING, Part.OFFICE, 3),
        id="a department without its genitive",
    ),
    *(
        pytest.param(
            {"office": replace(Office(), **{name: TOO_LONG})},
            (Fault.TEXT_TOO_LONG, Part.OFFICE, row),
            id=f"{name} too long",
        )
        for row, name in enumerate(
            ("institution", "institution_of", "department", "department_of", "address")
        )
    ),
    pytest.param(
        {"promising": waits()}, (Fault.WAITS_OUT_OF_RANGE, Part.OFFICE, None), id="no wait"
    ),
    pytest.param(
        {"promising": waits(*[30] * 11)},
        (Fault.WAITS_OUT_OF_RANGE, Part.OFFICE, None),
        id="too many waits",
    ),
    pytest.param(
        {"promising": waits(30, -1)},
        (Fault.WAIT_OUT_OF_RANGE, Part.OFFICE, 1),
        id="no minutes to wait",
    ),
    pytest.param(
        {"promising": waits(10_081)},
        (Fault.WAIT_OUT_OF_RANGE, Part.OFFICE, 0),
        id="more than a week to wait",
    ),
    *(
        pytest.param(
            {"promising": waits(30, tries=tries)},
            (Fault.TRIES_OUT_OF_RANGE, Part.OFFICE, None),
            id=f"{tries} tries",
        )
        for tries in (0, 21)
    ),
    *(
        pytest.param(
            {"promising": Promising(keep_days=days)},
            (Fault.DAYS_OUT_OF_RANGE, Part.OFFICE, None),
            id=f"contacts kept for {days} days",
        )
        for days in (-1, 3651)
    ),
    pytest.param(
        {"name": "Hall 33309240064"}, (Fault.PERSONAL_CODE, Part.SITE, 0), id="a personal code"
    ),
    pytest.param(
        {"people": people("kortelė 4111 1111 1111 1111")},
        (Fault.CARD_NUMBER, Part.PEOPLE, 1),
        id="the number of a payment card",
    ),
    *(
        pytest.param(
            {"timezone": zone}, (Fault.ZONE_UNKNOWN, Part.SITE, 0), id=f"no zone: {zone[:20]!r}"
        )
        for zone in ("", "Europe", "Europe/Kaunas", "../passwd", "a\0b", "x" * 9_000)
    ),
    *(
        pytest.param(
            {"wait_target": minutes},
            (Fault.TARGET_OUT_OF_RANGE, Part.SITE, 0),
            id=f"aims at {minutes}",
        )
        for minutes in (0, 241)
    ),
    pytest.param(
        {"retention": Retention(1, 0, 1)},
        (Fault.PERIOD_OUT_OF_RANGE, Part.PRIVACY, 1),
        id="no period",
    ),
    pytest.param(
        {"guard": Security(241)}, (Fault.IDLE_OUT_OF_RANGE, Part.PRIVACY, None), id="idle for long"
    ),
    pytest.param(
        {
            "people": tuple(replace(each, account="asta") for each in people()),
        },
        (Fault.ACCOUNT_TWICE, Part.PEOPLE, 1),
        id="an account of two",
    ),
]


@pytest.mark.parametrize(
    "change",
    [
        {"office": Office("", "", "", "", "")},
        {"office": Office("", "", "Skyrius", "Skyriaus")},
        {"promising": waits(NEXT_MORNING, tries=1)},
        {"promising": waits(1, 10_080, *[30] * 8, tries=20)},
        {"promising": Promising(keep_days=0)},
        {"reminders": ()},
        {"reminders": (240, 1)},
        {"shorter_eves": False},
        {"week": {1: DayHours(480, 1020, lunch=Lunch(481, 1019))}},
        {"exceptions": {"2026-12-30": OwnDay(None)}},
        {"exceptions": {"2020-01-02": OwnDay(DayHours(0, 0, next_day=True), "Vakaras")}},
        {"promising": Promising(keep_days=3650)},
        {"people": people("vyriausioji specialistė", "214", "bronius.b@skyrius.kaunas.lt")},
        {"people": people(phone="(8 37) 42 26 31, vid. 214", email="šarūnė@paštas.lt")},
    ],
)
def test_what_a_site_may_leave_out_or_stretch_is_no_fault(change: dict[str, Any]) -> None:
    assert check(replace(GOOD, **change)) == ()


@pytest.mark.parametrize(("change", "expected"), FAULTS)
def test_a_fault_is_found_and_no_other(
    change: dict[str, Any], expected: tuple[Fault, Part, int | None]
) -> None:
    found = check(replace(GOOD, **change))
    assert [(fault.fault, fault.part, fault.row) for fault in found] == [expected]


def test_every_fault_has_a_case() -> None:
    assert {case.values[1][0] for case in FAULTS} == set(Fault)


def test_all_faults_are_told_at_once() -> None:
    draft = HallDraft(name="", week={}, services=(), counters=(), people=())
    assert {fault.fault for fault in check(draft)} == {
        Fault.NAME_MISSING,
        Fault.NO_OPEN_DAY,
        Fault.NO_SERVICE,
        Fault.NO_COUNTER,
        Fault.NO_PERSON,
    }


def test_a_fault_names_what_it_lies_in() -> None:
    draft = replace(GOOD, counters=(CounterDraft("1", frozenset({0})),))
    assert check(draft) == (
        FaultyPart(Fault.SERVICE_WITHOUT_COUNTER, Part.SERVICES, 1, "Benefits"),
    )
