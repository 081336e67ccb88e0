"""What a lead decides about a counter, each asked for in a sheet of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.closing import Ending, endings_of
from queueapp.domain.desk import Desk, DeskState, services_of
from queueapp.domain.roles import Permission, may
from queueapp.domain.visit import Visit
from ui import words
from ui.lead import changes
from ui.lead.decision import Decision
from ui.sheets.ask import ReasonPick, TimeEdit, line_field, taken
from ui.sheets.target_list import Entry, TargetList
from ui.sheets.times import typed_time, within
from ui.shell import Shell
from ui.theme import Tone
from ui.widgets.action_button import ActionButton
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.tick import Tick

translate = QCoreApplication.translate

_MINUTE = 60_000


class EndVisitSheet(Decision):
    """How a visit ended that a colleague has forgotten, and when."""

    def __init__(
        self,
        shell: Shell,
        board: Board,
        counter_id: int,
        visit: Visit,
        parent: QWidget | None = None,
    ) -> None:
        self._counter_id, self._visit = counter_id, visit
        super().__init__(
            shell,
            board,
            self.tr("End the visit of {ticket}").format(ticket=visit.ticket),
            self.tr("End the visit"),
            detail=_at_counter(board, counter_id, visit),
            parent=parent,
        )
        self.setObjectName("end_visit")
        self._zone = board.directory.site.zone
        self._endings = ReasonPick([(each, words.ending(each)) for each in endings_of(visit)])
        self._endings.setObjectName("ending")
        self._endings.chosen.connect(lambda _: self._ending_chosen())
        self.body.addWidget(Field(self.tr("What became of the client"), self._endings))
        self._time = TimeEdit()
        self._time.setObjectName("ended_at")
        self._when = Field(
            self.tr("When did it end?"),
            self._time,
            help_text=self.tr("As long as such a service usually takes, where you do not know."),
        )
        self._time.setText(words.clock_time(self._usual_end(), self._zone))
        self.body.addWidget(self._when)
        field, self._line = line_field(self.tr("Note (optional)"))
        self.body.addWidget(field)
        self.body.addWidget(
            Text(
                self.tr(
                    "The time is marked as inaccurate, and the counter is free for the next client."
                ),
                quiet=True,
            )
        )
        self.body.addStretch(1)
        self._endings.take_focus()
        self._foretell()

    @property
    def visit(self) -> Visit:
        """The visit as it was read last."""
        return self._visit

    @property
    def ending(self) -> Ending:
        """What became of the client."""
        return taken(self._endings, Ending) or Ending.SERVED

    @property
    def ended_at(self) -> int | None:
        """When it ended (ms UTC); `None` where what is typed cannot be."""
        text = self._time.text().strip()
        if not text:
            return self._usual_end()
        begun, latest = self._bounds()
        minutes = typed_time(text)
        return None if minutes is None else within(minutes, begun, latest, self._zone)

    @property
    def note(self) -> str:
        """What is to be known of it."""
        return self._line.text()

    def after(self) -> Board:
        """The counter is free."""
        return changes.if_ended(self._board, self._visit, self._shell.live.now())

    def cannot(self, board: Board) -> str:
        """Somebody has ended the visit, or the client is elsewhere."""
        there = board.at_desk.get(self._counter_id)
        if there is None or there.id != self._visit.id:
            return _gone(self._visit)
        self._visit = there
        return ""

    def _ending_chosen(self) -> None:
        self.set_error("")
        promises = self.ending in (Ending.CALLBACK, Ending.IN_WRITING)
        text = self.tr("Go on…") if promises else self.tr("End the visit")
        self.primary_action.setText(text)

    def _missing(self) -> str:
        if taken(self._endings, Ending) is None:
            self._endings.take_focus()
            return self.tr("Say what became of the client.")
        if self.ended_at is None:
            begun, latest = (words.clock_time(at, self._zone) for at in self._bounds())
            self._time.setFocus()
            return self.tr("It ended between {begin} and {end}.").format(begin=begun, end=latest)
        return ""

    def _bounds(self) -> tuple[int, int]:
        leg = self._visit.legs[-1]
        begun = leg.started_at if leg.started_at is not None else leg.called_at
        return begun, max(begun, self._shell.live.now())

    def _usual_end(self) -> int:
        begun, latest = self._bounds()
        service = self._board.directory.services[self._visit.legs[-1].service_id]
        return min(latest, begun + service.expected_minutes * _MINUTE)


class CloseCounterSheet(Decision):
    """What becomes of a counter's client, and of those who wait for it, once it is closed."""

    def __init__(
        self, shell: Shell, board: Board, counter_id: int, parent: QWidget | None = None
    ) -> None:
        self._counter_id = counter_id
        name = words.counter_in_text(board.directory.counters[counter_id].name)
        super().__init__(
            shell,
            board,
            self.tr("Close {counter}").format(counter=name),
            self.tr("Close the counter"),
            parent=parent,
        )
        self.setObjectName("close_counter")
        self._what = Text()
        self._what.setObjectName("what_comes")
        self.body.addWidget(self._what)
        self.body.addStretch(1)
        self.follow()
        self._foretell()

    @property
    def desk(self) -> Desk:
        """The counter as it is shown."""
        return self._board.desks[self._counter_id]

    def after(self) -> Board:
        """Nobody is there."""
        return changes.if_closed(self._board, self._counter_id, self._shell.live.now())

    def cannot(self, board: Board) -> str:
        """It is closed already."""
        desk = board.desks.get(self._counter_id)
        return "" if desk is not None and desk.is_open else _closed(board, self._counter_id)

    def follow(self) -> None:
        """Say what becomes of whoever is there now."""
        board, said = self._board, []
        desk = board.desks[self._counter_id]
        person = board.directory.people.get(desk.person_id or 0)
        if person is not None:
            text = self.tr("{name} is signed out there and can open a counter again at any time.")
            said.append(text.format(name=person.name))
        client = board.at_desk.get(self._counter_id)
        if client is not None:
            text = self.tr(
                "{ticket} is there now and is not lost: the client is put on hold, and any "
                "counter can go on with them from the list of those on hold."
            )
            said.append(text.format(ticket=client.ticket))
        waiting = [
            each
            for each in board.waiting
            if each.for_counter == self._counter_id
            or (person is not None and each.for_person == person.id)
        ]
        if waiting:
            said.append(self.tr("%n clients who were sent there go on waiting.", "", len(waiting)))
        self._what.setText("\n".join(said))


