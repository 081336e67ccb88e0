"""What can be taken out of the history, in which form, and what the files are called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from queueapp.domain.history.period import Filter, Period, Span, around
from queueapp.domain.history.picture import Picture

translate = QCoreApplication.translate


class What(StrEnum):
    """What is exported."""

    REPORT = "report"
    TABLES = "tables"
    VISITS = "visits"
    LEGS = "legs"
    PICTURES = "pictures"


class Form(StrEnum):
    """The form of a file; both forms of CSV as in `queueapp.reports.csv_file`."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV_EXCEL = "csv_excel"
    CSV_PLAIN = "csv_plain"
    PNG = "png"

    @property
    def suffix(self) -> str:
        """What the name of such a file ends with, without the dot."""
        return "csv" if self in (Form.CSV_EXCEL, Form.CSV_PLAIN) else self.value


FORMS = {
    What.REPORT: (Form.PDF,),
    What.TABLES: (Form.XLSX, Form.CSV_EXCEL, Form.CSV_PLAIN),
    What.VISITS: (Form.XLSX, Form.CSV_EXCEL, Form.CSV_PLAIN),
    What.LEGS: (Form.XLSX, Form.CSV_EXCEL, Form.CSV_PLAIN),
    What.PICTURES: (Form.PNG,),
}
"""In which forms there is what; a workbook of the visits has their legs on a sheet of its own."""


@dataclass(frozen=True, slots=True)
class Order:
    """One export: `path` is the file, or with several files what their names begin with.

    With `only`, of the pictures it is that one.
    """

    what: What
    form: Form
    language: str
    filter: Filter
    path: Path
    only: Picture | None = None

    @property
    def several(self) -> bool:
        """Whether it is one file for each picture or table."""
        return self.only is None and several(self.what, self.form)

    def part(self, number: int, name: str) -> Path:
        """The path of one of several files; of one alone its own."""
        if not self.several:
            return self.path
        return self.path.with_name(f"{self.path.stem}-{number:02}-{name}.{self.form.suffix}")


def several(what: What, form: Form) -> bool:
    """Whether such an export is one file for each picture or table."""
    return what is What.PICTURES or (what is What.TABLES and form is not Form.XLSX)


def file_name(what: What, form: Form, period: Period, only: Picture | None = None) -> str:
    """What a file of these days is called, in the language that is spoken now.

    A picture by itself goes by the name that it has among several.
    """
    name = {
        What.REPORT: translate("FileNames", "report"),
        What.TABLES: translate("FileNames", "figures"),
        What.VISITS: translate("FileNames", "visits"),
        What.LEGS: translate("FileNames", "legs"),
        What.PICTURES: translate("FileNames", "pictures"),
    }[what]
    end = f"-{only.value}" if only is not None else ""
    return f"{name}-{days_name(period)}{end}.{form.suffix}"


def days_name(period: Period) -> str:
    """Days as they stand in the name of a file: `2026-11`, `2026-11-22`."""
    if period == around(Span.YEAR, period.first):
        return f"{period.first.year}"
    if period == around(Span.MONTH, period.first):
        return f"{period.first:%Y-%m}"
    if period.first == period.last:
        return period.first.isoformat()
    return f"{period.first.isoformat()}_{period.last.isoformat()}"


def one_day(day: date) -> Period:
    """The period that is that day."""
    return Period(day, day)
