"""What one user's program remembers from one start to the next."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from queueapp.config import Preferences, load_preferences, save_preferences
from queueapp.place import Server
from ui.runner import Runner


class Memory:
    """Owns the preferences: what changes is written on the worker thread."""

    def __init__(self, path: Path, runner: Runner, *, reads_only: bool) -> None:
        """With `reads_only` it leaves alone what the first window of this user remembers."""
        self.known: Preferences = load_preferences(path)
        self._path = path
        self._runner = runner
        self._reads_only = reads_only
        self._knows_keys = False

    def keep_language(self, language: str) -> None:
        """The language of the windows."""
        self._keep(replace(self.known, language=language))

    def keep_theme(self, mode: str) -> None:
        """Light, dark, or as the system has it."""
        self._keep(replace(self.known, theme=mode))

    def keep_text_scale(self, scale: float) -> None:
        """How large the text is, 1.0 as the system has it."""
        self._keep(replace(self.known, text_scale=scale))

    def keep_window(self, geometry: str) -> None:
        """The window's place and size, as Qt wrote it, in base64."""
        self._keep(replace(self.known, window=geometry))

    def keep_day_reports(self, plans: str) -> None:
        """What is written by itself when a day is closed, by hall."""
        self._keep(replace(self.known, day_reports=plans))

    def keep_printer(self, printer: str, paper: str) -> None:
        """Where tickets are printed from this PC, and on what."""
        self._keep(replace(self.known, printer=printer, paper=paper))

    def keep_prints(self, prints: bool) -> None:
        """Whether a ticket is printed as it is given."""
        self._keep(replace(self.known, print_tickets=prints))

    def keep_keys(self, keys: Mapping[str, str]) -> None:
        """The keys that were changed, in whichever window of this user, by the action's name."""
        self.known = replace(self.known, keys=dict(keys))
        self._knows_keys = True
        if not self._reads_only:
            self._write()
            return
        path = self._path
        self._runner.work(
            lambda: save_preferences(path, replace(load_preferences(path), keys=dict(keys)))
        )

    @property
    def reads_only(self) -> bool:
        """Whether this is a second window of the same user."""
        return self._reads_only

    def keep_desk(
        self,
        place: str,
        site_id: int | None,
        person_id: int | None,
        counter_id: int | None,
        *,
        asks: bool = False,
    ) -> None:
        """Where this user is; `asks`: they had to prove who they are."""
        self._keep(
            replace(
                self.known,
                database=place,
                site_id=site_id,
                person_id=person_id,
                counter_id=counter_id,
                asks=asks,
            )
        )

    def keep_server(self, server: Server) -> None:
        """The server that was chosen in the settings, whichever window it was chosen in."""
        self.forget_desk()
        self.known = replace(self.known, database=str(server))
        self._write()

    def forget_desk(self) -> None:
        """Nobody is at a desk until somebody sits down."""
        self.known = replace(self.known, site_id=None, person_id=None, counter_id=None)

    def _keep(self, preferences: Preferences) -> None:
        self.known = preferences
        if not self._reads_only:
            self._write()

    def _write(self) -> None:
        preferences, path, knows = self.known, self._path, self._knows_keys

        def save() -> None:
            # Another window of this user may have changed the keys meanwhile.
            keys = preferences.keys if knows else load_preferences(path).keys
            save_preferences(path, replace(preferences, keys=keys))

        self._runner.work(save)
