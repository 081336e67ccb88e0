"""Where the program keeps its files, by the platform's own custom.

The environment variable `QUEUEAPP_HOME` puts all of them into one folder, for tests and for IT.
"""

import os
from dataclasses import dataclass
from pathlib import Path

FIXED_FILE = "queueapp.toml"


@dataclass(frozen=True, slots=True)
class Paths:
    """The program's files: the hall's database, the demo's, preferences and the log."""

    data: Path
    config: Path
    logs: Path
    shared_config: Path | None = None
    """Where the PC's administrator puts what holds for all its users."""

    @property
    def hall(self) -> Path:
        """The hall's own database."""
        return self.data / "hall.queueapp"

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


def user_paths() -> Paths:
    """The files of the user who runs the program."""
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("Queueapp", appauthor=False)
    shared = Path(dirs.site_config_dir)
    home = os.environ.get("QUEUEAPP_HOME")
    if home:
        folder = Path(home)
        # Anybody can set the variable: what is fixed on the PC holds all the same.
        is_fixed = (shared / FIXED_FILE).is_file()
        return Paths(folder, folder, folder, shared if is_fixed else None)
    return Paths(
        Path(dirs.user_data_dir), Path(dirs.user_config_dir), Path(dirs.user_log_dir), shared
    )
