"""Set up, run, test and build the program: `python3 dev.py COMMAND`.

Needs Python 3.11 or newer and nothing else. What is missing (system packages, the
`.venv` folder, compiled translations) is made first, and only when it is missing.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
REQUIREMENTS = ROOT / "requirements"
TRANSLATIONS = ROOT / "resources" / "translations"

# What Qt loads at run time, and the Debian package that has it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
X11_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What the PostgreSQL of the tests needs, where the machine has no server of its own.
SERVER_LIBRARIES = {"libz.so.1": "zlib1g"}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus-daemon",
    "gio": "libglib2.0-bin",
    # Reads what the clips of the voice are made from.
    "espeak-ng": "espeak-ng",
}
# What makes the .deb, and what the tests look at it with; they compile the installer for Windows.
PACKAGE_PROGRAMS = {"dpkg-shlibdeps": "dpkg-dev"}
# What the program loads and does not bring along: the package of each is looked up here.
PACKAGE_LIBRARIES = {"libcups.so.2": "libcups2"}
PACKAGE_TEST_PROGRAMS = {
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "man": "man-db",
    "makensis": "nsis",
}
VOICE_PROGRAMS = {"espeak-ng": "espeak-ng", "oggenc": "vorbis-tools"}
# What the bus of a desktop starts when it is first asked for, and the package that has it.
TEST_SERVICES = {"org.a11y.Bus": "at-spi2-core"}
DATA_FOLDERS = ("/usr/local/share", "/usr/share")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class Stop(Exception):
    """Something a person has to know or do; its text is shown as it stands."""


def say(text: str) -> None:
    """Tell the person what goes on, before a step that takes a while."""
    print(f"dev.py: {text}", flush=True)


# --- System packages ---------------------------------------------------------------


def loads(library: str) -> bool:
    """Whether the system's loader finds the shared library, as Qt will ask it to."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(begins: str = "", folders: Iterable[str] = FONT_FOLDERS) -> bool:
    """Whether a font is installed whose file begins so; without any Qt draws no text at all."""
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb")) and name.startswith(begins)
        for folder in folders
        for _, _, names in os.walk(os.path.expanduser(folder))
        for name in names
    )


def starts(service: str, folders: Iterable[str] = DATA_FOLDERS) -> bool:
    """Whether the bus of a desktop can start the service."""
    file = f"dbus-1/services/{service}.service"
    return any((Path(folder) / file).exists() for folder in folders)


def has_module(name: str) -> bool:
    """Whether this Python has the module (Debian leaves some of its own out)."""
    return importlib.util.find_spec(name) is not None


def missing_packages(command: str) -> list[str]:
    """The Debian packages that the command needs and this machine does not have."""
    if not sys.platform.startswith("linux"):
        return []
    libraries = dict(QT_LIBRARIES)
    programs: dict[str, str] = {}
    services: dict[str, str] = {}
    if command in ("test", "soak", "bench", "shots", "package") or os.environ.get("DISPLAY"):
        libraries |= X11_LIBRARIES
    if command in ("test", "soak", "bench"):
        libraries |= SERVER_LIBRARIES
    if command in ("test", "soak", "shots"):
        programs |= TEST_PROGRAMS
    if command in ("test", "soak"):
        programs |= PACKAGE_PROGRAMS | PACKAGE_TEST_PROGRAMS
        services |= TEST_SERVICES
    if command == "voice":
        programs |= VOICE_PROGRAMS
    if command == "package":
        programs |= PACKAGE_PROGRAMS
        libraries |= PACKAGE_LIBRARIES
    if command in ("build", "package"):
        programs["objdump"] = "binutils"
        if sys.base_prefix == "/usr":  # Debian's own Python comes without its library
            version = f"{sys.version_info[0]}.{sys.version_info[1]}"
            libraries[f"libpython{version}.so.1.0"] = f"libpython{version}"
    packages = [package for library, package in libraries.items() if not loads(library)]
    packages += [package for name, package in programs.items() if not shutil.which(name)]
    packages += [package for name, package in services.items() if not starts(name)]
    # Pictures and papers are compared with those that this one was used for.
    if not has_font("DejaVuSans" if command in ("test", "shots") else ""):
        packages.append("fonts-dejavu-core")
    if not PYTHON.exists() and not (has_module("venv") and has_module("ensurepip")):
        packages.append("python3-venv")
    return packages


