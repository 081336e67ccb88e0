"""The versions of a site's standard: who changed what when, and the way back to one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.setup import Directory
from queueapp.domain.site_standard import Version
from queueapp.domain.standard import CardFile, Standard
from ui.phone import promise_words
from ui.standard_cards.reading import CardReading
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card as Box
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.page_table import PageRow, PageTable
from ui.widgets.painting import RESCALING

translate = QCoreApplication.translate

PROGRAM = 0
"""The number under which the program's own cards stand."""


class VersionsPage(QWidget):
    """A table of versions, the newest first, and what the chosen one changed.

    `look_wanted` carries the number of the version that somebody wants to look at.
    """

    look_wanted = Signal(int)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions_page")
        self._versions: dict[int, Version] = {}
        self._in_force = PROGRAM
        self._titles: Mapping[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._box = Box()
        self.table = PageTable(
            "versions",
            self.tr("Versions"),
            {
                self.tr("Version"): 13,
                self.tr("When"): 11,
                self.tr("Who"): 12,
                self.tr("What changed"): 14,
            },
        )
        self.table.chosen.connect(self._chose)
        self.table.opened.connect(self._want_look)
        self._story = Text()
        self._story.setObjectName("version_story")
        self.look = QAction(self.tr("Look at it…"), self)
        self.look.setObjectName("look_at_version")
        self.look.triggered.connect(lambda _checked=False: self._want_look())
        foot = FlowRow()
        foot.flow.addWidget(ActionButton(self.look))
        self._box.content.addWidget(self.table, 1)
        self._box.content.addWidget(self._story)
        self._box.content.addWidget(foot)
        self._column.addWidget(self._box)
        self.setFocusProxy(self.table)
        self._built = True
        self._rescale()
        self._chose()

    def show_versions(
        self,
        versions: Sequence[Version],
        in_force: int,
        titles: Mapping[str, str],
        directory: Directory,
        now: int,
    ) -> None:
        """Show the versions, of which one is in force; the program's own stands below them.

        `titles` are those of the cards, by their ids.
        """
        self._versions = {version.number: version for version in versions}
        self._titles = titles
        self._in_force = in_force
        rows = [self._row(version, directory, now) for version in versions]
        plain = self.tr("The program's own")
        own = f"● {plain}" if in_force == PROGRAM else plain
        rows.append(PageRow(PROGRAM, (own, "", "", ""), own, self._tone(PROGRAM)))
        self.table.show_rows(rows)
        self._chose()

    def what(self, number: int) -> str:
        """What a version changed, in words."""
        version = self._versions.get(number)
        return changed_words(version, self._titles) if version is not None else ""

    def _row(self, version: Version, directory: Directory, now: int) -> PageRow:
        who = person_name(directory, version.made_by)
        when = promise_words.moment(version.made_at, now, directory.site.zone)
        name = self.tr("Version {number}").format(number=version.number)
        if version.number == self._in_force:
            name = "● " + self.tr("{version}, in force").format(version=name)
        elif not version.readable:
            name = "✕ " + self.tr("{version}, unreadable").format(version=name)
        what = changed_words(version)
        tone = self._tone(version.number) if version.readable else Tone.BAD
        sentence = ", ".join(part for part in (name, when, who, what) if part)
        return PageRow(version.number, (name, when, who, what), sentence, tone)

    def _tone(self, number: int) -> Tone:
        return Tone.GOOD if number == self._in_force else Tone.NEUTRAL

    def _chose(self) -> None:
        number = self.table.current
        version = self._versions.get(number) if number is not None else None
        self.look.setEnabled(number == PROGRAM or (version is not None and version.readable))
        text = self.what(number) if number is not None else ""
        if number == PROGRAM:
            text = self.tr("The cards as they come with the program, with no changes of yours.")
        elif version is not None and not version.readable:
            text = self.tr(
                "This version cannot be read, so the last one that can be is in force. Save a "
                "new version, or bring an older one back."
            )
        self._story.setText(text)

    def _want_look(self) -> None:
        number = self.table.current
        if number is not None and self.look.isEnabled():
            self.look_wanted.emit(number)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._box.content.setSpacing(space(2))


class VersionSheet(Sheet):
    """The cards of one version; `submitted` says that it is to be brought back.

    `may_go_back` is whether that is offered: to whom it is allowed, for a version not in force.
    """

    def __init__(
        self,
        title: str,
        what: str,
        standard: Standard,
        built_in: CardFile,
        names: dict[str, str],
        *,
        may_go_back: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title,
            self.tr("&Bring this version back") if may_go_back else "",
            detail=what,
            cancel=self.tr("Close"),
            closes=False,
            wide=66,
            parent=parent,
        )
        self.setObjectName("version_sheet")
        if may_go_back:
            self.body.addWidget(
                Text(
                    self.tr(
                        "Brought back, these cards become a new version: everybody is asked to "
                        "acknowledge it. The version in force now stays in the list."
                    ),
                    Type.SMALL,
                    quiet=True,
                )
            )
        reading = CardReading()
        reading.show_standard(standard, built_in, names)
        self.body.addWidget(reading, 1)


def person_name(directory: Directory, person_id: int | None) -> str:
    """Somebody's name, or nothing where nobody of that id is known."""
    person = directory.people.get(person_id) if person_id is not None else None
    return person.name if person is not None else ""


def changed_words(version: Version, titles: Mapping[str, str] | None = None) -> str:
    """What a version changed against the one before it; with titles the cards are named in full."""
    known = titles or {}
    parts = []
    if version.back_to == PROGRAM:
        parts.append(translate("VersionsPage", "back to the program's own"))
    elif version.back_to is not None:
        text = translate("VersionsPage", "back to version {number}")
        parts.append(text.format(number=version.back_to))
    for text, ids in (
        (translate("VersionsPage", "changed: {cards}"), version.changed),
        (translate("VersionsPage", "added: {cards}"), version.added),
        (translate("VersionsPage", "removed: {cards}"), version.removed),
        (translate("VersionsPage", "hidden: {cards}"), version.hidden),
        (translate("VersionsPage", "shown again: {cards}"), version.restored),
    ):
        if ids:
            cards = (f"{each} {known[each]}" if known.get(each) else each for each in ids)
            parts.append(text.format(cards=", ".join(cards)))
    if version.moved:
        parts.append(translate("VersionsPage", "another order"))
    return "; ".join(parts)
