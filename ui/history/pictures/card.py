"""A figure as it is looked at: its picture, the table beside it, and what it means."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.history.figures import Figure
from queueapp.domain.history.picture import Picture
from queueapp.domain.setup import Directory
from ui.history.definitions import definitions_of, general
from ui.history.pictures.drawn import drawing_of
from ui.history.pictures.rows import FigureTable, row_height
from ui.history.words import picture_title
from ui.theme import Type, em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING

if TYPE_CHECKING:
    from ui.history.pictures.canvas import Canvas

_BESIDE_EM = 66
"""Where a card is narrower, the table stands below the picture."""
_TABLE_SHARE = 0.45
_PICTURE_EM = 23
_PANEL_EM = 7
"""How tall a picture is, and how much more with each further panel."""
_ROWS_BELOW = 7
_COPY = QSize(1100, 560)


class PictureCard(Card):
    """Empty until it is shown a figure. `save_wanted` with its `Picture`: who writes files is asked
    to write this one.
    """

    save_wanted = Signal(object)

    _made = False

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(picture_title(picture), parent=parent)
        self.setObjectName(f"picture_{picture.value}")
        self.picture = picture
        self.canvas: Canvas | None = None
        self.table: FigureTable | None = None
        self._figure: Figure | None = None
        self._directory: Directory | None = None
        self._expected = 0
        self._panels = 3 if picture is Picture.WAITS_BY_DAY else 1
        self._define = QAction(self.tr("What is this?"), self)
        self._define.setObjectName("define")
        self._define.setCheckable(True)
        self._define.toggled.connect(self._show_definition)
        self._save = QAction(self.tr("Save picture…"), self)
        self._save.setObjectName("save")
        self._save.triggered.connect(lambda _=False: self.save_wanted.emit(self.picture))
        self._define_button = ActionButton(self._define, Variant.BARE)
        self._save_button = ActionButton(self._save, Variant.BARE)
        self.set_corner(self._define_button)
        self.set_corner(self._save_button)
        self._build()

    @property
    def figure(self) -> Figure | None:
        """What is shown."""
        return self._figure

    def expect(self, figure: Figure) -> None:
        """Be as tall as the figure will be once it is shown."""
        if self._figure is None:
            table = figure.table()
            self._expected = len(table.rows) + (table.total is not None) if table.rows else 0
            self._arrange()

    def show_figure(self, figure: Figure, directory: Directory) -> None:
        """Show a figure; the first one loads what pictures are drawn with."""
        self._figure, self._directory = figure, directory
        drawing = drawing_of(figure, directory)
        self._nothing.setText(drawing.nothing)
        self._nothing.setVisible(bool(drawing.nothing))
        self._save.setVisible(not drawing.nothing)
        if not drawing.nothing:
            if self.canvas is None:
                self._make_canvas()
            if self.table is None:
                self._make_table(figure, directory)
            else:
                self.table.show_table(drawing.table, directory)
            assert self.canvas is not None
            self.canvas.show_drawing(drawing)
        for part in (self._picture, self.table):
            if part is not None:
                part.setVisible(not drawing.nothing)
        self._arrange()

    def choose(self, row: int | None) -> None:
        """Choose a row in the picture and in its table."""
        if self.canvas is not None:
            self.canvas.choose(row)
        if self.table is not None:
            self.table.choose(row)

    def show_peak(self) -> None:
        """Choose what stands out, and take the focus."""
        if self.canvas is None or self.canvas.drawing is None:
            return
        self.choose(self.canvas.drawing.peak)
        self.canvas.setFocus()

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        from ui.history.pictures.image import picture_image

        if self._figure is not None and self._directory is not None:
            image = picture_image(self._figure, self._directory, _COPY, 144)
            QGuiApplication.clipboard().setImage(image)

    # How it is made

    def _build(self) -> None:
        self._nothing = Text(quiet=True)
        self._nothing.setObjectName("nothing")
        self._nothing.hide()
        self._readout = Text(kind=Type.SMALL)
        self._readout.setObjectName("readout")
        self._readout.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._definition = Text()
        self._definition.setObjectName("definition")
        self._definition.setTextFormat(Qt.TextFormat.RichText)
        self._definition.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._definition.hide()
        self._picture = QWidget()
        self._picture.setObjectName("picture")
        self._stack = QVBoxLayout(self._picture)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._readout)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self._picture, 1)
        self.content.addWidget(self._nothing)
        self.content.addLayout(self._row, 1)
        self.content.addWidget(self._definition)
        self._made = True
        self._arrange()

    def _make_canvas(self) -> None:
        from ui.history.pictures.canvas import Canvas

        self.canvas = Canvas(parent=self._picture)
        self.canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.canvas.said.connect(self._readout.setText)
        self.canvas.chosen.connect(self._chosen_in_picture)
        self.canvas.copy_wanted.connect(self.copy)
        self.canvas.save_wanted.connect(lambda: self.save_wanted.emit(self.picture))
        self._stack.insertWidget(0, self.canvas, 1)
        self.canvas.show()  # At once: what is not shown yet takes no focus.

    def _make_table(self, figure: Figure, directory: Directory) -> None:
        title = self.tr("{picture}, table").format(picture=picture_title(self.picture))
        self.table = FigureTable("table", title, figure.table(), directory, self)
        self.table.chosen.connect(self._chosen_in_table)
        self._row.addWidget(self.table)
        if self.canvas is not None:
            # What is made late comes behind all else in the window: the foot's buttons too.
            order: list[QWidget] = [_before(self._define_button), self.canvas, self.table]
            order += [self._define_button, self._save_button, self._definition]
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)

    def _chosen_in_picture(self, row: int) -> None:
        if self.table is not None:
            self.table.choose(None if row < 0 else row)

    def _chosen_in_table(self, row: int) -> None:
        if self.canvas is not None:
            self.canvas.choose(None if row < 0 else row)

    def _show_definition(self, shown: bool) -> None:
        if shown and not self._definition.text():
            lines = [
                f"<p><b>{escape(title)}</b> – {escape(text)}</p>"
                for title, text in definitions_of(self.picture)
            ]
            heading = self.tr("For all figures")
            lines.append(f"<p><b>{escape(heading)}</b></p>")
            lines += [f"<p>{escape(text)}</p>" for text in general()]
            self._definition.setText("".join(lines))
        self._definition.setVisible(shown)

    # How it fits

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the table beside the picture or below it."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._made and event.type() in RESCALING:
            self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= em(None, _BESIDE_EM)
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if beside else directions.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        self._row.setSpacing(space(4))
        self._readout.setMinimumHeight(2 * self._readout.fontMetrics().height())
        tall = em(None, _PICTURE_EM + _PANEL_EM * (self._panels - 1))
        if self.table is None:
            below = 0 if beside else _height_of(self._expected) + space(4)
            self._picture.setMinimumHeight(tall + below if self._expected else 0)
            return
        self._picture.setMinimumHeight(tall)
        if beside:
            widest = round(self.width() * _TABLE_SHARE)
            self.table.setFixedWidth(min(self.table.whole_width(), widest))
            self.table.setMinimumHeight(0)
            self.table.setMaximumHeight(tall)
        else:
            self.table.setMinimumWidth(0)
            self.table.setMaximumWidth(16_777_215)
            self.table.setFixedHeight(_height_of(self.table.model().rowCount()))


def _before(part: QWidget) -> QWidget:
    """What the keys come from, seen or not; the part itself where nothing else takes them."""
    found = part.previousInFocusChain()
    while found is not None and found is not part:
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return found
        found = found.previousInFocusChain()
    return part


def _height_of(rows: int) -> int:
    """How tall a table of so many rows is below its picture."""
    return round((min(rows, _ROWS_BELOW) + 1.4) * row_height())
