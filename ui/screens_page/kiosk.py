"""How clients take a ticket by themselves: what the kiosk offers, and how it behaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.public.setup import (
    GROUP_LENGTH,
    LEAST_IDLE,
    MOST_IDLE,
    TICKET_TEXT_LENGTH,
    FaultyPublic,
    Group,
    Kiosk,
    Paper,
    PublicSetup,
    Words,
)
from ui.screens_page.form import (
    Facts,
    Form,
    Languages,
    Section,
    Sheet,
    Ticks,
    by_row,
    service_options,
)
from ui.screens_page.words import paper_name
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Chooser, Field, Number
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.segmented import Segmented
from ui.widgets.sign_button import SignButton
from ui.widgets.tick import Tick


class ServiceOrder(QWidget):
    """Services in an order of their own, and what adds one that stands nowhere else."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._services: list[int] = []
        self._names: Mapping[int, str] = {}
        self._free: tuple[int, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(space(1))
        self._column.addLayout(self._lines)
        self._more = Chooser(first_is_none=True)
        self._more.setObjectName("group_service_add")
        self._more.setAccessibleName(self.tr("Add a service to the group"))
        self._more.activated.connect(self._add)
        row = FlowRow()
        row.flow.addWidget(self._more)
        self._column.addWidget(row)
        self.setFocusProxy(self._more)

    def services(self) -> tuple[int, ...]:
        """The services by id, in their order."""
        return tuple(self._services)

    def offer(self, services: Sequence[int], names: Mapping[int, str], free: Sequence[int]) -> None:
        """Show these; `free` are those that can be added."""
        if (list(services), names, tuple(free)) == (self._services, self._names, self._free):
            return
        self._services, self._names, self._free = list(services), names, tuple(free)
        self._show()

    def _show(self, focus: tuple[int, str] | None = None) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, key in enumerate(self._services):
            self._lines.addWidget(self._line(at, key))
        self._more.clear()
        self._more.addItem(self.tr("Add a service…"), None)
        for key in self._free:
            self._more.addItem(self._names.get(key, ""), key)
        self._more.setVisible(bool(self._free))
        if focus is not None:
            at, sign = focus
            button = self.findChild(SignButton, f"{sign}_{at}")
            if button is None or not button.isEnabled():
                button = self.findChild(SignButton, f"remove_{min(at, len(self._services) - 1)}")
            (button or self._more).setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, at: int, key: int) -> QWidget:
        name = self._names.get(key) or self.tr("a service that is not in use")
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(1))
        text = Text(name, wrap=True)
        text.setObjectName(f"group_service_{key}")
        row.addWidget(text, 1)
        last = len(self._services) - 1
        for sign, said, wish, can in (
            ("↑", self.tr("Move up: {service}"), "up", at > 0),
            ("↓", self.tr("Move down: {service}"), "down", at < last),
            ("✕", self.tr("Take out: {service}"), "remove", True),
        ):
            button = SignButton(sign, said.format(service=name), f"{wish}_{at}", line)
            button.setEnabled(can)
            button.clicked.connect(lambda _=False, at=at, wish=wish: self._wish(at, wish))
            row.addWidget(button)
        return line

    def _wish(self, at: int, wish: str) -> None:
        if wish == "remove":
            self._free = (*self._free, self._services.pop(at))
            self._show((at, wish))
        else:
            to = at + (-1 if wish == "up" else 1)
            self._services.insert(to, self._services.pop(at))
            self._show((to, wish))
        self.changed.emit()

    def _add(self, _at: int) -> None:
        key = self._more.currentData()
        if isinstance(key, int):
            self._services.append(key)
            self._free = tuple(each for each in self._free if each != key)
            self._show()
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()


