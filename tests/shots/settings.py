"""The screens of the shared database and of backups, without a server or a file behind them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from queueapp.domain.alarm import Limits, ServiceLimits
from queueapp.domain.backup import Backup, BackupKind
from queueapp.domain.setup import Part
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from tests.shots.scenes import MINUTE, TUESDAY
from ui.messages import sentence
from ui.setup.away import AwayPage
from ui.setup.backups import BackupsDialog, DamagedSheet, RestoreSheet
from ui.setup.editor import SetupDialog
from ui.setup.halls import HallChoice
from ui.setup.rows import ServiceRow
from ui.setup.shared import SharedDialog
from ui.setup.start import StartWindow
from ui.setup.starter import starter_draft

SERVER = Server("db.kaunas.lt", "saliu_eile", "queueapp", authority="/etc/ssl/kaunas-ca.pem")
DAY = 24 * 60 * MINUTE

SheetMaker = Callable[[QWidget], QDialog]


def away() -> QWidget:
    """The server cannot be reached."""
    page = AwayPage(TUESDAY)
    text = sentence(StorageTrouble(Trouble.UNREACHABLE, SERVER))
    page.show_trouble(text, mends_itself=True, tried_at=TUESDAY + 3 * MINUTE)
    return StartWindow(page=page)


def away_for_good() -> QWidget:
    """The server does not accept the password."""
    page = AwayPage(TUESDAY)
    text = sentence(StorageTrouble(Trouble.WRONG_PASSWORD, SERVER))
    page.show_trouble(text, mends_itself=False, tried_at=TUESDAY)
    return StartWindow(page=page)


def choose_hall() -> QWidget:
    """Several halls on one server."""
    halls = {1: "Laisvės alėjos salė", 2: "Šilainių salė", 3: "Dainavos salė"}
    return StartWindow(page=HallChoice(SERVER.name, halls, 2))


def shared_wrong(parent: QWidget) -> QDialog:
    """The password is wrong."""
    dialog = SharedDialog(SERVER, parent)
    dialog.show_trouble(StorageTrouble(Trouble.WRONG_PASSWORD, SERVER))
    return dialog


def shared_found(parent: QWidget) -> QDialog:
    """The connection stands."""
    dialog = SharedDialog(SERVER, parent)
    dialog.show_found("16.4", ("Laisvės alėjos salė", "Šilainių salė"))
    return dialog


def shared_empty(parent: QWidget) -> QDialog:
    """The database has not been prepared."""
    dialog = SharedDialog(SERVER, parent)
    dialog.show_empty()
    return dialog


def backups(parent: QWidget) -> QDialog:
    """A few backups, one of them damaged."""
    dialog = BackupsDialog(parent)
    made = [
        _backup(0, BackupKind.BY_HAND),
        *(_backup(back, BackupKind.DAY) for back in range(5)),
        _backup(9, BackupKind.BEFORE_UPDATE),
    ]
    dialog.show_backups(made)
    for at, backup in enumerate(made[:-1]):
        dialog.show_checked(backup.path, good=at != 3)
    return dialog


def restore(parent: QWidget) -> QDialog:
    """What restoring means."""
    return RestoreSheet(_backup(1, BackupKind.DAY), parent)


def damaged(parent: QWidget) -> QDialog:
    """The file is damaged, and a backup is good."""
    return DamagedSheet("hall.queueapp", _backup(1, BackupKind.DAY), in_use=True, parent=parent)


def limits(parent: QWidget) -> QDialog:
    """From when on something in the hall goes on too long; one of the limits is off."""
    return _set_up(parent, Part.LIMITS)


def services(parent: QWidget) -> QDialog:
    """What the hall is for."""
    return _set_up(parent, Part.SERVICES)


def own_limits(parent: QWidget) -> QDialog:
    """A service with a limit of its own."""
    dialog = _set_up(parent, Part.SERVICES)
    row = dialog.findChildren(ServiceRow)[1]
    row.focus_field("limits")
    return dialog


def _set_up(parent: QWidget, part: Part) -> SetupDialog:
    draft = starter_draft()
    first, second, *others = draft.services
    slow = replace(second, limits=ServiceLimits(waiting=60))
    unlike = replace(draft, services=(first, slow, *others), limits=Limits(20, 45, None, 15))
    dialog = SetupDialog(unlike, parent)
    dialog.editor.show_section(part)
    return dialog


def _backup(days_back: int, kind: BackupKind) -> Backup:
    at = TUESDAY - days_back * DAY - (2 * MINUTE if kind is BackupKind.DAY else 0)
    name = Path(f"hall-{days_back}-{kind}.queueapp")
    return Backup(name, at, 4_812_800 - 40_960 * days_back, kind, date(2026, 3, 10))
