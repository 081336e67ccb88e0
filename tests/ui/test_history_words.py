"""The words of the history: none is missing, and values are written as people read them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from queueapp.domain.history.definitions import SHOWN, Dimension, Measure
from queueapp.domain.history.figures import look_back
from queueapp.domain.history.forecasts import Promise
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.query import PastLeg, PastVisit
from queueapp.domain.history.table import Column, Kind, Value
from queueapp.domain.promise import PromiseKind, PromiseOutcome
from queueapp.domain.setup import Directory, Service, Site
from queueapp.domain.visit import Channel, OrderReason, Outcome, State
from tests.history_day import TARGET, past
from ui.history import words
from ui.history.definitions import definition, definitions_of, general, with_parts
from ui.history.summary_words import FactKind, facts
from ui.i18n import Interpreter

HALL = Directory(Site(1, "Salė"), {3: Service(3, "A", "Deklaravimas", "Residence")}, {}, {})


@pytest.fixture(params=["en", "lt"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of the interface."""
    interpreter = Interpreter(qapp)
    interpreter.speak(request.param)
    yield request.param
    interpreter.speak("en")


def read(value: Value, kind: Kind, name: str = "day") -> str:
    return words.value_text(value, Column(name, kind), HALL)


def test_every_picture_column_and_figure_has_words(language: str) -> None:
    assert all(words.picture_title(each) for each in Picture)
    names = [words.column_title(each) for each in (*Dimension, *Measure)]
    assert all(names)
    assert all(definition(each) for each in Measure)
    assert all(general())
    for picture in Picture:
        titles = [words.column_title(each) for each in SHOWN[picture]]
        assert len(set(titles)) == len(titles), f"two columns of {picture} are called the same"


def test_every_field_of_a_visit_and_of_a_leg_has_a_title(language: str) -> None:
    for kind in (PastVisit, PastLeg):
        assert all(words.column_title(field) for field in kind.__slots__)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        (Dimension.STATE, State),
        (Dimension.OUTCOME, Outcome),
        (Dimension.REASON, OrderReason),
        (Measure.PROMISE_KEPT, Promise),
        ("channel", Channel),
        ("kind", PromiseKind),
        ("promise_outcome", PromiseOutcome),
    ],
)
def test_every_code_has_words(language: str, name: str, codes: type[StrEnum]) -> None:
    assert all(read(each.value, Kind.CODE, name) for each in codes)


def test_a_flag_is_yes_or_no(qapp: QApplication) -> None:
    Interpreter(qapp).speak("en")
    assert [read(each, Kind.CODE, "accurate") for each in (True, False)] == ["Yes", "No"]


def test_numbers_shares_and_weekdays_are_those_of_the_language(language: str) -> None:
    english = language == "en"
    assert read(12.34, Kind.NUMBER) == ("12.3" if english else "12,3")
    assert read(1234, Kind.COUNT) == ("1,234" if english else "1\u00a0234")
    assert read(0.874, Kind.SHARE) == "87\u00a0%"
    assert read(1, Kind.WEEKDAY) == ("Monday" if english else "Pirmadienis")


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (1.0, "100"), (0.9999, "99.9"), (0.0001, "0.1"), (0.995, "99.5"), (0.5, "50")],
)
def test_nearly_all_is_not_written_as_all(qapp: QApplication, value: float, text: str) -> None:
    Interpreter(qapp).speak("en")
    assert read(value, Kind.SHARE) == f"{text}\u00a0%"


@pytest.mark.parametrize(
    ("ms", "text"),
    [
        (0, "0 min"),
        (45_000, "45 s"),
        (12 * 60_000, "12 min"),
        (59 * 60_000 + 59_999, "59 min"),
        (65 * 60_000, "1 h 05 min"),
        (130 * 60_000, "2 h 10 min"),
    ],
)
def test_durations_are_in_minutes(qapp: QApplication, ms: int, text: str) -> None:
    Interpreter(qapp).speak("en")
    assert read(ms, Kind.DURATION) == text


def test_times_past_midnight_belong_to_the_day_before(qapp: QApplication) -> None:
    Interpreter(qapp).speak("en")
    assert read(13 * 60 + 42, Kind.TIME) == "13:42"
    assert read(25 * 60, Kind.TIME) == "01:00 next day"
    at = int(datetime(2026, 3, 2, 11, 42, tzinfo=UTC).timestamp() * 1000)
    assert read(at, Kind.INSTANT) == "2026-03-02 13:42"


def test_numbers_in_sentences_are_written_as_those_that_stand_alone(language: str) -> None:
    summary = look_back(past(), (), ZoneInfo("Europe/Vilnius"), TARGET).summary
    told = replace(summary, served=4609, no_shows=1200, left=12)
    (visits, *_) = facts(told, HALL)
    assert words.count(4609) in visits.detail
    assert words.count(1200) in visits.detail
    assert "12" in visits.detail.split(", ")[2]


def test_what_went_wrong_is_among_the_facts_that_large_text_leaves_in_sight(language: str) -> None:
    summary = look_back(past(), (), ZoneInfo("Europe/Vilnius"), TARGET).summary
    kinds = [fact.kind for fact in facts(summary, HALL)]
    assert {FactKind.CROWDED, FactKind.LONGEST, FactKind.PROMISES} < set(kinds[:4])
    assert kinds == list(FactKind), "the cards stand in another order than the report's boxes"


def test_what_is_not_known_is_said_so(qapp: QApplication) -> None:
    Interpreter(qapp).speak("en")
    assert read(None, Kind.DURATION) == words.NOTHING
    assert read(None, Kind.LANGUAGE) == read("", Kind.LANGUAGE) == "Not known"
    assert read("xx", Kind.LANGUAGE) == "xx"
    assert read(3, Kind.SERVICE) == "Residence"
    for kind in (Kind.SERVICE, Kind.COUNTER, Kind.PERSON):
        assert "99" in read(99, kind)


def test_the_definition_of_a_picture_names_what_its_figures_are_made_of() -> None:
    found = with_parts(SHOWN[Picture.COUNTERS])
    assert {Measure.WAITING, Measure.DAYS} <= set(found)
    assert len(found) == len(set(found))
    assert len(definitions_of(Picture.COUNTERS)) == len(found)
