"""The history's exports: the sheet, and files that say what the screen says."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.history.picture import Picture
from queueapp.domain.record import EventKind
from queueapp.reports.safe_file import SaveFault, SaveTrouble
from tests.factories import BRONIUS, DARIUS, ELENA, Play, change, rows
from tests.history_day import NOW, write
from tests.tampering import end_of
from tests.ui.looking_back import LookingBack
from ui.history.exporting import ExportSheet
from ui.history.report.making import Ended
from ui.history.report.order import FORMS, Form, What, days_name, file_name
from ui.history.report.paper import Paper
from ui.i18n import interface_language
from ui.saving_words import why_not
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.banner import Banner

Open = Callable[..., "Taking"]


class Taking(LookingBack):
    """The export sheet over the history's window."""

    def export(self, what: What, form: Form, path: Path, language: str = "en") -> Ended:
        """Export, and wait until it is there."""
        sheet = self.sheet()
        sheet.choose(what, form, language)
        found: list[Ended] = []
        sheet.saved.connect(found.append)
        sheet.export_to(path)
        self.until(lambda: found or sheet.error)
        assert not sheet.error
        return found[0]

    def sheet(self) -> ExportSheet:
        if self.window.findChild(ExportSheet) is None:
            self.window.setFocus()
            self.press("Ctrl+E")
        self.until(lambda: self.window.findChild(ExportSheet))
        return self.found(ExportSheet, "export_sheet")

    def told(self) -> str:
        banner = self.found(Banner, "export_said")
        return banner.text() if banner.isVisible() else ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where files go to; nothing else is there."""
    made = tmp_path / "exports"
    made.mkdir()
    return made


@pytest.fixture
def look(qtbot: QtBot, english: Theme, nothing_left: None, play: Play) -> Iterator[Open]:
    """Opens the history of the hand-counted day for Darius, the lead, on the day after."""
    write(play.hall, play.place)
    play.clock.instant = NOW
    opened: list[Taking] = []

    def open_one(**more: object) -> Taking:
        opened.append(Taking(qtbot, play, **more))  # type: ignore[arg-type]
        opened[-1].days("2026-03-02", "2026-03-02")
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


def page_texts(path: Path) -> list[str]:
    return [re.sub(r"\s+", " ", page.extract_text()) for page in pypdf.PdfReader(path).pages]


def lines(path: Path, form: Form) -> list[list[str]]:
    encoding = "utf-8-sig" if form is Form.CSV_EXCEL else "utf-8"
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file, delimiter=";" if form is Form.CSV_EXCEL else ","))


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def recorded(play: Play) -> list[dict[str, object]]:
    return rows(
        play.place,
        "SELECT person_id, data FROM event WHERE kind = ?",
        EventKind.EXPORTED.value,
    )


ARRIVED_AND_SERVED = [(12, 8), (9, 9), (6, 6), (4, 6), (0, 0), (2, 1), (1, 2), (1, 1), (2, 0)]
"""By hour from eight, as counted by hand."""


def test_the_report_says_the_figures_counted_by_hand(look: Open, folder: Path) -> None:
    here, path = look(), folder / "report.pdf"
    ended = here.export(What.REPORT, Form.PDF, path)
    assert ended.paths == (path,)
    pages = page_texts(path)
    whole = " ".join(pages)
    for text in (
        "Test hall",
        "Report 2026-03-02, Monday",
        "Made 2026-03-03 10:00 by Darius",
        "All visits of these days",
        "Most crowded hour Monday 08:00–09:00",
        "Longest wait 30 min",
        "82 % within 15 min; 9 of 10 up to 22 min",
        "Promises overdue ✕ 5",
        "Closing promises kept ! 1 of 2",
        "08:00 12 8 12.0 8.0",
        "All together 37 33 37.0 33.0",
        "Called out of order",
        "Visits of clients who came to the hall, by the time they came.",
    ):
        assert text in whole, text
    for hour, (arrived, served) in enumerate(ARRIVED_AND_SERVED, 8):
        assert f"{hour:02}:00 {arrived} {served} {arrived}.0 {served}.0" in whole
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page


def test_a_table_that_goes_on_overleaf_has_its_headings_again(english: Theme, folder: Path) -> None:
    paper = Paper("A long table")
    wide = "A service with a name that takes the room of a line and more of it than that"
    paper.table(
        ["Day", "Service", "Visits"],
        [[f"day {number}", wide * 2, str(number)] for number in range(120)],
        [False, False, True],
        ["All together", "", "7140"],
    )
    assert list(paper.pages(lambda page, of: f"Foot\t{page}/{of}"))[-1] == 1.0
    (folder / "a.pdf").write_bytes(paper.content)
    pages = page_texts(folder / "a.pdf")
    assert len(pages) > 2
    assert all(page.count("Day Service Visits") == 1 for page in pages)
    whole = " ".join(pages)
    assert all(whole.count(f"day {number} A service") == 1 for number in range(120))
    assert "All together 7140" in pages[-1]


def test_a_lithuanian_report_is_lithuanian_in_an_english_window(
    look: Open, folder: Path, play: Play
) -> None:
    change(play.place, "UPDATE site SET name = ?", "Šančių žmonių salė čia, ąęėįųū „Ž“")
    here, path = look(), folder / "ataskaita.pdf"
    here.export(What.REPORT, Form.PDF, path, "lt")
    whole = " ".join(page_texts(path))
    assert "Šančių žmonių salė čia, ąęėįųū „Ž“" in whole
    assert "2026-03-02, pirmadienis" in whole
    assert "08:00 12 8 12,0 8,0" in whole
    assert interface_language() == "en"
    assert here.found(ExportSheet, "export_sheet").windowTitle() == "Export"


def test_what_is_copied_from_the_paper_is_words_with_spaces(look: Open, folder: Path) -> None:
    here, path = look(), folder / "report.pdf"
    here.export(What.REPORT, Form.PDF, path)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(path, strict=True).pages)
    assert "Called out of order" in text
    assert "In figures" in text
    assert "\t" not in text


def test_the_pages_are_a4_upright_and_bring_their_letters(look: Open, folder: Path) -> None:
    here, path = look(), folder / "report.pdf"
    here.export(What.REPORT, Form.PDF, path, "lt")
    for page in pypdf.PdfReader(path).pages:
        assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [210, 297]
        fonts = page["/Resources"]["/Font"].values()  # type: ignore[index]
        for font in (each.get_object() for each in fonts):
            descendant = font["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in descendant["/FontDescriptor"].get_object()


def test_the_workbook_has_the_figures_as_numbers(look: Open, folder: Path) -> None:
    here, path = look(), folder / "figures.xlsx"
    here.export(What.TABLES, Form.XLSX, path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:2] == ["Summary", "Arrived and served by hour"]
    assert len(book.sheetnames) == 14
    page = book["Arrived and served by hour"]
    found = [tuple(cell.value for cell in row[1:3]) for row in page.iter_rows(min_row=2)]
    assert found == [*ARRIVED_AND_SERVED, (37, 33)]
    waits = book["Waiting time by day"]
    assert waits["A2"].value == datetime(2026, 3, 2)  # noqa: DTZ001 - what a sheet knows
    by_title = dict(zip((cell.value for cell in waits[1]), waits[2], strict=True))
    assert by_title["Longest wait"].value == timedelta(minutes=30)
    assert by_title["Within target"].number_format == "0.0%"
    assert by_title["Within target"].value == pytest.approx(31 / 38, abs=0.01)


def test_the_visits_are_rows_with_real_times(look: Open, folder: Path) -> None:
    here, path = look(), folder / "visits.xlsx"
    ended = here.export(What.VISITS, Form.XLSX, path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Visits", "Legs", "The record"]
    page = book["Visits"]
    assert page.max_row == 41
    titles = [cell.value for cell in page[1]]
    first = dict(zip(titles, (cell.value for cell in page[2]), strict=True))
    assert first["Ticket"] == "A001"
    assert first["Day"] == datetime(2026, 3, 2)  # noqa: DTZ001
    assert first["Came at"] == datetime(2026, 3, 2, 8, 0)  # noqa: DTZ001
    assert first["Waited"] == timedelta(minutes=2)
    assert first["Was served"] == timedelta(minutes=8)
    assert first["Person"] == "Bronius"
    legs = book["Legs"]
    assert ended.rows == page.max_row - 1 + legs.max_row - 1 + 1


@pytest.mark.parametrize("form", [Form.CSV_EXCEL, Form.CSV_PLAIN])
def test_both_forms_of_csv_have_all_visits(look: Open, folder: Path, form: Form) -> None:
    here, path = look(), folder / "visits.csv"
    here.export(What.VISITS, form, path)
    found = lines(path, form)
    assert len(found) == 41
    excel = form is Form.CSV_EXCEL
    first = dict(zip(found[0], found[1], strict=True))
    assert first["Came at"] == ("2026-03-02 08:00" if excel else "2026-03-02T08:00:00+02:00")
    assert first["Waited" if excel else "Waited, s"] == ("0:02:00" if excel else "120")


@pytest.mark.parametrize("form", [Form.CSV_EXCEL, Form.CSV_PLAIN])
def test_both_forms_of_csv_have_the_figures(look: Open, folder: Path, form: Form) -> None:
    here = look()
    ended = here.export(What.TABLES, form, folder / "figures.csv", "lt")
    assert len(ended.paths) == 14
    found = lines(folder / "figures-02-by_hour.csv", form)
    assert [tuple(map(int, row[1:3])) for row in found[1:]] == [*ARRIVED_AND_SERVED, (37, 33)]


def test_where_the_record_ended_stands_in_each_form(look: Open, folder: Path, play: Play) -> None:
    here = look()
    end = str(end_of(play.place))
    here.export(What.REPORT, Form.PDF, folder / "report.pdf")
    assert end in "".join(page_texts(folder / "report.pdf")[-1].split())
    for what in (What.TABLES, What.VISITS):
        end = end_of(play.place)
        here.export(what, Form.XLSX, folder / "book.xlsx")
        row = [cell.value for cell in openpyxl.load_workbook(folder / "book.xlsx")["The record"][2]]
        assert row[1:] == [end.number, end.seal, str(end)]
    end = end_of(play.place)
    here.export(What.TABLES, Form.CSV_PLAIN, folder / "figures.csv")
    assert lines(folder / "figures-14-record.csv", Form.CSV_PLAIN)[1][3] == str(end)


def test_pictures_are_files_one_for_each(look: Open, folder: Path) -> None:
    here = look()
    ended = here.export(What.PICTURES, Form.PNG, folder / "pictures.png")
    assert len(ended.paths) == len(Picture)
    for path in ended.paths:
        image = QImage(str(path))
        assert image.width() >= 1600
        assert {image.pixelColor(x, 60).name() for x in range(0, image.width(), 3)} != {"#ffffff"}


def test_every_export_is_recorded_with_its_rows(look: Open, folder: Path, play: Play) -> None:
    here = look()
    here.export(What.VISITS, Form.CSV_PLAIN, folder / "a.csv")
    (event,) = recorded(play)
    assert event["person_id"] == DARIUS
    data = str(event["data"])
    assert '"what":"visits"' in data.replace(" ", "")
    assert '"rows":40' in data.replace(" ", "")
    assert '"first":"2026-03-02"' in data.replace(" ", "")


def test_an_auditor_takes_out_no_names_of_staff(look: Open, folder: Path) -> None:
    here = look(person=ELENA)
    here.sheet().choose(What.VISITS)
    assert "Without the names of staff." in here.text("export_about")
    here.export(What.VISITS, Form.XLSX, folder / "a.xlsx")
    book = openpyxl.load_workbook(folder / "a.xlsx")
    values = {cell.value for page in book for row in page.iter_rows() for cell in row}
    assert not values & {"Bronius", "Cecilija", "Darius", "Person"}


def test_who_may_not_export_is_offered_none(look: Open) -> None:
    assert look(person=BRONIUS).window.findChild(QWidget, "export_sheet") is None


def test_a_service_named_like_a_formula_stays_text(look: Open, folder: Path, play: Play) -> None:
    change(play.place, "UPDATE service SET name = ? WHERE id = 1", "=1+1")
    change(play.place, "UPDATE service SET prefix = '=' WHERE id = 1")
    here = look()
    here.export(What.VISITS, Form.XLSX, folder / "a.xlsx")
    page = openpyxl.load_workbook(folder / "a.xlsx")["Visits"]
    assert not [cell for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    here.export(What.VISITS, Form.CSV_EXCEL, folder / "a.csv")
    cells = {cell for row in lines(folder / "a.csv", Form.CSV_EXCEL) for cell in row}
    assert not [cell for cell in cells if cell.startswith("=")]
    assert [cell for cell in cells if cell.startswith("'=")]


def test_cancelled_in_the_middle_nothing_is_left(
    look: Open, folder: Path, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("queueapp.services.history.BATCH", 2)
    (folder / "a.xlsx").write_text("older")
    here = look()
    sheet = here.sheet()
    sheet.choose(What.VISITS, Form.XLSX)
    sheet.export_to(folder / "a.xlsx")
    making = sheet._making
    assert making is not None
    making.moved.connect(lambda _share, rows: here.press("Esc") if rows else None)
    here.until(lambda: not sheet.running)
    assert here.told() == "Cancelled. Nothing was written."
    here.until(lambda: left(folder) == ["a.xlsx"])
    assert (folder / "a.xlsx").read_text() == "older"
    assert sheet.isVisible()
    assert recorded(play) == []


def test_a_window_that_is_closed_meanwhile_leaves_nothing(
    look: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("queueapp.services.history.BATCH", 2)
    here = look()
    sheet = here.sheet()
    sheet.choose(What.VISITS, Form.CSV_PLAIN)
    sheet.export_to(folder / "a.csv")
    here.until(lambda: left(folder))
    sheet.done(0)
    here.until(lambda: left(folder) == [])


def test_a_folder_that_is_gone_is_said_and_another_one_may_be_tried(
    look: Open, folder: Path, play: Play
) -> None:
    here = look()
    sheet = here.sheet()
    sheet.choose(What.VISITS, Form.CSV_PLAIN)
    sheet.export_to(folder / "none" / "a.csv")
    here.until(lambda: sheet.error)
    assert "there is no folder" in sheet.error
    assert recorded(play) == []
    here.export(What.VISITS, Form.CSV_PLAIN, folder / "a.csv")
    assert left(folder) == ["a.csv"]


def test_a_period_without_anything_gives_a_report_that_says_so(look: Open, folder: Path) -> None:
    here = look()
    here.days("2026-01-05", "2026-01-06")
    here.export(What.REPORT, Form.PDF, folder / "a.pdf")
    assert "Nothing happened on these days." in page_texts(folder / "a.pdf")[0]
    here.export(What.VISITS, Form.XLSX, folder / "a.xlsx")
    assert openpyxl.load_workbook(folder / "a.xlsx")["Visits"].max_row == 1


def test_the_keys_lead_from_the_sheet_to_the_file(
    look: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = look()
    assert here.shell.kept is not None
    here.shell.kept["export_folder"] = folder
    sheet = here.sheet()
    here.until(lambda: sheet.isAncestorOf(QApplication.focusWidget() or here.window))
    here.press("Ctrl+Return")
    here.until(lambda: sheet.findChild(QFileDialog))
    dialog = here.found(QFileDialog, "export_file")
    assert dialog.selectedFiles() == [str(folder / "report-2026-03-02.pdf")]
    dialog.fileSelected.emit(dialog.selectedFiles()[0])
    dialog.reject()
    here.until(lambda: left(folder) == ["report-2026-03-02.pdf"])
    here.until(lambda: here.told().startswith("Saved: "))


def test_only_what_there_is_can_be_chosen(look: Open) -> None:
    sheet = look().sheet()
    for what, forms in FORMS.items():
        for form in forms:
            sheet.choose(what, form)
            assert (sheet.what, sheet.form) == (what, form)
            assert sheet.suggested().suffix == f".{form.suffix}"


def test_one_picture_goes_to_one_file(look: Open, folder: Path) -> None:
    here = look()
    here.window.open_export(Picture.BY_HOUR)
    sheet = here.sheet()
    assert sheet.suggested().name == "pictures-2026-03-02-by_hour.png"
    found: list[Ended] = []
    sheet.saved.connect(found.append)
    sheet.export_to(folder / "one.png")
    here.until(lambda: found)
    assert left(folder) == ["one.png"]


def test_another_tongue_is_put_away_again(english: Theme, qapp: QApplication) -> None:
    before = QCoreApplication.translate("Sheet", "Cancel")
    with Tongue("lt"):
        assert interface_language() == "lt"
        assert QCoreApplication.translate("Sheet", "Cancel") == "Atsisakyti"
    assert QCoreApplication.translate("Sheet", "Cancel") == before == "Cancel"
    assert interface_language() == "en"
    installed = [each for each in qapp.findChildren(QTranslator) if not each.isEmpty()]
    assert installed


def test_every_fault_of_a_file_has_its_sentence(english: Theme, folder: Path) -> None:
    for fault in SaveFault:
        text = why_not(SaveTrouble(folder / "a.pdf", fault))
        assert text.startswith("“a.pdf” was not written")
        assert text.endswith("What was there before is still there.")


def test_files_are_called_for_their_days(english: Theme) -> None:
    from datetime import date

    from queueapp.domain.history.period import Period

    month = Period(date(2026, 11, 1), date(2026, 11, 30))
    assert file_name(What.REPORT, Form.PDF, month) == "report-2026-11.pdf"
    assert days_name(Period(date(2026, 1, 1), date(2026, 12, 31))) == "2026"
    assert days_name(Period(date(2026, 11, 2), date(2026, 11, 8))) == "2026-11-02_2026-11-08"
