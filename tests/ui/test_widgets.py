"""The shared widgets: keys, words for screen readers, and room for long and large text."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QImage, QKeySequence, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_theme import contrast
from ui.models.ticket_model import TicketModel, TicketRow, Verdict
from ui.theme import Mode, Theme, Tone, space, tokens
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, Number, Select, ShortText
from ui.widgets.labels import Text
from ui.widgets.number_label import NumberLabel
from ui.widgets.page import Sheet
from ui.widgets.panel_columns import PanelColumns
from ui.widgets.quick_pick import Choice, QuickPick
from ui.widgets.segmented import Segmented
from ui.widgets.tick import Tick
from ui.widgets.ticket_list import TicketList
from ui.widgets.timer_label import TimerLabel, clock_text

LONG = "Gyvenamosios vietos deklaravimas ir savivaldybės būsto nuoma"


@pytest.fixture(autouse=True)
def owned(qapp: QApplication) -> Theme:
    found = qapp.property("theme")
    return found if isinstance(found, Theme) else Theme(qapp)


@pytest.fixture
def large(owned: Theme) -> Iterator[Theme]:
    owned.set_text_scale(2.0)
    yield owned
    owned.set_text_scale(1.0)


def pixels(widget: QWidget, part: QRect | None = None) -> QImage:
    """What is painted of a widget, or of a part of it, on a screen of one pixel a point."""
    widget.ensurePolished()
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image)
    return image if part is None else image.copy(part)


def action(text: str = "Finish", key: str = "F9") -> QAction:
    result = QAction(text, QApplication.instance())
    if key:
        result.setShortcut(QKeySequence(key))
    return result


class TestActionButton:
    def test_says_its_name_and_its_key(self, qtbot: QtBot) -> None:
        it = action("&Finish")
        it.setToolTip("Ends the visit")
        button = ActionButton(it, Variant.PRIMARY)
        qtbot.addWidget(button)
        assert button.accessibleName() == "Finish"
        assert button.accessibleDescription() == "Ends the visit. Key: F9"
        assert button.toolTip() == "Ends the visit (F9)"
        assert button.key_text() == "F9"

    def test_follows_its_action(self, qtbot: QtBot) -> None:
        it, parent = action(), QWidget()
        qtbot.addWidget(parent)
        button = ActionButton(it, parent=parent)
        parent.show()
        it.setText("Call")
        it.setShortcut(QKeySequence("F2"))
        it.setEnabled(False)
        assert (button.accessibleName(), button.key_text()) == ("Call", "F2")
        assert not button.isEnabled()
        it.setVisible(False)
        assert button.isHidden()
        it.setVisible(True)
        assert button.isVisible()

    def test_hidden_action_made_visible_before_the_button_has_a_parent(self, qtbot: QtBot) -> None:
        it, parent = action(), QWidget()
        qtbot.addWidget(parent)
        it.setVisible(False)
        button = ActionButton(it)
        it.setVisible(True)
        assert not button.isVisible()
        QVBoxLayout(parent).addWidget(button)
        parent.show()
        assert button.isVisible()

    def test_triggers_once(self, qtbot: QtBot) -> None:
        it = action()
        button = ActionButton(it)
        qtbot.addWidget(button)
        done: list[bool] = []
        it.triggered.connect(lambda: done.append(True))
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert len(done) == 2

    def test_keeps_the_focus_while_switched_off(self, qtbot: QtBot) -> None:
        parent = QWidget()
        column = QVBoxLayout(parent)
        it, other = action(), action("Other", "")
        first, second = ActionButton(it), ActionButton(other)
        column.addWidget(first)
        column.addWidget(second)
        qtbot.addWidget(parent)
        parent.show()
        parent.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is parent)
        pressed: list[object] = []
        it.triggered.connect(lambda: pressed.append(it))
        other.triggered.connect(lambda: pressed.append(other))
        first.setFocus()
        it.setEnabled(False)
        assert first.hasFocus()
        qtbot.keyClick(first, Qt.Key.Key_Space)
        assert not pressed
        second.setFocus()
        assert not first.isEnabled()

    def test_is_large_enough_to_hit(self, qtbot: QtBot) -> None:
        for variant in Variant:
            for compact in (False, True):
                button = ActionButton(action("x", ""), variant, compact=compact)
                qtbot.addWidget(button)
                assert button.sizeHint().height() >= 24
                assert button.sizeHint().width() >= 24

    def test_checkable(self, qtbot: QtBot) -> None:
        it = action()
        it.setCheckable(True)
        button = ActionButton(it)
        qtbot.addWidget(button)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert it.isChecked()
        assert button.isChecked()
        it.setChecked(False)
        assert not button.isChecked()


class TestText:
    def test_elided_label_keeps_the_whole_text(self, qtbot: QtBot) -> None:
        label = ElidedLabel(LONG)
        qtbot.addWidget(label)
        label.resize(80, 20)
        label.show()
        assert label.elided().endswith("…")
        assert label.text() == LONG
        assert label.toolTip() == LONG
        label.resize(2000, 20)
        assert label.elided() == LONG
        assert label.toolTip() == ""

    def test_chip_is_no_taller_than_its_text(self, qtbot: QtBot) -> None:
        chip = Chip("will be called", Tone.GOOD, "✓")
        qtbot.addWidget(chip)
        assert chip.text() == "✓ will be called"
        assert chip.accessibleName() == "will be called"
        assert chip.sizeHint().height() <= chip.fontMetrics().height() + 6
        chip.show_state("no", Tone.BAD, "✕")
        assert (chip.text(), chip.tone) == ("✕ no", Tone.BAD)

    def test_number_is_six_times_the_text_and_shrinks(self, qtbot: QtBot) -> None:
        number = NumberLabel("A023")
        qtbot.addWidget(number)
        assert number.text() == "A023"
        wide = number.sizeHint().width()
        assert wide > 8 * number.fontMetrics().height()
        number.resize(wide // 2, number.sizeHint().height())
        number.show()
        image = number.grab().toImage()
        edge = {image.pixelColor(image.width() - 1, y).name() for y in range(image.height())}
        assert len(edge) == 1  # nothing reaches the edge

    def test_text_follows_the_application(self, qtbot: QtBot, owned: Theme) -> None:
        title = Text("x", parent=None)
        qtbot.addWidget(title)
        before = title.sizeHint().height()
        owned.set_text_scale(2.0)
        try:
            assert title.sizeHint().height() > 1.6 * before
        finally:
            owned.set_text_scale(1.0)

    @pytest.mark.parametrize(
        ("seconds", "text"), [(0, "00:00"), (59, "00:59"), (372, "06:12"), (3723, "1:02:03")]
    )
    def test_clock(self, seconds: int, text: str) -> None:
        assert clock_text(seconds) == text

    def test_timer_says_when_the_usual_time_is_over(self, qtbot: QtBot) -> None:
        timer = TimerLabel()
        qtbot.addWidget(timer)
        timer.set_usual("usually 9 min", 540)
        timer.set_seconds(540)
        assert (timer.text(), timer.over) == ("09:00", False)
        timer.set_seconds(541)
        assert (timer.text(), timer.over) == ("09:01 !", True)


class TestQuickPick:
    @pytest.fixture
    def pick(self, qtbot: QtBot) -> QuickPick:
        result = QuickPick(
            [
                Choice("res", "Gyvenamoji vieta", "3 laukia", "A"),
                Choice("per", "Leidimai", "", "B"),
                Choice("fam", "Šeimos parama", "", "CA"),
                Choice("kid", "Švietimas", "", "C"),
            ],
            title="Perduoti",
        )
        qtbot.addWidget(result)
        result.show()
        result.start()
        return result

    @staticmethod
    def edit(pick: QuickPick) -> QLineEdit:
        found = pick.findChild(QLineEdit, "filter")
        assert isinstance(found, QLineEdit)
        return found

    def test_key_picks_at_once(self, pick: QuickPick, qtbot: QtBot) -> None:
        with qtbot.waitSignal(pick.picked) as got:
            qtbot.keyClicks(self.edit(pick), "b")
        assert got.args == ["per"]

    def test_key_that_begins_another_waits_for_enter(self, pick: QuickPick, qtbot: QtBot) -> None:
        got: list[object] = []
        pick.picked.connect(got.append)
        qtbot.keyClicks(self.edit(pick), "c")
        assert not got
        assert pick.current_id() == "kid"
        qtbot.keyClick(self.edit(pick), Qt.Key.Key_Return)
        assert got == ["kid"]

    def test_filter_folds_marks(self, pick: QuickPick, qtbot: QtBot) -> None:
        qtbot.keyClicks(self.edit(pick), "svie")
        assert [choice.id for choice in pick.shown()] == ["kid"]

    def test_arrows_and_ctrl_enter(self, pick: QuickPick, qtbot: QtBot) -> None:
        qtbot.keyClick(self.edit(pick), Qt.Key.Key_Down)
        assert pick.current_id() == "per"
        with qtbot.waitSignal(pick.pickedAlternative) as got:
            qtbot.keyClick(self.edit(pick), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert got.args == ["per"]

    def test_escape_cancels(self, pick: QuickPick, qtbot: QtBot) -> None:
        with qtbot.waitSignal(pick.cancelled):
            qtbot.keyClick(self.edit(pick), Qt.Key.Key_Escape)

    def test_nothing_fits(self, pick: QuickPick, qtbot: QtBot) -> None:
        got: list[object] = []
        pick.picked.connect(got.append)
        qtbot.keyClicks(self.edit(pick), "xyz")
        qtbot.keyClick(self.edit(pick), Qt.Key.Key_Return)
        assert not got
        assert pick.findChild(Text, "none").isVisible()

    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_popup_closed_from_outside_is_cancelled(self, qtbot: QtBot) -> None:
        anchor = QPushButton("x")
        qtbot.addWidget(anchor)
        anchor.show()
        pick = QuickPick([Choice(1, "One", "", "O")], parent=anchor)
        qtbot.addWidget(pick)
        pick.popup(anchor)
        with qtbot.waitSignal(pick.cancelled):
            pick.close()
        pick.popup(anchor)
        got: list[str] = []
        pick.cancelled.connect(lambda: got.append("cancelled"))
        pick.picked.connect(lambda _id: got.append("picked"))
        qtbot.keyClicks(self.edit(pick), "o")
        assert got == ["picked"]
        assert not pick.isVisible()


class TestBanner:
    def test_says_offers_and_goes(self, qtbot: QtBot) -> None:
        parent = QWidget()
        column = QVBoxLayout(parent)
        banner, field = Banner(), QLineEdit()
        column.addWidget(banner)
        column.addWidget(field)
        qtbot.addWidget(parent)
        parent.show()
        field.setFocus()
        undo = action("Undo", "Ctrl+Z")
        banner.show_message("A022 did not come", Tone.GOOD, actions=[undo], hide_after=0.05)
        assert banner.isVisible()
        assert parent.focusWidget() is field
        with qtbot.waitSignal(banner.dismissed):
            pass
        assert not banner.isVisible()

    def test_closes(self, qtbot: QtBot) -> None:
        banner = Banner()
        qtbot.addWidget(banner)
        banner.show_message("x", Tone.BAD)
        close = banner.findChild(ActionButton, "close")
        assert close is not None
        assert close.accessibleName() == "Close the message"
        with qtbot.waitSignal(banner.dismissed):
            qtbot.mouseClick(close, Qt.MouseButton.LeftButton)

    def test_long_text_wraps_and_is_not_cut(self, qtbot: QtBot, large: Theme) -> None:
        parent = QWidget()
        column = QVBoxLayout(parent)
        banner = Banner()
        column.addWidget(banner)
        column.addStretch(1)
        qtbot.addWidget(parent)
        parent.resize(500, 900)
        parent.show()
        banner.show_message(f"{LONG}. " * 3, Tone.CAUTION, actions=[action(LONG, "Ctrl+Z")])
        label = banner.findChild(Text, "message")
        assert label is not None
        qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


class TestForm:
    def test_error_is_seen_and_said(self, qtbot: QtBot) -> None:
        field = Field("Phone", ShortText(20), help_text="As you write it")
        qtbot.addWidget(field)
        field.set_error("Too short")
        assert field.findChild(Text, "below").text() == "✕ Too short"
        assert field.editor.accessibleName() == "Phone"
        assert field.editor.accessibleDescription() == "Too short"
        field.set_error()
        assert field.findChild(Text, "below").text() == "As you write it"
        assert field.editor.accessibleDescription() == "As you write it"

    def test_counter_near_the_limit(self, qtbot: QtBot) -> None:
        edit = ShortText(20)
        field = Field("Note", edit)
        qtbot.addWidget(field)
        field.show()
        count = field.findChild(Text, "count")
        edit.setText("x" * 10)
        assert not count.isVisible()
        edit.setText("x" * 16)
        assert count.isVisible()
        assert count.text() == "16 / 20"
        qtbot.keyClicks(edit, "abcdef")
        assert edit.text() == "x" * 16 + "abcd"
        assert count.text() == "No room for more: 20 / 20"

    def test_segmented_by_keys(self, qtbot: QtBot) -> None:
        choice = Segmented([("a", "First"), ("b", "Second"), ("c", "Third")], current="a")
        qtbot.addWidget(choice)
        choice.show()
        choice.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is choice)
        first = choice.findChild(QWidget, "option-a")
        first.setFocus()
        with qtbot.waitSignal(choice.chosen) as got:
            qtbot.keyClick(first, Qt.Key.Key_Right)
        assert got.args == ["b"]
        assert choice.current() == "b"
        choice.set_current("c")
        assert choice.current() == "c"

    def test_number_and_select_hold_large_text(self, qtbot: QtBot, large: Theme) -> None:
        number, select = Number(0, 120, suffix=" min"), Select()
        select.addItems(["All services", LONG])
        for widget in (number, select):
            qtbot.addWidget(widget)
            assert widget.minimumSizeHint().height() >= widget.fontMetrics().height()
        number.show()
        assert number.lineEdit().height() >= number.fontMetrics().height()

    @pytest.mark.parametrize("scale", [1.0, 1.1, 1.25, 1.4, 2.0])
    def test_a_select_shows_its_longest_choice_whole(
        self, qtbot: QtBot, owned: Theme, scale: float
    ) -> None:
        try:
            owned.set_text_scale(scale)
            for choice in ("vėliau po tiek minučių", "kitą rytą", "Visos", "Illi", LONG[:36]):
                select = Select()
                qtbot.addWidget(select)
                select.addItem(choice)
                asked = select.sizeHint()
                ends = asked.width() - space(2) - space(5)
                words = QRect(3, 3, ends - 3, asked.height() - 6)
                select.resize(asked)
                shown = pixels(select, words)
                select.resize(asked.width() + 100, asked.height())
                assert shown == pixels(select, words), choice
        finally:
            owned.set_text_scale(1.0)

    def test_a_choice_that_is_none_is_quiet_like_a_placeholder(self, qtbot: QtBot) -> None:
        picked, none = Select(), Select(first_is_none=True)
        for select in (picked, none):
            qtbot.addWidget(select)
            select.addItems(["Service", "Residence"])
            select.resize(select.sizeHint())
        assert pixels(none) != pixels(picked)
        for select in (picked, none):
            select.setCurrentIndex(1)
        assert pixels(none) == pixels(picked)

    @pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
    def test_a_tick_is_seen_ticked_or_not(self, qtbot: QtBot, owned: Theme, mode: Mode) -> None:
        before = owned.mode
        try:
            owned.set_mode(mode)
            tick = Tick("Confidential && urgent")
            qtbot.addWidget(tick)
            tick.resize(tick.sizeHint())
            beside = tick.text_left() // 2
            image = pixels(tick)
            column = {image.pixelColor(beside, y).name() for y in range(4, image.height() - 4)}
            assert QColor(tokens().edge).name() in column
            assert contrast(tokens().edge, tokens().card) >= 3
            tick.setChecked(True)
            assert pixels(tick) != image
        finally:
            owned.set_mode(before)

    def test_a_tick_is_pressed_anywhere_and_leaves_enter_to_the_form(self, qtbot: QtBot) -> None:
        tick = Tick("Told")
        qtbot.addWidget(tick)
        tick.resize(300, 30)
        tick.show()
        qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(280, 15))
        assert tick.isChecked()
        qtbot.keyClick(tick, Qt.Key.Key_Return)
        assert tick.isChecked()
        qtbot.keyClick(tick, Qt.Key.Key_Space)
        assert not tick.isChecked()


class TestSheet:
    def test_keys(self, qtbot: QtBot) -> None:
        sheet = Sheet("Transfer", "Transfer", closes=False)
        note = ShortText(50)
        sheet.body.addWidget(Field("Note", note))
        qtbot.addWidget(sheet)
        sheet.show()
        assert sheet.focusWidget() is note
        wishes: list[None] = []
        sheet.submitted.connect(lambda: wishes.append(None))
        qtbot.keyClick(note, Qt.Key.Key_Return)
        assert not wishes
        qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert len(wishes) == 1
        assert sheet.isVisible()
        sheet.set_error("Counter 4 is closed")
        assert sheet.findChild(Text, "error").isVisible()
        with qtbot.waitSignal(sheet.rejected):
            qtbot.keyClick(note, Qt.Key.Key_Escape)

    def test_enter_where_it_is_safe(self, qtbot: QtBot) -> None:
        sheet = Sheet("Find", "Find", enter_submits=True)
        edit = ShortText(50)
        sheet.body.addWidget(edit)
        qtbot.addWidget(sheet)
        sheet.show()
        with qtbot.waitSignal(sheet.accepted):
            qtbot.keyClick(edit, Qt.Key.Key_Return)

    def test_enter_on_cancel_cancels(self, qtbot: QtBot) -> None:
        sheet = Sheet("Find", "Find", enter_submits=True)
        qtbot.addWidget(sheet)
        sheet.show()
        cancel = sheet.findChild(ActionButton, "cancel")
        cancel.setFocus()
        with qtbot.waitSignal(sheet.rejected):
            qtbot.keyClick(cancel, Qt.Key.Key_Return)

    def test_busy_submits_nothing(self, qtbot: QtBot) -> None:
        sheet = Sheet("Find", "Find", closes=False)
        qtbot.addWidget(sheet)
        wishes: list[None] = []
        sheet.submitted.connect(lambda: wishes.append(None))
        sheet.set_busy(True)
        sheet.submit()
        assert not wishes

    def test_stays_within_the_screen(self, qtbot: QtBot, large: Theme) -> None:
        sheet = Sheet("Many", "Save")
        for number in range(60):
            sheet.body.addWidget(Text(f"{number} {LONG}"))
        qtbot.addWidget(sheet)
        sheet.show()
        assert sheet.height() <= sheet.screen().availableGeometry().height()


class TestColumns:
    @staticmethod
    def build(qtbot: QtBot) -> tuple[PanelColumns, QLineEdit, QLineEdit, QLineEdit]:
        parts = []
        fields = []
        for name in ("left", "middle", "right"):
            part = Card(name)
            field = QLineEdit()
            field.setObjectName(name)
            part.content.addWidget(field)
            parts.append(part)
            fields.append(field)
        columns = PanelColumns(*parts, left_title="Waiting", right_title="Rule")
        qtbot.addWidget(columns)
        columns.resize(1280, 600)
        columns.show()
        columns.activateWindow()
        return columns, fields[0], fields[1], fields[2]

    def test_folds_from_the_right(self, qtbot: QtBot) -> None:
        columns, left, middle, right = self.build(qtbot)
        seen: list[tuple[bool, bool]] = []
        columns.foldedChanged.connect(lambda a, b: seen.append((a, b)))
        assert columns.folded == (False, False)
        columns.resize(800, 600)
        assert columns.folded == (False, True)
        assert left.isVisible()
        assert not right.isVisible()
        columns.resize(500, 600)
        assert columns.folded == (True, True)
        assert middle.isVisible()
        columns.resize(1280, 600)
        assert seen == [(False, True), (True, True), (False, False)]
        assert right.isVisible()

    def test_folded_column_comes_back_over_the_middle(self, qtbot: QtBot) -> None:
        columns, left, middle, right = self.build(qtbot)
        columns.resize(500, 600)
        middle.setFocus()
        columns.show_right()
        assert right.isVisible()
        assert columns.focusWidget() is right
        columns.show_left()
        assert left.isVisible()
        assert not right.isVisible()
        qtbot.keyClick(left, Qt.Key.Key_Escape)
        assert not left.isVisible()

    def test_what_stands_between_the_buttons_takes_no_more_lines_than_it_needs(
        self, qtbot: QtBot
    ) -> None:
        columns, *_ = self.build(qtbot)
        line = Text("Find out with open questions what the client needs, and listen")
        columns.put_between(line)
        columns.resize(850, 600)
        assert columns.folded == (False, True)
        qtbot.waitUntil(line.isVisible)
        one_line = line.fontMetrics().horizontalAdvance(line.text()) <= line.width()
        assert one_line
        bar = columns.findChild(QWidget, "folded")
        assert bar is not None
        button = max(each.sizeHint().height() for each in bar.findChildren(ActionButton))
        qtbot.waitUntil(lambda: bar.height() == max(button, line.fontMetrics().height()))

    def test_text_size_folds_too(self, qtbot: QtBot, owned: Theme) -> None:
        columns, *_ = self.build(qtbot)
        owned.set_text_scale(2.0)
        try:
            qtbot.waitUntil(lambda: columns.folded == (True, True))
        finally:
            owned.set_text_scale(1.0)
        qtbot.waitUntil(lambda: columns.folded == (False, False))


def _hall(count: int) -> list[TicketRow]:
    return [
        TicketRow(
            number,
            f"A{number:03}",
            LONG,
            (("EN", Tone.ACCENT), ("★ priority", Tone.NEUTRAL)) if number % 3 == 0 else (),
            f"{number % 60} min.",
            (Tone.NEUTRAL, Tone.CAUTION, Tone.BAD)[number % 3],
            Verdict("maybe", Tone.CAUTION, "~"),
            callable=number % 4 != 0,
            is_next=number == 0,
            sentence=f"A{number}",
        )
        for number in range(count)
    ]


class TestTicketList:
    @pytest.fixture
    def tickets(self, qtbot: QtBot) -> TicketList:
        model = TicketModel()
        model.show(_hall(500))
        result = TicketList(model)
        model.setParent(result)
        qtbot.addWidget(result)
        result.resize(380, 640)
        result.show()
        return result

    def test_enter_and_menu_key(self, tickets: TicketList, qtbot: QtBot) -> None:
        tickets.select_id(3)
        with qtbot.waitSignal(tickets.activatedTicket) as got:
            qtbot.keyClick(tickets, Qt.Key.Key_Return)
        assert got.args == [3]
        with qtbot.waitSignal(tickets.menuRequested) as asked:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
            QApplication.sendEvent(tickets.viewport(), event)
        assert asked.args is not None
        assert asked.args[0] == 3

    def test_enter_without_a_selection_asks_for_nothing(
        self, tickets: TicketList, qtbot: QtBot
    ) -> None:
        got: list[object] = []
        tickets.activatedTicket.connect(got.append)
        qtbot.keyClick(tickets, Qt.Key.Key_Return)
        assert not got

    def test_typing_a_ticket_finds_it(self, tickets: TicketList, qtbot: QtBot) -> None:
        qtbot.keyClicks(tickets, "A007")
        assert tickets.selected_id() == 7

    def test_fits_its_rows(self, tickets: TicketList) -> None:
        tickets.set_fit_rows(3)
        model = tickets.model()
        assert isinstance(model, TicketModel)
        tall = tickets.sizeHint().height()
        assert tall == 3 * tickets.sizeHintForRow(0)
        model.show(_hall(1))
        assert tickets.sizeHint().height() == tall // 3

    def test_repaints_quickly(self, tickets: TicketList) -> None:
        canvas = QPixmap(tickets.viewport().size())
        tickets.viewport().render(canvas)
        best = 1.0
        for _ in range(10):
            start = time.perf_counter()
            tickets.viewport().render(canvas)
            best = min(best, time.perf_counter() - start)
        assert best < 0.02  # 5 ms is the aim; a busy machine must not fail the test

    @pytest.mark.parametrize("width", [60, 120, 200, 380, 900])
    def test_any_width_paints(self, tickets: TicketList, width: int) -> None:
        tickets.resize(width, 300)
        assert not tickets.grab().isNull()


def test_flow_row_wraps_and_never_cuts(qtbot: QtBot, large: Theme) -> None:
    row = FlowRow()
    for text in ("Baigti", "Atidėti", "Perduoti", LONG):
        row.flow.addWidget(ActionButton(action(text)))
    row.flow.add_spring()
    row.flow.addWidget(ActionButton(action("Telefonas", "F8")))
    qtbot.addWidget(row)
    one = row.flow.heightForWidth(4000)
    assert row.flow.heightForWidth(400) > 2 * one
    row.resize(400, row.flow.heightForWidth(400))
    row.show()
    for button in row.findChildren(ActionButton):
        assert button.geometry().right() <= row.width()
        assert button.geometry().bottom() <= row.height()
