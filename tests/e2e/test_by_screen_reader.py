"""Somebody who sees nothing of the screen does a visit from ticket to finish."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import dev
from queueapp.clock import SystemClock
from queueapp.domain.hours import DayHours
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.domain.visit import Outcome, State
from queueapp.services.hall import Hall
from tests.e2e.screen_reader import PATIENCE_S, Desktop, Reader
from tests.factories import ASTA, DRAFT, PIN, give_pins
from ui.i18n import TRANSLATIONS

AGREED = "Papers by Friday"

Say = Callable[..., str]

pytestmark = pytest.mark.e2e


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    missing = {"xvfb", "dbus-daemon", "at-spi2-core"}.intersection(dev.missing_packages("test"))
    if missing:
        pytest.fail(
            f"This machine lacks {', '.join(sorted(missing))}: `python3 dev.py test` installs "
            "what is missing, or says what an administrator has to install."
        )
    # The path of a socket may not be as long as pytest's folders are.
    with tempfile.TemporaryDirectory() as folder, Desktop(Path(folder)) as started:
        yield started


@pytest.fixture
def hall_path(tmp_path: Path) -> Path:
    """A real hall that is open whenever the test runs."""
    path, always = tmp_path / "hall.queueapp", {day: DayHours(0, 24 * 60) for day in range(1, 8)}
    with Hall.create(path, HallKind.HALL, SystemClock()) as hall:
        hall.setup.open_hall(replace(DRAFT, week=always))
    give_pins(path)
    return path


@pytest.fixture(params=["en", "lt"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def say(language: str) -> Say:
    """What a text of the program's is in its language; `part` fills what it leaves open."""
    translator = QTranslator()
    assert language == "en" or translator.load(str(TRANSLATIONS / f"queueapp_{language}.qm"))

    def look_up(context: str, source: str, **parts: str) -> str:
        # As Qt does it: what has no translation is said as it stands in the source.
        found = "" if language == "en" else translator.translate(context, source)
        return (found or source).format(**parts)

    return look_up


def sign_on(reader: Reader, say: Say, person: str, counter: str = "") -> None:
    """Say who works where, and prove it; at the reception without a counter."""
    reader.find("list item", f"{person}, …").choose()
    secret = reader.find("text", say("SignOn", "Your PIN or password"))
    secret.enter(PIN)
    assert PIN not in secret.text()
    if not counter:
        reader.find("push button", say("SignOn", "Reception window")).do()
        return
    name = say("Words", "Counter {name}", name=counter)
    reader.find("list item", f"{name}, …", within=say("SignOn", "Your counter")).choose()
    reader.find("push button", say("SignOn", "Sit down at “{counter}”", counter=name)).do()


def test_a_visit_from_ticket_to_finish_by_names_alone(
    desktop: Desktop, hall_path: Path, language: str, say: Say
) -> None:
    reader = desktop.reader()
    program = desktop.start(
        *("--database", str(hall_path), "--choose", "--language", language, "--theme", "light")
    )
    sign_on(reader, say, "Cecilija")
    # A letter in the field finds a service, as a choice in the list does.
    reader.find("text", say("IssuePanel", "Service, or its letter")).enter("B")
    reader.find("push button", say("IssuePanel", "Give a ticket")).do()
    nobody = say("IssuedCard", "Nobody ahead for this service")
    reader.until(lambda names: {"B001", "Benefits", nobody} <= set(names))
    reader.find("list item", "A, Passports, …").choose()
    reader.find("push button", say("IssuePanel", "Give a ticket")).do()
    reader.until(lambda names: "A001" in names)
    reader.find("push button", say("Actions", "Sign out")).do()

    sign_on(reader, say, "Cecilija", counter="2")
    reader.find("push button", say("Actions", "Next client")).do()
    reader.find("push button", say("Actions", "Start")).do()
    here = say("ClientPanel", "At this counter")
    reader.until(lambda names: f"{here}, B001, Benefits" in names)
    reader.find("push button", say("Actions", "Finish")).do()
    strip = say("FinishStrip", "Finish")
    assert reader.find("radio button", say("Words", "Settled"), within=strip).checked
    reader.find("radio button", say("Words", "Answer in writing"), within=strip).do("Toggle")
    line = reader.find("text", say("FinishStrip", "What was agreed"))
    line.enter(AGREED)
    assert line.text() == AGREED
    reader.find("push button", strip, within=strip).do()
    reader.find("list item", "A001, Passports, …")
    reader.until(lambda names: here not in names)

    reader.find("menu item", say("Actions", "Hall")).do("ShowMenu")
    reader.find("menu item", say("Actions", "Quit")).do()
    assert program.wait(PATIENCE_S) == 0, desktop.complaints.read_text()
    with Hall.open(hall_path, SystemClock()) as hall:
        visits = {each.ticket: each for each in hall.board.day(Session(1, ASTA)).visits}
    done = visits["B001"]
    assert (done.state, done.legs[0].outcome) == (State.SERVED, Outcome.IN_WRITING)
    assert visits["A001"].state is State.WAITING
