"""The Debian package: made of a small stand-in for the built program, and looked into."""

import argparse
import gzip
import hashlib
import re
import shutil
import subprocess
import tarfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from queueapp import about, admin
from queueapp.fixed import FIXABLE, Fixed, fixed_in
from resources.installer.linux import make_deb
from ui.command_parser import parser

LANGUAGES = ("en", "lt")
DESKTOP = f"usr/share/applications/{about.APP_ID}.desktop"
METAINFO = f"usr/share/metainfo/{about.APP_ID}.metainfo.xml"


def said_by(*command: str | Path) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def deb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of a program that needs libraries, one of which it brings along."""
    folder = tmp_path_factory.mktemp("deb")
    bundle = folder / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    program = shutil.which("dpkg-deb")
    assert program is not None
    shutil.copy(program, bundle / "queueapp")
    (bundle / "queueapp-admin").symlink_to("queueapp")
    own = re.search(r"libz\.so\.1 => (\S+)", said_by("ldd", program))
    assert own is not None
    shutil.copy(own[1], bundle / "_internal" / "libz.so.1")
    (bundle / "_internal" / "libz.so.1").chmod(0o777)
    return make_deb.make_deb(bundle, folder / "dist")


@pytest.fixture(scope="module")
def tree(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package unpacked, with what dpkg knows of it in DEBIAN."""
    folder = tmp_path_factory.mktemp("unpacked") / "tree"
    said_by("dpkg-deb", "-R", deb, folder)
    return folder


@pytest.fixture(scope="module")
def fields(deb: Path) -> dict[str, str]:
    """What dpkg is told of the package."""
    lines = said_by("dpkg-deb", "-f", deb).splitlines()
    return dict(line.split(": ", 1) for line in lines if not line.startswith(" "))


def test_name_and_version_come_from_one_place(deb: Path, fields: dict[str, str]) -> None:
    architecture = said_by("dpkg", "--print-architecture").strip()
    assert deb.name == f"queueapp_{about.VERSION}_{architecture}.deb"
    assert (fields["Package"], fields["Version"]) == ("queueapp", about.VERSION)
    assert fields["Architecture"] == architecture


def test_it_asks_for_the_libraries_that_it_does_not_bring_along(fields: dict[str, str]) -> None:
    depends = {each.split()[0] for each in fields["Depends"].split(", ")}
    assert {"libc6", "liblzma5", "adduser", "fonts-dejavu-core"} <= depends
    assert "zlib1g" not in depends


def test_every_file_is_roots_and_nobody_else_can_change_it(deb: Path, tmp_path: Path) -> None:
    unpacked = tmp_path / "files.tar"
    with unpacked.open("wb") as file:
        subprocess.run(["dpkg-deb", "--fsys-tarfile", str(deb)], check=True, stdout=file)
    with tarfile.open(unpacked) as archive:
        members = {member.name.removeprefix("./"): member for member in archive}
    for name, member in members.items():
        assert (member.uname, member.gname) == ("root", "root"), name
        if not member.issym():
            runs = member.isdir() or name == "opt/queueapp/queueapp"
            assert member.mode & 0o7777 == (0o755 if runs else 0o644), name
    for program in ("queueapp", "queueapp-admin"):
        assert members[f"usr/bin/{program}"].linkname == f"/opt/queueapp/{program}"


def test_one_file_may_be_both_programs(tmp_path: Path) -> None:
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "queueapp").touch()
    make_deb.lay_out(tmp_path / "bundle", tmp_path / "tree", make_deb.made_at())
    link = tmp_path / "tree/usr/bin/queueapp-admin"
    assert str(link.readlink()) == "/opt/queueapp/queueapp"


def test_a_folder_without_the_program_is_refused(tmp_path: Path) -> None:
    with pytest.raises(make_deb.CannotPackage, match="build it first"):
        make_deb.make_deb(tmp_path, tmp_path)


def test_a_library_that_is_nowhere_is_told(deb: Path, tmp_path: Path) -> None:
    said_by("dpkg-deb", "-R", deb, tmp_path / "tree")
    program = tmp_path / "tree/opt/queueapp/queueapp"
    program.write_bytes(program.read_bytes().replace(b"liblzma.so.5", b"libnone.so.5"))
    with pytest.raises(make_deb.CannotPackage, match=r"libnone\.so\.5"):
        make_deb.depends_of(tmp_path / "tree", tmp_path)


def test_dpkg_can_check_what_it_installed(tree: Path, fields: dict[str, str]) -> None:
    sums = [line.split("  ") for line in (tree / "DEBIAN/md5sums").read_text().splitlines()]
    for digest, name in sums:
        content = (tree / name).read_bytes()
        assert hashlib.md5(content, usedforsecurity=False).hexdigest() == digest
    assert (tree / "DEBIAN/conffiles").read_text() == "/etc/xdg/Queueapp/queueapp.toml\n"
    files = [file for file in tree.rglob("*") if file.is_file() and not file.is_symlink()]
    size = sum(file.stat().st_size for file in files if "DEBIAN" not in file.parts)
    assert size / 1024 <= int(fields["Installed-Size"]) <= size / 1024 + 200


