"""What Windows gets: the installer as its compiler reads it, the zip, the programs' details.

Nothing of Windows runs here; `try_installer` of the installer's folder does it there.
"""

import re
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import pytest

import dev
from queueapp import about
from queueapp.fixed import FIXABLE, fixed_in
from queueapp.installed import PORTABLE_MARK
from queueapp.paths import FIXED_FILE, HALL_FILE
from resources.installer.windows import make_installer, version_info
from resources.installer.windows.make_installer import CannotPackage

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = make_installer.SCRIPT.read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
FILES = {
    "queueapp.exe",
    "queueapp-admin.exe",
    "_internal/python311.dll",
    "_internal/PySide6/plugins/platforms/qwindows.dll",
    "_internal/resources/translations/queueapp_lt.qm",
    "_internal/docs/guide/lt/rytas salėje – ąčę.md",
}


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder laid out as PyInstaller does on Windows."""
    folder = tmp_path_factory.mktemp("dist") / "queueapp"
    for number, name in enumerate(sorted(FILES), 1):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(bytes([number]) * 700 * number)
    return folder


@pytest.fixture(scope="module")
def compiled(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What the compiler said of each step, and the installer."""
    folder = tmp_path_factory.mktemp("setup")
    defaults = folder / "queueapp.toml"
    defaults.write_text(make_installer.defaults_file(), encoding="utf-8")
    setup = folder / "queueapp-setup.exe"
    return make_installer.compile_script(bundle, defaults, setup), setup


def test_the_installer_is_made_with_the_zip(bundle: Path, tmp_path: Path) -> None:
    setup, portable = make_installer.make_installer(bundle, tmp_path)
    assert [setup.name, portable.name] == [
        f"queueapp-{about.VERSION}-setup.exe",
        f"queueapp-{about.VERSION}-portable.zip",
    ]
    assert setup.read_bytes()[:2] == b"MZ"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([setup.name, portable.name])


def test_every_file_of_the_program_is_in_it(compiled: tuple[str, Path]) -> None:
    said, setup = compiled
    packed = set(re.findall(r'^File: "([^"]+)"', said, re.MULTILINE))
    assert {Path(name).name for name in FILES} <= packed
    assert FIXED_FILE in packed
    assert setup.stat().st_size > 50_000


