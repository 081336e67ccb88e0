"""The sheet of all keys leaves nothing out: neither in the source nor in windows that stand."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.factories import ASTA, DARIUS, PASSPORTS, Play
from tests.ui.lead_page import LeadPage
from tests.ui.looking_back import LookingBack
from tests.ui.stations import Station
from tests.ui.test_reception import Desk
from ui.absences.window import AbsencesWindow
from ui.actions import ActionId, shortcuts, specs
from ui.forecasts.window import ForecastsWindow
from ui.keys.fit import portable
from ui.keys.fixed import Place, fixed_keys, place_name
from ui.paper_day.window import PaperDayWindow
from ui.promises.window import PromisesWindow
from ui.standard_cards.window import StandardWindow
from ui.theme import Theme
from ui.today.window import TodayWindow

ROOT = Path(__file__).resolve().parents[2]
KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift|Meta)\+)+"
    r"(?:F\d{1,2}|Del|Esc|Enter|Return|Tab|Space|Home|End|Pg(?:Up|Down)|Ins|Backspace"
    r"|Left|Right|Up|Down|[A-Z0-9?])|F\d{1,2}|Del|Esc|Enter|Return"
)
EVERYWHERE = (Place.LISTS, Place.SHEETS, Place.PAGES)
HOLDS_IN: Mapping[str, tuple[Place, ...]] = {
    "ui/absences/window.py": (Place.ABSENCES,),
    "ui/closing/day_end_sheet.py": (Place.DAY_END,),
    "ui/closing/my_day.py": (Place.MY_DAY,),
    "ui/closing/telling_all.py": (Place.TELLING,),
    "ui/closing/telling_one.py": (Place.TELLING,),
    "ui/closing/telling_sheet.py": (Place.TELLING,),
    "ui/counter/calling_panel.py": (Place.STRIPS,),
    "ui/counter/context_menus.py": (),
    "ui/counter/finish_strip.py": (Place.STRIPS,),
    "ui/counter/phone_strip.py": (Place.STRIPS,),
    "ui/counter/unshared_calls.py": (),
    "ui/forecasts/window.py": (Place.FORECASTS,),
    "ui/cover/window.py": (Place.COVER,),
    "ui/help/window.py": (Place.GUIDE,),
    "ui/history/importing.py": (Place.HISTORY,),
    "ui/history/person.py": (Place.HISTORY,),
    "ui/history/visits.py": (Place.HISTORY,),
    "ui/history/window.py": (Place.HISTORY,),
    "ui/lead/sheets.py": (),
    "ui/lead/window.py": (Place.HALL_NOW,),
    "ui/menus.py": (Place.MENUS,),
    "ui/paper_day/entry.py": (Place.PAPER_DAY,),
    "ui/paper_day/taken_back.py": (Place.PAPER_DAY,),
    "ui/paper_day/window.py": (Place.PAPER_DAY,),
    "ui/promises/window.py": (Place.PROMISES,),
    "ui/privacy/window.py": (Place.PRIVACY,),
    "ui/reception/window.py": (),
    "ui/record/window.py": (Place.RECORD,),
    "ui/screens_page/window.py": (Place.SCREENS,),
    "ui/setup/editor.py": (Place.SET_UP,),
    "ui/setup/first_secret.py": (),
    "ui/setup/first_start.py": (Place.SET_UP,),
    "ui/setup/halls.py": (),
    "ui/setup/sign_on.py": (),
    "ui/sheets/leaving.py": (),
    "ui/sheets/prepare_answer.py": (Place.ANSWER,),
    "ui/sheets/walk_in.py": (),
    "ui/standard/guide.py": (Place.STRIPS,),
    "ui/standard/help_bar.py": (Place.HELP_CALLS,),
    "ui/standard/moment_rule.py": (Place.ANSWER,),
    "ui/standard/strip.py": (Place.STRIPS,),
    "ui/standard_cards/editing.py": (Place.STANDARD,),
    "ui/standard_cards/window.py": (Place.STANDARD,),
    "ui/tickets/choose.py": (Place.PRINTER,),
    "ui/today/window.py": (Place.TODAY,),
    "ui/widgets/page.py": (),
}
"""Which place on the sheet lists the keys of a module, beside what holds in all of them."""

Open = Callable[..., Station]


def written(source: str) -> set[str]:
    """The keys that stand as texts of their own in a module."""
    texts = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return {
        portable(each.value)
        for each in texts
        if isinstance(each.value, str) and KEY.fullmatch(each.value)
    }


def of_places(*places: Place) -> set[str]:
    return {portable(key) for each in fixed_keys() for key in each.keys if each.place in places}


def undeclared(module: str, source: str) -> list[str]:
    """Keys of a module that nobody who looks for them would find."""
    found = written(source)
    if module not in HOLDS_IN:
        return sorted(found)
    known = of_places(*HOLDS_IN[module], *EVERYWHERE)
    if module == "ui/standard/help_bar.py":
        known.add(portable(specs()[ActionId.CALL_HELP].key))
    return sorted(found - known)


def test_a_key_that_is_on_no_list_is_found() -> None:
    source = 'action.setShortcut(QKeySequence("Ctrl+Shift+F7"))'
    assert undeclared("ui/today/window.py", source) == ["Ctrl+Shift+F7"]
    assert undeclared("ui/quite/new.py", source) == ["Ctrl+Shift+F7"]
    assert undeclared("ui/today/window.py", 'make("find", "x", "Ctrl+F", find)') == []


def test_every_key_in_the_source_is_on_the_sheet_of_all_keys() -> None:
    """A new key goes to `ui/keys/fixed.py`, its module to `HOLDS_IN` above."""
    missing = {}
    for file in sorted((ROOT / "ui").rglob("*.py")):
        module = file.relative_to(ROOT).as_posix()
        # The self-test presses keys; it has none.
        if module != "ui/actions.py" and not module.startswith(("ui/keys/", "ui/self_test/")):
            lacking = undeclared(module, file.read_text(encoding="utf-8"))
            if lacking:
                missing[module] = lacking
    assert missing == {}


def test_every_place_has_a_name_and_a_key() -> None:
    for place in Place:
        assert place_name(place)
        assert [each for each in fixed_keys() if each.place is place], place


def test_every_fixed_key_is_one_key() -> None:
    for each in fixed_keys():
        assert each.keys or each.shown, each
        assert all(portable(key) == key for key in each.keys), each


def unlisted(window: QWidget, *places: Place) -> list[tuple[str, str]]:
    """The shortcuts of a window that stand on no list for it."""
    known = {each.toString() for spec in specs().values() for each in shortcuts(spec.key)}
    known |= of_places(*places, *EVERYWHERE, Place.MENUS, Place.HELP_CALLS)
    return [
        (action.objectName(), key)
        for action in window.findChildren(QAction)
        for key in (QKeySequence(each).toString() for each in action.shortcuts())
        if key not in known
    ]


@pytest.mark.usefixtures("english")
class TestWindowsThatStand:
    def test_a_shortcut_that_is_on_no_list_is_found(self, qtbot: QtBot) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        action = QAction("x", window)
        action.setObjectName("odd")
        action.setShortcut(QKeySequence("Ctrl+Shift+F7"))
        assert unlisted(window) == [("odd", "Ctrl+Shift+F7")]

    def test_counter(self, station: Open, play: Play) -> None:
        play.issue(PASSPORTS)
        desk = station()
        desk.do("F2")
        desk.do("F4")
        desk.press("F8")
        assert not unlisted(desk.window, Place.STRIPS)
        desk.press("Esc")
        desk.press("F9")
        assert not unlisted(desk.window, Place.STRIPS)
        desk.press("Esc")

    def test_reception(self, qtbot: QtBot, english: Theme, nothing_left: None, play: Play) -> None:
        desk = Desk(qtbot, play, ASTA)
        assert not unlisted(desk.window)
        desk.close()

    def test_hall_now(self, qtbot: QtBot, nothing_left: None, play: Play) -> None:
        page = LeadPage(qtbot, play, DARIUS)
        assert not unlisted(page.window, Place.HALL_NOW)
        page.close()

    def test_history(self, qtbot: QtBot, nothing_left: None, play: Play) -> None:
        page = LookingBack(qtbot, play)
        assert not unlisted(page.window, Place.HISTORY)
        page.close()

    @pytest.mark.parametrize(
        ("make", "place"),
        [
            (TodayWindow, Place.TODAY),
            (PromisesWindow, Place.PROMISES),
            (AbsencesWindow, Place.ABSENCES),
            (ForecastsWindow, Place.FORECASTS),
            (StandardWindow, Place.STANDARD),
            (PaperDayWindow, Place.PAPER_DAY),
        ],
    )
    def test_pages(
        self, make: Callable[..., QWidget], place: Place, station: Open, qtbot: QtBot
    ) -> None:
        desk = station()
        page = make(desk.window._shell, desk.window)
        page.show()
        qtbot.wait(50)
        assert not unlisted(page, place)
        page.close()
