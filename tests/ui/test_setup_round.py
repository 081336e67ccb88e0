"""What is set for a hall goes through the set-up window and comes out as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from queueapp.domain.alarm import Limits, ServiceLimits
from queueapp.domain.callback import RetryRule
from queueapp.domain.hours import DayHours, Lunch, OwnDay
from queueapp.domain.privacy import Retention
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
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
from ui.setup.editor import HallEditor
from ui.theme import Theme

USUAL = HallDraft("", {}, [], [], [])

SET = HallDraft(
    name="Rotušė",
    week={1: DayHours(480, 1020, lunch=Lunch(720, 765)), 6: DayHours(600, 840)},
    services=(
        ServiceDraft("A", "Pasai", "Passports", "Pasai", "Pass", 12, 7, ServiceLimits(20, 30)),
        ServiceDraft("B", "Išmokos", "Benefits", "Išm.", "Ben.", 8, 9),
    ),
    counters=(CounterDraft("1", frozenset({0}), 3), CounterDraft("2", frozenset({0, 1}), 4)),
    people=(
        PersonDraft(
            "Asta", Role.ADMINISTRATOR, frozenset({"en", "lt"}), 5, "vedėja", "5", "a@b.lt", "asta"
        ),
    ),
    wait_target=22,
    timezone="Europe/London",
    office=Office(*(f"text {field.name}" for field in fields(Office))),
    promising=Promising(RetryRule((60, 120), 4), 11),
    exceptions={"2026-12-31": OwnDay(DayHours(480, 720), "Naujieji")},
    shorter_eves=False,
    reminders=(45, 10),
    limits=Limits(5, 6, 7, 8),
    retention=Retention(31, 32, 33),
    guard=Security(17, by_account=True),
)


@dataclass(frozen=True)
class Planted(HallDraft):
    """A hall with one more setting, which no window knows."""

    unknown: int = 1


def usual_leaves(draft: HallDraft, usual: HallDraft) -> Iterator[str]:
    """The settings of a draft that stand as they do of themselves."""
    for field in fields(draft):
        yield from _same(getattr(draft, field.name), getattr(usual, field.name), field.name)


def _same(value: Any, usual: Any, path: str) -> Iterator[str]:
    if is_dataclass(value):
        for field in fields(value):
            own, other = getattr(value, field.name), getattr(usual, field.name, None)
            yield from _same(own, other, f"{path}.{field.name}")
    elif isinstance(value, Sequence) and value and is_dataclass(value[0]):
        for field in fields(value[0]):
            if field.default == getattr(value[0], field.name):
                yield f"{path}.{field.name}"
    elif not isinstance(value, Mapping) and value == usual:
        yield path


@pytest.fixture
def editor(qtbot: QtBot, english: Theme) -> HallEditor:
    made = HallEditor()
    qtbot.addWidget(made)
    return made


def test_every_setting_is_set_to_something_else_here() -> None:
    assert list(usual_leaves(SET, USUAL)) == []
    planted = Planted(**{field.name: getattr(SET, field.name) for field in fields(SET)})
    assert list(usual_leaves(planted, Planted("", {}, [], [], []))) == ["unknown"]


def test_what_is_set_is_what_is_saved(editor: HallEditor) -> None:
    editor.load(SET)
    assert editor.draft() == replace(SET, services=editor.draft().services)
    for got, had in zip(editor.draft().services, SET.services, strict=True):
        assert got == had


def test_people_whose_details_were_looked_at_keep_them(editor: HallEditor) -> None:
    editor.load(SET)
    (row,) = editor._people.rows
    row.focus_field("account")
    assert editor.draft().people == SET.people


@pytest.mark.parametrize(
    ("draft", "fault", "says"),
    [
        (
            replace(SET, retention=Retention(0, 1, 1)),
            FaultyPart(Fault.PERIOD_OUT_OF_RANGE, Part.PRIVACY, 0),
            "1 to 3650",
        ),
        (
            replace(SET, retention=Retention(1, 1, 4000)),
            FaultyPart(Fault.PERIOD_OUT_OF_RANGE, Part.PRIVACY, 2),
            "1 to 3650",
        ),
        (
            replace(SET, guard=Security(0)),
            FaultyPart(Fault.IDLE_OUT_OF_RANGE, Part.PRIVACY),
            "1 to 240",
        ),
    ],
)
def test_what_is_out_of_range_is_said_at_its_field(
    editor: HallEditor, draft: HallDraft, fault: FaultyPart, says: str
) -> None:
    assert fault in check(draft)
    editor.load(draft)
    editor.resize(900, 600)
    editor.show()
    editor.show_faults([fault])
    assert editor.section() is Part.PRIVACY
    words = [
        text.text()
        for text in editor._privacy.findChildren(type(editor._privacy._explanation))
        if text.isVisible()
    ]
    assert any(says in text for text in words), words


def test_an_account_of_two_people_is_said_at_the_second(editor: HallEditor) -> None:
    twice = (*SET.people, PersonDraft("Bronius", id=6, account="ASTA"))
    draft = replace(SET, people=twice)
    fault = FaultyPart(Fault.ACCOUNT_TWICE, Part.PEOPLE, 1, "Bronius")
    assert fault in check(draft)
    editor.load(draft)
    editor.resize(900, 600)
    editor.show()
    editor.show_faults([fault])
    assert editor.section() is Part.PEOPLE
    focus = editor.focusWidget()
    assert focus is not None
    assert focus.objectName() == "account"
