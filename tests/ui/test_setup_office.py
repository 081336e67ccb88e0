"""The set-up of what staff say for and how promises are kept: press keys, read what is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.callback import NEXT_MORNING, RetryRule
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    HallDraft,
    Office,
    Part,
    PersonDraft,
    Promising,
)
from tests.ui.test_setup_screens import HALL, act, button, focused, press, reads, show, write
from ui.setup.editor import HallEditor, SetupDialog
from ui.setup.first_start import FirstStart, StartPage
from ui.setup.parts import FaultText
from ui.setup.people import PersonRow
from ui.setup.preview import speaker
from ui.setup.waits import WaitLine
from ui.widgets.form import Select

KEY = Qt.Key
DRAFT = replace(
    HALL,
    office=Office("Aukso seniūnija", "Aukso seniūnijos", "Salė", "Salės skyriaus", "Aukso g. 1"),
    promising=Promising(RetryRule((45, NEXT_MORNING, 1440), 4), 0),
    people=(
        PersonDraft(
            "Rasa",
            Role.ADMINISTRATOR,
            id=31,
            job="vyriausioji specialistė",
            phone="214",
            email="rasa@example.org",
        ),
        PersonDraft("Jonas", Role.LEAD, id=32),
    ),
)


@pytest.fixture
def editor(qtbot: QtBot) -> HallEditor:
    widget = HallEditor()
    qtbot.addWidget(widget)
    widget.load(DRAFT)
    show(qtbot, widget)
    widget.show_section(Part.OFFICE)
    return widget


def edit(widget: QWidget, name: str) -> QLineEdit:
    found = widget.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def retype(widget: QWidget, name: str, text: str) -> None:
    found = edit(widget, name)
    found.setFocus()
    found.clear()
    write(text)


def lines(widget: QWidget) -> list[WaitLine]:
    """The waits that are seen, from top to bottom."""
    shown = [line for line in widget.findChildren(WaitLine) if line.isVisibleTo(widget)]
    return sorted(shown, key=lambda line: line.y())


def choose(qtbot: QtBot, line: WaitLine, *keys: Qt.Key) -> None:
    line.unit.setFocus()
    press(qtbot, *keys)


# What staff say for


def test_what_is_loaded_comes_back_as_it_was(editor: HallEditor) -> None:
    assert editor.draft() == DRAFT
    editor.load(HALL)
    assert editor.draft() == HALL


def test_a_genitive_follows_its_name_while_it_is_typed(editor: HallEditor) -> None:
    retype(editor, "institution", "Šilainių seniūnija")
    retype(editor, "department", "Priėmimo skyrius")
    office = editor.draft().office
    assert office.institution_of == "Šilainių seniūnijos"
    assert office.department_of == "Salės skyriaus", "it had been corrected by hand"


def test_a_genitive_that_was_corrected_stays(editor: HallEditor) -> None:
    retype(editor, "institution-of", "Aukso seniūnijos salės")
    edit(editor, "institution").setFocus()
    write("!")
    assert editor.draft().office.institution_of == "Aukso seniūnijos salės"


def test_a_genitive_follows_again_once_its_name_is_emptied(
    qtbot: QtBot, editor: HallEditor
) -> None:
    department = edit(editor, "department")
    department.setFocus()
    department.selectAll()
    press(qtbot, KEY.Key_Backspace)
    assert editor.draft().office.department_of == ""
    write("Archyvas")
    assert editor.draft().office.department_of == "Archyvo"


def test_a_missing_genitive_is_told_beside_its_field(qtbot: QtBot, editor: HallEditor) -> None:
    retype(editor, "institution-of", "")
    assert not reads(editor, "in the genitive too")
    press(qtbot, KEY.Key_Tab)
    assert reads(editor, "in the genitive too")
    assert edit(editor, "institution-of").property("wrong")
    section = editor.findChild(QWidget, "section-6")
    assert section is not None
    assert section.text() == "✕ Calls and answers"  # type: ignore[attr-defined]
    write("x")
    editor.show_section(Part.SITE)
    retype(editor, "institution-of", "")
    assert not editor.complete()
    assert editor.section() is Part.OFFICE
    assert focused() is edit(editor, "institution-of")


def test_staff_see_what_they_will_read_while_it_is_typed(editor: HallEditor) -> None:
    assert reads(editor, "Laba diena, Salė, Rasa")
    said = "Jums skambina Aukso seniūnijos Salės skyriaus vyriausioji specialistė Rasa"
    assert reads(editor, said)
    retype(editor, "department", "Klientų skyrius")
    assert reads(editor, "Laba diena, Klientų skyrius, Rasa")


def test_where_no_position_is_known_somebody_reads_it() -> None:
    assert speaker(HALL.people).name == "Vardenis Pavardenis"
    assert speaker(DRAFT.people).name == "Rasa"


# Whom staff call in danger


def test_the_numbers_to_call_in_danger_are_written_and_left_empty(editor: HallEditor) -> None:
    assert edit(editor, "security").text() == ""
    assert edit(editor, "police").text() == "112"
    retype(editor, "security", "8 37 000 111")
    retype(editor, "police", "")
    assert editor.complete()
    assert editor.draft().office == replace(DRAFT.office, security="8 37 000 111", police="")
    editor.load(replace(DRAFT, office=replace(DRAFT.office, security="214", police="8 37 112")))
    assert (edit(editor, "security").text(), edit(editor, "police").text()) == ("214", "8 37 112")


def test_a_number_to_call_in_danger_comes_after_the_address(
    qtbot: QtBot, editor: HallEditor
) -> None:
    edit(editor, "address").setFocus()
    seen = []
    for _ in range(2):
        press(qtbot, KEY.Key_Tab)
        seen.append(focused().objectName())
    assert seen == ["security", "police"]


# When to try again


def test_waits_are_shown_as_people_say_them(editor: HallEditor) -> None:
    said = [(line.number.text(), line.unit.currentText()) for line in lines(editor)]
    assert said == [("45", "minutes later"), ("", "the next morning"), ("24", "hours later")]


def test_a_wait_is_added_changed_and_taken_away_by_keyboard(
    qtbot: QtBot, editor: HallEditor
) -> None:
    button(editor, "add-wait").setFocus()
    press(qtbot, KEY.Key_Space)
    assert isinstance(focused(), Select)
    press(qtbot, KEY.Key_Up)
    added = lines(editor)[-1]
    added.number.setFocus()
    write("3")
    assert editor.draft().promising.retry.waits == (45, NEXT_MORNING, 1440, 180)
    button(lines(editor)[0], "remove-wait").setFocus()
    press(qtbot, KEY.Key_Space)
    assert editor.draft().promising.retry.waits == (NEXT_MORNING, 1440, 180)
    assert focused() is lines(editor)[0].unit


def test_a_wait_without_a_number_is_not_taken_for_the_next_morning(
    qtbot: QtBot, editor: HallEditor
) -> None:
    number = lines(editor)[0].number
    number.setFocus()
    number.selectAll()
    press(qtbot, KEY.Key_Delete)
    assert editor.draft().promising.retry.waits[0] != NEXT_MORNING
    assert not editor.complete()
    assert reads(editor, "Wait at least 1 minute")
    assert number.property("wrong")
    assert focused() is number
    write("5")
    assert not reads(editor, "Wait at least 1 minute")
    assert editor.complete()


def test_more_than_a_week_is_told_at_the_wait_that_is_wrong(editor: HallEditor) -> None:
    last = lines(editor)[2]
    last.number.setFocus()
    last.number.selectAll()
    write("169")
    assert last.number.property("wrong")
    assert not lines(editor)[0].number.property("wrong")


@pytest.mark.parametrize("tall", [330, 420])
def test_what_is_wrong_with_a_wait_comes_into_sight(
    qtbot: QtBot, editor: HallEditor, tall: int
) -> None:
    editor.resize(700, tall)
    line = lines(editor)[0]
    line.number.setFocus()
    page = line.parentWidget()
    while not isinstance(page, QScrollArea):
        page = page.parentWidget()
    page.ensureWidgetVisible(line.number, 0, 0)
    line.number.selectAll()
    write("0")
    faults = [each for each in editor.findChildren(FaultText) if each.isVisible()]
    (fault,) = [each for each in faults if "at least 1 minute" in each.text()]

    def in_sight(part: QWidget) -> bool:
        return part.visibleRegion().boundingRect() == part.rect()

    qtbot.waitUntil(lambda: in_sight(fault))
    assert in_sight(line.number)
    page.verticalScrollBar().setValue(0)
    assert not editor.complete()
    qtbot.waitUntil(lambda: in_sight(fault))
    assert in_sight(line.number)


def test_there_is_one_wait_at_least_and_ten_at_most(editor: HallEditor) -> None:
    for _ in range(7):
        button(editor, "add-wait").click()
    assert len(lines(editor)) == 10
    assert not button(editor, "add-wait").isEnabled()
    for _ in range(9):
        button(lines(editor)[0], "remove-wait").click()
    assert not button(lines(editor)[0], "remove-wait").isEnabled()
    assert editor.complete()


def test_numbers_that_are_not_written_are_faults(editor: HallEditor) -> None:
    retype(editor, "tries", "")
    retype(editor, "days", "")
    assert not editor.complete()
    assert reads(editor, "after how many tries the lead decides: 1 to 20")
    assert reads(editor, "after how many days contacts are erased: 0 to 3650")
    retype(editor, "tries", "20")
    retype(editor, "days", "0")
    assert editor.complete()
    assert editor.draft().promising == Promising(RetryRule((45, NEXT_MORNING, 1440), 20), 0)


def test_the_arrow_keys_count_days_down_to_none(qtbot: QtBot, editor: HallEditor) -> None:
    retype(editor, "days", "1")
    press(qtbot, KEY.Key_Down, KEY.Key_Down)
    assert editor.draft().promising.keep_days == 0


def test_the_wheel_scrolls_the_form_and_changes_nothing(editor: HallEditor) -> None:
    editor.show_section(Part.PEOPLE)
    for chooser in editor.findChildren(Select):
        at = QPointF(chooser.rect().center())
        turned = QWheelEvent(
            at,
            QPointF(chooser.mapToGlobal(at.toPoint())),
            QPoint(0, -30),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(chooser, turned)
        assert not turned.isAccepted()
    assert editor.draft() == DRAFT


def test_it_is_said_what_stays_once_contacts_are_erased(editor: HallEditor) -> None:
    assert reads(editor, "History stays without identity")


def test_tab_goes_through_the_waits_as_they_are_read(qtbot: QtBot, editor: HallEditor) -> None:
    button(editor, "add-wait").click()
    edit(editor, "signature").setFocus()
    seen = []
    for _ in range(13):
        press(qtbot, KEY.Key_Tab)
        seen.append(focused().objectName())
    assert seen == [
        *("wait", "unit", "remove-wait"),
        *("unit", "remove-wait"),
        *("wait", "unit", "remove-wait"),
        *("unit", "remove-wait"),
        *("add-wait", "tries", "days"),
    ]


def test_what_is_new_has_a_name_for_screen_readers(editor: HallEditor) -> None:
    button(editor, "add-wait").click()
    button(person(editor), "contact").click()
    edits: list[QLineEdit | QPushButton] = [*editor.findChildren(QLineEdit)]
    for each in [*edits, *editor.findChildren(QPushButton)]:
        assert each.accessibleName() or each.text(), each
        assert each.objectName(), each
    for unit in editor.findChildren(Select):
        assert unit.accessibleName()


# A person's position, phone and e-mail


def person(editor: HallEditor, at: int = 0) -> PersonRow:
    return editor.findChildren(PersonRow)[at]


def test_a_persons_position_phone_and_email_are_behind_a_more(
    qtbot: QtBot, editor: HallEditor
) -> None:
    editor.show_section(Part.PEOPLE)
    row = person(editor, 1)
    assert not row.findChildren(QLineEdit, "job")
    button(row, "contact").setFocus()
    press(qtbot, KEY.Key_Space)
    assert focused().objectName() == "job"
    write("skyriaus vedėjas")
    press(qtbot, KEY.Key_Tab)
    write("8 37 201")
    press(qtbot, KEY.Key_Tab)
    write("jonas@example.org")
    jonas = editor.draft().people[1]
    assert (jonas.job, jonas.phone, jonas.email) == (
        "skyriaus vedėjas",
        "8 37 201",
        "jonas@example.org",
    )
    button(row, "contact").click()
    assert reads(row, "skyriaus vedėjas · 8 37 201 · jonas@example.org")
    assert editor.draft().people[1] == jonas


def test_a_wrong_email_is_told_and_found_again_though_it_is_put_away(
    qtbot: QtBot, editor: HallEditor
) -> None:
    editor.show_section(Part.PEOPLE)
    row = person(editor)
    button(row, "contact").click()
    retype(row, "email", "rasa at example")
    assert not reads(row, "no e-mail address")
    press(qtbot, KEY.Key_Tab)
    assert reads(row, "no e-mail address")
    button(row, "contact").click()
    editor.show_section(Part.SITE)
    assert not editor.complete()
    assert focused() is edit(row, "email")
    assert focused().isVisible()


def test_a_wrong_email_opens_what_was_never_opened(editor: HallEditor) -> None:
    jonas = replace(DRAFT.people[1], email="jonas")
    editor.load(replace(DRAFT, people=(DRAFT.people[0], jonas)))
    assert not editor.complete()
    assert editor.section() is Part.PEOPLE
    assert focused().objectName() == "email"
    assert reads(editor, "no e-mail address")


# The first start


def test_a_first_start_asks_nothing_about_the_office(qtbot: QtBot) -> None:
    start = FirstStart(StartPage.HALL, language="en")
    qtbot.addWidget(start)
    show(qtbot, start)
    write("Hall")
    press(qtbot, KEY.Key_Return)
    write("Rasa")
    press(qtbot, KEY.Key_Return)
    write("8305")
    press(qtbot, KEY.Key_Return)
    write("8305")
    with qtbot.waitSignal(start.hall_wanted) as wanted:
        press(qtbot, KEY.Key_Return)
    draft: HallDraft = wanted.args[0]
    assert (draft.office, draft.promising) == (Office(), Promising())


def test_a_first_start_leads_to_an_email_that_is_wrong(qtbot: QtBot) -> None:
    wrong = replace(DRAFT.people[0], email="rasa")
    start = FirstStart(StartPage.HALL, language="en", draft=replace(DRAFT, people=(wrong,)))
    qtbot.addWidget(start)
    show(qtbot, start)
    act(start, "open-hall").trigger()
    assert start.page() is StartPage.DETAILS
    assert focused().objectName() == "email"


def test_a_changed_office_is_not_dropped_unasked(qtbot: QtBot) -> None:
    dialog = SetupDialog(DRAFT)
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    dialog.editor.show_section(Part.OFFICE)
    retype(dialog, "days", "7")
    press(qtbot, KEY.Key_Escape)
    assert reads(dialog, "not saved yet")
    heard: list[HallDraft] = []
    dialog.change_wanted.connect(heard.append)
    act(dialog, "save").trigger()
    assert heard[0].promising.keep_days == 7
    assert heard[0].people == DRAFT.people
    dialog.accept()


@pytest.mark.parametrize("name", ["security", "police"])
def test_a_number_to_call_in_danger_that_is_none_is_told_beside_its_field(
    qtbot: QtBot, editor: HallEditor, name: str
) -> None:
    retype(editor, name, "the guard at the door")
    press(qtbot, KEY.Key_Tab)
    assert reads(editor, "Write the phone in digits")
    assert edit(editor, name).property("wrong")
    editor.show_section(Part.SITE)
    assert not editor.complete()
    assert editor.section() is Part.OFFICE
    assert focused() is edit(editor, name)