class OpenCounterSheet(Decision):
    """Who sits down at a counter: a colleague who is free."""

    def __init__(
        self, shell: Shell, board: Board, counter_id: int, parent: QWidget | None = None
    ) -> None:
        self._counter_id = counter_id
        counter = board.directory.counters[counter_id]
        super().__init__(
            shell,
            board,
            self.tr("Open {counter}").format(counter=words.counter_in_text(counter.name)),
            self.tr("Open the counter"),
            detail=self.tr("It serves: {services}").format(
                services=_services(board, counter.services)
            ),
            wide=48,
            parent=parent,
        )
        self.setObjectName("open_counter")
        self._people = TargetList(
            people_entries(board),
            placeholder=self.tr("Name of the colleague"),
            nothing=self.tr("Nobody of that name is free."),
        )
        self._people.setObjectName("person")
        self._people.chosen.connect(lambda _: self._chose())
        self._people.proceed.connect(self.submit)
        self.body.addWidget(self._people, 1)
        self._people.setFocus()

    @property
    def person_id(self) -> int | None:
        """Who sits down there."""
        chosen = self._people.current_id()
        return chosen if isinstance(chosen, int) else None

    def after(self) -> Board | None:
        """They are there, and ready."""
        person, now = self.person_id, self._shell.live.now()
        if person is None:
            return None
        return changes.if_opened(self._board, self._counter_id, person, now)

    def cannot(self, board: Board) -> str:
        """Somebody has opened it."""
        desk = board.desks.get(self._counter_id)
        if desk is None or not desk.is_open:
            return ""
        person = board.directory.people.get(desk.person_id or 0)
        text = self.tr("{counter} is open already: {name} sits there. Nothing was changed.")
        name = words.counter_name(board.directory.counters[self._counter_id].name)
        return text.format(counter=name, name=person.name if person else "")

    def follow(self) -> None:
        """Some may be free by now, others not any more."""
        self._people.set_entries(people_entries(self._board))

    def _chose(self) -> None:
        self.set_error("")
        self._foretell()

    def _missing(self) -> str:
        if self.person_id is None:
            self._people.setFocus()
            return self.tr("Choose who sits down there.")
        return ""


