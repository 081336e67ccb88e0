"""Makes dist/queueapp_VERSION_ARCHITECTURE.deb out of the folder that PyInstaller has built.

Run by `python3 dev.py package`. What stands beside this file goes into the package: texts with the
program's name and version filled in, and the scripts that dpkg runs.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from queueapp import about
from resources.installer.linux.manual import options_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PACKAGE = "queueapp"
PROGRAMS = ("queueapp", "queueapp-admin")
LANGUAGES = ("en", "lt")
OPT = Path("opt/queueapp")
CONFIG = Path("etc/xdg/Queueapp/queueapp.toml")
SCRIPTS = ("postinst", "postrm")

# What no library of the bundle names: what the scripts need, and any font.
ALWAYS = ("adduser", "fonts-dejavu-core | fonts-freefont-ttf | fonts-liberation | fonts-noto-core")
# The sound library is loaded by name, by a public screen alone.
RECOMMENDS = ("at-spi2-core", "libasound2 | libasound2t64")
SUGGESTS = ("cups", "xdg-utils", "gnome-keyring | kwalletmanager")

DESCRIPTION = """\
 Keeps the queue of a municipality's client-service hall in order, fairly, and
 never calls one person twice. Counters, the reception, public screens, a kiosk,
 calls beside the client and promised answers, in Lithuanian and English.
 .
 It works on one computer, or at many counters that share a PostgreSQL server."""

_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_PNG_HEAD = 24
_SONAME = re.compile(r"(?:(\S+)\.so\.(\S+)|(\S+)-(\d\S*)\.so)$")


class CannotPackage(Exception):
    """Why there is no package; the text is for whoever builds it."""


def make_deb(bundle: Path, target: Path) -> Path:
    """Make the package of the program in the folder `bundle`, in the folder `target`."""
    if not (bundle / PROGRAMS[0]).is_file():
        raise CannotPackage(f"{bundle} holds no program: build it first.")
    architecture = _said_by(["dpkg", "--print-architecture"])
    deb = target / f"{PACKAGE}_{about.VERSION}_{architecture}.deb"
    with tempfile.TemporaryDirectory(prefix="queueapp-deb-") as folder:
        tree = Path(folder) / "tree"
        lay_out(bundle, tree, made_at())
        depends = (*depends_of(tree, Path(folder)), *ALWAYS)
        write_control(tree, architecture, depends)
        half = Path(folder) / deb.name
        # Packed on all cores; the owner of every file is root, whoever builds.
        _run(["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=0", "--build",
              str(tree), str(half)])  # fmt: skip
        target.mkdir(parents=True, exist_ok=True)
        shutil.move(half, deb)
    return deb


def lay_out(bundle: Path, tree: Path, made_at: datetime) -> None:
    """Put every file of the package in its place under `tree`."""
    (tree / "DEBIAN").mkdir(parents=True)
    shutil.copytree(bundle, tree / OPT, symlinks=True)
    for name in PROGRAMS:
        link = _made(tree / "usr/bin") / name
        # One file may be both programs, which goes by the name that it is started with.
        there = (bundle / name).is_file()
        link.symlink_to(Path("/") / OPT / (name if there else PROGRAMS[0]))
    facts = _facts(made_at)
    share = tree / "usr/share"
    _write(share / f"applications/{about.APP_ID}.desktop", _filled("desktop", facts))
    _write(share / f"metainfo/{about.APP_ID}.metainfo.xml", _filled("metainfo.xml", facts))
    for place, icon in icons(ROOT / "resources/icons"):
        shutil.copyfile(icon, _made((share / place).parent) / place.name)
    for language in LANGUAGES:
        for page in sorted((HERE / "man" / language).glob("*.1")):
            folder = share / "man" / ("" if language == "en" else language) / "man1"
            text = page.read_text(encoding="utf-8")
            _pack(
                folder / f"{page.name}.gz", _fill(text, {**facts, "options": options_of(language)})
            )
    doc = share / "doc" / PACKAGE
    _write(doc / "copyright", _fill((HERE / "copyright").read_text(encoding="utf-8"), facts))
    _pack(doc / "changelog.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    _pack(doc / "changelog.Debian.gz", debian_changelog(made_at))
    shutil.copy(HERE / "lintian-overrides", _made(share / "lintian/overrides") / PACKAGE)
    _write(tree / CONFIG, (HERE / "queueapp.toml").read_text(encoding="utf-8"))
    _set_modes(tree)


def icons(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Where in /usr/share each icon goes that a desktop can use, and its file."""
    for file in sorted(folder.glob("*.png")):
        width, height = _png_size(file)
        if width == height and width in _ICON_SIZES:
            yield Path(f"icons/hicolor/{width}x{width}/apps/{about.APP_ID}.png"), file
    scalable = folder / "queueapp.svg"
    if scalable.is_file():
        yield Path(f"icons/hicolor/scalable/apps/{about.APP_ID}.svg"), scalable


def _png_size(file: Path) -> tuple[int, int]:
    head = file.read_bytes()[:_PNG_HEAD]
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def depends_of(tree: Path, work: Path) -> tuple[str, ...]:
    """The packages whose libraries the program loads, as dpkg knows them by its own lists."""
    files = [file for file in sorted((tree / OPT).rglob("*")) if is_elf(file)]
    folders = sorted({str(file.parent) for file in files})
    (work / "debian").mkdir(exist_ok=True)
    (work / "debian/control").write_text(
        f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: any\n", encoding="utf-8"
    )
    (work / "debian/shlibs.local").write_text(own_libraries(files), encoding="utf-8")
    # Libraries of the bundle are in no package.
    command = ["dpkg-shlibdeps", "-O", f"-S{tree}", "--ignore-missing-info"]
    command += [f"-l{folder}" for folder in folders]
    found = _said_by([*command, *(f"-e{file}" for file in files)], cwd=work)
    listed = re.search(r"^shlibs:Depends=(.*)$", found, re.MULTILINE)
    return tuple(listed[1].split(", ")) if listed else ()