def may_use_sudo() -> bool:
    """Whether sudo works here without asking for a password."""
    if not shutil.which("sudo"):
        return False
    return subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages, or tell the person how to."""
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise Stop(
            "Some parts of the system are missing. Install them with this system's package "
            f"manager and run the command again. Their names in Debian: {names}"
        )
    install = f"apt-get update && apt-get install -y --no-install-recommends {names}"
    by_hand = f"sudo sh -c '{install}'" if shutil.which("sudo") else f"su -c '{install}'"
    if os.geteuid() == 0:
        prefix = []
    elif may_use_sudo():
        prefix = ["sudo", "-n"]
    else:
        raise Stop(
            "Some Debian packages are missing, and only an administrator may install them. "
            f"Run this, then the same command again:\n\n    {by_hand}\n"
        )
    say(f"installing Debian packages: {names}")
    script = f"export DEBIAN_FRONTEND=noninteractive; {install}"
    if subprocess.run([*prefix, "sh", "-c", script], check=False).returncode != 0:
        raise Stop(
            "Installing Debian packages failed; apt-get says why above. Check that this "
            f"computer is online, or ask its administrator to run:\n\n    {by_hand}\n"
        )


# --- Python packages ---------------------------------------------------------------


def stamp_text(requirements: Path) -> str:
    """What a finished installation depends on, so that a change of it is noticed."""
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def install_requirements(name: str) -> None:
    """Make `.venv` hold exactly what requirements/NAME.txt pins; at once if it does."""
    requirements = REQUIREMENTS / f"{name}.txt"
    made, stamp = VENV / "made-for", VENV / f"installed-{name}"
    place = f"{sys.implementation.cache_tag} {VENV}"  # a copied or moved one does not work
    if not (PYTHON.exists() and made.exists() and made.read_text(encoding="utf-8") == place):
        say("making .venv")
        command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        if subprocess.run(command, check=False).returncode != 0:
            raise Stop("Making the .venv folder failed; the lines above say why.")
        made.write_text(place, encoding="utf-8")
    if stamp.exists() and stamp.read_text() == stamp_text(requirements):
        return
    say(f"installing Python packages ({name}); the first time this takes a minute or two")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input"]
    pip += ["--disable-pip-version-check", "--only-binary", ":all:", "--require-hashes"]
    if subprocess.run([*pip, "-r", str(requirements)], check=False).returncode != 0:
        raise Stop(
            "Installing the Python packages failed; pip says why above. Check the network and "
            "run the same command again. (Behind a proxy, set HTTPS_PROXY; where the network "
            "has a certificate of its own, set PIP_CERT to its file.)"
        )
    stamp.write_text(stamp_text(requirements))
    if name != "run":  # every other set contains what the program itself needs
        run = REQUIREMENTS / "run.txt"
        (VENV / "installed-run").write_text(stamp_text(run))


# --- Translations ------------------------------------------------------------------


def tool(name: str) -> str:
    """The path of a program that `.venv` has."""
    return str(BIN / (f"{name}.exe" if os.name == "nt" else name))


def quietly(command: Sequence[str]) -> str:
    """Run a tool whose output matters only when it fails; give that output back."""
    done = subprocess.run(
        command, cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode != 0:
        raise Stop(f"{Path(command[0]).name} failed:\n{done.stdout}")
    return done.stdout


def compile_translations() -> None:
    """Make every .qm that is missing or older than its .ts."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            # A running program has the old file mapped: it is put in its place whole.
            fresh = target.with_name(f"{target.name}.{os.getpid()}")
            quietly([tool("pyside6-lrelease"), str(source), "-qm", str(fresh)])
            fresh.replace(target)


def extract_texts(folder: Path) -> None:
    """Bring the .ts files in a folder up to date with the texts in ui/."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    common = ["-locations", "none", "-no-obsolete", "-sort-messages"]
    for language, options in (("lt", []), ("en", ["-pluralonly"])):
        target = folder / f"queueapp_{language}.ts"
        command = [tool("pyside6-lupdate"), *sources, *common, *options]
        quietly([*command, "-target-language", language, "-ts", str(target)])


def stale_translations() -> list[str]:
    """What keeps the translations from matching the program, one line each."""
    files = sorted(TRANSLATIONS.glob("*.ts"))
    if not files:
        return []
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            shutil.copy(file, folder)
        extract_texts(Path(folder))
        for file in files:
            if (Path(folder) / file.name).read_bytes() != file.read_bytes():
                problems.append(f"{file.name} lags behind ui/: run `python3 dev.py translate`")
            if 'type="unfinished"' in file.read_text(encoding="utf-8"):
                problems.append(f"{file.name} has texts without a finished translation")
    return problems


# --- Commands ----------------------------------------------------------------------


def python(*args: str, env: Mapping[str, str] | None = None, cwd: Path | None = ROOT) -> int:
    """Run `.venv`'s Python with the checkout importable; returns its exit code."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(env or {})}
    # -P: the folder a person happens to stand in must not shadow our packages.
    command = [str(PYTHON), "-P", *args]
    return subprocess.run(command, cwd=cwd, env=environment, check=False).returncode


def prepare(command: str, requirements: str) -> None:
    """Everything that has to be there before a command can start."""
    packages = missing_packages(command)
    if packages:
        install_packages(packages)
    install_requirements(requirements)
    compile_translations()


