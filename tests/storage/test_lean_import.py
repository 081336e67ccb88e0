"""Loading the storage leaves out what only asynchronous engines need, and breaks nothing by it."""

import subprocess
import sys
from pathlib import Path

import pytest


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_asyncio_is_not_loaded_with_the_storage() -> None:
    code = "import sys, queueapp.services.hall; print('asyncio.events' in sys.modules)"
    assert run(code) == "False"


def test_asyncio_is_whole_for_whoever_asks_for_it_later() -> None:
    code = (
        "import queueapp.services.hall, asyncio, asyncio.queues\n"
        "from asyncio import sleep\n"
        "async def answer():\n    await sleep(0)\n    return 42\n"
        "print(asyncio.run(answer()), asyncio.queues.Queue.__name__)"
    )
    assert run(code) == "42 Queue"


def test_what_looks_for_plug_ins_is_not_loaded_with_the_storage() -> None:
    code = (
        "import sys, queueapp.services.hall; print({'email', 'zipfile', 'csv'} & set(sys.modules))"
    )
    assert run(code) == "set()"


@pytest.mark.parametrize(
    "ask",
    [
        "from importlib import metadata; print(metadata.version('sqlalchemy')[0])",
        "import importlib.metadata; print(importlib.metadata.version('sqlalchemy')[0])",
        "from importlib.metadata import version; print(version('sqlalchemy')[0])",
    ],
)
def test_plug_ins_are_found_by_whoever_looks_for_them_later(ask: str) -> None:
    assert run(f"import queueapp.services.hall\n{ask}") == "2"


def test_openssl_is_not_loaded_with_the_storage() -> None:
    code = "import sys, queueapp.services.hall; print('_hashlib' in sys.modules)"
    assert run(code) == "False"


def test_hashes_are_whole_for_whoever_asks_for_them_later() -> None:
    code = (
        "import queueapp.services.hall, hashlib, hmac\n"
        "print(len(hashlib.scrypt(b'', salt=b'', n=2, r=1, p=1)))\n"
        "print(hmac.new(b'', digestmod='md5').name)"
    )
    assert run(code) == "64\nhmac-md5"


def test_greenlet_can_be_imported_afterwards() -> None:
    code = "import queueapp.services.hall, sys; print(sys.modules.get('greenlet', 'free'))"
    assert run(code) == "free"


def test_a_hall_in_a_file_loads_nothing_of_servers_and_migrations(hall_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from queueapp.clock import SystemClock\n"
        "from queueapp.services.hall import Hall\n"
        f"with Hall.open(Path({str(hall_path)!r}), SystemClock(), Path('journal')) as hall:\n"
        "    hall.board.read(1)\n"
        "heavy = {'psycopg', 'alembic', 'keyring', 'sqlalchemy.dialects.postgresql'}\n"
        "ours = {'postgres', 'migrations', 'journal', 'backup'}\n"
        "print(heavy.union(f'queueapp.storage.{name}' for name in ours) & sys.modules.keys())"
    )
    assert run(code) == "set()"
