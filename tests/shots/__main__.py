"""Makes the pictures anew, all of them or those whose names begin as given.

`guide` makes the guide's. What no document shows is kept apart, where git does not look.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from queueapp.domain.history.picture import Picture
from tests.shots import (
    SCREEN_FILE,
    closing,
    guide,
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
    RECEPTION,
    SceneMaker,
    calling,
    holding,
    make_template,
    ready,
    serving,
)
from tests.shots.studio import SIZES, SMALL, Shot, Studio, save, take
from tests.shots.windows import (
    absences,
    at_work,
    away,
    away_for_good,
    cards,
    choose_hall,
    counter,
    first_start,
    forecasts,
    lead,
    looked_back,
    month,
    next_door,
    own_day,
    promises,
    public_screen,
    reception,
    sign_on,
    the_hall_now,
    today,
)
from ui.actions import ActionId
from ui.i18n import Interpreter
from ui.theme import Mode, Theme

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
UNSEEN = ROOT / "build" / "pictures"
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
    parser.add_argument("--out", type=Path, help="the folder that all of them go to")
    asked = parser.parse_args(argv)
    qInstallMessageHandler(lambda *_: None)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    SCREEN_FILE.unlink(missing_ok=True)  # read by now
    font = app.font()
    font.setFamily("DejaVu Sans")  # whatever else this computer has
    app.setFont(font)
    app.setCursorFlashTime(0)  # A caret that blinks would make other pictures each time.
    theme, interpreter = Theme(app, mode=Mode.LIGHT), Interpreter(app)
    names, total = tuple(asked.names), 0
    if not names or guide.NAME in names:
        total += guide.make(theme, interpreter, asked.out or guide.FOLDER)
    if names != (guide.NAME,):
        total += take_all(theme, interpreter, names, asked.out)
    print(f"{total // 1024} KiB")
    return 0


def take_all(
    theme: Theme, interpreter: Interpreter, names: tuple[str, ...], out: Path | None
) -> int:
    """Take those whose names begin so, or all of them; returns the bytes."""
    total, shown = 0, in_documents()
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
                    if names and not name.startswith(names):
                        continue
                    theme.set_text_scale(shot.scale)
                    picture = take(shot, size, template, Path(folder) / "scene.queueapp")
                    place = (out or (PICTURES if name in shown else UNSEEN)) / name
                    place.parent.mkdir(parents=True, exist_ok=True)
                    total += save(picture, place)
                    theme.set_text_scale(1.0)
                    print(place)
    return total


def in_documents() -> frozenset[str]:
    """The pictures that a document shows."""
    documents = (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
    texts = (file.read_text(encoding="utf-8") for file in documents)
    return frozenset(name for text in texts for name in re.findall(r"pictures/([\w-]+\.png)", text))


if __name__ == "__main__":
    sys.exit(main())
