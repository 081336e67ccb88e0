"""Handing a client on: to a service, a counter or a colleague, with a place and a line."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.desk import AWAY, Desk, DeskState
from queueapp.domain.ordering import OpenDesk
from queueapp.domain.session import Session, Target
from queueapp.domain.setup import Counter, Person, Service
from queueapp.domain.visit import Placement, State, Visit
from ui import words
from ui.i18n import Numbered
from ui.sheets.ask import Ask, line_field
from ui.sheets.placement import PlacementPick
from ui.sheets.target_list import Entry, TargetList
from ui.theme import Tone, Type, em, space
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING

translate = QCoreApplication.translate


class Transfer(Numbered):
    """The context of what a target is said to be at."""


class TransferSheet(Ask):
    """To whom the client goes on, where in their queue, and what the receiver is told."""

    def __init__(self, board: Board, session: Session, visit: Visit, parent: QWidget | None = None):
        super().__init__(
            self.tr("Transfer {ticket}").format(ticket=visit.ticket),
            self.tr("Transfer"),
            detail=_detail(board, visit),
            enter_submits=True,
            wide=80,
            parent=parent,
        )
        self.setObjectName("transfer")
        self._board, self._visit = board, visit
        self._halves = _Halves()
        self.body.addWidget(self._halves, 1)
        self._list = TargetList(
            entries(board, session, visit),
            placeholder=self.tr("Service, counter or colleague"),
            nothing=self.tr("No service, counter or colleague fits what you typed."),
        )
        self._list.setObjectName("target")
        self._list.chosen.connect(self._chosen)
        self._list.proceed.connect(self._go_on)
        self._halves.add(self._list, 3)

        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(space(3))
        self._to = Text(kind=Type.TITLE)
        self._to.setObjectName("to")
        self._side.addWidget(self._to)
        self._place = PlacementPick()
        self._side.addWidget(Field(self.tr("Place in the queue"), self._place))
        field, self._line = line_field(
            self.tr("Note for the receiver"),
            placeholder=self.tr("What is done, what is missing"),
            help_text=self.tr("So that the client need not say it again."),
        )
        self._side.addWidget(field)
        self._side.addStretch(1)
        self._halves.add(side, 2)
        self._list.setFocus()
        self._chosen(None)

    @property
    def target(self) -> Target:
        """To whom; complete once the sheet is submitted."""
        chosen = self._list.current_id()
        return chosen if isinstance(chosen, Target) else Target()

    @property
    def placement(self) -> Placement:
        """Where in their queue."""
        return self._place.placement()

    @property
    def note(self) -> str:
        """What the receiver is told."""
        return self._line.text()

    def _chosen(self, _target: object) -> None:
        target = self._list.current_id()
        known = target if isinstance(target, Target) else None
        self._place.show_meaning(self._board, self._visit, known, self._board.read_at)
        self._to.setText(
            self.tr("To: {name}").format(name=_name(self._board, known))
            if known
            else self.tr("To whom?")
        )
        if known:  # the list may be taller than the sheet shows of it
            row = self._list.row_in_sight(self._inner)
            tall = row.height()
            self._scroll.ensureVisible(row.left(), row.center().y(), 0, tall)

    def _go_on(self) -> None:
        self._line.setFocus()

    def _missing(self) -> str:
        if self.target == Target():
            self._list.setFocus()
            return self.tr("Choose a service, a counter or a colleague.")
        return ""


class _Halves(QWidget):
    """Two parts side by side; one below the other where that is too narrow."""

    _built = False

    def __init__(self) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._built = True
        self._rescale()

    def add(self, part: QWidget, share: int) -> None:
        """Append a part."""
        self._box.addWidget(part, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand below each other where the room is narrow."""
        super().resizeEvent(event)
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        across = self.width() >= em(None, 42)
        wanted = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._box.setSpacing(space(5))
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)


def entries(board: Board, session: Session, visit: Visit) -> list[Entry]:
    """All targets in three groups, each with what matters about it now."""
    directory = board.directory
    services = [s for s in directory.services.values() if s.active]
    counters = [c for c in directory.counters.values() if c.active and c.id != session.counter_id]
    people = [p for p in directory.people.values() if p.active and p.id != session.person_id]
    at_counter = {desk.person_id: desk for desk in board.desks.values() if desk.is_open}
    rows = [Entry(None, translate("Transfer", "Services"))]
    rows += [_service_entry(board, service, visit) for service in services]
    if counters:
        rows.append(Entry(None, translate("Transfer", "Counters")))
        rows += [_counter_entry(board, counter, visit) for counter in counters]
    colleagues = [
        _person_entry(board, person, at_counter.get(person.id), visit) for person in people
    ]
    if colleagues:
        rows.append(Entry(None, translate("Transfer", "Colleagues")))
        speaks = {p.id for p in people if needed(visit) in p.languages}
        rows += sorted(
            colleagues,
            key=lambda e: (
                not e.enabled,
                not (isinstance(e.id, Target) and e.id.person_id in speaks),
            ),
        )
    return rows


