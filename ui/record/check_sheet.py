"""Checks the whole record beside all other work, and says in words what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from queueapp.domain.chain import SHORTEST_SEAL, Findings, Head, read_head
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui.record import words
from ui.shell import Shell
from ui.theme import Tone, Type
from ui.touch import told
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.painting import announce
from ui.widgets.still_bar import StillBar

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

_COPIED = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_STEPS = 1000
_LOOK_MS = 100


@dataclass(slots=True)
class _UnderWay:
    """What the thread that checks and the one of the windows tell each other."""

    done: int = 0
    total: int = 0
    stopped: bool = False

    def hear(self, done: int, total: int) -> bool:
        self.done, self.total = done, total
        return not self.stopped


class CheckSheet(Sheet):
    """Enter checks; Esc ends a check that is under way, and closes the sheet where none is."""

    def __init__(self, shell: Shell, directory: Directory, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Check the record"),
            self.tr("&Check"),
            detail=self.tr(
                "Every entry is compared with its seal, from the first to the last. Others work on "
                "meanwhile, and nothing is written."
            ),
            cancel=self.tr("Close"),
            enter_submits=True,
            closes=False,
            wide=44,
            parent=parent,
        )
        self.setObjectName("check_record")
        self._shell, self._directory = shell, directory
        self._under_way: _UnderWay | None = None
        self._known: Head | None = None
        self._head = QLineEdit()
        self._head.setObjectName("known_end")
        self._head.setMaxLength(200)
        self._field = Field(
            self.tr("An end of the record from a report or a backup (not needed)"),
            self._head,
            help_text=self.tr(
                "Such as 4711:9f86d081884c7d65; the first {many} signs will do."
            ).format(many=SHORTEST_SEAL),
        )
        self._head.textEdited.connect(lambda _text: self._field.set_error(""))
        self.body.addWidget(self._field)
        self._bar = StillBar(_STEPS)
        self._bar.setObjectName("check_bar")
        self._bar.setAccessibleName(self.tr("How far the check is"))
        self._bar.hide()
        self.body.addWidget(self._bar)
        self._verdict, self._extent, self._breaks = Text(kind=Type.STRONG), Text(), Text()
        self._end = Text(quiet=True)
        self._end.setTextInteractionFlags(_COPIED)
        for part, name in (
            (self._verdict, "verdict"),
            (self._extent, "extent"),
            (self._breaks, "breaks"),
            (self._end, "end_now"),
        ):
            part.setObjectName(name)
            part.hide()
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._show_progress)
        if shell.archive is not None:
            shell.archive.bug.connect(self._stop)
        self.submitted.connect(self._check)

    @property
    def running(self) -> bool:
        """Whether a check is under way."""
        return self._under_way is not None

    def _check(self) -> None:
        archive, typed = self._shell.archive, self._head.text().strip()
        known = read_head(typed)
        if typed and known is None:
            self._field.set_error(
                self.tr(
                    "Write the number of the entry, a colon and {many} or more signs of its seal."
                ).format(many=SHORTEST_SEAL)
            )
            self._head.setFocus()
            return
        if archive is None or self.running:
            return
        self._known, self._under_way = known, _UnderWay()
        under_way, session = self._under_way, self._shell.session
        heads = [known] if known is not None else []

        def job(hall: Hall) -> Findings | None:
            return hall.record.check(session, heads, under_way.hear)

        def done(findings: Findings | None) -> None:
            if isValid(self) and self._under_way is under_way:
                self._stop()
                if findings is not None:
                    self._show(findings)

        def failed(error: QueueappError) -> None:
            if isValid(self) and self._under_way is under_way:
                self._stop()
                self.set_error(told(error, self._directory))
                self.grow()

        for part in (self._verdict, self._extent, self._breaks, self._end):
            part.hide()
        self.set_busy(True)
        self._bar.setValue(0)
        self._bar.show()
        self.cancel_action.setText(self.tr("Stop"))
        self._looking.start()
        archive.run(job, done, failed)

    def reject(self) -> None:
        """End the check that is under way; otherwise close."""
        if self.running:
            self._stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Leave no check behind."""
        self._stop()
        super().done(result)

    def _stop(self, _bug: object = None) -> None:
        if self._under_way is None:
            return
        self._under_way.stopped = True
        self._under_way = None
        self._looking.stop()
        self._bar.hide()
        self.cancel_action.setText(self.tr("Close"))
        self.set_busy(False)

    def _show_progress(self) -> None:
        if self._under_way is not None and self._under_way.total:
            share = self._under_way.done / max(self._under_way.done, self._under_way.total)
            self._bar.setValue(round(share * _STEPS))

    def _show(self, findings: Findings) -> None:
        zone = self._directory.site.zone
        self._verdict.set_tone(Tone.GOOD if findings.whole else Tone.BAD)
        breaks = [words.found_text(each, zone) for each in findings.breaks]
        end = ""
        if findings.head.number:
            end = self.tr("Its end is now {end}").format(end=words.end_text(findings.head))
        for part, text in (
            (self._verdict, words.verdict(findings, compared=self._known is not None)),
            (self._extent, words.extent(findings, zone)),
            (self._breaks, "\n".join(filter(None, [*breaks, words.more_text(findings)]))),
            (self._end, end),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        announce(self, self._verdict.text(), assertive=not findings.whole)
        self.grow()
