"""A part of the page that holds several things of one kind, in an order of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout

from queueapp.domain.public.setup import FaultyPublic
from ui.screens_page.form import Form, Section, by_row
from ui.screens_page.several import Item, Several

T = TypeVar("T")


class ListedSection(Section, Generic[T]):
    """Lets one of `listed` be chosen and edited, and lets them be added, removed and moved."""

    def __init__(self, several: Several) -> None:
        super().__init__()
        self.listed: list[T] = []
        self.at = 0
        """The place of the one that is chosen."""
        self._wrong: frozenset[int] = frozenset()
        self._several = several
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(several, 1)
        several.list.chosen.connect(self._chosen)
        several.add_wanted.connect(self._add)
        several.remove_wanted.connect(self._remove)
        several.move_wanted.connect(self._move)
        several.form.edited.connect(self._form_edited)

    def show_listed(self, listed: Sequence[T]) -> None:
        """Show these; the place that is chosen stays where it can."""
        self.listed = list(listed)
        self._stay_inside()
        self._show()

    def show_faults(self, faults: Sequence[FaultyPublic]) -> int:
        """Show the faults of the one that is chosen, and mark the others."""
        rows = by_row(faults)
        self._wrong = frozenset(row for row in rows if row is not None)
        self._form.show_faults(rows.get(self.at, []))
        self._show_items()
        return len(rows)

    def focus_fault(self, fault: FaultyPublic) -> None:
        """Choose the one with the fault, and go to the field."""
        if fault.row is None:
            self._several.focus_list()
            return
        self.at = fault.row
        self._show()
        self._form.show_faults([fault])
        self._form.focus_field(fault.field)
        if fault.field in self._form.fields:
            self._several.reveal(self._form.fields[fault.field])

    def focus_first(self) -> None:
        """Go to the list."""
        self._several.focus_list()

    def title(self, one: T) -> str:
        """What the list calls one of them."""
        raise NotImplementedError

    def detail(self, one: T) -> str:
        """What the list says below it."""
        raise NotImplementedError

    def show_in_form(self, one: T) -> None:
        """Show one of them in the form."""
        raise NotImplementedError

    def from_form(self) -> T:
        """The one that is chosen, as it stands in the form."""
        raise NotImplementedError

    def new(self) -> T:
        """One that is added."""
        raise NotImplementedError

    def begin(self) -> None:
        """Go to the field with which one that was added begins."""
        raise NotImplementedError

    def removed(self, one: T) -> None:
        """Take one of them, which is gone, out of what else names it."""

    @property
    def _form(self) -> Form:
        return self._several.form

    def _stay_inside(self) -> None:
        self.at = max(0, min(self.at, len(self.listed) - 1))

    def _show(self) -> None:
        self._show_items()
        if self.listed and self.facts is not None:
            self.show_in_form(self.listed[self.at])

    def _show_items(self) -> None:
        items = [
            Item(self.title(one), self.detail(one), at in self._wrong)
            for at, one in enumerate(self.listed)
        ]
        self._several.show_items(items, self.at)

    def _chosen(self, at: int) -> None:
        if at != self.at:
            self.at = at
            self._changed()

    def _form_edited(self) -> None:
        self.listed[self.at] = self.from_form()
        self._show_items()
        self.edited.emit()

    def _add(self) -> None:
        self.listed.append(self.new())
        self.at = len(self.listed) - 1
        self._changed()
        self.begin()

    def _remove(self) -> None:
        if self.listed:
            self.removed(self.listed.pop(self.at))
            self._stay_inside()
            self._changed()
            self._several.focus_list()

    def _move(self, by: int) -> None:
        to = self.at + by
        if 0 <= to < len(self.listed):
            self.listed.insert(to, self.listed.pop(self.at))
            self.at = to
            self._changed()

    def _changed(self) -> None:
        self._form.show_faults([])
        self._show()
        self._several.to_top()
        self.edited.emit()
