"""What each public screen shows and sounds like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.public.setup import (
    SCREEN_NAME_LENGTH,
    Arrow,
    FaultyPublic,
    PublicSetup,
    ScreenView,
)
from queueapp.domain.setup import Directory
from ui import words as general
from ui.screens_page.form import AllOr, Facts, Form, Languages, Section, by_row, service_options
from ui.screens_page.notice_words import notice_title
from ui.screens_page.several import Item, Several
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


class ScreensSection(Section):
    """All screens of the hall."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("screens")
        self._screens: list[ScreenView] = []
        self._at = 0
        self._wrong: frozenset[int] = frozenset()
        self._setup = PublicSetup()
        self._form = ScreenForm()
        self._several = Several(
            "screens",
            self.tr("Screens"),
            self.tr("Add a screen"),
            self.tr(
                "No screen has settings of its own: each shows all calls and all notices, in both "
                "languages. Add one where a screen is to be different, such as on another floor."
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
        """Show the screens of a set-up."""
        self._setup, self.facts = setup, facts
        self._screens = list(setup.screens)
        self._at = max(0, min(self._at, len(self._screens) - 1))
        self._show()

    def applied(self, setup: PublicSetup) -> PublicSetup:
        """The set-up with these screens."""
        return replace(setup, screens=tuple(self._screens))

    def show_faults(self, faults: Sequence[FaultyPublic]) -> int:
        """Show the faults of the screen that is chosen, and mark the others."""
        rows = by_row(faults)
        self._wrong = frozenset(row for row in rows if row is not None)
        self._form.show_faults(rows.get(self._at, []))
        self._show_items()
        return len(rows)

    def focus_fault(self, fault: FaultyPublic) -> None:
        """Choose the screen, and go to the field."""
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
        if self._screens and self.facts is not None:
            self._form.show_screen(self._screens[self._at], self._setup, self.facts)

    def _show_items(self) -> None:
        items = [
            Item(each.name or self.tr("no name yet"), self._detail(each), at in self._wrong)
            for at, each in enumerate(self._screens)
        ]
        self._several.show_items(items, self._at)

    def _detail(self, screen: ScreenView) -> str:
        if screen.services is None:
            shown = self.tr("all services")
        else:
            shown = self.tr("%n service(s)", "", len(screen.services))
        if not screen.volume or not (screen.chime or screen.spoken):
            silent = self.tr("silent")
            return f"{shown} · {silent}"
        return shown

    def _chosen(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self._form.show_faults([])
            self._show()
            self._several.to_top()
            self.edited.emit()

    def _form_edited(self) -> None:
        self._screens[self._at] = self._form.screen_view()
        self._show_items()
        self.edited.emit()

    def _add(self) -> None:
        taken = {each.name.casefold() for each in self._screens}
        numbers = range(1, len(taken) + 2)
        names = (self.tr("Screen {number}").format(number=number) for number in numbers)
        name = next(each for each in names if each.casefold() not in taken)
        self._screens.append(ScreenView(name))
        self._at = len(self._screens) - 1
        self._changed()
        self._form.select_name()

    def _remove(self) -> None:
        if self._screens:
            del self._screens[self._at]
            self._at = max(0, min(self._at, len(self._screens) - 1))
            self._changed()
            self._several.focus_list()

    def _move(self, by: int) -> None:
        to = self._at + by
        if 0 <= to < len(self._screens):
            self._screens.insert(to, self._screens.pop(self._at))
            self._at = to
            self._changed()

    def _changed(self) -> None:
        self._form.show_faults([])
        self._show()
        self._several.to_top()
        self.edited.emit()


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