def test_the_launcher_is_valid_and_in_both_languages(tree: Path) -> None:
    assert said_by("desktop-file-validate", tree / DESKTOP) == ""
    text = (tree / DESKTOP).read_text(encoding="utf-8")
    assert f"Name={about.NAME}\n" in text
    assert f"Comment={about.SUMMARY['en']}\nComment[lt]={about.SUMMARY['lt']}\n" in text
    named = re.findall(r"^(GenericName|Keywords|Name)\[lt\]=", text, re.MULTILINE)
    assert named == ["GenericName", "Keywords", "Name"]
    icon = re.search(r"^Icon=(.+)$", text, re.MULTILINE)
    assert icon is not None
    icons = {file.parts[-3] for file in (tree / "usr/share/icons").rglob(f"{icon[1]}.*")}
    assert {"16x16", "32x32", "48x48", "128x128", "256x256", "scalable"} <= icons


def test_the_software_centre_is_told_the_truth(tree: Path) -> None:
    said_by("appstreamcli", "validate", "--no-net", tree / METAINFO)
    text = (tree / METAINFO).read_text(encoding="utf-8")
    assert f'<release version="{about.VERSION}" date="' in text
    assert f"<id>{about.APP_ID}</id>" in text
    assert text.count("<li>") == text.count('<li xml:lang="lt">')
    assert "{" not in text


def pages(tree: Path) -> Iterator[tuple[str, str, Path]]:
    """Each manual page: program, language, file."""
    for language in LANGUAGES:
        folder = tree / "usr/share/man" / ("" if language == "en" else language) / "man1"
        for program in ("queueapp", "queueapp-admin"):
            yield program, language, folder / f"{program}.1.gz"


def test_man_finds_nothing_wrong_with_the_manual(tree: Path) -> None:
    for _, _, page in pages(tree):
        done = subprocess.run(
            ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(page)],
            check=True,
            capture_output=True,
            text=True,
            env={"LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"},
        )
        assert done.stderr == "", page


def commands_and_options(found: argparse.ArgumentParser, name: str = "") -> set[str]:
    """Every command that ends a line, with the commands before it, and every option."""
    known: set[str] = set()
    is_last = True
    for action in found._actions:
        known |= set(action.option_strings)
        if isinstance(action, argparse._SubParsersAction):
            is_last = False
            for command, inner in action.choices.items():
                known |= commands_and_options(inner, f"{name} {command}".strip())
    return known | ({name} if name and is_last else set())


def test_the_manual_has_the_options_that_there_are(tree: Path) -> None:
    for program, language, page in pages(tree):
        text = gzip.decompress(page.read_bytes()).decode().replace("\\-", "-")
        found = parser(language) if program == "queueapp" else admin.parser(language)
        known = commands_and_options(found)
        options = {each for each in known if each.startswith("-")}
        plain = re.sub(r"\\f[BIR]", "", text)
        shown = set(re.findall(r"(?<![\w-])(--[a-z][a-z-]+|-h)\b", plain))
        assert shown == options, page
        commands = set(re.findall(r"^\.B ([a-z][a-z -]+[a-z]) \\f[IR]", text, re.MULTILINE))
        assert commands == known - options, page
        assert "{" not in text


def test_the_file_of_defaults_fixes_nothing_until_it_is_asked_to(tree: Path) -> None:
    text = (tree / make_deb.CONFIG).read_text(encoding="utf-8")
    assert fixed_in(text) == (Fixed(), ())
    uncommented = re.sub(r"^#(?=\w)", "", text, flags=re.MULTILINE)
    assert list(tomllib.loads(uncommented)) == list(FIXABLE)
    fixed, mistakes = fixed_in(uncommented)
    assert (mistakes, fixed.names) == ((), frozenset(FIXABLE))
    explained = re.findall(r"^# [^\n]+\n#\w+ = ", text, re.MULTILINE)
    assert len(explained) == len(FIXABLE)


def test_the_changes_and_the_licence_come_along(tree: Path) -> None:
    doc = tree / "usr/share/doc/queueapp"
    packed = (doc / "changelog.gz").read_bytes()
    assert gzip.decompress(packed).decode() == (make_deb.ROOT / "CHANGELOG.md").read_text()
    assert packed[4:8] == bytes(4), "no time stands in it"
    said = said_by("dpkg-parsechangelog", "-l", doc / "changelog.Debian.gz")
    assert f"Version: {about.VERSION}\n" in said
    assert "MIT" in (doc / "copyright").read_text() or "Expat" in (doc / "copyright").read_text()
