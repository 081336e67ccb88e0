"""All sheets at twice the text size, in Lithuanian, on the screen that Qt is told of.

`python -m tests.ui.large_text HALL` says in one line of JSON what of each lies out of sight, and
which sheets of the program were not among them.
"""

import importlib
import json
import pkgutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import ui
from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.backup import Backup, BackupKind
from queueapp.domain.closing import OpenEnds
from queueapp.domain.forecast.grades import Quality
from queueapp.domain.forecast.of_board import hall_now
from queueapp.domain.forecast.state import Footing, Forecast, Verdict
from queueapp.domain.history.past import Damaged
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.picture import Picture
from queueapp.domain.hours import DayHours, Lunch, OwnDay
from queueapp.domain.importing.text import open_csv
from queueapp.domain.public.setup import PublicPart
from queueapp.domain.quiet import QuietHour
from queueapp.domain.record_page import RecordWanted
from queueapp.domain.session import Session
from queueapp.domain.setup import NAME_LENGTH, Part
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import Outcome
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    HOUSING,
    MONDAY_10,
    Play,
    SetClock,
    copy_hall,
    seen,
)
from tests.history_day import NOW, write
from tests.ui.foretold import outlook
from ui.absences.sheet import AbsenceSheet, CancelSheet
from ui.actions import ActionId
from ui.archive import Archive
from ui.closing.day_end_sheet import DayEndSheet
from ui.closing.explanation import ExplanationSheet
from ui.closing.explanation_words import explanation
from ui.closing.late import LateSheet
from ui.closing.longer import LongerSheet
from ui.closing.my_day import MyDaySheet
from ui.closing.sentences import Closing
from ui.closing.telling_round import Round
from ui.closing.telling_sheet import HallShown, TellingSheet
from ui.closing.ways_sheets import AnotherDaySheet, CallbackSheet
from ui.closing.what_if import WhatIfSheet
from ui.command_line import Options
from ui.history.exporting import ExportSheet
from ui.history.import_work import Opened
from ui.history.importing import ImportSheet
from ui.history.report.day import DayReports
from ui.history.report.day_sheet import DayReportSheet
from ui.history.report.order import Form, What
from ui.history.story import StorySheet
from ui.history.window import PERSON, PICTURES, VISITS, HistoryWindow, LeftOutSheet
from ui.i18n import Interpreter
from ui.keys.catch import CatchSheet
from ui.keys.keymap import Keymap
from ui.keys.sheet import KeysSheet
from ui.lead.move import MoveSheet
from ui.lead.sheets import CloseCounterSheet, EndVisitSheet, OpenCounterSheet, ServesSheet
from ui.live import Live
from ui.memory import Memory
from ui.privacy.erase_sheet import ErasePersonSheet
from ui.record.check_sheet import CheckSheet
from ui.record.entry_sheet import EntrySheet
from ui.record.exporting import ExportSheet as RecordExportSheet
from ui.report import BugSheet
from ui.runner import Runner
from ui.screens_page.leaving import UnsavedScreensSheet
from ui.screens_page.words import part_name
from ui.setup.backups import BackupsDialog, DamagedSheet, RestoreSheet
from ui.setup.editor import SetupDialog
from ui.setup.shared import SharedDialog
from ui.setup.staff_pins import StaffPins
from ui.setup.starter import starter_draft
from ui.sheets.amend import AmendSheet
from ui.sheets.announcement import AnnouncementSheet
from ui.sheets.answer import AnswerSheet
from ui.sheets.correct import CorrectSheet
from ui.sheets.details import DetailsSheet
from ui.sheets.ending import AnsweredSheet, GiveUpSheet
from ui.sheets.extend import ExtendSheet
from ui.sheets.hand_over import HandOverSheet
from ui.sheets.hold import HoldSheet
from ui.sheets.leaving import LeavingSheet
from ui.sheets.offsite import OffsiteSheet
from ui.sheets.own_secret import OwnSecretSheet
from ui.sheets.prepare_answer import PrepareAnswer
from ui.sheets.reasons import PrioritySheet, ReasonSheet, ReinstateSheet
from ui.sheets.story import Story
from ui.sheets.transfer import TransferSheet
from ui.sheets.walk_in import WalkInSheet
from ui.shell import Shell, Wishes
from ui.standard_cards.leaving import UnsavedSheet
from ui.standard_cards.versions import VersionSheet
from ui.theme import Mode, Theme, Tone
from ui.tickets.choose import PrinterSheet
from ui.tickets.desk import TicketDesk
from ui.widgets.action_button import ActionButton
from ui.widgets.labels import Text
from ui.widgets.page import Sheet