def test_what_it_writes_into_the_registry_is_of_this_version(
    compiled: tuple[str, Path], bundle: Path
) -> None:
    written = {
        (Path(key.replace("\\", "/")).name, name): value
        for key, name, value in re.findall(
            r"^WriteReg\w+: (?:HKLM\\)(.+)\\([^\\=]+)=(.*)$", compiled[0], re.MULTILINE
        )
    }
    assert written[about.NAME, "Version"] == about.VERSION
    assert written[about.NAME, "DisplayVersion"] == about.VERSION
    assert written[about.NAME, "Publisher"] == about.PUBLISHER
    kilobytes = sum(-(-(bundle / name).stat().st_size // 1024) for name in FILES)
    assert int(written[about.NAME, "EstimatedSize"], 0) == kilobytes
    assert written[about.NAME, "QuietUninstallString"].endswith('uninstall.exe" /S')
    assert written["Run", about.NAME] == '"$INSTDIR\\queueapp.exe"'


def test_a_warning_of_the_compiler_is_an_error(bundle: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotPackage, match="warning"):
        make_installer.compile_script(
            bundle, make_installer.DEFAULTS, tmp_path / "queueapp-setup.exe", "-X!warning not-quite"
        )


def test_what_it_puts_there_it_takes_away_and_nothing_else() -> None:
    uninstall = SCRIPT[SCRIPT.index('Section "Uninstall"') :]
    removed = set(re.findall(r'^\s*(?:Delete|RMDir(?: /r)?) "(.+)"$', uninstall, re.MULTILINE))
    assert removed == {
        "$INSTDIR\\${PROGRAM}",
        "$INSTDIR\\${ADMIN_PROGRAM}",
        "$INSTDIR\\_internal",
        "$INSTDIR\\before",
        "$INSTDIR\\uninstall.exe",
        "$INSTDIR",
        "$SMPROGRAMS\\${NAME}.lnk",
        "$DESKTOP\\${NAME}.lnk",
    }
    assert 'RMDir /r "$INSTDIR"' not in SCRIPT
    assert not re.search(r"(Delete|RMDir).*(DataFolder|APPDATA)", SCRIPT)


def test_a_folder_with_a_part_that_would_stay_behind_is_refused(
    bundle: Path, tmp_path: Path
) -> None:
    with pytest.raises(CannotPackage, match="build the program first"):
        make_installer.make_installer(tmp_path / "nowhere", tmp_path)
    extra = bundle / "another.exe"
    extra.touch()
    try:
        with pytest.raises(CannotPackage, match=r"another\.exe"):
            make_installer.make_installer(bundle, tmp_path)
    finally:
        extra.unlink()


def test_each_text_of_the_installer_is_in_both_languages() -> None:
    texts = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\} \"(.+)\"$", SCRIPT, re.MULTILINE)
    english = {name: text for name, language, text in texts if language == "ENGLISH"}
    lithuanian = {name: text for name, language, text in texts if language == "LITHUANIAN"}
    assert english.keys() == lithuanian.keys() == set(re.findall(r"\$\((\w+)\)", SCRIPT))
    for name, text in english.items():
        assert lithuanian[name] != text
        used = [re.findall(r"\$\w+|\$\{\w+\}", each) for each in (text, lithuanian[name])]
        assert sorted(used[0]) == sorted(used[1]), name


def test_the_documents_name_each_switch_and_exit_code() -> None:
    text = (ROOT / "docs" / "windows.md").read_text(encoding="utf-8")
    for switch in re.findall(r'GetOptions\} \$R0 "(/\w+=)"', SCRIPT):
        assert f"`{switch}" in text
    codes = re.findall(r"^!define (?!SIZE)[A-Z_]+ (\d{3,4})$", SCRIPT, re.MULTILINE)
    assert len(codes) == 5
    for code in codes:
        assert f"| {code} |" in text
    assert str(make_installer.PLACES["/var/lib/queueapp/hall.queueapp"]) in text


def test_the_defaults_file_says_nothing_until_it_is_asked_to() -> None:
    text = make_installer.defaults_file()
    assert fixed_in(text)[1] == ()
    assert tomllib.loads(text) == {}
    fixed, mistakes = fixed_in(re.sub(r"^#(?=\w+ = )", "", text, flags=re.MULTILINE))
    assert mistakes == ()
    assert fixed.names == FIXABLE.keys()
    assert "/var/" not in text
    assert rf"C:\ProgramData\{about.NAME}\{HALL_FILE}" in text


def test_a_place_that_the_defaults_name_no_more_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "queueapp.toml").write_text("# nothing\n")
    monkeypatch.setattr(make_installer, "DEFAULTS", tmp_path / "queueapp.toml")
    with pytest.raises(CannotPackage, match="does not name"):
        make_installer.defaults_file()


