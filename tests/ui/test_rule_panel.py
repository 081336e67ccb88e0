"""The rules beside the work: the card of the moment in one look, the rest one key away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.card_file import CardFault, CardFileError
from queueapp.domain.moment import PARTS, SITUATIONS, Moment
from queueapp.domain.setup import Office, Person
from queueapp.domain.site_standard import Checklist, InForce
from queueapp.domain.standard import Card, CardFile, CardText, ListItem, Phrase, merged
from queueapp.services.standard import built_in_cards
from ui.i18n import Interpreter
from ui.standard import rule_panel, words
from ui.standard.card_view import names_of
from ui.standard.rule_line import RuleLine
from ui.standard.rule_panel import RulePanel
from ui.standard.text_button import TextButton
from ui.theme import Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.page import ScrollBox

SERVED = (Moment.ASKING, Moment.SERVING)
RINGING = (Moment.PHONE_WHILE_SERVING, *SERVED)
OFFICE = Office()
PERSON = Person(1, "Rasa Petraitė", job="Vyriausioji specialistė")
NARROW = (300, 560)
"""The column at normal text size in a window of 1280 x 720."""
LARGE = (684, 448)
"""The column over the middle of the same window, with text twice as large."""

pytestmark = pytest.mark.usefixtures("english", "nothing_left")


def rule(
    card_id: str,
    *moments: Moment,
    leads: tuple[Moment, ...] = (),
    say: tuple[Phrase, ...] = (),
    dont_say: tuple[Phrase, ...] = (),
    steps: tuple[str, ...] = (),
) -> Card:
    """A small card, titled and worded by its id."""
    return Card(
        id=card_id,
        row=card_id,
        moments=moments,
        leads=leads,
        lt=CardText(f"{card_id} lietuviškai", f"{card_id} esmė", do=("Taip.",), steps=steps),
        en=CardText(f"{card_id} in English", f"{card_id} essence", do=("So.",), steps=steps),
        say=say,
        dont_say=dont_say,
    )


HELLO = Phrase("Laba diena, {department}, {person}", "Good day, {department}, {person}")
SORRY = Phrase("Atsiprašau", "I am sorry")
WHAT = Phrase("Ko norite", "What do you want")
ASK = rule("ask", Moment.ASKING, say=(HELLO, SORRY), dont_say=(WHAT,), steps=("One", "Two"))
LISTEN = rule("listen", Moment.ASKING)
SERVE = rule("serve", Moment.SERVING)
MANNERS = rule("manners", Moment.SERVING)
CALM = rule("calm", Moment.SERVING)
INFORM = rule("inform", Moment.INFORMING)
RING = rule("ring", Moment.PHONE_WHILE_SERVING)
UNCLEAR = rule("unclear", Moment.UNCLEAR)
READY = rule("ready", Moment.READY)
LOOKED_UP = rule("looked-up", say=(SORRY,))
CARDS = (ASK, LISTEN, SERVE, MANNERS, CALM, INFORM, RING, UNCLEAR, READY, LOOKED_UP)
LISTS = {
    "shift_start": (ListItem("III.4", "Tvarka", "Desk tidy"), ListItem("IX", "Kortelė", "Card"))
}


def in_force(*cards: Card, number: int = 1) -> InForce:
    """A site's standard of these cards."""
    file = CardFile(format=1, card=cards or CARDS, checklist=LISTS)
    return InForce(number, merged(file, CardFile(format=1)), file)


