"""One card of the service standard: its essence, what to say and what not to, and the rest."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.setup import Office, Person
from queueapp.domain.standard import NAMES, Card, Phrase, filled_in
from ui.i18n import interface_language
from ui.standard.text_button import TextButton
from ui.theme import Tone, Type, em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card as Box
from ui.widgets.card import corner_height
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce
from ui.widgets.plain_tip import plain_tip

_FEW_PHRASES = 4
"""So many phrases of each kind stand beside the work; the rest comes with the rest of the card."""

_SIDE_BY_SIDE = 18
"""The least width (em) in which what to say and what not to stand beside each other."""

_NOBODY = dict.fromkeys(NAMES, "")


def names_of(office: Office, person: Person) -> dict[str, str]:
    """What the phrases leave to be filled in, for somebody at a site."""
    job = person.job.strip()
    return {
        "person": person.name,
        # Within a sentence; abbreviations keep their capitals.
        "job": job if job[1:2].isupper() else job[:1].lower() + job[1:],
        "department": office.department,
        "department_of": office.department_of,
        "institution": office.institution,
        "institution_of": office.institution_of,
    }


class CardView(QWidget):
    """Shows one card. The essence never scrolls; what is below it does where the room ends.

    Other parts may be put `under_heading`, `above` the phrases and `below` the rest of the card.
    `copied` has the phrase that was put on the clipboard.
    """

    copied = Signal(str)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_view")
        self._card: Card | None = None
        self._drawn: tuple[object, ...] | None = None
        self._next = 0
        self._open = False
        self._phrases: tuple[tuple[tuple[str, str], ...], ...] = ((), ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = QHBoxLayout()
        self._title = Text(self.tr("Rule"), Type.HEADING, quiet=True, wrap=False)
        self._title.setObjectName("rule_heading")
        self._moment = ElidedLabel(kind=Type.CAPTION, quiet=True)
        self._moment.setObjectName("rule_moment")
        self._row = Text(kind=Type.SMALL, quiet=True, wrap=False)
        self._row.setObjectName("rule_row")
        self._head.addWidget(self._title)
        self._head.addWidget(self._moment, 1)
        self._head.addWidget(self._row)
        self.under_heading = QVBoxLayout()
        self._essence = Text(kind=Type.TITLE)
        self._essence.setObjectName("essence")
        self.above = QVBoxLayout()
        self.below = QVBoxLayout()
        self._pair = _Pair()
        self._pair.say.pressed.connect(self._copy)
        self._more = QAction(self)
        self._more.setObjectName("more")
        self._more.triggered.connect(lambda: self.set_open(not self.is_open))
        self._more_button = ActionButton(self._more, Variant.BARE)
        self._details = _Details()
        self._details.hide()
        self._build()
        self._built = True
        self.set_open(False)
        self._rescale()

    def show_key_of_more(self, more: QAction) -> None:
        """Show on the button the key of the window's action that opens the rest."""

        def show() -> None:
            native = QKeySequence.SequenceFormat.NativeText
            self._more_button.set_key_text(more.shortcut().toString(native))

        more.changed.connect(show)
        show()

    @property
    def card(self) -> Card | None:
        """The card shown."""
        return self._card

    @property
    def is_open(self) -> bool:
        """Whether the rest of the card is in sight."""
        return self._open

    def show_card(
        self,
        card: Card | None,
        say: Sequence[Phrase] = (),
        dont_say: Sequence[Phrase] = (),
        names: Mapping[str, str] | None = None,
        moment_text: str = "",
        *,
        language: str = "",
    ) -> None:
        """Show a card with these phrases, in the interface's language where none is given.

        Another card than before is shown with its rest put away.
        """
        language = language or interface_language()
        known = {**_NOBODY, **(names or {})}
        wanted = (card, tuple(say), tuple(dont_say), known, moment_text, language)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        another = card is None or self._card is None or card.id != self._card.id
        self._card = card
        self._moment.setText(f"· {moment_text}" if moment_text else "")
        said, unsaid = (
            tuple(_filled(phrase, known, language) for phrase in phrases)
            for phrases in (say, dont_say)
        )
        if (said, unsaid) != self._phrases:
            self._next = 0
        self._phrases = said, unsaid
        if card is None:
            self._row.setText("")
            self._essence.setText(self.tr("There is no rule for this moment."))
            self._details.show_lines((), (), ())
        else:
            text = card.text(language)
            self._row.setText(card.row or self.tr("our own"))
            self._row.setToolTip(plain_tip(text.title))
            self._essence.setText(text.essence)
            tip = "" if text.title == text.essence else text.title
            self._essence.setToolTip(plain_tip(tip))
            self._details.show_lines(text.do, text.dont, text.steps)
        if another:
            self.set_open(False)
            self._scroll.verticalScrollBar().setValue(0)
        self._show_phrases()
        self._more_button.setVisible(self._has_more)

    def set_open(self, wanted: bool) -> None:
        """Bring the rest of the card to sight (what to do, what not to, steps), or put it away."""
        wanted = wanted and self._has_more
        self._open = wanted
        self._details.setVisible(wanted and self._details.has_lines)
        self._show_phrases()
        self._more.setText(self.tr("Less") if wanted else self.tr("More"))
        self._more.setToolTip(
            self.tr("Put the rest of this rule away")
            if wanted
            else self.tr("What to do, what not to, and the steps")
        )
        if wanted:
            announce(self, self._details.words())
            self._scroll.verticalScrollBar().setValue(0)

    def copy_next(self) -> str | None:
        """Put the next phrase to say on the clipboard; `None` where there is none."""
        phrases = self._pair.say.phrases
        if not phrases:
            return None
        return self._copy(self._next)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _build(self) -> None:
        rest = QWidget()
        rest.setObjectName("rest")
        self._inside = QVBoxLayout(rest)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._details)
        self._inside.addLayout(self.above)
        self._inside.addWidget(self._pair)
        self._inside.addLayout(self.below)
        self._inside.addStretch(1)
        self._scroll = _Rest(rest)
        self._scroll.setObjectName("rest_scroll")
        self._scroll.setAccessibleName(self.tr("More on this rule"))
        self._column.addLayout(self._head)
        self._column.addLayout(self.under_heading)
        self._column.addWidget(self._essence)
        self._column.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._scroll, 1)

    @property
    def _has_more(self) -> bool:
        most = max(len(phrases) for phrases in self._phrases)
        return self._details.has_lines or most > _FEW_PHRASES

    def _show_phrases(self) -> None:
        few = None if self._open else _FEW_PHRASES
        said, unsaid = (phrases[:few] for phrases in self._phrases)
        self._pair.show_phrases(said, unsaid)
        self._next = 0 if self._next >= len(said) else self._next

    def _copy(self, at: int) -> str:
        phrases = self._pair.say.phrases
        text, _gloss = phrases[at]
        self._next = (at + 1) % len(phrases)
        QGuiApplication.clipboard().setText(text)
        self._pair.say.mark(at)
        announce(self, self.tr("Copied: {phrase}").format(phrase=text))
        self.copied.emit(text)
        return text

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))
        self._head.setSpacing(space(1))
        self._title.setMinimumHeight(corner_height())
        self.under_heading.setSpacing(space(2))
        self._inside.setSpacing(space(2))
        for layout in (self.above, self.below):
            layout.setSpacing(space(1))


