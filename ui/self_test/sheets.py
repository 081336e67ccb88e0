"""Every sheet of the program, each with what may happen to it while it is on the screen.

One list for who opens them all: the self-test, and the tests of what they look like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from queueapp.clock import MINUTE
from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.backup import Backup, BackupKind
from queueapp.domain.closing import OpenEnds
from queueapp.domain.forecast.grades import Quality
from queueapp.domain.forecast.of_board import hall_now
from queueapp.domain.forecast.state import Footing, Forecast, Outlook, Verdict
from queueapp.domain.history.past import Damaged
from queueapp.domain.history.period import Filter, Period
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
from ui.history.window import LeftOutSheet
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
from ui.self_test.stage import (
    ADMINISTRATOR,
    AUDITOR,
    CLERK,
    LAST_SERVICE,
    LEAD,
    MONDAY_10,
    SECOND,
    Stage,
    seen,
)
from ui.self_test.waiting import until
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
from ui.theme import Tone
from ui.tickets.choose import PrinterSheet
from ui.tickets.desk import TicketDesk
from ui.widgets.action_button import ActionButton
from ui.widgets.page import Sheet

SERVER = Server("db.kaunas.lt", "saliu_eile", "queueapp")
BACKUP = Backup(Path("hall.queueapp"), MONDAY_10, 4_812_800, BackupKind.DAY, date(2026, 3, 9))
NOTHING = Forecast(MONDAY_10, None, 11, Footing.FIRM, 340, 6, 8)
PRINTER = "Bilietų spausdintuvas prie registratūros, antras aukštas"
LONG = "Nepavyko: kitame lange ką tik padaryta kas kita. Pažiūrėkite į eilę ir bandykite iš naujo."

Made = tuple[str, Callable[[], QDialog], Callable[[Any], object]]
"""What it shows, what makes the sheet, and what happens to it while it is on the screen."""


def all_sheets(stage: Stage) -> Iterator[Made]:
    """Every sheet, in one hall."""
    for sheets in GROUPS:
        yield from sheets(stage)


def nothing(_sheet: QDialog) -> None:
    """Nothing happens to it."""


def refused(sheet: Sheet) -> None:
    """What was asked for is refused, at length."""
    sheet.set_error(LONG)


def setup_sheets(_stage: Stage) -> Iterator[Made]:
    """The settings, at each step."""
    yield "shared database", SharedDialog, nothing
    for text, trouble in (("password", Trouble.WRONG_PASSWORD), ("proof", Trouble.CERTIFICATE)):
        error = StorageTrouble(trouble, SERVER)
        fails = partial(_show_trouble, error)
        yield f"shared database, {text}", partial(SharedDialog, SERVER), fails
    halls = ("Laisvės alėjos salė", "Šilainių salė")
    found = partial(SharedDialog, SERVER)
    yield "shared database, found", found, lambda sheet: sheet.show_found("16.4", halls)
    yield "shared database, empty", found, lambda sheet: sheet.show_empty()
    yield "backups", _backups, lambda sheet: sheet.say(LONG, Tone.BAD)
    yield "restore", partial(RestoreSheet, BACKUP), nothing
    yield "damaged", partial(DamagedSheet, "hall.queueapp", BACKUP, in_use=True), nothing
    setup = partial(SetupDialog, starter_draft())
    yield "set-up", setup, lambda sheet: sheet.show_error(LONG)
    week = {1: DayHours(480, 1020, lunch=Lunch(720, 765)), 7: DayHours(1200, 120, next_day=True)}
    own = {"2026-12-30": OwnDay(week[1], LONG[:NAME_LENGTH]), "2026-03-03": OwnDay(None)}
    unlike = replace(starter_draft(), week=week, exceptions=own)
    for part in (Part.HOURS, Part.DAYS, Part.LIMITS):
        dates = partial(SetupDialog, unlike, today=date(2026, 3, 2))
        yield f"set-up, {part}", dates, partial(_show_section, part)
    yield "fault", partial(BugSheet, ValueError(LONG)), nothing


def _show_trouble(error: StorageTrouble, sheet: SharedDialog) -> None:
    sheet.show_trouble(error)


def _show_section(part: Part, sheet: SetupDialog) -> None:
    sheet.editor.show_section(part)


def _backups() -> BackupsDialog:
    sheet = BackupsDialog()
    sheet.show_backups([BACKUP] * 9)
    return sheet


def desk_sheets(stage: Stage) -> Iterator[Made]:
    """What is asked at the desk and at the reception, each once it was refused."""
    at_one = stage.sit(1, CLERK)
    visit = stage.issue()
    missed = stage.call_next(at_one)
    missed = stage.hall.desk.no_show(at_one, seen(missed)).visit
    stage.issue()
    visit = stage.serve_next(at_one)
    board = stage.hall.board.read(1)
    directory, now = board.directory, stage.clock.now()
    events = stage.hall.board.timeline(at_one, visit.id)
    sheets: list[partial[Any]] = [
        partial(HoldSheet, "A001", now, directory.site.zone),
        partial(TransferSheet, board, at_one, visit),
        partial(ReasonSheet, "Kviesti A001 be eilės?", "Kiti atėjo anksčiau.", "Kviesti dabar"),
        partial(ReinstateSheet, missed, board, now),
        partial(PrioritySheet, visit),
        partial(OffsiteSheet, directory, (), now),
        partial(WalkInSheet, list(directory.services.values()), 3),
        partial(DetailsSheet, visit, directory, Story(events), (), now),
        partial(KeysSheet, Keymap(), "counter_window"),
        partial(CatchSheet, Keymap(), ActionId.NEXT),
        partial(MyDaySheet, board, stage.reception().person_id, now),
        partial(LongerSheet, board, now),
        partial(ExplanationSheet, LONG, explanation(None, Quality(40, 30))),
        partial(
            WhatIfSheet, board, hall_now(board, now), at_one, lambda _hall, then: then(NOTHING)
        ),
    ]
    stage.clock.pass_minutes(5)
    done = stage.hall.desk.finish(at_one, seen(visit), Outcome.SETTLED).visit
    sheets.append(partial(CorrectSheet, done, directory, stage.clock.now()))
    for make in sheets:
        yield _name(make), make, refused


def card_sheets(stage: Stage) -> Iterator[Made]:
    """What is asked where the service standard is kept, each once it was refused."""
    found = stage.hall.standard.in_force(1)
    cards, built_in = found.standard, found.built_in
    sheets: list[partial[Any]] = [
        partial(UnsavedSheet, 12),
        partial(VersionSheet, "3 versija", LONG, cards, built_in, {}, may_go_back=True),
    ]
    for make in sheets:
        yield _name(make), make, refused


def promise_sheets(stage: Stage) -> Iterator[Made]:
    """What is asked about callbacks, promised answers and absences, each once it was refused."""
    session = stage.sit(2, SECOND)
    stage.issue()
    visit = stage.serve_next(session)
    entries = [stage.callback(session, f"8 612 {at:05}", name=LONG[:60]) for at in range(20)]
    letter = stage.follow_up(session, name="Ona Kazlauskienė", question=LONG)
    draft = AbsenceDraft(SECOND, CLERK, "2026-03-09", "2026-03-13", "8 612 00000")
    away = stage.hall.absence.plan(session, draft)
    promises = stage.hall.promises
    directory = stage.hall.board.read(1).directory
    site, person, now = directory.site, directory.people[SECOND], stage.clock.now
    lists = stage.hall.standard.in_force(1).standard.checklists
    to_see_to = [line.lt for line in lists[Checklist.LEAVING]]
    first = not promises.written_before(session, letter.promise.id)
    details = promises.details(session, letter.promise.id)
    sheets: list[partial[Any]] = [
        partial(AnswerSheet, directory, SECOND, now, visit=visit),
        partial(PrepareAnswer, details, site.office, person, first, now, site.calendar),
        partial(AmendSheet, entries[0]),
        partial(ExtendSheet, entries[0], site, now()),
        partial(HandOverSheet, entries, directory, (away,), SECOND, now()),
        partial(LeavingSheet, entries, directory, now(), to_see_to),
        partial(AnsweredSheet, "Ona Kazlauskienė"),
        partial(GiveUpSheet, "Ona Kazlauskienė"),
        partial(AbsenceSheet, directory, SECOND, (away,), now),
        partial(CancelSheet, away, directory, now()),
    ]
    for make in sheets:
        yield _name(make), make, refused


def day_end_sheets(stage: Stage) -> Iterator[Made]:
    """The end of a day, with much of each kind open and with nothing; what was refused there."""
    lead, clerk = stage.sit(4, LEAD), stage.sit(1, CLERK)
    for _ in range(12):
        stage.issue()
    stage.serve_next(clerk)
    entries = [stage.callback(lead, f"8 613 {at:05}", name=LONG[:60]) for at in range(12)]
    directory = stage.hall.board.read(1).directory
    ends = stage.hall.day_end.open_ends(lead)
    ends = replace(ends, promises=tuple(entries), over=True)

    def day_end(ends: OpenEnds, steps: int) -> DayEndSheet:
        sheet = DayEndSheet(directory, ends.day, "17:00")
        sheet.show_ends(ends, steps=steps)
        return sheet

    yield "day end, full", partial(day_end, ends, 1), refused
    yield (
        "day end, empty",
        partial(day_end, OpenEnds(ends.day, ends.read_at, over=True), 0),
        refused,
    )


def telling_sheets(stage: Stage) -> Iterator[Made]:
    """Telling those who wait, one by one and all at once, and the ways on; each once refused."""
    visits = [stage.issue(language="en" if at % 4 == 0 else None) for at in range(40)]
    board, now = stage.hall.board.read(1), stage.clock.now()
    site = board.directory.site
    hour = QuietHour(now + 86_400_000, now + 90_000_000, 120_000, 300_000, 40)
    chances = [
        Outlook(each.id, 0.5, list(Verdict)[at % 5], MINUTE, MINUTE, 2 * MINUTE)
        for at, each in enumerate(visits)
    ]
    people = Round()
    people.take(board, {each.id: each for each in chances if isinstance(each.id, int)}.get, now)
    shown = HallShown(now, Closing("17:00", site.zone, quiet=hour), 13, LONG)

    def telling() -> TellingSheet:
        sheet = TellingSheet()
        sheet.show_round(people, shown)
        sheet.begin_at(None)
        return sheet

    yield "telling", telling, refused
    yield "telling, all at once", telling, lambda sheet: sheet._switch()
    sheets: list[partial[Any]] = [
        partial(AnotherDaySheet, "A001", [hour], site.zone),
        partial(CallbackSheet, visits[0], board.directory, CLERK, now),
        partial(LateSheet, "Gyvenamosios vietos deklaravimas"),
    ]
    for make in sheets:
        yield _name(make), make, refused


def lead_sheets(stage: Stage) -> Iterator[Made]:
    """What a lead decides while the hall runs, each once it was refused."""
    clerk = stage.sit(3, ADMINISTRATOR)
    visits = [stage.issue(LAST_SERVICE) for _ in range(5)]
    serving = stage.serve_next(clerk)
    stage.clock.pass_minutes(68)
    board = stage.hall.board.read(1)
    runner, wishes = Runner(), Wishes()
    live = Live(runner, stage.clock)
    shell = Shell(runner, live, wishes, stage.reception(LEAD), "hall.queueapp")
    sheets: list[partial[Any]] = [
        partial(EndVisitSheet, shell, board, 3, serving),
        partial(CloseCounterSheet, shell, board, 3),
        partial(OpenCounterSheet, shell, board, 2),
        partial(ServesSheet, shell, board, 3),
        partial(MoveSheet, shell, board, visits[-1]),
        partial(AnnouncementSheet, shell, board),
        partial(UnsavedScreensSheet, [part_name(part) for part in PublicPart]),
    ]
    for make in sheets:
        yield _name(make), make, refused
    runner.stop()


def trust_sheets(stage: Stage) -> Iterator[Made]:
    """PINs, the record and personal data, each once it was refused."""
    number = "8 699 00001"
    stage.callback(stage.sit(4, LEAD), number, name=LONG[:60], question=LONG)
    administrator = stage.reception()
    directory = stage.hall.board.read(1).directory
    found = stage.hall.privacy.find(administrator, number)
    entry = stage.hall.record.page(Session(1, AUDITOR), RecordWanted()).entries[0]
    runner = Runner()
    runner.open(lambda: Hall.open(stage.place, stage.clock), lambda _hall: None)
    live = Live(runner, stage.clock)
    shell = Shell(runner, live, Wishes(), administrator, "hall.queueapp")
    sheets: list[partial[Any]] = [
        partial(OwnSecretSheet, "Asta", "8305"),
        partial(StaffPins, shell),
        partial(CheckSheet, shell, directory),
        partial(EntrySheet, entry, directory),
        partial(RecordExportSheet, shell, directory, RecordWanted()),
        partial(ErasePersonSheet, found),
    ]
    for make in sheets:
        yield _name(make), make, refused
    runner.stop()


def history_sheets(stage: Stage) -> Iterator[Made]:
    """A visit of the past with all that came out of it, and what of a period cannot be read."""
    desk = stage.sit(3, ADMINISTRATOR)
    stage.issue(LAST_SERVICE)
    visit = stage.serve_next(desk)
    for at in range(8):
        stage.take_call(desk, number=f"8 614 {at:05}", visit=visit, question=LONG)
    done = stage.hall.desk.finish(desk, seen(stage.visit(visit.id)), Outcome.SETTLED).visit
    told = stage.hall.history.story(Session(1, LEAD), done.id)
    assert told is not None
    directory, now = stage.hall.board.read(1).directory, stage.clock.now()
    damaged = tuple(Damaged("leg", f"{at}/1") for at in range(60))

    def open_all(sheet: StorySheet) -> None:
        for each in sheet.findChildren(ActionButton, "open_promise"):
            each.click()

    story = partial(StorySheet, replace(told, damaged=damaged), directory, now, named=True)
    yield "story", story, open_all
    yield "damaged records", partial(LeftOutSheet, damaged), nothing
    yield from export_sheets(stage)


def export_sheets(stage: Stage) -> Iterator[Made]:
    """What is taken out of the past, refused after it was under way, and the day's own report."""
    runner = Runner()
    live = Live(runner, stage.clock)
    shell = Shell(runner, live, Wishes(), stage.reception(LEAD), "hall.queueapp", kept={})
    board = stage.hall.board.read(1)
    day = date.fromisoformat(board.day.date)
    services = frozenset(board.directory.services)

    def refuse(sheet: ExportSheet) -> None:
        sheet.choose(What.TABLES, Form.CSV_EXCEL)
        sheet._set_running(True)
        sheet.set_error(LONG)

    filter = Filter(Period(day, day), services=services)
    yield "export", partial(ExportSheet, shell, board.directory, filter), refuse
    folder = Path("a folder with a name that is longer than most")
    memory = Memory(folder, runner, reads_only=True)
    archive = Archive(lambda _: stage.hall, lambda: None)
    reports = DayReports(archive, runner, live, memory, lambda: "hall")
    day_report = partial(DayReportSheet, reports, board, shell.session, folder / folder)
    yield "day report", day_report, refused
    words = tuple(f"a word for an end {at}" for at in range(6))
    table = open_csv(f"{';'.join(words)}\n{';'.join([LONG] * 6)}\n".encode())

    def read(sheet: ImportSheet) -> None:
        sheet._opened(Opened(folder, table, words))
        sheet.set_error(LONG)

    yield "import", partial(ImportSheet, replace(shell, archive=archive), board.directory), read
    archive.stop()
    runner.stop()


def printer_sheets(stage: Stage) -> Iterator[Made]:
    """Where tickets are printed, with a printer that IT has fixed and nobody finds."""
    runner = Runner()
    folder = Path("a folder")
    live, memory = Live(runner, stage.clock), Memory(folder, runner, reads_only=True)
    options = Options(printer=PRINTER)
    tickets = TicketDesk(runner, live, None, memory, options, folder)
    directory = stage.hall.board.read(1).directory

    def refuse(sheet: PrinterSheet) -> None:
        until(lambda: sheet.findChild(QWidget, "printers") is not None)
        sheet.set_error(LONG)

    yield "ticket printer", partial(PrinterSheet, tickets, directory, None, {"printer"}), refuse
    runner.stop()


def _name(make: partial[Any]) -> str:
    return getattr(make.func, "__name__", "")


GROUPS: tuple[Callable[[Stage], Iterator[Made]], ...] = (
    setup_sheets,
    desk_sheets,
    promise_sheets,
    card_sheets,
    day_end_sheets,
    telling_sheets,
    history_sheets,
    lead_sheets,
    trust_sheets,
    printer_sheets,
)
"""All of them; what a group needs of the hall is done when it begins."""
