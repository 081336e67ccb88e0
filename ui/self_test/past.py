"""The hall's past: every picture is drawn, and every file written that the program can write."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLabel

from queueapp.clock import SystemClock
from queueapp.demo.draft import is_working_day
from queueapp.domain.board import Board
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.picture import Picture
from queueapp.domain.public.ticket_paper import TicketPaper
from queueapp.domain.record_page import RecordWanted
from queueapp.domain.roles import Role
from queueapp.domain.session import Session
from queueapp.errors import QueueappError
from queueapp.reports.person_file import JSON, as_json, as_page, save
from queueapp.services.hall import Hall
from ui.archive import Archive
from ui.errands import Errands
from ui.history.exporting import ExportSheet
from ui.history.report.day import DayPlan, DayReports
from ui.history.report.making import Ended
from ui.history.report.order import FORMS, Form, What
from ui.history.window import PICTURES, HistoryWindow
from ui.i18n import LANGUAGES, Interpreter
from ui.live import Live
from ui.memory import Memory
from ui.paper_day.list_paper import ListWanted, Sheets, empty_list, those_waiting
from ui.privacy import words as privacy
from ui.record.exporting import ExportSheet as RecordExportSheet
from ui.record.exporting import Form as RecordForm
from ui.runner import Runner
from ui.self_test.lines import Ears, Lines, Wrong
from ui.self_test.stage import CLERK, Stage, StageClock, make_hall
from ui.self_test.waiting import rest, until
from ui.self_test.words import Kind
from ui.shell import Shell, Wishes
from ui.standard_cards.exchange import Exchange, read_whole
from ui.tickets.examples import example
from ui.tickets.layout import FORMATS, to_pdf

_BACK_DAYS = 30
_LEAST = 400
_NUMBER = "8 612 34567"
_DAY_FORMS = ("report/pdf", "tables/xlsx", "visits/xlsx", "visits/csv_excel", "visits/csv_plain")


class Past:
    """The demo hall with a program's parts to look back on it."""

    def __init__(self, lines: Lines, demo: Path, folder: Path, ears: Ears) -> None:
        self._lines, self._demo, self._folder = lines, demo, folder
        clock = SystemClock()
        self._runner, self._wishes, self._errands = Runner(), Wishes(), Errands()
        self._live = Live(self._runner, clock)
        self._archive = Archive(lambda _: Hall.open_reading(demo, clock), lambda: demo)
        for source in (self._runner, self._archive, self._errands):
            source.bug.connect(ears.fault)
        self._runner.open(lambda: Hall.open(demo, clock), self._watch)
        until(lambda: self._live.board is not None, "board")
        board = self.board
        people = board.directory.people.values()
        administrator = next(each for each in people if each.role is Role.ADMINISTRATOR)
        self._session = Session(board.directory.site.id, administrator.id)
        self._shell = Shell(
            self._runner,
            self._live,
            self._wishes,
            self._session,
            demo.name,
            identity=str(demo),
            archive=self._archive,
            errands=self._errands,
            kept={},
        )
        last = date.fromisoformat(board.day.date)
        first = date.fromordinal(last.toordinal() - _BACK_DAYS)
        services = frozenset(board.directory.services)
        self._filter = Filter(Period(first, last), services=services)

    @property
    def board(self) -> Board:
        """The hall now."""
        if self._live.board is None:
            raise Wrong("board")
        return self._live.board

    def _watch(self, hall: Hall) -> None:
        self._live.watch(hall, hall.access.sites()[0])

    def stop(self) -> None:
        """Let go of the hall."""
        self._archive.stop()
        self._runner.stop()
        self._errands.stop()
        rest()

    # Pictures

    def test_pictures(self, interpreter: Interpreter) -> None:
        """Draw every picture of the history, in each language."""
        before = interpreter.language
        for language in LANGUAGES:
            interpreter.speak(language)
            window = HistoryWindow(self._shell)
            window.show()
            window.show_page(PICTURES)
            self._lines.prepare(Kind.PICTURE, language, partial(self._looked, window))
            for picture in Picture:
                self._lines.test(
                    Kind.PICTURE,
                    f"{language}/{picture.value}",
                    partial(self._drawn, window, picture),
                )
            window.close()
            window.deleteLater()
            rest()
        interpreter.speak(before)

    @staticmethod
    def _looked(window: HistoryWindow) -> None:
        rest()
        until(lambda: not (window._looking.busy or window._visits.busy), "history")

    @staticmethod
    def _drawn(window: HistoryWindow, picture: Picture) -> str:
        card = window._pictures.card(picture)
        window._pictures.show_picture(picture)
        until(lambda: card.figure is not None or card.isHidden(), picture.value)
        rest()
        if card.canvas is None or card.canvas.drawing is None:
            # The demo is a quiet town: where nothing happened the card says so.
            said = [each.text() for each in card.findChildren(QLabel, "nothing")]
            if not any(said):
                raise Wrong("nothing is drawn")
            return said[0]
        image = card.canvas.grab().toImage()
        first = image.pixel(0, 0)
        points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
        if all(image.pixel(x, y) == first for x, y in points):
            raise Wrong("the picture is empty")
        return f"{image.width()} x {image.height()}"

    # Files

    def test_files(self) -> None:
        """Write every file that the program writes, in the ways the windows do."""
        for what, forms in FORMS.items():
            for form in forms:
                for language in LANGUAGES if what is What.REPORT else (self._lines.language,):
                    name = f"{what.value}-{form.value}-{language}.{form.suffix}"
                    self._test(name, partial(self._export, what, form, language))
        for record_form in RecordForm:
            name = f"record-{record_form.value}.{record_form.suffix}"
            self._test(name, partial(self._export_record, record_form))
        directory = self.board.directory
        for size in FORMATS:
            self._test(f"ticket-{size}.pdf", partial(_ticket, example(directory), size))
        for language in LANGUAGES:
            wanted = ListWanted(1, 40, language, "1", "")
            self._test(f"list-{language}.pdf", partial(_sheets, empty_list(directory, wanted)))
            now = self._live.now()
            waiting = those_waiting(directory, self.board.waiting, language, now)
            self._test(f"waiting-{language}.pdf", partial(_sheets, waiting))
        self._test("day-report.pdf", self._day_report)
        self._test("person.html", self._person)
        self._test("person.json", self._person)
        self._test("cards.toml", self._cards)

    def _test(self, name: str, write: Callable[[Path], tuple[Path, ...] | None]) -> None:
        def written() -> str:
            path = self._folder / name
            paths = write(path) or (path,)
            said = [whole(each) for each in paths]
            return said[0] if len(said) == 1 else f"{len(said)} × {said[0]}"

        self._lines.test(Kind.EXPORT, name, written)

    def _export(self, what: What, form: Form, language: str, path: Path) -> tuple[Path, ...]:
        sheet = ExportSheet(self._shell, self.board.directory, self._filter)
        ended: list[Ended] = []
        sheet.saved.connect(ended.append)
        try:
            sheet.open()
            sheet.choose(what, form, language)
            sheet.export_to(path)
            until(lambda: ended or sheet.error, path.name)
            if sheet.error:
                raise Wrong(sheet.error)
            return ended[0].paths
        finally:
            _close(sheet)

    def _export_record(self, form: RecordForm, path: Path) -> None:
        today = date.fromisoformat(self.board.day.date)
        wanted = RecordWanted(first=today, last=today)
        sheet = RecordExportSheet(self._shell, self.board.directory, wanted)
        try:
            sheet.open()
            sheet._form.set_current(form)
            sheet.export_to(path)
            until(lambda: (path.is_file() and not sheet.running) or sheet.error, path.name)
            if sheet.error:
                raise Wrong(sheet.error)
        finally:
            _close(sheet)

    def _day_report(self, path: Path) -> tuple[Path, ...]:
        """As it is written by itself for a day that was missed."""
        folder = path.with_suffix("")
        folder.mkdir()
        memory = Memory(folder.with_suffix(".memory"), self._runner, reads_only=False)
        identity, session = self._shell.identity, self._session
        reports = DayReports(self._archive, self._runner, self._live, memory, lambda: identity)
        last = date.fromisoformat(reports.last_day(self.board))
        while not is_working_day(last):
            last -= timedelta(days=1)
        done = (last - timedelta(days=1)).isoformat()
        language, site, person = self._lines.language, session.site_id, session.person_id
        reports.set(DayPlan(str(folder), _DAY_FORMS, language, site, person, done))
        until(lambda: reports.plan is not None and reports.plan.done > done, path.name)
        reports.set(None)
        reports.deleteLater()
        return tuple(sorted(folder.iterdir()))

    def _cards(self, path: Path) -> None:
        with Hall.open_reading(self._demo, SystemClock()) as hall:
            cards = hall.standard.in_force(self._session.site_id).standard
        Exchange(_at_once).take_out(cards, path, lambda _: None, _raise)
        if not read_whole(path, [card.id for card in cards.cards]).card:
            raise Wrong(path.name)

    def _person(self, path: Path) -> None:
        place, clock = path.with_name(f"{path.name}.queueapp"), StageClock()
        make_hall(place)
        with Hall.open(place, clock) as hall:
            stage = Stage(hall, clock, place)
            stage.callback(stage.sit(1, CLERK), _NUMBER, name="Ona")
            directory = hall.board.read(1).directory
            found = hall.privacy.find(stage.reception(), _NUMBER)
            as_data = path.suffix == JSON
            if as_data:
                text = as_json(privacy.plain(found, directory))
            else:
                text = as_page(privacy.paper(found, directory))
            form = path.suffix.removeprefix(".")
            save(path, text, lambda: hall.privacy.exported(stage.reception(), found, form))


