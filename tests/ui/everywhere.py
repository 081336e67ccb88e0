"""Every window, page and sheet, in the language that nobody speaks and in the other two.

`python -m tests.ui.everywhere FOLDER HALL` says in one line of JSON what is wrong with each, on the
screen that Qt is told of. HALL is a set-up hall for the sheets; the hall that the whole program
works in is made in FOLDER.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLocale, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

import ui.app
from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.setup import (
    GROUP_LENGTH,
    SCREEN_NAME_LENGTH,
    Group,
    Kiosk,
    Notice,
    PublicSetup,
    QuietSpan,
    ScreenView,
    TicketForm,
    Words,
)
from queueapp.domain.setup import HallKind, HallTime
from queueapp.domain.visit import HoldReason
from queueapp.paths import user_paths
from queueapp.services.hall import Hall
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    DRAFT,
    HOUSING,
    MONDAY_10,
    Play,
    SetClock,
    seen,
)
from tests.ui import large_text
from tests.ui.looks import faults_of_names, faults_of_places, that_stay, words_of
from tests.ui.pseudo import LANGUAGE, PseudoInterpreter, not_translated
from ui.actions import ActionId
from ui.app import Program
from ui.command_line import Options
from ui.history.window import PERSON, PICTURES, VISITS, HistoryWindow
from ui.i18n import LANGUAGES
from ui.pages import PAGES
from ui.paper_day.window import ENTER, ENTERED, PRINT, PaperDayWindow
from ui.screens_page.window import ScreensWindow
from ui.self_test import sheets
from ui.self_test.stage import Stage, StageClock
from ui.self_test.waiting import until
from ui.setup.away import AwayPage
from ui.setup.halls import HallChoice
from ui.setup.start import StartWindow
from ui.shell import Wishes
from ui.theme import Mode, Theme
from ui.widgets.page import Sheet

Found = dict[str, list[str]]

DATA = re.compile(
    # Tickets, times, numbers of phones, keys of the keyboard, languages, names of files.
    r"\b[A-Z]\d{1,3}\b|\+?\d[\d .:,•–-]*|\bF\d{1,2}\b|\b(?:Ctrl|Shift|Alt|Enter|Return|Esc|Del|Tab|"
    r"Space|Home|End|PgUp|PgDown|Up|Down|Left|Right|Ins|Menu|Backspace)\b|\b(?:LT|EN|RU|UK|English|Lietuvių)\b|"
    r"[\w-]+\.(?:queueapp|csv|xlsx|pdf)\b|\b[KMG]B\b"
)
OWN = {
    # What the sheets are made with here.
    *(sheets.LONG.rsplit(" ", less)[0] for less in range(12)),
    *("Kviesti A001 be eilės?", "Kiti atėjo anksčiau.", "Kviesti dabar", "3 versija"),
    *("a folder with a name that is longer than most", "a word for an end"),
    *("Ona Kazlauskienė", "ona@example.lt", "Another hall", "server", sheets.PRINTER),
}
SPOKEN = frozenset(
    {
        *(f"Text {name}" for name in ("sentence", "gloss", "first", "first_gloss", "text")),
        *("_Said consent_said", "Paper paper", "QListWidget contents"),
        *("DayEdit first_day", "DayEdit last_day"),
        *("Text kind", "Text details", "Text seal"),
        "PaperPicture paper",
    }
)
"""What is said or written to clients is Lithuanian, with its meaning, in every language; the guide
has pages of its own in both; days are typed in both; an entry of the record stands as it is kept.
"""
HOLIDAYS = Path(__file__).resolve().parents[2] / "resources" / "holidays_lt.json"
_LAID_OUT_MS = 30
WORD = re.compile(r"[^\W\d_]{2,}")


class Judge:
    """Collects what is wrong with each window that it is shown."""

    def __init__(self, data: Iterable[str]) -> None:
        self.names: Found = {}
        self.places: Found = {}
        self.words: Found = {}
        self.seen: set[str] = set()
        known = sorted({each for each in data if WORD.search(each)}, key=len, reverse=True)
        self._data = re.compile("|".join(re.escape(each) for each in known))

    def look(self, name: str, window: QWidget) -> None:
        """Look at a window in the language that nobody speaks."""
        self.seen.add(type(window).__name__)
        for kind, find in (
            (self.names, faults_of_names),
            (self.places, faults_of_places),
            (self.words, self._untranslated),
        ):
            kind.setdefault(name, []).extend(that_stay(partial(find, window), settle))

    def look_large(self, name: str, window: QWidget) -> None:
        """Look at a window with text twice as large."""
        found = that_stay(partial(faults_of_places, window), settle)
        self.places.setdefault(f"{name}, 200 %", []).extend(found)

    def look_again(self, name: str, window: QWidget, language: str) -> None:
        """Look whether anything is left of another language."""
        others = DAYS_OF[{"en": "lt", "lt": "en"}[language]]

        def left() -> list[str]:
            found = {
                f"{where}: {text}"
                for where, text in words_of(window)
                if where not in SPOKEN
                if "⟦" in text or any(each in text for each in others)
            }
            return sorted(found)

        self.words.setdefault(name, []).extend(that_stay(left, settle))

    def _untranslated(self, window: QWidget) -> list[str]:
        found = set()
        for where, text in words_of(window):
            if where in SPOKEN:
                continue
            left = DATA.sub(" ", self._data.sub(" ", not_translated(text)))
            if WORD.search(left):
                found.add(f"{where}: {text}")
        return sorted(found)


def strings_in(value: Any) -> Iterator[str]:
    """All texts in a value, such as those of the rule cards."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from strings_in(getattr(value, each.name))
    elif isinstance(value, Mapping):
        yield from chain.from_iterable(strings_in(each) for each in value.values())
    elif isinstance(value, Iterable):
        yield from chain.from_iterable(strings_in(each) for each in value)