class ServesSheet(Decision):
    """Which services a counter serves until it is closed."""

    def __init__(
        self, shell: Shell, board: Board, counter_id: int, parent: QWidget | None = None
    ) -> None:
        self._counter_id = counter_id
        name = words.counter_in_text(board.directory.counters[counter_id].name)
        super().__init__(
            shell,
            board,
            self.tr("What {counter} serves now").format(counter=name),
            self.tr("Serve these now"),
            detail=self.tr(
                "Until the counter is closed. Who was sent to this counter stays theirs."
            ),
            wide=48,
            parent=parent,
        )
        self.setObjectName("serves")
        now = services_of(board.desks[counter_id], board.directory)
        self._ticks: dict[int, Tick] = {}
        for service in board.directory.services.values():
            if service.active:
                name = words.service_name(service).replace("&", "&&")
                tick = Tick(f"{service.prefix}  {name}")
                tick.setObjectName(f"service-{service.id}")
                tick.setChecked(service.id in now)
                tick.toggled.connect(lambda _: self._toggled())
                self._ticks[service.id] = tick
                self.body.addWidget(tick)
        foot = FlowRow(gap=2)
        self._as_set_up = keyed_action(
            self, "as_set_up", self.tr("As it is set up"), "Ctrl+R", self._take_set_up
        )
        foot.flow.addWidget(ActionButton(self._as_set_up, compact=True))
        self.body.addWidget(foot)
        self.body.addStretch(1)
        self._foretell()

    @property
    def services(self) -> frozenset[int] | None:
        """What it serves from now on; `None`: what it is set up for."""
        chosen = frozenset(each for each, tick in self._ticks.items() if tick.isChecked())
        return None if chosen == self._set_up() else chosen

    def after(self) -> Board | None:
        """It serves these."""
        if self.services == frozenset():
            return None
        return changes.if_served(self._board, self._counter_id, self.services)

    def cannot(self, board: Board) -> str:
        """Nobody is there any more."""
        desk = board.desks.get(self._counter_id)
        return "" if desk is not None and desk.is_open else _closed(board, self._counter_id)

    def _toggled(self) -> None:
        self.set_error("")
        self._foretell()

    def _take_set_up(self) -> None:
        for each, tick in self._ticks.items():
            tick.setChecked(each in self._set_up())

    def _set_up(self) -> frozenset[int]:
        counter = self._board.directory.counters[self._counter_id]
        return frozenset(each for each in counter.services if each in self._ticks)

    def _missing(self) -> str:
        if self.services == frozenset():
            return self.tr("Choose one service at least; or close the counter.")
        return ""


def people_entries(board: Board) -> list[Entry]:
    """Whom a counter can be opened for: who is nowhere first; who has a client cannot come."""
    at_counter = {desk.person_id: desk for desk in board.desks.values() if desk.is_open}
    entries = []
    for person in board.directory.people.values():
        if not person.active or not may(person.role, Permission.SERVE):
            continue
        desk = at_counter.get(person.id)
        languages = tuple(
            (words.language_code(each), Tone.NEUTRAL) for each in sorted(person.languages - {"lt"})
        )
        if desk is None:
            entries.append(Entry(person.id, person.name, chips=languages, words=person.job))
            continue
        where = words.counter_in_text(board.directory.counters[desk.counter_id].name)
        client = board.at_desk.get(desk.counter_id)
        if client is not None:
            status = translate("LeadSheets", "serves {ticket}").format(ticket=client.ticket)
        elif desk.state is DeskState.READY:
            status = translate("LeadSheets", "would leave it")
        else:
            status = words.desk_state(desk.state)
        entries.append(
            Entry(person.id, person.name, where, "", languages, status, enabled=client is None)
        )
    return sorted(entries, key=lambda each: (not each.enabled, bool(each.detail), each.title))


def _at_counter(board: Board, counter_id: int, visit: Visit) -> str:
    desk, directory = board.desks[counter_id], board.directory
    person = directory.people.get(desk.person_id or 0)
    parts = [words.counter_name(directory.counters[counter_id].name)]
    if person is not None:
        parts.append(person.name)
    leg = visit.legs[-1]
    parts.append(words.service_name(directory.services[leg.service_id]))
    return " · ".join(parts)


def _services(board: Board, services: Sequence[int] | frozenset[int]) -> str:
    known = board.directory.services
    return ", ".join(words.service_short(known[each]) for each in known if each in services)


def _gone(visit: Visit) -> str:
    text = translate("LeadSheets", "{ticket} is not at that counter any more. Nothing was changed.")
    return text.format(ticket=visit.ticket)


def _closed(board: Board, counter_id: int) -> str:
    name = words.counter_name(board.directory.counters[counter_id].name)
    return translate("LeadSheets", "{counter} is closed by now. Nothing was changed.").format(
        counter=name
    )
