"""Every setting is declared, documented, offered with help, held within its range, and used."""

from __future__ import annotations

import ast
import re
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from queueapp import settings
from queueapp.config import Preferences, load_preferences
from queueapp.domain.alarm import Limits
from queueapp.domain.hours import DayHours, Lunch, OwnDay
from queueapp.domain.public.setup import (
    Group,
    Kiosk,
    Notice,
    PublicSetup,
    ScreenView,
    TicketForm,
    check_public,
)
from queueapp.domain.public.setup import Words as WordsOfBoth
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    CounterDraft,
    HallDraft,
    Office,
    Part,
    PersonDraft,
    ServiceDraft,
    check,
)
from queueapp.fixed import FIXABLE, Fixed, fixed_in
from queueapp.settings import COMPUTER, PUBLIC, SITE, USER, Place, Setting, Several, Span, Words
from ui.i18n import Interpreter
from ui.setup.editor import HallEditor
from ui.theme import Theme
from ui.widgets.sign_button import SignButton

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs" / "settings.md"
GROUPS = {"hall": SITE, "public": PUBLIC, "user": USER, "computer": COMPUTER}

HALL = HallDraft(
    name="Rotušė",
    week={1: DayHours(480, 1020, lunch=Lunch(720, 765))},
    services=(ServiceDraft("A", "Pasai"),),
    counters=(CounterDraft("1", frozenset({0})),),
    people=(PersonDraft("Asta", Role.ADMINISTRATOR),),
    exceptions={"2026-12-30": OwnDay(DayHours(480, 720, lunch=Lunch(600, 630)))},
    limits=Limits(30, 45, 10, 15),
)


# --- Declared


def leaves(kind: type, way: str = "") -> Iterator[str]:
    """The settings within a dataclass, by their ways; what tells one row from another is none."""
    hints = typing.get_type_hints(kind)
    for field in fields(kind):
        if field.name != "id":
            yield from _below(hints[field.name], f"{way}{field.name}")


def _below(hint: Any, way: str) -> Iterator[str]:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if is_dataclass(hint):
        yield from leaves(typing.cast("type", hint), f"{way}.")
        return
    inner = next((each for each in args if is_dataclass(each)), None)
    if inner is None:
        yield way
    elif isinstance(origin, type) and issubclass(origin, Sequence | Mapping):
        yield from leaves(typing.cast("type", inner), f"{way}[].")
    else:
        yield from leaves(typing.cast("type", inner), f"{way}.")


def undeclared(kind: type, declared: Iterable[Setting]) -> set[str]:
    return set(leaves(kind)) ^ {each.key for each in declared}


@dataclass(frozen=True)
class PlantedOffice(Office):
    """An office with one more text."""

    motto: str = ""


@dataclass(frozen=True)
class Planted(HallDraft):
    """A hall with a setting that nobody has declared."""

    office: PlantedOffice = PlantedOffice()


def test_every_setting_is_declared() -> None:
    assert undeclared(HallDraft, SITE) == set()
    assert undeclared(PublicSetup, PUBLIC) == set()
    assert undeclared(Preferences, USER) == set()
    assert {each.name for each in fields(Fixed)} == {each.key for each in COMPUTER} == set(FIXABLE)
    assert undeclared(Planted, SITE) == {"office.motto"}


