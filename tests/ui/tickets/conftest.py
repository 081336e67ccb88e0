"""The system's printing, as a test needs it."""

from pathlib import Path

import pytest

from tests.ui.tickets.spooler import Spooler, stand_in


@pytest.fixture
def spooler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Spooler:
    return stand_in(tmp_path / "spooler", monkeypatch)
