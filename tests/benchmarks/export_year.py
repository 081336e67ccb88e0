"""A year of visits and their legs to a workbook, beside a window that goes on.

It is made as the sheet of Ctrl+E makes it, on the archive's thread. Meanwhile a timer of the
thread of the windows is to go off each 10 ms; the longest it was late is the window's pause. The
baseline is XlsxWriter alone with as many rows of as many cells.
"""

import gc
import os
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from queueapp.clock import SystemClock
from queueapp.domain.history.period import Filter, Period
from queueapp.services.hall import Hall
from tests.benchmarks import pasts
from tests.benchmarks.halls import RECEPTION, SITE
from tests.benchmarks.harness import Figure, Limit

VISITS = 100_000
LIMITS = (Limit("value", 20.0), Limit("pause_ms", 100.0))

_TICK_MS = 10
_PATIENCE_S = 120


def measure() -> Figure:
    """The seconds from the wish to the file, and the longest pause."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    past = pasts.in_file(VISITS)
    # As the program does after its start; what made the past would be gone through again and again.
    gc.collect()
    gc.freeze()
    year = Period(past.month.last - timedelta(days=363), past.month.last)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "visits.xlsx"
        took, pause, rows = export(past.place, year, path)
        size = path.stat().st_size / 1_000_000
        bare = write_bare(Path(folder) / "bare.xlsx", rows)
    more: dict[str, float | None] = {"pause_ms": pause, "rows": float(rows), "mb": size}
    return Figure("export_year", took, "s", bare, LIMITS, more)


def export(place: Path, year: Period, path: Path) -> tuple[float, float, int]:
    """Seconds, the longest pause (ms) and rows."""
    from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.archive import Archive
    from ui.history.report.making import Ended, Maker, Making
    from ui.history.report.order import Form, Order, What
    from ui.runner import Runner

    app = QApplication.instance() or QApplication([])
    clock = SystemClock()
    with Hall.open(place, clock) as hall:
        directory = hall.access.directory(SITE)[0]
    runner = Runner()
    archive = Archive(lambda where: Hall.open_reading(where, clock), lambda: place)
    runner.open(lambda: Hall.open(place, clock))
    making = Making(archive, runner, Maker(RECEPTION, directory, clock.now()))
    ended: list[object] = []
    making.ended.connect(ended.append)
    making.failed.connect(ended.append)
    pauses: list[float] = []
    since = QElapsedTimer()

    def tick() -> None:
        if since.isValid():
            pauses.append(since.nsecsElapsed() / 1e6 - _TICK_MS)
        since.start()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(_TICK_MS)
    start = time.perf_counter()
    making.start(Order(What.VISITS, Form.XLSX, "lt", Filter(year), path))
    while not ended and time.perf_counter() - start < _PATIENCE_S:
        QCoreApplication.processEvents()
        time.sleep(0.001)
    took = time.perf_counter() - start
    timer.stop()
    archive.stop()
    runner.stop()
    (answer,) = ended
    if not isinstance(answer, Ended):
        raise RuntimeError(str(answer))
    assert app is not None
    return took, max(pauses), answer.rows


def write_bare(path: Path, rows: int) -> float:
    """The seconds of XlsxWriter alone: as many rows of 16 numbers and words."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    start = time.perf_counter()
    with Workbook(str(path), {"constant_memory": True}) as book:
        page = book.add_worksheet()
        for row in range(rows):
            for column in range(8):
                page.write_number(row, column, row)
                page.write_string(row, column + 8, "word")
    return time.perf_counter() - start
