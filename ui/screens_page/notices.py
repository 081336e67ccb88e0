"""The notices of the hall: texts and pictures that the screens show in turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from queueapp.domain.public.setup import (
    LEAST_SECONDS,
    MOST_SECONDS,
    NOTICE_LENGTH,
    FaultyPublic,
    Notice,
    PublicSetup,
    ScreenView,
)
from ui.errands import Errands
from ui.runner import Runner
from ui.screens_page.form import Facts, Form, Section, Ticks, by_row
from ui.screens_page.notice_words import notice_title
from ui.screens_page.picture_edit import PictureEdit
from ui.screens_page.several import Item, Several
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, Number

_DAY_LENGTH = 12


class NoticeForm(Form):
    """One notice, and on which of the named screens it is shown."""

    def __init__(self, work: Errands | Runner) -> None:
        super().__init__()
        self.setObjectName("notice_form")
        self._id = 0
        self._text = self.pair("text", self.tr("Text"), NOTICE_LENGTH, least=3)
        self._picture = PictureEdit("picture", self.tr("The picture of the notice"), work)
        self._picture.edited.connect(self.touch)
        field = self.add("picture", Field(self.tr("Picture"), self._picture))
        self._picture.refused.connect(field.set_error)
        days = FlowRow(gap=4, line_gap=3, at_top=True)
        self._first, self._last = QLineEdit(), QLineEdit()
        for key, edit, label in (
            ("first", self._first, self.tr("From day")),
            ("last", self._last, self.tr("To day")),
        ):
            edit.setMaxLength(_DAY_LENGTH)
            edit.setPlaceholderText("2026-03-02")
            edit.textEdited.connect(lambda _text: self.touch())
            day = Field(label, edit)
            self.hold(key, day)
            days.flow.addWidget(day)
        self._seconds = Number(LEAST_SECONDS, MOST_SECONDS, suffix=" s")
        self._seconds.valueChanged.connect(lambda _value: self.touch())
        seconds = Field(self.tr("Seconds"), self._seconds)
        self.hold("seconds", seconds)
        days.flow.addWidget(seconds)
        self.column.addWidget(days)
        self._screens = Ticks()
        self._screens.changed.connect(self.touch)
        self._screens_field = self.add("screens", Field(self.tr("On these screens"), self._screens))
        self.keep_small(self._first, self._last)

    def show_notice(self, notice: Notice, screens: Sequence[ScreenView], facts: Facts) -> None:
        """Show one."""
        self.loading = True
        self._id = notice.id
        self._text.set_words(notice.text)
        self._picture.show_picture(notice.picture, facts.pictures)
        for edit, day in ((self._first, notice.first), (self._last, notice.last)):
            if edit.text().strip() != (day or ""):
                edit.setText(day or "")
        self._seconds.setValue(notice.seconds)
        on = {at for at, each in enumerate(screens) if _shows(each, notice.id)}
        self._screens.offer([(at, each.name) for at, each in enumerate(screens)], on)
        self._screens_field.setFocusProxy(self._screens.first or self._seconds)
        self._screens_field.setVisible(bool(screens))
        self.loading = False

    def notice(self) -> Notice:
        """The notice as it stands in the form."""
        first, last = self._first.text().strip(), self._last.text().strip()
        return Notice(
            self._id,
            self._text.words(),
            self._picture.picture,
            first or None,
            last or None,
            self._seconds.value(),
        )

    def on_screens(self) -> frozenset[int]:
        """The places of the screens that show it."""
        return self._screens.chosen()

    def begin(self) -> None:
        """Begin with the text."""
        self.focus_field("text.lt")


class NoticesSection(Section):
    """All notices of the hall, in the order in which they are shown."""

    def __init__(self, work: Errands | Runner) -> None:
        super().__init__()
        self.setObjectName("notices")
        self._notices: list[Notice] = []
        self._screens: list[ScreenView] = []
        self._at = 0
        self._wrong: frozenset[int] = frozenset()
        self._form = NoticeForm(work)
        self._several = Several(
            "notices",
            self.tr("Notices"),
            self.tr("Add a notice"),
            self.tr(
                "There is no notice. A notice is a text or a picture that the screens show in turn "
                "beside the calls, such as which papers to bring."
            ),
            self._form,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._several, 1)
        self._several.list.chosen.connect(self._chosen)
        self._several.add_wanted.connect(self._add)
        self._several.remove_wanted.connect(self._remove)
        self._several.move_wanted.connect(self._move)
        self._form.edited.connect(self._form_edited)

    def show_setup(self, setup: PublicSetup, facts: Facts) -> None:
        """Show the notices of a set-up."""
        self.facts = facts
        self._notices, self._screens = list(setup.notices), list(setup.screens)
        self._at = max(0, min(self._at, len(self._notices) - 1))
        self._show()

    def applied(self, setup: PublicSetup) -> PublicSetup:
        """The set-up with these notices, and where each is shown."""
        return replace(setup, notices=tuple(self._notices), screens=tuple(self._screens))

    def show_faults(self, faults: Sequence[FaultyPublic]) -> int:
        """Show the faults of the notice that is chosen, and mark the others."""
        rows = by_row(faults)
        self._wrong = frozenset(row for row in rows if row is not None)
        self._form.show_faults(rows.get(self._at, []))
        self._show_items()
        return len(rows)

    def focus_fault(self, fault: FaultyPublic) -> None:
        """Choose the notice, and go to the field."""
        if fault.row is None:
            self._several.focus_list()
            return
        self._at = fault.row
        self._show()
        self._form.show_faults([fault])
        self._form.focus_field(fault.field)
        if fault.field in self._form.fields:
            self._several.reveal(self._form.fields[fault.field])

    def focus_first(self) -> None:
        """Go to the list."""
        self._several.focus_list()

    def _show(self) -> None:
        self._show_items()
        if self._notices and self.facts is not None:
            self._form.show_notice(self._notices[self._at], self._screens, self.facts)

    def _show_items(self) -> None:
        items = [
            Item(notice_title(each), self._detail(each), at in self._wrong)
            for at, each in enumerate(self._notices)
        ]
        self._several.show_items(items, self._at)

    def _detail(self, notice: Notice) -> str:
        if notice.first and notice.last:
            return f"{notice.first} – {notice.last}"
        if notice.first:
            return self.tr("from {day}").format(day=notice.first)
        if notice.last:
            return self.tr("until {day}").format(day=notice.last)
        return self.tr("every day")

    def _chosen(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self._form.show_faults([])
            self._show()
            self._several.to_top()
            self.edited.emit()

    def _form_edited(self) -> None:
        notice = self._notices[self._at] = self._form.notice()
        on = self._form.on_screens()
        ids = frozenset(each.id for each in self._notices)
        self._screens = [
            _showing(each, notice.id, ids, on=at in on) for at, each in enumerate(self._screens)
        ]
        self._show_items()
        self.edited.emit()

    def _add(self) -> None:
        used = {each.id for each in self._notices}
        used |= {key for each in self._screens for key in each.notices or ()}
        self._notices.append(Notice(max(used, default=0) + 1))
        self._at = len(self._notices) - 1
        self._changed()
        self._form.begin()

    def _remove(self) -> None:
        if self._notices:
            gone = self._notices.pop(self._at).id
            self._screens = [
                each
                if each.notices is None
                else replace(each, notices=each.notices - frozenset({gone}))
                for each in self._screens
            ]
            self._at = max(0, min(self._at, len(self._notices) - 1))
            self._changed()
            self._several.focus_list()

    def _move(self, by: int) -> None:
        to = self._at + by
        if 0 <= to < len(self._notices):
            self._notices.insert(to, self._notices.pop(self._at))
            self._at = to
            self._changed()

    def _changed(self) -> None:
        self._form.show_faults([])
        self._show()
        self._several.to_top()
        self.edited.emit()


def _shows(screen: ScreenView, notice_id: int) -> bool:
    return screen.notices is None or notice_id in screen.notices


def _showing(screen: ScreenView, notice_id: int, ids: frozenset[int], *, on: bool) -> ScreenView:
    """The screen with a notice shown on it or not; all others stay as they are."""
    if _shows(screen, notice_id) is on:
        return screen
    before = ids if screen.notices is None else screen.notices
    one = frozenset({notice_id})
    return replace(screen, notices=before | one if on else before - one)
