"""What comes out of the printer: a ticket of the demo hall on each paper."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.public.setup import TicketForm, Words
from ui.i18n import interface_language
from ui.live import Live
from ui.tickets.examples import example
from ui.tickets.layout import FORMATS
from ui.tickets.preview import PaperPicture

SIZES = {"80": (400, 560), "58": (340, 640), "a6": (420, 580), "a4": (560, 780)}
_FORM = TicketForm(
    heading=Words("Kauno miesto savivaldybė", "Kaunas City Municipality"),
    text=Words(
        "Laukdami galite užpildyti prašymą prie stalų kairėje.",
        "While you wait you may fill in your form at the tables on the left.",
    ),
)

assert SIZES.keys() == FORMATS.keys()


def paper(live: Live, size: str) -> QWidget:
    """A ticket near closing time, as it is printed."""
    picture = PaperPicture()

    def show(board: Board) -> None:
        # In Lithuanian it is that of a client whose language nobody knows: both stand on it.
        language = "en" if interface_language() == "en" else None
        ticket = example(board.directory, _FORM, language, long=size == "a4")
        picture.show_ticket(ticket, size)

    live.board_changed.connect(show)
    if live.board is not None:
        show(live.board)
    return picture