def test_the_zip_holds_the_program_and_its_mark(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(make_installer.make_portable(bundle, tmp_path)) as packed:
        inside = f"queueapp-{about.VERSION}/"
        assert {*packed.namelist()} == {inside + name for name in {*FILES, PORTABLE_MARK}}
        for name in FILES:
            assert packed.read(inside + name) == (bundle / name).read_bytes()
        assert "data" in packed.read(inside + PORTABLE_MARK).decode("utf-8")


def read_resource(program: str) -> dict[str, Any]:
    """What a version resource says, read with stand-ins for PyInstaller's classes."""

    def struct(name: str, value: object) -> tuple[str, object]:
        return name, value

    classes = {
        "VSVersionInfo": lambda ffi, kids: {"fixed": ffi, **dict(kids)},
        "FixedFileInfo": lambda **facts: facts,
        "StringFileInfo": lambda tables: ("strings", dict(tables)),
        "StringTable": lambda code, strings: (code, dict(strings)),
        "StringStruct": struct,
        "VarFileInfo": lambda variables: ("variables", dict(variables)),
        "VarStruct": struct,
    }
    read: dict[str, Any] = eval(version_info.version_resource(program), classes)
    return read


@pytest.mark.parametrize("program", version_info.PROGRAMS)
def test_the_details_of_a_program_are_those_of_about(program: str) -> None:
    read = read_resource(program)
    version = ".".join(map(str, read["fixed"]["filevers"]))
    assert version == f"{about.VERSION}.0"
    assert read["fixed"]["prodvers"] == read["fixed"]["filevers"]
    languages = {"042704b0": "lt", "040904b0": "en"}
    assert read["strings"].keys() == languages.keys()
    for code, language in languages.items():
        strings = read["strings"][code]
        assert strings["ProductName"] == about.NAME
        assert strings["CompanyName"] == about.PUBLISHER
        assert strings["FileVersion"] == strings["ProductVersion"] == about.VERSION
        assert strings["OriginalFilename"] == f"{program}.exe"
        assert strings["FileDescription"] == version_info.PROGRAMS[program][language]
        if program == "queueapp":
            assert strings["FileDescription"] == about.SUMMARY[language]
    assert read["variables"]["Translation"] == [0x427, 1200, 0x409, 1200]
    assert {f"{name}.exe" for name in version_info.PROGRAMS} < make_installer.CONTENT


def test_the_manifest_asks_for_what_the_program_needs() -> None:
    root = ET.fromstring(version_info.MANIFEST.encode())
    asked = {node.tag.rpartition("}")[2]: (node.text, node.attrib) for node in root.iter()}
    assert asked["requestedExecutionLevel"][1] == {"level": "asInvoker", "uiAccess": "false"}
    assert asked["dpiAwareness"][0] == "PerMonitorV2"
    assert asked["activeCodePage"][0] == "UTF-8"
    assert asked["longPathAware"][0] == "true"
    windows_10 = "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"
    assert asked["supportedOS"][1] == {"Id": windows_10}


def test_the_build_takes_details_and_manifest_along() -> None:
    spec = (ROOT / "build_spec.spec").read_text(encoding="utf-8")
    assert "import MANIFEST, version_resource" in spec


def test_the_release_runs_commands_that_are_there() -> None:
    commands = re.findall(r"dev\.py (\w+)", WORKFLOW)
    assert {"test", "check", "package"} <= set(commands) <= dev.COMMANDS.keys()
    for module in re.findall(r"python3? -m (resources[\w.]+)", WORKFLOW):
        assert (ROOT / Path(*module.split("."))).with_suffix(".py").is_file()
    assert "try_installer" in WORKFLOW
    assert "about.VERSION" in WORKFLOW


def test_the_release_is_laid_out_as_its_readers_expect() -> None:
    assert "\t" not in WORKFLOW
    lines = [line for line in WORKFLOW.splitlines() if line.strip()]
    tops = [line.partition(":")[0] for line in lines if not line.startswith((" ", "#"))]
    assert tops == ["name", "on", "permissions", "jobs"]
    assert all((len(line) - len(line.lstrip())) % 2 == 0 for line in lines)
    jobs = re.findall(r"^  (\w+):$", WORKFLOW[WORKFLOW.index("\njobs:") :], re.MULTILINE)
    needed = re.findall(r"needs: \[?([\w, ]+)\]?$", WORKFLOW, re.MULTILINE)
    assert {name for each in needed for name in each.split(", ")} <= set(jobs)


def test_whose_work_the_release_builds_on_is_pinned() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW)
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action), action
