"""The set-up of limits: press keys, read what is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.alarm import Limits, ServiceLimits
from queueapp.domain.setup import Part
from tests.ui.test_setup_screens import HALL, act, focused, press, reads, show, texts, write
from ui.setup.editor import HallEditor, SetupDialog
from ui.setup.rows import ServiceRow
from ui.widgets.tick import Tick

KEY = Qt.Key
FIRST, *OTHERS = HALL.services
DRAFT = replace(
    HALL,
    limits=Limits(waiting=20, serving=None, idle=1, overdue=480),
    services=(replace(FIRST, limits=ServiceLimits(waiting=45)), *OTHERS),
)


@pytest.fixture
def editor(qtbot: QtBot) -> HallEditor:
    widget = HallEditor()
    qtbot.addWidget(widget)
    widget.load(DRAFT)
    show(qtbot, widget)
    widget.show_section(Part.LIMITS)
    return widget


def minutes(widget: QWidget, name: str) -> QLineEdit:
    found = widget.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def tick(widget: QWidget, key: str) -> Tick:
    found = widget.findChild(Tick, f"watch-{key}")
    assert isinstance(found, Tick), key
    return found


def retype(widget: QWidget, name: str, text: str) -> None:
    field = minutes(widget, name)
    field.setFocus()
    field.clear()
    write(text)


def unfolded(editor: HallEditor, at: int) -> ServiceRow:
    """A service's row with its other names and limits in sight."""
    row = editor.findChildren(ServiceRow)[at]
    button = row.findChild(QPushButton, "names")
    assert button is not None
    button.click()
    return row


def test_limits_come_back_as_they_were_loaded(editor: HallEditor) -> None:
    assert editor.draft().limits == DRAFT.limits
    assert editor.draft().services == DRAFT.services
    assert not tick(editor, "serving").isChecked()
    assert not minutes(editor, "minutes-serving").isEnabled()


def test_a_limit_is_typed_and_another_switched_on_by_the_keyboard(
    editor: HallEditor, qtbot: QtBot
) -> None:
    editor.focus_section()
    assert focused().objectName() == "minutes-waiting"
    write("5")
    press(qtbot, KEY.Key_Tab)
    assert focused() is tick(editor, "serving")
    press(qtbot, KEY.Key_Space)
    press(qtbot, KEY.Key_Tab)
    assert focused().objectName() == "minutes-serving"
    press(qtbot, KEY.Key_Up)
    limits = editor.draft().limits
    assert (limits.waiting, limits.serving) == (205, 46)


def test_a_limit_that_is_switched_off_is_none_and_remembers_its_minutes(
    editor: HallEditor, qtbot: QtBot
) -> None:
    tick(editor, "waiting").setFocus()
    press(qtbot, KEY.Key_Space)
    assert editor.draft().limits.waiting is None
    assert not minutes(editor, "minutes-waiting").isEnabled()
    press(qtbot, KEY.Key_Space)
    assert editor.draft().limits.waiting == 20


@pytest.mark.parametrize("typed", ["", "0", "481"])
def test_a_limit_out_of_range_is_named_beside_its_field_once_that_is_left(
    editor: HallEditor, qtbot: QtBot, typed: str
) -> None:
    said = "A limit is between 1 and 480 minutes"
    retype(editor, "minutes-idle", typed)
    assert not reads(editor, said)
    press(qtbot, KEY.Key_Tab)
    assert len([text for text in texts(editor) if said in text]) == 1
    field = minutes(editor, "minutes-idle")
    assert said in field.accessibleDescription()
    assert not editor.complete()
    assert focused() is field
    tick(editor, "idle").setFocus()
    press(qtbot, KEY.Key_Space)
    assert not reads(editor, said)
    assert editor.complete()


def test_each_limit_says_what_it_is_for_to_those_who_cannot_see_it(editor: HallEditor) -> None:
    for key in ("waiting", "serving", "idle", "overdue"):
        label = tick(editor, key).text()
        assert minutes(editor, f"minutes-{key}").accessibleName() == f"{label}, minutes"
        assert tick(editor, key).accessibleDescription()


def test_the_services_with_limits_of_their_own_are_named(editor: HallEditor) -> None:
    assert reads(editor, "Limits of their own: A Res.")
    row = unfolded(editor, 0)
    editor.show_section(Part.SERVICES)
    retype(row, "own-waiting", "")
    retype(row, "own-serving", "")
    retype(unfolded(editor, 1), "own-serving", "90")
    editor.show_section(Part.LIMITS)
    assert reads(editor, "Limits of their own: B Benefits.")


def test_a_service_has_its_own_limits_until_they_are_emptied(
    editor: HallEditor, qtbot: QtBot
) -> None:
    editor.show_section(Part.SERVICES)
    row = unfolded(editor, 0)
    assert (minutes(row, "own-waiting").text(), minutes(row, "own-serving").text()) == ("45", "")
    retype(row, "own-serving", "60")
    assert editor.draft().services[0].limits == ServiceLimits(45, 60)
    retype(row, "own-waiting", "")
    assert editor.draft().services[0].limits == ServiceLimits(None, 60)
    retype(row, "own-serving", "")
    assert editor.draft().services[0].limits == ServiceLimits()
    retype(row, "own-serving", "0")
    press(qtbot, KEY.Key_Tab)
    assert reads(row, "A limit is between 1 and 480 minutes")
    assert not editor.complete()
    assert focused() is minutes(row, "own-serving")
    assert minutes(row, "own-serving").accessibleDescription()
    assert not minutes(row, "own-waiting").accessibleDescription()


def test_saving_keeps_every_limit(qtbot: QtBot) -> None:
    dialog = SetupDialog(DRAFT)
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    dialog.editor.show_section(Part.LIMITS)
    retype(dialog, "minutes-overdue", "30")
    with qtbot.waitSignal(dialog.change_wanted) as wanted:
        act(dialog, "save").trigger()
    assert wanted.args is not None
    (draft,) = wanted.args
    assert draft.limits == replace(DRAFT.limits, overdue=30)
    assert draft.services == DRAFT.services
