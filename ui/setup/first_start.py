"""The very first screen: try a demo hall, or set up one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from queueapp.domain.hours import DayHours, WeekHours
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    NAME_LENGTH,
    FaultyPart,
    HallDraft,
    Part,
    PersonDraft,
    check,
)
from ui.i18n import interface_language
from ui.messages import fault_sentence
from ui.setup.editor import HallEditor
from ui.setup.layout import FittingBox, Turning
from ui.setup.parts import press_focused
from ui.setup.rows import field_of
from ui.setup.starter import starter_draft
from ui.setup.words import clock_time, short_weekday
from ui.sheets.secret_fields import NewSecret
from ui.sheets.times import local_date
from ui.theme import Tone, Type, space, tokens
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.middle import Middle
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce, rounded
from ui.widgets.plain_tip import plain_tip
from ui.widgets.segmented import Segmented
from ui.widgets.still_bar import StillBar

INTERFACE_LANGUAGES = (("lt", "Lietuvių"), ("en", "English"))
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NATIVE = QKeySequence.SequenceFormat.NativeText


class StartPage(StrEnum):
    """The pages of the first screen."""

    WELCOME = "welcome"
    HALL = "hall"
    DETAILS = "details"
    PROGRESS = "progress"


class BigChoice(QAbstractButton):
    """A card that is pressed as a whole: a title, and below it what it means."""

    _built = False

    def __init__(self, title: str, detail: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{detail} {more}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column = QVBoxLayout(self)
        self._title = Text(title, Type.TITLE)
        self._detail = Text(detail)
        self._more = Text(more, Type.SMALL, quiet=True)
        for part in (self._title, self._detail, self._more):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._enter = Text("", Type.SMALL, quiet=True, wrap=False)
        self._enter.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.addWidget(self._enter, 0, Qt.AlignmentFlag.AlignRight)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._built = True
        self._rescale()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; the one in focus stands out and shows its key."""
        t = tokens()
        focus, hot = self.hasFocus(), self.underMouse() or self.isDown()
        shown = QKeySequence("Enter").toString(_NATIVE) if focus else " "
        if self._enter.text() != shown:
            self._enter.setText(shown)
        edge = t.accent if focus or hot else t.edge
        fill = t.accent_soft if self.isDown() else t.card
        rounded(QPainter(self), self.rect(), fill, edge, 2 if focus else 1)

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(5), space(5), space(5), space(3))
        self._column.setSpacing(space(2))


