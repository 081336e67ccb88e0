"""The log: what went wrong stands in a file, and nothing of it is loaded before."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from queueapp.log import LogFile


@pytest.fixture
def log(tmp_path: Path) -> Iterator[logging.Logger]:
    logger = logging.Logger("of a test")
    handler = LogFile(tmp_path / "logs" / "queueapp.log")
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    logger.addHandler(handler)
    yield logger
    handler.close()


def test_what_is_logged_stands_in_the_file(log: logging.Logger, tmp_path: Path) -> None:
    log.warning("first")
    log.error("second")
    written = (tmp_path / "logs" / "queueapp.log").read_text(encoding="utf-8")
    assert written == "WARNING first\nERROR second\n"


def test_where_no_file_can_be_written_it_is_told_on_standard_error(
    log: logging.Logger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("no folder", encoding="utf-8")
    log.warning("first")
    assert capsys.readouterr().err == "WARNING first\n"


def test_what_writes_the_file_is_loaded_with_the_first_line(tmp_path: Path) -> None:
    code = (
        "import logging, sys\n"
        "from pathlib import Path\n"
        "from queueapp.log import start_log\n"
        f"start_log(Path({str(tmp_path / 'queueapp.log')!r}))\n"
        "before = 'logging.handlers' in sys.modules\n"
        "logging.getLogger('queueapp').info('a line')\n"
        "print(before, 'logging.handlers' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False True"