def test_each_is_declared_with_the_default_that_it_has() -> None:
    bare = HallDraft("", {}, [], [], [])
    rows = {
        "services": ServiceDraft("", ""),
        "counters": CounterDraft("", frozenset()),
        "people": PersonDraft(""),
    }
    for setting in SITE:
        head, _, rest = setting.key.partition("[].")
        if head in ("week", "exceptions") or setting.key == "counters[].services":
            continue
        value = value_at(rows[head], rest) if rest else value_at(bare, setting.key)
        value = ", ".join(sorted(value)) if isinstance(value, frozenset) else value
        assert value == setting.default, setting.key
    plain = {
        "screens": ScreenView(""),
        "notices": Notice(0),
        "kiosk": Kiosk(),
        "kiosk.groups": Group(WordsOfBoth(), ()),
        "ticket": TicketForm(),
    }
    for setting in PUBLIC:
        head, _, rest = setting.key.rpartition("[].")
        head, rest = (head, rest) if head else tuple(setting.key.split(".", 1))
        if head != "quiet":
            value = value_at(plain[head], rest)
            assert (value or None) == (setting.default or None), setting.key
    for setting in USER:
        kept = getattr(Preferences(), setting.key)
        assert (kept or None) == (setting.default or None), setting.key
    assert not Fixed().names


def value_at(values: Any, way: str) -> Any:
    for name in way.split("."):
        values = getattr(values, name)
    return values


# --- Documented


def documented() -> dict[tuple[str, str], tuple[str, str, str]]:
    """Default, range and help of each setting, by group and key, in the order of the guide."""
    found = {}
    group = ""
    for line in GUIDE.read_text(encoding="utf-8").splitlines():
        if anchor := re.fullmatch(r'<a id="(\w+)"></a>', line):
            group = anchor[1]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 4:
            found[group, cells[0].strip("`")] = (cells[1], cells[2], cells[3])
    return found


def test_each_setting_stands_in_the_guide_with_its_default_its_range_and_a_sentence() -> None:
    found = documented()
    wanted = {
        (group, each.key): (each.default_text, str(each.allowed))
        for group, several in GROUPS.items()
        for each in several
    }
    assert {at: cells[:2] for at, cells in found.items()} == wanted
    assert list(found) == list(wanted), "the order of the windows"
    for at, (_, _, sentence) in found.items():
        assert re.fullmatch(r"[A-Z“].{15,}[.]", sentence), at


def test_the_example_in_the_guide_is_a_file_without_a_mistake() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    example = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert example is not None
    found, mistakes = fixed_in(example[1])
    assert mistakes == ()
    assert found.names == set(FIXABLE)


# --- Held


def set_at(values: Any, way: str, value: Any) -> Any:
    """The same values with another one at that way; of several the first has it."""
    head, _, rest = way.partition(".")
    if head.endswith("[]"):
        name = head.removesuffix("[]")
        several = getattr(values, name)
        if isinstance(several, Mapping):
            at = next(iter(several))
            return replace(values, **{name: {**several, at: set_at(several[at], rest, value)}})
        return replace(values, **{name: (set_at(several[0], rest, value), *several[1:])})
    return replace(values, **{head: set_at(getattr(values, head), rest, value) if rest else value})


def bounds() -> Iterator[tuple[str, object, bool]]:
    """Values at the bounds that are declared, and just beyond: whether each is accepted."""
    for setting in SITE:
        match setting.allowed:
            case Span(least, most, off=off):
                for value, fits in ((least, 1), (most, 1), (least - 1, 0), (most + 1, 0)):
                    yield setting.key, int(value), bool(fits)
                if off:
                    yield setting.key, None, True
            case Words(most):
                for length, fits in ((most, True), (most + 1, False)):
                    yield setting.key, _text(setting.key, length), fits
            case Several(each, fewest, most):
                for count, fits in ((fewest, 1), (most, 1), (fewest - 1, 0), (most + 1, 0)):
                    if count >= 0:
                        yield setting.key, tuple(range(1, count + 1)), bool(fits)
                for value, fits in ((each.least, 1), (each.most, 1), (each.most + 1, 0)):
                    yield setting.key, (int(value),), bool(fits)
                yield setting.key, (int(each.least) - 1,), False


def _text(key: str, length: int) -> str:
    if key.endswith(".email"):
        return "a" * (length - len("@b.lt")) + "@b.lt"
    return ("1" if key.endswith((".phone", ".security", ".police")) else "") + "a" * (
        length - key.endswith((".phone", ".security", ".police"))
    )