class GroupForm(Form):
    """One group: what stands on its button, and the services behind it."""

    move_wanted = Signal(int)
    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = self.pair("name", self.tr("On the button"), GROUP_LENGTH)
        self._order = ServiceOrder()
        self._order.changed.connect(self.touch)
        self.add("services", Field(self.tr("Services behind it, in this order"), self._order))
        tools = FlowRow(gap=1.5)
        self._buttons: dict[str, QAction] = {}
        for wish, text, slot in (
            ("up", self.tr("Move up"), lambda: self.move_wanted.emit(-1)),
            ("down", self.tr("Move down"), lambda: self.move_wanted.emit(1)),
            ("remove", self.tr("Remove the group"), self.removal_wanted.emit),
        ):
            action = QAction(text, self)
            action.setObjectName(f"group_{wish}")
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            self._buttons[wish] = action
            tools.flow.addWidget(ActionButton(action, compact=True))
        self.column.addWidget(tools)

    def show_group(
        self,
        group: Group,
        names: Mapping[int, str],
        free: Sequence[int],
        *,
        ends: tuple[bool, bool],
    ) -> None:
        """Show a group; `free` can be added, `ends` say whether it is the first and the last."""
        self.loading = True
        self._name.set_words(group.name)
        self._order.offer(group.services, names, free)
        self._buttons["up"].setEnabled(not ends[0])
        self._buttons["down"].setEnabled(not ends[1])
        self.loading = False

    def group(self) -> Group:
        """The group as it stands in the form."""
        return Group(self._name.words(), self._order.services())

    def begin(self) -> None:
        """Begin with the name."""
        self.focus_field("name.lt")

    def _rescale(self) -> None:
        super()._rescale()
        self.column.setSpacing(space(3))


