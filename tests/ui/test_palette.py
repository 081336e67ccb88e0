"""Ctrl+K: two letters and Enter, in a real window, over all cards of the standard."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.moment import CONFLICT_STEPS, SITUATIONS, Moment
from queueapp.domain.standard import Card, CardFile, CardText, Phrase, Standard, merged
from queueapp.services.standard import built_in_cards
from ui.standard import palette as module
from ui.standard.palette import Palette
from ui.standard.situations import Situation, SituationIndex
from ui.standard.words import situation_title
from ui.theme import Theme

KEY = Qt.Key
W = TypeVar("W", bound=QWidget)

pytestmark = pytest.mark.usefixtures("english", "nothing_left")


@pytest.fixture(scope="session")
def standard() -> Standard:
    """The program's own cards."""
    return merged(built_in_cards(), CardFile(format=1))


@pytest.fixture
def index(standard: Standard, english: Theme) -> SituationIndex:
    return SituationIndex(standard)


def own_card(**more: object) -> Card:
    """A card of a site's own."""
    text = CardText("Zuikių turgus", "Zuikiai laukia prie durų")
    fields = {"id": "own", "lt": text, "en": CardText("Hare market", "Hares wait"), **more}
    return Card(**fields)  # type: ignore[arg-type]


def told(hits: list[Situation | Card]) -> list[Moment | str]:
    return [hit.moment if isinstance(hit, Situation) else hit.id for hit in hits]