SERVER = Server("db.kaunas.lt", "saliu_eile", "queueapp")
BACKUP = Backup(Path("hall.queueapp"), MONDAY_10, 4_812_800, BackupKind.DAY, date(2026, 3, 9))
NOTHING = Forecast(MONDAY_10, None, 11, Footing.FIRM, 340, 6, 8)
LONG = "Nepavyko: kitame lange ką tik padaryta kas kita. Pažiūrėkite į eilę ir bandykite iš naujo."

Made = tuple[str, QDialog, Callable[[], None]]
"""What it shows, and what happens while it is on the screen."""


def setup_sheets() -> Iterator[Made]:
    """The settings, at each step."""
    shared = SharedDialog()
    yield "shared database", shared, lambda: None
    for text, trouble in (("password", Trouble.WRONG_PASSWORD), ("proof", Trouble.CERTIFICATE)):
        wrong = SharedDialog(SERVER)
        error = StorageTrouble(trouble, SERVER)
        yield f"shared database, {text}", wrong, lambda s=wrong, e=error: s.show_trouble(e)  # type: ignore[misc]
    found = SharedDialog(SERVER)
    halls = ("Laisvės alėjos salė", "Šilainių salė")
    yield "shared database, found", found, lambda: found.show_found("16.4", halls)
    empty = SharedDialog(SERVER)
    yield "shared database, empty", empty, empty.show_empty
    backups = BackupsDialog()
    backups.show_backups([BACKUP] * 9)
    yield "backups", backups, lambda: backups.say(LONG, Tone.BAD)
    yield "restore", RestoreSheet(BACKUP), lambda: None
    yield "damaged", DamagedSheet("hall.queueapp", BACKUP, in_use=True), lambda: None
    setup = SetupDialog(starter_draft())
    yield "set-up", setup, lambda: setup.show_error(LONG)
    week = {1: DayHours(480, 1020, lunch=Lunch(720, 765)), 7: DayHours(1200, 120, next_day=True)}
    own = {"2026-12-30": OwnDay(week[1], LONG[:NAME_LENGTH]), "2026-03-03": OwnDay(None)}
    unlike = replace(starter_draft(), week=week, exceptions=own)
    for part in (Part.HOURS, Part.DAYS, Part.LIMITS):
        dates = SetupDialog(unlike, today=date(2026, 3, 2))
        yield f"set-up, {part}", dates, lambda d=dates, p=part: d.editor.show_section(p)  # type: ignore[misc]
    yield "fault", BugSheet(ValueError(LONG)), lambda: None