# Whether a file is whole


def whole(path: Path) -> str:
    """What is in a file, in a word; raises `Wrong` where it is not whole."""
    raw = path.read_bytes()
    match path.suffix:
        case ".xlsx":
            return _workbook(path)
        case ".csv":
            return _rows(path.name, raw)
        case ".png":
            image = QImage.fromData(raw)
            if image.isNull():
                raise Wrong(f"{path.name}: not a picture")
            return f"{image.width()} x {image.height()}"
        case ".pdf":
            ends = raw.startswith(b"%PDF-") and b"%%EOF" in raw[-1024:]
        case ".html":
            ends = b"</html>" in raw
        case ".json":
            ends = bool(json.loads(raw))
        case _:
            ends = True
    if not ends or len(raw) < _LEAST:
        raise Wrong(f"{path.name}: {len(raw)} B")
    return f"{-(-len(raw) // 1024)} KB"


def _workbook(path: Path) -> str:
    with zipfile.ZipFile(path) as parts:
        broken = parts.testzip()
        names = [each for each in parts.namelist() if each.startswith("xl/worksheets/sheet")]
        if broken is not None or not names:
            raise Wrong(f"{path.name}: {broken}")
        rows = sum(parts.read(each).count(b"<row ") for each in names)
    if rows <= len(names):
        raise Wrong(f"{path.name}: no rows")
    return f"{len(names)} / {rows}"


def _rows(name: str, raw: bytes) -> str:
    text = raw.decode("utf-8-sig")
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    if len(rows) < 2 or len({len(row) for row in rows}) != 1:
        raise Wrong(f"{name}: {len(rows)} / {sorted({len(row) for row in rows})}")
    return str(len(rows))


def _ticket(paper: TicketPaper, size: str, path: Path) -> None:
    to_pdf(paper, size, path)


def _sheets(sheets: Sheets, path: Path) -> None:
    path.write_bytes(sheets.pdf())


def _at_once(
    job: Callable[[], Path], done: Callable[[Path], None], _failed: Callable[..., None]
) -> None:
    done(job())


def _raise(error: QueueappError) -> None:
    raise error


def _close(sheet: QDialog) -> None:
    sheet.done(0)
    sheet.deleteLater()
    rest()