class Desk:
    """The panel beside a field that is being typed into, in the box that a column has."""

    def __init__(self, qtbot: QtBot, standard: InForce, size: tuple[int, int]) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.situations = QAction("Situations", self.window)
        self.situations.setShortcut(QKeySequence("Ctrl+K"))
        self.call_help = QAction("Call for help", self.window)
        self.call_help.setShortcut(QKeySequence("F12"))
        self.panel = RulePanel(self.situations, self.call_help)
        self.typing = QLineEdit()
        self.host = ScrollBox(self.panel)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.typing)
        column.addWidget(self.host)
        self.host.setFixedSize(*size)
        qtbot.addWidget(self.window)
        self.panel.set_standard(standard)
        self.panel.show_names(names_of(OFFICE, PERSON))
        self.window.show()
        self.window.activateWindow()
        self.typing.setFocus()
        qtbot.waitUntil(self.typing.hasFocus)

    def text(self, name: str) -> str:
        label = self.panel.findChild(QLabel, name)
        assert label is not None, name
        return label.text() if label.isVisible() else ""

    def button(self, name: str) -> QAbstractButton:
        button = self.panel.findChild(QAbstractButton, name)
        assert button is not None, name
        return button

    def offers(self) -> list[str]:
        """What stands below "Also"."""
        found = (self.button(f"also_{at}") for at in (1, 2, 3))
        return [each.text() for each in found if each.isVisible()]

    def phrases(self) -> list[tuple[str, str]]:
        """What to say, each with its meaning."""
        found = []
        for button in self.panel.findChildren(TextButton):
            if button.objectName().startswith("phrase_") and button.isVisible():
                found.append((button.words(), button.gloss()))
        return found

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(  # type: ignore[no-untyped-call]
            self.button(name), Qt.MouseButton.LeftButton
        )

    def enter(self, name: str) -> None:
        self.button(name).setFocus()
        self.qtbot.keyClick(self.button(name), Qt.Key.Key_Return)  # type: ignore[no-untyped-call]

    def settle(self) -> None:
        for _ in range(5):
            QApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, in_force(), NARROW)


@pytest.fixture
def lithuanian(qapp: QApplication) -> Iterator[None]:
    interpreter = Interpreter(qapp)
    interpreter.speak("lt")
    yield
    interpreter.speak("en")