def own_libraries(files: Iterable[Path]) -> str:
    """Say to dpkg-shlibdeps that the libraries among the files need no package: they come along."""
    found = {_SONAME.match(file.name) for file in files}
    return "".join(sorted(f"{name[1] or name[3]} {name[2] or name[4]}\n" for name in found if name))


def is_elf(file: Path) -> bool:
    """Whether a file is a program or a library."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def write_control(tree: Path, architecture: str, depends: Iterable[str]) -> None:
    """Write what dpkg has to know of the package, and the scripts that it runs."""
    control = tree / "DEBIAN"
    files = [file for file in sorted(tree.rglob("*")) if control not in (file, *file.parents)]
    size = sum(1 if f.is_symlink() or f.is_dir() else -(-f.stat().st_size // 1024) for f in files)
    fields = {
        "Package": PACKAGE,
        "Version": about.VERSION,
        "Architecture": architecture,
        "Maintainer": f"{about.PUBLISHER} <{PACKAGE}@{PACKAGE}.invalid>",
        "Installed-Size": str(size),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(RECOMMENDS),
        "Suggests": ", ".join(SUGGESTS),
        "Section": "misc",
        "Priority": "optional",
        "Description": f"{_as_synopsis(about.SUMMARY['en'])}\n{DESCRIPTION}",
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    _write(control / "control", text)
    _write(control / "conffiles", f"/{CONFIG}\n")
    sums = [
        f"{_md5(file)}  {file.relative_to(tree)}\n"
        for file in files
        if file.is_file() and not file.is_symlink() and file != tree / CONFIG
    ]
    _write(control / "md5sums", "".join(sums))
    for name in SCRIPTS:
        _write(control / name, (HERE / name).read_text(encoding="utf-8"))
        (control / name).chmod(0o755)


def debian_changelog(made_at: datetime) -> str:
    """What Debian's tools read the version and its date from."""
    return (
        f"{PACKAGE} ({about.VERSION}) stable; urgency=medium\n\n"
        "  * What has changed stands in changelog.gz.\n\n"
        f" -- {about.PUBLISHER} <{PACKAGE}@{PACKAGE}.invalid>  {format_datetime(made_at)}\n"
    )


def _as_synopsis(summary: str) -> str:
    return summary.removeprefix("The ")


def made_at() -> datetime:
    """When the sources were last changed."""
    # The same sources make the same package, whenever it is built.
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    if stamp is None:
        stamp = _committed_at() or str(int((ROOT / "CHANGELOG.md").stat().st_mtime))
    return datetime.fromtimestamp(int(stamp), UTC)


def _committed_at() -> str:
    """When the last commit was made; nothing where there is no git, or no repository."""
    if not shutil.which("git"):
        return ""
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return subprocess.run(asked, check=False, capture_output=True, text=True).stdout.strip()


def _facts(made_at: datetime) -> Mapping[str, str]:
    license_text = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    return {
        "name": about.NAME,
        "version": about.VERSION,
        "app_id": about.APP_ID,
        "publisher": about.PUBLISHER,
        "summary_en": about.SUMMARY["en"],
        "summary_lt": about.SUMMARY["lt"],
        "date": made_at.date().isoformat(),
        "license": "\n".join(f" {line}" if line else " ." for line in license_text.splitlines()),
    }


def _filled(kind: str, facts: Mapping[str, str]) -> str:
    source = HERE / f"{about.APP_ID}.{kind}"
    return _fill(source.read_text(encoding="utf-8"), facts)


def _fill(text: str, facts: Mapping[str, str]) -> str:
    for name, value in facts.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _write(file: Path, text: str) -> None:
    _made(file.parent)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o644)


def _pack(file: Path, text: str) -> None:
    _made(file.parent)
    # As `gzip -9n`: without a time, the same text is the same file.
    file.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def _set_modes(tree: Path) -> None:
    for path in (tree, *tree.rglob("*")):
        if path.is_symlink():
            continue
        program = path.is_dir() or (path.parent == tree / OPT and path.name in PROGRAMS)
        path.chmod(0o755 if program else 0o644)


def _md5(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _said_by(command: list[str], cwd: Path | None = None) -> str:
    return _run(command, cwd=cwd).strip()


def _run(command: list[str], cwd: Path | None = None) -> str:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, cwd=cwd, env=environment, check=False, capture_output=True, text=True
    )
    if done.returncode != 0:
        said = [line for line in done.stderr.splitlines() if "warning:" not in line]
        raise CannotPackage("\n".join([f"{command[0]} failed:", *said]))
    return done.stdout


def main() -> int:
    """Make the package of dist/queueapp."""
    try:
        deb = make_deb(ROOT / "dist/queueapp", ROOT / "dist")
    except CannotPackage as error:
        sys.stderr.write(f"No package was made. {error}\n")
        return 1
    megabytes = deb.stat().st_size / 1e6
    sys.stdout.write(f"{deb.relative_to(ROOT)}: {megabytes:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
