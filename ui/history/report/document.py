"""The report for printing: how the period went, and each picture with its table and definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QRect, QSize
from PySide6.QtGui import QPainter

from queueapp.domain.chain import Head
from queueapp.domain.history.definitions import SHOWN
from queueapp.domain.history.figures import Figure, LookBack
from queueapp.domain.history.period import Filter
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.summary import Summary
from queueapp.domain.history.table import Kind, Table
from queueapp.domain.setup import Directory
from ui import words as general
from ui.history import words
from ui.history.definitions import definition
from ui.history.definitions import general as general_definitions
from ui.history.report.paper import Paper
from ui.history.report.sheets import ORDER
from ui.history.summary_words import facts
from ui.i18n import Numbered
from ui.theme import LIGHT
from ui.tongue import Tongue

translate = QCoreApplication.translate

PICTURE_TALL = 260
PNG_SIZE = QSize(960, 420)
PNG_DPI = 192
"""Pictures by themselves have twice the dots of a screen."""

_NUMBERS = frozenset({Kind.DURATION, Kind.COUNT, Kind.NUMBER, Kind.SHARE, Kind.TIME, Kind.INSTANT})


class Report(Numbered):
    """The context of the words here that go with a number."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a report is of, who made it when (ms UTC), and where the record ended then."""

    looked: LookBack
    directory: Directory
    filter: Filter
    by: str
    at: int
    head: Head


def pdf_steps(told: Told, tongue: Tongue, paper: Paper) -> Iterator[float]:
    """Make the document step by step on the thread of the windows; says which share is done."""
    with tongue:
        _begin(paper, told)
    yield 0.0
    pictures = [each for each in ORDER if each in told.looked.figures]
    for place, picture in enumerate(pictures, 1):
        with tongue:
            _add(paper, picture, told.looked.figures[picture], told.directory)
        yield 0.2 * place / len(pictures)
    with tongue:
        _end(paper, told.head)
    pages = paper.pages(_foot(told))
    while True:
        with tongue:
            share = next(pages, None)
        if share is None:
            return
        yield 0.2 + 0.8 * share


def png_steps(
    told: Told, tongue: Tongue, made: dict[Picture, bytes], only: Picture | None = None
) -> Iterator[float]:
    """Draw each picture by itself, or that one, into `made`; says which share is done."""
    figures = told.looked.figures
    pictures = [each for each in ORDER if each in figures and only in (None, each)]
    for place, picture in enumerate(pictures, 1):
        with tongue:
            made[picture] = picture_png(figures[picture], told.directory)
        yield place / len(pictures)


def picture_png(figure: Figure, directory: Directory) -> bytes:
    """One picture as the content of a PNG file, in the language that is spoken now."""
    from PySide6.QtCore import QBuffer, QIODevice

    from ui.history.pictures.image import picture_image

    image = picture_image(figure, directory, PNG_SIZE, PNG_DPI)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def report_title(filter: Filter) -> str:
    """What a report of these days is called."""
    return translate("Report", "Report {period}").format(period=period_text(filter))


def period_text(filter: Filter) -> str:
    """The days as they stand in a title."""
    period = filter.period
    if period.first == period.last:
        weekday = QLocale().standaloneDayName(period.first.isoweekday())
        return f"{period.first.isoformat()}, {weekday}"
    return translate("Report", "{first} to {last}").format(
        first=period.first.isoformat(), last=period.last.isoformat()
    )


def filter_lines(filter: Filter, directory: Directory) -> list[str]:
    """What of the period is left in, a line for each part; none where everything is."""
    named = (
        (
            translate("Report", "Services"),
            [words.service(each, directory) for each in sorted(filter.services)],
        ),
        (
            translate("Report", "Counters"),
            [words.counter(each, directory) for each in sorted(filter.counters)],
        ),
        (
            translate("Report", "People"),
            [words.person(each, directory) for each in sorted(filter.people)],
        ),
        (translate("Report", "How they came"), [words.channel(c) for c in sorted(filter.channels)]),
        (translate("Report", "Languages"), [words.language(c) for c in sorted(filter.languages)]),
        (translate("Report", "How it ended"), [general.state(s) for s in sorted(filter.ends)]),
        (translate("Report", "Weekdays"), [words.weekday(day) for day in sorted(filter.weekdays)]),
        (translate("Report", "Ticket"), [filter.ticket] if filter.ticket else []),
    )
    return [f"{title}: {', '.join(values)}" for title, values in named if values]


