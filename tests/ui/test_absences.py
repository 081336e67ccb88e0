"""Absences: the order of the rows, and the window on a real hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.absence import Absence, AbsenceDraft
from queueapp.domain.promise import AnswerDraft, PromiseKind
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.absence import AbsenceService
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, CECILIJA, DARIUS, ELENA, MINUTE, MONDAY_10, Play, change
from tests.ui.patience import PATIENCE_MS
from ui.absences.rows import AbsenceModel, When, in_order, row, when_of
from ui.absences.window import AbsencesWindow
from ui.live import Live
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.theme import Theme, tokens
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner
from ui.widgets.form import Field
from ui.widgets.stale import is_stale

DAY = 24 * 60 * MINUTE
MIDNIGHT = MONDAY_10 - 10 * 60 * MINUTE


def absence(absence_id: int, first: int, days: int, person: int = BRONIUS) -> Absence:
    """An absence that begins so many days from Monday."""
    start = MIDNIGHT + first * DAY
    return Absence(absence_id, person, CECILIJA, start, start + days * DAY, "8 612 00000")


class TestRows:
    def test_what_lasts_and_what_comes_stands_before_what_is_over(self) -> None:
        over, long_over = absence(1, -5, 3), absence(2, -20, 3)
        coming, lasting = absence(3, 1, 2), absence(4, -1, 3)
        found = in_order([long_over, over, coming, lasting], MONDAY_10)
        assert [each.id for each in found] == [4, 3, 1, 2]
        assert [when_of(each, MONDAY_10) for each in found] == [
            When.NOW,
            When.COMING,
            When.PAST,
            When.PAST,
        ]

    def test_the_last_day_is_included(self, play: Play, english: Theme) -> None:
        directory = play.hall.board.read(1).directory
        shown = row(absence(1, 0, 5), directory, MONDAY_10)
        assert shown.texts == (
            "● Away now",
            "Bronius",
            "2026-03-02",
            "2026-03-06",
            "Cecilija",
            "8 612 00000",
        )
        assert "Friday, 6 March 2026" in shown.sentence
        assert when_of(absence(1, 0, 5), MIDNIGHT + 5 * DAY) is When.PAST

    def test_what_is_over_is_greyed(self, play: Play, english: Theme) -> None:
        directory = play.hall.board.read(1).directory
        model = AbsenceModel()
        model.show(
            [row(absence(at, first, 2), directory, MONDAY_10) for at, first in ((1, 0), (2, -9))]
        )
        colours = [
            model.data(model.index(at, 1), Qt.ItemDataRole.ForegroundRole) for at in range(2)
        ]
        assert colours[0] is None
        assert colours[1].name().upper() == tokens().quiet.upper()


class Look:
    """The window of absences with a runner of its own."""

    def __init__(self, qtbot: QtBot, play: Play, person: int) -> None:
        self.qtbot, self.play = qtbot, play
        self.bugs: list[BaseException] = []
        self.runner = Runner()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, play.clock)
        self.wishes = Wishes()
        place, clock, site = play.place, play.clock, play.site
        self.runner.open(lambda: Hall.open(place, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        shell = Shell(self.runner, self.live, self.wishes, play.reception(person), place.name)
        self.window = AbsencesWindow(shell)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.until(lambda: self.window._read)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        for part in (self.live, self.wishes, self.runner):
            part.deleteLater()

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def type_in(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, text)

    def people(self) -> list[str]:
        table = self.window.findChild(QTableView, "absences")
        assert table is not None
        model = table.model()
        return [str(model.index(at, 1).data()) for at in range(model.rowCount())]

    def text(self, name: str) -> str:
        found = self.window.findChild(QLabel, name)
        assert found is not None
        return found.text() if found.isVisible() else ""

    def said(self) -> str:
        found = self.window.findChild(Banner, "banner")
        assert found is not None
        return found.text() if found.isVisible() else ""

    def can(self, name: str) -> bool:
        found = self.window.findChild(QWidget, name)
        assert found is not None
        return found.isEnabled()

    def sheet(self, name: str) -> QDialog:
        self.until(lambda: QApplication.activeModalWidget() is not None)
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        assert found.objectName() == name
        self.until(lambda: found.isAncestorOf(QApplication.focusWidget() or self.window))
        return found

    def no_sheet(self) -> None:
        self.until(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()  # as a window manager does once a sheet is closed
        self.until(self.window.isActiveWindow)

    def fill(self, first: str, last: str, substitute: int, contact: str | None = None) -> QDialog:
        """The sheet of a new absence, filled in by whoever plans their own."""
        self.press("Ctrl+N")
        sheet = self.sheet("absence_sheet")
        self.line(sheet, "first_day").setText(first)
        self.line(sheet, "last_day").setText(last)
        self.pick(sheet, "substitute", substitute)
        if contact is not None:
            line = self.line(sheet, "contact")
            line.setFocus()
            line.clear()
            self.qtbot.keyClicks(line, contact)
        return sheet

    @staticmethod
    def line(sheet: QWidget, name: str) -> QLineEdit:
        found = sheet.findChild(QLineEdit, name)
        assert found is not None
        return found

    @staticmethod
    def pick(sheet: QWidget, name: str, value: int) -> None:
        found = sheet.findChild(QComboBox, name)
        assert found is not None
        at = found.findData(value)
        assert at >= 0
        found.setCurrentIndex(at)

    def below(self, sheet: QWidget, name: str) -> str:
        """What stands below a field."""
        editor = sheet.findChild(QWidget, name)
        field = editor.parentWidget() if editor is not None else None
        assert field is not None
        return self.label(field, "below")

    @staticmethod
    def label(sheet: QWidget, name: str) -> str:
        found = sheet.findChild(QLabel, name)
        assert found is not None
        return found.text() if found.isVisible() else ""


@pytest.fixture
def absences(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Look]]:
    opened: list[Look] = []

    def open_one(person: int = BRONIUS) -> Look:
        opened.append(Look(qtbot, play, person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    assert not [bug for each in opened for bug in each.bugs]


Open = Callable[..., Look]


def planned(play: Play, person: int = BRONIUS, first: str = "2026-03-02") -> Absence:
    """An absence from a day to Friday the sixth, with Cecilija standing in."""
    draft = AbsenceDraft(person, CECILIJA, first, "2026-03-06", "8 612 00000")
    return play.hall.absence.plan(play.reception(person), draft)


def test_none_is_said_and_what_an_absence_does(absences: Open) -> None:
    look = absences()
    assert "No absence is planned" in look.text("nothing")
    assert "pass to the substitute by themselves" in look.text("passes")
    assert look.text("reminder") == ""


def test_the_rule_before_an_absence_stands_above_the_table(absences: Open) -> None:
    look = absences()
    look.until(lambda: look.text("moment_row") == "VI.2")
    assert look.text("moment_essence") == "Switch on the automatic leave message before you go"
    look.press("Ctrl+I")
    look.until(lambda: look.text("moment_line_1") == "Say in it from when to when you are away.")


def test_plans_ones_own_absence_by_keys(absences: Open, play: Play) -> None:
    look = absences()
    look.press("Ctrl+N")
    sheet = look.sheet("absence_sheet")
    look.type_in("rytoj")
    look.press("Tab")
    look.type_in("penktadieni")
    assert "4 days" in look.label(sheet, "length")
    look.press("Tab")
    look.type_in("Cec")
    look.press("Tab")
    look.type_in("8 612 00000")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.people() == ["Bronius"])
    (kept,) = play.hall.absence.of_site(play.reception())
    assert (kept.person_id, kept.substitute_id, kept.contact) == (BRONIUS, CECILIJA, "8 612 00000")
    assert (kept.starts_at, kept.ends_at) == (MIDNIGHT + DAY, MIDNIGHT + 5 * DAY)
    assert "Switch the automatic reply on" in look.text("reminder")


def test_one_key_copies_the_automatic_reply(absences: Open, play: Play) -> None:
    planned(play)
    look = absences()
    look.until(lambda: look.people() == ["Bronius"])
    QGuiApplication.clipboard().clear()
    look.press("Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    for part in ("2026 m. kovo 2 d.", "2026 m. kovo 6 d.", "Cecilija", "8 612 00000"):
        assert part in copied


def test_an_absence_passes_promises_on_while_it_lasts(absences: Open, play: Play) -> None:
    bronius, cecilija = play.sit(1, BRONIUS), play.sit(3, CECILIJA)
    answer = AnswerDraft(PromiseKind.EMAIL, "jonas@example.lt", due_day="2026-03-20")
    play.hall.promises.promise_answer(bronius, answer)
    look = absences()
    look.fill("2026-03-02", "2026-03-06", CECILIJA, "8 612 00000")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.people() == ["Bronius"])
    assert len(play.hall.promises.mine(cecilija)) == 1
    play.clock.pass_minutes(5 * 24 * 60)
    assert play.hall.promises.mine(cecilija) == ()


@pytest.mark.parametrize(
    ("first", "last", "wrong", "why"),
    [
        ("", "2026-03-06", "first_day", "such as 2026-11-25"),
        ("2026-03-04", "whenever", "last_day", "such as 2026-11-25"),
        ("2026-03-06", "2026-03-04", "last_day", "before the first"),
        ("2026-02-02", "2026-03-01", "last_day", "over"),
        ("2026-03-04", "9999-12-31", "last_day", "such as 2026-11-25"),
        ("0001-01-01", "2026-03-06", "first_day", "such as 2026-11-25"),
    ],
)
def test_days_that_do_not_fit_are_refused_at_the_field(
    absences: Open, play: Play, first: str, last: str, wrong: str, why: str
) -> None:
    look = absences()
    sheet = look.fill(first, last, CECILIJA, "8 612 00000")
    look.press("Return")
    assert why in look.below(sheet, wrong)
    assert play.hall.absence.of_site(play.reception()) == ()
    look.press("Esc")
    look.no_sheet()


def test_one_that_has_begun_may_still_be_planned(absences: Open, play: Play) -> None:
    look = absences()
    look.fill("2026-02-27", "2026-03-02", CECILIJA, "8 612 00000")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.people() == ["Bronius"])


def test_parental_leave_is_longer_than_a_year(absences: Open, play: Play) -> None:
    look = absences()
    look.fill("2026-03-04", "2028-06-01", CECILIJA, "8 612 00000")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.people() == ["Bronius"])


def test_somebody_must_stand_in_and_be_reached(absences: Open, play: Play) -> None:
    look = absences()
    sheet = look.fill("2026-03-04", "2026-03-06", 0)
    substitutes = sheet.findChild(QComboBox, "substitute")
    assert substitutes is not None
    assert substitutes.findData(BRONIUS) == substitutes.findData(ELENA) == -1
    look.press("Return")
    assert "Choose who stands in" in look.below(sheet, "substitute")
    look.pick(sheet, "substitute", CECILIJA)
    look.press("Return")
    assert "how the substitute is reached" in look.below(sheet, "contact")
    look.press("Esc")
    look.no_sheet()


def test_the_substitutes_contact_is_filled_in_until_it_is_written(
    absences: Open, play: Play
) -> None:
    for person, phone in ((CECILIJA, "8 612 00000"), (DARIUS, "8 612 11111")):
        change(play.place, "UPDATE person SET phone = ? WHERE id = ?", phone, person)
    change(play.place, "UPDATE person SET email = 'c@kaunas.lt' WHERE id = ?", CECILIJA)
    look = absences()
    sheet = look.fill("2026-03-04", "2026-03-06", CECILIJA)
    contact = look.line(sheet, "contact")
    assert contact.text() == "8 612 00000, c@kaunas.lt"
    look.pick(sheet, "substitute", DARIUS)
    assert contact.text() == "8 612 11111"
    contact.setText("the switchboard")
    look.pick(sheet, "substitute", CECILIJA)
    assert contact.text() == "the switchboard"
    look.press("Esc")
    look.no_sheet()


def test_a_substitute_who_is_away_too_is_warned_of_yet_taken(absences: Open, play: Play) -> None:
    draft = AbsenceDraft(CECILIJA, DARIUS, "2026-03-05", "2026-03-09", "8 612 00000")
    play.hall.absence.plan(play.reception(CECILIJA), draft)
    look = absences()
    sheet = look.fill("2026-03-02", "2026-03-04", CECILIJA, "8 612 00000")
    assert look.label(sheet, "warning") == ""
    look.line(sheet, "last_day").setText("2026-03-06")
    assert "away too, 2026-03-05 – 2026-03-09" in look.label(sheet, "warning")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.people() == ["Bronius", "Cecilija"])


def test_who_is_no_lead_plans_only_their_own(absences: Open) -> None:
    look = absences(BRONIUS)
    look.press("Ctrl+N")
    person = look.sheet("absence_sheet").findChild(QComboBox, "person")
    assert person is not None
    assert [person.itemText(at) for at in range(person.count())] == ["Bronius"]
    look.press("Esc")
    look.no_sheet()


def test_leads_plan_for_others(absences: Open) -> None:
    look = absences(DARIUS)
    look.press("Ctrl+N")
    sheet = look.sheet("absence_sheet")
    look.pick(sheet, "person", BRONIUS)
    substitutes = sheet.findChild(QComboBox, "substitute")
    assert substitutes is not None
    assert substitutes.findData(BRONIUS) == -1
    look.line(sheet, "first_day").setText("2026-03-04")
    look.line(sheet, "last_day").setText("2026-03-06")
    look.pick(sheet, "substitute", DARIUS)
    look.line(sheet, "contact").setText("8 612 00000")
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.people() == ["Bronius"])


def test_an_absence_is_cancelled_once_that_is_confirmed(absences: Open, play: Play) -> None:
    planned(play)
    look = absences()
    look.until(lambda: look.people() == ["Bronius"])
    look.press("Del")
    look.sheet("cancel_sheet")
    look.press("Esc")
    look.no_sheet()
    assert len(play.hall.absence.of_site(play.reception())) == 1
    look.press("Del")
    look.sheet("cancel_sheet")
    look.press("Ctrl+Return")
    look.no_sheet()
    look.until(lambda: look.people() == [])
    assert play.hall.absence.of_site(play.reception()) == ()
    assert "cancelled" in look.said()


def test_somebody_elses_is_left_alone(absences: Open, play: Play) -> None:
    planned(play)
    look = absences(CECILIJA)
    look.until(lambda: look.people() == ["Bronius"])
    assert not look.can("cancel_absence")


def test_a_past_one_is_left_alone(absences: Open, play: Play) -> None:
    planned(play)
    play.clock.pass_minutes(14 * 24 * 60)
    look = absences(BRONIUS)
    look.until(lambda: look.people() == ["Bronius"])
    assert not look.can("cancel_absence")
    assert look.text("reminder") == ""


def test_an_auditor_looks_on(absences: Open, play: Play) -> None:
    planned(play)
    look = absences(ELENA)
    look.until(lambda: look.people() == ["Bronius"])
    assert not look.can("plan")
    assert not look.can("cancel_absence")


def test_what_others_plan_appears_and_the_choice_stays(absences: Open, play: Play) -> None:
    planned(play, BRONIUS, "2026-03-03")
    look = absences(ASTA)
    look.until(lambda: look.text("who") == "Bronius")
    planned(play, DARIUS, "2026-03-02")
    look.until(lambda: look.people() == ["Darius", "Bronius"])
    assert look.text("who") == "Bronius"


def test_a_personal_code_is_said_at_its_field(absences: Open, play: Play) -> None:
    look = absences()
    sheet = look.fill("2026-03-04", "2026-03-06", CECILIJA, "38703181745")
    look.press("Return")
    (told,) = [field.error for field in sheet.findChildren(Field) if field.error]
    assert "personal code" in told
    assert play.hall.absence.of_site(play.reception()) == ()
    look.press("Esc")
    look.no_sheet()


def test_out_of_touch_greys_the_table_and_plans_nothing(absences: Open, play: Play) -> None:
    planned(play)
    look = absences()
    look.until(lambda: look.people() == ["Bronius"])
    table = look.window.findChild(QTableView, "absences")
    assert table is not None
    look.live.trouble.emit(StorageTrouble(Trouble.CONNECTION_LOST))
    assert is_stale(table)
    look.press("Ctrl+N")
    assert "Out of touch" in look.said()
    assert QApplication.activeModalWidget() is None
    look.live.recovered.emit()
    assert not is_stale(table)


def test_a_fault_of_the_program_leaves_the_window_at_work(
    absences: Open, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    look = absences()
    look.fill("2026-03-04", "2026-03-06", CECILIJA, "8 612 00000")
    with monkeypatch.context() as broke:
        broke.setattr(AbsenceService, "plan", broken)
        look.press("Return")
        look.until(lambda: bool(look.bugs))
    look.until(lambda: not look.window._busy)
    look.bugs.clear()
    look.press("Return")
    look.no_sheet()
    look.until(lambda: look.people() == ["Bronius"])


def test_esc_closes(absences: Open) -> None:
    look = absences()
    with look.qtbot.waitSignal(look.window.finished):
        look.press("Esc")


def test_enter_presses_the_button_that_has_the_focus(absences: Open) -> None:
    look = absences()
    plan = look.window.findChild(QAction, "plan")
    assert plan is not None
    button = next(each for each in look.window.findChildren(ActionButton) if each.action is plan)
    button.setFocus()
    look.press("Return")
    look.sheet("absence_sheet")
    look.press("Esc")
    look.no_sheet()
    assert look.window.isVisible()