def desk_sheets(play: Play) -> Iterator[Made]:
    """What is asked at the desk and at the reception, each once it was refused."""
    at_one = play.sit(1, BRONIUS)
    visit = play.issue()
    missed = play.call_next(at_one)
    missed = play.hall.desk.no_show(at_one, seen(missed)).visit
    play.issue()
    visit = play.serve_next(at_one)
    board = play.hall.board.read(1)
    directory, now = board.directory, play.clock.now()
    events = play.hall.board.timeline(at_one, visit.id)
    sheets: list[Sheet] = [
        HoldSheet("A001", now, directory.site.zone),
        TransferSheet(board, at_one, visit),
        ReasonSheet("Kviesti A001 be eilės?", "Kiti atėjo anksčiau.", "Kviesti dabar"),
        ReinstateSheet(missed, board, now),
        PrioritySheet(visit),
        OffsiteSheet(directory, (), now),
        WalkInSheet(list(directory.services.values()), 3),
        DetailsSheet(visit, directory, Story(events), (), now),
        KeysSheet(Keymap(), "counter_window"),
        CatchSheet(Keymap(), ActionId.NEXT),
        MyDaySheet(board, play.reception().person_id, now),
        LongerSheet(board, now),
        ExplanationSheet(LONG, explanation(None, Quality(40, 30))),
        WhatIfSheet(board, hall_now(board, now), at_one, lambda _hall, then: then(NOTHING)),
    ]
    play.clock.pass_minutes(5)
    done = play.hall.desk.finish(at_one, seen(visit), Outcome.SETTLED).visit
    sheets.append(CorrectSheet(done, directory, play.clock.now()))
    for sheet in sheets:
        yield type(sheet).__name__, sheet, lambda s=sheet: s.set_error(LONG)  # type: ignore[misc]


def card_sheets(play: Play) -> Iterator[Made]:
    """What is asked where the service standard is kept, each once it was refused."""
    found = play.hall.standard.in_force(1)
    cards, built_in = found.standard, found.built_in
    sheets: list[Sheet] = [
        UnsavedSheet(12),
        VersionSheet("3 versija", LONG, cards, built_in, {}, may_go_back=True),
    ]
    for sheet in sheets:
        yield type(sheet).__name__, sheet, lambda s=sheet: s.set_error(LONG)  # type: ignore[misc]


def promise_sheets(play: Play) -> Iterator[Made]:
    """What is asked about callbacks, promised answers and absences, each once it was refused."""
    session = play.sit(2, CECILIJA)
    play.issue()
    visit = play.serve_next(session)
    entries = [play.callback(session, f"8 612 {at:05}", name=LONG[:60]) for at in range(20)]
    letter = play.follow_up(session, name="Ona Kazlauskienė", question=LONG)
    draft = AbsenceDraft(CECILIJA, BRONIUS, "2026-03-09", "2026-03-13", "8 612 00000")
    away = play.hall.absence.plan(session, draft)
    promises = play.hall.promises
    directory = play.hall.board.read(1).directory
    site, person, now = directory.site, directory.people[CECILIJA], play.clock.now
    lists = play.hall.standard.in_force(1).standard.checklists
    to_see_to = [line.lt for line in lists[Checklist.LEAVING]]
    first = not promises.written_before(session, letter.promise.id)
    details = promises.details(session, letter.promise.id)
    sheets: list[Sheet] = [
        AnswerSheet(directory, CECILIJA, now, visit=visit),
        PrepareAnswer(details, site.office, person, first, now, site.calendar),
        AmendSheet(entries[0]),
        ExtendSheet(entries[0], site, now()),
        HandOverSheet(entries, directory, (away,), CECILIJA, now()),
        LeavingSheet(entries, directory, now(), to_see_to),
        AnsweredSheet("Ona Kazlauskienė"),
        GiveUpSheet("Ona Kazlauskienė"),
        AbsenceSheet(directory, CECILIJA, (away,), now),
        CancelSheet(away, directory, now()),
    ]
    for sheet in sheets:
        yield type(sheet).__name__, sheet, lambda s=sheet: s.set_error(LONG)  # type: ignore[misc]


def day_end_sheets(play: Play) -> Iterator[Made]:
    """The end of a day, with much of each kind open and with nothing; what was refused there."""
    lead, clerk = play.sit(4, DARIUS), play.sit(1, BRONIUS)
    for _ in range(12):
        play.issue()
    play.serve_next(clerk)
    entries = [play.callback(lead, f"8 613 {at:05}", name=LONG[:60]) for at in range(12)]
    directory = play.hall.board.read(1).directory
    ends = play.hall.day_end.open_ends(lead)
    ends = replace(ends, promises=tuple(entries), over=True)
    full = DayEndSheet(directory, ends.day, "17:00")
    full.show_ends(ends, steps=1)
    empty = DayEndSheet(directory, ends.day, "17:00")
    empty.show_ends(OpenEnds(ends.day, ends.read_at, over=True))
    for name, sheet in (("full", full), ("empty", empty)):
        yield f"day end, {name}", sheet, lambda s=sheet: s.set_error(LONG)  # type: ignore[misc]


