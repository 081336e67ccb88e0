"""The program as it is tested: its faults are heard, and it starts no others."""

from __future__ import annotations

from ui.app import Program
from ui.self_test.lines import Ears


class Tested(Program):
    """Like the program, but nobody is there who could read what it says of itself."""

    ears: Ears

    def show_bug(self, error: BaseException) -> None:
        """Let the fault count, instead of showing it."""
        self.ears.fault(error)

    def _spawn(self, how: str) -> None:
        pass
