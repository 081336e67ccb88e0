"""What the program does not load before its first window stands."""

import subprocess
import sys


def printed(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_start_loads_nothing_that_only_a_board_is_made_of() -> None:
    code = (
        "import sys\n"
        "import ui.app\n"
        "late = {'board', 'setup', 'callback', 'offline', 'personal_data', 'promise', 'shift'}\n"
        "print({f'queueapp.domain.{each}' for each in late} & sys.modules.keys())"
    )
    assert printed(code) == "set()"


def test_a_start_does_not_load_the_ciphers_of_the_system() -> None:
    assert printed("import sys, ui.app\nprint('_hashlib' in sys.modules)") == "False"


def test_only_the_thread_of_a_screen_loads_what_plays_its_voice() -> None:
    code = (
        "import sys\n"
        "import ui.app\n"
        "print('ui.screen.sound' in sys.modules)\n"
        "import ui.screen.announcer\n"
        "print({'miniaudio', 'numpy', 'ui.screen.loudspeaker'} & sys.modules.keys())"
    )
    assert printed(code) == "False\nset()"


def test_the_command_line_is_read_without_qt_and_an_ordinary_start_without_its_words() -> None:
    code = (
        "import sys\n"
        "import ui.launch\n"
        "late = {'argparse', 'ui.command_words', 'tomllib'}\n"
        "print([each for each in sys.modules if each.startswith('PySide6') or each in late])"
    )
    assert printed(code) == "[]"


def test_what_hears_other_programs_is_loaded_once_the_hall_is_shown() -> None:
    code = (
        "import sys, ui.app; print({'PySide6.QtNetwork', 'ui.told', 'ui.outside'} & {*sys.modules})"
    )
    assert printed(code) == "set()"


def test_what_the_first_picture_of_a_window_does_without_is_not_loaded_with_it() -> None:
    code = (
        "import sys, ui.app\n"
        "from PySide6 import QtCore, QtGui, QtWidgets\n"
        "made = {*vars(QtCore), *vars(QtGui), *vars(QtWidgets)}\n"
        "print({'QAccessible', 'QProcess', 'QStyle'} & made, 'QWidget' in made)\n"
        "print({'calendar', 'html'} & {*sys.modules})"
    )
    assert printed(code) == "set() True\nset()"
