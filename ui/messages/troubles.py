"""Storage troubles: what a file, a disk, a server or the way to it cannot do."""

from PySide6.QtCore import QCoreApplication

from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from ui.messages.wording import with_file


def storage_trouble(error: StorageTrouble) -> str:
    """What is said of a trouble; it ends with the server or the file."""
    if error.trouble is Trouble.CANNOT_OPEN and error.detail == "exists":
        text = QCoreApplication.translate(
            "Messages",
            "There is a file in that place already. It was left as it is. "
            "Open it, or choose another place for the new hall.",
        )
    else:
        of_server = _server_troubles() if isinstance(error.place, Server) else {}
        text = of_server.get(error.trouble) or _troubles()[error.trouble]
        text = text.replace("{command}", error.detail)
    if isinstance(error.place, Server):
        server = QCoreApplication.translate("Messages", "Server: {name}")
        return text + " " + server.format(name=error.place.name)
    return with_file(text, error.place)


def _troubles() -> dict[Trouble, str]:
    return {
        Trouble.NOT_OURS: QCoreApplication.translate(
            "Messages",
            "This file is not a hall of this program, or its beginning is damaged. "
            "It was not changed. Choose another file, or ask IT to bring it back from a backup.",
        ),
        Trouble.NEWER: QCoreApplication.translate(
            "Messages",
            "This hall was last used by a newer version of the program. It was not changed. "
            "Update the program on this computer, then open the hall again.",
        ),
        Trouble.DAMAGED: QCoreApplication.translate(
            "Messages",
            "The hall's file is damaged. Your last step was not saved, and the file was left as "
            "it is. Do not delete it: go on with paper tickets, and ask IT to bring the hall back "
            "from the newest backup.",
        ),
        Trouble.READ_ONLY: QCoreApplication.translate(
            "Messages",
            "This computer may read the file but not write to it. Your last step was not saved; "
            "all before it is kept. Ask IT for the right to write to the file and its folder.",
        ),
        Trouble.READ_ONLY_DISK: QCoreApplication.translate(
            "Messages",
            "The disk can only be read now, so that nobody can write to it. Your last step was "
            "not saved; all before it is kept. Ask IT to look at the disk, and to let it be "
            "written again.",
        ),
        Trouble.NOT_IN_GROUP: QCoreApplication.translate(
            "Messages",
            "Your account may not use the hall of this computer: it is not in the group of those "
            "who work with it. Nothing was changed. Ask IT to run “{command}”, then sign in to "
            "the computer again.",
        ),
        Trouble.NETWORK_SHARE: QCoreApplication.translate(
            "Messages",
            "The hall's file lies on a network drive, where several computers at once would "
            "damage it. Nothing was opened or changed. Keep the file on this computer's own disk; "
            "for several computers, ask IT to set up a PostgreSQL server.",
        ),
        Trouble.DISK_FULL: QCoreApplication.translate(
            "Messages",
            "The disk is full. Your last step was not saved; all before it is kept. "
            "Make some room on the disk, then do the step again.",
        ),
        Trouble.BUSY: QCoreApplication.translate(
            "Messages",
            "The hall's file was busy for too long. Your last step was not saved; all before it "
            "is kept. Try again in a moment; if it happens often, tell IT.",
        ),
        Trouble.CANNOT_OPEN: QCoreApplication.translate(
            "Messages",
            "The hall's file is not there, or cannot be opened. Nothing was changed. "
            "Check that its disk is connected, or choose another hall.",
        ),
        Trouble.DISK_ERROR: QCoreApplication.translate(
            "Messages",
            "The disk reported an error. Your last step was not saved; all before it is kept as "
            "far as the disk can read it. Try once more, and tell IT to look at the disk.",
        ),
        Trouble.OLDER: QCoreApplication.translate(
            "Messages",
            "The shared database is older than this program. Nothing was changed. Ask IT to bring "
            "it up to date with “queueapp-admin database migrate”.",
        ),
        Trouble.NOT_SET_UP: QCoreApplication.translate(
            "Messages",
            "The server was reached, but this database has not been prepared for the program. "
            "Nothing was changed. Ask IT to run “queueapp-admin database init”.",
        ),
        Trouble.UNREACHABLE: QCoreApplication.translate(
            "Messages",
            "The server cannot be reached. Everything saved before is kept there. "
            "Check the network cable or the server's name; the program keeps trying by itself.",
        ),
        Trouble.CONNECTION_REFUSED: QCoreApplication.translate(
            "Messages",
            "The computer of the server answers, but the database on it is not running or not "
            "ready yet. Everything saved before is kept. The program keeps trying by itself; "
            "if it lasts, tell IT.",
        ),
        Trouble.CONNECTION_LOST: QCoreApplication.translate(
            "Messages",
            "The connection to the server broke. Everything saved before is kept. Look at the "
            "list before you do your last step again; the program keeps trying by itself.",
        ),
        Trouble.NO_ANSWER: QCoreApplication.translate(
            "Messages",
            "The server does not answer. Everything saved before is kept. Look at the list "
            "before you do your last step again; the program keeps trying by itself.",
        ),
        Trouble.TOO_MANY_PROGRAMS: QCoreApplication.translate(
            "Messages",
            "The server has no place left for another program. Nothing was changed. The program "
            "keeps trying by itself; ask IT to raise “max_connections” on the server.",
        ),
        Trouble.WRONG_PASSWORD: QCoreApplication.translate(
            "Messages",
            "The server does not accept this user or password. Nothing was changed. "
            "Type them again in Settings → Shared database, or ask IT.",
        ),
        Trouble.NOT_ALLOWED: QCoreApplication.translate(
            "Messages",
            "The server does not let this user or this computer do that. Nothing was changed. "
            "Ask IT for the right to use the database.",
        ),
        Trouble.NO_DATABASE: QCoreApplication.translate(
            "Messages",
            "The server has no database of this name. Nothing was changed. "
            "Check the name, or ask IT to create the database.",
        ),
        Trouble.OLD_SERVER: QCoreApplication.translate(
            "Messages",
            "The server's PostgreSQL is too old for this program. Nothing was changed. "
            "Ask IT for PostgreSQL 14 or newer.",
        ),
        Trouble.CERTIFICATE: QCoreApplication.translate(
            "Messages",
            "The server could not prove by its certificate that it is the right one. No password "
            "was sent. Ask IT for the certificate of the authority, and check the server's name.",
        ),
        Trouble.ENCODING: QCoreApplication.translate(
            "Messages",
            "This database cannot hold all letters of Lithuanian. Nothing was changed. "
            "Ask IT to create it with the encoding UTF8.",
        ),
    }


def _server_troubles() -> dict[Trouble, str]:
    """What reads otherwise where the data is not in a file."""
    return {
        Trouble.DAMAGED: QCoreApplication.translate(
            "Messages",
            "The shared database holds something that makes no sense, or is damaged. Your last "
            "step was not saved. Go on with paper tickets, and tell IT at once.",
        ),
        Trouble.READ_ONLY: QCoreApplication.translate(
            "Messages",
            "The server accepts no changes now; it may be a copy that stands in for another. "
            "Your last step was not saved; all before it is kept. Tell IT.",
        ),
        Trouble.DISK_FULL: QCoreApplication.translate(
            "Messages",
            "The server's disk is full. Your last step was not saved; all before it is kept. "
            "Tell IT at once, then do the step again.",
        ),
        Trouble.BUSY: QCoreApplication.translate(
            "Messages",
            "The shared database was busy for too long. Your last step was not saved; all before "
            "it is kept. Try again in a moment; if it happens often, tell IT.",
        ),
        Trouble.DISK_ERROR: QCoreApplication.translate(
            "Messages",
            "The server's disk reported an error. Your last step was not saved. Tell IT at once.",
        ),
    }