class _Rest(ScrollBox):
    """What is below the essence. The keys reach it wherever it is taller than its room."""

    def minimumSizeHint(self) -> QSize:
        """Be content with few lines: the essence goes first."""
        return QSize(super().minimumSizeHint().width(), em(None, 2.5))

    def _fit(self) -> None:
        super()._fit()
        if self._content.height() > self.viewport().height():
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class _Pair(QWidget):
    """What to say and what not to: beside each other, or below where that takes less height."""

    _built = False

    def __init__(self) -> None:
        super().__init__()
        self.say = _Say()
        self.dont_say = _DontSay()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.say, 1)
        self._row.addWidget(self.dont_say, 1)
        self._built = True
        self._rescale()

    def show_phrases(
        self, said: tuple[tuple[str, str], ...], unsaid: tuple[tuple[str, str], ...]
    ) -> None:
        """Show phrases, each with what it means."""
        self.say.show_phrases(said)
        self.dont_say.show_phrases(unsaid)
        self.setVisible(bool(said or unsaid))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand below each other where it is too narrow for the phrases."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _turn(self) -> None:
        way = QBoxLayout.Direction.TopToBottom
        if self._fit_beside():
            way = QBoxLayout.Direction.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)

    def _fit_beside(self) -> bool:
        wide = self.width()
        if self.say.isHidden() or self.dont_say.isHidden() or wide < em(None, _SIDE_BY_SIDE):
            return False
        half = (wide - self._row.spacing()) // 2
        boxes = (self.say, self.dont_say)
        if max(box.minimumSizeHint().width() for box in boxes) > half:
            return False
        beside = max(box.heightForWidth(half) for box in boxes)
        return beside < sum(box.heightForWidth(wide) for box in boxes)

    def _rescale(self) -> None:
        self._row.setSpacing(space(2))
        self._turn()


