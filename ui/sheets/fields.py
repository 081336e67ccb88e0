"""A sheet that says at the field what is to be mended."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer

from ui.sheets.ask import Ask, never_kept
from ui.widgets.form import Field


class FieldsAsk(Ask):
    """Sent once nothing is wrong with any field; what the hall refuses stands above the buttons."""

    def submit(self) -> None:
        """Send the answer, or go to the first field that has to be mended."""
        if self._busy or not self.primary_action.isEnabled():
            return
        self.set_error("")
        self._clear()
        found = self._fault()
        if found is None:
            super().submit()
            return
        field, text = found
        field.set_error(text)
        field.editor.setFocus()
        # The field is taller once its error is laid out.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(field))

    def _fault(self) -> tuple[Field, str] | None:
        """The first field that is to be mended, and how; or nothing."""
        return None

    @staticmethod
    def _code_in(fields: Iterable[Field]) -> tuple[Field, str] | None:
        """The first field with what is never kept: the hall refuses it, not saying where."""
        for field in fields:
            text = never_kept(field)
            if text:
                return field, text
        return None

    def _clear(self) -> None:
        for field in self.findChildren(Field):
            field.set_error()
