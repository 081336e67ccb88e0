"""Where a text may not hold a personal code or a card's number, its field says so."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from queueapp.domain.setup import Part
from tests.factories import PERSONAL_CODE
from tests.ui.test_setup_office import DRAFT, edit
from tests.ui.test_setup_screens import reads, show
from ui.setup.editor import HallEditor
from ui.setup.people import PersonRow
from ui.sheets.ask import Ask, line_field
from ui.theme import Theme

CARD = "4111 1111 1111 1111"


@pytest.fixture
def editor(qtbot: QtBot, english: Theme) -> HallEditor:
    widget = HallEditor()
    qtbot.addWidget(widget)
    widget.load(DRAFT)
    show(qtbot, widget)
    return widget


@pytest.mark.parametrize(
    ("section", "field"),
    [(Part.OFFICE, "greeting"), (Part.OFFICE, "address"), (Part.SITE, "name")],
)
@pytest.mark.parametrize("number", [PERSONAL_CODE, CARD])
def test_the_set_up_says_it_at_the_field(
    editor: HallEditor, section: Part, field: str, number: str
) -> None:
    editor.show_section(section)
    found = edit(editor, field)
    found.setFocus()
    found.setText(f"Labas, {number}")
    assert not editor.complete()
    assert found.property("wrong") or found.hasFocus()
    assert reads(editor, "kept nowhere")


def test_a_position_with_a_code_is_marked_in_the_persons_row(editor: HallEditor) -> None:
    editor.show_section(Part.PEOPLE)
    row = editor.findChildren(PersonRow)[0]
    job = row.focus_field("job")
    assert isinstance(job, QLineEdit)
    job.setText(f"specialistė {PERSONAL_CODE}")
    assert not editor.complete()
    assert reads(row, "kept nowhere")


@pytest.mark.parametrize("number", [PERSONAL_CODE, CARD])
def test_a_sheet_says_it_at_the_field_and_sends_nothing(
    qtbot: QtBot, english: Theme, number: str
) -> None:
    sheet = Ask("Question", "&Send")
    qtbot.addWidget(sheet)
    field, line = line_field("Note")
    sheet.body.addWidget(field)
    sent: list[bool] = []
    sheet.submitted.connect(lambda: sent.append(True))
    show(qtbot, sheet)
    line.setText(f"her code is {number}")
    sheet.submit()
    assert (sent, bool(field.error)) == ([], True)
    line.setText("her code is at home")
    sheet.submit()
    assert (sent, field.error) == ([True], "")