@pytest.mark.parametrize(("key", "value", "fits"), list(bounds()))
def test_a_hall_accepts_what_is_declared_and_no_more(key: str, value: object, fits: bool) -> None:
    assert check(HALL) == ()
    faults = check(set_at(HALL, key, value))
    assert (faults == ()) == fits, faults


CLIENTS = PublicSetup(
    (ScreenView("Salė"),),
    (Notice(1, WordsOfBoth("Sveiki", "Hello")),),
    Kiosk(groups=(Group(WordsOfBoth("Kita", "Other"), (1,)),)),
)


def public_bounds() -> Iterator[tuple[str, object, bool]]:
    """Values at the bounds that are declared of what clients see, and just beyond."""
    for setting in PUBLIC:
        match setting.allowed:
            case Span(least, most):
                for value, fits in ((least, 1), (most, 1), (least - 1, 0), (most + 1, 0)):
                    yield setting.key, int(value), bool(fits)
            case Words(most):
                for length, fits in ((most, True), (most + 1, False)):
                    yield setting.key, "a" * length, fits
            case settings.Choices(values, several=True):
                yield setting.key, values, True
                yield setting.key, values[:1], True
                yield setting.key, ("xx",), False


@pytest.mark.parametrize(("key", "value", "fits"), list(public_bounds()))
def test_clients_are_shown_what_is_declared_and_no_more(
    key: str, value: object, fits: bool
) -> None:
    assert check_public(CLIENTS, {1, 2}, ()) == ()
    faults = check_public(set_at(CLIENTS, key, value), {1, 2}, ())
    assert (faults == ()) == fits, faults


def test_the_file_accepts_what_is_declared_and_no_more() -> None:
    for setting in COMPUTER:
        if isinstance(setting.allowed, Span):
            least, most = setting.allowed.least, setting.allowed.most
            for number, fits in ((least, 1), (most, 1), (least - 1, 0), (most + 1, 0)):
                mistakes = fixed_in(f"{setting.key} = {number}")[1]
                assert (mistakes == ()) == bool(fits), (setting.key, number)
        elif isinstance(setting.allowed, settings.Choices):
            for value in (*setting.allowed.values, "pink"):
                mistakes = fixed_in(f'{setting.key} = "{value}"')[1]
                assert (mistakes == ()) == (value != "pink"), (setting.key, value)


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", '"<b>"', "[" * 100_000, '{"keys": 1, "asks": "yes"}'),
        *('{"text_scale": NaN}', '{"text_scale": -Infinity}', '{"text_scale": "2"}'),
    ],
    ids=lambda text: text[:20],
)
def test_preferences_that_make_no_sense_are_the_usual_ones(tmp_path: Path, text: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(text, encoding="utf-8")
    assert load_preferences(path) == Preferences()


# --- Offered


@pytest.fixture
def editor(qtbot: QtBot, qapp: Any) -> HallEditor:
    found = qapp.property("theme")
    if not isinstance(found, Theme):
        Theme(qapp)
    Interpreter(qapp).speak("en")
    made = HallEditor()
    qtbot.addWidget(made)
    made.load(HALL)
    for button in made.findChildren(SignButton):
        if button.isCheckable():
            button.setChecked(True)
    return made


def test_each_setting_of_a_hall_has_a_field_with_a_sentence_of_help(editor: HallEditor) -> None:
    without = []
    for setting in SITE:
        assert isinstance(setting.where, Part)
        section = editor._sections[setting.where]
        found = section.findChildren(QWidget, setting.field)
        helps = [text for each in found for text in helps_of(each)]
        if not any(len(text) > 10 for text in helps):
            without.append((setting.key, setting.field, len(found)))
    assert without == []


def helps_of(editor: QWidget) -> Iterator[str]:
    """What is said of an editor, or of those inside it that take the focus."""
    for each in (editor, *editor.findChildren(QWidget)):
        if each is editor or each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield each.accessibleDescription()


def test_help_is_still_said_once_a_mistake_is_corrected(editor: HallEditor) -> None:
    row = editor._services.rows[0]
    before = row.minutes.accessibleDescription()
    row.minutes.setText("0")
    assert not editor.complete()
    assert row.minutes.accessibleDescription() != before
    row.minutes.setText("5")
    assert editor.complete()
    assert row.minutes.accessibleDescription() == before


# --- Used

NOT_USE = ("ui/setup", "queueapp/domain/setup_changes.py", "queueapp/services/setup.py")
"""Where settings are edited, compared and kept, not used."""

OF = {
    "": ("site", "hall", "self", "calendar", "draft"),
    "week[]": ("hours", "by_week", "own", "self"),
    "week[].lunch": ("lunch",),
    "exceptions[]": ("own",),
    "services[]": ("service", "each", "shown"),
    "counters[]": ("counter", "each"),
    "people[]": ("person", "each", "who", "colleague"),
    "office": ("office",),
    "limits": ("limits",),
    "services[].limits": ("own", "limits"),
    "promising": ("promising",),
    "promising.retry": ("self", "retry", "rule"),
    "retention": ("retention", "kept"),
    "guard": ("guard",),
}
"""By which names the values that hold settings go, where their own name says too little."""


def reads(root: Path) -> set[tuple[str, str]]:
    """Each attribute that the program reads, with the name of what it is read from."""
    found: set[tuple[str, str]] = set()
    for folder in ("queueapp/domain", "queueapp/services", "ui"):
        for file in sorted((root / folder).rglob("*.py")):
            if file.relative_to(root).as_posix().startswith(NOT_USE):
                continue
            tree = ast.parse(file.read_text(encoding="utf-8"))
            if file.name == "setup.py":  # Its checks only see whether a draft fits.
                tree.body = [each for each in tree.body if isinstance(each, ast.ClassDef)]
            found |= set(_reads_in(tree))
    return found


def _reads_in(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            match node.value:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name.lstrip("_"), node.attr
                case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                    yield name.lstrip("_"), node.attr
                case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name)):
                    yield name.lstrip("_"), node.attr
                case _:
                    yield "", node.attr


