"""What each public screen shows and sounds like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.public.setup import (
    SCREEN_NAME_LENGTH,
    Arrow,
    PublicSetup,
    ScreenView,
)
from queueapp.domain.setup import Directory
from ui import words as general
from ui.screens_page.form import AllOr, Facts, Form, Languages, service_options
from ui.screens_page.listed import ListedSection
from ui.screens_page.notice_words import notice_title
from ui.screens_page.several import Several
from ui.screens_page.words import arrow_name
from ui.theme import space
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, Number, ShortText, WholeChooser
from ui.widgets.tick import Tick


class ArrowRows(FlowRow):
    """For each counter, where it is from the screen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=4, line_gap=3)
        self._choosers: dict[int, WholeChooser] = {}
        self._offered: tuple[tuple[int, str], ...] = ()

    def offer(self, directory: Directory, arrows: Mapping[int, Arrow]) -> None:
        """Offer an arrow for each counter, and show those that are chosen."""
        counters = tuple(
            (each.id, general.counter_name(each.name))
            for each in directory.counters.values()
            if each.active
        )
        if counters != self._offered:
            self._offered = counters
            for at in range(self.flow.count() - 1, -1, -1):
                item = self.flow.takeAt(at)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            self._choosers = {key: self._chooser(key, name) for key, name in counters}
        for key, chooser in self._choosers.items():
            arrow = arrows.get(key)
            chooser.setCurrentIndex(list(Arrow).index(arrow) + 1 if arrow is not None else 0)

    def arrows(self) -> dict[int, Arrow]:
        """The arrows that are chosen, by counter."""
        return {
            key: Arrow(chooser.currentData())
            for key, chooser in self._choosers.items()
            if chooser.currentData()
        }

    def _chooser(self, key: int, name: str) -> WholeChooser:
        chooser = WholeChooser(first_is_none=True)
        chooser.setObjectName(f"arrow_{key}")
        chooser.addItem(self.tr("no arrow"), "")
        for arrow in Arrow:
            chooser.addItem(arrow_name(arrow), arrow.value)
        chooser.activated.connect(lambda _at: self.changed.emit())
        self.flow.addWidget(Field(name, chooser))
        return chooser


