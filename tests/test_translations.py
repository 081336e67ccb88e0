"""The texts of the interface: all found, all translated, fitting their sources, really shown."""

import ast
import pickle
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QLineEdit

import dev
from queueapp.domain.visit import HoldReason, State
from ui import i18n, words
from ui.actions import ActionId, make_actions, specs
from ui.sheets.hold import HoldSheet

UI = dev.ROOT / "ui"
FORMS = {"lt": 3, "en": 2}

PLACEHOLDER = re.compile(r"\{\w*\}|%L?n|%\d")
NUMBER = re.compile(r"%L?n")
KEY = re.compile(r"(?:Ctrl|Shift|Alt)\+\S+|\bF\d+\b|\bEnter\b|\bEsc\b")
WITHOUT_KEYS = {"Enter", "Enter all lines"}
"""Here it is what is done with a list, not the key."""
LETTERS = re.compile(r"[^\W\d_]+")
NOT_LITHUANIAN = re.compile(r"[qwx]", re.IGNORECASE)
NAMES_WITH_SUCH_LETTERS = {"PostgreSQL", "postgresql", "queueapp", "max", "Excel", "txt"}
ENGLISH = frozenset(
    LETTERS.findall(
        "back break call cancel client close closed counter delete done error find finish for hall "
        "help hold language next note of off open out paste person place press queue redo select "
        "serve service start take the ticket time today undo waiting yes your"
    )
)


class Message(NamedTuple):
    """One text of a .ts file with its translation, in as many forms as it has."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool = False
    finished: bool = True


def read(file: Path) -> list[Message]:
    """All messages of a .ts file."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = translation.findall("numerusform") if plural else [translation]
            found.append(
                Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    tuple(form.text or "" for form in forms),
                    plural,
                    translation.get("type") is None,
                )
            )
    return found


def faults(message: Message, language: str) -> list[str]:
    """What is wrong with a translation."""
    found = [] if message.finished else ["unfinished"]
    wanted = FORMS[language] if message.plural else 1
    if len(message.forms) != wanted:
        found.append(f"{len(message.forms)} forms, not {wanted}")
    for number, form in enumerate(message.forms):
        found += _faults_of_form(message.source, form, language)
        # One client may be named in words; more of them carry their number.
        if not (message.plural and language == "en" and number == 0):
            ours, theirs = (sorted(set(PLACEHOLDER.findall(t))) for t in (form, message.source))
            if ours != theirs:
                found.append(f"has {ours}, its source {theirs}")
    return found


def _faults_of_form(source: str, form: str, language: str) -> list[str]:
    found = []
    if not form.strip():
        found.append("empty")
    if form != form.strip() and source == source.strip():
        found.append("blanks around it")
    keys = [] if source in WITHOUT_KEYS else KEY.findall(source)
    if sorted(KEY.findall(form)) != sorted(keys):
        found.append("other keys")
    if form.count("&") != source.count("&"):
        found.append("other letters underlined")
    if form.endswith("…") != source.endswith("…"):
        found.append("ends otherwise")
    if language == "lt":
        if form.count("„") != form.count("“") or re.search("[\"”«»']", form):
            found.append("quotation marks")
        plain = KEY.sub("", PLACEHOLDER.sub("", form))
        for word in LETTERS.findall(plain.replace("&", "")):
            foreign = NOT_LITHUANIAN.search(word) and word not in NAMES_WITH_SUCH_LETTERS
            if foreign or word.lower() in ENGLISH:
                found.append(f"not Lithuanian: {word}")
    return found


def all_faults(language: str, file: Path) -> list[str]:
    """The faults of a whole file, to be read."""
    return [
        f"{m.context}: {m.source}: {fault}" for m in read(file) for fault in faults(m, language)
    ]