class Opened:
    """A palette on the screen, and what it said."""

    def __init__(self, qtbot: QtBot, index: SituationIndex) -> None:
        self.heard: list[object] = []
        self.window = Palette(index)
        qtbot.addWidget(self.window)
        self.window.situation_chosen.connect(self._hear)
        self.window.card_chosen.connect(self._hear)
        self.window.open()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is self.part(QLineEdit, "typed"))
        self._qtbot = qtbot

    def _hear(self, what: object) -> None:
        self.heard.append((what, self.window.isVisible()))

    def part(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            self._qtbot.keyClick(focus, key)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    @property
    def list(self) -> QListView:
        return self.part(QListView, "hits")

    @property
    def said(self) -> str:
        return self.part(QLabel, "found").text()

    def titles(self) -> list[str]:
        model = self.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def current(self) -> str:
        return str(self.list.currentIndex().data())


@pytest.fixture
def opened(qtbot: QtBot, index: SituationIndex) -> Opened:
    return Opened(qtbot, index)


class TestSearch:
    @pytest.mark.parametrize(
        ("typed", "first"),
        [
            ("agr", Moment.AGGRESSIVE),
            ("agg", Moment.AGGRESSIVE),
            ("grasin", Moment.AGGRESSIVE),
            ("threat", Moment.AGGRESSIVE),
            ("apsv", Moment.INTOXICATED),
            ("apsvaiges", Moment.INTOXICATED),
            ("girt", Moment.INTOXICATED),
            ("drunk", Moment.INTOXICATED),
            ("konf", Moment.CONFLICT),
            ("konfliktai", Moment.CONFLICT),
            ("conf", Moment.CONFLICT),
            ("gincas", Moment.CONFLICT),
            ("konfid", Moment.PHONE_CONFIDENTIAL),
            ("pret", Moment.COMPLAINT),
            ("skund", Moment.COMPLAINT),
            ("complaints", Moment.COMPLAINT),
            ("įkyr", Moment.INTRUSIVE),
            ("IKYR", Moment.INTRUSIVE),
            ("pushy", Moment.INTRUSIVE),
            ("neaisk", Moment.UNCLEAR),
            ("neadekv", Moment.UNCLEAR),
            ("manip", Moment.MANIPULATING),
            ("vadov", Moment.ASKS_MANAGER),
            ("boss", Moment.ASKS_MANAGER),
            ("pild", Moment.FILL_IN),
            ("fill in", Moment.FILL_IN),
            ("neveik", Moment.DISRUPTION),
            ("kalba", Moment.LANGUAGE_CHANGE),
            ("agresyvus klientas", Moment.AGGRESSIVE),
        ],
    )
    def test_a_few_letters_find_the_situation_first(
        self, index: SituationIndex, typed: str, first: Moment
    ) -> None:
        assert told(index.find(typed))[0] is first

    def test_what_a_situation_is_called_finds_it(self, index: SituationIndex) -> None:
        for moment in SITUATIONS:
            assert told(index.find(situation_title(moment)))[0] is moment

    def test_situations_stand_before_cards(self, index: SituationIndex) -> None:
        for typed in "abcdefghijklmnoprstuvz":
            kinds = [isinstance(hit, Situation) for hit in index.find(typed)]
            assert kinds == sorted(kinds, reverse=True)

    def test_every_card_is_found_by_its_title_and_row_in_both_languages(
        self, index: SituationIndex, standard: Standard
    ) -> None:
        for card in standard.shown:
            for typed in (card.lt.title, card.en.title, card.row, card.lt.essence):
                assert card.id in told(index.find(typed)), typed

    def test_a_card_is_found_by_its_phrases_and_rules(self) -> None:
        card = own_card(
            lt=CardText("Turgus", "Laukia", do=("Pasiūlykite morkų",), dont=("Nebarkite",)),
            say=(Phrase("Laba diena, {person}, kopūstas", "Cabbage"),),
            dont_say=(Phrase("Ropė", "Turnip"),),
            leads=CONFLICT_STEPS[:1],
        )
        found = SituationIndex(Standard((card,)))
        for typed in ("morku", "nebark", "kopust", "cabb", "rope", "turnip", "step 1"):
            assert told(found.find(typed)) == ["own"], typed
        assert found.find("person") == [Situation(Moment.PHONE_CONFIDENTIAL, None)]

    def test_a_title_goes_before_a_phrase_and_a_phrase_before_a_rule(self) -> None:
        empty = CardText("-", "-")
        rule = Card(id="rule", lt=CardText("-", "-", steps=("zuikis",)), en=empty)
        say = Card(id="say", lt=empty, en=empty, say=(Phrase("zuikis", "-"),))
        essence = Card(id="essence", lt=CardText("-", "zuikis"), en=empty)
        title = Card(id="title", lt=CardText("zuikis", "-"), en=empty)
        found = SituationIndex(Standard((rule, say, essence, title)))
        assert told(found.find("zui")) == ["title", "essence", "say", "rule"]

    def test_a_card_that_is_left_out_is_not_found(self) -> None:
        card = own_card(leads=(Moment.CONFLICT,))
        assert told(SituationIndex(Standard((card,))).find("zuik")) == ["own"]
        left_out = SituationIndex(Standard((card,), frozenset({"own"})))
        assert left_out.find("zuik") == []
        assert left_out.find("")[0] == Situation(Moment.CONFLICT, None)

    def test_a_situation_brings_the_card_that_leads_it(
        self, index: SituationIndex, standard: Standard
    ) -> None:
        for hit in index.find(""):
            assert isinstance(hit, Situation)
            assert hit.card == standard.fitting([hit.moment])[0].at(hit.moment)
            assert hit.moment in hit.card.leads


class TestWindow:
    def test_begins_with_all_situations_in_their_order(self, opened: Opened) -> None:
        assert opened.titles() == [situation_title(moment) for moment in SITUATIONS]
        assert opened.current == "Conflict"

    def test_two_letters_and_enter_choose_a_situation(self, opened: Opened) -> None:
        opened.type("dr")
        assert opened.current == "Intoxicated client"
        opened.press(KEY.Key_Return)
        assert opened.heard == [(Moment.INTOXICATED, False)]

    def test_down_and_enter_choose_a_card(self, opened: Opened) -> None:
        opened.type("drunk")
        opened.press(KEY.Key_Down, KEY.Key_Enter)
        assert opened.heard == [("VIII.5", False)]

    def test_arrows_move_while_the_caret_stays(self, opened: Opened) -> None:
        opened.press(KEY.Key_Down, KEY.Key_Down)
        assert opened.current == "Aggressive client"
        opened.type("konf")
        assert opened.current == "Conflict"
        assert QApplication.focusWidget() is opened.part(QLineEdit, "typed")
        opened.press(KEY.Key_Up)
        assert opened.list.currentIndex().row() == len(opened.titles()) - 1
        opened.press(KEY.Key_Down)
        assert opened.list.currentIndex().row() == 0

    def test_pages_stop_at_the_ends(self, opened: Opened) -> None:
        opened.type("a")
        opened.press(*[KEY.Key_PageDown] * 30)
        assert opened.list.currentIndex().row() == len(opened.titles()) - 1
        opened.press(*[KEY.Key_PageUp] * 30)
        assert opened.list.currentIndex().row() == 0

    def test_the_current_hit_is_always_in_sight(self, opened: Opened) -> None:
        opened.type("a")
        for _ in range(40):
            opened.press(KEY.Key_Down)
            box = opened.list.visualRect(opened.list.currentIndex())
            assert opened.list.viewport().rect().contains(box)

    def test_esc_closes_and_chooses_nothing(self, opened: Opened) -> None:
        opened.type("konf")
        opened.press(KEY.Key_Escape)
        assert not opened.window.isVisible()
        assert opened.heard == []

    def test_a_click_chooses(self, opened: Opened, qtbot: QtBot) -> None:
        at = opened.list.visualRect(opened.list.model().index(2, 0)).center()
        qtbot.mouseClick(opened.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert opened.heard == [(Moment.AGGRESSIVE, False)]

    def test_where_nothing_fits_it_says_so_and_enter_does_nothing(self, opened: Opened) -> None:
        opened.type("qqq")
        assert opened.titles() == []
        assert "Nothing fits" in opened.said
        opened.press(KEY.Key_Return, KEY.Key_Down, KEY.Key_PageDown)
        assert opened.window.isVisible()
        assert opened.heard == []

    def test_another_one_begins_anew(
        self, qtbot: QtBot, opened: Opened, index: SituationIndex
    ) -> None:
        opened.type("girt")
        opened.press(KEY.Key_Return)
        again = Opened(qtbot, index)
        assert again.current == "Conflict"
        assert len(again.titles()) == len(SITUATIONS)

    def test_deleting_the_letters_brings_the_situations_back(self, opened: Opened) -> None:
        opened.type("qq")
        opened.press(KEY.Key_Backspace, KEY.Key_Backspace)
        assert len(opened.titles()) == len(SITUATIONS)

    def test_a_card_shows_its_one_line_and_its_row(self, opened: Opened) -> None:
        opened.type("VIII.7")
        said = opened.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith("Asked to fill in documents for the client, VIII.7, ")
        assert said == opened.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole)


class TestScreenReader:
    @pytest.fixture
    def heard(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        said: list[str] = []

        def hear(_widget: QWidget, text: str, *, assertive: bool = False) -> None:
            assert not assertive
            said.append(text)

        monkeypatch.setattr(module, "announce", hear)
        return said

    def test_the_count_and_the_first_hit_are_said_as_one_types(
        self, heard: list[str], opened: Opened
    ) -> None:
        opened.type("drun")
        assert heard[-1].startswith(f"{opened.said}: Intoxicated client, situation, ")
        opened.type("qq")
        assert heard[-1] == opened.said
        opened.part(QLineEdit, "typed").clear()
        assert heard[-1].startswith("Conflict, situation, ")

    def test_the_hit_moved_to_is_said(self, heard: list[str], opened: Opened) -> None:
        opened.press(KEY.Key_Down)
        assert len(heard) == 1
        assert heard[0].startswith("Complaint, situation, ")

    def test_every_part_has_a_name(self, opened: Opened) -> None:
        for kind, name in ((QLineEdit, "typed"), (QListView, "hits")):
            assert opened.part(kind, name).accessibleName()
        assert opened.window.objectName()
        assert opened.window.windowTitle()


class TestLarge:
    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_fits_the_screen_and_cuts_no_row(
        self, english: Theme, qtbot: QtBot, index: SituationIndex, scale: float
    ) -> None:
        english.set_text_scale(scale)
        opened = Opened(qtbot, index)
        room = opened.window.screen().availableSize()
        assert opened.window.width() <= room.width()
        assert opened.window.height() <= room.height()
        rows = opened.list.viewport().height() / opened.list.sizeHintForRow(0)
        assert rows == round(rows)
        assert rows >= 6