class TestCard:
    def test_shows_moment_row_and_essence_of_the_card_that_goes_first(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        assert desk.panel.card is ASK
        assert desk.panel.moment is Moment.ASKING
        assert desk.text("rule_moment") == "· asking"
        assert (desk.text("rule_row"), desk.text("essence")) == ("ask", "ask essence")

    def test_speaks_the_language_of_the_interface_but_keeps_what_is_said(
        self, lithuanian: None, desk: Desk
    ) -> None:
        desk.panel.show_moments(SERVED)
        assert desk.text("essence") == "ask esmė"
        assert desk.phrases()[1] == ("„Atsiprašau“", "")

    def test_fills_the_names_into_phrases_and_their_meaning(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        assert desk.phrases()[0] == (
            "„Laba diena, Klientų aptarnavimo skyrius, Rasa Petraitė“",
            "Good day, Klientų aptarnavimo skyrius, Rasa Petraitė",
        )

    def test_leaves_no_gap_in_a_phrase_where_a_name_is_not_known(self, desk: Desk) -> None:
        desk.panel.show_names({})
        desk.panel.show_moments(SERVED)
        assert desk.phrases()[0] == ("„Laba diena“", "Good day")

    def test_sign_and_word_say_which_phrases_are_not_to_be_said(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        unsaid = desk.panel.findChild(QWidget, "dont_say")
        assert unsaid is not None
        shown = [each.text() for each in unsaid.findChildren(QLabel) if each.isVisible()]
        assert [text for text in shown if text] == [
            "✕ Do not say",
            "„Ko norite“",
            "What do you want",
        ]

    def test_keeps_the_boxes_away_where_a_card_has_no_phrases(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.show_moments(RINGING)
        assert desk.panel.card is RING
        assert desk.phrases() == []
        for name in ("say", "dont_say"):
            box = desk.panel.findChild(QWidget, name)
            assert box is not None
            assert not box.isVisible()

    def test_says_so_where_no_card_fits(self, desk: Desk) -> None:
        desk.panel.show_moments((Moment.OFFSITE,))
        assert desk.panel.card is None
        assert "no rule" in desk.text("essence")

    def test_the_same_moments_again_draw_nothing(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.panel.show_moments(SERVED)
        drawn: list[object] = []
        monkeypatch.setattr(desk.panel, "_refresh", lambda: drawn.append(1))
        desk.panel.show_moments((Moment.ASKING, Moment.SERVING))
        desk.panel.show_names(names_of(OFFICE, PERSON))
        desk.panel.show_services([])
        desk.panel.show_checklist(None)
        assert drawn == []

    def test_a_standard_that_changes_is_shown_at_once(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.set_standard(in_force(LISTEN, number=2))
        assert desk.panel.card is LISTEN

    def test_says_what_this_counter_handles_to_whom_has_no_question(self, desk: Desk) -> None:
        desk.panel.show_services(["Permits", "Benefits"])
        desk.panel.show_moments((Moment.UNCLEAR, *SERVED))
        assert desk.text("handled_here") == "This counter handles: Permits, Benefits."
        desk.panel.show_moments(SERVED)
        assert desk.text("handled_here") == ""


class TestMore:
    def test_the_rest_of_a_card_comes_and_goes_by_a_key(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        details = desk.panel.findChild(QWidget, "details")
        assert details is not None
        assert not details.isVisible()
        desk.panel.toggle_more()
        shown = [label.text() for label in details.findChildren(QLabel) if label.isVisible()]
        assert shown == ["Do", "✓", "So.", "Steps", "1.", "One", "2.", "Two"]
        desk.panel.toggle_more()
        assert not details.isVisible()

    def test_another_card_begins_with_its_essence_alone(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.toggle_more()
        desk.panel.show_moments(RINGING)
        details = desk.panel.findChild(QWidget, "details")
        assert details is not None
        assert not details.isVisible()


class TestOtherCards:
    def test_names_three_that_fit_and_counts_the_rest(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        assert desk.offers() == ["serve in English", "listen in English", "manners in English"]
        assert desk.text("also_more") == "and 1 more"

    def test_goes_round_the_cards_that_fit_and_back(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        seen = []
        for _ in range(6):
            assert desk.panel.card is not None
            seen.append(desk.panel.card.id)
            desk.panel.next_card()
        assert seen == ["ask", "serve", "listen", "manners", "calm", "ask"]

    def test_a_click_turns_to_a_card(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.button("also_1").click()
        assert desk.panel.card is SERVE
        assert desk.panel.moment is Moment.SERVING

    def test_a_card_that_was_looked_up_stays_until_something_else_comes_first(
        self, desk: Desk
    ) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.show_card("looked-up")
        assert desk.panel.card is LOOKED_UP
        assert desk.phrases() == [("„Atsiprašau“", "I am sorry")]
        desk.panel.show_moments((Moment.ASKING, Moment.CLOSING_SOON, Moment.SERVING))
        assert desk.panel.card is LOOKED_UP
        desk.panel.show_moments(RINGING)
        assert desk.panel.card is RING
        desk.panel.show_moments(SERVED)
        assert desk.panel.card is ASK

    def test_a_card_that_was_looked_up_leads_back_to_the_moment(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.show_card("looked-up")
        desk.panel.next_card()
        assert desk.panel.card is ASK

    def test_a_card_that_nobody_knows_changes_nothing(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.show_card("nothing")
        assert desk.panel.card is ASK


class TestCopying:
    def test_a_click_copies_the_phrase_filled_in(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        with desk.qtbot.waitSignal(desk.panel.copied) as heard:
            desk.click("phrase_1")
        said = "Laba diena, Klientų aptarnavimo skyrius, Rasa Petraitė"
        assert heard.args == [said]
        assert QGuiApplication.clipboard().text() == said
        assert desk.typing.hasFocus()

    def test_the_key_copies_one_after_the_other_and_marks_it(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        first, second = desk.button("phrase_1"), desk.button("phrase_2")
        assert isinstance(first, TextButton)
        assert isinstance(second, TextButton)
        assert desk.panel.copy_phrase() == "Laba diena, Klientų aptarnavimo skyrius, Rasa Petraitė"
        assert (first.marked, second.marked) == (True, False)
        assert desk.panel.copy_phrase() == "Atsiprašau"
        assert (first.marked, second.marked) == (False, True)
        assert desk.panel.copy_phrase() == "Laba diena, Klientų aptarnavimo skyrius, Rasa Petraitė"

    def test_copies_nothing_where_there_is_nothing_to_say(self, desk: Desk) -> None:
        QGuiApplication.clipboard().setText("kept")
        desk.panel.show_moments(RINGING)
        assert desk.panel.copy_phrase() is None
        assert QGuiApplication.clipboard().text() == "kept"

    def test_enter_on_a_phrase_copies_it(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.enter("phrase_2")
        assert QGuiApplication.clipboard().text() == "Atsiprašau"


class TestParts:
    def test_tabs_stand_there_while_a_client_is_served(self, desk: Desk) -> None:
        tabs = desk.panel.findChild(QWidget, "parts")
        assert tabs is not None
        desk.panel.show_moments((Moment.READY,))
        assert not tabs.isVisible()
        desk.panel.show_moments(SERVED)
        assert tabs.isVisible()
        assert desk.panel.part is Moment.ASKING
        desk.panel.show_moments(RINGING)
        assert not tabs.isVisible(), "a tab would turn to nothing while the telephone goes first"

    def test_flipping_a_tab_says_which_and_leaves_the_focus(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        with desk.qtbot.waitSignal(desk.panel.part_chosen) as heard:
            desk.click("option-informing")
        assert heard.args == [Moment.INFORMING]
        assert desk.typing.hasFocus()
        desk.panel.show_moments((Moment.INFORMING, Moment.SERVING))
        assert desk.panel.card is INFORM
        assert desk.panel.part is Moment.INFORMING

    def test_a_part_that_changed_elsewhere_is_the_tab_that_is_on(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.show_moments((Moment.FINISHING, Moment.SERVING))
        tab = desk.button("option-finishing")
        assert isinstance(tab, QRadioButton)
        assert tab.isChecked()


class TestLists:
    def test_a_list_has_the_place_of_the_card_until_it_is_put_away(self, desk: Desk) -> None:
        desk.panel.show_moments((Moment.READY,))
        desk.panel.show_checklist(Checklist.SHIFT_START)
        assert desk.panel.card is None
        assert desk.text("checklist_title") == "Before the shift"
        ticks = [each.text() for each in desk.panel.findChildren(QCheckBox)]
        assert ticks == ["Desk tidy", "Card"]
        for name in ("list_done", "list_later"):
            with desk.qtbot.waitSignal(desk.panel.list_put_away) as heard:
                desk.button(name).click()
            assert heard.args == [Checklist.SHIFT_START]
        desk.panel.show_checklist(None)
        assert desk.panel.card is READY

    def test_a_client_goes_before_a_list(self, desk: Desk) -> None:
        desk.panel.show_moments((Moment.READY,))
        desk.panel.show_checklist(Checklist.SHIFT_START)
        item = desk.panel.findChild(QCheckBox, "item_1")
        assert item is not None
        item.click()
        desk.panel.show_moments(SERVED)
        assert desk.panel.card is ASK
        desk.panel.show_moments((Moment.READY,))
        assert desk.text("checklist_title") == "Before the shift"
        assert item.isChecked()

    def test_a_card_can_be_looked_up_over_a_list_which_stays_one_key_away(self, desk: Desk) -> None:
        desk.panel.show_moments((Moment.READY,))
        desk.panel.show_checklist(Checklist.SHIFT_START)
        desk.panel.show_card("looked-up")
        assert desk.panel.card is LOOKED_UP
        assert desk.offers() == ["Before the shift", "ready in English"]
        desk.panel.next_card()
        assert desk.text("checklist_title") == "Before the shift"
        desk.panel.next_card()
        assert desk.panel.card is READY

    def test_a_list_without_lines_is_not_shown(self, desk: Desk) -> None:
        desk.panel.show_moments((Moment.READY,))
        desk.panel.show_checklist(Checklist.LEAVING)
        assert desk.panel.card is READY


class TestNotices:
    def test_a_new_version_is_said_and_acknowledged(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.show_news(3)
        assert "3 cards" in desk.text("news_text")
        with desk.qtbot.waitSignal(desk.panel.news_wanted):
            desk.button("news_show").click()
        with desk.qtbot.waitSignal(desk.panel.acknowledged):
            desk.button("news_read").click()
        desk.panel.show_news(None)
        assert desk.text("news_text") == ""

    def test_a_fault_of_the_standard_is_said_beside_the_card_that_stays(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.show_fault("Version 2 cannot be read; version 1 stays in use.")
        assert desk.text("standard_fault") == "! Version 2 cannot be read; version 1 stays in use."
        assert desk.panel.card is ASK
        desk.panel.show_fault("")
        assert desk.text("standard_fault") == ""


class TestFocus:
    @pytest.mark.parametrize("moments", [RINGING, (Moment.READY,), (Moment.OFFSITE,)])
    def test_another_card_leaves_the_focus_where_somebody_types(
        self, desk: Desk, moments: tuple[Moment, ...]
    ) -> None:
        desk.panel.show_moments(SERVED)
        desk.panel.show_moments(moments)
        desk.panel.show_news(2)
        desk.panel.show_checklist(Checklist.SHIFT_START)
        assert desk.typing.hasFocus()

    def test_the_focus_stays_in_the_panel_when_its_phrase_goes(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.button("phrase_2").setFocus()
        desk.panel.show_moments(RINGING)
        focus = QApplication.focusWidget()
        assert isinstance(focus, ActionButton)
        assert focus.action is desk.situations

    def test_the_focus_stays_on_the_list_of_other_cards(self, desk: Desk) -> None:
        desk.panel.show_moments(SERVED)
        desk.enter("also_2")
        assert desk.panel.card is LISTEN
        assert desk.button("also_2").hasFocus()

    def test_a_change_is_announced_once_and_politely(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said: list[str] = []

        def note(_widget: QWidget, text: str, *, assertive: bool = False) -> None:
            assert not assertive
            said.append(text)

        monkeypatch.setattr(rule_panel, "announce", note)
        desk.panel.show_moments(SERVED)
        desk.panel.show_moments((Moment.ASKING, Moment.OTHERS_WAITING, Moment.SERVING))
        desk.panel.show_moments(RINGING)
        assert said == ["Rule, asking: ask essence", "Rule, the phone rings: ring essence"]


class TestButtons:
    def test_situations_and_help_stand_there_with_their_keys(self, desk: Desk) -> None:
        pressed: list[str] = []
        desk.situations.triggered.connect(lambda: pressed.append("situations"))
        desk.call_help.triggered.connect(lambda: pressed.append("help"))
        desk.panel.show_moments(SERVED)
        shown = {
            each.text(): each
            for each in desk.panel.findChildren(ActionButton)
            if each.action in (desk.situations, desk.call_help)
        }
        assert [each.key_text() for each in shown.values()] == ["Ctrl+K", "F12"]
        for each in shown.values():
            each.click()
        assert pressed == ["situations", "help"]


def clipped(desk: Desk) -> list[str]:
    """What of the panel's texts does not stand there whole."""
    wrong = []
    for label in desk.panel.findChildren(QLabel):
        if not label.isVisible():
            continue
        if isinstance(label, ElidedLabel):
            short = label.elided() != label.text()
        elif label.wordWrap():
            short = label.height() < label.heightForWidth(label.width())
        else:
            short = label.width() < label.sizeHint().width()
        if short:
            wrong.append(label.text())
    for button in desk.panel.findChildren(QAbstractButton):
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            wrong.append(button.text())
        hfw = button.hasHeightForWidth()
        if button.isVisible() and hfw and button.height() < button.heightForWidth(button.width()):
            wrong.append(button.text())
    return wrong


def scrolled(part: QWidget, until: QWidget) -> bool:
    """Whether a scroll area between a part and another needs a scroll bar."""
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.verticalScrollBar().maximum() > 0:
            return True
        if parent is until:
            return False
        parent = parent.parentWidget()
    return False


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    interpreter = Interpreter(qapp)
    yield interpreter.speak
    interpreter.speak("en")


class TestRoom:
    """All cards that come with the program, at each moment."""

    @pytest.mark.parametrize("language", ["en", "lt"])
    @pytest.mark.parametrize(("scale", "size"), [(1.0, NARROW), (2.0, LARGE)])
    def test_no_text_is_clipped_and_the_essence_needs_no_scroll_bar(
        self,
        qtbot: QtBot,
        english: Theme,
        speak: Callable[[str], None],
        language: str,
        scale: float,
        size: tuple[int, int],
    ) -> None:
        speak(language)
        english.set_text_scale(scale)
        cards = built_in_cards()
        standard = InForce(0, merged(cards, CardFile(format=1)), cards)
        desk = Desk(qtbot, standard, size)
        wrong: dict[str, list[str]] = {}
        for moment in Moment:
            desk.panel.show_moments((moment, Moment.SERVING) if moment in PARTS else (moment,))
            for more in (False, True):
                if more:
                    desk.panel.toggle_more()
                desk.settle()
                essence = desk.panel.findChild(QLabel, "essence")
                assert essence is not None
                found = clipped(desk)
                if scrolled(essence, desk.window):
                    found.append("a scroll bar")
                top = essence.mapTo(desk.host, QPoint(0, 0)).y()
                if top < 0 or top + essence.height() > desk.host.height():
                    found.append("out of sight")
                if found:
                    wrong[moment.value] = found
        assert wrong == {}

    @pytest.mark.parametrize(("scale", "size"), [(1.0, NARROW), (2.0, LARGE)])
    @pytest.mark.parametrize("checklist", list(Checklist))
    def test_lists_are_whole(
        self,
        qtbot: QtBot,
        english: Theme,
        scale: float,
        size: tuple[int, int],
        checklist: Checklist,
    ) -> None:
        english.set_text_scale(scale)
        cards = built_in_cards()
        desk = Desk(qtbot, InForce(0, merged(cards, CardFile(format=1)), cards), size)
        desk.panel.show_moments((Moment.READY,))
        desk.panel.show_checklist(checklist)
        desk.panel.show_news(12)
        desk.settle()
        assert desk.panel.card is None
        assert clipped(desk) == []
        assert desk.button("list_done").isVisible()
        done = desk.button("list_done").mapTo(desk.host, QPoint(0, 0)).y()
        assert done + desk.button("list_done").height() <= desk.host.height()

    def test_short_phrases_stand_beside_each_other_and_long_ones_below(self, qtbot: QtBot) -> None:
        long = Phrase("Labai atsiprašau, kad Jums teko taip ilgai laukti savo eilės", "")
        brief = rule("brief", Moment.ASKING, say=(SORRY,), dont_say=(WHAT,))
        wordy = rule("wordy", Moment.READY, say=(long, HELLO), dont_say=(WHAT,))
        desk = Desk(qtbot, in_force(brief, wordy), NARROW)
        say, unsaid = (desk.panel.findChild(QWidget, name) for name in ("say", "dont_say"))
        assert say is not None
        assert unsaid is not None
        desk.panel.show_moments((Moment.ASKING,))
        desk.settle()
        assert say.y() == unsaid.y()
        desk.panel.show_moments((Moment.READY,))
        desk.settle()
        assert unsaid.y() > say.y()


class TestLine:
    def test_has_the_rule_in_one_line_and_all_of_it_as_a_tip(self, qtbot: QtBot) -> None:
        host = QWidget()
        qtbot.addWidget(host)
        line = RuleLine(host)
        host.resize(200, 40)
        line.resize(200, 40)
        host.show()
        assert not line.isVisible()
        line.show_rule("client called", "Greet first, make eye contact, offer a seat, then ask")
        assert line.isVisible()
        assert line.toolTip() == "Greet first, make eye contact, offer a seat, then ask"
        line.show_rule("", "")
        assert not line.isVisible()


class TestWords:
    def test_every_moment_has_a_heading_of_its_own(self) -> None:
        titles = [words.moment_title(moment) for moment in Moment]
        assert all(titles)
        assert len(set(titles)) == len(titles)

    def test_every_situation_list_and_part_has_its_words(self) -> None:
        found = [
            *map(words.situation_title, SITUATIONS),
            *map(words.checklist_title, Checklist),
            *map(words.part_title, PARTS),
        ]
        assert all(found)
        assert len(set(found)) == len(found)

    @pytest.mark.parametrize("fault", list(CardFault))
    def test_every_fault_names_file_card_and_field(self, fault: CardFault) -> None:
        error = CardFileError("VI.toml", fault, "VI.1", "lt.do[2]", "detail")
        text = words.fault_sentence(error)
        for part in ("VI.toml", "VI.1", "Do, line 3 (Lithuanian)"):
            assert part in text
        assert text.endswith(".")
