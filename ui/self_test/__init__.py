"""The program tests itself where it is installed: `queueapp --self-test`.

It needs no screen and nothing but the program: it works in a folder of its own, opens every window
unseen, and says in a line for each thing whether it works. Nothing here is loaded at a usual start.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path


def run(language: str) -> int:
    """Test everything, speaking one of the interface's languages; returns the exit status."""
    home = Path(tempfile.mkdtemp(prefix="queueapp-self-test-"))
    report = home.with_name(f"{home.name}.txt")
    _keep_to(home)
    try:
        from ui.self_test.everything import test_everything

        return test_everything(language, home, report)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _keep_to(home: Path) -> None:
    """Before Qt is loaded: no screen, and a folder of our own for every file that is written."""
    if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QUEUEAPP_HOME"] = str(home / "home")
    # Where libraries of the system put files of their own, be it only a sound library's socket.
    os.environ["TMPDIR"] = str(home)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    with contextlib.suppress(OSError):
        (home / "home").mkdir()
