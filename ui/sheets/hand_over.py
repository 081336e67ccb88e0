"""Handing promises over: to which colleague, with a line for them."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from queueapp.domain.absence import Absence
from queueapp.domain.promise import Entry as PromiseEntry
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Directory, Person
from ui.i18n import Numbered
from ui.sheets.ask import Ask, line_field
from ui.sheets.target_list import Entry, TargetList
from ui.theme import Tone, Type, em
from ui.widgets.labels import Text
from ui.widgets.painting import announce

translate = QCoreApplication.translate

_ROW = 2.3
"""The height of a row, in em."""
_MOST_ROWS = 12


class HandOver(Numbered):
    """The context of what is said here with a number."""


class HandOverSheet(Ask):
    """Who is to keep these promises from now on.

    `me` is who hands them over: they may take what is another's "back to me". `now` in ms UTC.
    """

    def __init__(
        self,
        entries: Sequence[PromiseEntry],
        directory: Directory,
        absences: Sequence[Absence],
        me: int,
        now: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _title(entries),
            translate("HandOverSheet", "Hand over"),
            detail=_whose(entries, directory),
            enter_submits=True,
            wide=44,
            parent=parent,
        )
        self.setObjectName("hand_over")
        # The task bar shows the window's title to the whole room.
        self.setWindowTitle(translate("HandOverSheet", "Hand over"))
        self._directory, self._absences, self._now = directory, absences, now
        rows = colleagues(entries, directory, absences, me, now)
        self._list = TargetList(
            rows,
            placeholder=self.tr("Colleague"),
            nothing=self.tr("No colleague fits what you typed.")
            if rows
            else self.tr("There is no colleague to hand it to."),
        )
        self._list.setObjectName("to")
        self._list.chosen.connect(self._chosen)
        self._list.proceed.connect(self._go_on)
        self._list.setMaximumHeight(em(None, 6 + _ROW * min(len(rows), _MOST_ROWS)))
        self.body.addWidget(self._list, 1)
        self._away = Text(tone=Tone.CAUTION, kind=Type.BODY)
        self._away.setObjectName("away")
        self.body.addWidget(self._away)
        field, self._line = line_field(
            self.tr("Note (optional)"), placeholder=self.tr("What is done, what is missing")
        )
        self.body.addWidget(field)
        self._list.setFocus()
        self._chosen(None)

    @property
    def to_person(self) -> int | None:
        """Who is to keep them; there once the sheet is submitted."""
        chosen = self._list.current_id()
        return chosen if isinstance(chosen, int) else None

    @property
    def note(self) -> str:
        """What the colleague is told."""
        return self._line.text()

    def show_entries(self, entries: Sequence[PromiseEntry]) -> None:
        """Name those that are left to hand over."""
        self._title.setText(_title(entries))
        self._detail.setText(_whose(entries, self._directory))

    def _chosen(self, _person: object) -> None:
        person_id = self.to_person
        text = ""
        if person_id is not None:
            text = _stands_in(person_id, self._directory, self._absences, self._now)
        if text and text != self._away.text():
            announce(self._away, text)
        self._away.setText(text)

    def _go_on(self) -> None:
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self) -> str:
        if self.to_person is None:
            self._list.setFocus()
            return self.tr("Choose a colleague.")
        return ""


def keeper_now(person_id: int, absences: Sequence[Absence], now: int) -> int:
    """Who keeps a person's promises at an instant (ms UTC): they, or the last who stands in."""
    here, seen = person_id, {person_id}
    while (away := absence_of(here, absences, now)) is not None:
        if away.substitute_id in seen:
            break
        here = away.substitute_id
        seen.add(here)
    return here


def absence_of(person_id: int, absences: Sequence[Absence], now: int) -> Absence | None:
    """The absence of a person that lasts at an instant (ms UTC), if there is one."""
    return next((a for a in absences if a.person_id == person_id and a.lasts_at(now)), None)


def colleagues(
    entries: Sequence[PromiseEntry],
    directory: Directory,
    absences: Sequence[Absence],
    me: int,
    now: int,
) -> list[Entry]:
    """Who can be handed promises, whoever hands them over first; who is away says so."""
    owners = {entry.promise.owner_id for entry in entries}
    people = [
        person
        for person in directory.people.values()
        if person.active and may(person.role, Permission.KEEP_PROMISES) and {person.id} != owners
    ]
    people.sort(key=lambda person: person.id != me)
    return [_row(person, directory, absences, me, now) for person in people]


def _row(
    person: Person, directory: Directory, absences: Sequence[Absence], me: int, now: int
) -> Entry:
    title = person.name
    if person.id == me:
        title = translate("HandOverSheet", "Back to me ({name})").format(name=person.name)
    away = absence_of(person.id, absences, now)
    if away is None:
        return Entry(person.id, title, person.job)
    until = _last_day(away, directory.site.zone)
    chip = translate("HandOverSheet", "away until {date}").format(date=until)
    other = directory.people.get(keeper_now(person.id, absences, now))
    status = other.name if other is not None and other.id != person.id else ""
    return Entry(person.id, title, person.job, chips=((chip, Tone.CAUTION),), status=status)


def _stands_in(person_id: int, directory: Directory, absences: Sequence[Absence], now: int) -> str:
    away = absence_of(person_id, absences, now)
    person = directory.people.get(person_id)
    if away is None or person is None:
        return ""
    until = _last_day(away, directory.site.zone)
    other = directory.people.get(keeper_now(person_id, absences, now))
    if other is None or other.id == person_id:
        return translate("HandOverSheet", "! {name} is away until {date}.").format(
            name=person.name, date=until
        )
    return translate(
        "HandOverSheet", "! {name} is away until {date}; {other} keeps it meanwhile."
    ).format(name=person.name, date=until, other=other.name)


def _last_day(absence: Absence, zone: ZoneInfo) -> str:
    # An absence ends at the midnight after its last day.
    return f"{datetime.fromtimestamp((absence.ends_at - 1) / 1000, zone):%Y-%m-%d}"


def _title(entries: Sequence[PromiseEntry]) -> str:
    contact = entries[0].contact if len(entries) == 1 else None
    if contact is None:
        return HandOver.tr("Hand over %n", "", len(entries))
    return translate("HandOverSheet", "Hand over: {client}").format(
        client=contact.name or contact.masked or contact.address
    )


def _whose(entries: Sequence[PromiseEntry], directory: Directory) -> str:
    owners = {entry.promise.owner_id for entry in entries}
    names = [person.name for person in directory.people.values() if person.id in owners]
    return translate("HandOverSheet", "Kept by {names} now.").format(names=", ".join(names))
