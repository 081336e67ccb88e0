"""What goes into the folder that PyInstaller builds, and what must not be found in it."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

Entry = tuple[str, str, str]
"""A file of the folder: its place there, where it comes from, and what PyInstaller takes it for."""

# Qt: QML, the on-screen keyboard, Wayland (XWayland shows the program), bare framebuffers, GTK's
# theme, encrypted and watched networks, windows drawn by OpenGL, touch tables, its own texts.
# Pictures of a notice are stored as PNG or JPEG; what people choose may be GIF, WebP, SVG too.
UNUSED_FILES = re.compile(
    r"(^|/)PySide6/(Qt/)?(translations|qml|plugins/(platformthemes|wayland-[\w-]+|qmltooling|"
    r"egldeviceintegrations|xcbglintegrations|networkinformation|tls|generic|"
    r"platforminputcontexts/\w*virtualkeyboard|imageformats/\w*q(tiff|tga|wbmp|icns|pdf)\b|"
    r"platforms/\w*(wayland|eglfs|minimalegl|linuxfb|vnc|vkkhrdisplay|direct2d)))"
    r"|(^|/)(lib)?Qt6(Qml|Quick|Wayland|WlShell|VirtualKeyboard|EglFS|EglFsKms|Labs|Test)"
    r"|(^|/)PySide6/(QtTest|QtSvg)\.|(^|/)opengl32sw[.]dll$"
    r"|^lib(gtk-3|gdk-3|gdk_pixbuf|pango|cairo|atk|atspi|rsvg|wayland|asound)[^/]*[.]so"
    r"|^(setuptools|numpy/f2py|pyqtgraph/(icons/peegee|examples|opengl|colors/maps))(/|$)"
    r"|(^|/)lib-dynload/(_codecs_(cn|hk|iso2022|jp|kr|tw)|_curses\w*|readline)[.]"
    r"|(^|/)(tests?|__pycache__)/|[.](pyi|pyx|pxd|h)$"
)

# Telephone numbers are checked, not placed on a map; a stock exchange keeps other holidays than a
# hall. The library loads one country only together with all others.
UNUSED_MODULES = re.compile(
    r"phonenumbers\.(geodata|carrierdata|tzdata|geocoder|carrier|timezone)(\.|$)"
    r"|holidays\.financial\."
    r"|sqlalchemy\.dialects\.(mysql|mssql|oracle)(\.|$)|\w+\.testing(\.|$)"
    r"|.*\.(tests?|conftest)(\.|$)"
)

# Left out with all that only they ask for.
UNUSED_PACKAGES = (
    *("tkinter", "unittest", "doctest", "pdb", "pytest", "lib2to3", "readline", "curses"),
    *("setuptools", "pkg_resources", "distutils", "numpy.f2py", "numpy.testing", "greenlet"),
    *("pyqtgraph.opengl", "pyqtgraph.exporters", "pyqtgraph.flowchart", "pyqtgraph.console"),
    *("pyqtgraph.examples", "pyqtgraph.jupyter", "IPython", "matplotlib", "scipy", "OpenGL"),
    *("PySide6.QtTest", "PySide6.QtSvg", "PySide6.QtQml"),
)

_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")

# Compiled with all that a debugger wants, and not laid out anew by whoever made the wheel.
_TO_STRIP = re.compile(
    r"^(libpython|python3[.]\d+/lib-dynload/|sqlalchemy/cyextension/|_miniaudio|cryptography/)"
)

_FORBIDDEN = {
    "Qt Quick, QML or WebEngine": r"Qt6?(Qml|Quick|WebEngine|WebView|Labs|VirtualKeyboard)|/qml/",
    "Qt's own translations": r"(^|/)qt(base|_help|webengine)?_[a-z]{2}(_[A-Z]{2})?[.]qm$",
    "tests of a library": r"(^|/)(tests?|testing|conftest[.]py)(/|$)",
    "Tk": r"(^|/)(_?tkinter|tcl\d?|tk\d?|lib(tcl|tk)\d[^/]*)([./]|$)",
    "sources of the package": r"^_internal/resources/installer/|[.](ts|spec)$",
    "a library that the system has": (
        r"^_internal/lib(X11|xcb[\w-]*|glib-2[.]0|stdc[+][+]|gcc_s|cups|krb5|ssl)[.]so"
    ),
}
_OURS = "_internal/resources/translations/"
_REQUIRED = (
    *(f"{_OURS}{name}.qm" for name in ("queueapp_lt", "queueapp_en", "qt_lt")),
    *(f"_internal/docs/guide/{language}/index.md" for language in ("lt", "en")),
    *("_internal/resources/standard/II.toml", "_internal/resources/voice/chime.ogg"),
    "_internal/LICENSE",
)


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """The files to ship: used, and not of the system that the folder is built on.

    Libraries of the system fit its settings, are renewed with it, and come with the package that
    asks for them. Python's own stays, wherever it was found.
    """
    return [
        entry
        for entry in entries
        if not UNUSED_FILES.search(entry[0].replace("\\", "/")) and not _of_system(entry)
    ]


def needed_modules(entries: Iterable[Entry]) -> list[Entry]:
    """The modules to ship."""
    return [entry for entry in entries if not UNUSED_MODULES.match(entry[0])]


def stripped(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The files, with copies in `folder` for those that lose what only a debugger reads."""
    result = []
    for place, found, kind in entries:
        source = found
        if kind in ("BINARY", "EXTENSION") and _TO_STRIP.match(place):
            copy = folder / place
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(found, copy)
            subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
            source = str(copy)
        result.append((place, source, kind))
    return result


def faults(folder: Path) -> list[str]:
    """What must not be in a built folder, and what it lacks, one sentence each."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    lacks = [f"{name} is missing in the folder." for name in _REQUIRED if name not in names]
    return lacks + [
        f"{name} is {what}: it must not be in the folder."
        for name in names
        if not name.startswith(_OURS) or name.endswith(".ts")
        for what, pattern in _FORBIDDEN.items()
        if re.search(pattern, name)
    ]


def _of_system(entry: Entry) -> bool:
    place, source, _ = entry
    return (
        "/" not in place.replace("\\", "/")
        and source.startswith(_SYSTEM)
        and not place.startswith("libpython")
    )