def dates(language: str = "en") -> Iterator[str]:
    """Days and months, as a language has them."""
    locale = QLocale(LANGUAGES[language])
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        yield from (locale.dayName(day, form) for day in range(1, 8))
        yield from (locale.monthName(month, form) for month in range(1, 13))


DAYS_OF = {each: [day for day in dates(each) if len(day) > 3] for each in LANGUAGES}


def settle() -> None:
    """Let what was shown settle, and what was put away go."""
    for ms in (_LAID_OUT_MS, 0):
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def look_at_sheets(judge: Judge, path: Path) -> None:
    clock = StageClock()
    with Hall.open(path, clock) as hall:
        for name, make, happens in sheets.all_sheets(Stage(hall, clock, path)):
            sheet = make()
            sheet.open()
            settle()
            judge.look(name, sheet)
            happens(sheet)
            settle()
            judge.look(f"{name}, then", sheet)
            sheet.done(0)
            sheet.deleteLater()


class Whole:
    """The whole program in a hall at work, and what of it can be opened."""

    def __init__(self, app: QApplication, path: Path, clock: SetClock) -> None:
        self._app, self._path, self._clock = app, path, clock
        self._program: Program | None = None

    @property
    def program(self) -> Program:
        assert self._program is not None
        return self._program

    def start(self, language: str, person: str, counter: str = "") -> None:
        """Start as somebody who sits down at a counter, or at the reception without one."""
        self.stop()
        asked = Options(
            self._path,
            person=person,
            counter=counter,
            reception=not counter,
            language=language,
            theme="light",
        )
        self._program = program = Program(self._app, asked, user_paths(), self._clock)
        program.start()
        until(lambda: program.live.board is not None)
        until(lambda: getattr(program.window, "session", None) is not None)
        settle()

    def speak(self, language: str) -> None:
        """Change the language as the menu does."""
        self.program.wishes.language.emit(language)
        settle()

    def enlarge(self, scale: float) -> None:
        """Change the size of all text as the menu does."""
        self.program.wishes.text_scale.emit(scale)
        settle()

    def do(self, action: ActionId) -> None:
        """Do what the menu of the main window does."""
        actions = self.main().actions_by_id
        until(actions[action].isEnabled)
        actions[action].trigger()
        settle()

    def main(self) -> Any:
        """The main window, on the smallest screen there may be."""
        window = self.program.window
        assert window is not None
        if window.size() != QSize(1280, 720):
            window.resize(1280, 720)
            settle()
        return window

    def shown(self) -> Iterator[tuple[str, QWidget]]:
        """The main window, those beside it, and what lies over them."""
        main = self.main()
        yield type(main).__name__, main
        for each in QApplication.topLevelWidgets():
            if isinstance(each, HistoryWindow) and each.isVisible():
                yield from self._pages(each)
            elif isinstance(each, PaperDayWindow) and each.isVisible():
                yield from self._paper_list(each)
            elif isinstance(each, ScreensWindow) and each.isVisible():
                yield from self._parts(each)
            elif isinstance(each, QDialog) and each.isVisible():
                yield type(each).__name__, each

    @staticmethod
    def _pages(window: HistoryWindow) -> Iterator[tuple[str, QWidget]]:
        """The history, once what each page asks for was read."""
        for page in (PERSON, VISITS, PICTURES):
            window.show_page(page)
            until(lambda: not (window._looking.busy or window._visits.busy))
            settle()
            yield f"history, {page}", window

    @staticmethod
    def _parts(window: ScreensWindow) -> Iterator[tuple[str, QWidget]]:
        """Every part of what is set up for clients."""
        for part in window._pages:
            window.show_page(part)
            settle()
            yield f"screens, {part}", window

    @staticmethod
    def _paper_list(window: PaperDayWindow) -> Iterator[tuple[str, QWidget]]:
        """What is entered with a line that is wrong, what was, and what is printed."""
        window.show_part(ENTER)
        window.entry.grid.lines.show([("P-001", "9:05", "?", "", "", "", "", "")])
        window.entry.enter()
        settle()
        yield "paper list, enter", window
        window.show_part(ENTERED)
        settle()
        yield "paper list, entered", window
        window.show_part(PRINT)
        settle()
        yield "paper list, print", window

    def dismiss(self) -> None:
        """Put away what lies over the main window."""
        for _, each in list(self.shown())[1:]:
            each.close()
        settle()

    def stop(self) -> None:
        if self._program is not None:
            self._program.stop()
            self._program.deleteLater()
            self._program = None
            settle()


