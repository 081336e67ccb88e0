"""Which keys an action may have, whose they are, and what a damaged file may do: nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from pytestqt.qtbot import QtBot

from queueapp.config import Preferences, load_preferences, save_preferences
from ui.actions import AT_COUNTER, AT_RECEPTION, EVERYWHERE, SHARING, ActionId, make_actions, specs
from ui.keys.fit import Unfit, portable, pressed, unfit
from ui.keys.fixed import Place, fixed_keys
from ui.keys.keymap import Keymap, Moved
from ui.memory import Memory
from ui.runner import Runner

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)

pytestmark = pytest.mark.usefixtures("english")


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> str:
    return pressed(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


class TestWhatFits:
    @pytest.mark.parametrize(
        ("key", "reason"),
        [
            ("A", Unfit.TYPES),
            ("Shift+Q", Unfit.TYPES),
            ("7", Unfit.TYPES),
            ("Ą", Unfit.TYPES),
            ("?", Unfit.TYPES),
            *((f"Ctrl+{letter}", Unfit.EDITS) for letter in "ZXCVAY"),
            ("Ctrl+Shift+Z", Unfit.EDITS),
            ("Del", Unfit.EDITS),
            ("Ctrl+Del", Unfit.EDITS),
            ("Ctrl+Backspace", Unfit.EDITS),
            ("Shift+Ins", Unfit.EDITS),
            *((key, Unfit.MOVES) for key in ("Tab", "Return", "Enter", "Esc", "Space")),
            *((key, Unfit.MOVES) for key in ("Up", "Ctrl+Left", "Shift+End", "Ctrl+PgDown")),
            ("Ctrl+Return", Unfit.MOVES),
            ("F10", Unfit.MENUS),
            ("Alt+F4", Unfit.PLATFORM),
            ("Meta+L", Unfit.PLATFORM),
            ("Print", Unfit.PLATFORM),
            ("Ctrl+Alt+E", Unfit.ALT_GR),
            ("Volume Up", Unfit.UNKNOWN),
            ("Ctrl+K, Ctrl+L", Unfit.UNKNOWN),
            ("nonsense", Unfit.UNKNOWN),
            ("", Unfit.UNKNOWN),
        ],
    )
    def test_what_types_edits_or_is_the_platforms_is_refused(self, key: str, reason: Unfit) -> None:
        assert unfit(key) is reason

    @pytest.mark.parametrize(
        "key", ["F2", "Shift+F7", "Ctrl+F12", "Ctrl+W", "Ctrl+Shift+X", "Alt+K", "Ctrl+Ą", "Ctrl+?"]
    )
    def test_all_else_may_be_had(self, key: str) -> None:
        assert unfit(key) is None
        assert portable(key) == key

    def test_a_press_is_kept_as_qt_writes_it(self) -> None:
        assert press(Qt.Key.Key_W, CTRL) == "Ctrl+W"
        assert press(Qt.Key.Key_F7, SHIFT) == "Shift+F7"
        assert press(Qt.Key.Key_Question, CTRL | SHIFT) == "Ctrl+?"
        assert press(Qt.Key(0x104), CTRL) == "Ctrl+Ą"
        assert press(Qt.Key.Key_Backtab, SHIFT) == "Shift+Tab"
        assert press(Qt.Key.Key_5, CTRL | Qt.KeyboardModifier.KeypadModifier) == "Ctrl+5"

    @pytest.mark.parametrize("key", [Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_AltGr])
    def test_a_modifier_alone_is_not_yet_a_key(self, key: Qt.Key) -> None:
        assert press(key, CTRL) == ""


class TestWhoseKeys:
    def test_no_two_actions_come_with_one_key_but_those_declared(self) -> None:
        for window in (AT_COUNTER, AT_RECEPTION):
            by_key: dict[str, set[ActionId]] = {}
            for action in window:
                by_key.setdefault(portable(specs()[action].key), set()).add(action)
            by_key.pop("")
            twice = [frozenset(each) for each in by_key.values() if len(each) > 1]
            assert set(twice) <= set(SHARING)

    def test_no_action_comes_with_a_key_that_a_window_has_fixed_where_it_works(self) -> None:
        main = {Place.MENUS, Place.HELP_CALLS}
        for action, spec in specs().items():
            places = set(Place) if action in EVERYWHERE else set(main)
            hidden = [
                each.text for each in fixed_keys() if each.place in places and spec.key in each.keys
            ]
            assert not hidden, (action, hidden)

    def test_each_has_what_it_comes_with(self) -> None:
        keys = Keymap()
        assert keys.own == {}
        assert all(keys.key(each) == portable(spec.key) for each, spec in specs().items())

    def test_a_free_key_is_had_and_nobody_loses_theirs(self) -> None:
        keys = Keymap()
        assert keys.moves(ActionId.FIND, "Ctrl+W") == ()
        keys.give(ActionId.FIND, "Ctrl+W")
        assert keys.key(ActionId.FIND) == "Ctrl+W"
        assert keys.own == {"find": "Ctrl+W"}

    def test_two_swap(self) -> None:
        keys = Keymap()
        assert keys.moves(ActionId.NEXT, "F9") == (Moved(ActionId.FINISH, "F2"),)
        keys.give(ActionId.NEXT, "F9")
        assert (keys.key(ActionId.NEXT), keys.key(ActionId.FINISH)) == ("F9", "F2")
        keys.give(ActionId.NEXT, "F2")
        assert keys.own == {}

    def test_both_of_a_pair_are_named_and_swapped(self) -> None:
        keys = Keymap()
        assert keys.moves(ActionId.NEXT, "F3") == (
            Moved(ActionId.RECALL, "F2"),
            Moved(ActionId.DROPPED, "F2"),
        )
        keys.give(ActionId.NEXT, "F3")
        assert keys.key(ActionId.RECALL) == keys.key(ActionId.DROPPED) == "F2"

    def test_a_pair_that_shares_its_key_is_no_clash(self) -> None:
        keys = Keymap()
        keys.give(ActionId.DROPPED, "Ctrl+W")
        assert keys.moves(ActionId.DROPPED, "F3") == ()
        keys.give(ActionId.DROPPED, "F3")
        assert keys.own == {}

    def test_nobody_gets_in_a_swap_what_is_also_anothers(self) -> None:
        keys = Keymap()
        # "Call dropped" keeps F3: "Next client" cannot have it from "Call again".
        assert keys.moves(ActionId.RECALL, "F2") == (Moved(ActionId.NEXT, ""),)
        keys.give(ActionId.RECALL, "F2")
        assert keys.key(ActionId.NEXT) == ""
        assert keys.key(ActionId.DROPPED) == "F3"

    def test_nobody_gets_in_a_swap_what_only_its_owner_may_have(self) -> None:
        keys = Keymap()
        # Ctrl+Z is the text field's; it is the undo's own all the same.
        assert keys.moves(ActionId.UNDO, "F4") == (Moved(ActionId.START, ""),)

    def test_who_lost_the_key_has_it_again_once_it_is_free(self) -> None:
        keys = Keymap()
        keys.give(ActionId.UNDO, "F4")
        keys.give(ActionId.UNDO, "Ctrl+Z")
        assert keys.key(ActionId.START) == "F4"
        assert keys.own == {}

    def test_a_fixed_key_is_in_the_way_only_where_both_work(self) -> None:
        keys = Keymap()
        assert keys.standing_in_the_way(ActionId.NEXT, "Ctrl+W") == ()
        assert keys.standing_in_the_way(ActionId.NEXT, "Alt+W")
        # The call for help works in every sheet.
        assert keys.standing_in_the_way(ActionId.CALL_HELP, "F5")

    def test_what_is_in_no_window_together_is_no_clash(self) -> None:
        keys = Keymap()
        # F7 is "Without a ticket" at the counter and "New ticket" at the reception.
        assert keys.moves(ActionId.NEW_TICKET, "F2") == ()
        keys.give(ActionId.NEW_TICKET, "F2")
        assert keys.key(ActionId.NEXT) == "F2"

    def test_what_is_in_both_windows_takes_the_key_from_both(self) -> None:
        keys = Keymap()
        assert set(keys.moves(ActionId.FIND, "F7")) == {
            Moved(ActionId.WALK_IN, "Ctrl+F"),
            Moved(ActionId.NEW_TICKET, "Ctrl+F"),
        }
        keys.give(ActionId.FIND, "F7")
        assert keys.key(ActionId.WALK_IN) == keys.key(ActionId.NEW_TICKET) == "Ctrl+F"

    def test_reset_gives_everything_back(self) -> None:
        keys = Keymap({"find": "Ctrl+W", "next": "F9", "finish": "F2"})
        keys.reset_all()
        assert keys.own == {}
        assert keys.key(ActionId.FIND) == "Ctrl+F"


class TestWhatIsKept:
    @pytest.mark.parametrize(
        "kept",
        [
            {"no_such_action": "F5"},
            {"find": "no such key"},
            {"find": "A"},
            {"find": "Ctrl+V"},
            {"find": "Ctrl+K, Ctrl+L"},
            {"find": "Alt+W"},
            {"": ""},
        ],
    )
    def test_what_makes_no_sense_is_left_aside(self, kept: dict[str, str]) -> None:
        keys = Keymap({**kept, "hold": "Ctrl+W"})
        assert keys.own == {"hold": "Ctrl+W"}
        assert keys.key(ActionId.FIND) == "Ctrl+F"

    def test_of_two_that_were_given_one_key_the_first_has_it(self) -> None:
        keys = Keymap({"find": "Ctrl+W", "hold": "Ctrl+W"})
        assert keys.key(ActionId.FIND) == "Ctrl+W"
        assert keys.key(ActionId.HOLD) == "F5"

    def test_a_key_that_came_to_another_action_with_an_update_stays_the_users(self) -> None:
        keys = Keymap({"find": "F9"})
        assert keys.key(ActionId.FIND) == "F9"
        assert keys.key(ActionId.FINISH) == ""

    def test_an_action_without_a_key_stays_without(self) -> None:
        assert Keymap({"find": ""}).key(ActionId.FIND) == ""

    @pytest.mark.parametrize("own", [{"find": "Ctrl+W"}, {"next": "F9", "finish": "F2"}, {}])
    def test_what_is_kept_comes_back(self, tmp_path: Path, own: dict[str, str]) -> None:
        path = tmp_path / "preferences.json"
        save_preferences(path, Preferences(language="lt", keys=own))
        known = load_preferences(path)
        assert (known.language, Keymap(known.keys).own) == ("lt", own)

    @pytest.mark.parametrize("keys", [7, "F2", ["next"], None, {"next": 5, "find": "Ctrl+W"}])
    def test_a_damaged_file_costs_no_other_preference(self, tmp_path: Path, keys: object) -> None:
        path = tmp_path / "preferences.json"
        path.write_text(json.dumps({"language": "lt", "keys": keys}), encoding="utf-8")
        known = load_preferences(path)
        assert known.language == "lt"
        assert set(known.keys) <= {"find"}

    def test_a_second_window_of_the_user_keeps_keys_and_nothing_else(
        self, qtbot: QtBot, tmp_path: Path, nothing_left: None
    ) -> None:
        path = tmp_path / "preferences.json"
        save_preferences(path, Preferences(language="lt", person_id=3))
        runner = Runner()
        first = Memory(path, runner, reads_only=False)
        second = Memory(path, runner, reads_only=True)
        second.keep_language("en")
        second.keep_keys({"find": "Ctrl+W"})
        qtbot.waitUntil(lambda: load_preferences(path).keys == {"find": "Ctrl+W"})
        assert load_preferences(path).language == "lt"
        first.keep_theme("dark")
        qtbot.waitUntil(lambda: load_preferences(path).theme == "dark")
        assert load_preferences(path).keys == {"find": "Ctrl+W"}
        runner.stop()
        runner.deleteLater()


class TestActionsThatFollow:
    def test_every_window_follows_at_once_and_later(self, qtbot: QtBot) -> None:
        from PySide6.QtWidgets import QWidget

        keys = Keymap()
        before, after = QWidget(), QWidget()
        for each in (before, after):
            qtbot.addWidget(each)
        one = make_actions(before)
        keys.bind(one)
        keys.give(ActionId.FIND, "Ctrl+W")
        two = make_actions(after)
        keys.bind(two)
        assert shortcut(one[ActionId.FIND]) == shortcut(two[ActionId.FIND]) == "Ctrl+W"
        keys.reset_all()
        assert shortcut(one[ActionId.FIND]) == shortcut(two[ActionId.FIND]) == "Ctrl+F"

    def test_an_action_that_is_gone_follows_no_more(self, qtbot: QtBot) -> None:
        keys = Keymap()
        action = QAction()
        keys.follow(ActionId.FIND, action)
        del action
        keys.give(ActionId.FIND, "Ctrl+W")


def shortcut(action: QAction) -> str:
    return action.shortcut().toString()
