"""Quiet hours: when the screens show calls without a sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from queueapp.domain.public.setup import DAY_MINUTES, FaultyPublic, PublicSetup, QuietSpan
from ui.screens_page.form import Facts, Form, Section, Sheet, by_row
from ui.screens_page.words import fault_sentence, span_time
from ui.sheets.ask import TimeEdit
from ui.sheets.times import typed_time
from ui.theme import Tone, space
from ui.widgets.action_button import ActionButton
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox

_UNREADABLE = -1
_LUNCH = QuietSpan(12 * 60, 13 * 60)


class SpanForm(Form):
    """One span: from when to when."""

    def __init__(self) -> None:
        super().__init__()
        self._begins, self._ends = TimeEdit("12:00"), TimeEdit("13:00")
        row = FlowRow(gap=3, line_gap=2, at_top=True)
        for key, edit, label in (
            ("begins", self._begins, self.tr("From")),
            ("ends", self._ends, self.tr("To")),
        ):
            edit.textEdited.connect(lambda _text: self.touch())
            field = Field(label, edit)
            self.hold(key, field)
            row.flow.addWidget(field)
        self.column.addWidget(row)
        self.remove = QAction(self.tr("Remove"), self)
        self.remove.setObjectName("quiet_remove")
        # Under a label as the times are, it stands in one line with them.
        self._button = ActionButton(self.remove)
        self._button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.flow.addWidget(Field(" ", self._button))

    def show_span(self, span: QuietSpan) -> None:
        """Show a span; what was typed and means the same stays as it is."""
        said = f"{span_time(span.begins)}–{span_time(span.ends)}"
        self._button.setAccessibleName(self.tr("Remove: {span}").format(span=said))
        if self.span() != span:
            self._begins.setText("" if span.begins < 0 else span_time(span.begins))
            self._ends.setText("" if span.ends < 0 else span_time(span.ends))

    def span(self) -> QuietSpan:
        """The span as it stands; what cannot be read is out of any range."""
        begins, ends = typed_time(self._begins.text()), _end(self._ends.text())
        return QuietSpan(
            _UNREADABLE if begins is None else begins, _UNREADABLE if ends is None else ends
        )


class QuietSection(Section):
    """All quiet hours of the hall."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self._spans: list[QuietSpan] = []
        self._forms: list[SpanForm] = []
        inner = Sheet()
        self._column = inner.column
        self._column.addWidget(
            Text(
                self.tr(
                    "At these times, every day, the screens show calls and announcements without "
                    "the chime and without the voice. A span may go over midnight."
                ),
                quiet=True,
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(space(3))
        self._column.addLayout(self._rows)
        self._wrong = Text(tone=Tone.BAD)
        self._wrong.setObjectName("quiet_wrong")
        self._wrong.hide()
        self._column.addWidget(self._wrong)
        add = QAction(self.tr("Add quiet hours"), self)
        add.setObjectName("quiet_add")
        add.triggered.connect(lambda _checked=False: self._add())
        row = FlowRow()
        self._add_button = ActionButton(add, compact=True)
        row.flow.addWidget(self._add_button)
        self._column.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollBox(inner), 1)

    def show_setup(self, setup: PublicSetup, facts: Facts) -> None:
        """Show the quiet hours of a set-up."""
        self.facts, self._spans = facts, list(setup.quiet)
        self._show()

    def applied(self, setup: PublicSetup) -> PublicSetup:
        """The set-up with these quiet hours."""
        return replace(setup, quiet=tuple(self._spans))

    def show_faults(self, faults: Sequence[FaultyPublic]) -> int:
        """Show the faults at their rows."""
        rows = by_row(faults)
        whole = rows.get(None, [])
        self._wrong.setText(" ".join(f"✕ {fault_sentence(each)}" for each in whole))
        self._wrong.setVisible(bool(whole))
        count = sum(form.show_faults(rows.get(at, [])) for at, form in enumerate(self._forms))
        return count + len(whole)

    def focus_fault(self, fault: FaultyPublic) -> None:
        """Go to the row."""
        if fault.row is not None and fault.row < len(self._forms):
            self._forms[fault.row].focus_field(fault.field)
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Go to the first row, or to what adds one."""
        if self._forms:
            self._forms[0].focus_field("begins")
        else:
            self._add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        while len(self._forms) > len(self._spans):
            form = self._forms.pop()
            self._rows.removeWidget(form)
            form.hide()
            form.deleteLater()
        while len(self._forms) < len(self._spans):
            self._forms.append(self._form(len(self._forms)))
        for form, span in zip(self._forms, self._spans, strict=True):
            form.show_span(span)

    def _form(self, at: int) -> SpanForm:
        form = SpanForm()
        form.setObjectName(f"quiet_{at}")
        form.edited.connect(lambda: self._edited(at))
        form.remove.triggered.connect(lambda _checked=False: self._remove(at))
        self._rows.addWidget(form)
        return form

    def _edited(self, at: int) -> None:
        self._spans[at] = self._forms[at].span()
        self.edited.emit()

    def _add(self) -> None:
        self._spans.append(_LUNCH)
        self._show()
        self._forms[-1].focus_field("begins")
        self.edited.emit()

    def _remove(self, at: int) -> None:
        del self._spans[at]
        self._show()
        self._add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()


def _end(text: str) -> int | None:
    """The minute at which a span ends: 24:00 is the end of the day."""
    if text.strip() in ("24:00", "24.00", "2400", "24"):
        return DAY_MINUTES
    return typed_time(text)