class WelcomePage(QWidget):
    """What this is, in which language, and the two ways to begin."""

    demo_wanted = Signal()
    hall_wanted = Signal()
    own_hall_wanted = Signal()
    shared_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(
        self,
        language: str,
        *,
        has_hall: bool = False,
        server: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(58)
        outer.addWidget(ScrollBox(middle))
        self.languages = Segmented(INTERFACE_LANGUAGES, current=language)
        self.languages.setObjectName("languages")
        self.languages.setAccessibleName(self.tr("Language"))
        self.languages.chosen.connect(lambda code: self.language_wanted.emit(str(code)))
        head = QHBoxLayout()
        head.addStretch(1)
        head.addWidget(self.languages)
        column = middle.column
        column.addLayout(head)
        column.addStretch(2)
        title = Text(self.tr("Queue and counters"), Type.TITLE)
        title.setObjectName("title")
        column.addWidget(title)
        column.addWidget(
            Text(
                self.tr("Keeps the queue of a client service hall in order."),
                quiet=True,
            )
        )
        column.addSpacing(space(2))
        self.demo = BigChoice(
            self.tr("Try it with a demo hall"),
            self.tr(
                "An invented hall with a morning under way: 8 services, 5 counters, 7 staff and "
                "three months of history."
            ),
            self.tr("Nothing in it is real, and nothing you do in it can do harm."),
        )
        self.demo.setObjectName("demo")
        self.demo.clicked.connect(self.demo_wanted)
        more = self.tr("Everything stays on this computer; no server is needed.")
        if has_hall:
            name = self.tr("Open my hall")
            detail = self.tr("The hall that is set up on this computer, as you left it.")
        else:
            name = self.tr("Set up my hall")
            detail = self.tr(
                "Two names and a PIN to type, then you can serve. Hours, services and counters "
                "are filled in and can be changed now or later."
            )
        if server:
            more = self.tr("It will be kept on the shared database {name}.").format(name=server)
        self.own = BigChoice(name, detail, more)
        self.own.setObjectName("own")
        self.own.clicked.connect(self.own_hall_wanted if has_hall else self.hall_wanted)
        choices = Turning(38)
        choices.row.addWidget(self.demo, 1)
        choices.row.addWidget(self.own, 1)
        column.addWidget(choices)
        shared = QAction(self.tr("Open a hall on a shared server…"), self)
        shared.setObjectName("shared-database")
        shared.triggered.connect(self.shared_wanted)
        self.shared = ActionButton(shared, Variant.BARE)
        column.addWidget(self.shared, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(3)
        QWidget.setTabOrder(self.demo, self.own)
        QWidget.setTabOrder(self.own, self.shared)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go between the two choices."""
        ways = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
        if event.key() in ways and (self.demo.hasFocus() or self.own.hasFocus()):
            (self.own if self.demo.hasFocus() else self.demo).setFocus()
            return
        super().keyPressEvent(event)


class SummaryRow(QWidget):
    """One part of the hall as it will open, and the way to change it."""

    change_wanted = Signal(object)

    _built = False

    def __init__(self, part: Part, title: str, change: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"summary-{part}")
        self._row = QHBoxLayout(self)
        self._column = QVBoxLayout()
        self._column.addWidget(Text(title, Type.STRONG))
        self._text = Text(quiet=True)
        self._text.setObjectName("text")
        self._column.addWidget(self._text)
        action = QAction(change, self)
        action.setObjectName(f"change-{part}")
        action.setToolTip(plain_tip(f"{change}: {title}"))
        action.triggered.connect(lambda: self.change_wanted.emit(part))
        button = ActionButton(action, Variant.BARE)
        self._row.addLayout(self._column, 1)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._built = True
        self._rescale()

    def show_text(self, text: str) -> None:
        """Say how it is now."""
        self._text.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(3))
        self._column.setSpacing(space(0.5))


class HallPage(QWidget):
    """Two names and a PIN to type; all else is ready and can be looked at."""

    back_wanted = Signal()
    opening_wanted = Signal()
    details_wanted = Signal(object)

    def __init__(self, server: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hall")
        self._server = server
        self.name = ShortText(NAME_LENGTH, placeholder=self.tr("Such as “Client service hall”"))
        self.name.setObjectName("hall-name")
        self._name_field = Field(self.tr("What is your hall called?"), self.name)
        self.person = ShortText(NAME_LENGTH, placeholder=self.tr("Name and surname"))
        self.person.setObjectName("own-name")
        self._person_field = Field(
            self.tr("What is your name?"),
            self.person,
            help_text=self.tr(
                "You become the first administrator. Colleagues can be added now or later."
            ),
        )
        self.secret = NewSecret()
        self.secret.setObjectName("secret")
        change = self.tr("Change")
        self._summary = {
            Part.HOURS: SummaryRow(Part.HOURS, self.tr("Open"), change),
            Part.SERVICES: SummaryRow(Part.SERVICES, self.tr("Services"), change),
            Part.COUNTERS: SummaryRow(Part.COUNTERS, self.tr("Counters"), change),
            Part.PEOPLE: SummaryRow(Part.PEOPLE, self.tr("Staff"), change),
        }
        back = QAction(self.tr("Back"), self)
        back.setObjectName("back")
        back.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        back.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.triggered.connect(self.back_wanted)
        self.addAction(back)
        self.open_action = QAction(self.tr("Open the hall"), self)
        self.open_action.setObjectName("open-hall")
        self.open_action.triggered.connect(self.opening_wanted)
        self._lay_out(back)
        for edit in (self.name, self.person):
            edit.returnPressed.connect(self._entered)
            edit.textEdited.connect(self._correct)
        self.secret.entered.connect(self.open_action.trigger)

    def _lay_out(self, back: QAction) -> None:
        names = Card()
        names.content.setSpacing(space(4))
        names.content.addWidget(self._name_field)
        names.content.addWidget(self._person_field)
        names.content.addWidget(self.secret)
        names.content.addStretch(1)
        ready = Card(self.tr("All else is ready"))
        for row in self._summary.values():
            row.change_wanted.connect(self.details_wanted)
            ready.content.addWidget(row)
        ready.content.addStretch(1)
        cards = Turning(46)
        cards.row.addWidget(names, 1)
        cards.row.addWidget(ready, 1)
        title = Text(self.tr("Your hall"), Type.TITLE)
        title.setObjectName("title")
        button = ActionButton(self.open_action, Variant.PRIMARY)
        button.set_key_text(QKeySequence("Enter").toString(_NATIVE))
        buttons = QHBoxLayout()
        buttons.addWidget(ActionButton(back))
        buttons.addStretch(1)
        buttons.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(64)
        outer.addWidget(middle)
        middle.column.addStretch(1)
        middle.column.addWidget(title)
        if self._server:
            where = self.tr("It will be kept on the shared database {name}.")
            middle.column.addWidget(Text(where.format(name=self._server), quiet=True))
        middle.column.addWidget(FittingBox(cards), 100)
        middle.column.addLayout(buttons)
        middle.column.addStretch(2)

    def show_draft(self, draft: HallDraft) -> None:
        """Show how the hall will open."""
        self.name.setText(draft.name)
        self.person.setText(draft.people[0].name if draft.people else "")
        self._summary[Part.HOURS].show_text(hours_text(draft.week) or self.tr("Never yet"))
        letters = [f"{s.prefix} {s.short or s.name}".strip() for s in draft.services]
        self._summary[Part.SERVICES].show_text(", ".join(letters) or self.tr("None yet"))
        everything = all(len(c.services) == len(draft.services) for c in draft.counters)
        counters = self.tr("%n counter(s)", "", len(draft.counters))
        if everything and draft.counters:
            counters = self.tr("%n counter(s), each serves everything", "", len(draft.counters))
        self._summary[Part.COUNTERS].show_text(counters)
        others = max(0, len(draft.people) - 1)
        self._summary[Part.PEOPLE].show_text(
            self.tr("You and %n colleague(s)", "", others) if others else self.tr("Only you so far")
        )

    def show_faults(self, faults: Sequence[FaultyPart]) -> bool:
        """Put sentences beside the two names; returns whether all faults lie there."""
        name = [f for f in faults if f.part is Part.SITE]
        person = [
            f for f in faults if f.part is Part.PEOPLE and f.row == 0 and field_of(f) == "name"
        ]
        for found, field in ((name, self._name_field), (person, self._person_field)):
            field.set_error(fault_sentence(found[0]) if found else "")
        if person and not self.person.text().strip():
            self._person_field.set_error(self.tr("Write your name."))
        first = self.name if name else self.person if person else None
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return len(name) + len(person) == len(faults)

    def focus_first(self) -> None:
        """Begin with the name that is missing."""
        (self.person if self.name.text().strip() else self.name).setFocus()

    def _entered(self) -> None:
        if self.name.hasFocus() and not self.person.text().strip():
            self.person.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.name.text().strip() and self.person.text().strip() and not self.secret.secret:
            self.secret.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.open_action.trigger()

    def _correct(self) -> None:
        for edit, field in ((self.name, self._name_field), (self.person, self._person_field)):
            if edit.text().strip():
                field.set_error("")


class DetailsPage(QWidget):
    """The whole set-up, before the hall is opened for the first time."""

    back_wanted = Signal()
    opening_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(57.4)
        outer.addWidget(middle)
        column = middle.column
        column.addWidget(Text(self.tr("Your hall"), Type.TITLE))
        self.editor = HallEditor()
        column.addWidget(self.editor, 1)
        back = QAction(self.tr("Back"), self)
        back.setObjectName("back")
        back.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        back.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.setToolTip(self.tr("What you changed is kept."))
        back.triggered.connect(self.back_wanted)
        self.addAction(back)
        self.open_action = QAction(self.tr("Open the hall"), self)
        self.open_action.setObjectName("open-hall")
        self.open_action.setShortcuts([QKeySequence("Ctrl+Enter"), QKeySequence("Ctrl+Return")])
        self.open_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.open_action.triggered.connect(self.opening_wanted)
        self.addAction(self.open_action)
        buttons = QHBoxLayout()
        buttons.addWidget(ActionButton(back))
        buttons.addStretch(1)
        buttons.addWidget(ActionButton(self.open_action, Variant.PRIMARY))
        column.addLayout(buttons)


class ProgressPage(QWidget):
    """What is being made, and how far it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(40)
        outer.addWidget(middle)
        column = middle.column
        column.addStretch(1)
        column.addWidget(Text(self.tr("One moment"), Type.TITLE))
        self.text = Text(quiet=True)
        self.text.setObjectName("progress-text")
        column.addWidget(self.text)
        self.bar = StillBar()
        self.bar.setObjectName("bar")
        self.bar.setAccessibleName(self.tr("How far it is"))
        column.addWidget(self.bar)
        column.addStretch(2)


class FirstStart(QWidget):
    """The first screen. The window that holds it makes it anew when the language changes.

    `language_wanted` is emitted when another language is chosen: give `page()` and `draft()` to
    the next one, so that nothing typed is lost.
    """

    demo_wanted = Signal()
    hall_wanted = Signal(object)
    own_hall_wanted = Signal()
    shared_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(
        self,
        page: StartPage | str = StartPage.WELCOME,
        *,
        language: str = "",
        draft: HallDraft | None = None,
        has_hall: bool = False,
        server: str = "",
        now: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin at a page; `now` (ms UTC) says which dates are over and which are to come."""
        super().__init__(parent)
        self.setObjectName("first-start")
        self._now = now
        self._draft = draft or starter_draft()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banner = Banner()
        self._banner.setObjectName("trouble")
        frame = QVBoxLayout()
        frame.setContentsMargins(space(4), space(3), space(4), 0)
        frame.addWidget(self._banner)
        column.addLayout(frame)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        self._welcome = WelcomePage(
            language or interface_language(), has_hall=has_hall, server=server
        )
        self._hall = HallPage(server)
        self._details: DetailsPage | None = None
        self._progress = ProgressPage()
        for widget in (self._welcome, self._hall, self._progress):
            self._stack.addWidget(widget)
        self._welcome.demo_wanted.connect(self._want_demo)
        self._welcome.hall_wanted.connect(lambda: self.show_page(StartPage.HALL))
        self._welcome.own_hall_wanted.connect(self.own_hall_wanted)
        self._welcome.shared_wanted.connect(self.shared_wanted)
        self._welcome.language_wanted.connect(self.language_wanted)
        self._hall.back_wanted.connect(lambda: self.show_page(StartPage.WELCOME))
        self._hall.details_wanted.connect(self._show_details)
        self._hall.opening_wanted.connect(self._want_hall)
        self._before_progress = StartPage.WELCOME
        self._page = StartPage.WELCOME
        self.show_page(StartPage(page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def _today(self) -> date | None:
        zone = ZoneInfo(self._draft.timezone)
        return None if self._now is None else local_date(self._now, zone)

    def page(self) -> StartPage:
        """The page in sight."""
        return self._page

    @property
    def secret(self) -> str:
        """The PIN or password that the first administrator has chosen."""
        return self._hall.secret.secret

    def draft(self) -> HallDraft:
        """The hall as typed so far."""
        if self._page is StartPage.DETAILS and self._details is not None:
            return self._details.editor.draft()
        people = list(self._draft.people) or [PersonDraft("", Role.ADMINISTRATOR)]
        people[0] = replace(people[0], name=self._hall.person.text())
        return replace(self._draft, name=self._hall.name.text(), people=tuple(people))

    def show_page(self, page: StartPage) -> None:
        """Turn to a page; what was typed goes along."""
        if self._page in (StartPage.HALL, StartPage.DETAILS):
            self._draft = self.draft()
        self._page = page
        self._banner.dismiss()
        match page:
            case StartPage.WELCOME:
                self._stack.setCurrentWidget(self._welcome)
                self._welcome.demo.setFocus(Qt.FocusReason.OtherFocusReason)
            case StartPage.HALL:
                self._hall.show_draft(self._draft)
                self._stack.setCurrentWidget(self._hall)
                self._hall.focus_first()
            case StartPage.DETAILS:
                details = self._make_details()
                details.editor.load(self._draft, self._today())
                self._stack.setCurrentWidget(details)
                details.editor.focus_section()
            case StartPage.PROGRESS:
                self._stack.setCurrentWidget(self._progress)
                self._progress.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, text: str, fraction: float | None) -> None:
        """Say what is being made, and how far it is (0–1) where that is known."""
        if self._page is not StartPage.PROGRESS:
            self._before_progress = self._page
            self.show_page(StartPage.PROGRESS)
        if text != self._progress.text.text():
            self._progress.text.setText(text)
            announce(self._progress, text)
        self._progress.bar.setRange(0, 0 if fraction is None else 1000)
        if fraction is not None:
            self._progress.bar.setValue(round(1000 * min(1.0, max(0.0, fraction))))

    def show_error(self, text: str) -> None:
        """Say what went wrong, on the page it was asked for from; what was typed is there."""
        if self._page is StartPage.PROGRESS:
            self.show_page(self._before_progress)
        self._banner.show_message(text, Tone.BAD)

    def show_faults(self, faults: Sequence[FaultyPart]) -> None:
        """Show what does not fit in the hall, beside its fields."""
        if self._page is StartPage.PROGRESS:
            self.show_page(self._before_progress)
        if self._page is StartPage.HALL and self._hall.show_faults(faults):
            return
        if self._page is not StartPage.DETAILS:
            self.show_page(StartPage.DETAILS)
        self._make_details().editor.show_faults(faults)

    def _make_details(self) -> DetailsPage:
        if self._details is None:
            self._details = DetailsPage()
            self._details.back_wanted.connect(lambda: self.show_page(StartPage.HALL))
            self._details.opening_wanted.connect(self._want_hall)
            self._stack.addWidget(self._details)
        return self._details

    def _show_details(self, part: Part) -> None:
        self.show_page(StartPage.DETAILS)
        details = self._make_details()
        details.editor.show_section(part)
        details.editor.focus_section()

    def _want_demo(self) -> None:
        self._banner.dismiss()
        self.demo_wanted.emit()

    def _want_hall(self) -> None:
        self._banner.dismiss()
        draft = self.draft()
        faults = check(draft)
        if faults:
            self.show_faults(faults)
            return
        before = self._page
        if before is not StartPage.HALL:
            self.show_page(StartPage.HALL)
        if self._hall.secret.complete(draft.people[0].name):
            self.show_page(before)
            self.hall_wanted.emit(draft)


def hours_text(week: WeekHours) -> str:
    """A week's hours in a line: days with the same hours together."""
    runs: list[tuple[int, int, DayHours]] = []
    for number in sorted(week):
        hours = week[number]
        if runs and runs[-1][1] == number - 1 and runs[-1][2] == hours:
            runs[-1] = (runs[-1][0], number, hours)
        else:
            runs.append((number, number, hours))
    texts = []
    for first, last, hours in runs:
        days = short_weekday(first)
        if last != first:
            days = f"{days}–{short_weekday(last)}"
        texts.append(f"{days} {clock_time(hours.opens)}–{clock_time(hours.closes)}")
    return ", ".join(texts)