def telling_sheets(play: Play) -> Iterator[Made]:
    """Telling those who wait, one by one and all at once, and the ways on; each once refused."""
    visits = [play.issue(language="en" if at % 4 == 0 else None) for at in range(40)]
    board, now = play.hall.board.read(1), play.clock.now()
    site = board.directory.site
    hour = QuietHour(now + 86_400_000, now + 90_000_000, 120_000, 300_000, 40)
    chances = [outlook(each.id, list(Verdict)[at % 5]) for at, each in enumerate(visits)]
    people = Round()
    people.take(board, {each.id: each for each in chances if isinstance(each.id, int)}.get, now)
    shown = HallShown(now, Closing("17:00", site.zone, quiet=hour), 13, LONG)
    one, together = TellingSheet(), TellingSheet()
    for sheet in (one, together):
        sheet.show_round(people, shown)
        sheet.begin_at(None)
    yield "telling", one, lambda: one.set_error(LONG)
    yield "telling, all at once", together, together._switch
    sheets: list[Sheet] = [
        AnotherDaySheet("A001", [hour], site.zone),
        CallbackSheet(visits[0], board.directory, BRONIUS, now),
        LateSheet("Gyvenamosios vietos deklaravimas"),
    ]
    for each in sheets:
        yield type(each).__name__, each, lambda s=each: s.set_error(LONG)  # type: ignore[misc]


def lead_sheets(play: Play) -> Iterator[Made]:
    """What a lead decides while the hall runs, each once it was refused."""
    clerk = play.sit(3, ASTA)
    visits = [play.issue(HOUSING) for _ in range(5)]
    serving = play.serve_next(clerk)
    play.clock.pass_minutes(68)
    board = play.hall.board.read(1)
    runner, wishes = Runner(), Wishes()
    live = Live(runner, play.clock)
    shell = Shell(runner, live, wishes, play.reception(DARIUS), "hall.queueapp")
    sheets: list[Sheet] = [
        EndVisitSheet(shell, board, 3, serving),
        CloseCounterSheet(shell, board, 3),
        OpenCounterSheet(shell, board, 2),
        ServesSheet(shell, board, 3),
        MoveSheet(shell, board, visits[-1]),
        AnnouncementSheet(shell, board),
        UnsavedScreensSheet([part_name(part) for part in PublicPart]),
    ]
    for sheet in sheets:
        yield type(sheet).__name__, sheet, lambda s=sheet: s.set_error(LONG)  # type: ignore[misc]
    runner.stop()


def trust_sheets(play: Play) -> Iterator[Made]:
    """PINs, the record and personal data, each once it was refused."""
    number = "8 699 00001"
    play.callback(play.sit(4, DARIUS), number, name=LONG[:60], question=LONG)
    administrator = play.reception()
    directory = play.hall.board.read(1).directory
    found = play.hall.privacy.find(administrator, number)
    entry = play.hall.record.page(Session(1, ELENA), RecordWanted()).entries[0]
    runner = Runner()
    runner.open(lambda: Hall.open(play.place, play.clock), lambda _hall: None)
    live = Live(runner, play.clock)
    shell = Shell(runner, live, Wishes(), administrator, "hall.queueapp")
    sheets: list[Sheet] = [
        OwnSecretSheet("Asta", "8305"),
        StaffPins(shell),
        CheckSheet(shell, directory),
        EntrySheet(entry, directory),
        RecordExportSheet(shell, directory, RecordWanted()),
        ErasePersonSheet(found),
    ]
    for sheet in sheets:
        yield type(sheet).__name__, sheet, lambda s=sheet: s.set_error(LONG)  # type: ignore[misc]
    runner.stop()


