"""The rule of one moment in a line: read once, opened with one key, never half."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from queueapp.domain.moment import Moment
from queueapp.domain.session import Session
from queueapp.domain.standard import Card, CardText
from queueapp.services.hall import Hall
from queueapp.services.standard import StandardService
from tests.factories import ASTA, BRONIUS, Play
from tests.ui.patience import PATIENCE_MS
from ui.live import Live
from ui.runner import Runner
from ui.standard.moment_rule import MomentRule
from ui.standard.text_button import TextButton
from ui.theme import Theme
from ui.widgets.page import ScrollBox, Sheet

IN_TIME = "Answer within 24 hours at the latest"
SIGNED = "Sign the first message with the signature template"


@dataclass
class Bench:
    """A window with a field and the rule in it, on a real hall."""

    qtbot: QtBot
    play: Play
    runner: Runner
    live: Live
    bugs: list[BaseException]
    window: QDialog
    field: QLineEdit
    rule: MomentRule

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def read(self) -> None:
        """Wait until all that was asked of the worker is answered."""
        answered: list[bool] = []
        self.runner.run(lambda _: None, lambda _: answered.append(True))
        self.until(lambda: bool(answered))

    def shows(self, essence: str) -> None:
        self.until(lambda: self.rule.isVisible() and self.text("moment_essence") == essence)

    def text(self, name: str) -> str:
        found = self.rule.findChild(QLabel, name)
        assert found is not None
        return found.text() if found.isVisible() else ""

    def lines(self) -> list[str]:
        labels = [each for each in self.rule.findChildren(QLabel) if each.isVisible()]
        return [each.text() for each in labels if each.objectName().startswith("moment_line")]

    def more(self) -> QAction:
        found = self.rule.findChild(QAction, "moment_more")
        assert found is not None
        return found

    def press(self, key: str) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, control)

    def change(self, card_id: str, change: Callable[[Card], Card] | None) -> None:
        """Asta puts a changed card in force, or leaves it out."""
        now = self.play.hall.standard.in_force(1)
        if change is None:
            wanted = replace(now.standard, hidden=now.standard.hidden | {card_id})
        else:
            cards = (change(each) if each.id == card_id else each for each in now.standard.cards)
            wanted = replace(now.standard, cards=tuple(cards))
        self.play.hall.standard.save(Session(1, ASTA), wanted, now.number)


@pytest.fixture
def bench(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Bench]]:
    opened: list[Bench] = []

    def open_one(*moments: Moment) -> Bench:
        runner = Runner()
        bugs: list[BaseException] = []
        runner.bug.connect(bugs.append)
        live = Live(runner, play.clock)
        place, clock = play.place, play.clock
        runner.open(lambda: Hall.open(place, clock), lambda hall: live.watch(hall, 1))
        qtbot.waitUntil(lambda: live.board is not None, timeout=PATIENCE_MS)
        window, field = QDialog(), QLineEdit()
        rule = MomentRule(runner, live, play.reception(BRONIUS), moments or (Moment.EMAIL_ANSWER,))
        column = QVBoxLayout(window)
        column.addWidget(field)
        column.addWidget(rule)
        window.resize(900, 500)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
        field.setFocus()
        opened.append(Bench(qtbot, play, runner, live, bugs, window, field, rule))
        return opened[-1]

    yield open_one
    for each in opened:
        each.window.close()
        each.window.deleteLater()
        each.runner.stop()
        each.live.deleteLater()
        each.runner.deleteLater()
        assert not each.bugs, each.bugs


class TestTheLine:
    def test_nothing_is_in_sight_before_the_cards_are_read(
        self, bench: Callable[..., Bench], play: Play
    ) -> None:
        one = bench()
        other = MomentRule(one.runner, one.live, play.reception(BRONIUS), (Moment.EMAIL_ANSWER,))
        layout = one.window.layout()
        assert layout is not None
        layout.addWidget(other)
        assert other.isHidden()
        one.until(other.isVisible)

    def test_it_shows_the_essence_and_its_row_and_leaves_the_focus(
        self, bench: Callable[..., Bench]
    ) -> None:
        one = bench()
        one.shows(IN_TIME)
        assert one.text("moment_row") == "VI.1"
        assert one.field.hasFocus()
        assert not one.lines()

    def test_where_no_card_fits_there_is_nothing(self, bench: Callable[..., Bench]) -> None:
        one = bench(Moment.ABSENCE)
        one.shows("Switch on the automatic leave message before you go")
        one.change("VI.2", None)
        one.until(lambda: not one.rule.isVisible())

    def test_changed_wording_comes_to_sight_and_what_is_open_stays_open(
        self, bench: Callable[..., Bench]
    ) -> None:
        one = bench()
        one.shows(IN_TIME)
        one.press("i")
        one.change("VI.1", lambda card: replace(card, en=replace(card.en, essence="Answer today")))
        one.shows("Answer today")
        assert SIGNED + " · VI.3" in one.lines()

    def test_a_card_without_more_offers_none(self, bench: Callable[..., Bench]) -> None:
        one = bench(Moment.ABSENCE)
        one.shows("Switch on the automatic leave message before you go")
        assert one.more().isVisible()
        one.change("VI.2", lambda card: replace(card, lt=short(card, "lt"), en=short(card, "en")))
        one.until(lambda: not one.more().isVisible())

    def test_the_cards_are_read_once_for_all_boards(
        self, bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read: list[int] = []
        plain = StandardService.in_force

        def counted(self: StandardService, site_id: int) -> object:
            read.append(site_id)
            return plain(self, site_id)

        monkeypatch.setattr(StandardService, "in_force", counted)
        one = bench()
        one.shows(IN_TIME)
        before = one.live.board
        one.play.issue()
        one.until(lambda: one.live.board is not before)
        one.read()
        assert read == [1]

    def test_it_may_go_before_the_cards_are_read(
        self, bench: Callable[..., Bench], play: Play
    ) -> None:
        one = bench()
        one.shows(IN_TIME)
        other = MomentRule(one.runner, one.live, play.reception(BRONIUS), (Moment.EMAIL_ANSWER,))
        other.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        one.read()
        assert not one.bugs


class TestTheRest:
    def test_one_key_opens_all_that_fits_and_puts_it_away(
        self, bench: Callable[..., Bench]
    ) -> None:
        one = bench()
        one.shows(IN_TIME)
        one.press("i")
        lines = one.lines()
        assert lines[0] == "If you can answer at once, do so."
        assert lines[-3] == SIGNED + " · VI.3"
        assert one.more().text() == "Less"
        assert one.field.hasFocus()
        one.press("i")
        assert not one.lines()
        assert one.more().text() == "More"

    def test_what_to_say_is_copied_by_a_press(
        self, bench: Callable[..., Bench], qtbot: QtBot
    ) -> None:
        one = bench()
        one.shows(IN_TIME)
        one.press("i")
        phrase = one.rule.findChild(TextButton, "phrase_1")
        assert phrase is not None
        phrase.click()
        assert phrase.marked
        assert phrase.words().startswith("„Laba diena, Jūsų elektroninę užklausą gavome.")
        assert phrase.gloss().startswith("Good afternoon")

    def test_what_not_to_say_is_there_too(self, bench: Callable[..., Bench]) -> None:
        one = bench(Moment.AGGRESSIVE)
        one.until(one.rule.isVisible)
        one.press("i")
        assert any(line.startswith("Do not say: „Nekalbu su Jumis“") for line in one.lines())

    def test_it_says_when_it_takes_another_height(self, bench: Callable[..., Bench]) -> None:
        one = bench()
        one.shows(IN_TIME)
        resized: list[bool] = []
        one.rule.resized.connect(lambda: resized.append(one.rule.is_open))
        one.press("i")
        one.press("i")
        assert resized == [True, False]


def test_a_sheet_grows_with_the_rule_and_keeps_its_height(
    bench: Callable[..., Bench], play: Play
) -> None:
    one = bench()
    sheet = Sheet("An answer", "Send", parent=one.window)
    rule = MomentRule(one.runner, one.live, play.reception(BRONIUS), (Moment.EMAIL_ANSWER,))
    sheet.body.addWidget(rule)
    rule.resized.connect(sheet.grow)
    sheet.open()
    one.until(rule.isVisible)
    closed = sheet.height()
    rule.toggle()
    one.until(lambda: sheet.height() > closed)
    scroll = sheet.findChild(ScrollBox)
    assert scroll is not None
    one.until(lambda: not scroll.verticalScrollBar().isVisible())
    opened = sheet.height()
    rule.toggle()
    one.qtbot.wait(1)
    assert sheet.height() == opened
    sheet.reject()


def short(card: Card, language: str) -> CardText:
    """The text of a card without what to do."""
    return replace(card.text(language), do=(), dont=(), steps=())
