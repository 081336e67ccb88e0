"""The screens that are pictured, each as the person sees it whose screen it is."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from queueapp.domain.history.picture import Picture
from queueapp.domain.session import Session
from tests.shots import closing, hall_now, history, screens, settings
from tests.shots.scenes import HERE, NEXT_DOOR, RECEPTION, Scene, as_administrator
from tests.shots.studio import SMALL, Studio
from ui.absences.window import AbsencesWindow
from ui.counter.window import CounterWindow
from ui.forecasts.window import ForecastsWindow
from ui.lead.window import HallNowWindow
from ui.promises.window import PromisesWindow
from ui.reception.window import ReceptionWindow
from ui.setup.sign_on import Proof
from ui.setup.start import StartWindow
from ui.shell import Shell
from ui.standard_cards.window import StandardWindow
from ui.today.window import TodayWindow


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


def public_screen(studio: Studio) -> QWidget:
    """The public screen."""
    folder = Path(tempfile.gettempdir())
    return screens.hall_screen(studio.runner, studio.live, studio.forecasting, folder)
