"""What stood in the capture line survives the program, and is for its user's eyes only."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from queueapp.errors import StorageTrouble
from ui.phone.drafts import Drafts, draft_key
from ui.phone.paper import Paper

KEY = draft_key("a-database", 1, 2)
DRAFT = {"number": "8 612 345", "question": "Dėl darželio", "for_person": 3, "confidential": True}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "drafts"


@pytest.fixture
def drafts(folder: Path) -> Drafts:
    return Drafts(folder)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_draft_is_there_again(folder: Path, drafts: Drafts) -> None:
    assert drafts.load(KEY) is None
    drafts.keep(KEY, {"number": "8"})
    drafts.keep(KEY, DRAFT)
    assert Drafts(folder).load(KEY) == DRAFT
    assert files(folder) == [f"{KEY}.json"]


def test_a_draft_is_forgotten(folder: Path, drafts: Drafts) -> None:
    drafts.forget(KEY)
    drafts.keep(KEY, DRAFT)
    drafts.forget(KEY)
    assert drafts.load(KEY) is None
    assert files(folder) == []


def test_nobody_elses_draft_is_touched(drafts: Drafts) -> None:
    others = [draft_key("a-database", 1, 3), draft_key("a-database", 2, 2), draft_key("b", 1, 2)]
    assert len({KEY, *others}) == 4
    for number, key in enumerate(others):
        drafts.keep(key, {"number": str(number)})
    drafts.keep(KEY, DRAFT)
    drafts.forget(KEY)
    assert [drafts.load(key) for key in others] == [{"number": str(at)} for at in range(3)]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folder from others itself")
def test_nobody_else_may_read_it(folder: Path, drafts: Drafts) -> None:
    folder.mkdir(parents=True, mode=0o755)
    drafts.keep(KEY, DRAFT)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / f"{KEY}.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "kept",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"format": 2, "draft": {}}', b'{"format": 1, "draft": 3}'],
)
def test_what_cannot_be_read_is_set_aside(folder: Path, drafts: Drafts, kept: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / f"{KEY}.json").write_bytes(kept)
    assert drafts.load(KEY) is None
    assert (folder / f"{KEY}.aside").read_bytes() == kept
    drafts.keep(KEY, DRAFT)
    assert drafts.load(KEY) == DRAFT
    drafts.forget(KEY)
    assert files(folder) == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    drafts = Drafts(tmp_path / "file" / "drafts")
    with pytest.raises(StorageTrouble):
        drafts.keep(KEY, DRAFT)
    assert drafts.load(KEY) is None
    drafts.forget(KEY)


def test_what_fails_leaves_the_draft_before(folder: Path, drafts: Drafts) -> None:
    drafts.keep(KEY, DRAFT)
    with pytest.raises(TypeError):
        drafts.keep(KEY, {"number": object()})
    assert drafts.load(KEY) == DRAFT
    assert files(folder) == [f"{KEY}.json"]


WRITER = """
import sys
import threading
from pathlib import Path
from ui.phone.drafts import Drafts
drafts, at = Drafts(Path(sys.argv[1])), 0
while True:
    at += 1
    drafts.keep(sys.argv[2], {"number": str(at), "question": "Dėl darželio " * at})
    if at == 3:
        print("going", flush=True)
"""


@pytest.mark.e2e
def test_a_draft_survives_a_killed_program(folder: Path, drafts: Drafts) -> None:
    command = [sys.executable, "-c", WRITER, str(folder), KEY]
    root = Path(__file__).resolve().parents[2]
    for _ in range(5):
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == b"going\n"
            program.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        draft = drafts.load(KEY)
        assert draft is not None
        number = int(str(draft["number"]))
        assert number >= 3
        assert draft["question"] == "Dėl darželio " * number
    assert json.loads((folder / f"{KEY}.json").read_text())["format"] == 1
    drafts.forget(KEY)
    assert files(folder) == []


def test_what_nobody_came_back_for_is_swept_away(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    drafts.keep("old", {"number": "8 612"})
    drafts.keep("new", {"number": "8 613"})
    (old,) = (tmp_path / "drafts").glob("old*")
    now = round(old.stat().st_mtime * 1000)
    os.utime(old, (now / 1000 - 7 * 24 * 60 * 60 - 60,) * 2)
    assert drafts.due(now, 8) == (0, None)
    assert drafts.due(now, 7)[0] == 1
    drafts.sweep(now, 8)
    assert drafts.load("old") == {"number": "8 612"}
    drafts.sweep(now, 7)
    assert drafts.load("old") is None
    assert drafts.load("new") == {"number": "8 613"}
    Drafts(tmp_path / "none").sweep(now, 7)


def test_the_drafts_that_name_a_number_are_erased_however_it_was_typed(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    drafts.keep("one", {"number": "8 612 34567"})
    drafts.keep("two", {"call": {"question": "ring Ona, (+370) 612-34-567, at five"}})
    drafts.keep("other", {"number": "8 612 34568"})
    (tmp_path / "drafts" / "broken.aside").write_text('{"number": "861234567')
    assert drafts.forget_number("+37061234567") == 3
    assert [drafts.load(key) for key in ("one", "two", "other")] == [
        None,
        None,
        {"number": "8 612 34568"},
    ]


def test_a_window_that_has_gone_keeps_no_thread_and_still_forgets_what_was_sent(
    qtbot: QtBot, drafts: Drafts
) -> None:
    before, window = set(threading.enumerate()), QObject()
    paper = Paper(drafts, KEY, window)
    paper.write(DRAFT)
    paper.flush()
    assert drafts.load(KEY) == DRAFT
    paper.read(lambda _: pytest.fail("nobody is there to be told"))
    assert set(threading.enumerate()) == before
    paper.throw_away()
    qtbot.waitUntil(lambda: set(threading.enumerate()) == before)
    assert drafts.load(KEY) is None