def run(args: list[str]) -> int:
    """Open the program."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, displays)):
        raise Stop(
            "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
            "Start this from a desktop session. (`python3 dev.py test` needs no screen.)"
        )
    prepare("run", "run")
    # -OO: the libraries' documentation need not be held in memory all day.
    return python("-OO", "-m", "ui.launch", *args, cwd=None)


def pytest(*args: str, long: bool = False) -> int:
    """Run pytest without a screen on all cores."""
    # One more than there are cores: real programs are often waited for.
    workers = str(1 + max(2, os.cpu_count() or 2))
    # One by one in the order of tests/conftest.py, so that none is left with the longest.
    spread = ["-n", workers, "--dist", "load", "--maxschedchunk", "1"]
    env = {"QT_QPA_PLATFORM": "offscreen", "QUEUEAPP_SOAK": "1" if long else ""}
    return python("-m", "pytest", *spread, *args, env=env)


def test(args: list[str]) -> int:
    """Run all tests, headless; arguments go to pytest."""
    prepare("test", "dev")
    return pytest(*args)


def soak(args: list[str]) -> int:
    """Run the tests that have a long form, in that form."""
    prepare("soak", "dev")
    return pytest("-m", "soak_scaled", "--timeout", "3600", *args, long=True)


def check(_args: list[str]) -> int:
    """Lint, formatting, types, translations: all of them, then the verdict."""
    prepare("check", "dev")
    failed = []
    for name, command in {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy": ["mypy"],
    }.items():
        say(name)
        if python("-m", *command) != 0:
            failed.append(name)
    say("translations")
    for problem in stale_translations():
        print(problem)
        failed.append("translations")
    if failed:
        raise Stop(f"These checks failed: {', '.join(dict.fromkeys(failed))}.")
    say("all checks passed")
    return 0


def bench(args: list[str]) -> int:
    """Measure; NAME… picks some, --list names them."""
    prepare("bench", "dev")
    return python("-m", "tests.benchmarks", *args, env={"QT_QPA_PLATFORM": "offscreen"})


def shots(args: list[str]) -> int:
    """Make the pictures in docs/ anew, and all others in build/pictures; `guide` its own only."""
    prepare("shots", "dev")
    return python("-m", "tests.shots", *args)


def build(args: list[str]) -> int:
    """Make dist/queueapp/, a folder that runs without Python installed."""
    prepare("build", "build")
    return python("-m", "PyInstaller", "--noconfirm", *args, "build_spec.spec")


def package(args: list[str]) -> int:
    """Build, and make the .deb in dist/ (on Windows the installer and the zip)."""
    prepare("package", "build")
    if build(args) != 0:
        raise Stop("The program could not be built; the lines above say why.")
    maker = "windows/make_installer.py" if os.name == "nt" else "linux/make_deb.py"
    return python(str(ROOT / "resources" / "installer" / maker))


def icons(_args: list[str]) -> int:
    """Make the pictures of the program's icon anew."""
    prepare("icons", "run")
    return python("-m", "resources.icons.make", env={"QT_QPA_PLATFORM": "offscreen"})


def installed(args: list[str]) -> int:
    """Install the newest .deb in dist/, try it by keys from outside, and remove it (as root)."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise Stop("This installs and removes a Debian package, which needs root: use sudo.")
    made = sorted((ROOT / "dist").glob("*.deb"), key=lambda file: file.stat().st_mtime)
    if not made:
        raise Stop("There is no package in dist/; `python3 dev.py package` makes it.")
    # Not .venv's Python: what is tried has to do without anything of ours.
    command = [sys.executable, "-m", "tests.installed.try_package", str(made[-1]), *args]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def translate(_args: list[str]) -> int:
    """Bring the .ts files up to date with the texts in ui/."""
    prepare("translate", "run")
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    extract_texts(TRANSLATIONS)
    compile_translations()
    return 0


def voice(_args: list[str]) -> int:
    """Make the clips of the public screen's voice anew."""
    prepare("voice", "dev")
    return python("-m", "tests.voice_maker")


def lock(_args: list[str]) -> int:
    """Pin requirements/*.in anew into *.txt; needs `uv` on the PATH."""
    uv = shutil.which("uv")
    if not uv:
        raise Stop("This needs uv, a package on PyPI: install it (`pip install uv`) and run again.")
    command = [uv, "pip", "compile", "--quiet", "--upgrade", "--universal", "--generate-hashes"]
    command += ["--python-version", "3.11", "--no-header", "--no-emit-index-url"]
    for name in ("run", "dev", "build"):
        options = ["--no-emit-find-links", f"{name}.in", "--output-file", f"{name}.txt"]
        subprocess.run([*command, *options], cwd=REQUIREMENTS, check=True)
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command
    for command in (
        run,
        test,
        check,
        bench,
        soak,
        build,
        package,
        installed,
        shots,
        icons,
        voice,
        translate,
        lock,
    )
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; whatever follows its name belongs to it."""
    lines = [f"  {name:10} {command.__doc__}" for name, command in COMMANDS.items()]
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=(__doc__ or "") + "\ncommands:\n" + "\n".join(lines),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    parser.add_argument("args", nargs=argparse.REMAINDER)
    options = parser.parse_args(argv)
    try:
        if sys.version_info < (3, 11):
            raise Stop(f"This needs Python 3.11 or newer; this one is {sys.version.split()[0]}.")
        return COMMANDS[options.command](options.args)
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"dev.py: this failed: {shlex.join(error.cmd)}", file=sys.stderr)
        return error.returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