class _Say(Box):
    """What to say: each phrase is copied by a press on it."""

    pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__(tone=Tone.GOOD)
        self.setObjectName("say")
        self.set_title(f"✓ {self.tr('Say')}")
        self.setAccessibleName(self.tr("Say"))
        self.phrases: tuple[tuple[str, str], ...] = ()
        self._buttons: list[TextButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.content.addLayout(self._lines)
        self.content.addStretch(1)
        self.hide()

    def show_phrases(self, phrases: tuple[tuple[str, str], ...]) -> None:
        """Show phrases, each with what it means."""
        if phrases == self.phrases:
            return
        self.phrases = phrases
        while len(self._buttons) < len(phrases):
            self._add_button()
        tip = self.tr("Copy this phrase")
        for at, button in enumerate(self._buttons):
            button.set_marked(False)
            button.setVisible(at < len(phrases))
            if at < len(phrases):
                text, gloss = phrases[at]
                button.show_words(f"„{text}“", gloss, tip=tip)
        self.setVisible(bool(phrases))

    def mark(self, at: int) -> None:
        """Show which phrase was copied last."""
        for number, button in enumerate(self._buttons):
            button.set_marked(number == at)

    def _add_button(self) -> None:
        at = len(self._buttons)
        button = TextButton(self)
        button.setObjectName(f"phrase_{at + 1}")
        button.clicked.connect(lambda: self.pressed.emit(at))
        self._buttons.append(button)
        self._lines.addWidget(button)


class _DontSay(Box):
    """What not to say: to be read only."""

    def __init__(self) -> None:
        super().__init__(tone=Tone.BAD)
        self.setObjectName("dont_say")
        self.set_title(f"✕ {self.tr('Do not say')}")
        self.setAccessibleName(self.tr("Do not say"))
        self._phrases: tuple[tuple[str, str], ...] = ()
        self._lines = _Lines()
        self.content.addWidget(self._lines)
        self.content.addStretch(1)
        self.hide()

    def show_phrases(self, phrases: tuple[tuple[str, str], ...]) -> None:
        """Show phrases, each with what it means; without meanings they share their lines."""
        if phrases == self._phrases:
            return
        self._phrases = phrases
        if any(gloss for _, gloss in phrases):
            self._lines.show_lines([(f"„{text}“", gloss) for text, gloss in phrases])
        else:
            self._lines.show_lines([(" · ".join(f"„{text}“" for text, _ in phrases), "")])
        self.setVisible(bool(phrases))


class _Lines(QWidget):
    """Lines, each with its meaning close below it."""

    _built = False

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("unsaid")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._pairs: list[QWidget] = []
        self._labels: list[Text] = []
        self._built = True
        self._rescale()

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show other lines."""
        for old in self._pairs:
            old.hide()
            old.deleteLater()
        self._labels, self._pairs = [], []
        for text, gloss in lines:
            whole = QWidget()
            pair = QVBoxLayout(whole)
            pair.setContentsMargins(0, 0, 0, 0)
            pair.setSpacing(0)
            self._add(pair, Text(text))
            if gloss:
                self._add(pair, Text(gloss, Type.SMALL, quiet=True))
            self._column.addWidget(whole)
            self._pairs.append(whole)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _add(self, pair: QVBoxLayout, label: Text) -> None:
        self._labels.append(label)
        label.setObjectName(f"unsaid_{len(self._labels)}")
        pair.addWidget(label)

    def _rescale(self) -> None:
        self._column.setSpacing(space(1.5))


_Parts = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]


class _Details(QWidget):
    """The rest of a card: what to do, what not to, and the steps."""

    _built = False

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details")
        self._parts: _Parts = ()
        self._laid_out: _Parts = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[Text] = []
        self._built = True
        self._rescale()

    @property
    def has_lines(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._parts)

    def words(self) -> str:
        """All of it, to be read aloud."""
        return " ".join(f"{title}: {' '.join(lines)}" for title, _, lines in self._parts)

    def show_lines(self, do: Sequence[str], dont: Sequence[str], steps: Sequence[str]) -> None:
        """Show lines; a part without any has no heading either."""
        numbers = tuple(f"{number}." for number in range(1, len(steps) + 1))
        parts = tuple(
            (title, signs, tuple(lines))
            for title, signs, lines in (
                (self.tr("Do"), ("✓",) * len(do), do),
                (self.tr("Do not"), ("✕",) * len(dont), dont),
                (self.tr("Steps"), numbers, steps),
            )
            if lines
        )
        if parts == self._parts:
            return
        self._parts = parts
        if not self.isHidden():
            self._lay_out()

    def setVisible(self, visible: bool) -> None:
        """Lay the lines out before they come to sight; most are never opened."""
        if visible:
            self._lay_out()
        super().setVisible(visible)

    def _lay_out(self) -> None:
        if self._laid_out == self._parts:
            return
        self._laid_out = self._parts
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        row = 0
        for title, signs, lines in self._parts:
            self._add(Text(title, Type.HEADING, quiet=True), row, 0, 2)
            row += 1
            for sign, line in zip(signs, lines, strict=True):
                mark = Text(sign, quiet=True, wrap=False)
                mark.setAccessibleName(" ")
                self._add(mark, row, 0, 1)
                self._add(Text(line), row, 1, 1)
                row += 1

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _add(self, label: Text, row: int, column: int, across: int) -> None:
        label.setObjectName(f"line_{row}_{column}")
        self._labels.append(label)
        top = Qt.AlignmentFlag.AlignTop if column == 0 and across == 1 else Qt.AlignmentFlag(0)
        self._grid.addWidget(label, row, column, 1, across, top)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(2))
        self._grid.setVerticalSpacing(space(1))


def _filled(phrase: Phrase, names: Mapping[str, str], language: str) -> tuple[str, str]:
    gloss = "" if language == "lt" else filled_in(phrase.en, names)
    return filled_in(phrase.lt, names), gloss
