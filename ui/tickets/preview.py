"""Shows a ticket as it will come out of the printer, on each paper."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.public.setup import TicketForm
from queueapp.domain.public.ticket_paper import TicketPaper
from queueapp.domain.setup import Directory
from ui.theme import PAPER, em, space, tokens
from ui.tickets.examples import example
from ui.tickets.layout import FORMATS, Laid, lay_out
from ui.tickets.words import size_text
from ui.widgets.flow_layout import FlowRow
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING
from ui.widgets.segmented import Segmented


class PaperPicture(QWidget):
    """One ticket on its paper, as wide as there is room, in the paper's own proportions."""

    _laid: Laid | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAccessibleName(self.tr("The ticket as it is printed"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_ticket(self, paper: TicketPaper, size: str, logo: bytes | None = None) -> None:
        """Show a ticket on a paper; a logo that is no picture is left out, as in print."""
        self._laid = lay_out(paper, size, logo)
        self.setAccessibleDescription("\n".join(paper.lines))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As tall as the paper is at this width, with a little ground around it."""
        laid = self._laid
        if laid is None:
            return em(None, 6)
        return round(self._scale(width) * laid.height) + 2 * space(2)

    def sizeHint(self) -> QSize:
        """As large as the ticket is in the hand."""
        wide = em(None, 24)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """So wide that the number can be read."""
        wide = em(None, 10)
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with the room."""
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, and on it exactly what is printed."""
        laid = self._laid
        if laid is None:
            return
        scale = self._scale(self.width())
        painter = QPainter(self)
        wide, tall = round(scale * laid.width), round(scale * laid.height)
        left, top = (self.width() - wide) // 2, space(2)
        painter.fillRect(left, top, wide, tall, QColor(PAPER))
        painter.setPen(tokens().edge)
        painter.drawRect(left, top, wide - 1, tall - 1)
        painter.translate(left, top)
        laid.paint(painter, scale * 25.4)

    def _scale(self, width: int) -> float:
        """Pixels per mm: a roll is shown larger than a sheet, and none beyond its use."""
        laid = self._laid
        assert laid is not None
        room = max(1, width - 2 * space(2))
        return min(room / laid.width, em(None, 0.36 if laid.width < 100 else 0.28))


class TicketPreview(QWidget):
    """Shows what a form prints: on the paper and with the example that are chosen above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ticket_preview")
        self._form: TicketForm | None = None
        self._directory: Directory | None = None
        self._logo: bytes | None = None
        self._language: str | None = None
        self._asked = ""
        self._size = Segmented([(size, size_text(size)) for size in FORMATS], current="80")
        self._size.setObjectName("preview_size")
        self._size.setAccessibleName(self.tr("Paper"))
        self._long = Segmented(
            [(False, self.tr("Short example")), (True, self.tr("Long example"))], current=False
        )
        self._long.setObjectName("preview_example")
        self._long.setAccessibleName(self.tr("Example"))
        self._paper = PaperPicture()
        row = FlowRow(gap=3, line_gap=1)
        for choice in (self._size, self._long):
            choice.chosen.connect(lambda _: self._refresh())
            row.flow.addWidget(choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(row)
        column.addWidget(ScrollBox(self._paper), 1)

    def show_form(
        self,
        form: TicketForm,
        directory: Directory,
        logo_bytes: bytes | None = None,
        size: str = "80",
        language: str | None = None,
    ) -> None:
        """Show a form as it is now, for a client of a language (both languages for `None`).

        `size` is one of `queueapp.fixed.PAPERS`; whoever looks may choose another one, which stays
        until a different `size` is asked for.
        """
        self._form, self._directory, self._logo = form, directory, logo_bytes
        self._language = language
        if size != self._asked and size in FORMATS:
            self._asked = size
            self._size.set_current(size)
        self._refresh()

    def _refresh(self) -> None:
        if self._form is None or self._directory is None:
            return
        paper = example(
            self._directory, self._form, self._language, long=bool(self._long.current())
        )
        self._paper.show_ticket(paper, str(self._size.current()), self._logo)
