"""Changing a hall that is open, or making one more: the set-up of the first start, in a sheet."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.personal_data import Due, Periods
from queueapp.domain.roles import Role
from queueapp.domain.setup import HallDraft, HallKind, Person, PersonDraft
from queueapp.errors import QueueappError
from ui.messages import sentence
from ui.setup.editor import SetupDialog
from ui.setup.staff_pins import show_staff_pins
from ui.setup.starter import starter_draft
from ui.sheets.times import local_date
from ui.shell import Shell
from ui.tonight import tonight

if TYPE_CHECKING:
    from queueapp.domain.personal_data import Preview
    from queueapp.services.hall import Hall


def change_hall(shell: Shell, parent: QWidget, saved: Callable[[], None] | None = None) -> None:
    """Open the set-up over a window; what is saved is in force at every counter at once.

    `saved` is told when it is.
    """
    session = shell.session

    def opened(found: tuple[HallDraft, int, HallKind]) -> None:
        draft, now, kind = found
        today = local_date(now, ZoneInfo(draft.timezone))
        dialog = SetupDialog(draft, parent, today=today)

        def refused(error: QueueappError) -> None:
            board = shell.live.board
            dialog.show_error(sentence(error, board.directory if board else None))

        def kept(_: None) -> None:
            dialog.accept()
            if saved is not None:
                saved()

        def change(wanted: HallDraft) -> None:
            shell.runner.run(
                lambda hall: hall.setup.change(session, wanted, since=draft), kept, refused
            )

        dialog.change_wanted.connect(change)
        if kind is HallKind.HALL:
            dialog.editor.offer_pins()
            dialog.editor.pin_wanted.connect(lambda whose: show_staff_pins(shell, dialog, whose))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.editor.tonight_wanted.connect(lambda by: _count_tonight(shell, dialog, by))
        dialog.editor.offer_tonight()
        dialog.open()

    shell.runner.run(
        lambda hall: (hall.setup.current(session.site_id), hall.clock.now(), hall.kind), opened
    )


def _count_tonight(shell: Shell, dialog: SetupDialog, periods: Periods) -> None:
    """Tell the set-up what would go tonight by these periods."""
    session, drafts = shell.session, shell.drafts

    def job(hall: "Hall") -> "tuple[Preview, Due, ZoneInfo]":
        preview = hall.retention.preview(session, periods)
        due = drafts.due(preview.until, periods.drafts_days) if drafts is not None else ()
        return preview, Due(*due), ZoneInfo(hall.setup.current(session.site_id).timezone)

    def show(found: "tuple[Preview, Due, ZoneInfo] | None") -> None:
        if isValid(dialog):
            dialog.editor.show_tonight(periods, tonight(*found) if found is not None else None)

    shell.runner.run(job, show, lambda _: show(None))


def make_another(
    shell: Shell,
    person: Person,
    parent: QWidget,
    made: Callable[[str, tuple[int, ...]], None],
) -> None:
    """Make one more hall on the same server; `person`, who asks, is its first administrator.

    `made` is told its name, and the ids of all halls that are there now.
    """
    starter = starter_draft()
    first = PersonDraft(
        person.name,
        Role.ADMINISTRATOR,
        person.languages,
        job=person.job,
        phone=person.phone,
        email=person.email,
    )
    title = QCoreApplication.translate("SetupDialog", "Another hall on this server")
    today = local_date(shell.live.now(), ZoneInfo(starter.timezone))
    dialog = SetupDialog(replace(starter, people=[first]), parent, title=title, today=today)

    def make(wanted: HallDraft) -> None:
        def making(hall: "Hall") -> tuple[int, ...]:
            hall.setup.open_another(shell.session, wanted)
            return hall.access.sites()

        def finished(sites: tuple[int, ...]) -> None:
            dialog.accept()
            made(wanted.name, sites)

        shell.runner.run(making, finished, lambda error: dialog.show_error(sentence(error)))

    dialog.change_wanted.connect(make)
    dialog.finished.connect(lambda _: dialog.deleteLater())
    dialog.open()