class ScreenForm(Form):
    """One screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("screen_form")
        self._name = ShortText(SCREEN_NAME_LENGTH)
        self._name.textEdited.connect(lambda _text: self.touch())
        self.add(
            "name",
            Field(
                self.tr("Name"),
                self._name,
                help_text=self.tr(
                    "By this name a PC is told which screen it is, such as “Entrance”."
                ),
            ),
        )
        self.heading(self.tr("What it shows"))
        self._services = self._all_or("services", self.tr("Clients of all services"))
        self.add("services", Field(self.tr("Whose calls"), self._services))
        self._notices = self._all_or("notices", self.tr("All notices"))
        self.add("notices", Field(self.tr("Notices"), self._notices))
        self._ticks = {
            "expected": Tick(self.tr("Who is expected next, for each service")),
            "waiting": Tick(self.tr("How many wait, and for how long")),
            "closing": Tick(self.tr("Closing time, and how many will still be called")),
        }
        also = _below(*self._ticks.values())
        for key, tick in self._ticks.items():
            tick.setObjectName(key)
            tick.toggled.connect(lambda _on: self.touch())
        also.setFocusProxy(self._ticks["expected"])
        self.add("also", Field(self.tr("Beside the calls"), also))
        self._languages = self._language_choice("languages")
        self.add("languages", Field(self.tr("In which language"), self._languages))
        self.heading(self.tr("What is heard"))
        self._spoken = self._language_choice("spoken", self.tr("Not read aloud"))
        self.add("spoken", Field(self.tr("Calls are read aloud"), self._spoken))
        self._chime = Tick(self.tr("A chime before each call"))
        self._chime.setObjectName("chime")
        self._chime.toggled.connect(lambda _on: self.touch())
        row = FlowRow()
        row.flow.addWidget(self._chime)
        self.column.addWidget(row)
        self._volume = Number(0, 100, suffix=" %")
        self._volume.valueChanged.connect(lambda _value: self.touch())
        self.add(
            "volume",
            Field(
                self.tr("Volume"), self._volume, help_text=self.tr("0 % is silent; the PC may be.")
            ),
        )
        self.keep_small(self._volume)
        self.heading(self.tr("Where the counters are, seen from this screen"))
        self._arrows = ArrowRows()
        self._arrows.setObjectName("arrows")
        self._arrows.changed.connect(self.touch)
        self.column.addWidget(self._arrows)

    def show_screen(self, screen: ScreenView, setup: PublicSetup, facts: Facts) -> None:
        """Show one."""
        self.loading = True
        if screen.name.strip() != self._name.text().strip():
            self._name.setText(screen.name)
        self._services.offer(service_options(facts.directory), screen.services)
        notices = [(each.id, notice_title(each, 24)) for each in setup.notices]
        self._notices.offer(notices, screen.notices)
        for key, tick in self._ticks.items():
            tick.setChecked(getattr(screen, key))
        self._languages.set_current(screen.languages)
        self._spoken.set_current(screen.spoken)
        self._chime.setChecked(screen.chime)
        self._volume.setValue(screen.volume)
        self._arrows.offer(facts.directory, screen.arrows)
        self.loading = False

    def screen_view(self) -> ScreenView:
        """The screen as it stands in the form."""
        return ScreenView(
            self._name.text().strip(),
            self._services.chosen(),
            self._notices.chosen(),
            self._arrows.arrows(),
            self._languages.languages(),
            self._spoken.languages(),
            self._chime.isChecked(),
            self._volume.value(),
            **{key: tick.isChecked() for key, tick in self._ticks.items()},
        )

    def select_name(self) -> None:
        """Begin with the name."""
        self._name.setFocus()
        self._name.selectAll()

    def _all_or(self, name: str, all_text: str) -> AllOr:
        choice = AllOr(all_text)
        choice.setObjectName(name)
        choice.changed.connect(self.touch)
        return choice

    def _language_choice(self, name: str, or_none: str = "") -> Languages:
        choice = Languages(or_none=or_none)
        choice.setObjectName(name)
        choice.chosen.connect(lambda _chosen: self.touch())
        return choice


class ScreensSection(ListedSection[ScreenView]):
    """All screens of the hall."""

    def __init__(self) -> None:
        self._screen = ScreenForm()
        super().__init__(
            Several(
                "screens",
                self.tr("Screens"),
                self.tr("Add a screen"),
                self.tr(
                    "No screen has settings of its own: each shows all calls and all notices, in "
                    "both languages. Add one where a screen is to be different, such as on another "
                    "floor."
                ),
                self._screen,
            )
        )
        self.setObjectName("screens")
        self._setup = PublicSetup()

    def show_setup(self, setup: PublicSetup, facts: Facts) -> None:
        """Show the screens of a set-up."""
        self._setup, self.facts = setup, facts
        self.show_listed(setup.screens)

    def applied(self, setup: PublicSetup) -> PublicSetup:
        """The set-up with these screens."""
        return replace(setup, screens=tuple(self.listed))

    def title(self, one: ScreenView) -> str:
        """Its name."""
        return one.name or self.tr("no name yet")

    def detail(self, one: ScreenView) -> str:
        """Whose calls it shows, and whether it is silent."""
        if one.services is None:
            shown = self.tr("all services")
        else:
            shown = self.tr("%n service(s)", "", len(one.services))
        if not one.volume or not (one.chime or one.spoken):
            silent = self.tr("silent")
            return f"{shown} · {silent}"
        return shown

    def show_in_form(self, one: ScreenView) -> None:
        """Show a screen in the form."""
        assert self.facts is not None
        self._screen.show_screen(one, self._setup, self.facts)

    def from_form(self) -> ScreenView:
        """The screen as it stands in the form."""
        return self._screen.screen_view()

    def new(self) -> ScreenView:
        """A screen with the first name that none has."""
        taken = {each.name.casefold() for each in self.listed}
        numbers = range(1, len(taken) + 2)
        names = (self.tr("Screen {number}").format(number=number) for number in numbers)
        return ScreenView(next(each for each in names if each.casefold() not in taken))

    def begin(self) -> None:
        """Begin with the name."""
        self._screen.select_name()


def _below(*parts: QWidget) -> QWidget:
    """Small parts below each other, each as wide as it is."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1.5))
    for part in parts:
        row = FlowRow()
        row.flow.addWidget(part)
        column.addWidget(row)
    return holder