def made_text(told: Told) -> str:
    """When it was made, and by whom."""
    return translate("Report", "Made {when} by {who}").format(
        when=words.instant(told.at, told.directory.site.zone), who=told.by
    )


def _begin(paper: Paper, told: Told) -> None:
    summary = told.looked.summary
    paper.text(told.directory.site.name, 13, colour=LIGHT.quiet, gap=0)
    paper.text(report_title(told.filter), 24, bold=True, gap=6)
    lines = filter_lines(told.filter, told.directory)
    chosen = "\n".join(lines) if lines else translate("Report", "All visits of these days")
    paper.text(chosen, 12, gap=2)
    paper.text(made_text(told), 11, colour=LIGHT.quiet, gap=12)
    if summary.damaged:
        text = Report.tr(
            "! %n records cannot be read and are left out of every figure.", "", summary.damaged
        )
        paper.text(text, 12, bold=True, gap=12)
    if not (summary.visits or summary.promises_made or summary.forecasts_made):
        paper.text(translate("Report", "Nothing happened on these days."), 16, bold=True, gap=12)
    paper.boxes([(f.title, f.value, f.detail) for f in facts(summary, told.directory)])
    paper.space(6)
    paper.text(translate("Report", "In figures"), 15, bold=True, keeps=True)
    paper.pairs(summary_pairs(summary, told.directory))


def summary_pairs(summary: Summary, directory: Directory) -> list[tuple[str, str]]:
    """Each figure of the summary by its title."""
    table = summary.table()
    texts = words.texts(table.columns, table.rows[0], directory)
    return list(zip(words.titles(table), texts, strict=True))


def _add(paper: Paper, picture: Picture, figure: Figure, directory: Directory) -> None:
    table = figure.table()
    paper.space(22)
    paper.text(words.picture_title(picture), 17, bold=True, keeps=True, gap=6)

    def paint(painter: QPainter, rect: QRect) -> None:
        from ui.history.pictures.image import paint_picture

        paint_picture(painter, rect, figure, directory)

    paper.picture(PICTURE_TALL, paint)
    defined = [
        f"{words.column_title(measure)}: {definition(measure)}" for measure in SHOWN[picture]
    ]
    for text in defined:
        paper.text(text, 10, colour=LIGHT.quiet, keeps=True, gap=1)
    paper.space(6)
    if table.rows:
        paper.table(words.titles(table), *_texts(table, directory))


def _texts(
    table: Table, directory: Directory
) -> tuple[list[list[str]], list[bool], list[str] | None]:
    rows = [words.texts(table.columns, row, directory) for row in table.rows]
    numbers = [column.kind in _NUMBERS for column in table.columns]
    total = None
    if table.total is not None:
        total = words.texts(table.columns, table.total, directory)
        if table.total[0] is None:
            total[0] = words.total_title()
            numbers = [False, *numbers[1:]]
    return rows, numbers, total


def _end(paper: Paper, head: Head) -> None:
    paper.space(22)
    paper.text(translate("Report", "What holds for all figures"), 15, bold=True, keeps=True)
    for text in general_definitions():
        paper.text(text, 11)
    paper.space(22)
    paper.text(translate("Report", "The record"), 15, bold=True, keeps=True)
    told = translate(
        "Report",
        "When this report was made, the record of the hall ended here. Who checks the record later "
        "compares it with this: an entry that was changed, taken out or cut off before it shows.",
    )
    paper.text(told, 11, keeps=True)
    paper.text(translate("Report", "Entry {number}, seal:").format(number=head.number), 11)
    paper.text(str(head), 11, bold=True)


def _foot(told: Told) -> Callable[[int, int], str]:
    def foot(page: int, of: int) -> str:
        numbered = translate("Report", "Page {page} of {pages}").format(page=page, pages=of)
        return f"{told.directory.site.name} · {period_text(told.filter)}\t{numbered}"

    return foot
