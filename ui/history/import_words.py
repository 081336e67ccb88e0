"""The words of an import: the fields, what is wrong with a file, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from queueapp.domain.importing.columns import Field
from queueapp.domain.importing.rows import FaultCount, FaultyRow, RowFault
from queueapp.domain.importing.text import Unreadable
from ui.i18n import Numbered

if TYPE_CHECKING:
    from queueapp.services.importing import ImportDone, ImportPlan

translate = QCoreApplication.translate


class ImportWords(Numbered):
    """The context of the words here that go with a number."""


def field_label(field: Field) -> str:
    """What a field is called."""
    return {
        Field.ID: translate("ImportWords", "Number of the visit there"),
        Field.TICKET: translate("ImportWords", "Ticket"),
        Field.SERVICE: translate("ImportWords", "Service"),
        Field.COUNTER: translate("ImportWords", "Counter"),
        Field.PERSON: translate("ImportWords", "Person"),
        Field.LANGUAGE: translate("ImportWords", "Language"),
        Field.OUTCOME: translate("ImportWords", "How it ended"),
        Field.DAY: translate("ImportWords", "Day, where it stands apart"),
        Field.ARRIVAL: translate("ImportWords", "Arrived"),
        Field.CALLED: translate("ImportWords", "Called"),
        Field.STARTED: translate("ImportWords", "Service began"),
        Field.ENDED: translate("ImportWords", "Service ended"),
        Field.LEFT: translate("ImportWords", "Left without being served"),
    }[field]


def lacking(fields: Iterable[Field]) -> str:
    """Which columns have to be chosen first."""
    named = ", ".join(_quoted(field_label(each)) for each in fields)
    return translate("ImportWords", "Choose a column for {fields}.").format(fields=named)


def unreadable(why: Unreadable) -> str:
    """Why a file cannot be read as a table."""
    return {
        Unreadable.EMPTY: translate(
            "ImportWords", "This file has no header line. Its first line has to name the columns."
        ),
        Unreadable.NOT_TEXT: translate(
            "ImportWords",
            "This is no text file. Save the table as CSV (UTF-8) there and choose that file.",
        ),
        Unreadable.TOO_LONG: translate(
            "ImportWords", "This file is larger than 200 MB. Split it, by years for instance."
        ),
        Unreadable.TOO_MANY_COLUMNS: translate(
            "ImportWords",
            "This file has more than 500 columns. Leave only those with visits in it.",
        ),
    }[why]


def found_sentences(plan: ImportPlan) -> list[str]:
    """What an import would come to, in sentences."""
    said = []
    new = len(plan.to_add)
    if new:
        text = ImportWords.tr("%n visits are to be added, from {first} to {last}.", "", new)
        said.append(text.format(first=_day(plan.first), last=_day(plan.last)))
    else:
        said.append(translate("ImportWords", "There is nothing to add."))
    if plan.known:
        said.append(ImportWords.tr("%n visits of the file are here already.", "", plan.known))
    for names, text in (
        (
            plan.services,
            translate("ImportWords", "Services kept as removed, for the history only: {names}."),
        ),
        (
            plan.counters,
            translate("ImportWords", "Counters kept as removed, for the history only: {names}."),
        ),
        (
            plan.people,
            translate("ImportWords", "People kept as removed, for the history only: {names}."),
        ),
    ):
        if names:
            said.append(text.format(names=_some(names)))
    if plan.left_out:
        said.append(ImportWords.tr("%n rows are left out:", "", plan.left_out))
    return said


def fault_lines(faults: Iterable[FaultCount]) -> list[str]:
    """Each kind of fault with the first rows that have it."""
    lines = []
    for each in faults:
        lines.append(f"{each.count} × {_fault(each.fault)}")
        lines += [f"    {_row(row)}" for row in each.first]
        more = each.count - len(each.first)
        if more:
            lines.append("    " + ImportWords.tr("and %n more", "", more))
    return lines


def done_sentences(done: ImportDone, of: int) -> list[str]:
    """What was brought in."""
    said = [ImportWords.tr("%n visits were added to the history.", "", done.added)]
    if done.renumbered:
        said.append(
            ImportWords.tr(
                "%n of them have a number of their own, “I-…”: theirs was taken or missing.",
                "",
                done.renumbered,
            )
        )
    if done.upto < of:
        said.append(
            translate(
                "ImportWords",
                "The rest was not added. Import the same file again to go on: nothing is doubled.",
            )
        )
    return said


def under_way(done: int, of: int) -> str:
    """How far it is."""
    return translate("ImportWords", "{done} of {of} visits").format(done=done, of=of)


def _row(row: FaultyRow) -> str:
    text = translate("ImportWords", "line {line}").format(line=row.line)
    if row.column:
        text += f", {row.column}"
    return f"{text}: {_quoted(row.value)}" if row.value else text


def _quoted(text: str) -> str:
    return translate("ImportWords", "“{text}”").format(text=text)


def _fault(fault: RowFault) -> str:
    return {
        RowFault.QUOTES: translate("ImportWords", "the quotation marks do not pair"),
        RowFault.NUL: translate("ImportWords", "signs that are no text"),
        RowFault.CELLS: translate("ImportWords", "another number of cells than in the header"),
        RowFault.HEADER_AGAIN: translate("ImportWords", "the header once more"),
        RowFault.MISSING: translate("ImportWords", "a cell is empty that has to say something"),
        RowFault.NOT_A_TIME: translate("ImportWords", "not a time that can be read"),
        RowFault.NOT_A_DAY: translate("ImportWords", "not a day that can be read"),
        RowFault.DAY_DIFFERS: translate("ImportWords", "the arrival is not on that day"),
        RowFault.BACKWARDS: translate("ImportWords", "earlier than what comes before it"),
        RowFault.TOO_LONG_A_STAY: translate("ImportWords", "longer than 24 hours in the hall"),
        RowFault.FUTURE: translate("ImportWords", "in the future"),
        RowFault.NOT_OVER: translate("ImportWords", "of a day that is not over yet"),
        RowFault.UNKNOWN_OUTCOME: translate("ImportWords", "an end that nobody has explained"),
        RowFault.UNKNOWN_LANGUAGE: translate("ImportWords", "a language that is not known"),
        RowFault.TOO_LONG: translate("ImportWords", "too long a text"),
        RowFault.PERSONAL_CODE: translate("ImportWords", "a personal code, which is kept nowhere"),
        RowFault.CARD_NUMBER: translate(
            "ImportWords", "the number of a payment card, which is kept nowhere"
        ),
        RowFault.REPEATED: translate("ImportWords", "the same as an earlier row"),
        RowFault.TOO_MANY: translate(
            "ImportWords", "beyond what one file may have; put the rest into another"
        ),
    }[fault]


def _some(names: tuple[str, ...]) -> str:
    first = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    return first if more <= 0 else f"{first} {ImportWords.tr('and %n more', '', more)}"


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    here = QDate(day.year, day.month, day.day)
    return QLocale().toString(here, QLocale.FormatType.ShortFormat)


_NAMED = 12