class KioskForm(Form):
    """All of the kiosk but its groups."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kiosk_form")
        self._open = Tick(self.tr("Clients can take tickets at the kiosk"))
        self._open.setObjectName("open")
        self._open.toggled.connect(lambda _on: self.touch())
        row = FlowRow()
        row.flow.addWidget(self._open)
        self.column.addWidget(row)
        self._closed = self.pair(
            "closed_text",
            self.tr("While it is closed, it says"),
            TICKET_TEXT_LENGTH,
            least=2,
            help_text=self.tr("Left empty, it asks clients to go to reception."),
        )
        self._languages = Languages()
        self._languages.setObjectName("languages")
        self._languages.chosen.connect(lambda _chosen: self.touch())
        self.add("languages", Field(self.tr("Languages to choose from"), self._languages))
        self._paper = Segmented([(each, paper_name(each)) for each in Paper])
        self._paper.setObjectName("paper")
        self._paper.chosen.connect(lambda _chosen: self.touch())
        self.add("paper", Field(self.tr("A ticket on paper"), self._paper))
        self._idle = Number(LEAST_IDLE, MOST_IDLE, suffix=" s")
        self._idle.valueChanged.connect(lambda _value: self.touch())
        self.add(
            "idle_seconds",
            Field(
                self.tr("Back to the beginning after"),
                self._idle,
                help_text=self.tr("When nobody has touched it for so long."),
            ),
        )
        self.keep_small(self._idle)
        self._offered = Ticks()
        self._offered.changed.connect(self.touch)
        self.add("hidden", Field(self.tr("Services that are offered"), self._offered))

    def show_kiosk(self, kiosk: Kiosk, facts: Facts) -> None:
        """Show it."""
        self.loading = True
        self._open.setChecked(kiosk.open)
        self._closed.set_words(kiosk.closed_text)
        self._languages.set_current(kiosk.languages)
        self._paper.set_current(kiosk.paper)
        self._idle.setValue(kiosk.idle_seconds)
        options = service_options(facts.directory)
        self._offered.offer(options, {key for key, _ in options} - kiosk.hidden)
        self.fields["hidden"].setFocusProxy(self._offered.first or self._idle)
        self.loading = False

    def kiosk(self, before: Kiosk, services: frozenset[int]) -> Kiosk:
        """The kiosk as it stands here; its groups as before, and what is not in use now."""
        paper = self._paper.current()
        return replace(
            before,
            open=self._open.isChecked(),
            languages=self._languages.languages(),
            hidden=(before.hidden - services) | (services - self._offered.chosen()),
            paper=paper if isinstance(paper, Paper) else before.paper,
            idle_seconds=self._idle.value(),
            closed_text=self._closed.words(),
        )


class KioskSection(Section):
    """The kiosk: its behaviour, and the groups behind whose buttons services stand."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kiosk")
        self._kiosk = Kiosk()
        self._form = KioskForm()
        self._form.edited.connect(self._form_edited)
        self._cards: list[tuple[Card, GroupForm]] = []
        inner = Sheet(self._form)
        self._column = inner.column
        self._column.addWidget(Text(self.tr("Groups"), Type.HEADING, quiet=True))
        explains = Text(
            self.tr(
                "A group is one button that opens another page. Services in no group have a button "
                "of their own on the first page."
            ),
            quiet=True,
        )
        self._column.addWidget(explains)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(space(3))
        self._column.addLayout(self._groups)
        self._wrong = Text(tone=Tone.BAD)
        self._wrong.setObjectName("groups_wrong")
        self._wrong.hide()
        self._column.addWidget(self._wrong)
        add = QAction(self.tr("Add a group"), self)
        add.setObjectName("group_add")
        add.triggered.connect(lambda _checked=False: self._add())
        row = FlowRow()
        self._add_button = ActionButton(add, compact=True)
        row.flow.addWidget(self._add_button)
        self._column.addWidget(row)
        self._box = ScrollBox(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box, 1)

    def show_setup(self, setup: PublicSetup, facts: Facts) -> None:
        """Show the kiosk of a set-up."""
        self.facts, self._kiosk = facts, setup.kiosk
        self._form.show_kiosk(setup.kiosk, facts)
        self._show_groups()

    def applied(self, setup: PublicSetup) -> PublicSetup:
        """The set-up with this kiosk."""
        return replace(setup, kiosk=self._kiosk)

    def show_faults(self, faults: Sequence[FaultyPublic]) -> int:
        """Show the faults of the kiosk, and of each group in it."""
        rows = by_row(faults)
        own = rows.get(None, [])
        count = self._form.show_faults(own)
        apart = [fault for fault in own if fault.field not in self._form.fields]
        from ui.screens_page.words import fault_sentence

        self._wrong.setText(" ".join(f"✕ {fault_sentence(each)}" for each in apart))
        self._wrong.setVisible(bool(apart))
        for at, (_, form) in enumerate(self._cards):
            count += form.show_faults(rows.get(at, []))
        return count + len(apart)

    def focus_fault(self, fault: FaultyPublic) -> None:
        """Go to the field."""
        form: Form = self._form
        if fault.row is not None and fault.row < len(self._cards):
            form = self._cards[fault.row][1]
        form.focus_field(fault.field)
        if fault.field in form.fields:
            self._box.ensureWidgetVisible(form.fields[fault.field], 0, space(14))

    def focus_first(self) -> None:
        """Go to the first field."""
        self._form._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_groups(self) -> None:
        groups = self._kiosk.groups
        while len(self._cards) > len(groups):
            card, _ = self._cards.pop()
            self._groups.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self._cards) < len(groups):
            self._cards.append(self._card(len(self._cards)))
        if self.facts is None:
            return
        names = dict(service_options(self.facts.directory))
        grouped = {key for each in groups for key in each.services}
        free = [key for key in names if key not in grouped]
        last = len(groups) - 1
        for at, (group, (_, form)) in enumerate(zip(groups, self._cards, strict=True)):
            form.show_group(group, names, free, ends=(at == 0, at == last))

    def _card(self, at: int) -> tuple[Card, GroupForm]:
        card, form = Card(), GroupForm()
        card.setObjectName(f"group_{at}")
        card.content.addWidget(form)
        form.edited.connect(lambda: self._group_edited(at))
        form.move_wanted.connect(lambda by: self._move(at, by))
        form.removal_wanted.connect(lambda: self._remove(at))
        self._groups.addWidget(card)
        return card, form

    def _form_edited(self) -> None:
        if self.facts is not None:
            services = frozenset(key for key, _ in service_options(self.facts.directory))
            self._kiosk = self._form.kiosk(self._kiosk, services)
            self.edited.emit()

    def _group_edited(self, at: int) -> None:
        groups = list(self._kiosk.groups)
        groups[at] = self._cards[at][1].group()
        self._take(groups)

    def _add(self) -> None:
        self._take([*self._kiosk.groups, Group(Words(), ())])
        self._cards[-1][1].begin()

    def _remove(self, at: int) -> None:
        groups = list(self._kiosk.groups)
        del groups[at]
        self._take(groups)
        self._add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, at: int, by: int) -> None:
        groups, to = list(self._kiosk.groups), at + by
        if 0 <= to < len(groups):
            groups.insert(to, groups.pop(at))
            self._take(groups)

    def _take(self, groups: Sequence[Group]) -> None:
        self._kiosk = replace(self._kiosk, groups=tuple(groups))
        self._show_groups()
        self.edited.emit()
