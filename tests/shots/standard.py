"""The moments of the service standard that are pictured: the rule of each beside the work."""

from collections.abc import Callable
from dataclasses import replace

from queueapp.domain.help import HelpKind
from queueapp.domain.hours import DayHours
from queueapp.domain.setup import HallDraft
from tests.shots.scenes import HERE, NEXT_DOOR, Scene, as_administrator, ready, serving

FIND = "Ctrl+K"
AGGRESSIVE = (FIND, ":agr", "Return")
COMPLAINT = (FIND, ":compl", "Return")
CONFLICT = (FIND, ":konf", "Return")


def shift_start(scene: Scene) -> None:
    """The desk was just opened, and the list of the morning is not done."""
    scene.open_counter(list_done=False)


def help_called(scene: Scene) -> None:
    """The client at the desk is aggressive; Asta has called for help, and Jonas comes."""
    _change(scene, _with_security)
    serving(scene)
    visit = scene.hall.board.read(1).at_desk[5]
    call = scene.hall.help.call(HERE, HelpKind.AGGRESSIVE, visit.id)
    scene.clock.pass_minutes(0.3)
    scene.hall.help.come(NEXT_DOOR, call.id)
    scene.clock.pass_minutes(0.2)


def help_wanted(scene: Scene) -> None:
    """Asta has called for help, and nobody has answered."""
    _change(scene, _with_security)
    serving(scene)
    visit = scene.hall.board.read(1).at_desk[5]
    scene.hall.help.call(HERE, HelpKind.AGGRESSIVE, visit.id)
    scene.clock.pass_minutes(0.3)


def closing_soon(scene: Scene) -> None:
    """The desk is free a quarter of an hour before the hall closes."""
    ready(scene)
    closes = 10 * 60 + 30
    _change(
        scene, lambda draft: replace(draft, week=dict.fromkeys(range(1, 6), DayHours(480, closes)))
    )


def _with_security(draft: HallDraft) -> HallDraft:
    return replace(draft, office=replace(draft.office, security="+370 37 000 112"))


def _change(scene: Scene, changed: Callable[[HallDraft], HallDraft]) -> None:
    scene.hall.setup.change(as_administrator(scene), changed(scene.hall.setup.current(1)))
