"""What is taken into the built folder, and what a finished one is refused for."""

import subprocess
import sys
from pathlib import Path

import pytest

from resources.installer.bundle import UNUSED_PACKAGES, faults, needed, needed_modules, stripped

ROOT = Path(__file__).resolve().parents[1]
WHEELS = "/somewhere/site-packages"


def places(*entries: tuple[str, str]) -> list[str]:
    return [place for place, _, _ in needed((*entry, "BINARY") for entry in entries)]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/libQt6WaylandClient.so.6",
        "PySide6\\Qt6Quick.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/qtbase_lt.qm",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/QtTest.abi3.so",
        "libgtk-3.so.0",
        "numpy/f2py/setup.cfg",
        "pyqtgraph/icons/peegee/peegee_512px.png",
        "numpy/_core/tests/data/recarray.fits",
        "python3.11/lib-dynload/_codecs_jp.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_no_screen_uses_stays_out(place: str) -> None:
    assert places((place, f"{WHEELS}/{place}")) == []


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
        "pyqtgraph/icons/auto.svg",
        "resources/translations/queueapp_lt.qm",
        "resources/icons/queueapp.svg",
        "tzdata/zoneinfo/Europe/Vilnius",
    ],
)
def test_what_the_program_loads_goes_in(place: str) -> None:
    assert places((place, f"{WHEELS}/{place}")) == [place]


def test_libraries_of_the_system_come_from_the_system() -> None:
    kept = ("libpython3.11.so.1.0", "python3.11/lib-dynload/_ssl.so", "libpq-e9b5c9ac.so.5")
    taken = places(
        ("libX11.so.6", "/lib/x86_64-linux-gnu/libX11.so.6"),
        ("libglib-2.0.so.0", "/usr/lib/x86_64-linux-gnu/libglib-2.0.so.0"),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0"),
        ("python3.11/lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so"),
        ("libpq-e9b5c9ac.so.5", f"{WHEELS}/psycopg_binary.libs/libpq-e9b5c9ac.so.5"),
    )
    assert taken == [*kept]


def test_modules_that_nobody_asks_for_stay_out() -> None:
    names = [
        *("holidays.countries.lithuania", "holidays.countries.latvia", "holidays.financial.ecb"),
        *("phonenumbers.data.region_LT", "phonenumbers.geodata.data0"),
        *("sqlalchemy.dialects.postgresql.psycopg", "sqlalchemy.dialects.oracle.base"),
        *("alembic.testing.env", "queueapp.domain.visit", "numpy.ma.tests.test_core"),
    ]
    taken = [name for name, _, _ in needed_modules((name, "", "PYMODULE") for name in names)]
    assert taken == [
        *("holidays.countries.lithuania", "holidays.countries.latvia"),
        "phonenumbers.data.region_LT",
        *("sqlalchemy.dialects.postgresql.psycopg", "queueapp.domain.visit"),
    ]


def test_the_program_does_without_what_is_left_out() -> None:
    """Pictures, numbers, databases and passwords load where all of it cannot be imported."""
    code = """
import importlib.abc, sys
from resources.installer.bundle import UNUSED_MODULES, UNUSED_PACKAGES

class LeftOut(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        left = any(name == gone or name.startswith(gone + ".") for gone in UNUSED_PACKAGES)
        if left or UNUSED_MODULES.match(name):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, LeftOut())
import alembic.migration, alembic.operations, keyring.backends.SecretService, miniaudio, psycopg
import sqlalchemy, ui.history.pictures.canvas, ui.history.pictures.image, ui.screen.loudspeaker
import queueapp.domain.forecast.paths, queueapp.reports.xlsx, xlsxwriter
from queueapp.domain.holidays import holidays_by_library
from queueapp.domain.phone_number import parse_number
assert holidays_by_library(2080)
assert parse_number("8 612 34567") == "+37061234567", parse_number("8 612 34567")
assert parse_number("+49 30 901820")
assert sqlalchemy.create_engine("sqlite://").connect()
"""
    # Not as optimised as the program: that would leave the asserts out.
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def finished(folder: Path) -> Path:
    """A folder as the recipe leaves it, without what is not asked about."""
    internal = folder / "_internal"
    for name in (
        *("resources/translations/queueapp_lt.qm", "resources/translations/queueapp_en.qm"),
        *("resources/translations/qt_lt.qm", "resources/standard/II.toml"),
        *("resources/voice/chime.ogg", "docs/guide/lt/index.md", "docs/guide/en/index.md"),
        *("LICENSE", "PySide6/Qt/lib/libQt6Widgets.so.6", "libkrb5-f18b4d11.so.3.3"),
    ):
        (internal / name).parent.mkdir(parents=True, exist_ok=True)
        (internal / name).touch()
    return folder


def test_a_finished_folder_is_as_it_should_be(tmp_path: Path) -> None:
    assert faults(finished(tmp_path)) == []


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("PySide6/Qt/lib/libQt6Quick.so.6", "Qt Quick"),
        ("PySide6/QtWebEngineCore.abi3.so", "WebEngine"),
        ("PySide6/Qt/qml/QtQuick/qmldir", "QML"),
        ("PySide6/Qt/translations/qtbase_de.qm", "Qt's own translations"),
        ("numpy/_core/tests/test_multiarray.py", "tests of a library"),
        ("python3.11/lib-dynload/_tkinter.cpython-311.so", "Tk"),
        ("libtk8.6.so", "Tk"),
        ("libX11.so.6", "a library that the system has"),
        ("resources/translations/queueapp_lt.ts", "sources"),
        ("resources/installer/linux/make_deb.py", "sources"),
    ],
)
def test_a_finished_folder_is_refused_for_what_it_must_not_have(
    tmp_path: Path, name: str, named: str
) -> None:
    (finished(tmp_path) / "_internal" / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "_internal" / name).touch()
    assert any(name in fault and named in fault for fault in faults(tmp_path))


def test_a_folder_without_its_translations_is_refused(tmp_path: Path) -> None:
    (finished(tmp_path) / "_internal/resources/translations/queueapp_lt.qm").unlink()
    assert faults(tmp_path) == [
        "_internal/resources/translations/queueapp_lt.qm is missing in the folder."
    ]


def test_only_what_is_safe_to_strip_is_copied_and_stripped(tmp_path: Path) -> None:
    qt = ("PySide6/Qt/lib/libQt6Core.so.6", f"{WHEELS}/PySide6/libQt6Core.so.6", "BINARY")
    data = ("sqlalchemy/cyextension/util.pyx", f"{WHEELS}/sqlalchemy/util.pyx", "DATA")
    assert stripped([qt, data], tmp_path) == [qt, data]


@pytest.mark.parametrize(
    "place", ["PySide6/Qt/lib/libQt6Network.so.6", "PySide6/QtNetwork.abi3.so"]
)
def test_what_hears_other_programs_goes_in(place: str) -> None:
    assert places((place, f"{WHEELS}/{place}")) == [place]
    assert "PySide6.QtNetwork" not in UNUSED_PACKAGES
