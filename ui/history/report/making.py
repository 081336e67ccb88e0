"""Makes one export: reads beside all other work, draws step by step, writes, records, and keeps.

Reading and writing are the archive's, one batch at a time, so that others who look back have
their turn in between; drawing is the thread of the windows', one picture or page at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from queueapp.domain.chain import Head
from queueapp.domain.history.past import Damaged
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.query import Query
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError, Refusal, Refused
from queueapp.reports.csv_file import CsvForm, write_csv
from queueapp.reports.export import Export, Part, bytes_part
from queueapp.reports.sheet import Sheet
from queueapp.reports.xlsx import Made, write_xlsx
from ui.archive import Archive
from ui.history import pictures
from ui.history.report import sheets
from ui.history.report.order import Form, Order, What
from ui.runner import Runner
from ui.tongue import Tongue

if TYPE_CHECKING:
    from queueapp.domain.history.figures import LookBack
    from queueapp.services.hall import Hall
    from ui.history.report.document import Told

_CSV = {Form.CSV_EXCEL: CsvForm.EXCEL, Form.CSV_PLAIN: CsvForm.PLAIN}
_DRAWN = 0.9
"""So much of an export with pictures is drawing them; the rest is writing."""


@dataclass(frozen=True, slots=True)
class Ended:
    """An export that lies where it was to: its files, its rows, and what had to be left out."""

    paths: tuple[Path, ...]
    rows: int
    damaged: int


@dataclass(frozen=True, slots=True)
class Maker:
    """For whom an export is made: who asks, as what they see the hall, and when (ms UTC)."""

    session: Session
    directory: Directory
    now: int

    @property
    def name(self) -> str:
        """Who makes it."""
        person = self.directory.people.get(self.session.person_id)
        return person.name if person is not None else ""

    def may(self, permission: Permission) -> bool:
        """Whether they are allowed something."""
        person = self.directory.people.get(self.session.person_id)
        return person is not None and may(person.role, permission)


class Making(QObject):
    """One export from the first reading to the last file.

    `moved` with the share that is done and the rows that are written; then `ended` with `Ended`,
    `failed` with why not, or nothing once it was cancelled.
    """

    moved = Signal(float, int)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(
        self, archive: Archive, runner: Runner, maker: Maker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._runner = runner
        self._maker = maker
        self._export: Export | None = None
        self._order: Order | None = None
        self._sent = sheets.Sent()
        self._batches = 0
        self._damaged = 0
        self._over = False
        archive.bug.connect(self.cancel)
        archive.use_for(self)

    def start(self, order: Order) -> None:
        """Begin; an instance makes one export."""
        self._order = order
        if not self._maker.may(Permission.EXPORT_HISTORY):
            self._fail(Refused(Refusal.NOT_PERMITTED, permission=Permission.EXPORT_HISTORY))
            return
        tongue = Tongue(order.language)
        if order.what in (What.VISITS, What.LEGS):
            with tongue:
                said = sheets.gather(self._maker.directory)
            self._begin_rows(order, said, tongue)
        else:
            self._look_back(order, tongue)

    def cancel(self, _bug: object = None) -> None:
        """Stop; nothing of it is kept. Nobody hears of it."""
        if not self._over:
            self._over = True
            self._drop()

    def _drop(self) -> None:
        if self._export is not None:
            # Closing and removing files is no work for the thread of the windows.
            self._runner.work(self._export.drop)

    # Visits and legs

    def _begin_rows(self, order: Order, said: sheets.Wording, tongue: Tongue) -> None:
        session, filter = self._maker.session, order.filter
        people = self._maker.may(Permission.SEE_PERSON_FIGURES)
        sent, zone = self._sent, self._maker.directory.site.zone
        both = order.form is Form.XLSX
        made = self._made(said.visits)
        with tongue:
            seconds, of_record = sheets.seconds_text(), sheets.gather_record()

        def rows(hall: Hall) -> Iterator[Sheet]:
            if order.what is What.VISITS:
                found = hall.history.rows(session, filter)
                yield sheets.visits_sheet(found, said, sent, people=people)
            if order.what is What.LEGS or both:
                legs = hall.history.legs(session, filter)
                yield sheets.legs_sheet(legs, said, sent, people=people)

        def job(hall: Hall) -> tuple[Export, int]:
            from queueapp.services.history import BATCH

            many = hall.history.count(session, Query(filter))
            if both:

                def all_sheets() -> Iterator[Sheet]:
                    yield from rows(hall)
                    if sent.damaged:
                        yield sheets.left_out_sheet(sent.damaged, said)
                    head = hall.record.head(session.site_id)
                    yield sheets.record_sheet(of_record, head, self._maker.now)

                part = Part(order.path, lambda to: write_xlsx(to, all_sheets(), made, zone))
            else:
                part = _csv_part(order.path, next(rows(hall)), order.form, zone, seconds)
            batches = -(-many // BATCH) * (2 if both and order.what is What.VISITS else 1)
            return Export([part]), batches

        def begin(found: tuple[Export, int]) -> None:
            self._export, self._batches = found
            self._write()

        self._ask(job, begin)

    # Figures and pictures

    def _look_back(self, order: Order, tongue: Tongue) -> None:
        session, site = self._maker.session, self._maker.directory.site
        zone, target = site.zone, site.wait_target

        def job(hall: Hall) -> tuple[LookBack, tuple[Damaged, ...], Head]:
            from queueapp.domain.history.figures import look_back

            if order.what is not What.TABLES:
                pictures.load()  # A second in which the windows go on.
            past = hall.history.past(session, order.filter)
            head = hall.record.head(session.site_id)
            return look_back(past, tuple(Picture), zone, target), past.damaged, head

        def draw(found: tuple[LookBack, tuple[Damaged, ...], Head]) -> None:
            from ui.history.report.document import Told

            looked, damaged, head = found
            self._damaged = len(damaged)
            maker = self._maker
            told = Told(looked, maker.directory, order.filter, maker.name, maker.now, head)
            self._draw(order, told, tongue)

        self._ask(job, draw)

    def _draw(self, order: Order, told: Told, tongue: Tongue) -> None:
        from ui.history.report import document
        from ui.history.report.paper import Paper

        if order.what is What.TABLES:
            with tongue:
                found = sheets.figure_sheets(told.looked, told.directory, told.head, told.at)
                title = document.report_title(told.filter)
                seconds = sheets.seconds_text()
            self._export = Export(self._table_parts(order, found, title, seconds))
            self._write()
            return
        with tongue:
            paper = Paper(f"{document.report_title(told.filter)} – {told.directory.site.name}")
        if order.what is What.REPORT:
            steps = document.pdf_steps(told, tongue, paper)
            self._go_on(
                steps, lambda: Export([bytes_part(order.path, lambda: paper.content)]), _DRAWN
            )
            return
        images: dict[Picture, bytes] = {}

        def all_images() -> Export:
            return Export(
                [
                    bytes_part(order.part(number, picture.value), _held(image))
                    for number, (picture, image) in enumerate(images.items(), 1)
                ]
            )

        self._go_on(document.png_steps(told, tongue, images, order.only), all_images, _DRAWN)

    def _table_parts(
        self, order: Order, found: Iterable[tuple[str, Sheet]], title: str, seconds: str
    ) -> list[Part]:
        zone = self._maker.directory.site.zone
        if order.form is Form.XLSX:
            all_sheets, made = [sheet for _, sheet in found], self._made(title)
            return [Part(order.path, lambda to: write_xlsx(to, all_sheets, made, zone))]
        return [
            _csv_part(order.part(number, name), sheet, order.form, zone, seconds)
            for number, (name, sheet) in enumerate(found, 1)
        ]

    def _go_on(self, steps: Iterator[float], made: Callable[[], Export], part: float) -> None:
        """Take the next step once the windows have had their turn."""
        if self._over:
            return
        share = next(steps, None)
        if share is None:
            self._export = made()
            self._write()
            return
        self.moved.emit(share * part, 0)
        QTimer.singleShot(0, self, lambda: self._go_on(steps, made, part))

    # Writing, recording, keeping

    def _write(self) -> None:
        export = self._export
        assert export is not None

        def stepped(more: bool) -> None:
            if more:
                self.moved.emit(self._share(), export.rows)
                self._write()
            else:
                self._record(export)

        self._ask(lambda _hall: export.step(), stepped)

    def _share(self) -> float:
        if not self._batches:
            return _DRAWN
        return min(0.99, self._sent.batches / self._batches)

    def _record(self, export: Export) -> None:
        order, session = self._order, self._maker.session
        assert order is not None
        rows = export.rows

        def record(hall: Hall) -> None:
            hall.history.exported(session, order.what.value, order.form.value, order.filter, rows)

        def recorded(_: None) -> None:
            # What cannot be recorded does not leave the hall.
            if isValid(self) and not self._over:
                self._ask(lambda _hall: export.keep(), kept)

        def kept(paths: tuple[Path, ...]) -> None:
            self._over = True
            self.ended.emit(Ended(paths, rows, self._damaged + len(self._sent.damaged)))

        self._runner.run(record, recorded, self._fail)

    def _ask(self, job: Callable[[Hall], object], done: Callable[..., None]) -> None:
        def told(answer: object) -> None:
            if isValid(self) and not self._over:
                done(answer)

        self._archive.run(job, told, self._fail)

    def _fail(self, error: QueueappError) -> None:
        if isValid(self) and not self._over:
            self._over = True
            self._drop()
            self.failed.emit(error)

    def _made(self, title: str) -> Made:
        maker = self._maker
        return Made(f"{title} – {maker.directory.site.name}", maker.name, maker.now)


def _csv_part(path: Path, sheet: Sheet, form: Form, zone: ZoneInfo, seconds: str) -> Part:
    if form is Form.CSV_PLAIN:
        sheet = sheets.with_seconds(sheet, seconds)
    return Part(path, lambda to: write_csv(to, sheet, _CSV[form], zone))


def _held(content: bytes) -> Callable[[], bytes]:
    return lambda: content
