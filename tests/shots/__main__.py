"""Makes the pictures anew, all of them or those whose names begin as given."""

import argparse
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from PySide6.QtCore import (
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QPoint,
    QRect,
    Qt,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from queueapp.domain.history.picture import Picture
from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.shots import (
    SCREEN_FILE,
    closing,
    hall_now,
    history,
    kiosk,
    paper_day,
    phone,
    screens,
    screens_page,
    settings,
    standard,
    tickets,
)
from tests.shots.scenes import (
    HERE,
    NEXT_DOOR,
    RECEPTION,
    Scene,
    SceneMaker,
    StillClock,
    as_administrator,
    calling,
    cut_off,
    holding,
    make_template,
    ready,
    serving,
)
from ui.absences.window import AbsencesWindow
from ui.actions import ActionId
from ui.counter.window import CounterWindow
from ui.forecasting import Forecasting
from ui.forecasts.window import ForecastsWindow
from ui.i18n import Interpreter
from ui.lead.window import HallNowWindow
from ui.live import Live
from ui.promises.window import PromisesWindow
from ui.reception.window import ReceptionWindow
from ui.runner import Runner
from ui.setup.sign_on import Proof
from ui.setup.start import StartWindow
from ui.shell import Shell, Wishes
from ui.standard_cards.window import StandardWindow
from ui.theme import Mode, Theme, tokens
from ui.today.window import TodayWindow

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
FLAT = 400
"""A colour of so many pixels is an area rather than the edge of a letter."""
SIZES = ((1280, 720), (1644, 900))


@dataclass(frozen=True)
class Shot:
    """A picture to take: of which screen, at which moment, with what open."""

    name: str
    screen: Callable[["Studio"], QWidget]
    scene: SceneMaker | None = None
    action: ActionId | None = None
    keys: tuple[str, ...] = ()
    """Keys to press then, and texts to type, which begin with a colon."""
    sheet: settings.SheetMaker | None = None
    scale: float = 1.0
    sizes: tuple[tuple[int, int], ...] = SIZES
    modes: tuple[Mode, ...] = (Mode.LIGHT, Mode.DARK)
    cut_off: bool = False
    hall: Callable[[Path], None] | None = None
    """What makes the hall, where it is not the demo's; with a forecast then."""
    foretold: bool = True


@dataclass
class Studio:
    """What a screen needs: a hall at that moment, and how it is read."""

    runner: Runner
    live: Live
    wishes: Wishes
    scene: Scene | None
    forecasting: Forecasting | None = None

    def shell(self, session: Session) -> Shell:
        """What windows are handed."""
        return Shell(
            self.runner,
            self.live,
            self.wishes,
            session,
            "demo.queueapp",
            forecasting=self.forecasting,
        )


def counter(studio: Studio) -> QWidget:
    """The counter window."""
    return CounterWindow(studio.shell(HERE))


def next_door(studio: Studio) -> QWidget:
    """The counter window of a colleague."""
    return CounterWindow(studio.shell(NEXT_DOOR))


def reception(studio: Studio) -> QWidget:
    """The reception window."""
    return ReceptionWindow(studio.shell(RECEPTION))


def today(studio: Studio) -> QWidget:
    """All visits of the day."""
    return TodayWindow(studio.shell(RECEPTION))


def promises(studio: Studio) -> QWidget:
    """All callbacks and promised answers."""
    return PromisesWindow(studio.shell(HERE))


def absences(studio: Studio) -> QWidget:
    """Who is away."""
    return AbsencesWindow(studio.shell(HERE))


def cards(studio: Studio) -> QWidget:
    """The cards of the standard, as an administrator edits them."""
    assert studio.scene is not None
    return StandardWindow(studio.shell(as_administrator(studio.scene)))


def at_work(studio: Studio) -> QWidget:
    """The counter window in the afternoon."""
    return CounterWindow(studio.shell(closing.AT_WORK))


def lead(studio: Studio) -> QWidget:
    """The reception window of whoever looks after the hall."""
    return ReceptionWindow(studio.shell(closing.AT_RECEPTION))


def the_hall_now(studio: Studio) -> QWidget:
    """The hall as a shift lead sees it."""
    return HallNowWindow(studio.shell(hall_now.LEAD))


def forecasts(studio: Studio) -> QWidget:
    """How well the promises before closing were kept."""
    return ForecastsWindow(studio.shell(closing.AT_RECEPTION))


def month(picture: Picture | None = None) -> Callable[[Studio], QWidget]:
    """The pictures of a month, from the first one or from another on."""

    def screen(studio: Studio) -> QWidget:
        assert studio.scene is not None
        return history.pictures(studio.shell(history.LEAD), studio.scene, SMALL[0], picture)

    return screen


def looked_back(
    make: Callable[[Shell, Scene, tuple[int, int]], QWidget], session: Session
) -> Callable[[Studio], QWidget]:
    """Another page of the history."""

    def screen(studio: Studio) -> QWidget:
        assert studio.scene is not None
        return make(studio.shell(session), studio.scene, SMALL[0])

    return screen


def own_day(studio: Studio) -> QWidget:
    """What somebody has done today."""
    assert studio.scene is not None
    return history.own_day(studio.shell(NEXT_DOOR), studio.scene)


def first_start(_studio: Studio) -> QWidget:
    """The very first screen."""
    return StartWindow()


def sign_on(studio: Studio) -> QWidget:
    """Who works, and where."""
    assert studio.scene is not None
    window = StartWindow()
    hall = studio.scene.hall
    directory, desks = hall.access.directory(1)
    window.ask_who(hall.kind, directory, desks, 2, None, Proof(asks=True, have=frozenset({2})))
    return window


def away(_studio: Studio) -> QWidget:
    """The server cannot be reached."""
    return settings.away()


def away_for_good(_studio: Studio) -> QWidget:
    """The server does not accept the password."""
    return settings.away_for_good()


def choose_hall(_studio: Studio) -> QWidget:
    """Several halls on one server."""
    return settings.choose_hall()


SMALL = SIZES[:1]
HISTORY_SIZES = (SIZES[0], (1366, 820))


def at_both_sizes(*shots: Shot) -> tuple[Shot, ...]:
    """Pictures with text as usual, and twice as large."""
    large = (replace(shot, name=f"{shot.name}-200", scale=2.0, sizes=SMALL) for shot in shots)
    return (*shots, *large)


def closing_shot(
    name: str,
    screen: Callable[[Studio], QWidget],
    scene: SceneMaker,
    *keys: str,
    action: ActionId | None = None,
) -> Shot:
    """A picture of the afternoon."""
    return Shot(name, screen, scene, action, keys, sizes=SMALL, hall=closing.afternoon)


def hall_shot(name: str, scene: SceneMaker, *keys: str) -> Shot:
    """A picture of the hall now."""
    return Shot(name, the_hall_now, scene, None, keys, sizes=SMALL, hall=hall_now.hall)


def public_screen(studio: Studio) -> QWidget:
    """The public screen."""
    folder = Path(tempfile.gettempdir())
    return screens.hall_screen(studio.runner, studio.live, studio.forecasting, folder)


def screen_shot(name: str, scene: SceneMaker, *, cut_off: bool = False) -> Shot:
    """Pictures of the public screen, on three monitors."""
    late = scene is screens.closing_soon
    return Shot(
        f"screen-{name}",
        public_screen,
        scene,
        sizes=screens.SIZES,
        cut_off=cut_off,
        hall=closing.afternoon if late else hall_now.hall,
        foretold=scene not in (screens.empty, screens.few),
    )


def kiosk_shot(
    name: str,
    scene: SceneMaker,
    *presses: str,
    hall: Callable[[Path], None] | None = None,
    printer: str = "",
    sizes: tuple[tuple[int, int], ...] = kiosk.SIZES,
) -> Shot:
    """Pictures of the kiosk, on three monitors or fewer."""

    def screen(studio: Studio) -> QWidget:
        return kiosk.kiosk(studio.runner, studio.live, studio.forecasting, presses, printer)

    return Shot(f"kiosk-{name}", screen, scene, sizes=sizes, hall=hall)


def ticket_shot(size: str) -> Shot:
    """A picture of a ticket on a paper: black on white, whatever the colours of the windows."""

    def screen(studio: Studio) -> QWidget:
        return tickets.paper(studio.live, size)

    return Shot(f"ticket-{size}", screen, ready, sizes=(tickets.SIZES[size],), modes=(Mode.LIGHT,))


def screens_part(part: str) -> Shot:
    """A part of the page of the screens."""
    made = screens_page.window(part)

    def screen(studio: Studio) -> QWidget:
        return made(studio.shell(hall_now.LEAD))

    name = f"screens-page-{part}"
    return Shot(name, screen, screens_page.set_up, sizes=SMALL, hall=hall_now.hall, foretold=False)


def month_shot(name: str, picture: Picture | None = None) -> Shot:
    """Pictures of a month."""
    scene = history.looking_back
    made = history.hall
    return Shot(name, month(picture), scene, sizes=HISTORY_SIZES, hall=made, foretold=False)


FOR_A, TWO_PM, ONE = (kiosk.LANGUAGE, "service-1"), kiosk.quiet_afternoon, kiosk.SIZES[:1]
KIOSK = (
    kiosk_shot("begin", kiosk.morning),
    kiosk_shot("services", kiosk.morning, kiosk.LANGUAGE),
    kiosk_shot("group", kiosk.morning, kiosk.LANGUAGE, "group-0"),
    kiosk_shot("wait", kiosk.at_two, *FOR_A, hall=TWO_PM, printer="Tickets"),
    kiosk_shot("verdict", closing.half_past_four, *FOR_A, hall=closing.afternoon),
    kiosk_shot("ticket", kiosk.at_two, *FOR_A, "take-shown", hall=TWO_PM),
    kiosk_shot("larger", kiosk.morning, kiosk.LANGUAGE, "larger", sizes=ONE),
    kiosk_shot("contrast", kiosk.at_two, *FOR_A, "contrast", hall=TWO_PM, sizes=ONE),
    kiosk_shot("closed", kiosk.evening, hall=closing.afternoon),
    kiosk_shot("put-away", kiosk.put_away, sizes=ONE),
    kiosk_shot("staff", kiosk.at_two, kiosk.STAFF, hall=TWO_PM, sizes=ONE),
)
LINE = ("F8", "Return", ":8 600 01267", "Tab", ":Ar jau parengta pažyma?")
LETTER = ("Ctrl+F", ":ruta", "Ctrl+E")
WRONG = ("F8", "Return", ":8 612 3456789", "Return")
SHOTS = (
    *map(ticket_shot, tickets.SIZES),
    *KIOSK,
    Shot("first-start", first_start),
    Shot("sign-on", sign_on, ready, sizes=SMALL),
    Shot("counter-ready", counter, ready),
    Shot("counter-calling", counter, calling),
    Shot("counter-serving", counter, serving),
    Shot("counter-finish", counter, serving, ActionId.FINISH, sizes=SMALL),
    Shot("counter-hold", counter, holding),
    Shot("hold-dialog", counter, serving, ActionId.HOLD, sizes=SMALL),
    Shot("transfer-dialog", counter, serving, ActionId.TRANSFER),
    Shot("without-ticket-dialog", counter, ready, ActionId.WALK_IN, sizes=SMALL),
    Shot("phone-consent", counter, serving, keys=("F8",), sizes=SMALL),
    Shot("phone-serving", counter, serving, keys=LINE, sizes=SMALL),
    Shot("phone-wrong", counter, serving, keys=WRONG, sizes=SMALL),
    Shot("phone-free", counter, phone.waiting_too, keys=("F8",), sizes=SMALL),
    Shot("promises-serving", counter, phone.serving_too, sizes=SMALL),
    Shot("promises-waiting", counter, phone.waiting_too, sizes=SMALL),
    Shot("callback-offered", counter, phone.nobody_waits),
    Shot("calling-back", counter, phone.nobody_waits, keys=("Shift+F8",), sizes=SMALL),
    Shot("calling", counter, phone.nobody_waits, keys=("Shift+F8", "Return"), sizes=SMALL),
    Shot("promise-answer", counter, serving, keys=("Ctrl+E",), sizes=SMALL),
    Shot("promises", promises, phone.nobody_waits),
    Shot("absences", absences, phone.away_too, sizes=SMALL),
    Shot("phone-serving-200", counter, serving, keys=LINE, scale=2.0, sizes=SMALL),
    Shot("callback-offered-200", counter, phone.nobody_waits, scale=2.0, sizes=SMALL),
    Shot("calling-200", counter, phone.nobody_waits, keys=("Shift+F8", "Return"), scale=2.0),
    Shot("promises-200", promises, phone.nobody_waits, scale=2.0, sizes=SIZES[1:]),
    Shot("reception", reception, ready),
    Shot("today", today, holding, sizes=SMALL),
    Shot("counter-cut-off", counter, ready, sizes=SMALL, cut_off=True),
    Shot("counter-serving-cut-off", counter, serving, sizes=SMALL, cut_off=True),
    Shot("walk-in-cut-off", counter, ready, ActionId.WALK_IN, sizes=SMALL, cut_off=True),
    Shot("reception-cut-off", reception, ready, sizes=SMALL, cut_off=True),
    Shot("server-away", away, sizes=SMALL),
    Shot("server-password", away_for_good, sizes=SMALL),
    Shot("choose-hall", choose_hall, sizes=SMALL),
    Shot("shared-database-wrong", first_start, sheet=settings.shared_wrong, sizes=SMALL),
    Shot("shared-database-found", first_start, sheet=settings.shared_found, sizes=SMALL),
    Shot("shared-database-empty", first_start, sheet=settings.shared_empty, sizes=SMALL),
    Shot("backups", counter, ready, sheet=settings.backups, sizes=SMALL),
    Shot("restore", counter, ready, sheet=settings.restore, sizes=SMALL),
    Shot("damaged", counter, ready, sheet=settings.damaged, sizes=SMALL),
    Shot("limits", counter, ready, sheet=settings.limits, sizes=SMALL),
    Shot("limits-of-a-service", counter, ready, sheet=settings.own_limits, sizes=SMALL),
    Shot("server-away-200", away, scale=2.0, sizes=SMALL),
    Shot(
        "shared-database-found-200",
        first_start,
        sheet=settings.shared_found,
        scale=2.0,
        sizes=SIZES[1:],
    ),
    Shot("limits-200", counter, ready, sheet=settings.limits, scale=2.0, sizes=SIZES[1:]),
    Shot("backups-200", counter, ready, sheet=settings.backups, scale=2.0, sizes=SIZES[1:]),
    Shot("counter-ready-200", counter, ready, scale=2.0, sizes=SMALL),
    Shot("counter-serving-200", counter, serving, scale=2.0, sizes=SMALL),
    Shot("counter-cut-off-200", counter, ready, scale=2.0, sizes=SMALL, cut_off=True),
    Shot("reception-cut-off-200", reception, ready, scale=2.0, sizes=SMALL, cut_off=True),
    Shot("counter-finish-200", counter, serving, ActionId.FINISH, scale=2.0, sizes=SMALL),
    Shot("rule-answer", promises, phone.nobody_waits, keys=LETTER, sizes=SIZES[1:]),
    Shot("rule-leaving", counter, standard.closing_soon, ActionId.LEAVE, sizes=SMALL),
    Shot("situations", counter, serving, keys=(standard.FIND, ":agr"), sizes=SMALL),
    screen_shot("empty", screens.empty),
    screen_shot("few", screens.few),
    screen_shot("full", screens.full),
    screen_shot("notices", screens.with_picture),
    screen_shot("long-notice", screens.long_notice),
    screen_shot("closing-soon", screens.closing_soon),
    screen_shot("out-of-touch", screens.full, cut_off=True),
    *at_both_sizes(
        closing_shot("closing-1530", at_work, closing.half_past_three),
        closing_shot("closing-1530-lead", lead, closing.half_past_three),
        closing_shot("closing-1630", at_work, closing.half_past_four),
        closing_shot("closing-1655", at_work, closing.five_to_five),
        closing_shot("closing-1700", at_work, closing.closed),
        closing_shot("closing-1700-lead", lead, closing.closed),
        closing_shot("telling", lead, closing.half_past_three, "Ctrl+T"),
        closing_shot("telling-all", lead, closing.half_past_three, "Ctrl+T", "Ctrl+T"),
        closing_shot("what-if", lead, closing.half_past_four, "Ctrl+H"),
        closing_shot("outlook", lead, closing.half_past_four, "Ctrl+Shift+H"),
        closing_shot("close-day", lead, closing.end_of_day, "Ctrl+Shift+D"),
        closing_shot("my-day", at_work, closing.half_past_three, "Ctrl+M"),
        closing_shot("stay-open", lead, closing.half_past_four, action=ActionId.LONGER),
        closing_shot("forecasts", forecasts, closing.a_week_foretold),
        hall_shot("hall-now", hall_now.twenty_past_four),
        month_shot("history-month"),
        Shot(
            "history-visits",
            looked_back(history.visits, history.LEAD),
            history.looking_back,
            sizes=SMALL,
            hall=history.hall,
            foretold=False,
        ),
        Shot(
            "history-visit",
            looked_back(history.story, RECEPTION),
            holding,
            sheet=history.opened_story,
            sizes=SMALL,
        ),
        Shot(
            "history-person",
            looked_back(history.person, history.LEAD),
            history.looking_back,
            sizes=SMALL,
            hall=history.hall,
            foretold=False,
        ),
        Shot("my-day-so-far", own_day, holding, sizes=SMALL),
        month_shot("history-waits", Picture.WAITS_BY_DAY),
        month_shot("history-callbacks", Picture.CALLBACKS),
        month_shot("history-forecasts", Picture.FORECASTS),
    ),
    *at_both_sizes(
        Shot("rule-ready", counter, ready),
        Shot("rule-shift-start", counter, standard.shift_start, sizes=SMALL),
        Shot("rule-called", counter, calling, sizes=SMALL),
        Shot("rule-asking", counter, serving),
        Shot("rule-informing", counter, serving, ActionId.NEXT_PART, sizes=SMALL),
        Shot("rule-finishing", counter, serving, ActionId.FINISH, sizes=SMALL),
        Shot("rule-phone", counter, serving, keys=("F8",), sizes=SMALL),
        Shot("rule-conflict", counter, serving, keys=standard.CONFLICT),
        Shot("rule-aggressive", counter, standard.help_called, keys=standard.AGGRESSIVE),
        Shot("rule-closing", counter, standard.closing_soon, sizes=SMALL),
        Shot("rule-complaint", counter, serving, keys=standard.COMPLAINT, sizes=SMALL),
        Shot("help-wanted", next_door, standard.help_wanted, sizes=SMALL),
        Shot("standard-cards", cards, ready),
        *map(screens_part, screens_page.PARTS),
        Shot("announcement", counter, serving, keys=("Shift+F3",), sizes=SMALL),
        *(
            Shot(f"paper-list-{name}", paper_day.page(part), paper_day.after_a_failure, sizes=SMALL)
            for name, part in paper_day.PARTS.items()
        ),
    ),
    *(
        Shot(
            f"paper-list-{name}",
            paper_day.sheet(waiting=name == "waiting"),
            ready,
            sizes=(paper_day.A4,),
            modes=(Mode.LIGHT,),
        )
        for name in ("sheet", "waiting")
    ),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("names", nargs="*", help="only pictures whose names begin so")
    parser.add_argument("--out", type=Path, default=PICTURES, help="the folder they go to")
    asked = parser.parse_args(argv)
    qInstallMessageHandler(lambda *_: None)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    SCREEN_FILE.unlink(missing_ok=True)  # read by now
    app.setCursorFlashTime(0)  # A caret that blinks would make other pictures each time.
    theme, interpreter = Theme(app, mode=Mode.LIGHT), Interpreter(app)
    asked.out.mkdir(parents=True, exist_ok=True)
    total = 0
    with tempfile.TemporaryDirectory() as folder:
        template = make_template(Path(folder) / "template.queueapp")
        for language, mode in product(("lt", "en"), (Mode.LIGHT, Mode.DARK)):
            interpreter.speak(language)
            theme.set_mode(mode)
            for shot in SHOTS:
                if mode not in shot.modes:
                    continue
                for size in shot.sizes:
                    name = f"{shot.name}-{mode.value}-{language}-{size[0]}.png"
                    if asked.names and not name.startswith(tuple(asked.names)):
                        continue
                    theme.set_text_scale(shot.scale)
                    picture = take(shot, size, template, Path(folder) / "scene.queueapp")
                    total += save(picture, asked.out / name)
                    theme.set_text_scale(1.0)
                    print(name)
    print(f"{total // 1024} KiB in {asked.out}")
    return 0


def take(shot: Shot, size: tuple[int, int], template: Path, path: Path) -> QImage:
    """One picture, from a hall and windows of its own."""
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    if shot.hall is not None:
        shot.hall(path)
    else:
        shutil.copyfile(template, path)
    clock = StillClock()
    with Hall.open(path, clock) as hall:
        scene = Scene(hall, clock) if shot.scene is not None else None
        if scene is not None and shot.scene is not None:
            shot.scene(scene)
        runner = Runner()
        live = Live(runner, clock)
        studio = Studio(runner, live, Wishes(), scene)
        if shot.hall is not None and shot.foretold:
            studio.forecasting = Forecasting(runner, live, begins_after_ms=0)
        try:
            if scene is not None:
                runner.open(lambda: Hall.open(path, clock), lambda hall: live.watch(hall, 1))
                wait(lambda: live.board is not None)
            if (foreseen := studio.forecasting) is not None:
                wait(lambda: foreseen.forecast is not None)
            window = shot.screen(studio)
            window.resize(*size)
            window.show()
            window.activateWindow()
            rest()
            if shot.cut_off:
                runner.when_idle(None)
                rest()
                cut_off(live, clock)
                rest()
            sheet = opened_by(shot, window)
            picture = window.grab().toImage()
            if sheet is not None:
                lay_over(picture, sheet)
                sheet.reject()
            window.close()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        finally:
            if studio.forecasting is not None:
                studio.forecasting.stop()
            runner.stop()
    return picture


def opened_by(shot: Shot, window: QWidget) -> QDialog | None:
    """Do what the picture shows done; the sheet that is open then, if any is."""
    sheet = act(window, shot.action) if shot.action is not None else None
    if shot.keys:
        phone.pressed(window, shot.keys, rest)
        opened = QApplication.activeModalWidget()
        sheet = opened if isinstance(opened, QDialog) else None
        if sheet is None:
            window.activateWindow()  # as a window manager does once a sheet is closed
            rest()
    if shot.sheet is not None:
        sheet = shot.sheet(window)
        sheet.open()
        rest()
    return sheet


def act(window: QWidget, action: ActionId) -> QDialog | None:
    """Do something in the window; the sheet that it opened, if it opened one."""
    assert isinstance(window, CounterWindow | ReceptionWindow)
    wait(window.actions_by_id[action].isEnabled)
    window.actions_by_id[action].trigger()
    rest()
    sheet = QApplication.activeModalWidget()
    return sheet if isinstance(sheet, QDialog) else None


def lay_over(picture: QImage, sheet: QWidget) -> None:
    """Put the sheet in the middle of its window, as a window manager does."""
    top = sheet.grab().toImage()
    middle = QRect(QPoint(), top.size())
    middle.moveCenter(picture.rect().center())
    painter = QPainter(picture)
    painter.drawImage(middle.topLeft(), top)
    painter.setPen(QColor(tokens().edge))
    painter.drawRect(middle.adjusted(-1, -1, 0, 0))
    painter.end()


def save(picture: QImage, path: Path) -> int:
    """Write it with a palette of its own, which suits flat colours; returns the bytes."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    small = plain.convertToFormat(
        QImage.Format.Format_Indexed8,
        palette(plain),
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )
    if not small.save(str(path), "PNG", 0):
        raise OSError(f"cannot write {path}")
    return path.stat().st_size


def palette(picture: QImage) -> list[int]:
    """The flat colours as they are; those of the letters' edges gathered with their like."""
    count = Counter(memoryview(picture.constBits()).cast("I"))
    flat = [colour for colour, times in count.most_common(64) if times > FLAT]
    like: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for colour, times in count.items():
        if colour not in flat:
            like[colour & 0xF0F0F0].append((colour, times))
    often = sorted(like.values(), key=lambda group: -sum(times for _, times in group))
    return flat + [middle_of(group) for group in often[: 256 - len(flat)]]


def middle_of(group: list[tuple[int, int]]) -> int:
    """The colour in the middle of some, each with how often it occurs."""
    total = sum(times for _, times in group)
    mixed = 0xFF
    for shift in (16, 8, 0):
        part = sum((colour >> shift & 0xFF) * times for colour, times in group)
        mixed = mixed << 8 | round(part / total)
    return mixed


def rest(milliseconds: int = 250) -> None:
    """Let what was shown settle."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        # Which the program's own loop does by itself.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait(condition: Callable[[], bool], milliseconds: int = 10_000) -> None:
    """Go on once it holds."""
    deadline = QDeadlineTimer(milliseconds)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


if __name__ == "__main__":
    sys.exit(main())
