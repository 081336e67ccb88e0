"""A ticket read back from its PDF: all that stands on it, whole, on every paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.public.setup import TICKET_TEXT_LENGTH, PublicSetup, TicketForm, Words
from queueapp.domain.public.ticket_paper import TicketPaper, ticket_paper
from queueapp.domain.setup import NAME_LENGTH, Directory, Service, Site
from queueapp.domain.visit import Channel, Rank, State, Visit
from queueapp.errors import StorageTrouble
from queueapp.fixed import PAPERS
from tests.ui.tickets.spooler import size_of, text_of
from ui.tickets.layout import FORMATS, lay_out, pdf_of, to_pdf

AT = 1_772_439_120_000
"""2 March 2026, 10:12 in Vilnius."""

WORDS = "Prašome stebėti ekraną ir laukti, kol pakviesime Jūsų numerį. Ąčęėįšųūž ĄČĘĖĮŠŲŪŽ. "
LONGEST = (WORDS * 3)[:TICKET_TEXT_LENGTH].strip()
NAME = ("Gyvenamosios vietos deklaravimas ir pažymos apie šeimos sudėtį išdavimas" * 2)[
    :NAME_LENGTH
]


@pytest.fixture(autouse=True)
def _with_fonts(qapp: QApplication) -> None:
    """Text has a shape only where the application runs."""


def a_ticket(
    ticket: str = "A023",
    language: str | None = None,
    *,
    service: str = "Pasai",
    text: str = "Ačiū, kad laukiate.",
    verdict: Verdict | None = None,
) -> TicketPaper:
    form = TicketForm(1, Words("Kauno savivaldybė", "Kaunas Municipality"), Words(text))
    of_kind = Service(1, "A", service, "Passports")
    directory = Directory(Site(1, "K"), {1: of_kind}, {}, {}, public=PublicSetup(ticket=form))
    visit = Visit(
        *(7, 1, "2026-03-02", ticket, 1, State.WAITING, Channel.RECEPTION),
        *(AT, AT, Rank.ORDINARY, AT),
    )
    closes_at = AT + 6 * 3_600_000
    return ticket_paper(
        directory, visit, 4, (10, 20), language, verdict=verdict, closes_at=closes_at
    )


def a_picture(width: int = 240, height: int = 80) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


def squeezed(text: str) -> str:
    """Without any blanks: where a line is broken says nothing."""
    return "".join(text.split())


def ink(image: QImage) -> QRect:
    """The part of a picture that is not white."""
    dark = [
        (x, y)
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
        if QColor(image.pixel(x, y)).lightness() < 200
    ]
    columns, lines = [x for x, _ in dark], [y for _, y in dark]
    left, top = min(columns), min(lines)
    return QRect(left, top, max(columns) - left, max(lines) - top)


def test_every_paper_that_can_be_set_has_its_layout() -> None:
    assert set(FORMATS) == set(PAPERS)


@pytest.mark.parametrize("size", PAPERS)
def test_both_languages_can_be_read_back_from_every_paper(size: str) -> None:
    text = text_of(pdf_of(a_ticket(), size))
    for said in (
        *("Kauno savivaldybė", "A023", "Pasai", "2026 m. kovo 2 d., 10:12"),
        *("Prieš Jus laukia 4 klientai.", "Laukti gali tekti apie 10–20 min."),
        *("Ačiū, kad laukiate.", "ištriname po 30 dienų."),
        *("Kaunas Municipality", "Passports", "2 March 2026, 10:12"),
        *("4 clients are waiting before you.", "It may take about 10–20 minutes."),
        "deleted after 30 days.",
    ):
        assert squeezed(said) in squeezed(text)


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize(("language", "other"), [("lt", "Passports"), ("en", "Pasai")])
def test_one_language_stands_alone(size: str, language: str, other: str) -> None:
    text = text_of(pdf_of(a_ticket(language=language), size))
    assert "A023" in text
    assert other not in text


def test_a_roll_is_as_long_as_what_stands_on_it_and_a_sheet_as_it_is() -> None:
    short, long = a_ticket(language="lt"), a_ticket(text=LONGEST)
    for size, width in (("80", 80), ("58", 58)):
        assert size_of(pdf_of(short, size))[0] == size_of(pdf_of(long, size))[0] == width
        assert width < size_of(pdf_of(short, size))[1] < size_of(pdf_of(long, size))[1]
    for size, sheet in (("a6", (105, 148)), ("a4", (210, 297))):
        assert size_of(pdf_of(short, size)) == size_of(pdf_of(long, size)) == sheet


@pytest.mark.parametrize("size", PAPERS)
def test_the_longest_of_everything_is_whole_and_on_the_paper(size: str) -> None:
    paper = a_ticket("ĄČŽ1234", service=NAME, text=LONGEST, verdict=Verdict.NO)
    text = squeezed(text_of(pdf_of(paper, size, a_picture(2000, 300))))
    for part in paper.lines:
        assert squeezed(part) in text
    laid = lay_out(paper, size, a_picture(2000, 300))
    image = laid.picture(101.5)
    cut = ink(image)
    margin = (laid.width - FORMATS[size].column) / 2 / laid.width * image.width()
    if size != "a4":  # Across it goes the line along which it is cut.
        assert cut.left() >= margin - 2
        assert cut.right() <= image.width() - margin + 3
    assert cut.top() > 2
    assert cut.bottom() < image.height() - 2


@pytest.mark.parametrize("size", PAPERS)
def test_the_number_is_as_large_as_the_paper_takes_it_and_on_one_line(size: str) -> None:
    alone = TicketPaper("WWW9999", None, a_ticket(language="lt").parts[:0])
    image = lay_out(alone, size).picture(101.5)
    # On the largest sheet the line to cut along lies below the number.
    number = ink(image.copy(0, 0, image.width(), image.height() // (6 if size == "a4" else 1)))
    column = FORMATS[size].column / FORMATS[size].width * image.width()
    assert 0.85 * column < number.width() <= column + 2
    lines = text_of(pdf_of(alone, size)).split()
    assert lines == ["WWW9999"]


def test_one_word_without_an_end_is_broken_rather_than_cut() -> None:
    paper = a_ticket(text="Ž" * TICKET_TEXT_LENGTH)
    image = lay_out(paper, "58").picture(101.5)
    assert ink(image).right() < image.width() - 10


def test_a_logo_stands_above_the_number_and_a_broken_one_is_left_out() -> None:
    paper = a_ticket()
    plain = lay_out(paper, "80")
    assert lay_out(paper, "80", b"no picture").height == plain.height
    assert lay_out(paper, "80", b"\x89PNG\r\n\x1a\n broken").height == plain.height
    with_it = lay_out(paper, "80", a_picture())
    assert with_it.height > plain.height
    middle = with_it.picture().copy(0, 40, 639, 60)
    assert ink(middle).width() > 200


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    to_pdf(a_ticket(), "80", tmp_path / "ticket.pdf")
    assert "A023" in text_of((tmp_path / "ticket.pdf").read_bytes())
    with pytest.raises(StorageTrouble):
        to_pdf(a_ticket(), "80", tmp_path / "none" / "ticket.pdf")
