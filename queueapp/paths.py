"""Where the program keeps its files, by the platform's own custom.

The hall of an installed program is for all who work on the computer, and lies in a folder that they
share; everything else is each user's own. A portable program keeps everything beside itself. The
environment variable `QUEUEAPP_HOME` puts all into one folder, for tests and for IT.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.installed import portable_folder, program_file

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

FIXED_FILE = "queueapp.toml"
HALL_FILE = "hall.queueapp"
LINUX_DATA = Path("/var/lib/queueapp")
LINUX_CONFIG = Path("/etc/xdg/Queueapp")
"""Not what XDG_CONFIG_DIRS says, which each user can set and some desktops do."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The program's files: the hall's database, the demo's, preferences and the log."""

    data: Path
    config: Path
    logs: Path
    shared_config: Path | None = None
    """Where the PC's administrator puts what holds for all its users."""

    shared_data: Path | None = None
    """Where the hall of all the PC's users is, if they share one."""

    @property
    def hall(self) -> Path:
        """The hall's own database.

        What a user had before there was a shared one is still found, until there is a shared hall.
        """
        own = self.data / HALL_FILE
        if self.shared_data is None:
            return own
        shared = self.shared_data / HALL_FILE
        return own if is_file(own) and not is_file(shared) else shared

    def is_there(self, file: Path) -> bool:
        """Whether there is such a file, or it is the shared hall and this user must not look."""
        shared = self.shared_data
        closed = shared is not None and file.parent == shared and not os.access(shared, os.X_OK)
        return closed or is_file(file)

    @property
    def demo(self) -> Path:
        """The demo hall's database."""
        return self.data / "demo.queueapp"

    @property
    def replay(self) -> Path:
        """The database of a replayed day."""
        return self.data / "replay.queueapp"

    @property
    def journal(self) -> Path:
        """What was taken down while the server was out of touch."""
        return self.data / "journal.queueapp-offline"

    @property
    def drafts(self) -> Path:
        """What this user had typed and not kept yet, a file for each person who works here."""
        return self.data / "drafts"

    @property
    def preferences(self) -> Path:
        """What this user chose: language, counter, window."""
        return self.config / "preferences.json"

    @property
    def fixed(self) -> Path:
        """What the PC's administrator has fixed."""
        return (self.shared_config or self.config) / FIXED_FILE

    @property
    def log(self) -> Path:
        """The log file."""
        return self.logs / "queueapp.log"


def is_file(path: Path) -> bool:
    """Whether there is a file that this user may see; not there, in a folder closed to them."""
    return os.path.isfile(path)


def user_paths() -> Paths:
    """The files of the user who runs the program."""
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("Queueapp", appauthor=False)
    config = _shared_config(dirs)
    home = os.environ.get("QUEUEAPP_HOME")
    folder = Path(home) if home else portable_folder()
    if folder is not None:
        # Anybody can set the variable: what is fixed on the PC holds all the same.
        is_fixed = (config / FIXED_FILE).is_file()
        return Paths(folder, folder, folder, config if is_fixed else None)
    return Paths(
        Path(dirs.user_data_dir),
        Path(dirs.user_config_dir),
        Path(dirs.user_log_dir),
        config,
        _shared_data(dirs),
    )


def _shared_config(dirs: "PlatformDirs") -> Path:
    return LINUX_CONFIG if sys.platform.startswith("linux") else Path(dirs.site_config_dir)


def _shared_data(dirs: "PlatformDirs") -> Path | None:
    """The folder that the installation made for the hall; none for a program that is only run."""
    if program_file() is None:
        return None
    folder = LINUX_DATA if sys.platform.startswith("linux") else Path(dirs.site_data_dir)
    return folder if folder.is_dir() else None