def history_sheets(play: Play) -> Iterator[Made]:
    """A visit of the past with all that came out of it, and what of a period cannot be read."""
    desk = play.sit(3, ASTA)
    play.issue(HOUSING)
    visit = play.serve_next(desk)
    for at in range(8):
        play.take_call(desk, number=f"8 614 {at:05}", visit=visit, question=LONG)
    done = play.hall.desk.finish(desk, seen(play.visit(visit.id)), Outcome.SETTLED).visit
    told = play.hall.history.story(Session(1, DARIUS), done.id)
    assert told is not None
    directory, now = play.hall.board.read(1).directory, play.clock.now()
    damaged = tuple(Damaged("leg", f"{at}/1") for at in range(60))
    story = StorySheet(replace(told, damaged=damaged), directory, now, named=True)

    def open_all() -> None:
        for each in story.findChildren(ActionButton, "open_promise"):
            each.click()

    yield "story", story, open_all
    yield "damaged records", LeftOutSheet(damaged), lambda: None
    yield from export_sheets(play)


def export_sheets(play: Play) -> Iterator[Made]:
    """What is taken out of the past, refused after it was under way, and the day's own report."""
    runner = Runner()
    live = Live(runner, play.clock)
    shell = Shell(runner, live, Wishes(), play.reception(DARIUS), "hall.queueapp", kept={})
    board = play.hall.board.read(1)
    day = date.fromisoformat(board.day.date)
    services = frozenset(board.directory.services)
    export = ExportSheet(shell, board.directory, Filter(Period(day, day), services=services))

    def refuse() -> None:
        export.choose(What.TABLES, Form.CSV_EXCEL)
        export._set_running(True)
        export.set_error(LONG)

    yield "export", export, refuse
    folder = Path("a folder with a name that is longer than most")
    memory = Memory(folder, runner, reads_only=True)
    archive = Archive(lambda _: play.hall, lambda: None)
    reports = DayReports(archive, runner, live, memory, lambda: "hall")
    sheet = DayReportSheet(reports, board, shell.session, folder / folder)
    yield "day report", sheet, lambda: sheet.set_error(LONG)
    bring_in = ImportSheet(replace(shell, archive=archive), board.directory)
    words = tuple(f"a word for an end {at}" for at in range(6))
    table = open_csv(f"{';'.join(words)}\n{';'.join([LONG] * 6)}\n".encode())

    def read() -> None:
        bring_in._opened(Opened(folder, table, words))
        bring_in.set_error(LONG)

    yield "import", bring_in, read
    archive.stop()
    runner.stop()


def printer_sheets(play: Play) -> Iterator[Made]:
    """Where tickets are printed, with a printer that IT has fixed and nobody finds."""
    runner = Runner()
    folder = Path("a folder")
    live, memory = Live(runner, play.clock), Memory(folder, runner, reads_only=True)
    options = Options(printer="Bilietų spausdintuvas prie registratūros, antras aukštas")
    tickets = TicketDesk(runner, live, None, memory, options, folder)
    sheet = PrinterSheet(tickets, play.hall.board.read(1).directory, None, {"printer"})

    def refuse() -> None:
        until(lambda: sheet.findChild(QWidget, "printers") is not None)
        sheet.set_error(LONG)

    yield "ticket printer", sheet, refuse
    runner.stop()