def fill(play: Play) -> None:
    """A morning: two at work, some wait, one is on hold, one did not come, two are promised."""
    lead, clerk = play.sit(4, DARIUS), play.sit(1, BRONIUS)
    for at in range(8):
        play.issue(language="en" if at % 2 else None)
    held = play.serve_next(clerk)
    play.hall.desk.hold(clerk, seen(held), HoldReason.FETCHING_PAPERS, 5)
    missed = play.call_next(clerk)
    play.hall.desk.no_show(clerk, seen(missed))
    play.serve_next(clerk)
    play.callback(lead, name=sheets.LONG[:60])
    play.follow_up(lead, name="Ona Kazlauskienė", question=sheets.LONG)
    draft = AbsenceDraft(CECILIJA, BRONIUS, "2026-03-03", "2026-03-13", "8 612 00000")
    play.hall.absence.plan(lead, draft)
    play.issue(HOUSING)
    fill_public(play)
    play.clock.pass_minutes(1)


def fill_public(play: Play) -> None:
    """One of everything that clients can see."""
    lead, long = play.reception(DARIUS), sheets.LONG
    since = play.hall.board.read(play.site).directory.public
    setup = PublicSetup(
        screens=(ScreenView(long[:SCREEN_NAME_LENGTH], frozenset({HOUSING}), frozenset()),),
        notices=(Notice(1, Words("Ona Kazlauskienė"), None, "2026-03-02", "2026-03-09"),),
        kiosk=Kiosk(groups=(Group(Words(long[:GROUP_LENGTH], long[:GROUP_LENGTH]), (HOUSING,)),)),
        ticket=TicketForm(heading=Words(long[:100]), text=Words(long, long)),
        quiet=(QuietSpan(9 * 60, 11 * 60),),
    )
    play.hall.public_setup.change(lead, setup, since)
    play.hall.announcing.announce(lead, long, long, 60)
    kiosk = Device("a PC", DeviceKind.KIOSK, long[:40], trouble=DeviceTrouble.PAPER_OUT)
    play.hall.screens.report(play.site, kiosk)


BESIDE: tuple[Callable[[Wishes], None], ...] = (
    lambda wishes: wishes.today.emit(),
    lambda wishes: wishes.promises.emit(),
    lambda wishes: wishes.absences.emit(),
    *(
        lambda wishes, page=page: wishes.page.emit(page)  # type: ignore[misc]
        for page in (*PAGES, ActionId.HELP)
    ),
)
AT_WORK = (
    ActionId.NEXT,
    ActionId.START,
    ActionId.PHONE,
    ActionId.FINISH,
    ActionId.SITUATIONS,
    ActionId.PALETTE,
)
LEAVE_NO_TRACE = (ActionId.SITUATIONS, ActionId.PALETTE)
"""Once what they open is put away the main window is as it was."""