def needed(visit: Visit) -> str | None:
    """The language that matters to whom the client goes; Lithuanian is everybody's."""
    return visit.language if visit.language != "lt" else None


def _detail(board: Board, visit: Visit) -> str:
    parts = [words.service_name(board.directory.services[visit.service_id])]
    language = needed(visit)
    if language:
        name = words.language_name(language)
        parts.append(translate("Transfer", "needs {language}").format(language=name))
    return " · ".join(parts)


def _name(board: Board, target: Target) -> str:
    directory = board.directory
    if target.counter_id is not None:
        return words.counter_in_text(directory.counters[target.counter_id].name)
    if target.person_id is not None:
        return directory.people[target.person_id].name
    return words.service_name(directory.services[target.service_id or 0])


def _service_entry(board: Board, service: Service, visit: Visit) -> Entry:
    waiting = [v for v in board.waiting if v.service_id == service.id]
    here = [desk for desk in board.open_desks if service.id in desk.services]
    language = needed(visit)
    chips: list[tuple[str, Tone]] = []
    if service.id == visit.service_id:
        chips.append((translate("Transfer", "the same"), Tone.NEUTRAL))
    if not any(desk.available for desk in here):
        chips.append((translate("Transfer", "! no counter open"), Tone.CAUTION))
    elif language and not _speaks(here, visit):
        name = words.language_name(language)
        said = translate("Transfer", "! nobody speaks {language}").format(language=name)
        chips.append((said, Tone.CAUTION))
    return Entry(
        Target(service_id=service.id),
        words.service_name(service),
        key=service.prefix,
        chips=tuple(chips),
        status=_waiting(board, waiting),
        words=f"{service.name} {service.name_en} {service.short} {service.short_en}",
    )


def _counter_entry(board: Board, counter: Counter, visit: Visit) -> Entry:
    desk = board.desks.get(counter.id)
    title = words.counter_name(counter.name)
    target = Target(counter_id=counter.id)
    if desk is None or not desk.is_open:
        return Entry(
            target, title, status=translate("Transfer", "nobody is there now"), enabled=False
        )
    opened = board.desk_of(counter.id)
    person = board.directory.people.get(desk.person_id or 0)
    waiting = [v for v in board.waiting if opened and board.offered(v, counter.id)]
    return Entry(
        target,
        title,
        detail=person.name if person else "",
        chips=(*(_speaks([opened], visit) if opened else ()), *_state(board, desk)),
        status=_waiting(board, waiting),
    )


def _person_entry(board: Board, person: Person, desk: Desk | None, visit: Visit) -> Entry:
    language = needed(visit)
    speaks = language is not None and language in person.languages
    others = sorted(code for code in person.languages if code not in ("lt", language))
    known = ", ".join(words.language_name(code) for code in sorted(person.languages))
    target = Target(person_id=person.id)
    chips: list[tuple[str, Tone]] = []
    if speaks and language:
        tone = Tone.GOOD if desk else Tone.NEUTRAL
        chips.append(("✓ " + words.language_name(language), tone))
    chips += [(words.language_code(code), Tone.NEUTRAL) for code in others]
    if desk is None:
        return Entry(
            target,
            person.name,
            chips=tuple(chips),
            status=translate("Transfer", "not at a counter now"),
            enabled=False,
            words=known,
        )
    counter = board.directory.counters[desk.counter_id].name
    waiting = [v for v in board.waiting if v.for_person == person.id]
    return Entry(
        target,
        person.name,
        detail=words.counter_in_text(counter),
        chips=(*chips, *_state(board, desk)),
        status=Transfer.tr("%n waiting", "", len(waiting)) if waiting else "",
        words=known,
    )


def _speaks(desks: list[OpenDesk], visit: Visit) -> tuple[tuple[str, Tone], ...]:
    language = needed(visit)
    if language and any(desk.available and language in desk.languages for desk in desks):
        return (("✓ " + words.language_name(language), Tone.GOOD),)
    return ()


def _state(board: Board, desk: Desk) -> tuple[tuple[str, Tone], ...]:
    client = board.at_desk.get(desk.counter_id)
    if client is not None:
        said = (
            translate("Transfer", "calling {ticket}")
            if client.state is State.CALLED
            else translate("Transfer", "serving {ticket}")
        )
        return ((said.format(ticket=client.ticket), Tone.NEUTRAL),)
    if desk.state is DeskState.READY:
        return ((translate("Transfer", "free"), Tone.GOOD),)
    tone = Tone.CAUTION if desk.state in AWAY else Tone.NEUTRAL
    return ((words.desk_state(desk.state).lower(), tone),)


def _waiting(board: Board, waiting: list[Visit]) -> str:
    if not waiting:
        return translate("Transfer", "nobody waits")
    longest = max(board.read_at - visit.waiting_since for visit in waiting)
    return words.queue(len(waiting), longest)
