"""The notices of the hall: texts and pictures that the screens show in turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from queueapp.domain.public.setup import (
    LEAST_SECONDS,
    MOST_SECONDS,
    NOTICE_LENGTH,
    Notice,
    PublicSetup,
    ScreenView,
)
from ui.errands import Errands
from ui.runner import Runner
from ui.screens_page.form import Facts, Form, Ticks
from ui.screens_page.listed import ListedSection
from ui.screens_page.notice_words import notice_title
from ui.screens_page.picture_edit import PictureEdit
from ui.screens_page.several import Several
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


class NoticesSection(ListedSection[Notice]):
    """All notices of the hall, in the order in which they are shown."""

    def __init__(self, work: Errands | Runner) -> None:
        self._notice = NoticeForm(work)
        super().__init__(
            Several(
                "notices",
                self.tr("Notices"),
                self.tr("Add a notice"),
                self.tr(
                    "There is no notice. A notice is a text or a picture that the screens show in "
                    "turn beside the calls, such as which papers to bring."
                ),
                self._notice,
            )
        )
        self.setObjectName("notices")
        self._screens: list[ScreenView] = []

    def show_setup(self, setup: PublicSetup, facts: Facts) -> None:
        """Show the notices of a set-up."""
        self.facts, self._screens = facts, list(setup.screens)
        self.show_listed(setup.notices)

    def applied(self, setup: PublicSetup) -> PublicSetup:
        """The set-up with these notices, and where each is shown."""
        return replace(setup, notices=tuple(self.listed), screens=tuple(self._screens))

    def title(self, one: Notice) -> str:
        """How it begins."""
        return notice_title(one)

    def detail(self, one: Notice) -> str:
        """On which days it is shown."""
        if one.first and one.last:
            return f"{one.first} – {one.last}"
        if one.first:
            return self.tr("from {day}").format(day=one.first)
        if one.last:
            return self.tr("until {day}").format(day=one.last)
        return self.tr("every day")

    def show_in_form(self, one: Notice) -> None:
        """Show a notice in the form."""
        assert self.facts is not None
        self._notice.show_notice(one, self._screens, self.facts)

    def from_form(self) -> Notice:
        """The notice as it stands in the form; the screens follow what is ticked for it."""
        notice, on = self._notice.notice(), self._notice.on_screens()
        ids = frozenset(each.id for each in self.listed)
        self._screens = [
            _showing(each, notice.id, ids, on=at in on) for at, each in enumerate(self._screens)
        ]
        return notice

    def new(self) -> Notice:
        """A notice whose number none has had on any screen."""
        used = {each.id for each in self.listed}
        used |= {key for each in self._screens for key in each.notices or ()}
        return Notice(max(used, default=0) + 1)

    def begin(self) -> None:
        """Begin with the text."""
        self._notice.begin()

    def removed(self, one: Notice) -> None:
        """Show it on no screen any more."""
        self._screens = [
            each
            if each.notices is None
            else replace(each, notices=each.notices - frozenset({one.id}))
            for each in self._screens
        ]


def _shows(screen: ScreenView, notice_id: int) -> bool:
    return screen.notices is None or notice_id in screen.notices


def _showing(screen: ScreenView, notice_id: int, ids: frozenset[int], *, on: bool) -> ScreenView:
    """The screen with a notice shown on it or not; all others stay as they are."""
    if _shows(screen, notice_id) is on:
        return screen
    before = ids if screen.notices is None else screen.notices
    one = frozenset({notice_id})
    return replace(screen, notices=before | one if on else before - one)
