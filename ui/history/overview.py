"""The pictures of a period, under what a shift lead asks first: how many, how long, kept or not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.history.figures import Figure
from queueapp.domain.history.period import Filter
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.summary import Summary
from queueapp.domain.promise import PromiseKind
from queueapp.domain.setup import Directory
from ui.errands import Errand
from ui.history import pictures
from ui.history.pictures.card import PictureCard
from ui.history.summary_words import Fact, FactKind, facts
from ui.shell import Shell
from ui.theme import Tone, Type, em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING

_ORDER = (
    Picture.BY_HOUR,
    Picture.HEAT_ARRIVALS,
    Picture.HEAT_WAITS,
    Picture.WAITS_BY_DAY,
    Picture.QUEUE_LENGTH,
    Picture.COUNTERS,
    Picture.SERVICE_TIMES,
    Picture.OUTCOMES,
    Picture.CALLBACKS,
    Picture.EMAILS,
    Picture.FORECASTS,
    Picture.OUT_OF_ORDER,
)
_FACT_EM = 24
"""A fact needs so much; as many stand side by side as there is room for."""
_MOST_COLUMNS = 3


class OverviewPage(QWidget):
    """Facts on top, then a card for each picture, drawn one after the other as they come to sight.

    `visit_wanted` with the id of a visit to be opened, `save_wanted` with the `Picture` whose image
    is to be written to a file.
    """

    visit_wanted = Signal(int)
    save_wanted = Signal(object)

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self._shell = shell
        self._figures: Mapping[Picture, Figure] = {}
        self._summary: Summary | None = None
        self._directory: Directory | None = None
        self._due: set[Picture] = set()
        self._wanted: Picture | None = None
        self._loading: Errand | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._draw_next)
        self._build()

    @property
    def figures(self) -> Mapping[Picture, Figure]:
        """What is shown."""
        return self._figures

    @property
    def summary(self) -> Summary | None:
        """How the period that is shown went."""
        return self._summary

    def card(self, picture: Picture) -> PictureCard:
        """The card of a picture."""
        return self._cards[picture]

    @property
    def is_drawn(self) -> bool:
        """Whether everything in sight is drawn."""
        return not any(self._in_sight(self._cards[each]) for each in self._due)

    def show_history(
        self,
        figures: Mapping[Picture, Figure],
        summary: Summary,
        directory: Directory,
        filter: Filter,
    ) -> None:
        """Show how a period went. A picture that is not among the figures is left out."""
        self._figures, self._summary, self._directory = figures, summary, directory
        period = filter.period
        self._facts.show_facts(facts(summary, directory))
        self._facts.setVisible(bool(summary.visits or summary.promises_made))
        self._nothing.setText(
            self.tr("There is nothing from {first} to {last} with this filter.").format(
                first=period.first.isoformat(), last=period.last.isoformat()
            )
        )
        anything = bool(summary.visits or summary.promises_made or summary.forecasts_made)
        self._nothing.setVisible(not anything)
        for picture, card in self._cards.items():
            card.setVisible(anything and picture in figures)
            if picture in figures:
                card.expect(figures[picture])
        self._due = set(figures) if anything else set()
        self._go_on()

    def stop(self) -> None:
        """Draw nothing more, such as before the window goes."""
        self._next.stop()
        if self._loading is not None:
            self._loading.drop()
            self._loading = None

    # How it is made

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget()
        self._inner = QVBoxLayout(self._content)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._facts = FactGrid()
        self._facts.wanted.connect(self._fact_wanted)
        self._facts.hide()
        self._nothing = Text(kind=Type.TITLE, quiet=True)
        self._nothing.setObjectName("nothing_at_all")
        self._nothing.hide()
        self._inner.addWidget(self._facts)
        self._inner.addWidget(self._nothing)
        self._cards = {picture: PictureCard(picture) for picture in _ORDER}
        for card in self._cards.values():
            card.save_wanted.connect(self.save_wanted)
            card.hide()
            self._inner.addWidget(card)
        self._inner.addStretch(1)
        self._scroll = ScrollBox(self._content)
        self._scroll.setObjectName("pictures")
        self._scroll.setAccessibleName(self.tr("Pictures"))
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _: self._go_on())
        self._column.addWidget(self._scroll)
        self.setFocusProxy(self._facts.first)
        self._built = True
        self._rescale()

    def _rescale(self) -> None:
        self._inner.setSpacing(space(3))
        self._scroll.verticalScrollBar().setSingleStep(em(None, 4))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More may have come to sight."""
        super().resizeEvent(event)
        self._go_on()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what is in sight."""
        super().showEvent(event)
        self._go_on()

    # One picture after the other

    def _go_on(self) -> None:
        if self._due and self.isVisible() and not self._next.isActive():
            self._next.start(0)

    def _draw_next(self) -> None:
        """Draw one picture that is in sight, and let the window have its turn."""
        if not self.isVisible() or self._directory is None:
            return
        if self._wanted is not None:
            self._scroll.verticalScrollBar().setValue(self._cards[self._wanted].y())
        seen = [each for each in _ORDER if each in self._due and self._is_wanted(each)]
        if not seen:
            return
        if not pictures.is_loaded() and self._shell.errands is not None:
            if self._loading is None:
                self._loading = self._shell.errands.run(pictures.load, lambda _: self._loaded())
                self.destroyed.connect(self._loading.drop)
            return
        picture = seen[0]
        self._due.discard(picture)
        self._cards[picture].show_figure(self._figures[picture], self._directory)
        if picture is self._wanted:
            self._show_wanted()
        self._go_on()

    def _loaded(self) -> None:
        self._loading = None
        self._go_on()

    def _is_wanted(self, picture: Picture) -> bool:
        return picture is self._wanted or self._in_sight(self._cards[picture])

    def _in_sight(self, card: PictureCard) -> bool:
        """Whether a card is in the part that is shown, or as near as the next turn of a wheel."""
        if card.isHidden():
            return False
        content, view = self._content, self._scroll.viewport()
        top = -content.y()
        near = QRect(0, top - view.height() // 2, content.width(), 2 * view.height())
        return near.intersects(card.geometry())

    # What stands out

    def _fact_wanted(self, kind: FactKind) -> None:
        summary = self._summary
        if summary is None:
            return
        match kind:
            case FactKind.CROWDED:
                self.show_picture(Picture.HEAT_ARRIVALS)
            case FactKind.WAITS:
                self.show_picture(Picture.WAITS_BY_DAY)
            case FactKind.VISITS:
                self.show_picture(Picture.OUTCOMES)
            case FactKind.CLOSING:
                self.show_picture(Picture.FORECASTS)
            case FactKind.LONGEST if summary.longest_wait is not None:
                self.visit_wanted.emit(summary.longest_wait.visit_id)
            case FactKind.PROMISES:
                broken = summary.broken_promise
                by_mail = broken is not None and broken.kind is not PromiseKind.CALLBACK
                self.show_picture(Picture.EMAILS if by_mail else Picture.CALLBACKS)

    def show_picture(self, picture: Picture) -> None:
        """Scroll to a picture, and choose what stands out in it."""
        card = self._cards[picture]
        if card.isHidden():
            return
        self._wanted = picture
        self._scroll.verticalScrollBar().setValue(card.y())
        if picture in self._due:
            self._go_on()
        else:
            self._show_wanted()

    def _show_wanted(self) -> None:
        if self._wanted is not None:
            card, self._wanted = self._cards[self._wanted], None
            self._scroll.verticalScrollBar().setValue(card.y())
            card.show_peak()


class FactGrid(QWidget):
    """Facts side by side, as many as there is room for; `wanted` with the kind of one pressed."""

    wanted = Signal(object)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._cards = {kind: FactCard(kind) for kind in FactKind}
        for card in self._cards.values():
            card.wanted.connect(self.wanted)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._columns = 0
        self._built = True
        self._arrange()

    @property
    def first(self) -> QWidget:
        """Where the keys begin."""
        return self._cards[FactKind.VISITS].button

    def show_facts(self, found: list[Fact]) -> None:
        """Show these."""
        for fact in found:
            self._cards[fact.kind].show_fact(fact)
        self._arrange()

    def card(self, kind: FactKind) -> FactCard:
        """The card of a fact."""
        return self._cards[kind]

    def minimumSizeHint(self) -> QSize:
        """As wide as one of them: those side by side can stand one below the other too."""
        return QSize(self._least(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._built and event.type() in RESCALING:
            self._arrange()

    def _least(self) -> int:
        return max(card.minimumSizeHint().width() for card in self._cards.values())

    def _arrange(self) -> None:
        gap = space(2.5)
        self._grid.setSpacing(gap)
        width = max(em(None, _FACT_EM), self._least())
        columns = max(1, min(_MOST_COLUMNS, (self.width() + gap) // (width + gap)))
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards.values()):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class FactCard(Card):
    """One fact: large what it is, small what belongs to it, and a way to where it comes from."""

    wanted = Signal(object)

    def __init__(self, kind: FactKind, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.setObjectName(f"fact_{kind.value}")
        self.kind = kind
        self._value = Text(kind=Type.TITLE)
        self._value.setObjectName("value")
        self._more = Text(quiet=True)
        self._more.setObjectName("detail")
        self._go = QAction(self._wording(), self)
        self._go.setObjectName("go")
        self._go.triggered.connect(lambda _=False: self.wanted.emit(self.kind))
        self.button = ActionButton(self._go, Variant.BARE)
        self.set_corner(self.button)
        self.content.addWidget(self._value)
        self.content.addWidget(self._more)
        self.content.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_fact(self, fact: Fact) -> None:
        """Show it."""
        self.set_title(fact.title)
        self._value.setText(fact.value)
        self._value.set_tone(fact.tone if fact.tone is not Tone.CAUTION else Tone.NEUTRAL)
        self._more.setText(fact.detail)
        self._go.setToolTip(f"{fact.title}: {self._wording()}")

    def _wording(self) -> str:
        if self.kind is FactKind.LONGEST:
            return self.tr("Open the visit")
        return self.tr("Show")
