"""A sheet that says at the field what is to be mended."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from queueapp.domain.personal_code import holds_personal_code
from queueapp.errors import Refusal, Refused
from ui.messages import sentence
from ui.sheets.ask import Ask
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
        """The first field that holds a personal code: the hall refuses it, not saying where."""
        for field in fields:
            line = field.editor
            if isinstance(line, QLineEdit) and holds_personal_code(line.text()):
                return field, sentence(Refused(Refusal.PERSONAL_CODE))
        return None

    def _clear(self) -> None:
        for field in self.findChildren(Field):
            field.set_error()
