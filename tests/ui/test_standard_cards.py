"""The window of the service standard on a real hall: edit, save, versions, readers, files."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from queueapp.config import Preferences, save_preferences
from queueapp.domain.card_file import FORMAT, MAX_BYTES, read_cards, write_cards
from queueapp.domain.moment import Moment
from queueapp.domain.session import Session
from queueapp.domain.site_standard import Reader
from queueapp.domain.standard import Card, CardFile, CardText, Phrase, Standard
from queueapp.errors import StorageTrouble, Trouble
from queueapp.paths import Paths
from queueapp.services.hall import Hall
from queueapp.services.standard import StandardService
from tests.factories import ASTA, BRONIUS, DARIUS, Play, change, copy_hall
from tests.ui.patience import PATIENCE_MS
from tests.ui.running import Running
from ui.actions import SettingId
from ui.errands import Errands
from ui.live import Live
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.standard_cards.card_form import CardForm
from ui.standard_cards.card_list import CardList
from ui.standard_cards.edits import put, whole_file
from ui.standard_cards.readers import ReadersPage
from ui.standard_cards.window import StandardWindow
from ui.theme import Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner
from ui.widgets.page_table import PageTable
from ui.widgets.text_box import TextBox
from ui.widgets.tick import Tick


class Desk:
    """The window of the standard with a runner of its own, as a program has it."""

    def __init__(self, qtbot: QtBot, play: Play, person: int) -> None:
        self.qtbot, self.play = qtbot, play
        self.session = Session(play.site, person)
        self.bugs: list[BaseException] = []
        self.runner, self.errands = Runner(), Errands()
        for part in (self.runner, self.errands):
            part.bug.connect(self.bugs.append)
        self.live = Live(self.runner, play.clock)
        self.wishes = Wishes()
        place, clock, site = play.place, play.clock, play.site
        self.runner.open(lambda: Hall.open(place, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        shell = Shell(
            self.runner, self.live, self.wishes, self.session, place.name, errands=self.errands
        )
        self.window = StandardWindow(shell)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.until(lambda: self.window._work.edits is not None)
        self.until(lambda: self.window._history.versions is not None)

    def close(self) -> None:
        self.window._end()
        self.window.deleteLater()
        self.errands.stop()
        self.runner.stop()
        for part in (self.live, self.wishes, self.runner, self.errands):
            part.deleteLater()

    # What a person does

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def choose(self, card_id: str) -> None:
        self.list.choose(card_id)
        assert self.list.current == card_id

    def write(self, name: str, text: str, page: str = "en") -> None:
        """Write in a field as somebody does who selects all that stands there."""
        self.form.turn_to(page)
        found = self.form.findChild(QWidget, page)
        assert found is not None
        box = found.findChild(TextBox, name)
        assert box is not None
        box.setFocus()
        box.selectAll()
        self.qtbot.keyClick(box, Qt.Key.Key_Delete)
        if text.isascii():
            self.qtbot.keyClicks(box, text)
        else:  # which QTest has no keys for
            box.insertPlainText(text)

    def save(self) -> None:
        self.press("Ctrl+S")
        self.until(lambda: not self.window._work.busy and not self.window._work.unsaved)

    def trigger(self, name: str) -> None:
        found = self.window.findChild(QAction, name)
        assert found is not None, name
        assert found.isEnabled(), name
        found.trigger()

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    # What is shown and kept

    @property
    def list(self) -> CardList:
        found = self.window.findChild(CardList)
        assert found is not None
        return found

    @property
    def form(self) -> CardForm:
        found = self.window.findChild(CardForm)
        assert found is not None
        return found

    @property
    def wanted(self) -> Standard:
        edits = self.window._work.edits
        assert edits is not None
        return edits.wanted

    @property
    def kept(self) -> Standard:
        return self.play.hall.standard.in_force(self.play.site).standard

    @property
    def number(self) -> int:
        return self.play.hall.standard.in_force(self.play.site).number

    def ids(self) -> list[str]:
        return [row.id for row in self.list.rows()]

    def state(self, card_id: str) -> str:
        return next(row.state for row in self.list.rows() if row.id == card_id)

    def said(self) -> str:
        found = self.window.findChild(Banner, "banner")
        assert found is not None
        return found.text() if found.isVisible() else ""

    def text(self, name: str) -> str:
        found = self.window.findChild(QLabel, name)
        assert found is not None, name
        return found.text()

    def shown(self, part: QWidget | None = None) -> str:
        """All the words in sight, in a part even where that is folded away."""
        part = part or self.window
        labels = part.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(part))

    def table(self, name: str) -> list[tuple[str, ...]]:
        found = self.window.findChild(PageTable, name)
        assert found is not None
        return [row.texts for row in found.rows.rows]

    def sheet(self, name: str) -> QDialog:
        def there() -> bool:
            found = QApplication.activeModalWidget()
            return found is not None and found.objectName() == name

        self.until(there)
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def no_sheet(self) -> None:
        self.until(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()  # as a window manager does once a sheet is closed


@pytest.fixture
def desk(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Desk]]:
    opened: list[Desk] = []

    def open_one(person: int = ASTA) -> Desk:
        opened.append(Desk(qtbot, play, person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


Open = Callable[..., Desk]
ASTA_SESSION = Session(1, ASTA)


def worded(standard: Standard, card_id: str) -> str:
    found = standard.card(card_id)
    assert found is not None
    return found.en.essence


def colleague_saves(play: Play, card_id: str, essence: str) -> int:
    """Somebody else saves a version meanwhile."""
    found = play.hall.standard.in_force(play.site)
    card = found.standard.card(card_id)
    assert card is not None
    wanted = put(found.standard, replace(card, en=replace(card.en, essence=essence)))
    return play.hall.standard.save(Session(play.site, ASTA), wanted, found.number).number


class TestEditing:
    def test_a_wording_is_saved_as_a_version_and_nothing_before(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Be respectful")
        assert at.state("II.2") == "changed"
        assert "1 change" in at.text("state")
        assert at.number == 0
        at.save()
        assert at.number == 1
        assert worded(at.kept, "II.2") == "Be respectful"
        assert "Version 1 is in force" in at.said()
        assert "not saved" not in at.text("state")

    def test_the_preview_follows_what_is_typed_in_the_language_that_is_typed(
        self, desk: Open
    ) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Be respectful")
        preview = at.window.findChild(QWidget, "preview")
        assert preview is not None
        assert "Be respectful" in at.shown(preview)
        at.write("essence", "Gerbkite", "lt")
        assert "Gerbkite" in at.shown(preview)
        assert "Be respectful" not in at.shown(preview)

    def test_going_through_the_cards_changes_none(self, desk: Open) -> None:
        at = desk()
        for card_id in at.ids():
            at.choose(card_id)
            for page in ("en", "phrases", "when", "lt"):
                at.form.turn_to(page)
        assert not at.window._work.unsaved

    def test_typed_and_taken_back_nothing_is_unsaved(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        before = worded(at.kept, "II.2")
        at.write("essence", "X")
        assert at.window._work.unsaved
        at.write("essence", before)
        assert not at.window._work.unsaved

    def test_the_counter_says_how_many_characters_are_left(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "x" * 139)
        assert "1 character left" in at.shown(at.form)
        at.write("essence", "x" * 142)
        assert "✕ 2 characters too many" in at.shown(at.form)
        at.press("Ctrl+S")
        assert at.number == 0
        assert "II.2" in at.said()
        assert "140" in at.said()

    def test_lines_become_what_to_do(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        box = at.form.findChild(QWidget, "en").findChild(TextBox, "do")  # type: ignore[union-attr]
        box.setPlainText("Look up\n\n  Greet  \n")
        at.save()
        card = at.kept.card("II.2")
        assert card is not None
        assert card.en.do == ("Look up", "Greet")

    def test_a_field_too_many_is_shown_where_it_is(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.write("title", "", "lt")
        at.form.turn_to("when")
        at.choose("II.3")
        at.press("Ctrl+S")
        assert at.number == 0
        assert at.list.current == "II.2"
        assert at.form.page == "lt"
        assert "to correct" in at.state("II.2")
        assert "this is empty" in at.shown(at.form)
        at.write("title", "Pagarba visiems", "lt")
        assert "to correct" not in at.state("II.2")
        at.save()
        assert at.number == 1

    def test_hide_move_and_find_with_the_keys(self, desk: Open) -> None:
        at = desk()
        first, second, third = at.ids()[:3]
        at.choose(second)
        at.list.view.setFocus()
        at.press("Alt+Up")
        assert at.ids()[:3] == [second, first, third]
        assert at.list.current == second
        at.press("Alt+Down")
        assert not at.window._work.unsaved
        at.press("Alt+Down")
        at.press("Ctrl+Shift+H")
        assert at.state(second) == "hidden"
        at.save()
        assert second not in [card.id for card in at.kept.shown]
        assert [card.id for card in at.kept.cards][:3] == [first, third, second]
        at.press("Ctrl+F")
        at.qtbot.keyClicks(QApplication.focusWidget(), "respec")
        assert at.ids() == ["II.2"]
        at.press("Down")
        at.press("Ctrl+Shift+H")
        assert at.state("II.2") == ""

    def test_within_what_was_found_a_card_moves_past_the_one_above_it(self, desk: Open) -> None:
        at = desk()
        at.list.search.setText("IV.4")
        found = at.ids()
        assert len(found) > 1
        at.choose(found[1])
        at.trigger("card_up")
        assert at.ids()[:2] == [found[1], found[0]]

    def test_a_card_of_our_own_is_added_filled_in_and_taken_out(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.press("Ctrl+N")
        own = at.list.current
        assert at.ids()[2] == own
        assert at.state(own) == "own"
        for page, text in (("lt", "Mūsų"), ("en", "Ours")):
            at.write("title", text, page)
            at.write("essence", text, page)
        tick = at.form.findChild(Tick, "moment_ready")
        lead = at.form.findChild(Tick, "first_ready")
        assert tick is not None
        assert lead is not None
        at.form.turn_to("when")
        tick.click()
        assert lead.isVisible()
        lead.click()
        at.save()
        card = at.kept.card(own)
        assert card is not None
        assert (card.leads, card.row) == ((Moment.READY,), "")
        assert at.kept.fitting([Moment.READY])[0].leads == (Moment.READY,)
        at.press("Ctrl+R")
        assert own not in at.ids()
        at.save()
        assert at.kept.card(own) is None

    def test_back_to_the_programs_wording_can_be_undone(self, desk: Open) -> None:
        at = desk()
        before = worded(at.kept, "II.2")
        at.choose("II.2")
        at.write("essence", "Ours")
        at.press("Ctrl+R")
        assert worded(at.wanted, "II.2") == before
        assert at.state("II.2") == ""
        at.trigger("undo")
        assert worded(at.wanted, "II.2") == "Ours"

    def test_phrases_with_names_to_be_filled_in(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.form.turn_to("phrases")
        add = at.form.findChild(ActionButton, "add_say")
        assert add is not None
        add.click()
        at.qtbot.keyClicks(QApplication.focusWidget(), "Laba diena, ")
        name = at.form.findChild(ActionButton, "name_person")
        assert name is not None
        name.click()
        at.press("Tab")
        at.qtbot.keyClicks(QApplication.focusWidget(), "Good day, {nobody}")
        at.press("Ctrl+S")
        assert at.number == 0
        assert "{nobody}" in at.said()
        focus = QApplication.focusWidget()
        assert isinstance(focus, TextBox)
        focus.setPlainText("Good day, {person}")
        preview = at.window.findChild(QWidget, "preview")
        assert preview is not None
        at.save()
        card = at.kept.card("II.2")
        assert card is not None
        assert card.say[-1] == Phrase("Laba diena, {person}", "Good day, {person}")

    def test_a_phrase_for_one_moment_stays_for_it_when_it_is_reworded(self, desk: Open) -> None:
        at = desk()
        card = next(c for c in at.wanted.cards if any(p.moments for p in c.say))
        number = next(n for n, p in enumerate(card.say) if p.moments)
        at.choose(card.id)
        at.form.turn_to("phrases")
        box = at.form._phrases.say.rows[number].said
        box.setPlainText("Kitaip")
        now = at.wanted.card(card.id)
        assert now is not None
        assert now.say[number].moments == card.say[number].moments
        assert now.say[number].lt == "Kitaip"


class TestSaving:
    def test_closing_asks_about_what_is_not_saved(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Ours")
        at.press("Esc")
        sheet = at.sheet("unsaved_sheet")
        sheet.reject()
        at.no_sheet()
        assert at.window.isVisible()
        assert worded(at.wanted, "II.2") == "Ours"
        at.window.close()
        sheet = at.sheet("unsaved_sheet")
        at.trigger("drop_changes")
        at.until(lambda: not at.window.isVisible())
        assert at.number == 0

    def test_saved_on_closing_it_closes(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Ours")
        at.window.close()
        sheet = at.sheet("unsaved_sheet")
        sheet.submit()  # type: ignore[attr-defined]
        at.until(lambda: not at.window.isVisible())
        assert worded(at.kept, "II.2") == "Ours"

    def test_what_does_not_fit_keeps_the_window_open(self, desk: Open) -> None:
        at = desk()
        at.press("Ctrl+N")
        at.window.close()
        sheet = at.sheet("unsaved_sheet")
        sheet.submit()  # type: ignore[attr-defined]
        at.no_sheet()
        assert at.window.isVisible()
        assert "Not saved yet" in at.said()
        assert at.number == 0

    def test_with_nothing_to_save_it_just_closes(self, desk: Open) -> None:
        at = desk()
        at.press("Esc")
        assert not at.window.isVisible()

    def test_dropped_changes_can_be_had_back(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Ours")
        at.trigger("drop")
        assert not at.window._work.unsaved
        assert worded(at.wanted, "II.2") != "Ours"
        at.trigger("undo")
        assert worded(at.wanted, "II.2") == "Ours"

    def test_what_is_typed_while_it_is_being_saved_is_not_lost(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Mine")
        at.press("Ctrl+S")
        assert at.window._work.busy
        at.choose("II.3")
        at.write("essence", "Later")
        at.until(lambda: not at.window._work.busy)
        assert (worded(at.kept, "II.2"), worded(at.wanted, "II.3")) == ("Mine", "Later")
        assert "1 change" in at.text("state")
        at.save()
        assert worded(at.kept, "II.3") == "Later"

    def test_what_is_typed_while_another_version_is_read_is_not_lost(
        self, desk: Open, play: Play
    ) -> None:
        at = desk()
        colleague_saves(play, "II.2", "Theirs")
        at.window._work.load()
        assert at.window._work.busy
        at.choose("II.3")
        at.write("essence", "Mine")
        at.until(lambda: not at.window._work.busy)
        assert (worded(at.wanted, "II.2"), worded(at.wanted, "II.3")) == ("Theirs", "Mine")
        at.save()
        assert worded(at.kept, "II.3") == "Mine"

    def test_of_a_card_typed_over_meanwhile_it_is_said_that_both_changed_it(
        self, desk: Open, play: Play
    ) -> None:
        at = desk()
        colleague_saves(play, "II.2", "Theirs")
        at.window._work.load()
        at.choose("II.2")
        at.write("essence", "Mine")
        at.until(lambda: "You both changed II.2" in at.said())
        assert worded(at.wanted, "II.2") == "Mine"

    @pytest.mark.parametrize("soon", [True, False])
    def test_had_back_on_a_colleagues_version_nothing_of_either_is_lost(
        self, desk: Open, play: Play, soon: bool
    ) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Mine")
        colleague_saves(play, "II.3", "Theirs")
        at.until(lambda: "A colleague has saved a new version" in at.said())
        at.trigger("drop")
        assert at.window._work.busy
        if not soon:
            at.until(lambda: worded(at.wanted, "II.3") == "Theirs")
        at.trigger("undo")
        at.until(lambda: not at.window._work.busy)
        assert (worded(at.wanted, "II.2"), worded(at.wanted, "II.3")) == ("Mine", "Theirs")
        assert at.window._work.edits is not None
        assert at.window._work.edits.since == 1

    def test_a_colleagues_version_loses_nothing_of_either(self, desk: Open, play: Play) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Mine")
        colleague_saves(play, "II.3", "Theirs")
        at.press("Ctrl+S")
        at.until(lambda: "A colleague has saved a new version" in at.said())
        assert worded(at.wanted, "II.2") == "Mine"
        assert at.number == 1
        at.press("Ctrl+M")
        at.until(lambda: "stand on the new version" in at.said())
        assert worded(at.wanted, "II.3") == "Theirs"
        assert at.window._work.unsaved
        at.save()
        assert at.number == 2
        assert (worded(at.kept, "II.2"), worded(at.kept, "II.3")) == ("Mine", "Theirs")

    def test_a_card_that_both_changed_is_shown_before_it_is_saved(
        self, desk: Open, play: Play
    ) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Mine")
        at.choose("IV.4.1")
        colleague_saves(play, "II.2", "Theirs")
        at.until(lambda: "A colleague has saved a new version" in at.said())
        at.press("Ctrl+M")
        at.until(lambda: "You both changed II.2" in at.said())
        assert at.list.current == "II.2"
        assert worded(at.wanted, "II.2") == "Mine"
        assert worded(at.kept, "II.2") == "Theirs"

    def test_with_nothing_changed_a_colleagues_version_is_simply_shown(
        self, desk: Open, play: Play
    ) -> None:
        at = desk()
        colleague_saves(play, "II.2", "Theirs")
        at.until(lambda: worded(at.wanted, "II.2") == "Theirs")
        assert at.said() == ""

    def test_out_of_touch_nothing_is_sent_and_the_edits_stay(self, desk: Open) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Mine")
        at.live.trouble.emit(StorageTrouble(Trouble.UNREACHABLE))
        at.press("Ctrl+S")
        assert "out of touch" in at.said().lower()
        assert worded(at.wanted, "II.2") == "Mine"
        assert at.number == 0
        at.live.recovered.emit()
        at.save()
        assert at.number == 1


class TestVersions:
    def test_who_changed_what_when_and_back(self, desk: Open, play: Play) -> None:
        first = worded(play.hall.standard.in_force(1).standard, "II.2")
        colleague_saves(play, "II.2", "Theirs")
        play.clock.pass_minutes(5)
        at = desk()
        at.press("Ctrl+PgDown")
        at.until(lambda: len(at.table("versions")) == 2)
        newest, own = at.table("versions")
        assert newest == ("● Version 1, in force", "10:00", "Asta", "changed: II.2")
        assert own[0] == "The program's own"
        at.press("Down")
        at.trigger("look_at_version")
        sheet = at.sheet("version_sheet")
        assert "The program's own cards" in at.shown(sheet)
        lists = sheet.findChild(CardList)
        assert lists is not None
        lists.choose("II.2")
        assert first in at.shown(sheet)
        sheet.submit()  # type: ignore[attr-defined]
        at.no_sheet()
        at.until(lambda: at.number == 2)
        assert worded(at.kept, "II.2") == first
        at.until(lambda: "back to the program's own" in at.table("versions")[0][3])
        assert worded(at.wanted, "II.2") == first

    def test_a_version_is_brought_back_only_once_the_edits_are_dealt_with(
        self, desk: Open, play: Play
    ) -> None:
        colleague_saves(play, "II.2", "Theirs")
        at = desk()
        at.choose("II.3")
        at.write("essence", "Mine")
        at.window._look_at(0)
        sheet = at.sheet("version_sheet")
        sheet.submit()  # type: ignore[attr-defined]
        assert "not saved" in at.shown(sheet)
        assert at.number == 1
        sheet.reject()
        at.no_sheet()
        assert worded(at.wanted, "II.3") == "Mine"

    def test_the_version_in_force_is_only_looked_at(self, desk: Open, play: Play) -> None:
        colleague_saves(play, "II.2", "Theirs")
        at = desk()
        at.window._look_at(1)
        sheet = at.sheet("version_sheet")
        button = sheet.findChild(QWidget, "primary")
        assert button is not None
        assert not button.isVisible()
        sheet.reject()
        at.no_sheet()

    def test_a_version_that_cannot_be_read_is_said_and_saved_over(
        self, desk: Open, play: Play
    ) -> None:
        colleague_saves(play, "II.2", "Good")
        colleague_saves(play, "II.2", "Spoilt")
        change(play.place, "UPDATE standard_version SET cards = ? WHERE number = 2", "format =")
        at = desk()
        assert "The latest version cannot be read" in at.said()
        assert worded(at.wanted, "II.2") == "Good"
        assert [row[0] for row in at.table("versions")][:2] == [
            "✕ Version 2, unreadable",
            "● Version 1, in force",
        ]
        at.choose("II.2")
        at.write("essence", "Mended")
        at.save()
        assert (at.number, worded(at.kept, "II.2")) == (3, "Mended")

    def test_leads_read_everything_and_change_nothing(self, desk: Open, play: Play) -> None:
        colleague_saves(play, "II.2", "Theirs")
        at = desk(DARIUS)
        assert at.window.findChild(CardForm) is None
        at.list.choose("II.2")
        assert "Theirs" in at.shown()
        at.press("Ctrl+S")
        at.window._look_at(0)
        sheet = at.sheet("version_sheet")
        button = sheet.findChild(QWidget, "primary")
        assert button is not None
        assert not button.isVisible()
        sheet.reject()
        at.no_sheet()
        assert at.number == 1
        assert not at.window._import.isEnabled()

    def test_who_has_acknowledged_the_version(self, desk: Open, play: Play) -> None:
        colleague_saves(play, "II.2", "Theirs")
        at = desk(DARIUS)
        at.press("Ctrl+PgUp")
        at.until(lambda: at.text("readers_count") == "0 of 4 have acknowledged version 1.")
        play.clock.pass_minutes(1)
        play.hall.standard.acknowledge(Session(play.site, BRONIUS), 1)
        at.until(lambda: at.text("readers_count").startswith("1 of 4"))
        assert at.table("readers")[-1] == ("✓ 10:01", "Bronius")
        assert at.table("readers")[0] == ("○ not yet", "Asta")

    def test_the_work_of_the_hall_reads_no_version_again(
        self, desk: Open, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read: list[str] = []
        for name in ("versions", "readers"):
            plain = getattr(StandardService, name)

            def counted(
                service: StandardService,
                session: Session,
                name: str = name,
                plain: Callable[..., object] = plain,
            ) -> object:
                read.append(name)
                return plain(service, session)

            monkeypatch.setattr(StandardService, name, counted)
        at = desk()
        for _ in range(3):
            known = at.live.board.revision if at.live.board else 0
            play.issue()
            at.until(lambda known=known: at.live.board and at.live.board.revision > known)
        assert read == ["versions"]
        at.press("Ctrl+PgUp")
        at.until(lambda: "nobody is asked" in at.text("readers_count"))
        assert read == ["versions", "readers"]
        at.press("Ctrl+PgUp")
        colleague_saves(play, "II.2", "Theirs")
        at.until(lambda: len(at.table("versions")) == 2)
        assert read == ["versions", "readers", "versions"]

    def test_readers_stand_under_the_version_that_they_are_asked_about(
        self, desk: Open, play: Play
    ) -> None:
        colleague_saves(play, "II.2", "Good")
        colleague_saves(play, "II.2", "Spoilt")
        change(play.place, "UPDATE standard_version SET cards = ? WHERE number = 2", "format =")
        at = desk(DARIUS)
        at.press("Ctrl+PgUp")
        at.until(lambda: at.text("readers_count") == "0 of 4 have acknowledged version 1.")

    def test_somebody_the_board_does_not_know_yet_breaks_no_list(
        self, english: Theme, qtbot: QtBot, play: Play
    ) -> None:
        page = ReadersPage()
        qtbot.addWidget(page)
        directory = play.hall.board.read(play.site).directory
        readers = [Reader(BRONIUS, None), Reader(999, None)]
        page.show_readers(readers, 1, directory, play.clock.now())
        assert [row.texts[1] for row in page.table.rows.rows] == ["", "Bronius"]


def own_card(**more: object) -> Card:
    text = CardText("Title", "Essence")
    return replace(Card(id="II.2", row="II.2", lt=text, en=text), **more)  # type: ignore[arg-type]


GOOD = write_cards(CardFile(format=FORMAT, card=(own_card(),)))

BAD = {
    "newer": (GOOD.replace(b"format = 1", b"format = 2"), "newer version"),
    "cut off": (GOOD[: len(GOOD) // 2], "cut off"),
    "encoding": (GOOD.decode().replace("Essence", "Žodis").encode("cp1257"), "UTF-8"),
    "moment": (GOOD.replace(b"[card.lt]", b'moments = ["dancing"]\n[card.lt]'), "dancing"),
    "language": (GOOD[: GOOD.index(b"[card.en]")], "English"),
    "markup": (GOOD.replace(b"Essence", b"<b>x</b>", 1), "<b>"),
    "empty": (GOOD.replace(b'"Essence"', b'" "', 1), "In one line"),
    "long": (GOOD.replace(b"Essence", b"x" * 141, 1), "140"),
    "name": (GOOD.replace(b"Essence", b"{nobody}", 1), "{nobody}"),
    "field": (GOOD.replace(b"[card.lt]", b'colour = "red"\n[card.lt]'), "colour"),
    "no format": (GOOD.replace(b"format = 1\n", b""), "format"),
    "large": (GOOD + b"#" * MAX_BYTES, "too large"),
    "not cards": (b"\x89PNG\r\n\x1a\n\x00", "UTF-8"),
}


class TestFiles:
    @pytest.mark.parametrize("name", BAD)
    def test_a_bad_file_leaves_everything_as_it_was(
        self, desk: Open, tmp_path: Path, name: str
    ) -> None:
        raw, word = BAD[name]
        path = tmp_path / "from-elsewhere.toml"
        path.write_bytes(raw)
        at = desk()
        at.choose("II.3")
        at.write("essence", "Mine")
        before = at.wanted
        at.window.import_from(path)
        at.until(at.said)
        assert "from-elsewhere.toml" in at.said()
        assert word in at.said()
        assert "Nothing was taken from the file" in at.said()
        assert at.wanted == before
        assert at.number == 0

    def test_a_file_that_is_not_there_is_said(self, desk: Open, tmp_path: Path) -> None:
        at = desk()
        at.window.import_from(tmp_path / "gone.toml")
        at.until(lambda: "“gone.toml” cannot be read" in at.said())
        assert not at.window._work.unsaved

    def test_a_good_file_is_shown_and_saved_only_by_hand(self, desk: Open, tmp_path: Path) -> None:
        path = tmp_path / "official.toml"
        path.write_bytes(GOOD)
        at = desk()
        at.choose("II.3")
        at.write("essence", "Mine")
        at.window.import_from(path)
        at.until(lambda: "“official.toml” are here" in at.said())
        assert worded(at.wanted, "II.2") == "Essence"
        assert worded(at.wanted, "II.3") == "Mine"
        assert at.number == 0
        at.trigger("undo")
        assert worded(at.wanted, "II.2") != "Essence"
        assert worded(at.wanted, "II.3") == "Mine"

    def test_exported_and_imported_all_is_as_it_was(self, desk: Open, tmp_path: Path) -> None:
        at = desk()
        at.choose("II.2")
        at.write("essence", "Mine")
        at.trigger("hide_card")
        at.trigger("card_down")
        wanted = at.wanted
        at.window.export_to(tmp_path / "cards.toml")
        at.until(lambda: "“cards.toml”" in at.said())
        at.trigger("drop")
        at.window.import_from(tmp_path / "cards.toml")
        at.until(lambda: at.wanted == wanted)
        assert [path.name for path in tmp_path.glob("cards*")] == ["cards.toml"]
        raw = (tmp_path / "cards.toml").read_bytes()
        assert read_cards(raw, "cards.toml") == whole_file(wanted)

    def test_what_is_here_already_changes_nothing(self, desk: Open, tmp_path: Path) -> None:
        at = desk()
        at.window.export_to(tmp_path / "cards.toml")
        at.until(lambda: "“cards.toml”" in at.said())
        at.window.import_from(tmp_path / "cards.toml")
        at.until(lambda: "nothing that is not here" in at.said())
        assert not at.window._work.unsaved

    def test_a_folder_that_takes_no_file_keeps_what_was_there(
        self, desk: Open, tmp_path: Path
    ) -> None:
        taken = tmp_path / "cards.toml"
        taken.mkdir()
        at = desk()
        at.window.export_to(taken)
        at.until(lambda: "“cards.toml” was not written" in at.said())
        assert list(tmp_path.glob("cards*")) == [taken]
        at.window.export_to(tmp_path / "gone" / "cards.toml")
        at.until(lambda: "no such file or folder" in at.said())

    def test_half_typed_cards_are_not_written(self, desk: Open, tmp_path: Path) -> None:
        at = desk()
        at.press("Ctrl+N")
        at.window.export_to(tmp_path / "cards.toml")
        assert "own-1" in at.said()
        assert not (tmp_path / "cards.toml").exists()

    def test_others_can_read_what_was_exported(self, desk: Open, tmp_path: Path) -> None:
        at = desk()
        at.window.export_to(tmp_path / "cards.toml")
        at.until(lambda: "“cards.toml”" in at.said())
        plain = tmp_path / "plain"
        plain.write_bytes(b"")
        mode = stat.S_IMODE((tmp_path / "cards.toml").stat().st_mode)
        assert mode == stat.S_IMODE(plain.stat().st_mode)

    def test_the_keys_ask_for_a_file(self, desk: Open, tmp_path: Path) -> None:
        (tmp_path / "official.toml").write_bytes(GOOD)
        at = desk()
        at.press("Ctrl+Shift+O")
        dialog = at.sheet("card_file")
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "official.toml"))
        dialog.reject()
        at.until(lambda: worded(at.wanted, "II.2") == "Essence")


class TestTheWayIn:
    @pytest.mark.parametrize(
        ("person", "offered"), [(ASTA, True), (DARIUS, True), (BRONIUS, False)]
    )
    def test_the_settings_offer_it_to_whom_it_is_for(
        self,
        start: Callable[..., Running],
        home: Paths,
        hall_template: Path,
        person: int,
        offered: bool,
    ) -> None:
        copy_hall(hall_template, home.hall)
        where = Preferences(database=str(home.hall), site_id=1, person_id=person, counter_id=1)
        save_preferences(home.preferences, where)
        started = start()
        window = started.counter()
        menu = window.findChild(QMenu, "") and window.menuBar()
        assert menu is not None
        entry = window.findChild(QAction, SettingId.STANDARD.value)
        assert entry is not None
        started.until(lambda: SettingId.STANDARD in started.program.wishes.settings or not offered)
        assert (SettingId.STANDARD in started.program.wishes.settings) is offered
        if offered:
            entry.trigger()
            dialog = started.dialog("standard_window")
            started.until(lambda: dialog.findChild(CardList).rows())  # type: ignore[union-attr]
            dialog.reject()