def look_at_desk(judge: Judge, whole: Whole) -> None:
    """An administrator at a counter, with every page open, and then with a client."""
    whole.start("lt", "Asta", "2")
    for show in BESIDE:
        show(whole.program.wishes)
        settle()
    whole.speak(LANGUAGE)
    for name, window in whole.shown():
        judge.look(name, window)
    for language in ("lt", "en"):
        whole.speak(language)
        for name, window in whole.shown():
            judge.look_again(f"{name}, {language}", window, language)
    whole.dismiss()
    whole.speak(LANGUAGE)
    for action in AT_WORK:
        whole.do(action)
        for name, window in whole.shown():
            judge.look(f"{name}, {action}", window)
        whole.dismiss()
        if action not in LEAVE_NO_TRACE:
            whole.enlarge(2.0)
            judge.look_large(f"CounterWindow, {action}", whole.main())
            whole.enlarge(1.0)
    whole.program.wishes.cover.emit(None)
    settle()
    judge.look("cover", next(each for each in QApplication.topLevelWidgets() if each.isVisible()))


def look_at_reception(judge: Judge, whole: Whole) -> None:
    """The reception, and what an administrator opens from there."""
    whole.start(LANGUAGE, "Asta")
    judge.look("reception", whole.main())
    whole.enlarge(2.0)
    judge.look_large("reception", whole.main())
    whole.enlarge(1.0)
    for setting in sorted(whole.program.wishes.settings):
        whole.program.wishes.setting.emit(setting)
        settle()
        for name, window in list(whole.shown())[1:]:
            judge.look(name, window)
        whole.dismiss()
    whole.program.wishes.sign_out.emit()
    until(lambda: whole.program.window.findChild(QWidget, "sign-on") is not None)
    settle()
    judge.look("sign-on", whole.main())
    whole.enlarge(2.0)
    judge.look_large("sign-on", whole.main())
    whole.enlarge(1.0)
    whole.program.wishes.other_hall.emit()
    settle()
    judge.look("first start", whole.main())


def look_at_doors(judge: Judge) -> None:
    """What is shown before there is a hall."""
    away = AwayPage(MONDAY_10)
    away.show_trouble(sheets.LONG, mends_itself=True, tried_at=MONDAY_10)
    for page in (away, HallChoice("server", {1: "Test hall", 2: "Another hall"}, 2)):
        window = StartWindow(page=page)
        window.resize(1280, 720)
        window.show()
        settle()
        judge.look(type(page).__name__, window)
        window.close()
        window.deleteLater()


def look_at_windows(judge: Judge, app: QApplication, folder: Path) -> None:
    """Each main window and page: made in Lithuanian, then switched to what nobody speaks."""
    path, clock = folder / "hall.queueapp", SetClock()
    with Hall.create(path, HallKind.DEMO, clock, HallTime(MONDAY_10, MONDAY_10)) as hall:
        hall.setup.open_hall(DRAFT)
        fill(Play(hall, clock, path))
    whole = Whole(app, path, clock)
    look_at_desk(judge, whole)
    look_at_reception(judge, whole)
    whole.stop()


def main(folder: str, path: str) -> None:
    app = QApplication(sys.argv[:1])
    ui.app.Interpreter = PseudoInterpreter  # type: ignore[misc]
    Theme(app, mode=Mode.LIGHT)
    interpreter = PseudoInterpreter(app)
    interpreter.speak(LANGUAGE)
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    with Hall.open(Path(path), SetClock()) as hall:
        cards = hall.standard.in_force(1).standard
    holidays = json.loads(HOLIDAYS.read_text(encoding="utf-8"))
    judge = Judge({*strings_in(DRAFT), *strings_in(cards), *OWN, *dates(), *strings_in(holidays)})
    look_at_sheets(judge, Path(path))
    look_at_doors(judge)
    interpreter.speak("en")
    look_at_windows(judge, app, Path(folder))
    kinds = large_text.leaves(QDialog) | large_text.leaves(QMainWindow)
    # That no sheet is left out, `large_text` says.
    kinds = {kind for kind in kinds if not issubclass(kind, Sheet)}
    own = {kind.__name__ for kind in kinds if kind.__module__.startswith("ui.")}
    said = {"names": judge.names, "places": judge.places, "words": judge.words}
    said["missing"] = {"windows": sorted(own - judge.seen)}
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