def history_window(play: Play, theme: Theme) -> dict[str, list[str]]:
    """The pages of a day's history, all pictures drawn, once the text becomes larger under them:
    what the screen is too small for.
    """
    write(play.hall, play.place, 1)
    play.clock.instant = NOW
    runner = Runner()
    live = Live(runner, play.clock)
    archive = Archive(lambda place: Hall.open_reading(place, play.clock), lambda: play.place)
    runner.open(lambda: Hall.open(play.place, play.clock), lambda hall: live.watch(hall, 1))
    until(lambda: live.board is not None)
    session = Session(1, DARIUS)
    shell = Shell(runner, live, Wishes(), session, "hall.queueapp", archive=archive)
    window = HistoryWindow(shell)
    theme.set_text_scale(1.0)
    window.showMaximized()
    found = {}
    for page in (PICTURES, VISITS, PERSON):
        window.show_page(page)
        until(lambda: not (window._looking.busy or window._visits.busy))
        for picture in Picture if page == PICTURES else ():
            card = window._pictures.card(picture)
            window._pictures.show_picture(picture)
            until(lambda card=card: card.canvas is not None or card.isHidden())  # type: ignore[misc]
        rest()
        theme.set_text_scale(2.0)
        rest()
        room = window.screen().availableGeometry()
        found[f"history, {page}"] = [
            f"{size.width()} x {size.height()}"
            for size in (window.minimumSizeHint(), window.size())
            if size.width() > room.width() or size.height() > room.height()
        ]
        theme.set_text_scale(1.0)
    window.close()
    window.deleteLater()
    archive.stop()
    runner.stop()
    theme.set_text_scale(2.0)
    return found


def out_of_sight(sheet: QDialog) -> list[str]:
    """What of the sheet the screen does not show: the sheet's size, its title, its buttons."""
    room = sheet.screen().availableGeometry()
    wrong = []
    if sheet.width() > room.width() or sheet.height() > room.height():
        wrong.append(f"{sheet.width()} x {sheet.height()}")
    column = sheet.layout()
    first = column.itemAt(0) if column is not None else None
    title = first.widget() if first is not None else None
    assert isinstance(title, Text)
    bars = [b for b in sheet.findChildren(ActionButton) if b.parent() is sheet and b.isVisible()]
    assert bars, "no button stays in its place"
    for part, text in ((title, title.text()), *((bar, bar.text()) for bar in bars)):
        cut = part.height() < part.minimumSizeHint().height()
        if cut or not sheet.rect().contains(part.geometry()):
            wrong.append(text)
    return wrong


def leaves(kind: type[QWidget]) -> set[type[QWidget]]:
    """The kinds of sheet that are shown, not merely built on."""
    below = kind.__subclasses__()
    return {leaf for each in below for leaf in leaves(each)} if below else {kind}


def rest() -> None:
    """Let what was shown settle."""
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()


def until(condition: Callable[[], bool]) -> None:
    """Let the windows work until something is so."""
    deadline = QDeadlineTimer(30_000)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def main(path: str) -> None:
    app = QApplication(sys.argv[:1])
    theme, interpreter = Theme(app, mode=Mode.LIGHT), Interpreter(app)
    interpreter.speak("lt")
    theme.set_text_scale(2.0)
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    missing = leaves(Sheet)
    clock = SetClock()
    other = copy_hall(Path(path), Path(f"{path}.history"))
    found = {}
    with Hall.open(Path(path), clock) as hall:
        play = Play(hall, clock, Path(path))
        made = (
            *setup_sheets(),
            *desk_sheets(play),
            *promise_sheets(play),
            *card_sheets(play),
            *day_end_sheets(play),
            *telling_sheets(play),
            *history_sheets(play),
            *lead_sheets(play),
            *trust_sheets(play),
            *printer_sheets(play),
        )
        for name, sheet, happens in made:
            missing.discard(type(sheet))
            sheet.open()
            rest()
            found[name] = out_of_sight(sheet)
            happens()
            rest()
            found[f"{name}, then"] = out_of_sight(sheet)
            sheet.done(0)
            sheet.deleteLater()
    with Hall.open(other, clock) as hall:
        found |= history_window(Play(hall, clock, other), theme)
    room = app.primaryScreen().availableSize()
    said = {"room": [room.width(), room.height()], "found": found}
    said["missing"] = sorted(kind.__name__ for kind in missing)
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
