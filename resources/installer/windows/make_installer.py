"""Makes dist/queueapp-VERSION-setup.exe and …-portable.zip out of the folder PyInstaller has built.

Run by `python3 dev.py package` on Windows. The script of the installer stands beside this file.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from queueapp import about

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SCRIPT = HERE / "queueapp.nsi"
ICON = ROOT / "resources" / "icons" / "queueapp.ico"
DEFAULTS = HERE.parent / "linux" / "queueapp.toml"

CONTENT = {"queueapp.exe", "queueapp-admin.exe", "_internal"}
"""All that the built folder holds, by what the installer knows how to take away again."""

PLACES = {
    "/var/lib/queueapp/hall.queueapp": r"C:\ProgramData\Queueapp\hall.queueapp",
    "/srv/queueapp/voice": "C:/ProgramData/Queueapp/voice",
}
"""What the defaults file names on Linux, and what stands in its place on Windows."""

PORTABLE = """\
This file makes Queueapp portable: everything it keeps goes into the folder "data" beside it.
Without this file it keeps the hall in C:\\ProgramData\\Queueapp.

Šis failas daro „Queueapp“ nešiojamąją: viską, ką programa saugo, ji laiko aplanke „data“ šalia jo.
Be šio failo salė laikoma aplanke C:\\ProgramData\\Queueapp.
"""

_IN_PROGRAM_FILES = ("ProgramFiles(x86)", "ProgramFiles")
_KB = 1024


class CannotPackage(Exception):
    """Why there is no installer; the text is for whoever builds it."""


def make_installer(bundle: Path, target: Path) -> tuple[Path, Path]:
    """Make the installer and the portable zip of the program in `bundle`, in `target`."""
    require_whole(bundle)
    target.mkdir(parents=True, exist_ok=True)
    setup = target / f"queueapp-{about.VERSION}-setup.exe"
    with tempfile.TemporaryDirectory(prefix="queueapp-setup-") as folder:
        defaults = Path(folder) / "queueapp.toml"
        defaults.write_text(defaults_file(), encoding="utf-8", newline="\r\n")
        half = Path(folder) / setup.name
        compile_script(bundle, defaults, half)
        shutil.move(half, setup)
    return setup, make_portable(bundle, target)


def require_whole(bundle: Path) -> None:
    """Refuse a folder that is no built program, or holds what would stay behind when removed."""
    found = {path.name for path in bundle.iterdir()} if bundle.is_dir() else set()
    if found != CONTENT:
        raise CannotPackage(
            f"{bundle} holds {sorted(found) or 'nothing'}, and not {sorted(CONTENT)}: build the "
            "program first; where it has a new part, queueapp.nsi has to remove it too."
        )


def defaults_file() -> str:
    """The commented file of settings that IT can fix, for Windows."""
    text = DEFAULTS.read_text(encoding="utf-8")
    for linux, windows in PLACES.items():
        if linux not in text:
            raise CannotPackage(f"{DEFAULTS} does not name {linux} any more.")
        text = text.replace(linux, windows)
    return text


def compile_script(
    bundle: Path, defaults: Path, setup: Path, *options: str, version: str = about.VERSION
) -> str:
    """Compile the installer's script; gives back what the compiler said of each step."""
    facts = {
        "NAME": about.NAME,
        "VERSION": version,
        "PUBLISHER": about.PUBLISHER,
        "FOLDER": bundle.resolve(),
        "DEFAULTS": defaults.resolve(),
        "SIZE_KB": size_kb(bundle),
        "OUT": setup.resolve(),
    }
    if ICON.is_file():
        facts["ICON"] = ICON
    command = [makensis(), "-V4", "-WX", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in facts.items()]
    done = subprocess.run(
        [*command, *options, str(SCRIPT)],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        raise CannotPackage("makensis failed:\n" + "\n".join(done.stdout.splitlines()[-20:]))
    return done.stdout


def size_kb(bundle: Path) -> int:
    """How much room the program takes on a disk, for the list of installed apps."""
    return sum(-(-path.stat().st_size // _KB) for path in bundle.rglob("*") if path.is_file())


def makensis() -> str:
    """The compiler of NSIS: on the path, or where its own installer puts it."""
    found = shutil.which("makensis")
    if found:
        return found
    for folder in filter(None, map(os.environ.get, _IN_PROGRAM_FILES)):
        compiler = Path(folder) / "NSIS" / "makensis.exe"
        if compiler.is_file():
            return str(compiler)
    raise CannotPackage(
        "There is no makensis. Install NSIS 3 (on Debian: the package nsis) and run this again."
    )


def make_portable(bundle: Path, target: Path) -> Path:
    """Zip the program, with the file that makes it keep its data beside itself."""
    inside = Path(f"queueapp-{about.VERSION}")
    done = target / f"queueapp-{about.VERSION}-portable.zip"
    half = done.with_suffix(".part")
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                packed.write(path, inside / path.relative_to(bundle))
        packed.writestr(str(inside / "portable.txt"), PORTABLE.replace("\n", "\r\n"))
    half.replace(done)
    return done


def main() -> int:
    """Make the installer and the zip of dist/queueapp."""
    try:
        made = make_installer(ROOT / "dist" / "queueapp", ROOT / "dist")
    except CannotPackage as error:
        sys.stderr.write(f"No installer was made. {error}\n")
        return 1
    for file in made:
        sys.stdout.write(
            f"{file.relative_to(ROOT).as_posix()}: {file.stat().st_size / 1e6:.1f} MB\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
