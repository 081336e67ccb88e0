"""Settings of the shared database: where the server is, who connects, and how secured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.place import PORT, NotAnAddress, Server, Tls, is_server, parse_server
from ui.messages import sentence
from ui.setup.layout import Turning, grow
from ui.theme import Tone
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner
from ui.widgets.form import Field, Number, Select, ShortText
from ui.widgets.page import Sheet

_ADDRESS_LENGTH = 1000
_NAME_LENGTH = 63
"""PostgreSQL's own limit for the names of databases and users."""
_MOST_PORTS = 65_535
_NO_TLS = frozenset({"support", "SSL"})
"""Words of the database's library on a server that takes connections in the clear only."""


class Stage(StrEnum):
    """How far the person is with the server as it is typed."""

    TYPING = "typing"
    ASKING = "asking"
    EMPTY = "empty"
    FOUND = "found"


class SharedDialog(Sheet):
    """Asks for a server and says what was found there; states wishes, connects to nothing.

    Its owner answers `test_wanted` and `prepare_wanted` with `show_found`, `show_empty` or
    `show_trouble`; `stop_wanted` says that no answer is wanted any more.
    """

    test_wanted = Signal(object)
    prepare_wanted = Signal(object)
    use_wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, server: Server | None = None, parent: QWidget | None = None) -> None:
        """Begin with the address in use, if there is one; its password is never shown."""
        self._stage = Stage.TYPING
        super().__init__(
            self.tr("Shared database"),
            self.tr("&Test the connection"),
            detail=self.tr(
                "Several computers work in one hall through a PostgreSQL server. "
                "IT knows what to fill in; an address such as "
                "postgresql://user@server/database can be pasted into the first field."
            ),
            cancel=self.tr("Close"),
            enter_submits=True,
            closes=False,
            wide=46,
            parent=parent,
        )
        self.setObjectName("shared-dialog")
        self._host = self._line("host", _ADDRESS_LENGTH)
        self._host_length = 0
        self._port = Number(1, _MOST_PORTS)
        self._port.setObjectName("port")
        self._port.setGroupSeparatorShown(False)
        self._port_before = self._port.value()
        self._database = self._line("database", _NAME_LENGTH)
        self._user = self._line("user", _NAME_LENGTH)
        self._password = self._line("password", _ADDRESS_LENGTH)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._tls = Select()
        self._tls.setObjectName("tls")
        for mode, text in self._modes():
            self._tls.addItem(text, mode)
        self._authority = self._line("authority", _ADDRESS_LENGTH)
        self._browse = QAction(self.tr("C&hoose…"), self)
        self._browse.setObjectName("browse")
        self._browse.setToolTip(self.tr("Choose the file of the certificate"))
        self._browse.triggered.connect(self._choose_authority)
        self._again = QAction(self.tr("&Test again"), self)
        self._again.setObjectName("test-again")
        self._again.triggered.connect(self._test)
        self._again.setVisible(False)
        self.add_action(self._again)
        self._banner = Banner()
        self._banner.setObjectName("found")
        self._lay_out()
        self.show_server(server or Server("", "", "", PORT))
        if server is not None:
            self._password.setPlaceholderText(self.tr("Kept already"))
        for edit in self._lines():
            edit.textEdited.connect(self._edited)
        self._host.textChanged.connect(self._take_pasted)
        self._host.editingFinished.connect(self._take_address)
        self._port.valueChanged.connect(self._port_edited)
        self._tls.currentIndexChanged.connect(self._edited)
        self.submitted.connect(self._go_on)

    @property
    def stage(self) -> Stage:
        """How far the person is."""
        return self._stage

    def server(self) -> Server:
        """What is typed; the password is empty where the one that is kept is meant."""
        mode = self._mode()
        proven = mode is Tls.VERIFIED
        return Server(
            host=self._host.text().strip(),
            database=self._database.text().strip(),
            user=self._user.text().strip(),
            port=self._port.value(),
            tls=mode,
            authority=self._authority.text().strip() if proven else "",
            password=self._password.text(),
        )

    def show_server(self, server: Server) -> None:
        """Fill all fields; a password only where the address brought one."""
        self._host.setText(server.host)
        self._port.setValue(server.port)
        self._database.setText(server.database)
        self._user.setText(server.user)
        self._password.setText(server.password)
        self._tls.setCurrentIndex([mode for mode, _ in self._modes()].index(server.tls))
        self._authority.setText(server.authority)
        self._refresh()

    def show_found(self, version: str, halls: Sequence[str]) -> None:
        """The connection stands; say what is there."""
        if halls:
            text = self.tr("Connected to PostgreSQL {version}. Halls there: {halls}.")
        else:
            text = self.tr(
                "Connected to PostgreSQL {version}. The database is ready, and there is no hall "
                "in it yet: the next step makes the first one."
            )
        found = text.format(version=version, halls=", ".join(halls))
        self._enter(Stage.FOUND, found, Tone.GOOD)

    def show_keeping(self) -> None:
        """The password is being put away, which may take as long as a person unlocks a keyring."""
        self.set_busy(True)
        text = self.tr("Putting the password away…")
        self._banner.show_message(text, Tone.NEUTRAL, closable=False)

    def show_empty(self) -> None:
        """The connection stands, and the database has not been prepared."""
        text = self.tr(
            "Connected. This database is not prepared for the program yet: prepare it here, then "
            "make the first hall in it. To carry a hall over that you have already, ask IT to run "
            "“queueapp-admin database move-to” instead."
        )
        self._enter(Stage.EMPTY, text, Tone.ACCENT)

    def show_trouble(self, error: QueueappError) -> None:
        """Say what is wrong, beside the field that it concerns."""
        trouble = error.trouble if isinstance(error, StorageTrouble) else None
        field, text = self._faults().get(trouble, (None, "")) if trouble else (None, "")
        if isinstance(error, StorageTrouble) and _NO_TLS.issubset(error.detail.split()):
            field, text = self._tls_field, self._no_tls()
        self._enter(Stage.TYPING)
        if field is None:
            self._banner.show_message(sentence(error), Tone.BAD, closable=False)
            return
        field.set_error(text)
        field.editor.setFocus()
        # Once the sheet has grown by what the error needs.
        QTimer.singleShot(0, field, lambda: self._scroll.ensureWidgetVisible(field))

    def reject(self) -> None:
        """Stop the test that is under way, or close."""
        if self._stage is Stage.ASKING:
            self.stop_wanted.emit()
            self._enter(Stage.TYPING)
            return
        super().reject()

    def submit(self) -> None:
        """Do the next step, unless one is under way."""
        if self._stage is not Stage.ASKING:
            super().submit()

    # How it is made

    def _line(self, name: str, limit: int) -> ShortText:
        line = ShortText(limit)
        line.setObjectName(name)
        return line

    def _lay_out(self) -> None:
        self._host_field = Field(self.tr("&Server"), self._host)
        self._host.setPlaceholderText(self.tr("Name or address, such as db.kaunas.lt"))
        self._port_field = Field(self.tr("&Port"), self._port)
        self._database_field = Field(self.tr("&Database"), self._database)
        self._user_field = Field(self.tr("&User"), self._user)
        self._password_field = Field(self.tr("Pass&word"), self._password)
        self._tls_field = Field(self.tr("Connect&ion"), self._tls)
        authority = QWidget()
        row = QHBoxLayout(authority)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._authority, 1)
        row.addWidget(ActionButton(self._browse))
        authority.setFocusProxy(self._authority)
        self._authority_field = Field(
            self.tr("&Certificate of the authority (optional)"),
            authority,
            help_text=self.tr("Needed unless the certificate lies in your PostgreSQL folder."),
        )
        first = Turning(30)
        top = Qt.AlignmentFlag.AlignTop  # An error below one field leaves the others in place.
        first.row.addWidget(self._host_field, 4, top)
        first.row.addWidget(self._port_field, 1, top)
        second = Turning(30)
        for field in (self._database_field, self._user_field, self._password_field):
            second.row.addWidget(field, 1, top)
        for part in (first, second, self._tls_field, self._authority_field):
            self.body.addWidget(part)
        self._column.insertWidget(self._column.indexOf(self._scroll) + 1, self._banner)
        for field, name in (
            (self._host_field, self.tr("Server")),
            (self._port_field, self.tr("Port")),
            (self._database_field, self.tr("Database")),
            (self._user_field, self.tr("User")),
            (self._password_field, self.tr("Password")),
            (self._tls_field, self.tr("Connection")),
        ):
            field.editor.setAccessibleName(name)
        self._authority.setAccessibleName(self.tr("Certificate of the authority"))

    def _modes(self) -> tuple[tuple[Tls, str], ...]:
        return (
            (Tls.VERIFIED, self.tr("Secured, server proven by its certificate (recommended)")),
            (Tls.REQUIRED, self.tr("Secured, server not proven")),
            (Tls.PREFERRED, self.tr("Secured if possible")),
            (Tls.OFF, self.tr("Not secured")),
        )

    def _faults(self) -> dict[Trouble, tuple[Field, str]]:
        host, database = self._host_field, self._database_field
        return {
            Trouble.UNREACHABLE: (
                host,
                self.tr("No computer answers there. Check the name, the port and the network."),
            ),
            Trouble.CONNECTION_REFUSED: (
                host,
                self.tr("The computer answers, but no PostgreSQL at this port. Check the port."),
            ),
            Trouble.NO_ANSWER: (host, self.tr("The server does not answer. Try again later.")),
            Trouble.CONNECTION_LOST: (
                host,
                self.tr("The connection broke. Try again; if it lasts, tell IT."),
            ),
            Trouble.TOO_MANY_PROGRAMS: (
                host,
                self.tr("The server has no place left for another program. Ask IT."),
            ),
            Trouble.OLD_SERVER: (
                host,
                self.tr("PostgreSQL there is too old. Ask IT for version 14 or newer."),
            ),
            Trouble.WRONG_PASSWORD: (
                self._password_field,
                self.tr("The server does not accept this user with this password."),
            ),
            Trouble.NOT_ALLOWED: (
                self._user_field,
                self.tr(
                    "The server does not let this user into this database, or not do that there. "
                    "Check both names; if they are right, ask IT."
                ),
            ),
            Trouble.NO_DATABASE: (
                database,
                self.tr("The server has no database of this name. Check it, or ask IT."),
            ),
            Trouble.OLDER: (
                database,
                self.tr(
                    "This database is older than the program. Ask IT to run "
                    "“queueapp-admin database migrate”."
                ),
            ),
            Trouble.NEWER: (
                database,
                self.tr("This database is newer than the program. Update the program here."),
            ),
            Trouble.CERTIFICATE: (
                self._authority_field if self._mode() is Tls.VERIFIED else self._tls_field,
                self.tr(
                    "The server could not prove by its certificate that it is the right one. "
                    "No password was sent. Ask IT for the certificate of the authority."
                ),
            ),
        }

    def _no_tls(self) -> str:
        return self.tr("The server does not offer a secured connection. Ask IT.")

    # What is typed

    def _lines(self) -> tuple[ShortText, ...]:
        return self._host, self._database, self._user, self._password, self._authority

    def _fields(self) -> tuple[Field, ...]:
        return (
            self._host_field,
            self._database_field,
            self._user_field,
            self._password_field,
            self._tls_field,
            self._authority_field,
        )

    def _mode(self) -> Tls:
        return Tls(self._tls.currentData())  # Qt keeps the bare text.

    def _take_pasted(self, text: str) -> None:
        # An address that is being typed is an address long before it is whole.
        pasted = len(text) - self._host_length > 1
        self._host_length = len(text)
        if pasted:
            self._take_address()

    def _take_address(self) -> bool:
        """Fill the fields from an address in the first one; `False` where it makes no sense."""
        text = self._host.text().strip()
        if not is_server(text):
            return True
        try:
            server = parse_server(text)
        except NotAnAddress:
            self._host_field.set_error(
                self.tr("This address cannot be read whole. Fill the fields in by hand.")
            )
            return False
        self.show_server(replace(server, password=server.password or self._password.text()))
        self._edited()
        return True

    def _edited(self) -> None:
        if self._stage is Stage.ASKING:
            self.stop_wanted.emit()
        self._enter(Stage.TYPING)

    def _port_edited(self, port: int) -> None:
        # A spin box says so at Enter too, where nothing was changed.
        if port != self._port_before:
            self._port_before = port
            self._edited()

    def _choose_authority(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Certificate of the authority"),
            self._authority.text(),
            self.tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
        )
        if name:
            self._authority.setText(name)
            self._edited()

    def _missing(self) -> Field | None:
        wanted = (
            (self._host, self._host_field, self.tr("Write the server's name or address.")),
            (self._database, self._database_field, self.tr("Write the database's name.")),
            (self._user, self._user_field, self.tr("Write the user's name.")),
        )
        empty = [(field, text) for line, field, text in wanted if not line.text().strip()]
        for field, text in empty:
            field.set_error(text)
        return empty[0][0] if empty else None

    # The steps

    def _go_on(self) -> None:
        match self._stage:
            case Stage.TYPING:
                self._test()
            case Stage.EMPTY:
                text = self.tr("Preparing the database…")
                self._enter(Stage.ASKING, text, Tone.NEUTRAL)
                self.prepare_wanted.emit(self.server())
            case Stage.FOUND:
                self.use_wanted.emit(self.server())

    def _test(self) -> None:
        self._enter(Stage.TYPING)
        if not self._take_address():
            self._host.setFocus()
            return
        missing = self._missing()
        if missing is not None:
            missing.editor.setFocus()
            return
        self._enter(Stage.ASKING, self.tr("Asking the server…"), Tone.NEUTRAL)
        self.test_wanted.emit(self.server())

    def _enter(self, stage: Stage, text: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        self._stage = stage
        for field in self._fields():
            if field.error:
                field.set_error()
        if text:
            self._banner.show_message(text, tone, closable=False)
        else:
            self._banner.dismiss()
        self._refresh()
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        # What was found needs room of its own, so that no field goes out of sight.
        grow(self, self._scroll.verticalScrollBar().maximum())

    def _refresh(self) -> None:
        stage = self._stage
        self.primary_action.setText(
            {
                Stage.TYPING: self.tr("&Test the connection"),
                Stage.ASKING: self.tr("&Test the connection"),
                Stage.EMPTY: self.tr("P&repare this database"),
                Stage.FOUND: self.tr("Use this data&base"),
            }[stage]
        )
        self.set_busy(stage is Stage.ASKING)
        self.cancel_action.setText(self.tr("Stop") if stage is Stage.ASKING else self.tr("Close"))
        self._again.setVisible(stage in (Stage.EMPTY, Stage.FOUND))
        self._authority_field.setEnabled(self._mode() is Tls.VERIFIED)
        self._browse.setEnabled(self._mode() is Tls.VERIFIED)