def unused(keys: Iterable[str], read: set[tuple[str, str]]) -> list[str]:
    found = []
    for key in keys:
        holder, _, name = key.rpartition(".")
        holders = OF.get(holder.replace("exceptions[].hours", "week[]"), (holder,))
        if not any((each, name) in read for each in holders):
            found.append(key)
    return found


def test_each_setting_of_a_hall_does_something() -> None:
    read = reads(ROOT)
    assert unused((each.key for each in SITE), read) == []
    assert unused(leaves(Planted), read) == ["office.motto"]


SHOWN_BY = ("ui/public", "ui/screen", "ui/kiosk", "ui/tickets", "queueapp/domain/public")
EDITED = "queueapp/domain/public/packed.py", "queueapp/domain/public/tidying.py"


def test_each_setting_of_what_clients_see_does_something() -> None:
    found = set()
    for folder in SHOWN_BY:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if file.relative_to(ROOT).as_posix() in EDITED:
                continue
            tree = ast.parse(file.read_text(encoding="utf-8"))
            if file.name == "setup.py":  # Its checks only see whether a set-up fits.
                tree.body = [each for each in tree.body if isinstance(each, ast.ClassDef)]
            found |= {name for _, name in _reads_in(tree)}
    names = {re.sub(r"\.(lt|en)$", "", each.key).rpartition(".")[2] for each in PUBLIC}
    assert names - found == set()


def test_each_setting_of_a_user_and_of_a_computer_does_something() -> None:
    read = reads(ROOT)
    names = {"preferences", "known", "fixed", "wishes", "memory"}
    for setting in (*USER, *COMPUTER):
        if setting.where is not Place.BY_ITSELF:
            assert any((each, setting.key) in read for each in names), setting.key