class Texts(ast.NodeVisitor):
    """Finds the texts of a module by its syntax tree, and those that the extractor would miss."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], bool] = {}
        self.missed: list[str] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember whose `self` it is."""
        self._classes.append(node.name)
        self._visit_body(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Pass over the docstring."""
        self._visit_body(node)

    def visit_Module(self, node: ast.Module) -> None:
        """Pass over the docstring."""
        self._visit_body(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """What programmers read stays English."""

    def visit_Assert(self, node: ast.Assert) -> None:
        """What programmers read stays English."""

    def visit_keyword(self, node: ast.keyword) -> None:
        """So does the help of the command line."""
        if node.arg not in ("help", "description"):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Take the texts of `tr` and `translate`."""
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        if isinstance(node.func, ast.Name):
            name = node.func.id
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        painting = isinstance(owner, ast.Name) and owner.id == "painter"
        if painting or name not in ("tr", "translate"):
            self.generic_visit(node)
            return
        texts = [a.value if isinstance(a, ast.Constant) else None for a in node.args]
        context, rest = self._context(node), texts
        if name == "translate":
            context, rest = (str(texts[0]) if texts and texts[0] else ""), texts[1:]
        text, more = (rest[0] if rest else None), len(node.args) - len(texts) + len(rest)
        counted = more > 2
        if node.keywords or not isinstance(text, str) or not context:
            self._miss(node, "not a full literal")
        elif name == "translate" and (counted or NUMBER.search(text)):
            self._miss(node, "a number outside tr()")
        elif counted != bool(NUMBER.search(text)):
            self._miss(node, "a number without %n, or %n without a number")
        else:
            self.found[context, text] = counted
        for argument in node.args[len(texts) - len(rest) + 1 :]:
            if not isinstance(argument, ast.Constant):  # a word to translators
                self.visit(argument)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Two words in a row, outside of all that, are meant for people."""
        if isinstance(node.value, str) and re.search(
            r"[^\W\d_]{2,} [^\W\d_]{2,}", re.sub(r"[^;{}]*[;{}]|\dpx .*|px .*", "", node.value)
        ):
            self._miss(node, f"shown as it stands: {node.value}")

    def _visit_body(self, node: ast.Module | ast.ClassDef | ast.FunctionDef) -> None:
        for part in node.body:
            if not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)):
                self.visit(part)

    def _context(self, node: ast.Call) -> str:
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        if isinstance(owner, ast.Name):
            return (self._classes or [""])[-1] if owner.id == "self" else owner.id
        return ""

    def _miss(self, node: ast.expr, why: str) -> None:
        self.missed.append(f"line {node.lineno}: {why}")


def texts_of(source: str) -> Texts:
    """The texts of a module's source."""
    texts = Texts()
    texts.visit(ast.parse(source))
    return texts


# Names, not sentences: what a new hall begins with, in both languages, and names of looks. What is
# said to clients is Lithuanian in both, and days are typed in both.
NAMES = {
    "closing/sentences.py",
    "command_words.py",
    "kiosk/said.py",
    "paper_day/said.py",
    "phone/script.py",
    "phone/typed.py",
    "public/closing_line.py",
    "public/day_said.py",
    "public/said.py",
    "screen/said.py",
    "setup/preview.py",
    "setup/starter.py",
    "theme.py",
    "tickets/examples.py",
}


@pytest.fixture(scope="session")
def texts_of_ui(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Texts:
    """The texts of the whole of ui/."""
    name = "texts"
    made = made_once(name, lambda folder: (folder / name).write_bytes(pickle.dumps(read_ui())))
    found = pickle.loads((made / name).read_bytes())
    assert isinstance(found, Texts)
    return found


def read_ui() -> Texts:
    every = Texts()
    for path in sorted(UI.rglob("*.py")):
        name = path.relative_to(UI).as_posix()
        texts = texts_of(path.read_text(encoding="utf-8"))
        for key, counted in texts.found.items():
            every.found[key] = counted or every.found.get(key, False)
        if name == "i18n.py":  # it passes on what others call it with
            continue
        # What the self-test says stands in pairs, and what it fills windows with is nobody's.
        if name not in NAMES and not name.startswith("self_test/"):
            every.missed += [f"{name} {why}" for why in texts.missed]
    return every


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The .ts files, compiled as they are now."""
    folder = tmp_path_factory.mktemp("translations")
    for file in dev.TRANSLATIONS.glob("*.ts"):
        target = folder / file.with_suffix(".qm").name
        dev.quietly([dev.tool("pyside6-lrelease"), str(file), "-qm", str(target)])
    return folder


@pytest.fixture
def speak(
    qapp: QApplication, compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], None]]:
    """Changes the language of the interface; puts English back."""
    monkeypatch.setattr(i18n, "TRANSLATIONS", compiled)
    interpreter, before = i18n.Interpreter(qapp), QLocale()
    yield interpreter.speak
    monkeypatch.setattr(i18n, "TRANSLATIONS", compiled / "none")
    interpreter.speak("en")
    QLocale.setDefault(before)


# --- The files


@pytest.mark.parametrize(
    ("language", "name"),
    [("lt", "queueapp_lt.ts"), ("en", "queueapp_en.ts"), ("lt", "qt_lt.ts")],
)
def test_every_text_is_translated_and_fits_its_source(language: str, name: str) -> None:
    assert all_faults(language, dev.TRANSLATIONS / name) == []


def test_the_files_match_the_program() -> None:
    assert dev.stale_translations() == []


def test_nothing_that_people_read_escapes_the_extractor(texts_of_ui: Texts) -> None:
    assert texts_of_ui.missed == []
    extracted = {(m.context, m.source): m.plural for m in read(dev.TRANSLATIONS / "queueapp_lt.ts")}
    assert extracted == texts_of_ui.found


def test_english_has_a_singular_for_every_text_with_a_number(texts_of_ui: Texts) -> None:
    english = {(m.context, m.source) for m in read(dev.TRANSLATIONS / "queueapp_en.ts")}
    assert english == {key for key, counted in texts_of_ui.found.items() if counted}


# --- What people see


@pytest.mark.parametrize(
    ("count", "noun"),
    [
        *[(1, "klientas"), (2, "klientai"), (5, "klientai"), (10, "klientų"), (11, "klientų")],
        *[(19, "klientų"), (20, "klientų"), (21, "klientas"), (22, "klientai"), (30, "klientų")],
    ],
)
def test_a_number_of_clients_takes_its_form(
    speak: Callable[[str], None], count: int, noun: str
) -> None:
    speak("lt")
    source = "%n waiting for this counter: the ticket joins the queue."
    text = QCoreApplication.translate("WalkInSheet", source, "", count)
    assert text == f"Šio langelio laukia {count} {noun}: bilietas bus įrašytas į eilę."


def test_english_counts_one_and_many(speak: Callable[[str], None]) -> None:
    speak("en")
    source = "%n place(s) to correct. What you typed is still here."
    told = [
        QCoreApplication.translate("Messages", f"The hall was not saved: {source}", "", n)
        for n in (1, 2, 21)
    ]
    assert [re.sub(r".*: (\d+ \w+) .*", r"\1", text) for text in told] == [
        "1 place",
        "2 places",
        "21 places",
    ]


def test_windows_speak_the_language_chosen_last(speak: Callable[[str], None]) -> None:
    speak("lt")
    assert specs()[ActionId.NEXT].text == "Kitas klientas"
    assert specs()[ActionId.HOLD].text == "Atidėti"
    assert words.state(State.TURNED_AWAY) == "Nespėta aptarnauti"
    assert words.hold_reason(HoldReason.FILLING_IN) == "Pildo prašymą"
    assert words.minutes(18 * 60_000) == "18 min."
    assert words.counter_name("3") == "3 langelis"
    assert words.counter_name("Informacija") == "Informacija"
    speak("en")
    assert specs()[ActionId.NEXT].text == "Next client"
    assert words.minutes(18 * 60_000) == "18 min"
    assert words.counter_name("3") == "Counter 3"


def test_a_sheet_is_lithuanian_down_to_the_buttons_it_inherits(
    speak: Callable[[str], None], qapp: QApplication
) -> None:
    speak("lt")
    sheet = HoldSheet("A023", 0, ZoneInfo("Europe/Vilnius"))
    try:
        assert sheet.primary_action.text() == "Atidėti"
        assert sheet.cancel_action.text() == "Atsisakyti"
    finally:
        sheet.deleteLater()
        qapp.processEvents()


def test_qt_speaks_lithuanian_too(speak: Callable[[str], None], qapp: QApplication) -> None:
    speak("lt")
    edit = QLineEdit("A023")
    menu = edit.createStandardContextMenu()
    said = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions()]
    edit.deleteLater()
    menu.deleteLater()
    qapp.processEvents()
    assert [text for text in said if text] == [
        *("Atšaukti", "Grąžinti", "Iškirpti", "Kopijuoti", "Įklijuoti", "Ištrinti"),
        "Pažymėti viską",
    ]


def test_keys_are_the_same_in_both_languages(
    speak: Callable[[str], None], qapp: QApplication
) -> None:
    keys = []
    for language in ("lt", "en"):
        speak(language)
        actions = make_actions(qapp)
        keys.append({name: action.shortcut().toString() for name, action in actions.items()})
        for action in actions.values():
            action.deleteLater()
    qapp.processEvents()
    assert keys[0] == keys[1]


# --- The guards themselves, each shown a planted fault


def lithuanian(source: str, *forms: str, plural: bool = False, finished: bool = True) -> list[str]:
    """The faults found in a Lithuanian translation."""
    return faults(Message("Planted", source, forms, plural, finished), "lt")


def test_a_good_translation_has_no_fault() -> None:
    assert lithuanian("Press Enter on “{name}”…", "Prie „{name}“ paspauskite Enter…") == []
    assert lithuanian("%n min", "%n min.", "%n min.", "%n min.", plural=True) == []


@pytest.mark.parametrize(
    ("source", "form", "fault"),
    [
        ("Save", "", "empty"),
        ("Save", "Įrašyti ", "blanks around it"),
        ("To: {name}", "Kam: {vardas}", "has ['{vardas}'], its source ['{name}']"),
        ("Key: %1", "Klavišas", "has [], its source ['%1']"),
        ("Press F2", "Spauskite F3", "other keys"),
        ("&Copy", "Kopijuoti", "other letters underlined"),
        ("Priority…", "Pirmenybė", "ends otherwise"),
        ("Called “{name}”", "Vadinasi “{name}”", "quotation marks"),
        ("Next client", "Kitas client", "not Lithuanian: client"),
        ("Window", "Window", "not Lithuanian: Window"),
    ],
)
def test_a_planted_fault_is_found(source: str, form: str, fault: str) -> None:
    assert fault in lithuanian(source, form)


def test_unfinished_and_missing_forms_are_found() -> None:
    assert lithuanian("Save", "Įrašyti", finished=False) == ["unfinished"]
    two = ("%n klientas", "%n klientų")
    assert lithuanian("%n clients", *two, plural=True) == ["2 forms, not 3"]
    assert faults(Message("Planted", "%n clients", ("%n client",), True), "en") == [
        "1 forms, not 2"
    ]


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"Call {ticket}")',
        'self.tr("Call " + ticket)',
        "self.tr(text)",
        'self.tr("Clients: %n")',
        'self.tr("Waiting", "", 3)',
        'translate("Words", "%n min", "", count)',
        'self.tr("%Ln visits")',
        'QCoreApplication.translate("Words", name)',
        'label.setText("Nobody is waiting")',
        'label.setText(f"{name} is waiting here")',
    ],
)
def test_a_text_that_the_extractor_misses_is_found(line: str) -> None:
    texts = texts_of(f"class Panel:\n    def show(self, ticket):\n        {line}\n")
    assert len(texts.missed) == 1
    assert not texts.found


def test_a_text_that_the_extractor_takes_is_found_with_its_context() -> None:
    texts = texts_of(
        'class Panel:\n    """Shows two words."""\n    def show(self):\n'
        '        self.tr("Call " "now")\n        Words.tr("%n min", "", 1 + 2)\n'
        '        translate("Words", "Lunch")\n        self.tr("%Ln visits", "", count)\n'
        "        painter.translate(0, top)\n"
    )
    assert texts.missed == []
    assert texts.found == {
        ("Panel", "Call now"): False,
        ("Words", "%n min"): True,
        ("Words", "Lunch"): False,
        ("Panel", "%Ln visits"): True,
    }


def test_a_file_that_lags_behind_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = (dev.TRANSLATIONS / "queueapp_lt.ts").read_text(encoding="utf-8")
    gone = re.search(r" {4}<message>.*?</message>\n", text, re.DOTALL)
    assert gone is not None
    (tmp_path / "queueapp_lt.ts").write_text(text.replace(gone[0], "", 1), encoding="utf-8")
    monkeypatch.setattr(dev, "TRANSLATIONS", tmp_path)
    assert any("lags behind" in problem for problem in dev.stale_translations())
