"""Choosing another PIN or password of one's own."""

from PySide6.QtWidgets import QWidget

from queueapp.errors import QueueappError, Refusal, Refused
from ui.messages import sentence
from ui.sheets.ask import Ask
from ui.sheets.secret_fields import NewSecret, SecretField
from ui.theme import space


class OwnSecretSheet(Ask):
    """Asks for a new PIN, and for the present one unless it was `proven` a moment ago."""

    def __init__(self, name: str, proven: str = "", parent: QWidget | None = None) -> None:
        """`name` is the person's own: it is no password. `proven` is a PIN for one time only."""
        detail = ""
        if proven:
            detail = self.tr(
                "The PIN that you typed is for one time only. Choose one that only you know; "
                "from now on you sign in with it."
            )
        super().__init__(
            self.tr("Choose your PIN") if proven else self.tr("Change my PIN"),
            self.tr("Save"),
            detail=detail,
            enter_submits=True,
            closes=False,
            wide=30,
            parent=parent,
        )
        self.setObjectName("own-secret")
        self._name, self._proven = name, proven
        self.old = SecretField(self.tr("Your present PIN or password"))
        self.old.edit.setObjectName("old-secret")
        self.old.setVisible(not proven)
        self.new = NewSecret()
        self.old.edit.returnPressed.connect(self.new.setFocus)
        self.new.entered.connect(self.submit)
        self.body.setSpacing(space(3))
        self.body.addWidget(self.old)
        self.body.addWidget(self.new)
        (self.new if proven else self.old).setFocus()

    @property
    def old_secret(self) -> str:
        """What the person signs in with until now."""
        return self._proven or self.old.secret

    @property
    def new_secret(self) -> str:
        """What they want to sign in with."""
        return self.new.secret

    def submit(self) -> None:
        """Send it, once both fields hold the same and it is hard to guess."""
        if self._busy or self.old.waits:
            return
        if not self.old_secret:
            self.old.set_error(self.tr("Type the PIN or password that you have now."))
            self.old.setFocus()
        elif self.new.complete(self._name):
            self.old.set_error("")
            super().submit()

    def refuse(self, error: QueueappError, wait_ms: int = 0) -> None:
        """Say beside its field what was not taken."""
        self.set_busy(False)
        code = error.code if isinstance(error, Refused) else None
        if code in (Refusal.WRONG_SECRET, Refusal.TRY_LATER) and not self._proven:
            self.old.refuse(sentence(error), wait_ms)
            self.old.setFocus()
        elif code is Refusal.WEAK_SECRET:
            self.new.new.refuse(sentence(error))
            self.new.setFocus()
        else:
            self.set_error(sentence(error))
